// SPDX-License-Identifier: BSD-2-Clause
#include "docker/xml.h"
#include "guest/borrow.h"
#include "guest/lending.h"
#include "monitor/monitor.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QFileInfo>
#include <QSignalSpy>

#include <algorithm>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
namespace keys = xapi::keys;
namespace lending = guest::lending;
using docker::ContainerId;

namespace {

constexpr int patience = 20000; // ms; sanitizers and busy machines

monitor::MonitorOptions options()
{
    monitor::MonitorOptions result;
    result.times.firstRetry = 50ms;
    result.times.lastRetry = 200ms;
    result.lending.ofOneVm = 2;
    result.lending.overall = 4;
    return result;
}

Task<std::shared_ptr<guest::Guest>> nowhere(Patience)
{
    co_return fail(ErrorKind::Unsupported, u"no other way"_s);
}

QByteArray silence() { return {}; }

Patience soon() { return Patience::of(std::chrono::milliseconds(patience)); }

} // namespace

//! What the monitor of host1 lends, with the embedded pool around it.
class LenderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void lendsWithoutAnotherLogin();
    void lendsOverTls();
    void isItsOwnersAlone();
    void refusesVmsItDoesNotWatch();
    void refusesWhatIsNoRequest_data();
    void refusesWhatIsNoRequest();
    void refusesWhoDoesNotWait();
    void letsASilentBorrowerGo();
    void lendsNoMoreThanItMay();
    void listensToNoMoreThanItMay();
    void keepsUpItsOwnWorkWhileLending();
    void takesBackWhatItLentWhenItEnds();
    void letsABorrowerFinishWhenManagementEnds_data();
    void letsABorrowerFinishWhenManagementEnds();
    void takesBackWhatIsKeptTooLong();
    void tellsOfAnEngineThatDies();
    void replacesTheSocketOfADeadMonitor();
    void leavesTheSocketOfALivingMonitor();
    void goesWithoutWhereItCannotListen();

private:
    void watch(const monitor::MonitorOptions &given = options());
    void setManaged(const QString &vm, bool managed);
    [[nodiscard]] QString socket() const;
    Result<std::shared_ptr<guest::Guest>> borrow(const QString &vm);
    [[nodiscard]] bool isPublishedAsRunning(const QString &vm, const QString &container);
    //! Connected, and nothing said yet.
    net::StreamPtr knock();
    QByteArray replyTo(const QByteArray &words);

    std::unique_ptr<test::TwoHosts> m_pool;
    std::unique_ptr<monitor::Monitor> m_monitor;
};

void LenderTest::init()
{
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
    setManaged(m_pool->web1, true);
    setManaged(m_pool->tls1, true);
}

void LenderTest::cleanup()
{
    if (m_monitor)
        test::await(monitor::Monitor::stop(m_monitor.get(), Patience::of(5s)));
    m_monitor.reset();
    m_pool.reset();
}

void LenderTest::watch(const monitor::MonitorOptions &given)
{
    m_monitor = std::make_unique<monitor::Monitor>(Dom0Root(m_pool->pool().hostRoot(m_pool->host1)), given);
    VERIFY_RESULT(m_monitor->start());
    for (const QString &vm : {m_pool->web1, m_pool->tls1})
        QTRY_VERIFY_WITH_TIMEOUT(m_pool->otherConfig(vm).contains(keys::dockerVersion), patience);
}

void LenderTest::setManaged(const QString &vm, bool managed)
{
    m_pool->setOtherConfig(vm, keys::monitor, managed ? u"True"_s : u"False"_s);
}

QString LenderTest::socket() const
{
    return Dom0Root(m_pool->pool().hostRoot(m_pool->host1)).monitorSocket();
}

Result<std::shared_ptr<guest::Guest>> LenderTest::borrow(const QString &vm)
{
    return test::await(guest::borrowGuest(socket(), vm, nowhere, soon()));
}

bool LenderTest::isPublishedAsRunning(const QString &vm, const QString &container)
{
    const auto listing = docker::xml::readPs(m_pool->otherConfig(vm).value(keys::dockerPs));
    return listing && std::any_of(listing->containers.begin(), listing->containers.end(), [&](const auto &c) {
               return c.name == container && c.state == docker::ContainerState::Running;
           });
}

net::StreamPtr LenderTest::knock()
{
    const auto stream = test::await(net::connectUnix(socket(), soon()));
    return stream ? *stream : nullptr;
}

QByteArray LenderTest::replyTo(const QByteArray &words)
{
    const net::StreamPtr stream = knock();
    if (!stream)
        return "nobody listens";
    stream->write(words);
    const auto line = test::await(lending::readLine(stream, lending::longestReply, soon()));
    return line ? *line : line.error().text().toUtf8();
}

void LenderTest::lendsWithoutAnotherLogin()
{
    watch();
    const auto guest = borrow(m_pool->web1);
    VERIFY_RESULT(guest);
    QCOMPARE((*guest)->engine()->version().version, u"20.10.24"_s);
    QCOMPARE((*guest)->settings().vmName, u"web1"_s);
    const qsizetype asked = m_pool->engine(m_pool->web1).requests().filter(u"/version"_s).size();
    VERIFY_RESULT(test::await((*guest)->engine()->stop(ContainerId(u"web"_s), soon())));
    QCOMPARE(m_pool->engine(m_pool->web1).state(u"web"_s), docker::ContainerState::Exited);
    const auto details = test::await((*guest)->engine()->inspect(ContainerId(u"web"_s), soon()));
    VERIFY_RESULT(details);
    QCOMPARE(m_pool->engine(m_pool->web1).requests().filter(u"/version"_s).size(), asked);
    QCOMPARE(m_pool->guest(m_pool->web1).loginCount(), 1);
}

void LenderTest::lendsOverTls()
{
    watch();
    const auto guest = borrow(m_pool->tls1);
    VERIFY_RESULT(guest);
    const auto processes = test::await((*guest)->engine()->top(ContainerId(u"web"_s), soon()));
    VERIFY_RESULT(processes);
}

void LenderTest::isItsOwnersAlone()
{
    watch();
    struct stat socketFile = {};
    QCOMPARE(::stat(socket().toUtf8().constData(), &socketFile), 0);
    QVERIFY(S_ISSOCK(socketFile.st_mode));
    QCOMPARE(socketFile.st_mode & 0777, mode_t(0600));
    QCOMPARE(socketFile.st_uid, ::geteuid());
}

void LenderTest::refusesVmsItDoesNotWatch()
{
    setManaged(m_pool->mute1, true);
    watch();
    for (const QString &vm : {m_pool->far1, m_pool->off1, m_pool->mute1, QString(36, u'0')}) {
        const auto refused = borrow(vm);
        VERIFY_FAILS(refused, ErrorKind::Remote);
        QVERIFY2(refused.error().detail.contains(u"not connected"_s), qPrintable(refused.error().detail));
    }
    QCOMPARE(m_pool->guest(m_pool->far1).loginCount(), 0);
}

void LenderTest::refusesWhatIsNoRequest_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("an empty line") << QByteArray("\n");
    QTest::newRow("garbage") << QByteArray("\xff\x00\x01\n", 4);
    QTest::newRow("HTTP") << QByteArray("GET /containers/json HTTP/1.1\r\n");
    QTest::newRow("a VM that is a path")
        << QByteArray("xscontainer-lend/1 ../../../../../../../../../etc/pass\n");
    QTest::newRow("a line without end") << QByteArray(100000, 'x');
}

void LenderTest::refusesWhatIsNoRequest()
{
    QFETCH(QByteArray, words);
    watch();
    VERIFY_FAILS(lending::readReply(replyTo(words)), ErrorKind::Remote);
    VERIFY_RESULT(borrow(m_pool->web1));
}

void LenderTest::refusesWhoDoesNotWait()
{
    watch();
    const QByteArray words = lending::requestLine(m_pool->web1) + "GET /version HTTP/1.1\r\n\r\n";
    VERIFY_FAILS(lending::readReply(replyTo(words)), ErrorKind::Remote);
}

void LenderTest::letsASilentBorrowerGo()
{
    monitor::MonitorOptions given = options();
    given.lending.answer = 100ms;
    watch(given);
    const net::StreamPtr silent = knock();
    QVERIFY(silent);
    QTRY_VERIFY_WITH_TIMEOUT(net::hasEnded(*silent), patience);
}

void LenderTest::lendsNoMoreThanItMay()
{
    watch();
    auto first = borrow(m_pool->web1);
    VERIFY_RESULT(first);
    const auto second = borrow(m_pool->web1);
    VERIFY_RESULT(second);
    const auto third = borrow(m_pool->web1);
    VERIFY_FAILS(third, ErrorKind::Remote);
    QVERIFY2(third.error().detail.contains(u"Too many"_s), qPrintable(third.error().detail));
    VERIFY_RESULT(borrow(m_pool->tls1));
    first = fail(ErrorKind::Cancelled, {});
    QTRY_VERIFY_WITH_TIMEOUT(borrow(m_pool->web1).has_value(), patience);
}

void LenderTest::listensToNoMoreThanItMay()
{
    watch();
    QList<net::StreamPtr> silent;
    for (int i = 0; i < options().lending.overall; ++i) {
        silent.append(knock());
        QVERIFY(silent.last());
    }
    VERIFY_FAILS(borrow(m_pool->web1), ErrorKind::Network);
    silent.clear();
    QTRY_VERIFY_WITH_TIMEOUT(borrow(m_pool->web1).has_value(), patience);
}

void LenderTest::keepsUpItsOwnWorkWhileLending()
{
    monitor::MonitorOptions given = options();
    given.lending.ofOneVm = 4;
    watch(given);
    const auto guest = borrow(m_pool->web1);
    VERIFY_RESULT(guest);
    const auto events = test::await((*guest)->engine()->events(soon()));
    VERIFY_RESULT(events);
    m_pool->engine(m_pool->web1).setPace({1s});
    auto stopping = (*guest)->engine()->stop(ContainerId(u"web"_s), soon());
    QVERIFY(m_pool->engine(m_pool->web1).start(u"worker"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isPublishedAsRunning(m_pool->web1, u"worker"_s), patience);
    VERIFY_RESULT(test::await((*events)->next(soon())));
    VERIFY_RESULT(test::await(std::move(stopping)));
}

void LenderTest::takesBackWhatItLentWhenItEnds()
{
    watch();
    for (const QString &vm : {m_pool->web1, m_pool->tls1}) {
        const auto guest = borrow(vm);
        VERIFY_RESULT(guest);
        VERIFY_RESULT(test::await((*guest)->engine()->ping(soon())));
    }
    const auto ssh = borrow(m_pool->web1);
    const auto tls = borrow(m_pool->tls1);
    VERIFY_RESULT(ssh);
    VERIFY_RESULT(tls);
    const auto sshEvents = test::await((*ssh)->engine()->events(soon()));
    const auto tlsEvents = test::await((*tls)->engine()->events(soon()));
    VERIFY_RESULT(sshEvents);
    VERIFY_RESULT(tlsEvents);
    test::await(monitor::Monitor::stop(m_monitor.get(), Patience::of(5s)));
    VERIFY_FAILS(test::await((*sshEvents)->next(soon())), ErrorKind::Network);
    VERIFY_FAILS(test::await((*tlsEvents)->next(soon())), ErrorKind::Network);
    QVERIFY(!QFileInfo::exists(socket()));
}

void LenderTest::letsABorrowerFinishWhenManagementEnds_data()
{
    QTest::addColumn<bool>("overTls");
    QTest::newRow("ssh") << false;
    QTest::newRow("tls") << true;
}

void LenderTest::letsABorrowerFinishWhenManagementEnds()
{
    QFETCH(bool, overTls);
    watch();
    const QString vm = overTls ? m_pool->tls1 : m_pool->web1;
    const auto guest = borrow(vm);
    VERIFY_RESULT(guest);
    m_pool->engine(vm).setPace({1s});
    auto stopping = (*guest)->engine()->stop(ContainerId(u"web"_s), soon());
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->engine(vm).requests().last().endsWith(u"/stop"_s), patience);
    setManaged(vm, false);
    QTRY_COMPARE_WITH_TIMEOUT(m_monitor->watcherCount(), 1, patience);
    VERIFY_FAILS(borrow(vm), ErrorKind::Remote);
    VERIFY_RESULT(test::await(std::move(stopping)));
    QCOMPARE(m_pool->engine(vm).state(u"web"_s), docker::ContainerState::Exited);
}

void LenderTest::takesBackWhatIsKeptTooLong()
{
    monitor::MonitorOptions given = options();
    given.lending.longest = 500ms;
    watch(given);
    const auto guest = borrow(m_pool->web1);
    VERIFY_RESULT(guest);
    const auto events = test::await((*guest)->engine()->events(soon()));
    VERIFY_RESULT(events);
    VERIFY_FAILS(test::await((*events)->next(soon())), ErrorKind::Network);
}

void LenderTest::tellsOfAnEngineThatDies()
{
    watch();
    const auto guest = borrow(m_pool->web1);
    VERIFY_RESULT(guest);
    const auto events = test::await((*guest)->engine()->events(soon()));
    VERIFY_RESULT(events);
    m_pool->guest(m_pool->web1).setEngineRunning(false);
    m_pool->guest(m_pool->web1).dropConnections();
    const auto next = test::await((*events)->next(soon()));
    VERIFY_FAILS(next, ErrorKind::Network);
    QTRY_VERIFY_WITH_TIMEOUT(!borrow(m_pool->web1), patience);
    m_pool->guest(m_pool->web1).setEngineRunning(true);
    QTRY_VERIFY_WITH_TIMEOUT(borrow(m_pool->web1).has_value(), patience);
}

void LenderTest::replacesTheSocketOfADeadMonitor()
{
    {
        QLocalServer dead;
        QVERIFY(dead.listen(socket() + u"2"_s));
        QCOMPARE(::rename(qPrintable(socket() + u"2"_s), qPrintable(socket())), 0);
    }
    VERIFY_FAILS(test::await(net::connectUnix(socket(), soon())), ErrorKind::Network);
    watch();
    VERIFY_RESULT(borrow(m_pool->web1));
}

void LenderTest::leavesTheSocketOfALivingMonitor()
{
    watch();
    monitor::Monitor second(Dom0Root(m_pool->pool().hostRoot(m_pool->host1)));
    VERIFY_FAILS(second.start(), ErrorKind::Remote);
    VERIFY_RESULT(borrow(m_pool->web1));
}

void LenderTest::goesWithoutWhereItCannotListen()
{
    const auto nothing = [](const QString &) { return std::shared_ptr<monitor::GuestWatcher>(); };
    monitor::Lender lender(u"/nonexistent/run/xscontainer/monitor.sock"_s, nothing, silence);
    const auto listening = lender.listen();
    VERIFY_FAILS(listening, ErrorKind::Network);
    QVERIFY(!listening.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(LenderTest)
#include "tst_lender.moc"
