// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/json.h"

#include <QJsonDocument>

namespace xsc::plugin {

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace xsc::plugin
