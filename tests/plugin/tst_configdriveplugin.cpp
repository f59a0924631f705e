// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/readimage.h"
#include "driveimages.h"
#include "drivepool.h"
#include "places.h"
#include "secretwatch.h"
#include "simulator/xapidispatcher.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QLoggingCategory>
#include <QMutex>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using xapi::Value;
namespace keys = xapi::keys;

namespace {

// Not as a whole in any program that somebody may be building.
const QByteArray marker = "marker-5d1f0c-" + QByteArray::number(QCoreApplication::applicationPid());

QMutex s_mutex;
QByteArray s_messages;

void keepMessage(QtMsgType, const QMessageLogContext &, const QString &message)
{
    const QMutexLocker lock(&s_mutex);
    s_messages += message.toUtf8() + '\n';
}

} // namespace

//! Config drives through host.call_plugin and the real program.
class ConfigDrivePluginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_pool.reset(); }

    void makesReadsAndReplaces();
    void takesTheAgentOfItsHost();
    void tellsTheHostsOwnTemplate();
    void refusesAStrangeDisk();
    void showsSecretsNowhere();
    void showsSecretsNowhereWhenReading();

private:
    Result<QString> call(const QString &function, const xapi::StringMap &arguments);
    Result<QString> create(const QString &vm, const QString &text);
    test::SecretWatch watchOfThePool();
    void lookDuring(test::SecretWatch &watch, const QStringList &methods);

    std::unique_ptr<test::DrivePool> m_pool;
};

void ConfigDrivePluginTest::init()
{
    m_pool = std::make_unique<test::DrivePool>(test::ourProgram(u"xscontainer-plugin"_s));
    VERIFY_RESULT(m_pool->start());
}

Result<QString> ConfigDrivePluginTest::call(const QString &function, const xapi::StringMap &arguments)
{
    const xapi::HostRef host(*m_pool->model().byUuid(u"host"_s, m_pool->host));
    return test::await(
        m_pool->session()->callPlugin(host, keys::plugin, function, arguments, Patience::of(60s)));
}

Result<QString> ConfigDrivePluginTest::create(const QString &vm, const QString &text)
{
    return call(u"create_config_drive"_s,
                {{u"vmuuid"_s, vm}, {u"sruuid"_s, m_pool->storage}, {u"configuration"_s, text}});
}

void ConfigDrivePluginTest::makesReadsAndReplaces()
{
    for (const QString &text :
         {u"#cloud-config\n- ssh-rsa %CONTAINERRSAPUB%\n  \n"_s, u"#cloud-config%BR%# two <&> \u00e9"_s}) {
        const QString stored = QString(text).replace(u"%BR%"_s, u"\r\n"_s);
        const auto made = create(m_pool->running, text);
        VERIFY_RESULT(made);
        QVERIFY(made->startsWith(u"True"_s));
        const QString uuid = made->sliced(4);
        QVERIFY(m_pool->model().byUuid(u"VDI"_s, uuid));
        QCOMPARE(m_pool->drives().size(), 1);
        const auto read = call(u"get_config_drive_configuration"_s, {{u"vdiuuid"_s, uuid}});
        VERIFY_RESULT(read);
        QCOMPARE(*read, u"True"_s + QString(stored).remove(u'\r')); // XAPI loses it
        const auto exact =
            call(u"get_config_drive_configuration"_s, {{u"vdiuuid"_s, uuid}, {u"base64"_s, u"true"_s}});
        VERIFY_RESULT(exact);
        QCOMPARE(*exact, u"Truebase64:"_s + QString::fromLatin1(stored.toUtf8().toBase64()));
    }
    QCOMPARE(m_pool->vmConfig(m_pool->running).value(keys::monitor), u"False"_s);
}

void ConfigDrivePluginTest::takesTheAgentOfItsHost()
{
    NEEDS_PROGRAM(u"genisoimage"_s);
    const Dom0Root root(m_pool->pool().hostRoot(m_pool->host));
    const auto iso = test::isoByGenisoimage({{u"Linux/xe-daemon"_s, "agent"}}, {u"-R"_s});
    VERIFY_RESULT(iso);
    VERIFY_RESULT(test::writeFile(root.toolsIsoFolder() + u"/guest-tools.iso"_s, *iso));
    VERIFY_RESULT(create(m_pool->halted, u"#cloud-config\n"_s));
    const auto image = cloudconfig::readImage(m_pool->content(m_pool->drives().first()));
    VERIFY_RESULT(image);
    QCOMPARE(image->contents.agentFiles.value(u"xe-daemon"_s), "agent");
    QFile log(root.logFile());
    QVERIFY(log.open(QIODevice::ReadOnly));
    QVERIFY(log.readAll().contains("xe-linux-distribution")); // the note of what is missing
}

void ConfigDrivePluginTest::tellsTheHostsOwnTemplate()
{
    const xapi::StringMap arguments{{u"templateuuid"_s, m_pool->halted}};
    const auto builtIn = call(u"get_config_drive_default"_s, arguments);
    VERIFY_RESULT(builtIn);
    QVERIFY(builtIn->startsWith(u"True#cloud-config\n"_s));
    const Dom0Root root(m_pool->pool().hostRoot(m_pool->host));
    VERIFY_RESULT(test::writeFile(root.cloudConfigTemplate(), "#cloud-config\nown: 1\n"));
    const auto own = call(u"get_config_drive_default"_s, arguments);
    VERIFY_RESULT(own);
    QVERIFY(own->startsWith(u"True#cloud-config\nown: 1\n\n\n# Template loaded from /opt/"_s));
}

void ConfigDrivePluginTest::refusesAStrangeDisk()
{
    const QString disk = m_pool->model().refs(u"VDI"_s).first();
    const QString uuid = m_pool->model().value(u"VDI"_s, disk, u"uuid"_s).toString();
    const auto read = call(u"get_config_drive_configuration"_s, {{u"vdiuuid"_s, uuid}});
    QVERIFY(!read);
    QCOMPARE(read.error().code.value(0), u"XSCONTAINER_UNSUPPORTED"_s);
    const auto none = call(u"get_config_drive_configuration"_s, {{u"vdiuuid"_s, u"nobody"_s}});
    QVERIFY(!none);
    QCOMPARE(none.error().code.value(0), u"UUID_INVALID"_s);
}

test::SecretWatch ConfigDrivePluginTest::watchOfThePool()
{
    const QString folder = m_pool->pool().settings().folder;
    return test::SecretWatch(folder.isEmpty() ? m_pool->pool().hostRoot(m_pool->host) : folder);
}

void ConfigDrivePluginTest::lookDuring(test::SecretWatch &watch, const QStringList &methods)
{
    auto &all = m_pool->server().dispatcher().methods();
    for (const QString &name : methods) {
        simulator::XapiMethod method = *all.find(name).method;
        const auto original = method.run;
        method.run = [&watch, original](const simulator::XapiCaller &caller, const QList<Value> &given) {
            watch.look();
            return original(caller, given);
        };
        all.add(name, method);
    }
}

// Looked for at a moment when the program is in the middle of its work, and afterwards.
void ConfigDrivePluginTest::showsSecretsNowhere()
{
    VERIFY_RESULT(create(m_pool->running, u"#cloud-config\n- ssh-rsa %CONTAINERRSAPUB%\n"_s));
    const auto image = cloudconfig::readImage(m_pool->content(m_pool->drives().first()));
    VERIFY_RESULT(image);
    const QByteArray key = image->contents.userData.split(' ').value(2).trimmed();
    QVERIFY(key.size() > 100);

    test::SecretWatch watch = watchOfThePool();
    watch.words = {marker, key.mid(40, 40)};
    // The uuid is asked for while the image is on its way, event.from when all of it is sent.
    lookDuring(watch, {u"VDI.create"_s, u"VDI.get_uuid"_s, u"event.from"_s, u"VBD.create"_s});
    QLoggingCategory::setFilterRules(u"xsc.*=true"_s);
    const auto before = qInstallMessageHandler(keepMessage);
    const QString text =
        u"#cloud-config\n# %1\n- ssh-rsa %CONTAINERRSAPUB%\n"_s.arg(QLatin1StringView(marker));
    const auto made = create(m_pool->running, text);
    m_pool->server().failNext(u"VBD.create"_s, {u"INTERNAL_ERROR"_s});
    const auto refused = create(m_pool->running, text);
    const int looksAtPlugin = watch.looks();
    const auto direct = m_pool->create(m_pool->running, text);
    m_pool->server().failNext(u"VBD.create"_s, {u"INTERNAL_ERROR"_s});
    const auto refusedDirectly = m_pool->create(m_pool->running, text);
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    VERIFY_RESULT(made);
    VERIFY_RESULT(direct);
    QVERIFY(!refusedDirectly);
    QVERIFY(!refusedDirectly.error().text().contains(QLatin1StringView(marker)));
    QVERIFY(!refused);
    QVERIFY(!refused.error().text().contains(QLatin1StringView(marker)));
    QVERIFY2(looksAtPlugin >= 7, qPrintable(QString::number(looksAtPlugin)));
    QVERIFY2(watch.looks() >= looksAtPlugin + 7, qPrintable(QString::number(watch.looks())));
    watch.look();
    QCOMPARE(watch.found(), QStringList());
    for (const QByteArray &word : watch.words)
        QVERIFY(!s_messages.contains(word));
    // The watch does see what there is to see.
    VERIFY_RESULT(test::writeFile(m_pool->pool().hostRoot(m_pool->host) + u"/var/log/other.log"_s, marker));
    watch.look();
    QCOMPARE(watch.found().size(), 1);
}

// The host's own template may have secrets too; it lies there since before the watch began.
void ConfigDrivePluginTest::showsSecretsNowhereWhenReading()
{
    const QString secret = QLatin1StringView(marker);
    const auto made = create(m_pool->halted, u"#cloud-config\n# %1\n"_s.arg(secret));
    VERIFY_RESULT(made);
    QFile own(Dom0Root(m_pool->pool().hostRoot(m_pool->host)).cloudConfigTemplate());
    VERIFY_RESULT(test::writeFile(own.fileName(), "#cloud-config\n# " + QByteArray(marker) + '\n'));
    QVERIFY(own.open(QIODevice::ReadWrite));
    QVERIFY(own.setFileTime(QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime));
    own.close();

    test::SecretWatch watch = watchOfThePool();
    watch.words = {marker};
    // The task is removed when the disk has been read.
    lookDuring(watch, {u"pool.get_all_records"_s, u"event.from"_s, u"task.destroy"_s});
    QLoggingCategory::setFilterRules(u"xsc.*=true"_s);
    const auto before = qInstallMessageHandler(keepMessage);
    const xapi::StringMap drive{{u"vdiuuid"_s, made->sliced(4)}};
    const auto fromTemplate = call(u"get_config_drive_default"_s, {{u"templateuuid"_s, m_pool->halted}});
    const int looksAtDefault = watch.looks();
    const auto stored = call(u"get_config_drive_configuration"_s, drive);
    m_pool->server().failNext(u"task.create"_s, {u"INTERNAL_ERROR"_s});
    const auto refused = call(u"get_config_drive_configuration"_s, drive);
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QVERIFY(fromTemplate && fromTemplate->contains(secret));
    QVERIFY(stored && stored->contains(secret));
    QVERIFY(!refused);
    QVERIFY(looksAtDefault >= 1);
    QVERIFY2(watch.looks() >= looksAtDefault + 2, qPrintable(QString::number(watch.looks())));
    watch.look();
    QCOMPARE(watch.found(), QStringList());
    QVERIFY(!s_messages.contains(marker));
    VERIFY_RESULT(test::writeFile(own.fileName(), marker));
    watch.look();
    QCOMPARE(watch.found().size(), 1);
}

QTEST_GUILESS_MAIN(ConfigDrivePluginTest)
#include "tst_configdriveplugin.moc"
