// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudconfig/finding.h"

#include <QStringList>

namespace xsc::ui {

//! Lines of a document from 0, [first, end).
struct LineBlock
{
    qsizetype first = 0;
    qsizetype end = 0;
    int indent = 0; //!< of the keys or items in it
};

//! A cloud-config seen as lines and their indentation, so that it may be broken elsewhere.
class ConfigLines
{
public:
    static constexpr int entryIndent = 2;

    explicit ConfigLines(const QString &document);

    [[nodiscard]] qsizetype size() const { return m_lines.size(); }
    [[nodiscard]] const QString &at(qsizetype line) const { return m_lines.at(line); }
    [[nodiscard]] int indentOf(qsizetype line) const;
    [[nodiscard]] bool isBlank(qsizetype line) const { return at(line).trimmed().isEmpty(); }
    [[nodiscard]] bool isComment(qsizetype line) const { return at(line).trimmed().startsWith(u'#'); }

    //! The keys that are not within another, up to the end of the first document.
    [[nodiscard]] LineBlock root() const;
    //! What belongs to the key on a line: what is further in, and a list that is not.
    [[nodiscard]] LineBlock blockBelow(qsizetype keyLine, qsizetype end) const;
    //! -1: \a block has no such key.
    [[nodiscard]] qsizetype findKey(const LineBlock &block, const QString &key) const;
    //! Whether the value of a key begins on its own line.
    [[nodiscard]] bool hasValue(qsizetype keyLine) const;
    //! \a text, whole lines, before a line or behind the last.
    [[nodiscard]] cloudconfig::Fix insertionAt(qsizetype line, const QString &text,
                                               const QString &lineEnd) const;

private:
    QStringList m_lines;
};

} // namespace xsc::ui
