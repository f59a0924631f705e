// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudconfig/finding.h"

namespace xsc::ui {

class CodeEditor;

//! Draws findings into an editor: a squiggle below the words, a sign in the margin for the worst of a line.
class FindingMarks
{
public:
    //! \a editor outlives this.
    explicit FindingMarks(CodeEditor *editor)
        : m_editor(editor)
    {}

    //! In place of those shown before. Texts may have any number of findings; the first 2,000 are drawn.
    void show(const QList<cloudconfig::Finding> &findings);

private:
    void clear();
    void underline(const cloudconfig::Finding &finding);

    CodeEditor *m_editor;
};

//! The icon of a severity, as IconFactory knows it.
[[nodiscard]] QString iconNameOf(cloudconfig::Severity severity);

//! The findings that touch the place, by severity.
[[nodiscard]] QList<cloudconfig::Finding> findingsAt(const QList<cloudconfig::Finding> &findings, int line,
                                                     int column);
//! Those of a line.
[[nodiscard]] QList<cloudconfig::Finding> findingsOnLine(const QList<cloudconfig::Finding> &findings,
                                                         int line);

} // namespace xsc::ui
