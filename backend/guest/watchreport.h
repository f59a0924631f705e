// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace xsc::guest {

//! What a host's monitor says of one VM in xscontainer-state.
struct WatchReport
{
    bool isConnected = false;
    QDateTime since;           //!< when it became so
    QString failureCode;       //!< machine word; empty while connected
    QString failureText;       //!< in the host's language
    QDateTime lastContact{};   //!< with the engine, within ten minutes while connected; invalid: none yet
    QString lastFailureText{}; //!< while connected: why it was not before; empty: it always was
    bool operator==(const WatchReport &) const = default;

    //! True: its monitor must have renewed it by \a now and has not, so it does not run or does not get
    //! through. While connected it confirms the list every ten minutes at the latest and writes when, cut to
    //! ten minutes: lastContact is then never more than some twenty minutes old. Half an hour leaves room
    //! for clocks that differ; a time to come is one of a clock that is ahead. False for a report that is
    //! not connected: its text stays the same for as long as the failure lasts, so its age says nothing.
    [[nodiscard]] bool isOverdue(const QDateTime &now) const;
};

//! Nothing for an empty text and for one that is no report.
[[nodiscard]] std::optional<WatchReport> readWatchReport(const QString &text);

} // namespace xsc::guest
