// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/commenttoggle.h"

#include "ui/cloudconfig/codeeditor.h"

#include <algorithm>

namespace xsc::ui {

namespace {

struct SelectedLines
{
    int first = 0; // from 0
    int last = 0;
};

SelectedLines selectedLines(const CodeEditor &editor)
{
    int first = 0;
    int last = 0;
    int firstColumn = 0;
    int lastColumn = 0;
    if (!editor.hasSelectedText()) {
        editor.getCursorPosition(&first, &firstColumn);
        return {first, first};
    }
    editor.getSelection(&first, &firstColumn, &last, &lastColumn);
    // A selection that ends before a line's first character does not mean that line.
    return {first, last > first && lastColumn == 0 ? last - 1 : last};
}

qsizetype startOfContent(const QByteArray &line)
{
    return std::find_if(line.cbegin(), line.cend(), [](char c) { return c != ' ' && c != '\t'; }) -
           line.cbegin();
}

bool isEmptyLine(const QByteArray &line) { return line.trimmed().isEmpty(); }

// Where the selection is a target, it stays.
void replaceInLine(CodeEditor &editor, int line, qsizetype at, qsizetype length, const QByteArray &text)
{
    const long start =
        editor.SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE, static_cast<unsigned long>(line)) +
        long(at);
    editor.SendScintilla(QsciScintilla::SCI_SETTARGETRANGE, static_cast<unsigned long>(start),
                         start + long(length));
    editor.SendScintilla(QsciScintilla::SCI_REPLACETARGET, static_cast<unsigned long>(text.size()),
                         text.constData());
}

} // namespace

void toggleComment(CodeEditor &editor)
{
    const SelectedLines lines = selectedLines(editor);
    bool isAll = true;
    for (int line = lines.first; line <= lines.last; ++line) {
        const QByteArray text = editor.lineBytes(line + 1);
        isAll = isAll && (isEmptyLine(text) || text.trimmed().startsWith('#'));
    }
    editor.beginUndoAction();
    for (int line = lines.first; line <= lines.last; ++line) {
        const QByteArray text = editor.lineBytes(line + 1);
        const qsizetype at = startOfContent(text);
        if (isEmptyLine(text)) {
            continue;
        }
        if (isAll) {
            replaceInLine(editor, line, at, text.mid(at).startsWith("# ") ? 2 : 1, {});
        } else {
            replaceInLine(editor, line, at, 0, "# ");
        }
    }
    editor.endUndoAction();
}

} // namespace xsc::ui
