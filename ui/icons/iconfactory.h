// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace xsc::ui {

//! The icons of resources/icons: drawn anew at every size and in the colours of the palette in force, so
//! that they follow light and dark by themselves. For the GUI thread.
class IconFactory
{
public:
    //! \a name without folder and ending, e.g. "container-running". A name without a picture is a mistake
    //! of ours: it gives the unknown sign and a warning.
    [[nodiscard]] static QIcon icon(const QString &name);
    [[nodiscard]] static bool exists(const QString &name);
};

} // namespace xsc::ui
