// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/embeddedpool.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/pools/connectedpool.h"

namespace xsc::test {

//! Adds the embedded pool to the window's and opens it, over TLS and with its own password.
inline ui::PoolSource *logIn(ui::MainWindow &window, const simulator::EmbeddedPool &pool)
{
    xapi::Login login;
    login.password = Secret::fromText(pool.settings().password);
    const auto address =
        xapi::ServerAddress::https(QStringLiteral("127.0.0.1"), pool.tlsPort(), pool.certificateSha256());
    ui::PoolSource *source = window.pools()->add(ui::ConnectedPool::make(address, login));
    source->open();
    return source;
}

} // namespace xsc::test
