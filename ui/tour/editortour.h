// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/newdrivedialog.h"
#include "ui/mainwindow/mainwindow.h"

namespace xsc::ui {

//! The part of the guided tour that shows the cloud-config editor. Writes nothing to the pool.
class EditorTour
{
public:
    //! How the whole tour does these.
    struct Means
    {
        //! \a popUp: drawn where it stands over \a widget; may be nullptr.
        std::function<Task<>(QWidget *widget, QString name, QWidget *popUp)> picture;
        std::function<Task<>(std::function<bool()> truth, QString what)> await;
        std::function<void(const QString &line)> tell;
    };

    //! \a window outlives run(), as this does.
    EditorTour(MainWindow *window, Means means);

    [[nodiscard]] Task<> run();

private:
    [[nodiscard]] Task<> open();
    [[nodiscard]] Task<> enterText();
    [[nodiscard]] Task<> showFindings();
    [[nodiscard]] Task<> showHelp();
    [[nodiscard]] Task<> showPreview();
    [[nodiscard]] Task<> showFixes();
    [[nodiscard]] Task<> dismiss();
    [[nodiscard]] bool isChecked() const;

    MainWindow *m_window;
    Means m_means;
    QPointer<NewDriveDialog> m_dialog;
};

} // namespace xsc::ui
