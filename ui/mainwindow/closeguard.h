// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/unwrittendrive.h"

#include <QObject>

namespace xsc::ui {

class ConfigDrivePage;

//! Keeps the window from closing over cloud-configs that were changed and not written, and marks it while
//! its page has such.
class CloseGuard : public QObject
{
    Q_OBJECT

public:
    CloseGuard(ConfigDrivePage *page, QWidget *window);

    //! Asks where something would be lost, and closes the window when the user lets it go.
    [[nodiscard]] bool mayClose();

private:
    [[nodiscard]] UnwrittenDrive unwritten() const;
    void discard();

    ConfigDrivePage *m_page;
    QWidget *m_window;
    bool m_mayDiscard = false;
};

} // namespace xsc::ui
