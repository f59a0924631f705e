// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace xsc::ui {

//! The colours of the cloud-config editor, chosen for the light or the dark side of a palette.
struct EditorColours
{
    QColor paper, text, dim;
    QColor margin, marginText, caretLine, guide, blanks;
    QColor selection, selectionText;
    QColor key, string, number, keyword, comment, block;
    QColor placeholder, unknownPlaceholder;
    QColor error, warning, hint;
    QColor added, removed, changed; //!< papers of lines that differ

    [[nodiscard]] static EditorColours of(const QPalette &palette);
};

} // namespace xsc::ui
