// SPDX-License-Identifier: BSD-2-Clause
#include "core/dom0root.h"
#include "fileserver.h"
#include "images.h"
#include "packed.h"
#include "simulator/xapidisks.h"
#include "simulator/xapiserver.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using diskimage::Compression;
using simulator::TransferFault;
using xapi::Value;
using Page = test::FileServer::Page;

namespace {

constexpr qsizetype mebi = 1024 * 1024;

} // namespace

//! What the plugin does only on a host for developers, as clients meet it.
class DevModeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_disk = test::someDisk(9 * mebi); }
    void init();
    void cleanup();

    void isOffWithoutTheFlag_data();
    void isOffWithoutTheFlag();
    void namesTheMissingArgument();

    void installsAVm_data();
    void installsAVm();
    void unpacksMembersOneBehindTheOther_data();
    void unpacksMembersOneBehindTheOther();
    void makesTheVmAsTheOriginalDid();
    void findsTheEndOfARawImageByItself();
    void showsItsProgressInATask();
    void keepsNothingInAFile();
    void runsWhereTheStorageIs();

    void leavesNothingBehind_data();
    void leavesNothingBehind();
    void leavesNothingBehindWhenThePoolFails_data();
    void leavesNothingBehindWhenThePoolFails();
    void leavesNothingBehindWhenTheTaskIsCancelled();

    void runsACommand();
    void tellsWhyACommandFailed();
    void runsNoCommandOverTls();

private:
    Result<QString> call(const QString &function, const xapi::StringMap &arguments);
    Result<QString> install(const QString &path);
    // The only disk of the VM that an answer tells.
    [[nodiscard]] QString diskRef(const QString &answer);
    [[nodiscard]] QByteArray diskOf(const QString &answer);
    void allow(const QString &host);
    [[nodiscard]] simulator::XapiModel &model() { return m_pool->model(); }
    [[nodiscard]] QString addStorage(const QString &host);
    [[nodiscard]] QString addTemplate();
    [[nodiscard]] QMap<QString, qsizetype> counts();

    QByteArray m_disk;
    std::unique_ptr<test::TwoHosts> m_pool;
    std::unique_ptr<test::FileServer> m_server;
    QString m_storage; //!< uuid
};

void DevModeTest::init()
{
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
    m_server = std::make_unique<test::FileServer>();
    m_storage = addStorage(m_pool->host1);
    std::ignore = addTemplate();
    allow(m_pool->host1);
}

void DevModeTest::cleanup()
{
    m_server.reset();
    m_pool.reset();
}

Result<QString> DevModeTest::call(const QString &function, const xapi::StringMap &arguments)
{
    return test::await(m_pool->session()->callPlugin(m_pool->hostRef(m_pool->host1), xapi::keys::plugin,
                                                     function, arguments, Patience::of(60s)));
}

Result<QString> DevModeTest::install(const QString &path)
{
    return call(u"install_vm"_s, {{u"url"_s, m_server->url(path).toString()}, {u"sruuid"_s, m_storage}});
}

QString DevModeTest::diskRef(const QString &answer)
{
    const QString vm = model().byUuid(u"VM"_s, answer.mid(4)).value_or(QString());
    const QString vbd = model().value(u"VM"_s, vm, u"VBDs"_s).toStrings().value(0);
    return model().value(u"VBD"_s, vbd, u"VDI"_s).toString();
}

QByteArray DevModeTest::diskOf(const QString &answer)
{
    return m_pool->pool().server().disks().content(diskRef(answer), m_disk.size());
}

void DevModeTest::allow(const QString &host)
{
    QFile flag(Dom0Root(m_pool->pool().hostRoot(host)).devModeFlag());
    QVERIFY(QDir().mkpath(QFileInfo(flag).path()));
    QVERIFY(flag.open(QIODevice::WriteOnly));
}

QString DevModeTest::addStorage(const QString &host)
{
    const QString storage = model().add(u"SR"_s, {{u"type"_s, Value(u"ext"_s)}});
    model().add(u"PBD"_s, {{u"host"_s, Value(m_pool->hostRef(host).text())},
                           {u"SR"_s, Value(storage)},
                           {u"currently_attached"_s, Value(true)}});
    return model().value(u"SR"_s, storage, u"uuid"_s).toString();
}

QString DevModeTest::addTemplate()
{
    const auto otherConfig = Value::fromMap(
        {{u"disks"_s,
          u"<provision><disk bootable=\"true\" device=\"0\" size=\"8589934592\" sr=\"\"/></provision>"_s},
         {u"install-methods"_s, u"cdrom"_s}});
    return model().add(u"VM"_s, {{u"name_label"_s, Value(u"CoreOS"_s)},
                                 {u"is_a_template"_s, Value(true)},
                                 {u"other_config"_s, otherConfig}});
}

QMap<QString, qsizetype> DevModeTest::counts()
{
    QMap<QString, qsizetype> result;
    for (const QString &cls : {u"VM"_s, u"VDI"_s, u"VBD"_s, u"VIF"_s, u"task"_s})
        result.insert(cls, model().refs(cls).size());
    return result;
}

void DevModeTest::isOffWithoutTheFlag_data()
{
    QTest::addColumn<QString>("function");
    QTest::newRow("install_vm") << u"install_vm"_s;
    QTest::newRow("passthrough") << u"passthrough"_s;
}

void DevModeTest::isOffWithoutTheFlag()
{
    QFETCH(QString, function);
    QVERIFY(QFile::remove(Dom0Root(m_pool->pool().hostRoot(m_pool->host1)).devModeFlag()));
    m_server->setPage(u"/disk.vhd"_s, {.body = test::vhdOf(m_disk)});
    const auto before = counts();
    const auto answer = call(function, {{u"url"_s, m_server->url(u"/disk.vhd"_s).toString()},
                                        {u"sruuid"_s, m_storage},
                                        {u"vmuuid"_s, m_pool->web1},
                                        {u"command"_s, u"true"_s}});
    QCOMPARE(answer.value_or(QString()), u"ERROR: This call is only enabled when in dev mode."_s);
    QCOMPARE(m_server->requests(), 0);
    QCOMPARE(counts(), before);
}

void DevModeTest::namesTheMissingArgument()
{
    const auto answer = call(u"install_vm"_s, {{u"sruuid"_s, m_storage}});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, (QStringList{u"INVALID_ARGUMENTS"_s, u"url"_s}));
}

void DevModeTest::installsAVm_data()
{
    QTest::addColumn<bool>("isVhd");
    QTest::addColumn<Compression>("compression");
    QTest::addColumn<Page::Length>("length");
    QTest::newRow("vhd") << true << Compression::None << Page::Length::Told;
    QTest::newRow("vhd, chunked") << true << Compression::None << Page::Length::Chunked;
    QTest::newRow("vhd.gz") << true << Compression::Gzip << Page::Length::Told;
    QTest::newRow("vhd.bz2") << true << Compression::Bzip2 << Page::Length::Told;
    QTest::newRow("vhd.xz") << true << Compression::Xz << Page::Length::Told;
    QTest::newRow("vhd.zst") << true << Compression::Zstd << Page::Length::Told;
    QTest::newRow("raw") << false << Compression::None << Page::Length::Told;
    QTest::newRow("raw, until close") << false << Compression::None << Page::Length::UntilClose;
    QTest::newRow("raw.gz") << false << Compression::Gzip << Page::Length::Told;
    QTest::newRow("raw.bz2") << false << Compression::Bzip2 << Page::Length::Told;
    QTest::newRow("raw.xz, chunked") << false << Compression::Xz << Page::Length::Chunked;
    QTest::newRow("raw.zst, until close") << false << Compression::Zstd << Page::Length::UntilClose;
}

void DevModeTest::installsAVm()
{
    QFETCH(bool, isVhd);
    QFETCH(Compression, compression);
    QFETCH(Page::Length, length);
    const QByteArray image = isVhd ? test::vhdOf(m_disk) : m_disk;
    const bool isPlain = compression == Compression::None;
    m_server->setPage(u"/disk"_s,
                      {.body = isPlain ? image : test::packed(compression, image), .length = length});
    const auto answer = install(u"/disk"_s);
    VERIFY_RESULT(answer);
    QVERIFY2(answer->startsWith(u"True"_s), qPrintable(*answer));
    QVERIFY(diskOf(*answer) == m_disk);
    QCOMPARE(model().value(u"VDI"_s, diskRef(*answer), u"virtual_size"_s).toInt(), qint64(10 * mebi));
}

void DevModeTest::unpacksMembersOneBehindTheOther_data()
{
    QTest::addColumn<bool>("isVhd");
    QTest::addColumn<Compression>("compression");
    for (const bool isVhd : {false, true}) {
        const char *format = isVhd ? "vhd" : "raw";
        QTest::addRow("%s.gz", format) << isVhd << Compression::Gzip;
        QTest::addRow("%s.bz2", format) << isVhd << Compression::Bzip2;
        QTest::addRow("%s.xz", format) << isVhd << Compression::Xz;
        QTest::addRow("%s.zst", format) << isVhd << Compression::Zstd;
    }
}

void DevModeTest::unpacksMembersOneBehindTheOther()
{
    QFETCH(bool, isVhd);
    QFETCH(Compression, compression);
    const QByteArray image = isVhd ? test::vhdOf(m_disk) : m_disk;
    QByteArray body;
    for (qsizetype at = 0; at < image.size(); at += 3 * mebi + 17)
        body += test::packed(compression, image.mid(at, 3 * mebi + 17));
    m_server->setPage(u"/disk"_s, {.body = body});
    const auto answer = install(u"/disk"_s);
    VERIFY_RESULT(answer);
    QVERIFY(diskOf(*answer) == m_disk);
}

void DevModeTest::makesTheVmAsTheOriginalDid()
{
    m_server->setPage(u"/disk.vhd"_s, {.body = test::vhdOf(m_disk)});
    const auto answer = install(u"/disk.vhd"_s);
    VERIFY_RESULT(answer);
    const QString vm = model().byUuid(u"VM"_s, answer->mid(4)).value_or(QString());
    const auto field = [&](const QString &cls, const QString &ref, const QString &name) {
        return model().value(cls, ref, name);
    };
    QVERIFY(field(u"VM"_s, vm, u"name_label"_s).toString().startsWith(u"CoreOs-"_s));
    QCOMPARE(field(u"VM"_s, vm, u"is_a_template"_s).toBool(true), false);
    QCOMPARE(field(u"VM"_s, vm, u"other_config"_s).toMap().keys(), QStringList{u"install-methods"_s});
    const QStringList vbds = field(u"VM"_s, vm, u"VBDs"_s).toStrings();
    QCOMPARE(vbds.size(), 1);
    QCOMPARE(field(u"VBD"_s, vbds.first(), u"bootable"_s).toBool(), true);
    QCOMPARE(field(u"VBD"_s, vbds.first(), u"mode"_s).toString(), u"RW"_s);
    const QString vdi = field(u"VBD"_s, vbds.first(), u"VDI"_s).toString();
    QCOMPARE(field(u"VDI"_s, vdi, u"name_label"_s).toString(), u"Disk"_s);
    QCOMPARE(field(u"VDI"_s, vdi, u"type"_s).toString(), u"system"_s);
    const QStringList vifs = field(u"VM"_s, vm, u"VIFs"_s).toStrings();
    QCOMPARE(vifs.size(), 1);
    QCOMPARE(field(u"VIF"_s, vifs.first(), u"device"_s).toString(), u"0"_s);
    QTRY_VERIFY(model().refs(u"task"_s).isEmpty());
}

void DevModeTest::findsTheEndOfARawImageByItself()
{
    m_server->setPage(u"/disk.zst"_s, {.body = test::packed(Compression::Zstd, m_disk)});
    VERIFY_RESULT(install(u"/disk.zst"_s));
    QCOMPARE(m_server->requests(), 2);
}

void DevModeTest::showsItsProgressInATask()
{
    m_server->setPage(u"/image.vhd.gz"_s,
                      {.body = test::packed(Compression::Gzip, test::vhdOf(test::noise(24 * mebi)))});
    QSet<double> seen;
    const auto watching = connect(&model(), &simulator::XapiModel::changed, this, [&] {
        for (const QString &task : model().refs(u"task"_s)) {
            if (model().value(u"task"_s, task, u"name_label"_s).toString().endsWith(u"image.vhd.gz"_s))
                seen.insert(model().value(u"task"_s, task, u"progress"_s).toDouble());
        }
    });
    VERIFY_RESULT(install(u"/image.vhd.gz"_s));
    disconnect(watching);
    QVERIFY2(seen.size() > 5, qPrintable(QString::number(seen.size())));
    QVERIFY(seen.contains(1.0));
}

static bool isOpenToWrite(const QString &descriptor)
{
    struct stat link = {};
    return ::lstat(descriptor.toUtf8().constData(), &link) == 0 && (link.st_mode & S_IWUSR) != 0;
}

static QFileInfoList descriptorsOf(const QString &pid)
{
    const QDir folder(u"/proc/%1/fd"_s.arg(pid));
    return folder.entryInfoList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
}

// What a process has inherited from whoever runs us.
static QStringList inherited()
{
    QStringList targets;
    for (const QFileInfo &entry : descriptorsOf(u"self"_s))
        targets.append(entry.symLinkTarget());
    return targets;
}

// Of a process's descriptors above standard error, the files that it has opened to write.
static QStringList filesWrittenBy(const QString &pid)
{
    QStringList files;
    const QStringList others = inherited();
    for (const QFileInfo &entry : descriptorsOf(pid)) {
        const QString target = entry.symLinkTarget();
        const bool isOwn = entry.fileName().toInt() > 2 && !others.contains(target) &&
                           !target.endsWith(u"/var/log/xscontainer.log"_s);
        const bool isOnDisk = !target.contains(u"socket:["_s) && !target.contains(u"pipe:["_s) &&
                              !target.contains(u"anon_inode:"_s) && !target.startsWith(u"/dev/"_s);
        if (isOwn && isOnDisk && isOpenToWrite(entry.filePath()))
            files.append(target);
    }
    return files;
}

static QStringList pluginProcesses(const QString &root)
{
    QStringList pids;
    for (const QString &pid : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile commandLine(u"/proc/%1/cmdline"_s.arg(pid));
        if (commandLine.open(QIODevice::ReadOnly) && commandLine.readAll().startsWith(root.toUtf8()))
            pids.append(pid);
    }
    return pids;
}

void DevModeTest::keepsNothingInAFile()
{
    const QString root = m_pool->pool().hostRoot(m_pool->host1);
    m_server->setPage(u"/image.vhd.xz"_s,
                      {.body = test::packed(Compression::Xz, test::vhdOf(test::noise(12 * mebi)))});
    int looks = 0;
    QStringList files;
    const auto watching = connect(&model(), &simulator::XapiModel::changed, this, [&] {
        for (const QString &pid : pluginProcesses(root)) {
            ++looks;
            files += filesWrittenBy(pid);
        }
    });
    VERIFY_RESULT(install(u"/image.vhd.xz"_s));
    disconnect(watching);
    QVERIFY2(looks > 5, qPrintable(QString::number(looks)));
    QVERIFY2(files.isEmpty(), qPrintable(files.join(u'\n')));
}

void DevModeTest::runsWhereTheStorageIs()
{
    m_storage = addStorage(m_pool->host2);
    m_server->setPage(u"/disk.vhd"_s, {.body = test::vhdOf(m_disk)});
    QCOMPARE(install(u"/disk.vhd"_s).value_or(QString()),
             u"ERROR: This call is only enabled when in dev mode."_s);
    allow(m_pool->host2);
    const auto answer = install(u"/disk.vhd"_s);
    VERIFY_RESULT(answer);
    QVERIFY(answer->startsWith(u"True"_s));
}

void DevModeTest::leavesNothingBehind_data()
{
    QTest::addColumn<Page>("page");
    QTest::addColumn<QString>("code");
    const QByteArray vhd = test::vhdOf(m_disk);
    const QByteArray xz = test::packed(Compression::Xz, vhd);
    QTest::newRow("missing") << Page{.status = 404} << u"XSCONTAINER_NOT_FOUND"_s;
    QTest::newRow("redirects in circles")
        << Page{.status = 302, .location = "/disk"} << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("empty") << Page{.body = ""} << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("cut off by the network")
        << Page{.body = vhd, .cutAfter = vhd.size() / 2} << u"XSCONTAINER_NETWORK"_s;
    QTest::newRow("cut off before") << Page{.body = xz.first(xz.size() / 2)} << u"XSCONTAINER_PROTOCOL"_s;
    // What packs zst here adds no checksum: nobody could tell that it is damaged.
    const QByteArray zst = test::packed(Compression::Zstd, vhd);
    QTest::newRow("zst cut off before")
        << Page{.body = zst.first(zst.size() / 2)} << u"XSCONTAINER_PROTOCOL"_s;
    for (const auto compression : {Compression::Gzip, Compression::Bzip2, Compression::Xz}) {
        QByteArray flipped = test::packed(compression, vhd);
        flipped[flipped.size() / 2] = static_cast<char>(~flipped.at(flipped.size() / 2));
        QTest::addRow("damaged, compression %d", int(compression))
            << Page{.body = flipped} << u"XSCONTAINER_PROTOCOL"_s;
    }
    QTest::newRow("damaged at its end") << Page{.body = xz + "more"} << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("vhd cut off") << Page{.body = vhd.first(vhd.size() / 2)} << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("vhd with a damaged footer")
        << Page{.body = "conectix" + vhd.mid(9)} << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("bomb") << Page{.body = test::packed(Compression::Gzip, vhd + QByteArray(32 * mebi, '\0'))}
                          << u"XSCONTAINER_LIMIT"_s;
}

void DevModeTest::leavesNothingBehind()
{
    QFETCH(Page, page);
    QFETCH(QString, code);
    m_server->setPage(u"/disk"_s, page);
    const auto before = counts();
    const auto answer = install(u"/disk"_s);
    QVERIFY(!answer);
    QVERIFY2(answer.error().code.value(0) == code, qPrintable(answer.error().code.join(u", "_s)));
    QTRY_COMPARE(counts(), before);
}

void DevModeTest::leavesNothingBehindWhenThePoolFails_data()
{
    QTest::addColumn<QString>("method");
    for (const char *method : {"VDI.create", "VM.get_by_name_label", "VM.clone", "VM.provision", "VBD.create",
                               "VIF.create", "VM.get_uuid"})
        QTest::newRow(method) << QString::fromLatin1(method);
    QTest::newRow("the transfer") << QString();
}

void DevModeTest::leavesNothingBehindWhenThePoolFails()
{
    QFETCH(QString, method);
    m_server->setPage(u"/disk.vhd"_s, {.body = test::vhdOf(m_disk)});
    const QStringList code{u"SR_FULL"_s, u"1"_s, u"2"_s};
    if (method.isEmpty())
        m_pool->pool().server().disks().planFault({TransferFault::Kind::BreakOff, mebi, code});
    else
        m_pool->pool().server().failNext(method, code);
    const auto before = counts();
    const auto answer = install(u"/disk.vhd"_s);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code.value(0), u"SR_FULL"_s);
    QTRY_COMPARE(counts(), before);
}

void DevModeTest::leavesNothingBehindWhenTheTaskIsCancelled()
{
    m_server->setPage(u"/disk.vhd"_s, {.body = test::vhdOf(test::noise(24 * mebi))});
    const auto before = counts();
    const auto watching = connect(&model(), &simulator::XapiModel::changed, this, [&] {
        for (const QString &task : model().refs(u"task"_s)) {
            if (model().value(u"task"_s, task, u"progress"_s).toDouble() > 0.2)
                (void)m_pool->session()->call(u"task.cancel"_s, {Value(task)}, Patience::of(10s));
        }
    });
    const auto answer = install(u"/disk.vhd"_s);
    disconnect(watching);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code.value(0), u"XSCONTAINER_CANCELLED"_s);
    QTRY_COMPARE(counts(), before);
}

void DevModeTest::runsACommand()
{
    const auto answer =
        call(u"passthrough"_s, {{u"vmuuid"_s, m_pool->web1}, {u"command"_s, u"echo hello there"_s}});
    QCOMPARE(answer.value_or(QString()), u"Truehello there\n"_s);
    const auto silent = call(u"passthrough"_s, {{u"vmuuid"_s, m_pool->web1}, {u"command"_s, u"true"_s}});
    QCOMPARE(silent.value_or(QString()), u"True"_s);
}

void DevModeTest::tellsWhyACommandFailed()
{
    const auto answer =
        call(u"passthrough"_s, {{u"vmuuid"_s, m_pool->web1}, {u"command"_s, u"frobnicate now"_s}});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code.value(0), u"XSCONTAINER_COMMAND_FAILED"_s);
    QVERIFY2(answer.error().code.value(1).contains(u"not found"_s), qPrintable(answer.error().code.value(1)));
    const auto status = call(u"passthrough"_s, {{u"vmuuid"_s, m_pool->web1}, {u"command"_s, u"exit 3"_s}});
    QVERIFY(!status);
    QVERIFY2(status.error().code.value(1).contains(u'3'), qPrintable(status.error().code.value(1)));
}

void DevModeTest::runsNoCommandOverTls()
{
    const auto answer = call(u"passthrough"_s, {{u"vmuuid"_s, m_pool->tls1}, {u"command"_s, u"true"_s}});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code.value(0), u"XSCONTAINER_UNSUPPORTED"_s);
}

QTEST_GUILESS_MAIN(DevModeTest)
#include "tst_devmode.moc"
