// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/embeddedpool.h"
#include "simulator/enginesimulator.h"
#include "simulator/scenario.h"
#include "simulator/simulatedguest.h"
#include "simulator/xapimodel.h"
#include "simulator/xapiserver.h"
#include "verify.h"
#include "xapi/eventfeed.h"
#include "xapi/keys.h"
#include "xapi/session.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc::simulator;
using xsc::Patience;
using xsc::test::await;
using xsc::xapi::Value;
namespace keys = xsc::xapi::keys;

class TestEmbeddedPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Answers with what it was called for, through the session it was given.
        writeProgram(
            pluginPath(),
            "#!/bin/sh\nfn=${1#*<methodName>}\nsession=${1#*OpaqueRef:}\n"
            "cat <<END\n<?xml version='1.0'?>\n<methodResponse><params><param><value><struct><member>"
            "<name>Status</name><value>Success</value></member><member><name>Value</name>"
            "<value>True${fn%%</methodName>*} $0 "
            "OpaqueRef:${session%%<*}</value></member></struct></value></param></params>"
            "</methodResponse>\nEND\n");
    }

    void servesClientsOverTls()
    {
        EmbeddedPool pool(smallScenario(), settings());
        VERIFY_RESULT(pool.start());
        const auto address =
            xsc::xapi::ServerAddress::https(u"127.0.0.1"_s, pool.tlsPort(), pool.certificateSha256());
        const auto session = await(xsc::xapi::Session::login(address, login(u"embedded"_s), patience()));
        VERIFY_RESULT(session);
        xsc::xapi::Inventory inventory;
        xsc::xapi::EventFeed feed(*session, &inventory);
        feed.start();
        QTRY_VERIFY(inventory.isComplete());
        const QString vm = vmRef(pool);
        const xsc::xapi::VmRecord *record = inventory.find(xsc::xapi::VmRef(vm));
        QVERIFY(record);
        QCOMPARE(record->name, u"web1"_s);
        QCOMPARE(record->powerState, xsc::xapi::PowerState::Running);
        QCOMPARE(record->otherConfig.value(keys::monitor), u"True"_s);
        QVERIFY(record->otherConfig.value(keys::port).toInt() > 0);
        VERIFY_RESULT(await((*session)->setMapKey(u"VM"_s, vm, u"other_config"_s, keys::dockerPs,
                                                  u"<docker_ps/>"_s, patience())));
        QTRY_COMPARE(inventory.find(xsc::xapi::VmRef(vm))->otherConfig.value(keys::dockerPs),
                     u"<docker_ps/>"_s);
        feed.stop();
        VERIFY_RESULT(await((*session)->logout(patience())));
    }

    void refusesAWrongPasswordOverTlsOnly()
    {
        EmbeddedPool pool(smallScenario(), settings());
        VERIFY_RESULT(pool.start());
        const auto address =
            xsc::xapi::ServerAddress::https(u"127.0.0.1"_s, pool.tlsPort(), pool.certificateSha256());
        VERIFY_FAILS(await(xsc::xapi::Session::login(address, login(u"wrong"_s), patience())),
                     xsc::ErrorKind::Auth);
        VERIFY_RESULT(await(localSession(pool)));
    }

    void runsThePluginBelowTheHostsRoot()
    {
        EmbeddedPool pool(smallScenario(), settings());
        VERIFY_RESULT(pool.start());
        const auto session = await(localSession(pool));
        VERIFY_RESULT(session);
        const xsc::xapi::HostRef host(pool.model().refs(u"host"_s).value(0));
        const auto answer = await((*session)->callPlugin(host, keys::plugin, u"stop"_s, {}, patience()));
        VERIFY_RESULT(answer);
        QCOMPARE(
            answer->split(u' '),
            (QStringList{u"Truestop"_s, pool.hostRoot(hostUuid(pool)) + u"/etc/xapi.d/plugins/xscontainer"_s,
                         (*session)->sessionRef()}));
        const auto missing = await((*session)->callPlugin(host, u"none"_s, u"stop"_s, {}, patience()));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, (QStringList{u"XENAPI_MISSING_PLUGIN"_s, u"none"_s}));
    }

    void lendsAPluginOnAMemberASession()
    {
        auto scenario = emptyScenario();
        const QString member = scenario->addHost({{}, u"host2"_s, u"127.0.0.2"_s});
        EmbeddedPool pool(std::move(scenario), settings());
        VERIFY_RESULT(pool.start());
        const auto session = await(localSession(pool));
        VERIFY_RESULT(session);
        const auto ref = pool.model().byUuid(u"host"_s, member);
        VERIFY_RESULT(ref);
        const auto answer =
            await((*session)->callPlugin(xsc::xapi::HostRef(*ref), keys::plugin, u"stop"_s, {}, patience()));
        VERIFY_RESULT(answer);
        QVERIFY(answer->contains(pool.hostRoot(member)));
        const QString lent = answer->section(u' ', 2);
        QVERIFY(lent.startsWith("OpaqueRef:"_L1));
        QVERIFY(lent != (*session)->sessionRef());
        QVERIFY(!pool.model().contains(u"session"_s, lent));
    }

    void runsAMonitorOnEachHostUntilTheEnd()
    {
        const QString trace = m_folder.filePath(u"trace"_s);
        writeProgram(monitorPath(),
                     "#!/bin/sh\necho \"$$ $*\" >> '" + trace.toUtf8() + "'\nexec sleep 600\n");
        auto settings = this->settings();
        settings.runMonitors = true;
        settings.monitorProgram = monitorPath();
        EmbeddedPool pool(smallScenario(), settings);
        VERIFY_RESULT(pool.start());
        QTRY_VERIFY(QFileInfo(trace).size() > 0);
        QFile file(trace);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString line = QString::fromUtf8(file.readAll()).trimmed();
        QCOMPARE(line.section(u' ', 1), u"--root %1 --foreground"_s.arg(pool.hostRoot(hostUuid(pool))));
        const QString process = u"/proc/"_s + line.section(u' ', 0, 0);
        QVERIFY(QFile::exists(process));
        pool.stop();
        QVERIFY(!QFile::exists(process));
    }

    void saysWhenTheMonitorDoesNotStart()
    {
        auto settings = this->settings();
        settings.runMonitors = true;
        settings.monitorProgram = m_folder.filePath(u"absent"_s);
        EmbeddedPool pool(emptyScenario(), settings);
        VERIFY_FAILS(pool.start(), xsc::ErrorKind::Internal);
    }

    void livesTheLifeOfAVm()
    {
        EmbeddedPool pool(smallScenario(), settings());
        VERIFY_RESULT(pool.start());
        const auto session = await(localSession(pool));
        VERIFY_RESULT(session);
        const QString vm = vmRef(pool);
        SimulatedGuest *guest = pool.guest(pool.model().value(u"VM"_s, vm, u"uuid"_s).toString());
        QVERIFY(guest && guest->isRunning());
        const QString before = pool.model().value(u"VM"_s, vm, u"guest_metrics"_s).toString();

        const QList<Value> self{Value(vm)};
        VERIFY_RESULT(await((*session)->call(u"VM.clean_shutdown"_s, self, patience())));
        QVERIFY(!guest->isRunning());
        QCOMPARE(pool.model().value(u"VM"_s, vm, u"resident_on"_s).toString(), u"OpaqueRef:NULL"_s);
        QCOMPARE(pool.model().value(u"VM"_s, vm, u"guest_metrics"_s).toString(), before);
        const auto again = await((*session)->call(u"VM.clean_reboot"_s, self, patience()));
        VERIFY_FAILS(again, xsc::ErrorKind::Remote);
        QCOMPARE(again.error().code, (QStringList{u"VM_BAD_POWER_STATE"_s, vm, u"running"_s, u"halted"_s}));

        const QList<Value> start{Value(vm), Value(false), Value(false)};
        VERIFY_RESULT(await((*session)->call(u"VM.start"_s, start, patience())));
        QVERIFY(guest->isRunning());
        const QString after = pool.model().value(u"VM"_s, vm, u"guest_metrics"_s).toString();
        QVERIFY(after != before);
        QVERIFY(!pool.model().contains(u"VM_guest_metrics"_s, before));
        QCOMPARE(pool.model().value(u"VM_guest_metrics"_s, after, u"networks"_s)[u"0/ip"_s].toString(),
                 guest->address());
        QCOMPARE(pool.model().value(u"VM"_s, vm, u"other_config"_s)[keys::port].toInt(), guest->port());
    }

    void leavesNothingBehind()
    {
        QString folder;
        quint16 port = 0;
        {
            EmbeddedPool pool(showcaseScenario(), settings());
            VERIFY_RESULT(pool.start());
            folder = pool.settings().folder;
            port = pool.tlsPort();
            QVERIFY(QFile::exists(pool.xapiSocket(hostUuid(pool))));
            QVERIFY(pool.xapiSocket(hostUuid(pool)).size() < 107);
            QCOMPARE(pool.model().refs(u"host"_s).size(), 2);
            QVERIFY(ordinaryVms(pool).size() >= 12);
        }
        QVERIFY(!QDir(folder).exists());
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, port);
        QVERIFY(!socket.waitForConnected(500));
    }

    void keepsAFolderItWasGiven()
    {
        const QTemporaryDir given(u"/tmp/xsc-test-XXXXXX"_s);
        auto settings = this->settings();
        settings.folder = given.filePath(u"p"_s);
        EmbeddedPool pool(emptyScenario(), settings);
        VERIFY_RESULT(pool.start());
        pool.stop();
        QVERIFY(QFile::exists(given.filePath(u"p/h1/etc/xensource-inventory"_s)));
        QVERIFY(!QFile::exists(given.filePath(u"p/h1/var/lib/xcp/xapi"_s)));
    }

    void pointsAVmAtAnEndpointOutside()
    {
        auto scenario = emptyScenario();
        ScenarioVm vm;
        vm.name = u"real"_s;
        vm.host = scenario->hosts().first().uuid;
        vm.managed = true;
        const QString uuid = scenario->addVm(vm);
        ScenarioEndpoint endpoint;
        endpoint.port = 2222;
        endpoint.user = u"me"_s;
        endpoint.tlsClient = xsc::net::TlsIdentity{"CERT", xsc::Secret(QByteArray("KEY"))};
        endpoint.caPem = "CA";
        scenario->setEndpoint(uuid, endpoint);
        scenario->setPoolKey({xsc::Secret(QByteArray("PRIVATE")), "ssh-rsa AAAA"});
        EmbeddedPool pool(std::move(scenario), settings());
        VERIFY_RESULT(pool.start());
        const auto config = pool.model().value(u"VM"_s, vmRef(pool), u"other_config"_s).toMap();
        QCOMPARE(config.value(keys::port), u"2222"_s);
        QCOMPARE(config.value(keys::username), u"me"_s);
        QCOMPARE(secretValue(pool, config.value(keys::tlsClientKey)), u"KEY"_s);
        QCOMPARE(secretValue(pool, config.value(keys::tlsCaCert)), u"CA"_s);
        const QString row = pool.model().refs(u"pool"_s).value(0);
        const auto poolConfig = pool.model().value(u"pool"_s, row, u"other_config"_s).toMap();
        QCOMPARE(secretValue(pool, poolConfig.value(keys::privateKeySecret)), u"PRIVATE"_s);
    }

private:
    QString pluginPath() const { return m_folder.filePath(u"plugin"_s); }
    QString monitorPath() const { return m_folder.filePath(u"monitor"_s); }
    static void writeProgram(const QString &path, const QByteArray &script)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(script);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    }
    EmbeddedPoolSettings settings() const
    {
        EmbeddedPoolSettings settings;
        settings.pluginProgram = pluginPath();
        settings.runMonitors = false;
        return settings;
    }
    static Patience patience() { return Patience::of(20s); }
    static xsc::xapi::Login login(const QString &password)
    {
        xsc::xapi::Login login;
        login.password = xsc::Secret::fromText(password);
        return login;
    }
    static QString hostUuid(EmbeddedPool &pool)
    {
        auto &model = pool.model();
        return model.value(u"host"_s, model.refs(u"host"_s).value(0), u"uuid"_s).toString();
    }
    static xsc::Task<std::shared_ptr<xsc::xapi::Session>> localSession(EmbeddedPool &pool)
    {
        const auto address = xsc::xapi::ServerAddress::unixSocket(pool.xapiSocket(hostUuid(pool)));
        return xsc::xapi::Session::login(address, login({}), patience());
    }
    static QStringList ordinaryVms(EmbeddedPool &pool)
    {
        auto &model = pool.model();
        QStringList vms = model.refs(u"VM"_s);
        vms.removeIf([&model](const QString &vm) {
            return model.value(u"VM"_s, vm, u"is_a_template"_s).toBool() ||
                   model.value(u"VM"_s, vm, u"is_control_domain"_s).toBool();
        });
        return vms;
    }
    static QString vmRef(EmbeddedPool &pool) { return ordinaryVms(pool).value(0); }
    static QString secretValue(EmbeddedPool &pool, const QString &uuid)
    {
        const auto ref = pool.model().byUuid(u"secret"_s, uuid);
        return ref ? pool.model().value(u"secret"_s, *ref, u"value"_s).toString() : QString();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestEmbeddedPool)
#include "tst_embeddedpool.moc"
