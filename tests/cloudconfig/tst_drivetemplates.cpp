// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/defaulttemplate.h"
#include "cloudconfig/drivecontents.h"
#include "cloudconfig/lint.h"
#include "cloudconfig/monitorable.h"
#include "cloudconfig/render.h"
#include "driveimages.h"
#include "process.h"
#include "verify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using namespace xsc::cloudconfig;

namespace {

const Facts s_facts{u"Web 1"_s, u"uuid"_s, u"ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC7 pool"_s, {}};
const QString s_poolKey = u"ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC7"_s;

// As PyYAML, which cloud-init uses, understands it.
Result<QJsonObject> understood(const QString &yaml)
{
    const QString program = u"import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin), sys.stdout)"_s;
    return test::runProgram(test::systemPython(), {u"-c"_s, program}, yaml.toUtf8())
        .map([](const QByteArray &json) { return QJsonDocument::fromJson(json).object(); });
}

// The item of a list that has that name.
QJsonObject named(const QJsonValue &list, const QString &name)
{
    for (const QJsonValue &item : list.toArray()) {
        if (item[u"name"_s] == name)
            return item.toObject();
    }
    return {};
}

bool contains(const QJsonValue &list, const QJsonValue &item) { return list.toArray().contains(item); }

bool someText(const QJsonValue &list, const QString &words)
{
    return QJsonDocument(list.toArray()).toJson().contains(words.toUtf8());
}

} // namespace

//! The templates that come with us, and what is read out of templates.
class DriveTemplatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInsAreAcceptedByCloudInit_data();
    void builtInsAreAcceptedByCloudInit();
    void builtInsLetThePoolKeyIn();
    void builtInsComeUpManaged_data() { builtInsAreAcceptedByCloudInit_data(); }
    void builtInsComeUpManaged();
    void builtInsHaveNothingToTellOf_data() { builtInsAreAcceptedByCloudInit_data(); }
    void builtInsHaveNothingToTellOf();
    void picksByTheGuestsName();
    void cutsManagementBlocks_data();
    void cutsManagementBlocks();
    void knowsWhatLetsThePoolKeyIn_data();
    void knowsWhatLetsThePoolKeyIn();
    void keepsTheKeyOutOfMetaDataUnlessAskedFor();
};

void DriveTemplatesTest::builtInsAreAcceptedByCloudInit_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hasNic");
    for (const BuiltInTemplate &each : builtInTemplates()) {
        QTest::addRow("%s", qPrintable(each.id)) << each.id << each.text << false;
        QTest::addRow("%s with NIC", qPrintable(each.id)) << each.id << each.text << true;
    }
}

void DriveTemplatesTest::builtInsAreAcceptedByCloudInit()
{
    NEEDS_PROGRAM(u"cloud-init"_s);
    QFETCH(QString, text);
    QFETCH(bool, hasNic);
    QVERIFY(!text.isEmpty());
    Facts facts = s_facts;
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

// All that management needs: an engine that is running, somebody to log in as who may use it, ncat, the
// agent.
void DriveTemplatesTest::builtInsComeUpManaged()
{
    if (!understood(u"a: 1"_s))
        QSKIP("The system's Python has no yaml");
    QFETCH(QString, id);
    QFETCH(QString, text);
    QFETCH(bool, hasNic);
    Facts facts = s_facts;
    if (hasNic)
        facts.managementDevice = u"1"_s;
    const auto config = understood(render(text, facts).text);
    VERIFY_RESULT(config);
    const QJsonObject all = *config;
    if (id == "coreos"_L1) {
        const QJsonValue units = all[u"coreos"_s][u"units"_s];
        QVERIFY(contains(all[u"ssh_authorized_keys"_s], s_poolKey));
        QCOMPARE(named(units, u"docker.service"_s)[u"enable"_s], QJsonValue(true));
        QCOMPARE(named(units, u"docker.service"_s)[u"command"_s], QJsonValue(u"start"_s));
        const QJsonObject agent = named(units, u"xe-linux-distribution.service"_s);
        QCOMPARE(agent[u"command"_s], QJsonValue(u"start"_s));
        QVERIFY(
            agent[u"content"_s].toString().contains(u"\nExecStart=/media/configdrive/agent/xe-daemon\n"_s));
        return;
    }
    const bool isPodman = id == "podman"_L1;
    const QStringList packages = isPodman ? QStringList{u"podman"_s, u"podman-docker"_s, u"nmap-ncat"_s}
                                          : QStringList{u"docker.io"_s, u"ncat"_s};
    for (const QString &package : packages + QStringList{u"openssh-server"_s})
        QVERIFY2(contains(all[u"packages"_s], package), qPrintable(package));
    const QString unit = isPodman ? u"podman.socket"_s : u"docker.service"_s;
    QVERIFY(contains(all[u"runcmd"_s], QJsonArray{u"systemctl"_s, u"enable"_s, u"--now"_s, unit}));
    QVERIFY(contains(all[u"groups"_s], u"docker"_s));
    QVERIFY(contains(all[u"users"_s], u"default"_s));
    const QJsonObject user = named(all[u"users"_s], u"core"_s);
    QVERIFY(contains(user[u"groups"_s], u"docker"_s));
    QVERIFY(contains(user[u"ssh_authorized_keys"_s], s_poolKey));
    QVERIFY(!user[u"shell"_s].toString().contains("nologin"_L1));
    QCOMPARE(someText(all[u"write_files"_s], u"SocketGroup=docker"_s), isPodman);
    QVERIFY(someText(all[u"runcmd"_s], u"LABEL=config-2"_s) &&
            someText(all[u"runcmd"_s], u"xe-guest-utilities"_s));
}

void DriveTemplatesTest::builtInsHaveNothingToTellOf()
{
    QFETCH(QString, id);
    QFETCH(QString, text);
    QFETCH(bool, hasNic);
    Facts facts = s_facts;
    facts.publicKey = exampleFacts().publicKey;
    if (hasNic)
        facts.managementDevice = u"1"_s;
    for (const QString &each : {text, withoutManagementBlocks(text)}) {
        QVERIFY(letsPoolKeyIn(each));
        const LintReport report = lint(each.toUtf8(), facts);
        QCOMPARE(report.target, id == "coreos"_L1 ? Target::CoreOs : Target::CloudInit);
        for (const Finding &finding : report.findings)
            QVERIFY2(finding.severity == Severity::Hint,
                     qPrintable(finding.rule + u": "_s + finding.message));
    }
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
