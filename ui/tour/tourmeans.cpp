// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/tourmeans.h"

#include "ui/mainwindow/theme.h"

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

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
