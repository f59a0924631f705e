// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace xsc::service {

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
};

//! Nothing for an empty text and for one that is no report.
[[nodiscard]] std::optional<WatchReport> readWatchReport(const QString &text);

} // namespace xsc::service
