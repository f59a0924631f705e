// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/guestsettings.h"
#include "xapi/session.h"

#include <memory>
#include <optional>

namespace xsc::guest {

//! What a VM's other_config says of the way to its engine, as far as people choose it.
struct RecordedWay
{
    Mode mode = Mode::Ssh;
    QString user{};                //!< SSH account; empty: defaultUser
    std::optional<quint16> port{}; //!< unset: defaultPort()
    QString address{};             //!< IP address or host name; empty: what the guest agent reports
    QString engineSocket{};        //!< path in the guest; empty: defaultEngineSocket
    bool operator==(const RecordedWay &) const = default;
};

inline const QString defaultUser = QStringLiteral("core");
inline const QString defaultEngineSocket = QStringLiteral("/var/run/docker.sock");
[[nodiscard]] constexpr quint16 defaultPort(Mode mode) { return mode == Mode::Ssh ? 22 : 2376; }

//! Without what cannot be read.
[[nodiscard]] RecordedWay recordedWay(const xapi::VmRecord &vm);
//! False where recordedWay() leaves something out; recordWay() mends that, too.
[[nodiscard]] bool isWayReadable(const xapi::VmRecord &vm);

//! An absolute path that a unix socket can have.
[[nodiscard]] bool isSocketPath(const QString &path);
//! An IP address, or what can be a host name.
[[nodiscard]] bool isAddress(const QString &text);
//! Errors: Invalid, with code {"BAD_ADDRESS"}, {"BAD_PORT"}, {"BAD_USER"} or {"BAD_ENGINE_SOCKET"}.
[[nodiscard]] Result<> checkWay(const RecordedWay &way);

//! Records it in other_config, all of it or nothing, without what is the default; \a vm: as it is now.
//! Errors: those of checkWay() and changeVmKeys().
[[nodiscard]] Task<> recordWay(std::shared_ptr<xapi::Session> session, xapi::VmRecord vm, RecordedWay way,
                               Patience patience);

//! Forgets the SSH host key of the VM: the one that it shows next is recorded.
[[nodiscard]] Task<> forgetHostKey(std::shared_ptr<xapi::Session> session, xapi::VmRecord vm,
                                   Patience patience);

} // namespace xsc::guest
