// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/monitor.h"

#include "core/log.h"
#include "core/signalwait.h"

namespace xsc::monitor {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto loginTime = 30s;
constexpr auto clearTime = 30s;

} // namespace

Monitor::Monitor(Dom0Root root, MonitorOptions options, QObject *parent)
    : QObject(parent)
    , m_root(std::move(root))
    , m_options(options)
    , m_hostUuid(m_root.hostUuid())
{
    connect(&m_inventory, &xapi::Inventory::changed, this, &Monitor::reconcile);
}

Monitor::~Monitor()
{
    m_stop.request_stop();
    for (const auto &watcher : std::as_const(m_watchers))
        watcher->stop(Ending::Keep);
}

void Monitor::start()
{
    if (!m_options.once)
        lend();
    run(this);
}

// Without it every call of the plugin makes a connection of its own: slower, not wrong.
void Monitor::lend()
{
    const Lender::Find find = [this](const QString &vmUuid) { return watcherOf(vmUuid); };
    m_lender = std::make_unique<Lender>(m_root.monitorSocket(), find, m_options.lending);
    if (const auto listening = m_lender->listen(); !listening)
        qCWarning(lcMonitor, "No connections are lent: %ls", qUtf16Printable(listening.error().text()));
}

std::shared_ptr<GuestWatcher> Monitor::watcherOf(const QString &vmUuid) const
{
    const xapi::VmRecord *vm = m_inventory.vmByUuid(vmUuid);
    return vm ? m_watchers.value(vm->ref) : nullptr;
}

QCoro::Task<void> Monitor::run(QPointer<Monitor> self)
{
    const auto address = xapi::ServerAddress::unixSocket(self->m_root.xapiSocket());
    const std::stop_token stop = self->m_stop.get_token();
    const xapi::Login root;
    const Patience whileRunning{QDeadlineTimer(QDeadlineTimer::Forever), stop};
    BackOff backOff(self->m_options.feed.firstPause, self->m_options.feed.longestPause);
    for (;;) {
        const auto session = co_await xapi::Session::login(address, root, whileRunning.atMost(loginTime));
        if (!self || stop.stop_requested())
            co_return;
        if (session) {
            self->follow(*session);
            co_return;
        }
        qCWarning(lcMonitor, "XAPI cannot be reached: %ls", qUtf16Printable(session.error().text()));
        co_await pause(backOff.next(), whileRunning);
        if (!self || stop.stop_requested())
            co_return;
    }
}

void Monitor::follow(std::shared_ptr<xapi::Session> session)
{
    m_session = std::move(session);
    const QStringList classes{u"pool"_s, u"host"_s, u"VM"_s, u"VM_guest_metrics"_s};
    m_feed = std::make_unique<xapi::EventFeed>(m_session, &m_inventory, classes, nullptr, m_options.feed);
    m_feed->start();
}

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
            it.value()->update(settingsOf(m_inventory, *vm), vm->otherConfig);
        else
            it.value()->stop(endingOf(m_inventory, it.key()));
    }
}

void Monitor::begin(const xapi::VmRecord &vm)
{
    const auto watcher =
        std::make_shared<GuestWatcher>(m_session, vm.ref, vm.otherConfig, m_options.times, m_options.once);
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
    Publisher publisher(self->m_session, vm, record->otherConfig);
    publisher.wantNothing();
    const auto cleared = co_await publisher.flush(Patience::of(clearTime, self->m_stop.get_token()));
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

QCoro::Task<void> Monitor::stop(QPointer<Monitor> self, Patience patience)
{
    self->m_stop.request_stop();
    self->m_lender.reset();
    if (self->m_feed)
        self->m_feed->stop();
    for (const auto &watcher : std::as_const(self->m_watchers))
        watcher->stop(Ending::Keep);
    while (self && !self->m_watchers.isEmpty() && !patience.isOver()) {
        SignalWait changed;
        changed.on(self.data(), &Monitor::watchersChanged);
        co_await changed.until(patience);
    }
    if (!self || !self->m_session)
        co_return;
    const auto ended = co_await self->m_session->logout(patience);
    if (!ended)
        qCInfo(lcMonitor, "The session was not ended: %ls", qUtf16Printable(ended.error().text()));
}

} // namespace xsc::monitor
