// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/findingmarks.h"

#include "ui/cloudconfig/codeeditor.h"

namespace xsc::ui {

using cloudconfig::Finding;
using cloudconfig::Severity;

namespace {

constexpr qsizetype mostDrawn = 2000;
constexpr int signMarginWidth = 20;

CodeEditor::Indicator indicatorOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return CodeEditor::ErrorIndicator;
    case Severity::Warning:
        return CodeEditor::WarningIndicator;
    case Severity::Hint:
        break;
    }
    return CodeEditor::HintIndicator;
}

CodeEditor::Marker markerOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return CodeEditor::ErrorMarker;
    case Severity::Warning:
        return CodeEditor::WarningMarker;
    case Severity::Hint:
        break;
    }
    return CodeEditor::HintMarker;
}

} // namespace

void FindingMarks::clear()
{
    const auto length = m_editor->SendScintilla(QsciScintilla::SCI_GETLENGTH);
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint}) {
        m_editor->SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, int(indicatorOf(severity)));
        m_editor->SendScintilla(QsciScintilla::SCI_INDICATORCLEARRANGE, 0UL, length);
        m_editor->markerDeleteAll(markerOf(severity));
    }
}

void FindingMarks::underline(const Finding &finding)
{
    int start = m_editor->positionOf(finding.span.line, finding.span.column);
    int end = m_editor->positionOf(finding.span.endLine, finding.span.endColumn);
    if (end <= start) {
        // A place between characters is shown by the one behind it, at the end of a line by the one before.
        end = m_editor->positionOf(finding.span.line, finding.span.column + 1);
        start = end > start ? start : m_editor->positionOf(finding.span.line, finding.span.column - 1);
    }
    m_editor->SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, int(indicatorOf(finding.severity)));
    m_editor->SendScintilla(QsciScintilla::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(start),
                            static_cast<long>(end - start));
}

void FindingMarks::show(const QList<Finding> &findings)
{
    clear();
    QHash<int, Severity> worst;
    for (const Finding &finding : findings.first(std::min(findings.size(), mostDrawn))) {
        underline(finding);
        const auto it = worst.constFind(finding.span.line);
        if (it == worst.cend() || finding.severity < *it) {
            worst.insert(finding.span.line, finding.severity);
        }
    }
    for (const auto &[line, severity] : worst.asKeyValueRange()) {
        m_editor->markerAdd(std::clamp(line, 1, m_editor->lines()) - 1, markerOf(severity));
    }
    m_editor->setMarginWidth(CodeEditor::SignMargin, signMarginWidth);
}

QString iconNameOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Hint:
        break;
    }
    return QStringLiteral("hint");
}

QList<Finding> findingsAt(const QList<Finding> &findings, int line, int column)
{
    QList<Finding> found;
    std::copy_if(findings.cbegin(), findings.cend(), std::back_inserter(found), [&](const Finding &one) {
        const bool isBehindStart = std::pair(line, column) >= std::pair(one.span.line, one.span.column);
        const auto end = std::max(std::pair(one.span.endLine, one.span.endColumn),
                                  std::pair(one.span.line, one.span.column + 1));
        return isBehindStart && std::pair(line, column) <= end;
    });
    std::stable_sort(found.begin(), found.end(),
                     [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    return found;
}

QList<Finding> findingsOnLine(const QList<Finding> &findings, int line)
{
    QList<Finding> found;
    std::copy_if(findings.cbegin(), findings.cend(), std::back_inserter(found),
                 [line](const Finding &one) { return one.span.line == line; });
    return found;
}

} // namespace xsc::ui
