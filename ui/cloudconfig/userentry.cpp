// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/userentry.h"

#include "ui/cloudconfig/configlines.h"

#include <QRegularExpression>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// -1: none.
qsizetype itemAround(const ConfigLines &lines, const LineBlock &list, qsizetype line)
{
    for (qsizetype i = std::min(line, list.end - 1); i >= list.first; --i) {
        if (lines.indentOf(i) == list.indent && lines.at(i).mid(list.indent).startsWith(u'-')) {
            return i;
        }
    }
    return -1;
}

// The list goes on over blank lines, where the next key of the last item is about to be typed.
bool isWithin(const ConfigLines &lines, const LineBlock &list, qsizetype line)
{
    qsizetype end = list.end;
    while (end < lines.size() && lines.isBlank(end)) {
        ++end;
    }
    return line >= list.first && line < end;
}

// Column of the keys of an item; -1: it has none in lines of their own.
int keyColumn(const ConfigLines &lines, qsizetype item)
{
    static const QRegularExpression s_key(u"^ *- +(?=(?:\"[^\"]*\"|'[^']*'|[\\w.-]+)\\s*:(?:\\s|$))"_s);
    const auto match = s_key.match(lines.at(item));
    return match.hasMatch() ? int(match.capturedLength()) : -1;
}

LineBlock keysOf(const ConfigLines &lines, const LineBlock &list, qsizetype item, int column)
{
    LineBlock keys{item + 1, item + 1, column};
    for (qsizetype i = item + 1; i < list.end && (lines.isBlank(i) || lines.indentOf(i) > list.indent); ++i) {
        keys.end = lines.isBlank(i) ? keys.end : i + 1;
    }
    return keys;
}

cloudconfig::Fix replacementOf(const ConfigLines &lines, qsizetype line, int column, const QString &entry)
{
    const int number = int(line) + 1;
    return {{}, {number, column + 1, number, int(lines.at(line).size()) + 1}, entry};
}

} // namespace

std::optional<cloudconfig::Fix> placePassword(const QString &document, int line, const QString &entry,
                                              const QString &lineEnd)
{
    const ConfigLines lines(document);
    const LineBlock root = lines.root();
    const qsizetype users = lines.findKey(root, u"users"_s);
    if (users < 0 || lines.hasValue(users)) {
        return std::nullopt;
    }
    const LineBlock list = lines.blockBelow(users, root.end);
    const qsizetype item = isWithin(lines, list, line - 1) ? itemAround(lines, list, line - 1) : -1;
    const int column = item < 0 ? -1 : keyColumn(lines, item);
    if (column < 0) {
        return std::nullopt;
    }
    if (lines.at(item).mid(column).startsWith("passwd:"_L1)) {
        return replacementOf(lines, item, column, entry);
    }
    const LineBlock keys = keysOf(lines, list, item, column);
    if (const qsizetype old = lines.findKey(keys, u"passwd"_s); old >= 0) {
        return replacementOf(lines, old, column, entry);
    }
    return lines.insertionAt(keys.end, QString(column, u' ') + entry + lineEnd, lineEnd);
}

} // namespace xsc::ui
