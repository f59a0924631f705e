// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/themestyle.h"

#include <QPainter>
#include <QStyleOption>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int roomOfWords = 12; // on both sides together
constexpr qreal roundness = 2;
constexpr qreal strengthOfFrames = 0.55;
constexpr int dotsOnEachSide = 3;
constexpr int dotStep = 4;
constexpr int dotSize = 2;

bool isDark(const QPalette &palette) { return palette.color(QPalette::Window).lightness() < 128; }

void drawEdge(const QStyleOption &option, QPainter *painter, qreal strength, qreal radius)
{
    QColor colour = option.palette.color(QPalette::PlaceholderText);
    colour.setAlphaF(float(strength));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colour);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

void drawGrip(const QStyleOption &option, QPainter *painter)
{
    const bool isUpright = option.state.testFlag(QStyle::State_Horizontal);
    const QColor colour = option.palette.color(QPalette::PlaceholderText);
    for (int i = -dotsOnEachSide; i <= dotsOnEachSide; ++i) {
        const QPoint step = isUpright ? QPoint(0, i * dotStep) : QPoint(i * dotStep, 0);
        painter->fillRect(QRect(option.rect.center() + step, QSize(dotSize, dotSize)), colour);
    }
}

} // namespace

ThemeStyle::ThemeStyle()
    : QProxyStyle(u"Fusion"_s)
{}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_PanelMenu) {
        drawEdge(*option, painter, 1, 0);
    } else if (!isDark(option->palette)) {
        return; // Fusion's own is seen
    } else if (element == PE_Frame) {
        drawEdge(*option, painter, strengthOfFrames, 0);
    } else if (element == PE_FrameLineEdit && !option->state.testFlag(State_HasFocus)) {
        drawEdge(*option, painter, strengthOfFrames, roundness);
    }
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (element == CE_Splitter) {
        drawGrip(*option, painter);
    } else {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *more) const
{
    return hint == SH_EtchDisabledText ? 0 : QProxyStyle::styleHint(hint, option, widget, more);
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    const QSize given = QProxyStyle::sizeFromContents(type, option, size, widget);
    return type == CT_PushButton ? given + QSize(roomOfWords, 0) : given;
}

} // namespace xsc::ui
