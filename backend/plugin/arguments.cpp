// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/arguments.h"

#include "plugin/tr.h"

#include <QDateTime>
#include <QRegularExpression>

namespace xsc::plugin {

using namespace Qt::Literals::StringLiterals;

QString given(const PluginCall &call, const QString &argument)
{
    const QString text = call.arguments.value(argument);
    return text == "undefined"_L1 || text == "null"_L1 ? QString() : text;
}

Fail badArgument(const QString &argument, const QString &message)
{
    return fail(ErrorKind::Invalid, message, {}, {u"INVALID_ARGUMENTS"_s, argument});
}

Result<bool> flagArgument(const PluginCall &call, const QString &argument)
{
    static const QStringList yes{u"true"_s, u"yes"_s, u"on"_s, u"1"_s};
    static const QStringList no{u"false"_s, u"no"_s, u"off"_s, u"0"_s, QString()};
    const QString text = given(call, argument).toLower();
    if (yes.contains(text) || no.contains(text))
        return yes.contains(text);
    return badArgument(argument,
                       Tr::tr("%1 is either true or false, but not \"%2\".").arg(argument, text.left(64)));
}

Result<QByteArray> timeArgument(const PluginCall &call, const QString &argument)
{
    static const QRegularExpression seconds(u"\\A[0-9]{1,12}(\\.[0-9]{1,9})?\\z"_s);
    const QString text = given(call, argument);
    if (text.isEmpty() || seconds.match(text).hasMatch())
        return text.toLatin1();
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() != Qt::LocalTime && time.toMSecsSinceEpoch() >= 0)
        return QByteArray::number(double(time.toMSecsSinceEpoch()) / 1000.0, 'f', 3);
    return badArgument(argument, Tr::tr("%1 is a number of seconds since 1970 or a time such as "
                                        "2026-01-31T23:59:00Z, but not \"%2\".")
                                     .arg(argument, text.left(64)));
}

} // namespace xsc::plugin
