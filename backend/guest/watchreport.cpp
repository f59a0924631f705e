// SPDX-License-Identifier: BSD-2-Clause
#include "guest/watchreport.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 overdueAfter = 30 * 60; // seconds

} // namespace

bool WatchReport::isOverdue(const QDateTime &now) const
{
    return isConnected && lastContact.isValid() && lastContact.secsTo(now) > overdueAfter;
}

std::optional<WatchReport> readWatchReport(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    if (!object.value("connected"_L1).isBool())
        return std::nullopt;
    const QJsonObject error = object.value("error"_L1).toObject();
    const QJsonObject lastError = object.value("lastError"_L1).toObject();
    const auto time = [&object](QLatin1StringView key) {
        return QDateTime::fromString(object.value(key).toString(), Qt::ISODate);
    };
    return WatchReport{.isConnected = object.value("connected"_L1).toBool(),
                       .since = time("since"_L1),
                       .failureCode = error.value("code"_L1).toString(),
                       .failureText = error.value("text"_L1).toString(),
                       .lastContact = time("lastContact"_L1),
                       .lastFailureText = lastError.value("text"_L1).toString()};
}

} // namespace xsc::guest
