// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"
#include "net/descriptor.h"

namespace xsc::monitor {

//! That there is one monitor on a host: a lock on the file beside its socket. The kernel lets go of the lock
//! of a dead monitor, so whoever holds it may replace the socket.
class HostLock
{
public:
    //! \a socketPath: the monitor's; its folder is made. Errors: Remote (another monitor runs), Network (the
    //! file cannot be made).
    [[nodiscard]] Result<> take(const QString &socketPath);

private:
    net::Descriptor m_file;
};

} // namespace xsc::monitor
