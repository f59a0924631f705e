// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/embeddedpool.h"

#include <QTcpServer>

namespace xsc::test {

//! Port 2376 of a VM whose engine really listens at another one: there an engine listens that has been
//! configured by a disc with TLS files. At an address of loopback that is this process's own, which becomes a
//! second one of the VM's.
class EnginePort
{
public:
    explicit EnginePort(quint16 target);

    //! False where somebody else listens at that port of every address.
    [[nodiscard]] bool listen();
    [[nodiscard]] QString address() const { return m_server.serverAddress().toString(); }
    void addTo(simulator::EmbeddedPool &pool, const QString &vm) const;

private:
    void carry(QTcpSocket *client) const;

    QTcpServer m_server;
    quint16 m_target;
};

} // namespace xsc::test
