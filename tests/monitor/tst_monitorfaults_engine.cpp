// SPDX-License-Identifier: BSD-2-Clause
#include "docker/xml.h"
#include "faultstage.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using simulator::EngineFault;
using test::FaultStage;
namespace keys = xapi::keys;

namespace {

std::function<void(FaultStage &)> begin(EngineFault fault)
{
    return [fault](FaultStage &stage) {
        stage.engine().setFault(fault);
        stage.stir();
    };
}

void recover(FaultStage &stage) { stage.engine().setFault(EngineFault::None); }

qsizetype lists(FaultStage &stage) { return stage.engine().requests().filter(u"/containers/json"_s).size(); }

} // namespace

//! What happens to the engine of a VM while it is watched.
class MonitorFaultsEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage.start(); }
    void cleanup() { m_stage.stop(); }

    void isTrueAgainAfter_data();
    void isTrueAgainAfter();
    void waitsForASlowEngine();
    void readsEventsWithBracesInLabels();
    void bearsAFloodOfEvents();
    void staysTrueInAFloodOfEvents();
    void publishesFiveThousandContainers();

private:
    FaultStage m_stage;
};

void MonitorFaultsEngineTest::isTrueAgainAfter_data()
{
    const auto stop = [](FaultStage &stage) {
        stage.guest().setEngineRunning(false);
        stage.stir();
    };
    const auto start = [](FaultStage &stage) { stage.guest().setEngineRunning(true); };
    const auto restart = [](FaultStage &stage) {
        stage.engine().dropConnections();
        stage.stir();
    };
    test::addRows({{"stopped", stop, start, test::hasFailed},
                   {"restarted", restart, {}, {}, 0ms},
                   {"paused for long", begin(EngineFault::Silent), recover, test::hasFailed},
                   {"paused for a moment", begin(EngineFault::Silent), recover, {}, 500ms},
                   {"slow", begin(EngineFault::Slow), recover, {}, 2000ms},
                   {"garbage", begin(EngineFault::Garbage), recover, test::hasFailed},
                   {"endless headers", begin(EngineFault::EndlessHead), recover, test::hasFailed},
                   {"chunk bombs", begin(EngineFault::EndlessBody), recover, test::hasFailed, 0ms}});
}

void MonitorFaultsEngineTest::isTrueAgainAfter() { test::playRow(m_stage); }

// Slow is not away: the session stays, and so does what it says about itself.
void MonitorFaultsEngineTest::waitsForASlowEngine()
{
    const int logins = m_stage.guest().loginCount();
    m_stage.engine().setFault(EngineFault::Slow);
    m_stage.stir();
    m_stage.hold(2500ms);
    QVERIFY2(m_stage.isTrue(), qPrintable(m_stage.difference()));
    recover(m_stage);
    m_stage.checkAfter();
    QCOMPARE(m_stage.guest().loginCount(), logins);
}

void MonitorFaultsEngineTest::readsEventsWithBracesInLabels()
{
    simulator::SimulatedContainer nasty;
    nasty.name = u"nasty"_s;
    nasty.image = u"busybox"_s;
    nasty.labels = {{u"{"_s, u"{\"a\":{{{ \\\" }"_s}, {u"\x1e"_s, u"]}\n{\"Type\":\"container\""_s}};
    const int logins = m_stage.guest().loginCount();
    m_stage.engine().add(nasty);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage.isTrue(), qPrintable(m_stage.difference()), FaultStage::patience);
    for (int i = 0; i < 10; ++i)
        QVERIFY(m_stage.engine().stop(u"nasty"_s) && m_stage.engine().start(u"nasty"_s));
    QVERIFY(m_stage.engine().stop(u"nasty"_s));
    m_stage.checkAfter();
    QCOMPARE(m_stage.guest().loginCount(), logins);
}

// As fast as an engine in the same thread can tell them.
void MonitorFaultsEngineTest::bearsAFloodOfEvents()
{
    constexpr int events = 100000;
    constexpr int atOnce = 500;
    const int logins = m_stage.guest().loginCount();
    const qsizetype before = lists(m_stage);
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < events; i += atOnce) {
        for (int one = 0; one < atOnce; one += 2)
            QVERIFY(m_stage.engine().pause(u"web"_s) && m_stage.engine().unpause(u"web"_s));
        QCoreApplication::processEvents();
    }
    qInfo("%d events in %lld ms", events, clock.elapsed());
    m_stage.checkAfter();
    // Four a second at most, and some until it is over.
    QCOMPARE_LT(lists(m_stage) - before, 4 * (clock.elapsed() / 1000 + 1) + 20);
    QCOMPARE(m_stage.guest().loginCount(), logins);
}

// As many as it reads: the engine has the next hundred whenever there is room for them.
void MonitorFaultsEngineTest::staysTrueInAFloodOfEvents()
{
    constexpr qint64 enough = 100000;
    constexpr qint64 longest = 120000;
    const int logins = m_stage.guest().loginCount();
    const qsizetype before = lists(m_stage);
    QElapsedTimer clock;
    clock.start();
    m_stage.engine().setFault(EngineFault::Flood);
    while (m_stage.engine().floodedEvents() < enough && clock.elapsed() < longest) {
        m_stage.stir();
        QTRY_VERIFY2_WITH_TIMEOUT(m_stage.isTrue(), qPrintable(m_stage.difference()), FaultStage::patience);
    }
    qInfo("%lld events in %lld ms", m_stage.engine().floodedEvents(), clock.elapsed());
    QCOMPARE_GE(m_stage.engine().floodedEvents(), enough);
    recover(m_stage);
    m_stage.checkAfter();
    QCOMPARE_LT(lists(m_stage) - before, 4 * (clock.elapsed() / 1000 + 1) + 20);
    QCOMPARE(m_stage.guest().loginCount(), logins);
}

void MonitorFaultsEngineTest::publishesFiveThousandContainers()
{
    constexpr int many = 5000;
    for (int i = 0; i < many; ++i) {
        simulator::SimulatedContainer one;
        one.name = u"one-of-many-%1"_s.arg(i);
        one.image = u"registry.example.com/farm/worker:1"_s;
        m_stage.engine().add(one);
    }
    const auto isComplete = [this] {
        const auto listing = docker::xml::readPs(m_stage.published(keys::dockerPs));
        return listing && listing->containers.size() + listing->missing == many + 2;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isComplete(), FaultStage::patience);
    for (int i = 0; i < many; ++i)
        QVERIFY(m_stage.engine().stop(u"one-of-many-%1"_s.arg(i)) &&
                m_stage.engine().remove(u"one-of-many-%1"_s.arg(i)));
    m_stage.checkAfter();
}

QTEST_GUILESS_MAIN(MonitorFaultsEngineTest)
#include "tst_monitorfaults_engine.moc"
