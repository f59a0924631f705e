// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/image.h"
#include "cloudconfig/metadata.h"
#include "cloudconfig/readimage.h"
#include "driveimages.h"
#include "process.h"
#include "verify.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtEndian>

#include <clocale>
#include <ctime>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using namespace xsc::cloudconfig;
using test::findProgram;
using test::runProgram;

//! Images of config drives: written for the readers of this world, read from its writers.
class DriveImageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blkidFindsTheVolumeId_data();
    void blkidFindsTheVolumeId();
    void bothNameTreesAreThere();
    void modesAreThoseOfSecrets();
    void sameContentsSameBytes();
    void readsWhatItWrote_data();
    void readsWhatItWrote();
    void readsTheOriginals_data();
    void readsTheOriginals();
    void readsXenOrchestras_data();
    void readsXenOrchestras();
    void bytesBehindTheFileSystemDoNotMatter();
    void refusesWhatIsNoDrive();
    void refusesAFileThatGoesInACircle();
    void survivesDamage_data();
    void survivesDamage();
    void refusesTooMuch();
    void cloudInitReadsTheConfigDrive();
    void cloudInitReadsWhatTheVendorSays();
    void cloudInitReadsTheNoCloudDrive();
    void cloudInitTakesTheNetworkOfNoCloud();
    void cloudInitFindsTheDrive_data();
    void cloudInitFindsTheDrive();

private:
    [[nodiscard]] QString save(const QByteArray &image);
    [[nodiscard]] Result<QByteArray> cloudInitReads(Layout layout, const QString &script,
                                                    ImageContents contents = test::someContents());

    QTemporaryDir m_folder;
};

QString DriveImageTest::save(const QByteArray &image)
{
    const QString path =
        m_folder.filePath(u"%1.img"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
    const auto written = test::writeFile(path, image);
    return written ? path : QString();
}

void DriveImageTest::blkidFindsTheVolumeId_data()
{
    QTest::addColumn<Layout>("layout");
    QTest::addColumn<QByteArray>("label");
    QTest::newRow("ConfigDrive") << Layout::ConfigDrive << QByteArray("config-2");
    QTest::newRow("NoCloud") << Layout::NoCloud << QByteArray("cidata");
}

void DriveImageTest::blkidFindsTheVolumeId()
{
    NEEDS_PROGRAM(u"blkid"_s);
    QFETCH(Layout, layout);
    QFETCH(QByteArray, label);
    const auto image = makeImage(test::someContents(), layout);
    VERIFY_RESULT(image);
    const auto found = runProgram(findProgram(u"blkid"_s), {u"-p"_s, u"-o"_s, u"export"_s, save(*image)});
    VERIFY_RESULT(found);
    QVERIFY(found->split('\n').contains("LABEL=" + label));
    QVERIFY(found->split('\n').contains("TYPE=iso9660"));
    QCOMPARE(image->mid(0x8028, 32).trimmed(), label); // that of Joliet is elsewhere
}

void DriveImageTest::bothNameTreesAreThere()
{
    NEEDS_PROGRAM(u"isoinfo"_s);
    const auto image = makeImage(test::someContents(), Layout::ConfigDrive);
    VERIFY_RESULT(image);
    for (const QString &names : {u"-R"_s, u"-J"_s}) {
        const auto listed = runProgram(findProgram(u"isoinfo"_s), {names, u"-f"_s, u"-i"_s, save(*image)});
        VERIFY_RESULT(listed);
        for (const QByteArray path :
             {"/openstack/latest/user_data", "/openstack/latest/user_data.template",
              "/openstack/latest/meta_data.json", "/agent/xe-linux-distribution.service"})
            QVERIFY2(listed->split('\n').contains(path), listed->constData());
        QVERIFY(!listed->contains("vendor_data") && !listed->contains("network_data"));
    }
}

void DriveImageTest::modesAreThoseOfSecrets()
{
    NEEDS_PROGRAM(u"isoinfo"_s);
    const auto image = makeImage(test::someContents(), Layout::ConfigDrive);
    VERIFY_RESULT(image);
    const auto listed = runProgram(findProgram(u"isoinfo"_s), {u"-R"_s, u"-l"_s, u"-i"_s, save(*image)});
    VERIFY_RESULT(listed);
    const auto modeOf = [&listed](const QByteArray &name) {
        for (const QByteArray &line : listed->split('\n')) {
            if (line.trimmed().endsWith(' ' + name))
                return line.left(10);
        }
        return QByteArray();
    };
    QCOMPARE(modeOf("user_data"), "-rw-------");
    QCOMPARE(modeOf("user_data.template"), "-rw-------");
    QCOMPARE(modeOf("xe-daemon"), "-rwxr-xr-x");
}

void DriveImageTest::sameContentsSameBytes()
{
    const auto first = makeImage(test::someContents(), Layout::ConfigDrive);
    const qint64 firstSecond = QDateTime::currentSecsSinceEpoch();
    VERIFY_RESULT(first);
    qputenv("TZ", "Asia/Kathmandu");
    tzset();
    const char *german = std::setlocale(LC_ALL, "de_DE.UTF-8");
    // Beyond the resolution of every time stamp.
    QTRY_VERIFY(QDateTime::currentSecsSinceEpoch() > firstSecond);
    const auto second = makeImage(test::someContents(), Layout::ConfigDrive);
    qunsetenv("TZ");
    tzset();
    std::setlocale(LC_ALL, german ? "C" : "");
    VERIFY_RESULT(second);
    QVERIFY(*first == *second);
    QCOMPARE(first->size() % 2048, 0);
}

void DriveImageTest::readsWhatItWrote_data()
{
    QTest::addColumn<Layout>("layout");
    QTest::addColumn<bool>("all");
    QTest::newRow("ConfigDrive") << Layout::ConfigDrive << false;
    QTest::newRow("ConfigDrive with all") << Layout::ConfigDrive << true;
    QTest::newRow("NoCloud") << Layout::NoCloud << false;
    QTest::newRow("NoCloud with all") << Layout::NoCloud << true;
}

void DriveImageTest::readsWhatItWrote()
{
    QFETCH(Layout, layout);
    QFETCH(bool, all);
    ImageContents contents = test::someContents();
    contents.userData = QStringLiteral("#cloud-config\r\n# caf\u00e9\r\n  \n").toUtf8();
    if (all) {
        contents.userData.prepend("\xef\xbb\xbf"); // as editors on Windows put it before a text
        contents.userDataTemplate.prepend("\xef\xbb\xbf");
        contents.vendorData = "{}";
        contents.networkData = QByteArray();
    }
    const auto image = makeImage(contents, layout);
    VERIFY_RESULT(image);
    const auto read = readImage(*image);
    VERIFY_RESULT(read);
    if (layout == Layout::NoCloud)
        contents.userDataTemplate.clear();
    QVERIFY(read->contents == contents);
    QCOMPARE(read->layout, layout);
    QCOMPARE(read->label, volumeIdOf(layout));
    QCOMPARE(read->fileSystem, u"iso9660"_s);
    const auto text = templateOf(*image);
    VERIFY_RESULT(text);
    QCOMPARE(text->toUtf8(), layout == Layout::NoCloud ? contents.userData : contents.userDataTemplate);
}

void DriveImageTest::readsTheOriginals_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("as the original") << QStringList{u"-R"_s, u"-J"_s};
    QTest::newRow("Joliet alone") << QStringList{u"-J"_s};
    QTest::newRow("Rock Ridge alone") << QStringList{u"-R"_s};
    QTest::newRow("long names of ISO 9660 alone") << QStringList{u"-iso-level"_s, u"4"_s};
}

void DriveImageTest::readsTheOriginals()
{
    NEEDS_PROGRAM(u"genisoimage"_s);
    QFETCH(QStringList, options);
    const ImageContents contents = test::someContents();
    const auto image = test::isoByGenisoimage(test::originalTree(contents), options);
    VERIFY_RESULT(image);
    const auto read = readImage(*image);
    VERIFY_RESULT(read);
    QCOMPARE(read->contents.userData, contents.userData);
    QCOMPARE(read->contents.userDataTemplate, contents.userDataTemplate);
    QCOMPARE(read->contents.metaData, QByteArray());
    QCOMPARE(read->contents.agentFiles, contents.agentFiles);
    QCOMPARE(read->label, u"config-2"_s);
    QCOMPARE(read->files.size(), 4);
}

void DriveImageTest::readsXenOrchestras_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("kibibytes");
    QTest::newRow("FAT 16, 10 MiB") << QStringList{u"-F"_s, u"16"_s, u"-s"_s, u"1"_s} << 10 * 1024;
    QTest::newRow("FAT 12") << QStringList{u"-F"_s, u"12"_s} << 1440;
    QTest::newRow("FAT 32") << QStringList{u"-F"_s, u"32"_s, u"-s"_s, u"1"_s} << 36 * 1024;
}

void DriveImageTest::readsXenOrchestras()
{
    NEEDS_PROGRAM(u"mkfs.fat"_s);
    NEEDS_PROGRAM(u"mcopy"_s);
    QFETCH(QStringList, options);
    QFETCH(int, kibibytes);
    const QByteArray userData = "#cloud-config\n" + QByteArray(40000, '#') + "\n";
    const QMap<QString, QByteArray> tree{{u"user-data"_s, userData},
                                         {u"meta-data"_s, "instance-id: one\n"},
                                         {u"network-config"_s, "version: 1\n"},
                                         {u"openstack/latest/user_data"_s, userData},
                                         {u"openstack/latest/meta_data.json"_s, "{\"uuid\":\"one\"}"}};
    const auto image = test::fatByMtools(tree, u"cidata"_s, kibibytes, options);
    VERIFY_RESULT(image);
    const auto read = readImage(*image);
    VERIFY_RESULT(read);
    QCOMPARE(read->fileSystem, u"vfat"_s);
    QCOMPARE(read->label, u"cidata"_s);
    QCOMPARE(read->contents.userData, userData);
    QCOMPARE(read->contents.metaData, tree.value(u"openstack/latest/meta_data.json"_s));
    QCOMPARE(read->files.size(), tree.size());
    const auto text = templateOf(*image);
    VERIFY_RESULT(text);
    QCOMPARE(text->toUtf8(), userData);
}

void DriveImageTest::bytesBehindTheFileSystemDoNotMatter()
{
    const auto image = makeImage(test::someContents(), Layout::ConfigDrive);
    VERIFY_RESULT(image);
    const auto read = readImage(*image + QByteArray(2 * 1024 * 1024 - image->size(), '\0'));
    VERIFY_RESULT(read);
    QVERIFY(read->contents == test::someContents());
}

void DriveImageTest::refusesWhatIsNoDrive()
{
    NEEDS_PROGRAM(u"genisoimage"_s);
    VERIFY_FAILS(readImage({}), ErrorKind::Unsupported);
    VERIFY_FAILS(readImage(QByteArray(2 * 1024 * 1024, '\0')), ErrorKind::Unsupported);
    const auto other = test::isoByGenisoimage({{u"readme"_s, "hello"}}, {u"-R"_s});
    VERIFY_RESULT(other);
    VERIFY_FAILS(readImage(*other), ErrorKind::NotFound);
    VERIFY_FAILS(templateOf(*other), ErrorKind::NotFound);
    ImageContents latin = test::someContents();
    latin.userDataTemplate = "caf\xe9";
    const auto image = makeImage(latin, Layout::ConfigDrive);
    VERIFY_RESULT(image);
    VERIFY_FAILS(templateOf(*image), ErrorKind::Protocol);
}

void DriveImageTest::refusesAFileThatGoesInACircle()
{
    NEEDS_PROGRAM(u"mkfs.fat"_s);
    NEEDS_PROGRAM(u"mcopy"_s);
    constexpr qsizetype sector = 512;
    auto image = test::fatByMtools({{u"user-data"_s, QByteArray(2000, '#')}}, u"cidata"_s, 10 * 1024,
                                   {u"-F"_s, u"16"_s, u"-s"_s, u"1"_s});
    VERIFY_RESULT(image);
    const qsizetype table = sector * qFromLittleEndian<quint16>(image->constData() + 14);
    const quint16 entries = quint16(sector * qFromLittleEndian<quint16>(image->constData() + 22) / 2);
    for (quint16 cluster = 2; cluster < entries; ++cluster)
        qToLittleEndian(cluster, image->data() + table + 2 * cluster);
    VERIFY_FAILS(readImage(*image), ErrorKind::Protocol);
}

void DriveImageTest::survivesDamage_data()
{
    NEEDS_PROGRAM(u"genisoimage"_s);
    NEEDS_PROGRAM(u"mcopy"_s);
    QTest::addColumn<QByteArray>("image");
    ImageContents contents = test::someContents();
    contents.agentFiles.clear();
    QTest::newRow("ours") << makeImage(contents, Layout::ConfigDrive).value_or(QByteArray());
    const auto tree = test::originalTree(contents);
    QTest::newRow("Joliet") << test::isoByGenisoimage(tree, {u"-J"_s}).value_or(QByteArray());
    QTest::newRow("FAT")
        << test::fatByMtools(tree, u"cidata"_s, 720, {u"-F"_s, u"12"_s}).value_or(QByteArray());
}

void DriveImageTest::survivesDamage()
{
    QFETCH(QByteArray, image);
    QVERIFY(!image.isEmpty());
    for (qsizetype size = 0; size < image.size(); size += 512)
        std::ignore = readImage(image.first(size));
    QRandomGenerator random(1);
    const qsizetype used = std::min<qsizetype>(image.size(), 80 * 1024);
    for (int round = 0; round < 2000; ++round) {
        QByteArray damaged = image.first(used);
        for (int i = 0; i < 4; ++i)
            damaged[random.bounded(int(used))] = static_cast<char>(random.bounded(256));
        std::ignore = readImage(damaged);
    }
}

void DriveImageTest::refusesTooMuch()
{
    ImageContents contents = test::someContents();
    contents.userData = QByteArray(largestImageContents + 1, 'x');
    VERIFY_FAILS(makeImage(contents, Layout::ConfigDrive), ErrorKind::Limit);
    contents = test::someContents();
    contents.agentFiles.insert(u"../escape"_s, "x");
    VERIFY_FAILS(makeImage(contents, Layout::ConfigDrive), ErrorKind::Invalid);
}

Result<QByteArray> DriveImageTest::cloudInitReads(Layout layout, const QString &script,
                                                  ImageContents contents)
{
    const Facts facts{u"Web 1"_s, u"0f1e2d3c-0000-4000-8000-00000000000a"_s, u"ssh-rsa AAAA pool"_s, {}};
    contents.metaData = metaDataOf(facts, contents.userData, layout);
    const auto image = makeImage(contents, layout);
    if (!image)
        return image;
    const QTemporaryDir folder;
    if (const auto extracted = test::extractIso(save(*image), folder.path()); !extracted)
        return fail(extracted.error());
    return runProgram(u"/usr/bin/python3"_s, {u"-c"_s, script, folder.path()});
}

void DriveImageTest::cloudInitReadsTheConfigDrive()
{
    NEEDS_PROGRAM(u"isoinfo"_s);
    NEEDS_PROGRAM(u"cloud-init"_s);
    const auto told = cloudInitReads(Layout::ConfigDrive, uR"(
import json, sys
from cloudinit.sources import DataSourceConfigDrive as source
found = source.read_config_drive(sys.argv[1])
meta = found["metadata"]
print(json.dumps([found["userdata"].decode(), meta["uuid"], meta["hostname"], meta["instance-id"],
                  meta["public_keys"]]))
)"_s);
    VERIFY_RESULT(told);
    const QByteArray expected = QJsonDocument::fromJson(R"(["#cloud-config\nhostname: \"web1\"\n",
        "0f1e2d3c-0000-4000-8000-00000000000a", "web1", "0f1e2d3c-0000-4000-8000-00000000000a",
        {"xscontainer": "ssh-rsa AAAA pool"}])")
                                    .toJson();
    QCOMPARE(QJsonDocument::fromJson(*told).toJson(), expected);
}

// And goes on with it as its data source does, which changes what it is given.
void DriveImageTest::cloudInitReadsWhatTheVendorSays()
{
    NEEDS_PROGRAM(u"isoinfo"_s);
    NEEDS_PROGRAM(u"cloud-init"_s);
    ImageContents contents = test::someContents();
    contents.vendorData = R"({"cloud-init": "#cloud-config\ntimezone: Europe/Zürich\n", "other": [1]})";
    contents.networkData = R"({
        "links": [{"id": "eth0", "type": "phy", "ethernet_mac_address": "02:00:00:00:00:0a", "mtu": 1400}],
        "networks": [{"id": "net0", "link": "eth0", "type": "ipv4", "ip_address": "192.0.2.7",
                      "netmask": "255.255.255.0"}],
        "services": [{"type": "dns", "address": "192.0.2.1"}]})";
    const auto told = cloudInitReads(Layout::ConfigDrive, uR"(
import json, sys
from cloudinit import sources
from cloudinit.sources import DataSourceConfigDrive as source
from cloudinit.sources.helpers import openstack
found = source.read_config_drive(sys.argv[1])
vendor = sources.convert_vendordata(found["vendordata"])
told = [found["vendordata"], json.loads(json.dumps(found["networkdata"])), vendor]
network = openstack.convert_net_json(found["networkdata"], known_macs={"02:00:00:00:00:0a": "enX0"})
card = network["config"][0]
print(json.dumps(told + [card["name"], card["mtu"], card["subnets"][0]["address"]]))
)"_s,
                                     contents);
    VERIFY_RESULT(told);
    const QJsonArray all = QJsonDocument::fromJson(*told).array();
    QCOMPARE(all.size(), 6);
    const auto written = [](const std::optional<QByteArray> &json) {
        return QJsonDocument::fromJson(*json).object();
    };
    QCOMPARE(all[0].toObject(), written(contents.vendorData));
    QCOMPARE(all[1].toObject(), written(contents.networkData));
    QCOMPARE(all[2].toString(), u"#cloud-config\ntimezone: Europe/Zürich\n"_s);
    QCOMPARE(all[3].toString(), u"enX0"_s);
    QCOMPARE(all[4].toInt(), 1400);
    QCOMPARE(all[5].toString(), u"192.0.2.7"_s);
}

void DriveImageTest::cloudInitReadsTheNoCloudDrive()
{
    NEEDS_PROGRAM(u"isoinfo"_s);
    NEEDS_PROGRAM(u"cloud-init"_s);
    const auto told = cloudInitReads(Layout::NoCloud, uR"(
import json, sys
from cloudinit.sources import DataSourceNoCloud as source
from cloudinit import util
found = source._merge_new_seed({"meta-data": {}}, util.pathprefix2dict(sys.argv[1],
    required=["user-data", "meta-data"], optional=["vendor-data", "network-config"]))
meta = found["meta-data"]
print(json.dumps([found["user-data"].decode() if isinstance(found["user-data"], bytes) else found["user-data"],
                  meta["instance-id"], meta["local-hostname"], meta["public-keys"]]))
)"_s);
    VERIFY_RESULT(told);
    const QByteArray expected = QJsonDocument::fromJson(R"(["#cloud-config\nhostname: \"web1\"\n",
        "0f1e2d3c-0000-4000-8000-00000000000a", "web1", ["ssh-rsa AAAA pool"]])")
                                    .toJson();
    QCOMPARE(QJsonDocument::fromJson(*told).toJson(), expected);
}

// With the vendor's data, and made into what it writes for the guest's network.
void DriveImageTest::cloudInitTakesTheNetworkOfNoCloud()
{
    NEEDS_PROGRAM(u"isoinfo"_s);
    NEEDS_PROGRAM(u"cloud-init"_s);
    ImageContents contents = test::someContents();
    contents.vendorData = "#cloud-config\ntimezone: Europe/Zürich\n";
    contents.networkData = R"(version: 1
config:
  - type: physical
    name: enX0
    mtu: 1400
    subnets:
      - {type: static, address: 192.0.2.7/24}
)";
    const auto told = cloudInitReads(Layout::NoCloud, uR"(
import json, sys
from cloudinit import util
from cloudinit.net import network_state
from cloudinit.sources import DataSourceNoCloud as source
found = source._merge_new_seed({"meta-data": {}}, util.pathprefix2dict(sys.argv[1],
    required=["user-data", "meta-data"], optional=["vendor-data", "network-config"]))
cards = list(network_state.parse_net_config_data(found["network-config"]).iter_interfaces())
print(json.dumps([util.decode_binary(found["vendor-data"]), len(cards), cards[0]["name"], cards[0]["mtu"],
                  cards[0]["subnets"][0]["address"]]))
)"_s,
                                     contents);
    VERIFY_RESULT(told);
    const QByteArray expected =
        R"(["#cloud-config\ntimezone: Europe/Zürich\n", 1, "enX0", 1400, "192.0.2.7"])";
    QCOMPARE(QJsonDocument::fromJson(*told).toJson(), QJsonDocument::fromJson(expected).toJson());
}

void DriveImageTest::cloudInitFindsTheDrive_data()
{
    QTest::addColumn<Layout>("layout");
    QTest::addColumn<QByteArray>("source");
    QTest::newRow("ConfigDrive") << Layout::ConfigDrive << QByteArray("ConfigDrive");
    QTest::newRow("NoCloud") << Layout::NoCloud << QByteArray("NoCloud");
}

// The very program that decides at boot, with blkid looking at the image instead of devices.
void DriveImageTest::cloudInitFindsTheDrive()
{
    NEEDS_PROGRAM(u"blkid"_s);
    NEEDS_PROGRAM(u"cloud-init"_s);
    QFETCH(Layout, layout);
    QFETCH(QByteArray, source);
    const auto image = makeImage(test::someContents(), layout);
    VERIFY_RESULT(image);
    const QTemporaryDir root;
    const QMap<QString, QByteArray> programs{
        {u"blkid"_s, "exec " + findProgram(u"blkid"_s).toUtf8() + " -p -o export " + save(*image).toUtf8()},
        {u"systemd-detect-virt"_s, "echo xen"}};
    for (const auto &[name, command] : programs.asKeyValueRange()) {
        const QString path = root.filePath(u"bin/"_s + name);
        VERIFY_RESULT(test::writeFile(path, "#!/bin/sh\n" + command + '\n'));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ExeOwner));
    }
    QString identify = u"/usr/lib/cloud-init/ds-identify"_s; // elsewhere on Fedora
    if (!QFile::exists(identify))
        identify.replace(u"/lib/"_s, u"/libexec/"_s);
    const QString decide = u"PATH=%1/bin:$PATH PATH_ROOT=%1 DEBUG_LEVEL=0 %2 --force; "
                           "cat %1/run/cloud-init/cloud.cfg"_s.arg(root.path(), identify);
    const auto decided = runProgram(u"/bin/sh"_s, {u"-c"_s, decide});
    VERIFY_RESULT(decided);
    QVERIFY2(decided->contains(source), decided->constData());
}

QTEST_GUILESS_MAIN(DriveImageTest)
#include "tst_driveimage.moc"
