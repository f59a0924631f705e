// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/inventory.h"
#include "xapi/session.h"

#include <QPointer>

#include <stop_token>

namespace xsc::xapi {

//! Keeps an Inventory true: event.from in a loop, a fresh fill after every new login, after lost deletions
//! (valid_ref_counts) and after a bad token; retries for ever with back-off (0.2 s to 15 s, over a unix
//! socket to 3 s), says so.
class EventFeed : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Filling, Live, Lost };
    Q_ENUM(State)

    //! \a classes as XAPI spells them ("VM", "VM_guest_metrics"); empty: every class of Inventory.
    EventFeed(std::shared_ptr<Session> session, Inventory *inventory, QStringList classes = {},
              QObject *parent = nullptr);
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
                                         std::stop_token stop);
    [[nodiscard]] bool digest(const Result<Value> &answer, Position *position);
    [[nodiscard]] bool take(const Value &answer, Position *position);
    void loseContact(const Error &why, Position *position);
    void setState(State state, const Error &why = {});

    std::shared_ptr<Session> m_session;
    QPointer<Inventory> m_inventory;
    QStringList m_classes;
    State m_state = State::Idle;
    Error m_lastError;
    QDateTime m_lastContact;
    std::stop_source m_stop;
};

} // namespace xsc::xapi
