// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/value.h"

#include <QHash>
#include <QSet>

namespace xsc::simulator {

class XapiModel;

//! What a caller of event.from wants to hear of: "*", "VM" or "vm/OpaqueRef:…", in any case.
class XapiSubscription
{
public:
    explicit XapiSubscription(const QStringList &classes);
    [[nodiscard]] bool covers(const QString &cls) const;
    [[nodiscard]] bool covers(const QString &cls, const QString &ref) const;

private:
    bool m_all = false;
    QSet<QString> m_classes;
    QHash<QString, QSet<QString>> m_objects;
};

//! event.from's token: two decimals of 20 digits.
[[nodiscard]] QString eventToken(quint64 generation);
//! EVENT_FROM_TOKEN_PARSE_FAILURE for anything else; the empty token is generation 0.
[[nodiscard]] Result<quint64> parseEventToken(const QString &token);

//! Everything that became different after \a since, messages first, then additions, changes, deletions.
[[nodiscard]] xapi::Value::Array eventsSince(const XapiModel &model, const XapiSubscription &subscription,
                                             quint64 since);

//! event.from's answer.
[[nodiscard]] xapi::Value eventBatch(const XapiModel &model, xapi::Value::Array events);

} // namespace xsc::simulator
