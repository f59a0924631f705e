// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/themestyle.h"

#include <QPainter>
#include <QStyleOption>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int roomOfWords = 12; // on both sides together

} // namespace

ThemeStyle::ThemeStyle()
    : QProxyStyle(u"Fusion"_s)
{}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_PanelMenu) {
        painter->save();
        painter->setPen(option->palette.color(QPalette::PlaceholderText));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    const QSize given = QProxyStyle::sizeFromContents(type, option, size, widget);
    return type == CT_PushButton ? given + QSize(roomOfWords, 0) : given;
}

} // namespace xsc::ui
