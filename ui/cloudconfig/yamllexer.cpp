// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/yamllexer.h"

namespace xsc::ui {

namespace {

QColor colourOfStyle(const EditorColours &colours, int style)
{
    switch (style) {
    case QsciLexerYAML::Comment:
        return colours.comment;
    case QsciLexerYAML::Identifier:
        return colours.key;
    case QsciLexerYAML::Keyword:
    case QsciLexerYAML::Reference:
        return colours.keyword;
    case QsciLexerYAML::Number:
        return colours.number;
    case QsciLexerYAML::DocumentDelimiter:
    case QsciLexerYAML::TextBlockMarker:
        return colours.block;
    case QsciLexerYAML::SyntaxErrorMarker:
        return colours.error;
    default:
        return colours.text;
    }
}

} // namespace

YamlLexer::YamlLexer(QObject *parent)
    : QsciLexerYAML(parent)
{}

void YamlLexer::setColours(const EditorColours &colours, const QFont &font)
{
    setDefaultPaper(colours.paper);
    setDefaultColor(colours.text);
    setDefaultFont(font);
    for (int style = Default; style <= Operator; ++style) {
        setPaper(colours.paper, style);
        setColor(colourOfStyle(colours, style), style);
        setFont(font, style);
        setEolFill(false, style);
    }
}

const char *YamlLexer::keywords(int set) const
{
    return set == 1
               ? "true false yes no on off null True False Yes No On Off Null TRUE FALSE YES NO ON OFF NULL ~"
               : nullptr;
}

} // namespace xsc::ui
