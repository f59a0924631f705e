// SPDX-License-Identifier: BSD-2-Clause
#include "core/linetext.h"

#include "core/tr.h"

#include <algorithm>

namespace xsc {

using namespace Qt::Literals::StringLiterals;

QString onOneLine(QString text) { return onLines(text.replace(u'\n', u' ')); }

QString onLines(QString text)
{
    for (QChar &c : text) {
        if (c.isSpace() && c != u'\n')
            c = u' ';
        else if (!c.isPrint() && !c.isSurrogate() && c != u'\n')
            c = u'?';
    }
    return text;
}

QString ageText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return u"-"_s;
    const qint64 seconds = std::max<qint64>(0, time.secsTo(now));
    if (seconds < 120)
        return Tr::tr("%1 s").arg(seconds);
    if (seconds < 120 * 60)
        return Tr::tr("%1 min").arg(seconds / 60);
    if (seconds < 48 * 3600)
        return Tr::tr("%1 h").arg(seconds / 3600);
    return Tr::tr("%1 d").arg(seconds / 86400);
}

} // namespace xsc
