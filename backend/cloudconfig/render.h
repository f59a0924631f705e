// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/facts.h"
#include "cloudconfig/finding.h"
#include "cloudconfig/sourcemap.h"

namespace xsc::cloudconfig {

//! A template with its placeholders filled in. Format: CLOUD-CONFIG templates of the original, both spellings
//! (%VMNAMETOHOSTNAME%, %XSVMNAMETOHOSTNAME%, …).
struct Rendered
{
    QString text;
    QList<int> lines;        //!< for each line of text the line of the template it came from, from 1
    QList<Finding> findings; //!< unknown, unpaired and useless placeholders
    SourceMap map;           //!< text to template, to the character

    //! What a placeholder of the template stands for, by its place; for colours and hovers in an editor.
    struct Placeholder
    {
        Span span;
        QString name;  //!< without the percent signs
        QString value; //!< what it was replaced by; empty for block marks and unknown ones
        bool isKnown = true;
    };
    QList<Placeholder> placeholders;
};

//! A word that neither YAML nor SSH sees anything in.
inline const QString yetToBeMade = QStringLiteral("KEY-YET-TO-BE-MADE");

//! A block between marks stays, without the marks, when the VM has a management NIC, and goes otherwise; each
//! block for itself. A mark alone on its line takes the line with it. Unknown placeholders stay as they are.
//! yetToBeMade stands for a key that is yet to be made.
[[nodiscard]] Rendered render(const QString &text, const Facts &facts);

} // namespace xsc::cloudconfig
