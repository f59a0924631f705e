// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/textlines.h"

#include <algorithm>

namespace xsc::cloudconfig {

TextLines::TextLines(QStringView text)
    : m_starts{0}
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i] == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n';
        if ((text[i] == u'\n' || text[i] == u'\r') && !isPair)
            m_starts.push_back(i + 1);
    }
}

int TextLines::lineAt(qsizetype offset) const
{
    return int(std::upper_bound(m_starts.begin(), m_starts.end(), std::max<qsizetype>(offset, 0)) -
               m_starts.begin());
}

qsizetype TextLines::startOf(int line) const
{
    return m_starts.at(static_cast<size_t>(std::clamp(line, 1, count()) - 1));
}

Span TextLines::span(Range range) const
{
    const int line = lineAt(range.begin);
    const int endLine = lineAt(range.end);
    return {line, int(range.begin - startOf(line)) + 1, endLine, int(range.end - startOf(endLine)) + 1};
}

} // namespace xsc::cloudconfig
