// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/editorcolours.h"

namespace xsc::ui {

namespace {

constexpr int halfLight = 128;

QColor mix(const QColor &base, const QColor &other, float share)
{
    return QColor::fromRgbF(base.redF() * (1 - share) + other.redF() * share,
                            base.greenF() * (1 - share) + other.greenF() * share,
                            base.blueF() * (1 - share) + other.blueF() * share);
}

void paintLight(EditorColours &colours)
{
    colours.key = QColor(0x1f5f9e);
    colours.string = QColor(0x2c7a3f);
    colours.number = QColor(0x9a4a00);
    colours.keyword = QColor(0x7a3e9d);
    colours.comment = QColor(0x6b757e);
    colours.block = QColor(0x7a3e9d);
    colours.placeholder = QColor(0x00786f);
    colours.unknownPlaceholder = QColor(0xb3261e);
    colours.error = QColor(0xd0342c);
    colours.warning = QColor(0xb87700);
    colours.hint = QColor(0x2f78c4);
    colours.added = QColor(0xdff3e3);
    colours.removed = QColor(0xfbe3e1);
    colours.changed = QColor(0xe2f1f5);
}

void paintDark(EditorColours &colours)
{
    colours.key = QColor(0x82b7ea);
    colours.string = QColor(0x8fce9b);
    colours.number = QColor(0xe0a971);
    colours.keyword = QColor(0xcba2e6);
    colours.comment = QColor(0x8b959d);
    colours.block = QColor(0xcba2e6);
    colours.placeholder = QColor(0x5fd0c3);
    colours.unknownPlaceholder = QColor(0xff8a80);
    colours.error = QColor(0xff6b62);
    colours.warning = QColor(0xe8b04a);
    colours.hint = QColor(0x6db1f2);
    colours.added = QColor(0x1f3a28);
    colours.removed = QColor(0x47272a);
    colours.changed = QColor(0x1f3940);
}

} // namespace

EditorColours EditorColours::of(const QPalette &palette)
{
    EditorColours colours;
    colours.paper = palette.color(QPalette::Active, QPalette::Base);
    colours.text = palette.color(QPalette::Active, QPalette::Text);
    colours.dim = palette.color(QPalette::Active, QPalette::PlaceholderText);
    colours.margin = mix(colours.paper, palette.color(QPalette::Active, QPalette::Window), 0.7F);
    colours.marginText = mix(colours.paper, colours.text, 0.65F);
    colours.caretLine = mix(colours.paper, colours.text, 0.05F);
    colours.guide = mix(colours.paper, colours.text, 0.2F);
    colours.blanks = mix(colours.paper, colours.text, 0.22F);
    colours.selection = palette.color(QPalette::Active, QPalette::Highlight);
    colours.selectionText = palette.color(QPalette::Active, QPalette::HighlightedText);
    if (colours.paper.lightness() < halfLight) {
        paintDark(colours);
    } else {
        paintLight(colours);
    }
    return colours;
}

} // namespace xsc::ui
