// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/value.h"

#include <QHash>
#include <QJsonValue>

#include <optional>

namespace xsc::simulator {

//! The type of a field in XAPI's data model.
struct XapiType
{
    enum class Kind { String, Int, Float, Bool, Time, Ref, Enum, Set, Map };

    Kind kind = Kind::String;
    QString name;          //!< class of a Ref, name of an Enum
    QStringList words;     //!< of an Enum
    QList<XapiType> parts; //!< element of a Set; key and value of a Map

    //! From the words of data/xapi.json, e.g. {"map", "string", "enum", "vm_operations"}; takes those it
    //! needs from the front.
    [[nodiscard]] static XapiType parse(QStringList &text, const QHash<QString, QStringList> &enums);

    //! The value a new row has when nobody says otherwise.
    [[nodiscard]] xapi::Value initial() const;

    //! \a given as this type stores it: clients may write numbers as text. Nothing when it does not fit.
    [[nodiscard]] std::optional<xapi::Value> accept(const xapi::Value &given) const;

    [[nodiscard]] xapi::Value fromJson(const QJsonValue &json) const;
};

} // namespace xsc::simulator
