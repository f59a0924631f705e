// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/tourmeans.h"

#include "ui/mainwindow/theme.h"

#include <QPainter>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

QPixmap grabbed(QWidget *widget, const QList<QPointer<QWidget>> &popUps)
{
    QPixmap picture = widget->grab();
    QPainter painter(&picture);
    for (const QPointer<QWidget> &popUp : popUps) {
        if (!popUp || !popUp->isVisible()) {
            return {};
        }
        painter.drawPixmap(widget->mapFromGlobal(popUp->mapToGlobal(QPoint())), popUp->grab());
    }
    painter.end();
    return picture;
}

Task<> inBothThemes(QString name, std::function<Task<>(QString name)> take)
{
    const Result<> light = co_await take(name);
    if (!light) {
        co_return fail(light.error());
    }
    applyTheme(Theme::Dark);
    const Result<> dark = co_await take(name + "-dark"_L1);
    applyTheme(Theme::Light);
    co_return dark;
}

} // namespace xsc::ui
