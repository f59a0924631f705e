// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/backoff.h"
#include "guest/diagnosis.h"
#include "guest/guest.h"
#include "monitor/alarm.h"
#include "monitor/complaint.h"
#include "monitor/doorway.h"
#include "monitor/monitorreport.h"
#include "monitor/publisher.h"
#include "monitor/watchlist.h"
#include "monitor/watchstate.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace xsc::monitor {

//! Keeps the published state of one VM true: connects, subscribes to the engine's events, lists, publishes;
//! lists again on events, in bursts at once and then at most every WatchTimes::burst, and once more
//! WatchTimes::settle after the last one; comes back by itself after every failure, and tells of one that
//! lasts by a message (see Alarm) with the ladder's verdict. Shared ownership: it lives until it has
//! finished().
class GuestWatcher : public QObject, public std::enable_shared_from_this<GuestWatcher>
{
    Q_OBJECT

public:
    //! Connects through \a doorway. With \a once it ends after the first success or failure, and
    //! says then that nobody keeps it true.
    GuestWatcher(std::shared_ptr<xapi::Session> session, const xapi::VmRecord &vm,
                 std::shared_ptr<const Doorway> doorway, WatchTimes times = {}, bool once = false);

    void start(const Result<guest::GuestSettings> &settings);
    //! What XAPI now says about the VM; connects anew when the way to it has changed.
    void update(const Result<guest::GuestSettings> &settings, const xapi::VmRecord &vm);
    //! XAPI was out of reach and is back: what has waited for it is done now.
    void goOn();
    //! uuids of those whose values may be why the way is refused; none while it is not.
    [[nodiscard]] QStringList doubtedSecrets() const;
    //! A secret has another value: whoever doubted it tries again.
    void noteSecret(const QString &secret);
    void stop(Ending ending);

    [[nodiscard]] VmReport report() const;

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
    static Task<std::shared_ptr<guest::Guest>> connect(Self self);
    static Task<> follow(Self self, std::shared_ptr<guest::Guest> guest);
    static Task<> askForLife(Self self, std::shared_ptr<docker::Engine> engine);
    static Task<> attend(Self self, std::shared_ptr<docker::Engine> engine);
    static Task<> refresh(Self self, std::shared_ptr<docker::Engine> engine, bool whole);
    static QCoro::Task<void> publish(Self self, std::chrono::milliseconds time);
    static QCoro::Task<void> tellFailure(Self self, Error symptom);
    static QCoro::Task<void> rest(Self self);
    static QCoro::Task<void> attendWhileResting(Self self);
    static QCoro::Task<void> findVerdict(Self self);
    static Task<guest::Diagnosis> climb(Self self);
    static QCoro::Task<void> attendToAlarm(Self self);
    static QCoro::Task<void> raiseAlarm(Self self);
    static QCoro::Task<void> clearAlarm(Self self);
    static QCoro::Task<void> trust(Self self);
    static QCoro::Task<void> prove(Self self);

    [[nodiscard]] bool wantsNewConnection(const guest::GuestSettings &settings) const;
    [[nodiscard]] Clock::time_point nextList() const;
    [[nodiscard]] Clock::time_point nextHeartbeat() const;
    [[nodiscard]] Clock::time_point nextDuty() const;
    [[nodiscard]] std::chrono::milliseconds nextRest();
    [[nodiscard]] bool isLasting() const;
    [[nodiscard]] Clock::time_point nextDutyAtRest() const;
    [[nodiscard]] Patience patience(std::chrono::milliseconds time) const;
    [[nodiscard]] bool isWriteDue() const;
    [[nodiscard]] std::chrono::milliseconds someTime() const;
    void wantInfo(const docker::Document &info, docker::EngineKind kind);
    void compareBelief();
    void endDoubt();
    void retryNow();
    void noteEvents(const QList<docker::Event> &events);
    void noteContact(const docker::EngineVersion &engine);
    void tellContact(const docker::EngineVersion &engine);
    void noteHowItEnded();
    void tellThatNobodyWatches();
    void forgetVerdict();
    [[nodiscard]] Error judged(const Error &error) const;

    //! What the ladder says of a failure that lasts.
    struct Verdict
    {
        Error symptom; //!< as the attempts to connect tell it
        Error cause;
    };

    std::shared_ptr<xapi::Session> m_session;
    std::shared_ptr<const Doorway> m_doorway;
    WatchTimes m_times;
    bool m_once;
    Publisher m_publisher;
    Alarm m_alarm;
    BackOff m_backOff, m_lastingBackOff, m_writeBackOff;
    Result<guest::GuestSettings> m_settings;
    guest::GuestSettings m_used; //!< of the present attempt
    QByteArray m_seenHostKey;
    xapi::VmRef m_vm;
    QString m_vmUuid, m_vmName;
    xapi::StringMap m_present;
    WatchState m_state;
    std::optional<Error> m_loss;
    std::optional<Error> m_symptom; //!< the last failure, before it was judged
    std::optional<Verdict> m_verdict;
    std::optional<Clock::time_point> m_climbedAt; //!< since it began to fail
    std::stop_source m_attempt, m_climb;
    std::weak_ptr<guest::Guest> m_guest;                     //!< once its containers were listed
    Clock::time_point m_failingSince;                        //!< short ways in between do not count
    Clock::time_point m_provesAt = Clock::time_point::max(); //!< of the present way, once it has served
    Clock::time_point m_eventAt, m_listedAt, m_askedAt, m_reconciledAt, m_rewriteAt;
    //! XAPI seems to have something else until then.
    Clock::time_point m_doubtEndsAt = Clock::time_point::max();
    Clock::time_point m_correctedAt;
    std::chrono::milliseconds m_doubtTime;
    Complaint m_writeTrouble{QStringLiteral("The state of %1 could not be published")};
    Complaint m_alarmTrouble{QStringLiteral("The message about %1 could not be kept true")};
    QByteArray m_infoPrint;   //!< of what is published
    bool m_isProven = false;  //!< the present way has lasted
    bool m_isFickle = false;  //!< the one before it served and broke off before that
    bool m_isFailing = false; //!< since the last way that could be trusted
    bool m_isClimbing = false;
    bool m_listIsOld = false;
    bool m_infoIsOld = false;
    bool m_isResting = false; //!< between two attempts
    bool m_retryNow = false;
    bool m_stopped = false;
    Ending m_ending = Ending::Keep;
};

} // namespace xsc::monitor
