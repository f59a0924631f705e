// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/placeholderpainter.h"

#include "ui/cloudconfig/codeeditor.h"

#include <QCoreApplication>

namespace xsc::ui {

using Placeholder = cloudconfig::Rendered::Placeholder;

namespace {

struct PlaceholderTr
{
    Q_DECLARE_TR_FUNCTIONS(PlaceholderPainter)
};

constexpr qsizetype mostPainted = 2000;

bool covers(const cloudconfig::Span &span, int line, int column)
{
    return std::pair(line, column) >= std::pair(span.line, span.column) &&
           std::pair(line, column) < std::pair(span.endLine, span.endColumn);
}

bool isBlockMark(const QString &name) { return name.endsWith(QLatin1String("EXISTS")); }

} // namespace

void PlaceholderPainter::showColours()
{
    const EditorColours &colours = m_editor->colours();
    for (const auto &[indicator, colour] :
         {std::pair(CodeEditor::PlaceholderIndicator, colours.placeholder),
          std::pair(CodeEditor::UnknownIndicator, colours.unknownPlaceholder)}) {
        m_editor->indicatorDefine(QsciScintilla::TextColorIndicator, indicator);
        m_editor->setIndicatorForegroundColor(colour, indicator);
    }
}

void PlaceholderPainter::show(const QList<Placeholder> &placeholders)
{
    m_placeholders = placeholders;
    const auto length = m_editor->SendScintilla(QsciScintilla::SCI_GETLENGTH);
    for (const int indicator : {CodeEditor::PlaceholderIndicator, CodeEditor::UnknownIndicator}) {
        m_editor->SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, indicator);
        m_editor->SendScintilla(QsciScintilla::SCI_INDICATORCLEARRANGE, 0UL, length);
    }
    for (const Placeholder &one : placeholders.first(std::min(placeholders.size(), mostPainted))) {
        const int start = m_editor->positionOf(one.span.line, one.span.column);
        const int end = m_editor->positionOf(one.span.endLine, one.span.endColumn);
        m_editor->SendScintilla(
            QsciScintilla::SCI_SETINDICATORCURRENT,
            int(one.isKnown ? CodeEditor::PlaceholderIndicator : CodeEditor::UnknownIndicator));
        m_editor->SendScintilla(QsciScintilla::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(start),
                                static_cast<long>(end - start));
    }
}

QString PlaceholderPainter::helpAt(int line, int column) const
{
    for (const Placeholder &one : m_placeholders) {
        if (!covers(one.span, line, column)) {
            continue;
        }
        if (!one.isKnown) {
            return PlaceholderTr::tr("Nothing is known under the name %1: it stays in the text as it is.")
                .arg(one.name);
        }
        if (isBlockMark(one.name)) {
            return PlaceholderTr::tr(
                "Marks lines that are kept only for a virtual machine with an interface on "
                "the host internal management network.");
        }
        return one.value.isEmpty() ? PlaceholderTr::tr("%1 is empty for this virtual machine.").arg(one.name)
                                   : PlaceholderTr::tr("%1 becomes: %2").arg(one.name, one.value);
    }
    return {};
}

} // namespace xsc::ui
