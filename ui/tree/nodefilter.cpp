// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/nodefilter.h"

namespace xsc::ui {

NodeFilter::NodeFilter(const QString &text)
    : m_words(text.toCaseFolded().simplified().split(u' ', Qt::SkipEmptyParts).mid(0, 32))
{
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        m_all |= Found(1) << i;
    }
}

NodeFilter::Found NodeFilter::find(const QString &foldedText) const
{
    Found found = 0;
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        if (foldedText.contains(m_words[i])) {
            found |= Found(1) << i;
        }
    }
    return found;
}

} // namespace xsc::ui
