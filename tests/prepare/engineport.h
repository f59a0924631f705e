// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/embeddedpool.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace xsc::test {

//! Port 2376 of a VM whose engine really listens at another one: there an engine listens that has been
//! configured by a disc with TLS files. At an address of loopback that is this process's own, which becomes a
//! second one of the VM's.
class EnginePort
{
public:
    //! Connects a socket to the engine; false: it is not there.
    using Reach = std::function<bool(QTcpSocket &engine)>;

    explicit EnginePort(Reach reach);
    //! Of an engine that listens at that port of this machine.
    explicit EnginePort(quint16 target);

    //! Listens for that VM. False where somebody else listens at that port of every address.
    [[nodiscard]] bool open(simulator::EmbeddedPool &pool, const QString &vm);
    [[nodiscard]] QString address() const { return m_server.serverAddress().toString(); }

private:
    void carry(QTcpSocket *client) const;

    QTcpServer m_server;
    Reach m_reach;
};

} // namespace xsc::test
