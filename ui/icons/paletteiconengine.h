// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIconEngine>

namespace xsc::ui {

//! Draws one SVG; "currentColor" in it becomes the palette's text colour, or that of selected or disabled
//! text.
class PaletteIconEngine : public QIconEngine
{
public:
    explicit PaletteIconEngine(QByteArray svg, QString name);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                                       qreal scale) override;
    [[nodiscard]] QIconEngine *clone() const override;

private:
    QByteArray m_svg;
    QString m_name;
};

} // namespace xsc::ui
