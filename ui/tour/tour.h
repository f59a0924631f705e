// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/patience.h"
#include "ui/mainwindow/mainwindow.h"

#include <QDir>

namespace xsc::ui {

//! The guided tour: drives the real window as a user would, waits for what really happens, tells each step
//! and leaves pictures. Fails with the first step that does not come true.
class Tour
{
public:
    using Tell = std::function<void(const QString &line)>;

    //! \a window has a pool; it outlives the tour. \a folder exists.
    Tour(MainWindow *window, QDir folder, Tell tell);

    [[nodiscard]] Task<> run();

private:
    [[nodiscard]] Task<> awaitPool();
    [[nodiscard]] Task<> chooseContainer();
    [[nodiscard]] Task<> command(service::Command command, docker::ContainerState wanted);
    [[nodiscard]] Task<> showFailure();
    [[nodiscard]] Task<> showDark();
    [[nodiscard]] Task<> showEmpty();
    [[nodiscard]] Task<> picture(QWidget *widget, QString name);
    [[nodiscard]] docker::ContainerState stateOfChosen() const;
    void tell(const QString &line);

    QPointer<MainWindow> m_window;
    QDir m_folder;
    Tell m_tell;
    ObjectKey m_chosen;
    int m_step = 0;
};

} // namespace xsc::ui
