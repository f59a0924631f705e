// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/timetext.h"

#include <QRegularExpression>

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;

namespace {

int offsetSeconds(const QRegularExpressionMatch &match)
{
    const int seconds =
        match.capturedView(u"hours").toInt() * 3600 + match.capturedView(u"minutes").toInt() * 60;
    return match.capturedView(u"sign") == u'-' ? -seconds : seconds;
}

} // namespace

QString timeText(const QDateTime &time) { return time.toUTC().toString(u"yyyyMMdd'T'HH:mm:ss'Z'"_s); }

QDateTime timeFromText(const QString &text)
{
    static const QRegularExpression shape(
        uR"(^\s*(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)(?:\.\d+)?(?:Z|(?<sign>[+-])(?<hours>\d\d):?(?<minutes>\d\d)?)?\s*$)"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return {};
    const auto part = [&](int index) { return match.capturedView(index).toInt(); };
    const QDate date(part(1), part(2), part(3));
    const QTime time(part(4), part(5), part(6));
    if (!date.isValid() || !time.isValid())
        return {};
    const QDateTime read = QDateTime(date, time, Qt::UTC).addSecs(-offsetSeconds(match));
    return read.date().year() >= 1 && read.date().year() <= 9999 ? read : QDateTime();
}

} // namespace xsc::xapi
