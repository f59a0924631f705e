// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudconfig/render.h"

namespace xsc::ui {

class CodeEditor;

//! Colours the placeholders of a template and tells what each stands for.
class PlaceholderPainter
{
public:
    //! \a editor outlives this.
    explicit PlaceholderPainter(CodeEditor *editor)
        : m_editor(editor)
    {}

    void show(const QList<cloudconfig::Rendered::Placeholder> &placeholders);
    void showColours();
    //! Of the placeholder at a place; empty where there is none. Plain text.
    [[nodiscard]] QString helpAt(int line, int column) const;

private:
    CodeEditor *m_editor;
    QList<cloudconfig::Rendered::Placeholder> m_placeholders;
};

} // namespace xsc::ui
