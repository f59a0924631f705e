// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/newdrivedialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/tour/tourmeans.h"

namespace xsc::ui {

//! The part of the guided tour that shows the cloud-config editor. Writes nothing to the pool.
class EditorTour
{
public:
    //! \a window outlives run(), as this does.
    EditorTour(MainWindow *window, TourMeans means);

    [[nodiscard]] Task<> run();

private:
    using Take = std::function<Task<>(QString name)>;

    [[nodiscard]] Task<> open();
    [[nodiscard]] Task<> enterText();
    [[nodiscard]] Task<> showHelp(QString name);
    [[nodiscard]] Task<> showKeys(QString name);
    [[nodiscard]] Task<> showFixes(QString name);
    [[nodiscard]] Task<> showParts();
    //! \a names: what has to be shown of \a of; the picture \a name has it over the dialog.
    [[nodiscard]] Task<> pictureWith(QPointer<QWidget> of, QStringList names, QString name);
    [[nodiscard]] Task<> unlessClosed(Take take, QString name);
    [[nodiscard]] Task<> dismiss();
    [[nodiscard]] bool isChecked() const;

    MainWindow *m_window;
    TourMeans m_means;
    QPointer<NewDriveDialog> m_dialog;
};

} // namespace xsc::ui
