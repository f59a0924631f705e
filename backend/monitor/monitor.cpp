// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/monitor.h"

#include "core/log.h"
#include "core/signalwait.h"

#include <QCoreApplication>

#include <algorithm>

namespace xsc::monitor {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto loginTime = 30s;

} // namespace

Monitor::Monitor(Dom0Root root, MonitorOptions options, QObject *parent)
    : QObject(parent)
    , m_root(std::move(root))
    , m_options(options)
    , m_hostUuid(m_root.hostUuid())
    , m_doorway(std::make_shared<Doorway>(m_options.connectingAtOnce, m_options.longestConnecting))
{
    m_inventory.setVmAmendment(keepMarksAlone);
    connect(&m_inventory, &xapi::Inventory::changed, this, &Monitor::take);
}

Monitor::~Monitor()
{
    m_stop.request_stop();
    for (const auto &watcher : std::as_const(m_watchers))
        watcher->stop(Ending::Keep);
}

Result<> Monitor::start()
{
    const auto locked = m_lock.take(m_root.monitorSocket());
    const bool isSecond = !locked && locked.error().kind == ErrorKind::Remote;
    if (isSecond)
        return locked;
    m_began = QDateTime::currentDateTimeUtc();
    if (!locked)
        qCWarning(lcMonitor, "No connections are lent: %ls", qUtf16Printable(locked.error().text()));
    else if (!m_options.once)
        lend();
    run(this);
    return {};
}

// Without it every call of the plugin makes a connection of its own: slower, not wrong.
void Monitor::lend()
{
    const Lender::Find find = [this](const QString &vmUuid) { return watcherOf(vmUuid); };
    const Lender::Report report = [this] { return reportLine(this->report()); };
    m_lender = std::make_unique<Lender>(m_root.monitorSocket(), find, report, m_options.lending);
    if (const auto listening = m_lender->listen(); !listening)
        qCWarning(lcMonitor, "No connections are lent: %ls", qUtf16Printable(listening.error().text()));
}

MonitorReport Monitor::report() const
{
    MonitorReport report{.pid = QCoreApplication::applicationPid(),
                         .since = m_began,
                         .hasXapi = m_feed && m_feed->state() == xapi::EventFeed::State::Live,
                         .xapiContact = m_feed ? m_feed->lastContact() : QDateTime(),
                         .xapiFailure = m_feed ? m_feed->lastError().message : m_loginFailure,
                         .vms = {}};
    for (auto it = m_watchers.cbegin(); it != m_watchers.cend(); ++it)
        report.vms.append(it.value()->report());
    std::sort(report.vms.begin(), report.vms.end(), [](const VmReport &a, const VmReport &b) {
        return std::tie(a.name, a.uuid) < std::tie(b.name, b.uuid);
    });
    return report;
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
    BackOff backOff(self->m_options.feed.firstPause, self->m_options.feed.longestLocalPause);
    for (;;) {
        const auto session = co_await xapi::Session::login(address, root, whileRunning.atMost(loginTime));
        if (!self || stop.stop_requested())
            co_return;
        if (session) {
            self->follow(*session);
            co_return;
        }
        self->m_loginFailure = session.error().message;
        self->m_loginTrouble.note({}, fail(session.error()));
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
    connect(m_feed.get(), &xapi::EventFeed::stateChanged, this, &Monitor::noteFeed);
    m_feed->start();
    if (m_options.once)
        return;
    keepThePoolTidy();
    watchSecrets();
}

void Monitor::watchSecrets()
{
    const auto doubted = [this] { return doubtedSecrets(); };
    m_secretWatch = std::make_unique<SecretWatch>(m_session, doubted, m_options.secretPace);
    connect(m_secretWatch.get(), &SecretWatch::changed, this, [this](const QString &secret) {
        for (const auto &watcher : std::as_const(m_watchers))
            watcher->noteSecret(secret);
    });
}

QSet<QString> Monitor::doubtedSecrets() const
{
    QSet<QString> doubted;
    for (const auto &watcher : m_watchers) {
        const QStringList ofOne = watcher->doubtedSecrets();
        doubted.unite(QSet<QString>(ofOne.begin(), ofOne.end()));
    }
    return doubted;
}

void Monitor::keepThePoolTidy()
{
    m_sweeper = std::make_unique<SecretSweeper>(m_session, &m_inventory, m_hostUuid, m_options.sweeping);
    connect(&m_inventory, &xapi::Inventory::changed, m_sweeper.get(), &SecretSweeper::note);
    const QPointer<const xapi::Inventory> inventory(&m_inventory);
    const auto secrets = [session = m_session, inventory, age = m_options.strayAge](Patience patience) {
        return removeStraySecrets(session, inventory, age, std::move(patience));
    };
    const auto messages = [session = m_session, inventory](Patience patience) {
        return removeStrayMessages(session, inventory, std::move(patience));
    };
    m_secretsRound =
        std::make_unique<DailyRound>(&m_inventory, m_hostUuid, m_options.rounds,
                                     u"Secrets that nobody names could not be removed"_s, secrets);
    m_messagesRound =
        std::make_unique<DailyRound>(&m_inventory, m_hostUuid, m_options.rounds,
                                     u"Messages about VMs of the past could not be removed"_s, messages);
}

// After a loss everything that waited for XAPI goes on.
void Monitor::noteFeed(xapi::EventFeed::State state)
{
    m_isXapiLost = m_isXapiLost || state == xapi::EventFeed::State::Lost;
    if (state != xapi::EventFeed::State::Live || !std::exchange(m_isXapiLost, false))
        return;
    for (const auto &watcher : std::as_const(m_watchers))
        watcher->goOn();
    Q_EMIT xapiCameBack();
    reconcile();
}

QCoro::Task<void> Monitor::stop(QPointer<Monitor> self, Patience patience)
{
    self->m_stop.request_stop();
    self->m_lender.reset();
    self->m_secretWatch.reset();
    self->m_sweeper.reset();
    self->m_secretsRound.reset();
    self->m_messagesRound.reset();
    if (self->m_feed)
        self->m_feed->stop();
    for (const auto &watcher : std::as_const(self->m_watchers))
        watcher->stop(Ending::Paused);
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
