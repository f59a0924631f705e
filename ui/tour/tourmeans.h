// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/patience.h"

#include <QPixmap>
#include <QPointer>
#include <QWidget>

#include <functional>

namespace xsc::ui {

//! How the whole tour does what its parts need.
struct TourMeans
{
    //! \a popUps: drawn where they stand over \a widget.
    std::function<Task<>(QWidget *widget, QString name, QWidgetList popUps)> picture;
    std::function<Task<>(std::function<bool()> truth, QString what)> await;
    std::function<void(const QString &line)> tell;
};

//! \a widget with \a popUps where they stand over it; null when one of them is gone or hidden.
[[nodiscard]] QPixmap grabbed(QWidget *widget, const QList<QPointer<QWidget>> &popUps);

//! Has \a take make its picture in light, and in dark with "-dark" behind \a name.
[[nodiscard]] Task<> inBothThemes(QString name, std::function<Task<>(QString name)> take);

} // namespace xsc::ui
