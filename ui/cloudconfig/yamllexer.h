// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/editorcolours.h"
#include "ui/cloudconfig/scintilla.h"

namespace xsc::ui {

//! Colours YAML; its keywords are those of YAML 1.1, as the readers of a cloud-config know them.
class YamlLexer : public QsciLexerYAML
{
    Q_OBJECT

public:
    explicit YamlLexer(QObject *parent = nullptr);

    void setColours(const EditorColours &colours, const QFont &font);
    [[nodiscard]] const char *keywords(int set) const override;
};

} // namespace xsc::ui
