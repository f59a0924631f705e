// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/configentry.h"

#include "cloudconfig/userdatakind.h"
#include "ui/cloudconfig/configlines.h"

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString indented(const QStringList &path, const QString &text, int indent, const QString &lineEnd)
{
    QString result;
    for (const QString &key : path) {
        result += QString(indent, u' ') + key + u':' + lineEnd;
        indent += ConfigLines::entryIndent;
    }
    QString lead = u"- "_s;
    for (const QString &line : text.split(u'\n')) {
        result += line.isEmpty() ? lineEnd : QString(indent, u' ') + lead + line + lineEnd;
        lead = u"  "_s;
    }
    return result;
}

} // namespace

bool takesKeys(const QString &document)
{
    using Kind = cloudconfig::UserDataKind;
    const Kind kind = cloudconfig::kindOf(document);
    // The first line of such a template is about the rest.
    const bool isTemplate = kind == Kind::Jinja;
    const Kind read = isTemplate ? cloudconfig::kindOf(document.section(u'\n', 1)) : kind;
    return read == Kind::Empty || read == Kind::CloudConfig || read == Kind::Unknown;
}

std::optional<cloudconfig::Fix> placeEntry(const QString &document, const ConfigEntry &entry,
                                           const QString &lineEnd)
{
    const ConfigLines lines(document);
    LineBlock block = lines.root();
    QStringList missing = entry.path;
    while (!missing.isEmpty()) {
        const qsizetype line = lines.findKey(block, missing.constFirst());
        if (line < 0) {
            break;
        }
        if (lines.hasValue(line)) {
            return std::nullopt;
        }
        block = lines.blockBelow(line, block.end);
        missing.removeFirst();
    }
    const QString text = indented(missing, entry.text, block.indent, lineEnd);
    if (document.isEmpty()) {
        return cloudconfig::Fix{{}, {1, 1, 1, 1}, u"#cloud-config"_s + lineEnd + text};
    }
    return lines.insertionAt(block.end, text, lineEnd);
}

} // namespace xsc::ui
