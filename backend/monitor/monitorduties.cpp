// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/monitor.h"

#include "core/log.h"
#include "xapi/keys.h"

// What a monitor does about the VMs of its host.
namespace xsc::monitor {

using namespace std::chrono_literals;

namespace {

constexpr auto clearTime = 30s;

} // namespace

void Monitor::reconcile()
{
    const xapi::HostRecord *host = m_inventory.hostByUuid(m_hostUuid);
    if (m_stop.stop_requested() || !m_session)
        return;
    if (!host) {
        tellThatTheHostIsUnknown();
        return;
    }
    const xapi::HostRef here = host->ref;
    const QSet<xapi::VmRef> wanted = watchedVms(m_inventory, here);
    updateAll(wanted);
    for (const xapi::VmRef &vm : wanted) {
        if (!m_watchers.contains(vm) && !m_done.contains(vm) && !m_clearing.contains(vm))
            begin(*m_inventory.find(vm));
    }
    clearLeftovers(here);
    if (!std::exchange(m_isReady, true))
        Q_EMIT ready();
    settleIfDone();
}

void Monitor::tellThatTheHostIsUnknown()
{
    if (m_inventory.isComplete() && !std::exchange(m_isHostMissed, true))
        qCWarning(lcMonitor,
                  "The pool has no host with the uuid \"%ls\" that this one goes by: nothing is watched",
                  qUtf16Printable(m_hostUuid));
}

void Monitor::updateAll(const QSet<xapi::VmRef> &wanted)
{
    for (auto it = m_watchers.cbegin(); it != m_watchers.cend(); ++it) {
        const xapi::VmRecord *vm = m_inventory.find(it.key());
        if (vm && wanted.contains(it.key()))
            it.value()->update(settingsOf(m_inventory, *vm), *vm);
        else
            it.value()->stop(endingOf(m_inventory, it.key()));
    }
}

void Monitor::begin(const xapi::VmRecord &vm)
{
    const auto watcher = std::make_shared<GuestWatcher>(m_session, vm, m_options.times, m_options.once);
    connect(
        watcher.get(), &GuestWatcher::finished, this, [this, ref = vm.ref] { forget(ref); },
        Qt::QueuedConnection);
    m_watchers.insert(vm.ref, watcher);
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
    reconcile();
}

void Monitor::settleIfDone()
{
    if (m_options.once && m_isReady && m_watchers.isEmpty() && m_clearing.isEmpty())
        Q_EMIT settled();
}

void Monitor::clearLeftovers(const xapi::HostRef &host)
{
    for (const xapi::VmRef &vm : leftovers(m_inventory, host)) {
        if (m_watchers.contains(vm) || m_clearing.contains(vm))
            continue;
        m_clearing.insert(vm);
        clear(this, vm);
    }
}

QCoro::Task<void> Monitor::clear(QPointer<Monitor> self, xapi::VmRef vm)
{
    const xapi::VmRecord *record = self->m_inventory.find(vm);
    const Patience patience = Patience::of(clearTime, self->m_stop.get_token());
    Publisher publisher(self->m_session, vm, record->otherConfig);
    Alarm alarm(self->m_session, vm, record->uuid, self->m_options.times.alarm);
    publisher.wantNothing();
    // First the message: as long as keys are there, somebody will look after both.
    auto cleared = co_await alarm.clear(patience);
    if (cleared)
        cleared = co_await publisher.flush(patience);
    if (!cleared)
        qCWarning(lcMonitor, "Old keys could not be removed: %ls", qUtf16Printable(cleared.error().text()));
    if (!self || self->m_stop.stop_requested())
        co_return;
    self->m_clearing.remove(vm);
    const xapi::HostRecord *host = self->m_inventory.hostByUuid(self->m_hostUuid);
    if (host && watchedVms(self->m_inventory, host->ref).contains(vm))
        self->reconcile();
    else
        self->settleIfDone();
}

} // namespace xsc::monitor
