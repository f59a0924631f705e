// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

#include <QDeadlineTimer>

#include <chrono>
#include <stop_token>

namespace xsc {

//! How long a caller waits, and the token by which it may change its mind. Passed by value, last.
struct Patience
{
    QDeadlineTimer deadline{QDeadlineTimer::Forever};
    std::stop_token stop;

    [[nodiscard]] static Patience of(std::chrono::milliseconds time, std::stop_token stop = {});

    //! The same token, and the nearer of the two ends.
    [[nodiscard]] Patience atMost(std::chrono::milliseconds time) const;

    [[nodiscard]] bool isOver() const { return stop.stop_requested() || deadline.hasExpired(); }

    //! Time left; -1 ms stands for "for ever".
    [[nodiscard]] std::chrono::milliseconds left() const;

    //! Why isOver() is true: Cancelled or Timeout; \a what names the action, e.g. tr("Connecting to web1").
    [[nodiscard]] Error why(const QString &what) const;
};

} // namespace xsc
