// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/monitor.h"

#include "core/backoff.h"
#include "core/log.h"
#include "core/signalwait.h"

// What a monitor does about the VMs of its host.
namespace xsc::monitor {

using namespace std::chrono_literals;

namespace {

constexpr auto clearTime = 30s;

} // namespace

const xapi::HostRecord *Monitor::here() const
{
    return m_stop.stop_requested() || !m_session ? nullptr : m_inventory.hostByUuid(m_hostUuid);
}

// Of a thousand VMs one changes at a time, mostly by what we have published of it.
void Monitor::take(const xapi::InventoryChange &change)
{
    const bool isAboutAll =
        !m_isReady || !change.of<xapi::PoolRecord>().isEmpty() || !change.of<xapi::HostRecord>().isEmpty();
    if (isAboutAll)
        reconcile();
    else
        attend(touchedVms(m_inventory, change));
}

void Monitor::reconcile()
{
    if (!here())
        tellThatTheHostIsUnknown();
    QSet<xapi::VmRef> all;
    for (const auto &vm : m_inventory.all<xapi::VmRecord>())
        all.insert(vm.ref);
    for (auto it = m_watchers.cbegin(); it != m_watchers.cend(); ++it)
        all.insert(it.key());
    attend(all);
}

void Monitor::attend(const QSet<xapi::VmRef> &vms)
{
    const xapi::HostRecord *host = here();
    if (!host)
        return;
    for (const xapi::VmRef &vm : vms)
        attendOne(vm, host->ref);
    if (!std::exchange(m_isReady, true))
        Q_EMIT ready();
    settleIfDone();
}

void Monitor::attendOne(const xapi::VmRef &ref, const xapi::HostRef &host)
{
    const xapi::VmRecord *vm = m_inventory.find(ref);
    if (!vm)
        m_known.remove(ref);
    const auto watcher = m_watchers.value(ref);
    const bool isWanted = vm && isToWatch(m_inventory, *vm, host);
    if (watcher && isWanted)
        watcher->update(settingsOf(m_inventory, *vm), *vm);
    else if (watcher)
        watcher->stop(endingOf(m_inventory, ref, host));
    else if (m_clearing.contains(ref))
        return;
    else if (isWanted && !m_done.contains(ref))
        begin(*vm);
    else if (vm && isLeftover(m_inventory, *vm, host))
        clear(this, ref);
    else if (vm && isAbandoned(m_inventory, *vm, host) && !m_known.contains(ref))
        begin(*vm, Ending::Unwatched);
}

void Monitor::tellThatTheHostIsUnknown()
{
    if (m_session && m_inventory.isComplete() && !std::exchange(m_isHostMissed, true))
        qCWarning(lcMonitor,
                  "The pool has no host with the uuid \"%ls\" that this one goes by: nothing is watched",
                  qUtf16Printable(m_hostUuid));
}

void Monitor::begin(const xapi::VmRecord &vm, std::optional<Ending> atOnce)
{
    const auto watcher =
        std::make_shared<GuestWatcher>(m_session, vm, m_doorway, m_options.times, m_options.once);
    connect(
        watcher.get(), &GuestWatcher::finished, this, [this, ref = vm.ref] { forget(ref); },
        Qt::QueuedConnection);
    m_watchers.insert(vm.ref, watcher);
    m_known.insert(vm.ref);
    if (atOnce)
        watcher->stop(*atOnce);
    watcher->start(settingsOf(m_inventory, vm));
    Q_EMIT watchersChanged();
}

// A VM that became wanted again while its watcher was ending gets its new one now.
void Monitor::forget(const xapi::VmRef &vm)
{
    m_watchers.remove(vm);
    if (m_options.once)
        m_done.insert(vm);
    Q_EMIT watchersChanged();
    attend({vm});
}

void Monitor::settleIfDone()
{
    if (m_options.once && m_isReady && m_watchers.isEmpty() && m_clearing.isEmpty())
        Q_EMIT settled();
}

// First the message: as long as keys are there, somebody will look after both.
Task<> Monitor::clearOnce(QPointer<Monitor> self, xapi::VmRecord vm)
{
    const Patience patience = Patience::of(clearTime, self->m_stop.get_token());
    Publisher publisher(self->m_session, vm.ref, vm.otherConfig);
    Alarm alarm(self->m_session, vm.ref, vm.uuid, self->m_options.times.alarm);
    publisher.wantNothing();
    const auto cleared = co_await alarm.clear(patience);
    if (!cleared)
        co_return fail(cleared.error());
    co_return co_await publisher.flush(patience);
}

QCoro::Task<void> Monitor::clear(QPointer<Monitor> self, xapi::VmRef ref)
{
    const std::stop_token stop = self->m_stop.get_token();
    const Patience whileRunning{QDeadlineTimer(QDeadlineTimer::Forever), stop};
    BackOff backOff(self->m_options.times.firstRetry, self->m_options.times.lastRetry);
    self->m_clearing.insert(ref);
    for (;;) {
        const xapi::VmRecord vm = *self->m_inventory.find(ref);
        const auto cleared = co_await clearOnce(self, vm);
        if (!self || stop.stop_requested())
            co_return;
        self->m_clearTrouble.note(vm.name, cleared);
        if (cleared || self->m_options.once)
            break;
        SignalWait xapiBack;
        xapiBack.on(self.data(), &Monitor::xapiCameBack);
        co_await xapiBack.until(whileRunning.atMost(backOff.next()));
        if (!self || stop.stop_requested())
            co_return;
        const xapi::HostRecord *host = self->here();
        const xapi::VmRecord *now = self->m_inventory.find(ref);
        if (!host || !now || !isLeftover(self->m_inventory, *now, host->ref))
            break;
    }
    self->m_clearing.remove(ref);
    const xapi::HostRecord *host = self->here();
    const xapi::VmRecord *now = self->m_inventory.find(ref);
    if (host && now && isToWatch(self->m_inventory, *now, host->ref))
        self->attend({ref});
    else
        self->settleIfDone();
}

} // namespace xsc::monitor
