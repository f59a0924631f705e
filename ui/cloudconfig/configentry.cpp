// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/configentry.h"

#include <QRegularExpression>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int entryIndent = 2;

//! Lines of a document, [first, end).
struct LineBlock
{
    qsizetype first = 0;
    qsizetype end = 0;
    int indent = 0; //!< of the keys in it
};

int indentOf(const QString &line)
{
    const auto it = std::find_if(line.cbegin(), line.cend(), [](QChar c) { return c != u' '; });
    return int(it - line.cbegin());
}

bool isContent(const QString &line)
{
    const QString trimmed = line.trimmed();
    return !trimmed.isEmpty() && !trimmed.startsWith(u'#');
}

// What belongs to the key on a line: what is further in, and a list that is not.
LineBlock blockBelow(const QStringList &lines, qsizetype keyLine, qsizetype end)
{
    const int outer = indentOf(lines.at(keyLine));
    LineBlock block{keyLine + 1, keyLine + 1, outer + entryIndent};
    bool isFirst = true;
    for (qsizetype i = keyLine + 1; i < end; ++i) {
        if (!isContent(lines.at(i))) {
            continue;
        }
        const int indent = indentOf(lines.at(i));
        if (indent < outer || (indent == outer && !lines.at(i).mid(indent).startsWith(u'-'))) {
            break;
        }
        if (std::exchange(isFirst, false)) {
            block.indent = indent;
        }
        block.end = i + 1;
    }
    return block;
}

QString indented(const QStringList &path, const QString &text, int indent, const QString &lineEnd)
{
    QString result;
    for (const QString &key : path) {
        result += QString(indent, u' ') + key + u':' + lineEnd;
        indent += entryIndent;
    }
    QString lead = u"- "_s;
    for (const QString &line : text.split(u'\n')) {
        result += line.isEmpty() ? lineEnd : QString(indent, u' ') + lead + line + lineEnd;
        lead = u"  "_s;
    }
    return result;
}

qsizetype findKey(const QStringList &lines, const LineBlock &block, const QString &key)
{
    const QRegularExpression pattern(
        u"^ {%1}%2\\s*:(?:\\s|$)"_s.arg(block.indent).arg(QRegularExpression::escape(key)));
    for (qsizetype i = block.first; i < block.end; ++i) {
        if (pattern.match(lines.at(i)).hasMatch()) {
            return i;
        }
    }
    return -1;
}

bool hasValue(const QString &line)
{
    const QString value = line.mid(line.indexOf(u':') + 1).trimmed();
    return !value.isEmpty() && !value.startsWith(u'#');
}

cloudconfig::Fix insertionAt(const QStringList &lines, qsizetype line, const QString &text,
                             const QString &lineEnd)
{
    if (line < lines.size()) {
        const int number = int(line) + 1;
        return {{}, {number, 1, number, 1}, text};
    }
    const int number = int(lines.size());
    const int column = int(lines.constLast().size()) + 1;
    return {{}, {number, column, number, column}, lines.constLast().isEmpty() ? text : lineEnd + text};
}

} // namespace

std::optional<cloudconfig::Fix> placeEntry(const QString &document, const ConfigEntry &entry,
                                           const QString &lineEnd)
{
    QStringList lines = document.split(u'\n');
    for (QString &line : lines) {
        if (line.endsWith(u'\r')) {
            line.chop(1);
        }
    }
    LineBlock block{0, lines.size(), 0};
    QStringList missing = entry.path;
    while (!missing.isEmpty()) {
        const qsizetype line = findKey(lines, block, missing.constFirst());
        if (line < 0) {
            break;
        }
        if (hasValue(lines.at(line))) {
            return std::nullopt;
        }
        block = blockBelow(lines, line, block.end);
        missing.removeFirst();
    }
    const QString text = indented(missing, entry.text, block.indent, lineEnd);
    if (document.isEmpty()) {
        return cloudconfig::Fix{{}, {1, 1, 1, 1}, u"#cloud-config"_s + lineEnd + text};
    }
    return insertionAt(lines, block.end, text, lineEnd);
}

} // namespace xsc::ui
