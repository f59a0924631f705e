// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/newdrivedialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/tour/tourmeans.h"

namespace xsc::ui {

//! The part of the guided tour that writes a config drive for a running virtual machine, whose page is locked
//! then and says why.
class DriveTour
{
public:
    //! \a window outlives run(), as this does.
    DriveTour(MainWindow *window, TourMeans means);

    [[nodiscard]] Task<> run();

private:
    [[nodiscard]] Task<> open();
    [[nodiscard]] Task<> ask();
    [[nodiscard]] Task<> write();
    [[nodiscard]] Task<> showLocked();
    [[nodiscard]] bool isLocked() const;
    [[nodiscard]] QWidget *summary() const;
    //! What the dialog says, if it says something.
    [[nodiscard]] std::optional<Error> refusal() const;

    MainWindow *m_window;
    TourMeans m_means;
    QPointer<NewDriveDialog> m_dialog;
};

} // namespace xsc::ui
