// SPDX-License-Identifier: BSD-2-Clause
#include "monitorbench.h"

#include "core/signalwait.h"
#include "places.h"
#include "report.h"
#include "simulator/embeddedpool.h"
#include "simulator/enginesimulator.h"
#include "simulator/scenario.h"
#include "simulator/simulatedguest.h"
#include "xapi/eventfeed.h"
#include "xapi/keys.h"

namespace xsc::bench {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

//! Another client of the pool, that waits for a key of the VM's other_config to become different.
class Onlooker : public QObject
{
public:
    Onlooker(std::shared_ptr<xapi::Session> session, QString vmUuid)
        : m_session(std::move(session))
        , m_vmUuid(std::move(vmUuid))
        , m_feed(m_session, &m_inventory, {u"VM"_s})
    {
        m_feed.start();
    }

    [[nodiscard]] QString value(const QString &key) const
    {
        const xapi::VmRecord *vm = m_inventory.vmByUuid(m_vmUuid);
        return vm ? vm->otherConfig.value(key) : QString();
    }
    [[nodiscard]] QString vmRef() const
    {
        const xapi::VmRecord *vm = m_inventory.vmByUuid(m_vmUuid);
        return vm ? vm->ref.text() : QString();
    }
    [[nodiscard]] xapi::Session &session() const { return *m_session; }

    //! Runs the event loop until \a part is in the value of the key.
    [[nodiscard]] bool waitFor(const QString &key, const QString &part, std::chrono::milliseconds time)
    {
        return QCoro::waitFor(seen(this, key, part, Patience::of(time)));
    }

private:
    static QCoro::Task<bool> seen(Onlooker *self, QString key, QString part, Patience patience)
    {
        for (;;) {
            SignalWait wait;
            wait.on(&self->m_inventory, &xapi::Inventory::changed);
            if (self->value(key).contains(part))
                co_return true;
            if (!co_await wait.until(patience))
                co_return false;
        }
    }

    std::shared_ptr<xapi::Session> m_session;
    QString m_vmUuid;
    xapi::Inventory m_inventory;
    xapi::EventFeed m_feed;
};

Fail neverSeen(const QString &what)
{
    return fail(ErrorKind::Timeout, what + u" was not seen within 20 s"_s);
}

Result<Series> measureMonitor(simulator::EngineSimulator &engine, Onlooker &onlooker, int rounds)
{
    Series series;
    for (int i = 0; i < rounds; ++i) {
        const bool pausing = i % 2 == 0;
        QElapsedTimer timer;
        timer.start();
        if (pausing)
            engine.pause(u"web"_s);
        else
            engine.unpause(u"web"_s);
        const QString word = pausing ? u"Up (Paused)"_s : u"<status>Up</status>"_s;
        if (!onlooker.waitFor(xapi::keys::dockerPs, word, 20s))
            return neverSeen(u"a change of the engine"_s);
        series.add(Time(timer.nsecsElapsed()));
    }
    return series;
}

Result<Series> measureBareChange(Onlooker &onlooker, int rounds)
{
    const QString key = u"bench"_s;
    Series series;
    for (int i = 0; i < rounds; ++i) {
        const QString value = u"round %1;"_s.arg(i);
        QElapsedTimer timer;
        timer.start();
        const auto set = QCoro::waitFor(onlooker.session().setMapKey(
            u"VM"_s, onlooker.vmRef(), u"other_config"_s, key, value, Patience::of(20s)));
        if (!set)
            return fail(set.error());
        if (!onlooker.waitFor(key, value, 20s))
            return neverSeen(u"a change of other_config"_s);
        series.add(Time(timer.nsecsElapsed()));
    }
    return series;
}

} // namespace

Result<> benchMonitor(int rounds)
{
    auto scenario = simulator::smallScenario();
    const QString vmUuid = scenario->vms().constFirst().uuid;
    const QString host = scenario->hosts().constFirst().uuid;
    simulator::EmbeddedPoolSettings settings;
    settings.pluginProgram = test::ourProgram(u"xscontainer-plugin"_s);
    settings.monitorProgram = test::ourProgram(u"xscontainer-monitor"_s);
    simulator::EmbeddedPool pool(std::move(scenario), settings);
    if (const auto started = pool.start(); !started)
        return started;
    const auto address = xapi::ServerAddress::unixSocket(pool.xapiSocket(host));
    const auto session = QCoro::waitFor(xapi::Session::login(address, {}, Patience::of(30s)));
    if (!session)
        return fail(session.error());
    Onlooker onlooker(*session, vmUuid);
    if (!onlooker.waitFor(xapi::keys::dockerPs, u"<names>web</names>"_s, 30s))
        return neverSeen(u"the first list"_s);

    const auto bare = measureBareChange(onlooker, rounds);
    if (!bare)
        return fail(bare.error());
    const auto monitored = measureMonitor(pool.guest(vmUuid)->engine(), onlooker, rounds);
    if (!monitored)
        return fail(monitored.error());
    printRatio(u"engine event to other_config at another client (median)"_s, monitored->median(),
               u"bare change of other_config, same client"_s, bare->median());
    printRatio(u"engine event to other_config at another client (p95)"_s, monitored->at(0.95),
               u"bare change of other_config, same client"_s, bare->at(0.95));
    return {};
}

} // namespace xsc::bench
