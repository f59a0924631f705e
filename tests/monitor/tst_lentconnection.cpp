// SPDX-License-Identifier: BSD-2-Clause
#include "guest/borrow.h"
#include "verify.h"
#include "watchedpool.h"
#include "wireproxy.h"
#include "xapi/keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
namespace keys = xapi::keys;

namespace {

Patience soon() { return Patience::of(std::chrono::milliseconds(test::patience)); }

Task<std::shared_ptr<guest::Guest>> nowhere(Patience)
{
    co_return fail(ErrorKind::Unsupported, u"no other way"_s);
}

} // namespace

//! A connection that somebody has borrowed, and keeps longer than the monitor itself needs it.
class LentConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void troublesNoLaterAttempt();

private:
    test::WatchedPool m_pool;
};

// The way to the VM has changed: the monitor goes the new one, the borrower still has the former one, which
// then breaks off.
void LentConnectionTest::troublesNoLaterAttempt()
{
    VERIFY_RESULT(m_pool.start());
    const QString vm = m_pool.web1;
    const quint16 direct = m_pool.guest(vm).port();
    test::WireProxy former;
    QVERIFY(former.listenTcp(direct));
    m_pool.setManaged(vm, true);
    m_pool.setOtherConfig(vm, keys::port, QString::number(former.port()));
    m_pool.watch();
    QTRY_VERIFY_WITH_TIMEOUT(m_pool.isPublished(vm), test::patience);
    const QString socket = Dom0Root(m_pool.pool().hostRoot(m_pool.host1)).monitorSocket();
    const auto borrowed = test::await(guest::borrowGuest(socket, vm, nowhere, soon()));
    VERIFY_RESULT(borrowed);
    const auto events = test::await((*borrowed)->engine()->events(soon()));
    VERIFY_RESULT(events);

    m_pool.setOtherConfig(vm, keys::port, QString::number(direct));
    QTRY_COMPARE_WITH_TIMEOUT(m_pool.guest(vm).loginCount(), 2, test::patience);
    QVERIFY(m_pool.engine(vm).start(u"worker"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_pool.containers(vm), u"web:running worker:running"_s, test::patience);
    VERIFY_RESULT(test::await((*events)->next(soon()))); // it has it still
    former.cutPresent();
    VERIFY_FAILS(test::await((*events)->next(soon())), ErrorKind::Network);

    QVERIFY(m_pool.engine(vm).stop(u"web"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_pool.containers(vm), u"web:other worker:running"_s, test::patience);
    QCOMPARE(m_pool.guest(vm).loginCount(), 2);
    QVERIFY(m_pool.state(vm)[u"connected"_s].toBool());
}

QTEST_GUILESS_MAIN(LentConnectionTest)
#include "tst_lentconnection.moc"
