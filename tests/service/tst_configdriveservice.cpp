// SPDX-License-Identifier: BSD-2-Clause
#include "drivepool.h"
#include "places.h"
#include "service/configdriveservice.h"
#include "simulator/xapidispatcher.h"
#include "verify.h"
#include "xapi/keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using service::ConfigDriveService;
using test::await;

//! A client makes and reads config drives, with the plugin and without.
class ConfigDriveServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheExactText_data();
    void keepsTheExactText();
    void doesWithoutAPluginItMayNotCall();
    void goesAroundThePluginWithALongText();
    void tellsTheDefaultTemplate_data();
    void tellsTheDefaultTemplate();
    void tellsTheFactsOfAVm();
    void foretellsTheManagementNic();
    void foretellsThePoolsFirstKey();
    void replacesAnothersDriveOnRequest_data();
    void replacesAnothersDriveOnRequest();
    void namesTheVmInFailures_data();
    void namesTheVmInFailures();

private:
    void startPool(bool withPlugin);
    [[nodiscard]] ConfigDriveService service() const;
    [[nodiscard]] int pluginCalls() const
    {
        return int(m_pool->server().dispatcher().calls().count(u"host.call_plugin"_s));
    }
    static Patience soon() { return Patience::of(60s); }
    static void bothWays();

    std::unique_ptr<test::DrivePool> m_pool;
};

void ConfigDriveServiceTest::startPool(bool withPlugin)
{
    const QString plugin = test::ourProgram(u"xscontainer-plugin"_s);
    m_pool = std::make_unique<test::DrivePool>(withPlugin ? plugin : QString());
    VERIFY_RESULT(m_pool->start());
}

ConfigDriveService ConfigDriveServiceTest::service() const
{
    const xapi::HostRef host(*m_pool->model().byUuid(u"host"_s, m_pool->host));
    return ConfigDriveService(m_pool->session(), host);
}

void ConfigDriveServiceTest::bothWays()
{
    QTest::addColumn<bool>("withPlugin");
    QTest::newRow("through the plugin") << true;
    QTest::newRow("directly") << false;
}

void ConfigDriveServiceTest::keepsTheExactText_data() { bothWays(); }

void ConfigDriveServiceTest::keepsTheExactText()
{
    QFETCH(bool, withPlugin);
    startPool(withPlugin);
    const auto none = await(service().storedTemplate(m_pool->halted, soon()));
    VERIFY_FAILS(none, ErrorKind::NotFound);
    for (const QString &text :
         {u"#cloud-config\n\n# caf\u00e9 <&> \U0001F600\n  \n"_s, u"#cloud-config\r\na: \tb\r\n"_s,
          u"#cloud-config\n# %BR% \r\n"_s, u"#cloud-config\n# %BR\r\nBR%\n"_s, u"  # no end of line"_s,
          u"#cloud-config\n# \u001b[31m\n"_s, u"#!/bin/sh\n# a \r in the middle\n"_s,
          u"\ufeff#cloud-config\n# \ufffe\n"_s}) {
        const int calls = pluginCalls();
        const auto made = await(service().create(m_pool->halted, m_pool->storage, text, false, soon()));
        VERIFY_RESULT(made);
        QVERIFY(m_pool->model().byUuid(u"VDI"_s, made->vdiUuid));
        // Nothing that a drive lacks is left unsaid.
        const bool throughPlugin = withPlugin && pluginCalls() > calls;
        QCOMPARE(made->notes.isEmpty(), throughPlugin);
        const auto stored = await(service().storedTemplate(m_pool->halted, soon()));
        VERIFY_RESULT(stored);
        QCOMPARE(*stored, text);
        QCOMPARE(m_pool->drives().size(), 1);
    }
}

void ConfigDriveServiceTest::doesWithoutAPluginItMayNotCall()
{
    startPool(true);
    m_pool->server().failNext(u"host.call_plugin"_s,
                              {u"RBAC_PERMISSION_DENIED"_s, u"host.call_plugin"_s, {}});
    VERIFY_RESULT(
        await(service().create(m_pool->halted, m_pool->storage, u"#cloud-config\n"_s, false, soon())));
    QCOMPARE(pluginCalls(), 1);
    QCOMPARE(m_pool->drives().size(), 1);
    m_pool->server().failNext(u"host.call_plugin"_s,
                              {u"UNKNOWN_XENAPI_PLUGIN_FUNCTION"_s, u"get_config_drive_configuration"_s});
    const auto stored = await(service().storedTemplate(m_pool->halted, soon()));
    VERIFY_RESULT(stored);
    QCOMPARE(*stored, u"#cloud-config\n"_s);
}

void ConfigDriveServiceTest::goesAroundThePluginWithALongText()
{
    startPool(true);
    const QString text = u"#cloud-config\n#"_s + QString(200 * 1024, u'x');
    VERIFY_RESULT(await(service().create(m_pool->halted, m_pool->storage, text, false, soon())));
    QCOMPARE(pluginCalls(), 0);
    const auto stored = await(service().storedTemplate(m_pool->halted, soon()));
    VERIFY_RESULT(stored);
    QCOMPARE(*stored, text);
}

void ConfigDriveServiceTest::tellsTheDefaultTemplate_data() { bothWays(); }

void ConfigDriveServiceTest::tellsTheDefaultTemplate()
{
    QFETCH(bool, withPlugin);
    startPool(withPlugin);
    const auto text = await(service().defaultTemplate(m_pool->halted, soon()));
    VERIFY_RESULT(text);
    QVERIFY(text->startsWith(u"#cloud-config\n"_s));
    QVERIFY(text->contains(u"# Template loaded from xscontainer, coreos"_s));
}

void ConfigDriveServiceTest::tellsTheFactsOfAVm()
{
    startPool(false);
    auto facts = await(service().facts(m_pool->halted, soon()));
    VERIFY_RESULT(facts);
    QCOMPARE(facts->vmName, u"Web 1"_s);
    QCOMPARE(facts->vmUuid, m_pool->halted);
    QVERIFY(facts->publicKey.startsWith(u"ssh-rsa AAAA"_s));
    QVERIFY(!facts->managementDevice);
    using xapi::Value;
    m_pool->model().add(u"VIF"_s, {{u"VM"_s, Value(m_pool->vmRef(m_pool->halted))},
                                   {u"network"_s, Value(m_pool->addManagementNetwork())},
                                   {u"device"_s, Value(u"3"_s)}});
    facts = await(service().facts(m_pool->halted, soon()));
    VERIFY_RESULT(facts);
    QCOMPARE(facts->managementDevice, std::optional(u"3"_s));
    // A role that may not read secrets still sees the rest.
    m_pool->server().failNext(u"secret.get_value"_s,
                              {u"RBAC_PERMISSION_DENIED"_s, u"secret.get_value"_s, {}});
    facts = await(service().facts(m_pool->halted, soon()));
    VERIFY_RESULT(facts);
    QCOMPARE(facts->publicKey, QString());
}

void ConfigDriveServiceTest::foretellsTheManagementNic()
{
    startPool(false);
    m_pool->addManagementNetwork();
    m_pool->setPoolConfig(xapi::keys::useManagementNetwork, u"yes"_s);
    const QStringList before = m_pool->inventory();
    const auto foretold = await(service().facts(m_pool->halted, soon()));
    VERIFY_RESULT(foretold);
    QCOMPARE(m_pool->inventory(), before);
    QVERIFY(foretold->addsManagementNic && foretold->managementDevice && !foretold->keyWillBeMade);
    VERIFY_RESULT(
        await(service().create(m_pool->halted, m_pool->storage, u"#cloud-config\n"_s, false, soon())));
    const auto after = await(service().facts(m_pool->halted, soon()));
    VERIFY_RESULT(after);
    QCOMPARE(after->managementDevice, foretold->managementDevice);
    QVERIFY(!after->addsManagementNic);
}

void ConfigDriveServiceTest::foretellsThePoolsFirstKey()
{
    startPool(false);
    const QString pool = m_pool->model().refs(u"pool"_s).first();
    for (const QString &key : {xapi::keys::privateKeySecret, xapi::keys::publicKeySecret})
        std::ignore = m_pool->model().removeFrom(u"pool"_s, pool, u"other_config"_s, key);
    const auto config = m_pool->model().value(u"pool"_s, pool, u"other_config"_s).toMap();
    const auto secrets = m_pool->model().refs(u"secret"_s);
    const auto facts = await(service().facts(m_pool->halted, soon()));
    VERIFY_RESULT(facts);
    QVERIFY(facts->keyWillBeMade && facts->publicKey.isEmpty());
    QCOMPARE(m_pool->model().value(u"pool"_s, pool, u"other_config"_s).toMap(), config);
    QCOMPARE(m_pool->model().refs(u"secret"_s), secrets);
}

void ConfigDriveServiceTest::replacesAnothersDriveOnRequest_data() { bothWays(); }

void ConfigDriveServiceTest::replacesAnothersDriveOnRequest()
{
    QFETCH(bool, withPlugin);
    startPool(withPlugin);
    using xapi::Value;
    const QString vdi = m_pool->model().add(u"VDI"_s, {{u"name_label"_s, Value(u"XO CloudConfigDrive"_s)}});
    m_pool->model().add(u"VBD"_s, {{u"VM"_s, Value(m_pool->vmRef(m_pool->halted))},
                                   {u"VDI"_s, Value(vdi)},
                                   {u"userdevice"_s, Value(u"5"_s)},
                                   {u"type"_s, Value(u"Disk"_s)}});
    for (const bool replacesOthers : {false, true}) {
        VERIFY_RESULT(await(
            service().create(m_pool->halted, m_pool->storage, u"#cloud-config\n"_s, replacesOthers, soon())));
        QCOMPARE(m_pool->model().contains(u"VDI"_s, vdi), !replacesOthers);
        QCOMPARE(m_pool->drives().size(), 1);
    }
    QCOMPARE(pluginCalls(), 2);
}

void ConfigDriveServiceTest::namesTheVmInFailures_data() { bothWays(); }

void ConfigDriveServiceTest::namesTheVmInFailures()
{
    QFETCH(bool, withPlugin);
    startPool(withPlugin);
    const auto made =
        await(service().create(m_pool->halted, u"no-storage"_s, u"#cloud-config\n"_s, false, soon()));
    QVERIFY(!made);
    QCOMPARE(made.error().code.value(0), u"UUID_INVALID"_s);
    QVERIFY(made.error().message.contains(m_pool->halted));
    const auto text = await(service().defaultTemplate(u"nobody"_s, soon()));
    QVERIFY(!text);
    QCOMPARE(text.error().code.value(0), u"UUID_INVALID"_s);
    VERIFY_FAILS(await(service().facts(u"nobody"_s, soon())), ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(ConfigDriveServiceTest)
#include "tst_configdriveservice.moc"
