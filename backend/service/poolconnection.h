// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/eventfeed.h"
#include "xapi/inventory.h"
#include "xapi/session.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace xsc::service {

//! One pool as a client keeps it: session, inventory, state. Published keys stay in the inventory while they
//! are being replaced: see steadyPublishedKeys(). Lives on the thread of its user.
class PoolConnection : public QObject
{
    Q_OBJECT

public:
    enum class State { Disconnected, Connecting, Filling, Live, Lost, Failed };
    Q_ENUM(State)

    PoolConnection(xapi::ServerAddress address, xapi::Login login, QObject *parent = nullptr);
    ~PoolConnection() override;

    //! Starts to connect; stateChanged tells what becomes of it. A pool that does not answer is Lost and
    //! tried again, from 0.5 s up to every 15 s, until close(). What waiting does not mend (credentials,
    //! certificate, a refusal) is Failed. Failed with error().kind == Trust asks for the user's word: accept
    //! it with trust() and open() again; when the certificate is that of the pool's coordinator, address()
    //! then is the coordinator's.
    void open();
    void close();
    //! close(), and waits until the pool knows that the session has ended.
    [[nodiscard]] static QCoro::Task<void> end(QPointer<PoolConnection> self, Patience patience);
    void trust(const QString &certificateSha256);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] QDateTime lastContact() const;
    [[nodiscard]] const xapi::Inventory &inventory() const { return m_inventory; }
    [[nodiscard]] std::shared_ptr<xapi::Session> session() const { return m_session; }
    [[nodiscard]] const xapi::ServerAddress &address() const { return m_address; }
    //! Pool's name, else its coordinator's, else the address.
    [[nodiscard]] QString displayName() const;

Q_SIGNALS:
    void stateChanged();
    void changed(const xsc::xapi::InventoryChange &change);

private:
    static QCoro::Task<void> run(QPointer<PoolConnection> self, std::stop_token stop);
    void adopt(std::shared_ptr<xapi::Session> session);
    void follow(xapi::EventFeed::State state);
    void drop();
    void setState(State state, const Error &error = {});

    xapi::ServerAddress m_address;
    xapi::Login m_login;
    State m_state = State::Disconnected;
    Error m_error;
    QDateTime m_lastContact; //!< of a feed that is gone
    xapi::Inventory m_inventory;
    std::shared_ptr<xapi::Session> m_session;
    std::unique_ptr<xapi::EventFeed> m_feed;
    std::stop_source m_stop;
};

} // namespace xsc::service
