// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/backoff.h"
#include "guest/guest.h"
#include "monitor/publisher.h"
#include "monitor/watchlist.h"
#include "monitor/watchstate.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace xsc::monitor {

//! How often a watcher does what.
struct WatchTimes
{
    std::chrono::milliseconds connect{std::chrono::seconds(30)}; //!< for one attempt
    std::chrono::milliseconds request{std::chrono::seconds(30)}; //!< for one answer of engine or XAPI
    std::chrono::milliseconds burst{250};                        //!< between two lists
    std::chrono::milliseconds settle{400};                       //!< from an event to a list that knows of it
    std::chrono::milliseconds heartbeat{std::chrono::seconds(10)};
    std::chrono::milliseconds reconcile{std::chrono::minutes(10)};
    std::chrono::milliseconds firstRetry{std::chrono::seconds(1)};
    std::chrono::milliseconds lastRetry{std::chrono::seconds(60)};
    //! Who has failed for less than `hopeful` is tried again after hopefulRetry at the latest: most faults
    //! are short, and five seconds after their end all is to be true again.
    std::chrono::milliseconds hopeful{std::chrono::minutes(2)};
    std::chrono::milliseconds hopefulRetry{std::chrono::seconds(3)};
    std::chrono::milliseconds firstRewrite{std::chrono::seconds(1)}; //!< of what XAPI did not take
    std::chrono::milliseconds lastRewrite{std::chrono::seconds(3)};
};

//! Keeps the published state of one VM true: connects, subscribes to the engine's events, lists, publishes;
//! lists again on events, in bursts at once and then at most every WatchTimes::burst, and once more
//! WatchTimes::settle after the last one; comes back by itself after every failure. Shared ownership: it
//! lives until it has finished().
class GuestWatcher : public QObject, public std::enable_shared_from_this<GuestWatcher>
{
    Q_OBJECT

public:
    //! \a present: the VM's other_config. With \a once it ends after the first success or failure.
    GuestWatcher(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, xapi::StringMap present,
                 WatchTimes times = {}, bool once = false);

    void start(const Result<guest::GuestSettings> &settings);
    //! What XAPI now says about the VM; connects anew when the way to it has changed.
    void update(const Result<guest::GuestSettings> &settings, const xapi::StringMap &present);
    void stop(Ending ending);

    [[nodiscard]] const WatchState &state() const { return m_state; }

    //! The live way to the engine; nothing while there is none.
    [[nodiscard]] std::shared_ptr<guest::Guest> guest() const;

Q_SIGNALS:
    //! Ended after stop(), or after the one time it was to work; published keys are as they shall stay.
    void finished();

    // For the watcher itself.
    void stirred();

private:
    using Self = std::shared_ptr<GuestWatcher>;
    using Clock = std::chrono::steady_clock;

    static QCoro::Task<void> run(Self self);
    static QCoro::Task<void> end(Self self);
    static QCoro::Task<void> readEvents(Self self, std::shared_ptr<docker::EventStream> events,
                                        std::stop_token attempt);
    static Task<> watch(Self self);
    static Task<> follow(Self self, std::shared_ptr<guest::Guest> guest);
    static Task<> attend(Self self, std::shared_ptr<docker::Engine> engine);
    static Task<> refresh(Self self, std::shared_ptr<docker::Engine> engine, bool whole);
    static QCoro::Task<void> publish(Self self);
    static QCoro::Task<void> tellFailure(Self self, Error error);
    static QCoro::Task<void> rest(Self self);

    [[nodiscard]] bool wantsNewConnection(const guest::GuestSettings &settings) const;
    [[nodiscard]] Clock::time_point nextList() const;
    [[nodiscard]] Clock::time_point nextDuty() const;
    [[nodiscard]] std::chrono::milliseconds nextRest();
    [[nodiscard]] Patience patience(std::chrono::milliseconds time) const;
    void noteEvent();
    void noteContact(const docker::EngineVersion &engine);

    std::shared_ptr<xapi::Session> m_session;
    WatchTimes m_times;
    bool m_once;
    Publisher m_publisher;
    BackOff m_backOff, m_lastingBackOff, m_writeBackOff;
    Result<guest::GuestSettings> m_settings;
    guest::GuestSettings m_used; //!< of the present attempt
    QByteArray m_seenHostKey;
    xapi::StringMap m_present;
    WatchState m_state;
    std::optional<Error> m_loss;
    std::stop_source m_attempt;
    std::weak_ptr<guest::Guest> m_guest; //!< once its containers were listed
    Clock::time_point m_failingSince;
    Clock::time_point m_eventAt, m_listedAt, m_askedAt, m_reconciledAt, m_rewriteAt;
    QString m_writeFailure; //!< already told
    bool m_listIsOld = false;
    bool m_isResting = false; //!< between two attempts
    bool m_retryNow = false;
    bool m_stopped = false;
    Ending m_ending = Ending::Keep;
};

} // namespace xsc::monitor
