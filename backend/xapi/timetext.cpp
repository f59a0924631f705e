// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/timetext.h"

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;

namespace {

void separate(QString &text, qsizetype position, QChar mark)
{
    if (text.size() > position && text[position] != mark)
        text.insert(position, mark);
}

bool hasZone(QStringView afterSeconds)
{
    return std::any_of(afterSeconds.begin(), afterSeconds.end(),
                       [](QChar c) { return c == u'Z' || c == u'+' || c == u'-'; });
}

} // namespace

QString timeText(const QDateTime &time) { return time.toUTC().toString(u"yyyyMMdd'T'HH:mm:ss'Z'"_s); }

// Qt knows the long spelling only, and takes a time without zone as that of this machine.
QDateTime timeFromText(const QString &text)
{
    constexpr qsizetype upToSeconds = 19;
    QString spelled = text.trimmed();
    for (const qsizetype position : {4, 7})
        separate(spelled, position, u'-');
    for (const qsizetype position : {13, 16})
        separate(spelled, position, u':');
    if (spelled.size() < upToSeconds || spelled[10] != u'T')
        return {};
    if (!hasZone(QStringView(spelled).sliced(upToSeconds)))
        spelled += u'Z';
    const QDateTime read = QDateTime::fromString(spelled, Qt::ISODate).toUTC();
    const QDateTime whole = read.addMSecs(-read.time().msec());
    return whole.date().year() >= 1 && whole.date().year() <= 9999 ? whole : QDateTime();
}

} // namespace xsc::xapi
