// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/theme.h"

#include "ui/mainwindow/themestyle.h"

#include <QApplication>
#include <QPalette>
#include <QPixmapCache>
#include <QStyle>
#include <QStyleFactory>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Colours
{
    QRgb window, base, alternate, text, button, link, highlight, highlightedText, dim;
};

constexpr Colours lightColours{0xfff3f4f6, 0xffffffff, 0xfff7f8fa, 0xff1c2024, 0xffe9ebee,
                               0xff1f66b5, 0xff2d6fb8, 0xffffffff, 0xff667079};
constexpr Colours darkColours{0xff25282c, 0xff1b1d20, 0xff212428, 0xffe8eaed, 0xff34383d,
                              0xff7db7f0, 0xff2f6cab, 0xffffffff, 0xff9aa3ab};

QPalette paletteOf(const Colours &colours)
{
    QPalette palette(QColor(colours.button), QColor(colours.window));
    palette.setColor(QPalette::WindowText, colours.text);
    palette.setColor(QPalette::Base, colours.base);
    palette.setColor(QPalette::AlternateBase, colours.alternate);
    palette.setColor(QPalette::ToolTipBase, colours.base);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::ButtonText, colours.text);
    palette.setColor(QPalette::Link, colours.link);
    palette.setColor(QPalette::Highlight, colours.highlight);
    palette.setColor(QPalette::HighlightedText, colours.highlightedText);
    palette.setColor(QPalette::PlaceholderText, colours.dim);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, colours.dim);
    }
    return palette;
}

const QString &originalStyle()
{
    static const QString s_style = QApplication::style()->objectName();
    return s_style;
}

} // namespace

void applyTheme(Theme theme)
{
    const QString before = originalStyle();
    const bool isOurs = theme != Theme::System;
    QApplication::setStyle(isOurs ? new ThemeStyle : QStyleFactory::create(before));
    QApplication::setPalette(isOurs ? paletteOf(theme == Theme::Dark ? darkColours : lightColours)
                                    : QPalette());
    QPixmapCache::clear();
}

QString themeName(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return u"light"_s;
    case Theme::Dark:
        return u"dark"_s;
    case Theme::System:
        break;
    }
    return u"system"_s;
}

Theme themeFromName(const QString &name)
{
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        if (themeName(theme) == name) {
            return theme;
        }
    }
    return Theme::System;
}

} // namespace xsc::ui
