// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/inventory.h"
#include "xapi/session.h"

#include <QPointer>

#include <chrono>
#include <stop_token>

namespace xsc::xapi {

//! How long an EventFeed waits.
struct FeedTimes
{
    //! XAPI answers after this at the latest.
    std::chrono::milliseconds server{std::chrono::seconds(30)};
    //! A connection that stays silent for so long is dead.
    std::chrono::milliseconds answer{std::chrono::seconds(60)};
    std::chrono::milliseconds firstPause{200}; //!< between attempts, doubling
    std::chrono::milliseconds longestPause{std::chrono::seconds(15)};
    //! Knocking on the own host's door costs nothing.
    std::chrono::milliseconds longestLocalPause{std::chrono::seconds(3)};
};

//! Keeps an Inventory true: event.from in a loop, a fresh fill after every new login, after lost deletions
//! (valid_ref_counts) and after a bad token; retries for ever with back-off, says so.
class EventFeed : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Filling, Live, Lost };
    Q_ENUM(State)

    //! \a classes as XAPI spells them ("VM", "VM_guest_metrics"); empty: every class of Inventory.
    EventFeed(std::shared_ptr<Session> session, Inventory *inventory, QStringList classes = {},
              QObject *parent = nullptr, const FeedTimes &times = {});
    ~EventFeed() override;

    void start();
    void stop();
    [[nodiscard]] State state() const { return m_state; }
    //! Why it is Lost.
    [[nodiscard]] const Error &lastError() const { return m_lastError; }
    //! When XAPI last answered; invalid before the first answer.
    [[nodiscard]] QDateTime lastContact() const { return m_lastContact; }

Q_SIGNALS:
    void stateChanged(xsc::xapi::EventFeed::State state);

private:
    struct Position;
    static QCoro::Task<void> run(QPointer<EventFeed> feed, std::shared_ptr<Session> session,
                                 std::stop_token stop);
    [[nodiscard]] static Task<Value> ask(std::shared_ptr<Session> session, QStringList classes, QString token,
                                         FeedTimes times, std::stop_token stop);
    [[nodiscard]] bool digest(const Result<Value> &answer, Position *position);
    [[nodiscard]] bool take(const Value &answer, Position *position);
    void loseContact(const Error &why, Position *position);
    void setState(State state, const Error &why = {});

    std::shared_ptr<Session> m_session;
    QPointer<Inventory> m_inventory;
    QStringList m_classes;
    FeedTimes m_times;
    State m_state = State::Idle;
    Error m_lastError;
    QDateTime m_lastContact;
    std::stop_source m_stop;
};

} // namespace xsc::xapi
