// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/quote.h"

#include "cloudconfig/tr.h"

namespace xsc::cloudconfig {

std::optional<Edit> quoteEdit(const QString &text, Range range)
{
    QString content = text.mid(range.begin, range.size());
    if (content.contains(u'\n') || content.contains(u'\r'))
        return {};
    const QString mark(content.contains(u'"') || content.contains(u'\\') ? u'\'' : u'"');
    const QString title = Tr::tr("Put it in quotation marks");
    if (!content.contains(u'\'') || mark == QString(u'"'))
        return Edit{title, range, mark, mark, {}};
    return Edit::replace(title, range, mark + content.replace(u'\'', QStringLiteral("''")) + mark);
}

} // namespace xsc::cloudconfig
