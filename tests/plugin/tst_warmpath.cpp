// SPDX-License-Identifier: BSD-2-Clause
#include "core/dom0root.h"
#include "places.h"
#include "plugin/functions.h"
#include "simulator/xapidispatcher.h"
#include "simulator/xapiserver.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>

#include <csignal>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
namespace keys = xapi::keys;

namespace {

constexpr int patience = 30000; // ms; sanitizers and busy machines

// Times, measurements and ids move on between two calls; what they are of does not.
QString steady(const QString &answer)
{
    static const QRegularExpression moving(u"[0-9a-f]{12,}|[0-9][0-9.:TZ+-]*"_s);
    QString text = answer;
    return text.replace(moving, u"#"_s);
}

} // namespace

//! The plugin's executable beside the monitor's, on host1 of an embedded pool.
class WarmPathTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void answersAsWithoutTheMonitor_data();
    void answersAsWithoutTheMonitor();
    void asksXapiOnce();
    void servesMoreCallsAtOnceThanAreLent();
    void checksTheSessionAndTheVm();
    void passesOnWhatBelongsToAnotherHost();
    void goesItsOwnWayWithoutAMonitor();
    void goesItsOwnWayWhenTheMonitorHangs();
    void goesItsOwnWayToAVmThatIsNotWatched();

private:
    void startMonitor();
    void endMonitor();
    Result<QString> call(const QString &function, const QString &vm, const QString &container);
    //! The containers as they were at the start, whatever has happened to them.
    void restore(const QString &vm);

    std::unique_ptr<test::TwoHosts> m_pool;
    std::unique_ptr<QProcess> m_monitor;
};

void WarmPathTest::init()
{
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
    for (const QString &vm : {m_pool->web1, m_pool->tls1}) {
        m_pool->setOtherConfig(vm, keys::monitor, u"True"_s);
        simulator::SimulatedContainer resting;
        resting.name = u"resting"_s;
        resting.image = u"nginx:1.25"_s;
        resting.state = docker::ContainerState::Paused;
        m_pool->engine(vm).add(resting);
    }
}

void WarmPathTest::cleanup()
{
    endMonitor();
    m_pool.reset();
}

void WarmPathTest::startMonitor()
{
    m_monitor = std::make_unique<QProcess>();
    m_monitor->setProcessChannelMode(QProcess::ForwardedChannels);
    m_monitor->start(test::ourProgram(u"xscontainer-monitor"_s),
                     {u"--root"_s, m_pool->pool().hostRoot(m_pool->host1)});
    for (const QString &vm : {m_pool->web1, m_pool->tls1})
        QTRY_VERIFY_WITH_TIMEOUT(m_pool->otherConfig(vm).contains(keys::dockerVersion), patience);
}

void WarmPathTest::endMonitor()
{
    if (!m_monitor)
        return;
    m_monitor->kill();
    QTRY_COMPARE_WITH_TIMEOUT(m_monitor->state(), QProcess::NotRunning, patience);
    m_monitor.reset();
}

Result<QString> WarmPathTest::call(const QString &function, const QString &vm, const QString &container)
{
    const xapi::StringMap arguments{{u"vmuuid"_s, vm}, {u"container"_s, container}, {u"object"_s, container}};
    return test::await(m_pool->session()->callPlugin(m_pool->hostRef(m_pool->host1), keys::plugin, function,
                                                     arguments, Patience::of(60s)));
}

void WarmPathTest::restore(const QString &vm)
{
    auto &engine = m_pool->engine(vm);
    for (const QString &name : {u"web"_s, u"worker"_s, u"resting"_s}) {
        simulator::SimulatedContainer again;
        again.name = name;
        again.image = u"nginx:1.25"_s;
        if (!engine.names().contains(name))
            engine.add(again);
        engine.unpause(name);
        engine.start(name);
    }
    engine.stop(u"worker"_s);
    engine.pause(u"resting"_s);
}

void WarmPathTest::answersAsWithoutTheMonitor_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<QString>("container");
    for (const plugin::Function &function : plugin::functions()) {
        if (!function.takesLentWay)
            continue;
        const bool asksContainer = function.needs.size() > 1;
        for (const QString &container : {u"web"_s, u"worker"_s, u"resting"_s, u"nobody"_s, u"../web"_s}) {
            if (asksContainer || container == "web"_L1)
                QTest::addRow("%s %s", qPrintable(function.name), qPrintable(container))
                    << function.name << container;
        }
    }
}

void WarmPathTest::answersAsWithoutTheMonitor()
{
    QFETCH(QString, function);
    QFETCH(QString, container);
    const QStringList vms{m_pool->web1, m_pool->tls1};
    QList<Result<QString>> cold, warm;
    for (const QString &vm : vms) {
        restore(vm);
        cold.append(call(function, vm, container));
        restore(vm);
    }
    startMonitor();
    const int logins = m_pool->guest(m_pool->web1).loginCount();
    for (const QString &vm : vms)
        warm.append(call(function, vm, container));
    QCOMPARE(m_pool->guest(m_pool->web1).loginCount(), logins);
    for (qsizetype i = 0; i < vms.size(); ++i) {
        QCOMPARE(warm[i].has_value(), cold[i].has_value());
        if (cold[i])
            QCOMPARE(steady(*warm[i]), steady(*cold[i]));
        else
            QCOMPARE(warm[i].error(), cold[i].error());
    }
}

void WarmPathTest::asksXapiOnce()
{
    startMonitor();
    const auto ofPlugin = [this] {
        QStringList calls = m_pool->pool().server().dispatcher().calls();
        calls.removeIf([](const QString &method) {
            return method.startsWith(u"event."_s) || method.startsWith(u"message."_s) ||
                   method.contains(u"_other_config"_s);
        });
        return calls;
    };
    const qsizetype before = ofPlugin().size();
    VERIFY_RESULT(call(u"get_inspect"_s, m_pool->web1, u"web"_s));
    QCOMPARE(ofPlugin().mid(before), QStringList({u"host.call_plugin"_s, u"VM.get_by_uuid"_s}));
}

void WarmPathTest::servesMoreCallsAtOnceThanAreLent()
{
    std::vector<Task<QString>> calls;
    for (int i = 0; i < 10; ++i) {
        simulator::SimulatedContainer container;
        container.name = u"box%1"_s.arg(i);
        container.image = u"nginx:1.25"_s;
        m_pool->engine(m_pool->web1).add(container);
    }
    startMonitor();
    for (int i = 0; i < 10; ++i) {
        const xapi::StringMap arguments{{u"vmuuid"_s, m_pool->web1}, {u"container"_s, u"box%1"_s.arg(i)}};
        calls.push_back(m_pool->session()->callPlugin(m_pool->hostRef(m_pool->host1), keys::plugin, u"stop"_s,
                                                      arguments, Patience::of(60s)));
    }
    for (Task<QString> &call : calls)
        VERIFY_RESULT(test::await(std::move(call)));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(m_pool->engine(m_pool->web1).state(u"box%1"_s.arg(i)), docker::ContainerState::Exited);
}

void WarmPathTest::checksTheSessionAndTheVm()
{
    startMonitor();
    m_pool->pool().server().failNext(u"VM.get_by_uuid"_s, {u"RBAC_PERMISSION_DENIED"_s, u"stop"_s});
    const auto denied = call(u"stop"_s, m_pool->web1, u"web"_s);
    QVERIFY(!denied);
    QCOMPARE(denied.error().code.value(0), u"RBAC_PERMISSION_DENIED"_s);
    QCOMPARE(m_pool->engine(m_pool->web1).state(u"web"_s), docker::ContainerState::Running);
    const auto unknown = call(u"stop"_s, QString(36, u'0'), u"web"_s);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code.value(0), u"UUID_INVALID"_s);
}

void WarmPathTest::passesOnWhatBelongsToAnotherHost()
{
    startMonitor();
    VERIFY_RESULT(call(u"stop"_s, m_pool->far1, u"web"_s));
    QCOMPARE(m_pool->engine(m_pool->far1).state(u"web"_s), docker::ContainerState::Exited);
    const auto moved = m_pool->model().set(u"VM"_s, m_pool->vmRef(m_pool->web1), u"resident_on"_s,
                                           m_pool->hostRef(m_pool->host2).text());
    VERIFY_RESULT(moved);
    VERIFY_RESULT(call(u"stop"_s, m_pool->web1, u"web"_s));
    QCOMPARE(m_pool->engine(m_pool->web1).state(u"web"_s), docker::ContainerState::Exited);
}

void WarmPathTest::goesItsOwnWayWithoutAMonitor()
{
    startMonitor();
    endMonitor();
    QVERIFY(QFile::exists(Dom0Root(m_pool->pool().hostRoot(m_pool->host1)).monitorSocket()));
    VERIFY_RESULT(call(u"get_inspect"_s, m_pool->web1, u"web"_s));
    QCOMPARE(m_pool->guest(m_pool->web1).loginCount(), 2);
    startMonitor();
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->guest(m_pool->web1).loginCount(), 3, patience);
}

void WarmPathTest::goesItsOwnWayWhenTheMonitorHangs()
{
    startMonitor();
    ::kill(static_cast<pid_t>(m_monitor->processId()), SIGSTOP);
    const auto answer = call(u"stop"_s, m_pool->web1, u"web"_s);
    VERIFY_RESULT(answer);
    QCOMPARE(m_pool->guest(m_pool->web1).loginCount(), 2);
    QCOMPARE(m_pool->engine(m_pool->web1).requests().filter(u"/stop"_s).size(), 1);
}

void WarmPathTest::goesItsOwnWayToAVmThatIsNotWatched()
{
    startMonitor();
    m_pool->setOtherConfig(m_pool->web1, keys::monitor, u"False"_s);
    VERIFY_RESULT(call(u"stop"_s, m_pool->web1, u"web"_s));
    QCOMPARE(m_pool->engine(m_pool->web1).state(u"web"_s), docker::ContainerState::Exited);
}

QTEST_GUILESS_MAIN(WarmPathTest)
#include "tst_warmpath.moc"
