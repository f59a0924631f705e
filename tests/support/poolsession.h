// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/embeddedpool.h"
#include "simulator/xapimodel.h"
#include "verify.h"
#include "xapi/keys.h"
#include "xapi/session.h"

namespace xsc::test {

//! Logs in to XAPI of a host of a pool in this process, for tests that link xsc_simulator.
[[nodiscard]] inline Result<std::shared_ptr<xapi::Session>> loginTo(const simulator::EmbeddedPool &pool,
                                                                    const QString &hostUuid)
{
    const auto address = xapi::ServerAddress::unixSocket(pool.xapiSocket(hostUuid));
    return await(xapi::Session::login(address, {}, Patience::of(std::chrono::seconds(30))));
}

//! The same once the pool has started.
[[nodiscard]] inline Result<std::shared_ptr<xapi::Session>> startAndLogin(simulator::EmbeddedPool &pool,
                                                                          const QString &hostUuid)
{
    return pool.start().and_then([&] { return loginTo(pool, hostUuid); });
}

//! Asks our plugin at the first host of such a pool something about a VM.
[[nodiscard]] inline Result<QString> askPlugin(simulator::EmbeddedPool &pool,
                                               const std::shared_ptr<xapi::Session> &session,
                                               const QString &function, const QString &vmUuid)
{
    const xapi::HostRef host(pool.model().refs(QStringLiteral("host")).value(0));
    return await(session->callPlugin(host, xapi::keys::plugin, function, {{QStringLiteral("vmuuid"), vmUuid}},
                                     Patience::of(std::chrono::seconds(60))));
}

} // namespace xsc::test
