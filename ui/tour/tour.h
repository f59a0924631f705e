// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/patience.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/tour/tourmeans.h"

#include <QDir>

namespace xsc::ui {

//! The guided tour: drives the real window as a user would, waits for what really happens, tells each step
//! and leaves pictures. Fails with the first step that does not come true.
class Tour
{
public:
    using Tell = std::function<void(const QString &line)>;

    //! \a window has a pool; it outlives run(), as the tour does. \a folder exists.
    Tour(MainWindow *window, QDir folder, Tell tell);

    [[nodiscard]] Task<> run();
    //! run() then ends soon, with a failure; the window still has to outlive it.
    void cancel() { m_stop.request_stop(); }

private:
    [[nodiscard]] Task<> awaitPool();
    [[nodiscard]] Task<> chooseContainer();
    [[nodiscard]] Task<> command(service::Command command, docker::ContainerState wanted);
    [[nodiscard]] Task<> showFailure();
    [[nodiscard]] Task<> showDark();
    [[nodiscard]] TourMeans means();
    [[nodiscard]] Task<> showEditor();
    [[nodiscard]] Task<> showDrive();
    [[nodiscard]] Task<> showEmpty();
    //! \a popUps: drawn where they stand over \a widget.
    [[nodiscard]] Task<> picture(QWidget *widget, QString name, QWidgetList popUps = {});
    [[nodiscard]] Task<> awaitTruth(std::function<bool()> truth, std::chrono::milliseconds time,
                                    QString what);
    [[nodiscard]] docker::ContainerState stateOfChosen() const;
    [[nodiscard]] QString scene() const;
    void tell(const QString &line);

    MainWindow *m_window;
    QDir m_folder;
    Tell m_tell;
    ObjectKey m_chosen;
    int m_step = 0;
    std::stop_source m_stop;
};

} // namespace xsc::ui
