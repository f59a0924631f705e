// SPDX-License-Identifier: BSD-2-Clause
#include "core/patience.h"

#include "core/tr.h"

namespace xsc {

Patience Patience::of(std::chrono::milliseconds time, std::stop_token stop)
{
    return {QDeadlineTimer(time), std::move(stop)};
}

Patience Patience::atMost(std::chrono::milliseconds time) const
{
    const QDeadlineTimer nearer(time);
    return {deadline < nearer ? deadline : nearer, stop};
}

std::chrono::milliseconds Patience::left() const
{
    return std::chrono::milliseconds(deadline.remainingTime());
}

Error Patience::why(const QString &what) const
{
    if (stop.stop_requested())
        return {ErrorKind::Cancelled, Tr::tr("%1 was cancelled.").arg(what), {}, {}};
    return {ErrorKind::Timeout, Tr::tr("%1 took too long and was given up.").arg(what), {}, {}};
}

} // namespace xsc
