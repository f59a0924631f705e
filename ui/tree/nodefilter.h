// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace xsc::ui {

//! The words of a filter line; all must be found, each in the row itself or in a row above it. At most 32
//! words count.
class NodeFilter
{
public:
    using Found = quint32; //!< one bit per word

    NodeFilter() = default;
    explicit NodeFilter(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    //! Words found in a case-folded text.
    [[nodiscard]] Found find(const QString &foldedText) const;
    [[nodiscard]] bool isComplete(Found found) const { return found == m_all; }

    bool operator==(const NodeFilter &) const = default;

private:
    QStringList m_words;
    Found m_all = 0;
};

} // namespace xsc::ui
