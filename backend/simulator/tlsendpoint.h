// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/stream.h"
#include "simulator/simulatedguest.h"

#include <QSslConfiguration>
#include <QTcpServer>

#include <functional>

namespace xsc::simulator {

//! The engine's TLS port in a simulated guest: who has no certificate of its authority is refused.
class TlsEndpoint : public QTcpServer
{
    Q_OBJECT

public:
    using EngineService = std::function<void(net::StreamPtr)>;

    explicit TlsEndpoint(EngineService service, QObject *parent = nullptr);

    //! Errors: Invalid (a certificate or key cannot be read), Network.
    [[nodiscard]] Result<> start(const GuestAccess &access);
    void setEngineRunning(bool running) { m_isEngineRunning = running; }
    void drop();
    [[nodiscard]] int loginCount() const { return m_logins; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    [[nodiscard]] Result<> configure(const GuestAccess &access);

    EngineService m_service;
    QSslConfiguration m_configuration;
    bool m_isEngineRunning = true;
    int m_logins = 0;
};

} // namespace xsc::simulator
