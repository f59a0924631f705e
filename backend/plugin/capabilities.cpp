// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/capabilities.h"

#include "plugin/functions.h"
#include "plugin/json.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace xsc::plugin {

using namespace Qt::Literals::StringLiterals;

Task<QString> tellCapabilities(CallContext)
{
    QJsonArray all;
    for (const Function &function : functions())
        all.append(QJsonObject{{u"name"_s, function.name},
                               {u"needs"_s, QJsonArray::fromStringList(function.needs)},
                               {u"takes"_s, QJsonArray::fromStringList(function.takes)}});
    co_return jsonText({{u"version"_s, QCoreApplication::applicationVersion()},
                        {u"protocol"_s, protocol},
                        {u"functions"_s, all}});
}

} // namespace xsc::plugin
