// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/defaulttemplate.h"
#include "cloudconfig/drivecontents.h"
#include "cloudconfig/monitorable.h"
#include "cloudconfig/render.h"
#include "driveimages.h"
#include "process.h"
#include "verify.h"

#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using namespace xsc::cloudconfig;

//! The templates that come with us, and what is read out of templates.
class DriveTemplatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInsAreAcceptedByCloudInit_data();
    void builtInsAreAcceptedByCloudInit();
    void builtInsLetThePoolKeyIn();
    void picksByTheGuestsName();
    void cutsManagementBlocks_data();
    void cutsManagementBlocks();
    void knowsWhatLetsThePoolKeyIn_data();
    void knowsWhatLetsThePoolKeyIn();
    void keepsTheKeyOutOfMetaDataUnlessAskedFor();
};

void DriveTemplatesTest::builtInsAreAcceptedByCloudInit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hasNic");
    for (const BuiltInTemplate &each : builtInTemplates()) {
        QTest::addRow("%s", qPrintable(each.id)) << each.text << false;
        QTest::addRow("%s with NIC", qPrintable(each.id)) << each.text << true;
    }
}

void DriveTemplatesTest::builtInsAreAcceptedByCloudInit()
{
    NEEDS_PROGRAM(u"cloud-init"_s);
    QFETCH(QString, text);
    QFETCH(bool, hasNic);
    QVERIFY(!text.isEmpty());
    Facts facts{u"Web 1"_s, u"uuid"_s, u"ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC7 pool"_s, {}};
    if (hasNic)
        facts.managementDevice = u"1"_s;
    const Rendered rendered = render(text, facts);
    QVERIFY(rendered.findings.isEmpty());
    QVERIFY(!rendered.text.contains(u'%'));
    QCOMPARE(rendered.text.contains(u"enX1"_s), hasNic);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"user-data"_s);
    VERIFY_RESULT(test::writeFile(path, rendered.text.toUtf8()));
    const auto accepted =
        test::runProgram(test::findProgram(u"cloud-init"_s), {u"schema"_s, u"--config-file"_s, path});
    VERIFY_RESULT(accepted);
    QVERIFY2(!accepted->contains("Error") && !accepted->contains("deprecat"), accepted->constData());
}

void DriveTemplatesTest::builtInsLetThePoolKeyIn()
{
    for (const BuiltInTemplate &each : builtInTemplates())
        QVERIFY2(letsPoolKeyIn(each.text), qPrintable(each.id));
}

void DriveTemplatesTest::picksByTheGuestsName()
{
    QCOMPARE(builtInTemplateFor(u"coreos CoreOS"_s).id, u"coreos"_s);
    QCOMPARE(builtInTemplateFor(u"Flatcar on Debian"_s).id, u"coreos"_s);
    QCOMPARE(builtInTemplateFor(u"debian-12 Debian Bookworm 12"_s).id, u"docker"_s);
    QCOMPARE(builtInTemplateFor(u"Ubuntu Noble 24.04"_s).id, u"docker"_s);
    QCOMPARE(builtInTemplateFor(u"AlmaLinux 9"_s).id, u"podman"_s);
    QCOMPARE(builtInTemplateFor(u"my machine"_s).id, u"coreos"_s);
}

void DriveTemplatesTest::cutsManagementBlocks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("own lines") << u"a\n%HINEXISTS%\nb\n%ENDHINEXISTS%\nc"_s << u"a\nc"_s;
    QTest::newRow("two blocks") << u"%HINEXISTS%\n1\n%ENDHINEXISTS%\nkept\n%XSHINEXISTS%2%XSENDHINEXISTS%\n"_s
                                << u"kept\n"_s;
    QTest::newRow("within a line") << u"a %HINEXISTS%b%ENDHINEXISTS% c"_s << u"a  c"_s;
    QTest::newRow("CR LF") << u"a\r\n %HINEXISTS%\r\nb\r\n %ENDHINEXISTS% \r\nc"_s << u"a\r\nc"_s;
    QTest::newRow("unpaired") << u"a %HINEXISTS% b %XSENDHINEXISTS%"_s
                              << u"a %HINEXISTS% b %XSENDHINEXISTS%"_s;
    QTest::newRow("at the end") << u"a\n%HINEXISTS%b%ENDHINEXISTS%"_s << u"a\n"_s;
}

void DriveTemplatesTest::cutsManagementBlocks()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(withoutManagementBlocks(text), expected);
}

void DriveTemplatesTest::knowsWhatLetsThePoolKeyIn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("original") << u"a:\n  - ssh-rsa %CONTAINERRSAPUB%\n"_s << true;
    QTest::newRow("original, long") << u"a:\n- ssh-rsa %XSCONTAINERRSAPUB%"_s << true;
    QTest::newRow("original's class of letters") << u"\n- ssh-rsa %XCONTAINERRSAPUB%"_s << true;
    QTest::newRow("quoted") << u"a:\n  - \"ssh-rsa %CONTAINERRSAPUB% pool\"\n"_s << true;
    QTest::newRow("quoted once") << u"a:\n  - 'ssh-rsa  %CONTAINERRSAPUB%'\n"_s << true;
    QTest::newRow("ed25519") << u"a:\n  - ssh-ed25519 %CONTAINERRSAPUB%\n"_s << false;
    QTest::newRow("on one line") << u"keys: [ssh-rsa %CONTAINERRSAPUB%]"_s << true;
    QTest::newRow("comment") << u"a:\n  # - ssh-rsa %CONTAINERRSAPUB%\n"_s << false;
    QTest::newRow("behind a comment mark") << u"a: 1 # \"ssh-rsa %CONTAINERRSAPUB%\n"_s << false;
    QTest::newRow("key alone") << u"a:\n  - %CONTAINERRSAPUB%\n"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void DriveTemplatesTest::knowsWhatLetsThePoolKeyIn()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(letsPoolKeyIn(text), expected);
}

void DriveTemplatesTest::keepsTheKeyOutOfMetaDataUnlessAskedFor()
{
    const Facts facts{u"Web 1"_s, u"uuid"_s, u"ssh-rsa AAAA pool"_s, {}};
    const auto with =
        driveContents(u"#cloud-config\nk:\n  - ssh-rsa %CONTAINERRSAPUB%\n"_s, facts, Layout::ConfigDrive);
    QVERIFY(with.metaData.contains("ssh-rsa AAAA pool"));
    QVERIFY(with.userData.endsWith("- ssh-rsa AAAA\n"));
    const auto without = driveContents(u"#cloud-config\n"_s, facts, Layout::ConfigDrive);
    QVERIFY(!without.metaData.contains("AAAA"));
}

QTEST_GUILESS_MAIN(DriveTemplatesTest)
#include "tst_drivetemplates.moc"
