// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <utility>
#include <variant>

namespace xsc::xapi {

using StringMap = QMap<QString, QString>;

//! A value of XML-RPC as XAPI uses it. XAPI sends integers as untagged text: toInt() reads both.
class Value
{
public:
    using Array = QList<Value>;
    using Struct = QMap<QString, Value>;

    Value() = default; //!< the empty string, XAPI's void
    Value(QString text);
    Value(bool truth);
    Value(qint64 number);
    Value(int number);
    Value(double number);
    Value(QDateTime time);
    Value(Array items);
    Value(Struct members);
    Value(const void *) = delete; //!< a text literal would turn into a boolean
    static Value fromMap(const StringMap &map);
    static Value fromStrings(const QStringList &texts);

    [[nodiscard]] bool isString() const;
    [[nodiscard]] bool isArray() const;
    [[nodiscard]] bool isStruct() const;

    //! The nearest sensible reading; what does not fit gives the default.
    [[nodiscard]] QString toString(const QString &fallback = {}) const;
    [[nodiscard]] bool toBool(bool fallback = false) const;
    [[nodiscard]] qint64 toInt(qint64 fallback = 0) const;
    [[nodiscard]] double toDouble(double fallback = 0) const;
    [[nodiscard]] QDateTime toTime() const;
    // A value that is about to go gives a copy, so that loops over members of it are safe.
    [[nodiscard]] const Array &toArray() const &;
    [[nodiscard]] Array toArray() && { return std::as_const(*this).toArray(); }
    [[nodiscard]] const Struct &toStruct() const &;
    [[nodiscard]] Struct toStruct() && { return std::as_const(*this).toStruct(); }
    [[nodiscard]] StringMap toMap() const;
    [[nodiscard]] QStringList toStrings() const;
    //! A member of a struct, or the void value.
    [[nodiscard]] const Value &operator[](const QString &member) const &;
    [[nodiscard]] Value operator[](const QString &member) && { return std::as_const(*this)[member]; }

    //! For encoders.
    using Variant = std::variant<QString, bool, qint64, double, QDateTime, Array, Struct>;
    [[nodiscard]] const Variant &variant() const { return m_value; }

    bool operator==(const Value &) const;

private:
    Variant m_value;
};

} // namespace xsc::xapi
