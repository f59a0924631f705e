// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/configlines.h"

#include <QRegularExpression>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isMarker(const QString &line, QLatin1StringView marker)
{
    return line.startsWith(marker) && (line.size() == marker.size() || line.at(marker.size()).isSpace());
}

} // namespace

ConfigLines::ConfigLines(const QString &document)
    : m_lines(document.split(u'\n'))
{
    for (QString &line : m_lines) {
        if (line.endsWith(u'\r')) {
            line.chop(1);
        }
    }
}

int ConfigLines::indentOf(qsizetype line) const
{
    const QString &text = at(line);
    const auto it = std::find_if(text.cbegin(), text.cend(), [](QChar c) { return c != u' '; });
    return int(it - text.cbegin());
}

LineBlock ConfigLines::root() const
{
    bool hasContent = false;
    for (qsizetype i = 0; i < size(); ++i) {
        const bool isStart = isMarker(at(i), "---"_L1);
        if (isMarker(at(i), "..."_L1) || (isStart && hasContent)) {
            return {0, i, 0};
        }
        hasContent = hasContent || (!isStart && !isBlank(i) && !isComment(i));
    }
    return {0, size(), 0};
}

// What looks like a comment may be a line of a text in it, such as a script's first one.
LineBlock ConfigLines::blockBelow(qsizetype keyLine, qsizetype end) const
{
    const int outer = indentOf(keyLine);
    LineBlock block{keyLine + 1, keyLine + 1, outer + entryIndent};
    bool isFirst = true;
    for (qsizetype i = keyLine + 1; i < end; ++i) {
        const int indent = indentOf(i);
        if (isBlank(i) || (isComment(i) && indent <= outer)) {
            continue;
        }
        if (indent < outer || (indent == outer && at(i).at(indent) != u'-')) {
            break;
        }
        if (!isComment(i) && std::exchange(isFirst, false)) {
            block.indent = indent;
        }
        block.end = i + 1;
    }
    return block;
}

qsizetype ConfigLines::findKey(const LineBlock &block, const QString &key) const
{
    const QRegularExpression pattern(
        u"^ {%1}([\"']?)%2\\1\\s*:(?:\\s|$)"_s.arg(block.indent).arg(QRegularExpression::escape(key)));
    for (qsizetype i = block.first; i < block.end; ++i) {
        if (pattern.match(at(i)).hasMatch()) {
            return i;
        }
    }
    return -1;
}

bool ConfigLines::hasValue(qsizetype keyLine) const
{
    const QString value = at(keyLine).mid(at(keyLine).indexOf(u':') + 1).trimmed();
    return !value.isEmpty() && !value.startsWith(u'#');
}

cloudconfig::Fix ConfigLines::insertionAt(qsizetype line, const QString &text, const QString &lineEnd) const
{
    if (line < size()) {
        const int number = int(line) + 1;
        return {{}, {number, 1, number, 1}, text};
    }
    const int number = int(size());
    const int column = int(m_lines.constLast().size()) + 1;
    return {{}, {number, column, number, column}, m_lines.constLast().isEmpty() ? text : lineEnd + text};
}

} // namespace xsc::ui
