// SPDX-License-Identifier: BSD-2-Clause
#include "service/containerservice.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using guest::Outcome;
using guest::Rung;
namespace keys = xapi::keys;

//! Diagnoses and repairs through the real plugin.
class VmDiagnosisTest : public QObject
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
        VERIFY_RESULT(test::await(service().repair(m_pool->web1, *repair, soon())));
        const auto after = test::await(service().diagnose(m_pool->web1, soon()));
        VERIFY_RESULT(after);
        QVERIFY(after->at(Rung::Trust)->outcome == Outcome::Passed);
        m_pool->guest(m_pool->web1).changeHostKey();
        const auto again = test::await(service().repair(m_pool->web1, *repair, soon()));
        VERIFY_FAILS(again, ErrorKind::Trust);
    }

private:
    static Patience soon() { return Patience::of(60s); }
    service::ContainerService service() { return {m_pool->session(), m_pool->hostRef(m_pool->host1)}; }

    std::unique_ptr<test::TwoHosts> m_pool;
};

QTEST_GUILESS_MAIN(VmDiagnosisTest)
#include "tst_vmdiagnosis.moc"
