// SPDX-License-Identifier: BSD-2-Clause
#include "service/watchreport.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace xsc::service {

using namespace Qt::Literals::StringLiterals;

std::optional<WatchReport> readWatchReport(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    if (!object.value("connected"_L1).isBool()) {
        return std::nullopt;
    }
    const QJsonObject error = object.value("error"_L1).toObject();
    return WatchReport{object.value("connected"_L1).toBool(),
                       QDateTime::fromString(object.value("since"_L1).toString(), Qt::ISODate),
                       error.value("code"_L1).toString(), error.value("text"_L1).toString()};
}

} // namespace xsc::service
