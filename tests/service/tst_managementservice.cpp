// SPDX-License-Identifier: BSD-2-Clause
#include "guest/hostkeys.h"
#include "scriptedxapi.h"
#include "service/managementservice.h"
#include "simulator/xapiserver.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using guest::Outcome;
using guest::Rung;
namespace keys = xapi::keys;

namespace {

//! A pool whose every call gets the same reply.
struct Scripted
{
    ScriptedXapi::Reply reply;
    ScriptedXapi xapi{[this](const xapi::xmlrpc::Call &) { return reply; }};

    service::ManagementService service()
    {
        return {xapi::Session::adopt(xapi.address(), u"s1"_s), xapi::HostRef(u"OpaqueRef:host"_s)};
    }
};

} // namespace

//! Through the real plugin, from here, and against a pool that is none.
class ManagementServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_pool = std::make_unique<test::TwoHosts>();
        VERIFY_RESULT(m_pool->start());
    }

    void asksThePlugin_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        QTest::newRow("good, on another host") << u"far1"_s << u"NOT_MANAGED"_s;
        QTest::newRow("over TLS") << u"tls1"_s << u"NOT_MANAGED"_s;
        QTest::newRow("halted") << u"off1"_s << u"VM_NOT_RUNNING"_s;
    }

    void asksThePlugin()
    {
        QFETCH(QString, name);
        QFETCH(QString, code);
        const QHash<QString, QString> vms{
            {u"far1"_s, m_pool->far1}, {u"tls1"_s, m_pool->tls1}, {u"off1"_s, m_pool->off1}};
        const auto found = test::await(service().diagnose(vms.value(name), soon()));
        VERIFY_RESULT(found);
        QCOMPARE(found->vmName, name);
        QCOMPARE(found->steps.size(), guest::allRungs().size());
        QCOMPARE(found->firstFailed()->code, code);
    }

    void failsForAVmThatIsNot()
    {
        const auto found = test::await(service().diagnose(u"no-such-vm"_s, soon()));
        QVERIFY(!found);
    }

    void acceptsTheHostKeyThatWasSeen()
    {
        m_pool->setOtherConfig(m_pool->web1, keys::sshHostKey, u"AAAAC3NzaC1lZDI1NTE5AAAAIAAA"_s);
        const auto found = test::await(service().diagnose(m_pool->web1, soon()));
        VERIFY_RESULT(found);
        const auto repair = found->at(Rung::Trust)->repair;
        QVERIFY(repair);
        VERIFY_RESULT(test::await(service().repair(m_pool->web1, *repair, {}, soon())));
        const auto after = test::await(service().diagnose(m_pool->web1, soon()));
        VERIFY_RESULT(after);
        QVERIFY(after->at(Rung::Trust)->outcome == Outcome::Passed);
        m_pool->guest(m_pool->web1).changeHostKey();
        const auto again = test::await(service().repair(m_pool->web1, *repair, {}, soon()));
        VERIFY_FAILS(again, ErrorKind::Trust);
    }

    void tellsTheHostKeyThatAVmShows()
    {
        const auto shown = test::await(service().hostKey(m_pool->web1, soon()));
        VERIFY_RESULT(shown);
        QCOMPARE(shown->key, m_pool->guest(m_pool->web1).hostKey());
        VERIFY_FAILS(test::await(service().hostKey(m_pool->off1, soon())), ErrorKind::NotFound);
    }

    void recordsTheWay()
    {
        const guest::RecordedWay way{.user = u"admin"_s,
                                     .port = 2222,
                                     .address = u"web1.example"_s,
                                     .engineSocket = u"/run/podman/podman.sock"_s};
        VERIFY_RESULT(test::await(service().setWay(m_pool->web1, way, soon())));
        QCOMPARE(guest::recordedWay(record(m_pool->web1)), way);
        QCOMPARE(record(m_pool->web1).otherConfig.value(keys::port), u"2222"_s);
        VERIFY_RESULT(test::await(service().setWay(m_pool->web1, {}, soon())));
        QCOMPARE(guest::recordedWay(record(m_pool->web1)), guest::RecordedWay());
        for (const QString &key : {keys::mode, keys::username, keys::port, keys::address, keys::engineSocket})
            QVERIFY2(!record(m_pool->web1).otherConfig.contains(key), qPrintable(key));
    }

    void mendsWhatCannotBeRead()
    {
        m_pool->setOtherConfig(m_pool->web1, keys::mode, u"telepathy"_s);
        m_pool->setOtherConfig(m_pool->web1, keys::port, u"99999"_s);
        QVERIFY(!guest::isWayReadable(record(m_pool->web1)));
        VERIFY_RESULT(test::await(service().setWay(m_pool->web1, {.user = u"admin"_s}, soon())));
        QVERIFY(guest::isWayReadable(record(m_pool->web1)));
        QVERIFY(!record(m_pool->web1).otherConfig.contains(keys::port));
    }

    void recordsNoWayThatCannotBe()
    {
        const auto before = record(m_pool->web1).otherConfig;
        const auto done = test::await(service().setWay(m_pool->web1, {.user = u"a b"_s}, soon()));
        VERIFY_FAILS(done, ErrorKind::Invalid);
        QCOMPARE(record(m_pool->web1).otherConfig, before);
    }

    // XAPI refuses the first call, then the second one, and so on until it has nothing left to refuse.
    void recordsTheWholeWayOrNothing()
    {
        simulator::XapiServer &server = m_pool->pool().server();
        const guest::RecordedWay former{.user = u"old"_s, .port = 22, .address = u"10.0.0.9"_s};
        const guest::RecordedWay way{.user = u"admin"_s, .port = 2222, .engineSocket = u"/run/x.sock"_s};
        VERIFY_RESULT(test::await(service().setWay(m_pool->web1, former, soon())));
        const xapi::StringMap before = record(m_pool->web1).otherConfig;
        int refused = 0;
        for (int call = 1;; ++call) {
            server.failCall(call, {u"INTERNAL_ERROR"_s, u"refused"_s});
            const auto done = test::await(service().setWay(m_pool->web1, way, soon()));
            const bool wasRefused = !server.dispatcher().isFailureToCome();
            server.failCall(0, {});
            if (!wasRefused) {
                VERIFY_RESULT(done);
                break;
            }
            ++refused;
            QVERIFY(!done);
            QCOMPARE(record(m_pool->web1).otherConfig, before);
        }
        QVERIFY2(refused > 6, qPrintable(QString::number(refused)));
        QCOMPARE(guest::recordedWay(record(m_pool->web1)), way);
    }

    // Whoever gives up in the middle leaves no VM without the host key it had.
    void endsWhatItHasBegun()
    {
        m_pool->setOtherConfig(m_pool->web1, keys::sshHostKey, u"AAAA"_s);
        std::stop_source stop;
        const xapi::VmRef vm = record(m_pool->web1).ref;
        auto pinning = guest::pinHostKey(m_pool->session(), vm, "BBBB", Patience::of(60s, stop.get_token()));
        stop.request_stop();
        VERIFY_RESULT(test::await(std::move(pinning)));
        QCOMPARE(record(m_pool->web1).otherConfig.value(keys::sshHostKey), u"BBBB"_s);
        const auto late = test::await(
            guest::pinHostKey(m_pool->session(), vm, "CCCC", Patience::of(60s, stop.get_token())));
        VERIFY_FAILS(late, ErrorKind::Cancelled);
        QCOMPARE(record(m_pool->web1).otherConfig.value(keys::sshHostKey), u"BBBB"_s);
    }

    void forgetsTheHostKey()
    {
        m_pool->setOtherConfig(m_pool->web1, keys::sshHostKey, u"AAAAC3NzaC1lZDI1NTE5AAAAIAAA"_s);
        for (int i = 0; i < 2; ++i) {
            VERIFY_RESULT(test::await(service().forgetHostKey(m_pool->web1, soon())));
            QVERIFY(!record(m_pool->web1).otherConfig.contains(keys::sshHostKey));
        }
    }

    void switchesManagement()
    {
        VERIFY_RESULT(test::await(service().setManaged(m_pool->web1, true, soon())));
        QVERIFY(guest::isManaged(record(m_pool->web1)));
        VERIFY_RESULT(test::await(service().setManaged(m_pool->web1, false, soon())));
        QVERIFY(!guest::isManaged(record(m_pool->web1)));
        QVERIFY(!test::await(service().setManaged(u"no-such-vm"_s, true, soon())));
    }

    void preparesAVm()
    {
        QStringList told;
        prepare::PrepareDialogue dialogue{.tell = [&](const QString &step) { told.append(step); }};
        const auto version =
            test::await(service().prepare({.vmUuid = m_pool->web1}, std::move(dialogue), soon()));
        VERIFY_RESULT(version);
        QVERIFY(guest::isManaged(record(m_pool->web1)));
        QVERIFY(!told.isEmpty());
    }

    void looksItselfWhereThePluginCannot_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("looks");
        QTest::newRow("no plugin") << u"XENAPI_MISSING_PLUGIN"_s << true;
        QTest::newRow("the original's") << u"UNKNOWN_XENAPI_PLUGIN_FUNCTION"_s << true;
        QTest::newRow("no right") << u"RBAC_PERMISSION_DENIED"_s << false;
    }

    void looksItselfWhereThePluginCannot()
    {
        QFETCH(QString, code);
        QFETCH(bool, looks);
        Scripted scripted;
        scripted.reply = ScriptedXapi::failure({code, u"x"_s});
        QVERIFY(!test::await(scripted.service().diagnose(u"vm-uuid"_s, soon())));
        QCOMPARE(scripted.xapi.calls().constLast().method,
                 looks ? u"VM.get_by_uuid"_s : u"host.call_plugin"_s);
    }

    void readsDiagnoses()
    {
        Scripted scripted;
        scripted.reply =
            ScriptedXapi::success(uR"(True{"vm":"vm-uuid","steps":[{"id":"port","result":"failed"}]})"_s);
        const auto found = test::await(scripted.service().diagnose(u"vm-uuid"_s, soon()));
        VERIFY_RESULT(found);
        QVERIFY(found->firstFailed()->rung == guest::Rung::Port);
        scripted.reply = ScriptedXapi::success(u"True{}"_s);
        VERIFY_FAILS(test::await(scripted.service().diagnose(u"vm-uuid"_s, soon())), ErrorKind::Protocol);
    }

private:
    xapi::VmRecord record(const QString &uuid)
    {
        return test::await(xapi::vmByUuid(m_pool->session(), uuid, soon())).value();
    }
    static Patience soon() { return Patience::of(60s); }
    service::ManagementService service() { return {m_pool->session(), m_pool->hostRef(m_pool->host1)}; }

    std::unique_ptr<test::TwoHosts> m_pool;
};

QTEST_GUILESS_MAIN(ManagementServiceTest)
#include "tst_managementservice.moc"
