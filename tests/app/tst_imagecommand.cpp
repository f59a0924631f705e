// SPDX-License-Identifier: BSD-2-Clause
#include "driveimages.h"
#include "places.h"
#include "verify.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;

namespace {

struct Run
{
    int code = -1;
    QByteArray output;
    QByteArray errors;
};

Run run(const QStringList &arguments, const QByteArray &input = {}, const QStringList &environment = {})
{
    QProcess process;
    process.setEnvironment(QProcess::systemEnvironment() + environment);
    process.start(test::ourProgram(u"xscontainer-cloudconfig"_s), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

//! xscontainer-cloudconfig image and inspect, as pipelines call them.
class ImageCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void makesAConfigDriveForAVm();
    void writesIntoAPipe();
    void makesANoCloudDrive();
    void takesUserDataAsItIs();
    void putsEverythingOnTheDrive();
    void givesTheSameBytesEverywhere();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void tellsThatAPlaceholderIsWrong();
    void inspectsForPeople();
    void inspectsDrivesOfOthers();
    void saysThatItIsNoDrive();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] static QJsonObject inspected(const QString &image);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ImageCommandTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    VERIFY_RESULT(test::writeFile(path(u"user"_s), "#cloud-config\nhostname: \"%VMNAMETOHOSTNAME%\"\n"));
    VERIFY_RESULT(test::writeFile(path(u"facts"_s), R"({"vmName": "Web 1", "vmUuid": "u-1",
        "publicKey": "ssh-rsa AAAA pool", "managementDevice": null})"));
}

QJsonObject ImageCommandTest::inspected(const QString &image)
{
    const Run told = run({u"inspect"_s, u"--json"_s, image});
    return told.code == 0 ? QJsonDocument::fromJson(told.output).object() : QJsonObject();
}

void ImageCommandTest::makesAConfigDriveForAVm()
{
    const QString iso = path(u"drive.iso"_s);
    VERIFY_RESULT(test::writeFile(iso, "an earlier one"));
    QVERIFY(QFile::setPermissions(iso, QFile::Permissions::fromInt(0x6044)));
    const Run made = run({u"image"_s, path(u"user"_s), u"-o"_s, iso, u"--facts"_s, path(u"facts"_s)});
    QCOMPARE(made.errors, "");
    QCOMPARE(made.code, 0);
    QCOMPARE(QFileInfo(iso).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const QJsonObject drive = inspected(iso);
    QCOMPARE(drive.value(u"label"_s).toString(), u"config-2"_s);
    QCOMPARE(drive.value(u"layout"_s).toString(), u"config-drive"_s);
    QCOMPARE(drive.value(u"userData"_s).toString(), u"#cloud-config\nhostname: \"web1\"\n"_s);
    QCOMPARE(drive.value(u"template"_s).toString(), u"#cloud-config\nhostname: \"%VMNAMETOHOSTNAME%\"\n"_s);
    const QJsonObject meta{{u"uuid"_s, u"u-1"_s},
                           {u"hostname"_s, u"web1"_s},
                           {u"public_keys"_s, QJsonObject{{u"xscontainer"_s, u"ssh-rsa AAAA pool"_s}}}};
    QCOMPARE(drive.value(u"metaData"_s).toObject(), meta);
    QVERIFY(drive.value(u"vendorData"_s).isNull() && drive.value(u"networkData"_s).isNull());
    QCOMPARE(drive.value(u"files"_s).toArray().size(), 3);
}

void ImageCommandTest::writesIntoAPipe()
{
    const QString pipe = u"/dev/stdout"_s;
    const Run piped = run({u"image"_s, path(u"user"_s), u"-o"_s, pipe, u"--facts"_s, path(u"facts"_s)});
    QCOMPARE(piped.errors, "");
    QCOMPARE(piped.code, 0);
    const Run printed = run({u"image"_s, path(u"user"_s), u"-o"_s, u"-"_s, u"--facts"_s, path(u"facts"_s)});
    QVERIFY(!piped.output.isEmpty() && piped.output == printed.output);
}

void ImageCommandTest::makesANoCloudDrive()
{
    const QString iso = path(u"drive.iso"_s);
    const Run made =
        run({u"image"_s, path(u"user"_s), u"--nocloud"_s, u"-o"_s, iso, u"--facts"_s, path(u"facts"_s)});
    QCOMPARE(made.code, 0);
    const QJsonObject drive = inspected(iso);
    QCOMPARE(drive.value(u"label"_s).toString(), u"cidata"_s);
    QCOMPARE(drive.value(u"layout"_s).toString(), u"nocloud"_s);
    QCOMPARE(drive.value(u"metaData"_s).toObject().value(u"instance-id"_s).toString(), u"u-1"_s);
    QVERIFY(drive.value(u"template"_s).isNull());
}

void ImageCommandTest::takesUserDataAsItIs()
{
    NEEDS_PROGRAM(u"isoinfo"_s);
    const QByteArray script = "#!/bin/sh\necho %VMNAMETOHOSTNAME% caf\xe9\n";
    const Run made = run({u"image"_s, u"-"_s, u"-o"_s, u"-"_s}, script);
    QCOMPARE(made.code, 0);
    VERIFY_RESULT(test::writeFile(path(u"piped.iso"_s), made.output));
    const auto extracted = test::extractIso(path(u"piped.iso"_s), path(u"out"_s));
    VERIFY_RESULT(extracted);
    QFile file(path(u"out/openstack/latest/user_data"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), script);
    const QJsonObject meta = inspected(path(u"piped.iso"_s)).value(u"metaData"_s).toObject();
    QCOMPARE(meta.value(u"uuid"_s).toString().size(), 36);
}

void ImageCommandTest::putsEverythingOnTheDrive()
{
    NEEDS_PROGRAM(u"genisoimage"_s);
    const auto tools = test::isoByGenisoimage({{u"Linux/xe-daemon"_s, "agent"}}, {u"-R"_s});
    VERIFY_RESULT(tools);
    VERIFY_RESULT(test::writeFile(path(u"tools.iso"_s), *tools));
    VERIFY_RESULT(test::writeFile(path(u"vendor"_s), "#cloud-config\na: 1\n"));
    VERIFY_RESULT(test::writeFile(path(u"network"_s), R"({"links": []})"));
    const Run made =
        run({u"image"_s, path(u"user"_s), u"-o"_s, path(u"all.iso"_s), u"--vendor-data"_s, path(u"vendor"_s),
             u"--network-data"_s, path(u"network"_s), u"--agent-iso"_s, path(u"tools.iso"_s)});
    QCOMPARE(made.code, 0);
    QVERIFY(made.errors.contains("xe-linux-distribution")); // a note
    const QJsonObject drive = inspected(path(u"all.iso"_s));
    QCOMPARE(drive.value(u"vendorData"_s).toObject(),
             (QJsonObject{{u"cloud-init"_s, u"#cloud-config\na: 1\n"_s}}));
    QCOMPARE(drive.value(u"networkData"_s).toObject(), (QJsonObject{{u"links"_s, QJsonArray()}}));
    QVERIFY(QJsonDocument(drive).toJson().contains("agent/xe-daemon"));
}

void ImageCommandTest::givesTheSameBytesEverywhere()
{
    const QStringList arguments{u"image"_s, path(u"user"_s), u"-o"_s, u"-"_s, u"--facts"_s, path(u"facts"_s)};
    const Run here = run(arguments);
    const Run there = run(arguments, {}, {u"TZ=Asia/Kathmandu"_s, u"LC_ALL=de_DE.UTF-8"_s});
    QCOMPARE(here.code, 0);
    QVERIFY(!here.output.isEmpty());
    QVERIFY(here.output == there.output);
}

void ImageCommandTest::tellsWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no output") << QStringList{u"USER"_s};
    QTest::newRow("no input") << QStringList{u"-o"_s, u"OUT"_s};
    QTest::newRow("missing input") << QStringList{u"/nowhere"_s, u"-o"_s, u"OUT"_s};
    QTest::newRow("missing facts") << QStringList{u"USER"_s, u"-o"_s, u"OUT"_s, u"--facts"_s, u"/nowhere"_s};
    QTest::newRow("bad network data")
        << QStringList{u"USER"_s, u"-o"_s, u"OUT"_s, u"--network-data"_s, u"USER"_s};
    QTest::newRow("unwritable") << QStringList{u"USER"_s, u"-o"_s, u"/nowhere/drive.iso"_s};
    QTest::newRow("unknown option") << QStringList{u"USER"_s, u"-o"_s, u"OUT"_s, u"--frobnicate"_s};
}

void ImageCommandTest::tellsWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    arguments.replaceInStrings(u"USER"_s, path(u"user"_s)).replaceInStrings(u"OUT"_s, path(u"out.iso"_s));
    const Run failed = run(QStringList{u"image"_s} + arguments);
    QCOMPARE(failed.code, 2);
    QVERIFY(failed.errors.startsWith("xscontainer-cloudconfig: "));
    QVERIFY(!QFileInfo::exists(path(u"out.iso"_s)));
}

void ImageCommandTest::tellsThatAPlaceholderIsWrong()
{
    VERIFY_RESULT(test::writeFile(path(u"user"_s), "#cloud-config\n%HINEXISTS%\n"));
    const Run made =
        run({u"image"_s, path(u"user"_s), u"-o"_s, path(u"out.iso"_s), u"--facts"_s, path(u"facts"_s)});
    QCOMPARE(made.code, 1);
    QVERIFY(made.errors.contains(":2:1: "));
    QVERIFY(QFileInfo::exists(path(u"out.iso"_s)));
}

void ImageCommandTest::inspectsForPeople()
{
    VERIFY_RESULT(test::writeFile(path(u"user"_s), "#cloud-config\n# \x1b[31mred\n"));
    QCOMPARE(run({u"image"_s, path(u"user"_s), u"-o"_s, path(u"d.iso"_s)}).code, 0);
    const Run told = run({u"inspect"_s, path(u"d.iso"_s)});
    QCOMPARE(told.code, 0);
    QVERIFY(told.output.contains("config-2 (iso9660)"));
    QVERIFY(told.output.contains("openstack/latest/user_data\n"));
    QVERIFY(told.output.contains("#cloud-config\n"));
    QVERIFY(!told.output.contains('\x1b'));
}

void ImageCommandTest::inspectsDrivesOfOthers()
{
    NEEDS_PROGRAM(u"mkfs.fat"_s);
    NEEDS_PROGRAM(u"mcopy"_s);
    const auto fat = test::fatByMtools({{u"user-data"_s, "#cloud-config\n"}, {u"meta-data"_s, "a: b\n"}},
                                       u"cidata"_s, 10 * 1024, {u"-F"_s, u"16"_s});
    VERIFY_RESULT(fat);
    VERIFY_RESULT(test::writeFile(path(u"xo.img"_s), *fat));
    const QJsonObject drive = inspected(path(u"xo.img"_s));
    QCOMPARE(drive.value(u"fileSystem"_s).toString(), u"vfat"_s);
    QCOMPARE(drive.value(u"metaData"_s).toString(), u"a: b\n"_s);
}

void ImageCommandTest::saysThatItIsNoDrive()
{
    QCOMPARE(run({u"inspect"_s, path(u"user"_s)}).code, 1);
    QCOMPARE(run({u"inspect"_s, u"/nowhere"_s}).code, 2);
    QCOMPARE(run({u"inspect"_s}).code, 2);
    QCOMPARE(run({u"inspect"_s, u"--help"_s}).code, 0);
}

QTEST_GUILESS_MAIN(ImageCommandTest)
#include "tst_imagecommand.moc"
