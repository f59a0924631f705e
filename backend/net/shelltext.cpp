// SPDX-License-Identifier: BSD-2-Clause
#include "net/shelltext.h"

#include <QRegularExpression>

namespace xsc::net {

using namespace Qt::Literals::StringLiterals;

QString shellWord(const QString &text)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_./:@%+,-]+\\z"_s);
    if (plain.match(text).hasMatch())
        return text;
    QString escaped = text;
    escaped.replace(u'\'', u"'\\''"_s);
    return u'\'' + escaped + u'\'';
}

} // namespace xsc::net
