// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons/paletteiconengine.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QRegularExpression>
#include <QSvgRenderer>

namespace xsc::ui {

namespace {

constexpr qreal disabledOpacity = 0.4;

QColor inkFor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    return mode == QIcon::Selected ? palette.color(QPalette::HighlightedText) : palette.color(QPalette::Text);
}

// On the highlight only the shape speaks: colours made for plain backgrounds would drown in it.
QByteArray coloured(const QByteArray &svg, QIcon::Mode mode)
{
    QString text = QString::fromUtf8(svg);
    const QString ink = inkFor(mode).name();
    text.replace(QLatin1String("currentColor"), ink);
    if (mode == QIcon::Selected) {
        static const QRegularExpression s_colour(QStringLiteral("#[0-9a-f]{6}"));
        text.replace(s_colour, ink);
    }
    return text.toUtf8();
}

void draw(QPainter *painter, const QByteArray &svg, const QRectF &rect, QIcon::Mode mode)
{
    QSvgRenderer renderer(coloured(svg, mode));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    painter->save();
    painter->setOpacity(mode == QIcon::Disabled ? disabledOpacity : 1.0);
    renderer.render(painter, rect);
    painter->restore();
}

} // namespace

PaletteIconEngine::PaletteIconEngine(QByteArray svg, QString name)
    : m_svg(std::move(svg))
    , m_name(std::move(name))
{}

void PaletteIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal scale = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
    painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
}

QPixmap PaletteIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

// \a size is in device pixels.
QPixmap PaletteIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    const QString key =
        QStringLiteral("xsc/%1/%2/%3/%4x%5/%6")
            .arg(m_name, inkFor(mode).name(), QString::number(mode), QString::number(size.width()),
                 QString::number(size.height()), QString::number(scale));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    draw(&painter, m_svg, QRectF(QPointF(0, 0), size), mode);
    painter.end();
    pixmap.setDevicePixelRatio(scale);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIconEngine *PaletteIconEngine::clone() const { return new PaletteIconEngine(m_svg, m_name); }

} // namespace xsc::ui
