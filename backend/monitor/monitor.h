// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/dom0root.h"
#include "monitor/dailyround.h"
#include "monitor/guestwatcher.h"
#include "monitor/hostlock.h"
#include "monitor/leftovers.h"
#include "monitor/lender.h"
#include "monitor/secretsweeper.h"
#include "monitor/secretwatch.h"
#include "xapi/eventfeed.h"
#include "xapi/inventory.h"

#include <QObject>

namespace xsc::monitor {

struct MonitorOptions
{
    WatchTimes times;
    //! Its pauses also stand between two attempts to sign in. XAPI is near: half the usual silence tells.
    xapi::FeedTimes feed{.server = std::chrono::seconds(10), .answer = std::chrono::seconds(20)};
    bool once = false; //!< publish every VM once, then settled(); lends nothing
    LendingLimits lending;
    SecretSweeper::Times sweeping;
    DailyRound::Times rounds;
    std::chrono::seconds strayAge{monitor::strayAge}; //!< of a secret that nobody names, until it goes
    std::chrono::milliseconds secretPace{std::chrono::seconds(3)}; //!< between two looks at a doubted one
    int connectingAtOnce = 16;
    std::chrono::milliseconds longestConnecting{std::chrono::seconds(2)}; //!< until the next may begin
};

//! Watches the managed VMs that run on one host, as XAPI's events say which they are, and removes what was
//! published about those that are managed no longer; on the coordinator also the secrets of destroyed VMs,
//! and what was left over while no monitor ran. Lends its connections to programs of root on the host.
class Monitor : public QObject
{
    Q_OBJECT

public:
    explicit Monitor(Dom0Root root, MonitorOptions options = {}, QObject *parent = nullptr);
    ~Monitor() override;

    //! Errors: Remote, when another monitor runs on this host.
    [[nodiscard]] Result<> start();
    //! Ends every watcher and the session. What is published stays, as a monitor that is started again goes
    //! on with it; xscontainer-state says that nobody keeps it true (NOT_WATCHED).
    [[nodiscard]] static QCoro::Task<void> stop(QPointer<Monitor> self, Patience patience);

    [[nodiscard]] MonitorReport report() const;
    [[nodiscard]] qsizetype watcherCount() const { return m_watchers.size(); }

Q_SIGNALS:
    //! The first picture of the pool is complete and acted upon.
    void ready();
    //! With MonitorOptions::once: nothing is left to do.
    void settled();
    void watchersChanged();

    // For the monitor itself.
    void xapiCameBack();

private:
    static QCoro::Task<void> run(QPointer<Monitor> self);
    static QCoro::Task<void> clear(QPointer<Monitor> self, xapi::VmRef ref);
    static Task<> clearOnce(QPointer<Monitor> self, xapi::VmRecord vm);
    void lend();
    [[nodiscard]] std::shared_ptr<GuestWatcher> watcherOf(const QString &vmUuid) const;
    void follow(std::shared_ptr<xapi::Session> session);
    void keepThePoolTidy();
    void watchSecrets();
    [[nodiscard]] QSet<QString> doubtedSecrets() const;
    void noteFeed(xapi::EventFeed::State state);
    void take(const xapi::InventoryChange &change);
    void reconcile();
    void attend(const QSet<xapi::VmRef> &vms);
    void attendOne(const xapi::VmRef &ref, const xapi::HostRef &host);
    //! This host, while there is something to be done on it.
    [[nodiscard]] const xapi::HostRecord *here() const;
    //! With \a atOnce only to end so.
    void begin(const xapi::VmRecord &vm, std::optional<Ending> atOnce = {});
    void forget(const xapi::VmRef &vm);
    void settleIfDone();
    void tellThatTheHostIsUnknown();

    Dom0Root m_root;
    MonitorOptions m_options;
    QString m_hostUuid;
    HostLock m_lock;
    QDateTime m_began;
    QString m_loginFailure;
    Complaint m_loginTrouble{QStringLiteral("XAPI cannot be reached")};
    Complaint m_clearTrouble{QStringLiteral("Old keys of %1 could not be removed")};
    xapi::Inventory m_inventory;
    std::shared_ptr<xapi::Session> m_session;
    std::shared_ptr<const Doorway> m_doorway;
    std::unique_ptr<xapi::EventFeed> m_feed;
    QHash<xapi::VmRef, std::shared_ptr<GuestWatcher>> m_watchers;
    QSet<xapi::VmRef> m_done;     //!< with once: published or failed
    QSet<xapi::VmRef> m_known;    //!< that had a watcher: what is said of them is our own
    QSet<xapi::VmRef> m_clearing; //!< leftovers being removed
    std::unique_ptr<Lender> m_lender;
    std::unique_ptr<SecretWatch> m_secretWatch;
    std::unique_ptr<SecretSweeper> m_sweeper;
    std::unique_ptr<DailyRound> m_secretsRound, m_messagesRound;
    std::stop_source m_stop;
    bool m_isReady = false;
    bool m_isHostMissed = false;
    bool m_isXapiLost = false;
};

} // namespace xsc::monitor
