// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/theme.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;

namespace xsc::ui {

class MainWindow;

//! Menu bar and tool bar of the main window; every tool bar button is also in a menu.
class WindowMenus : public QObject
{
    Q_OBJECT

public:
    explicit WindowMenus(MainWindow *window);

    void checkTheme(Theme theme);
    [[nodiscard]] QAction *disconnectAction() const { return m_disconnect; }
    [[nodiscard]] QAction *newDriveAction() const { return m_newDrive; }

private:
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeThemeMenu(QMenu *view);
    void makeContainerMenu();
    void makeHelpMenu();
    void makeToolBar();
    [[nodiscard]] QAction *make(const QString &objectName, const QString &text, const QString &icon = {});

    MainWindow *m_window;
    QAction *m_connect = nullptr;
    QAction *m_disconnect = nullptr;
    QAction *m_newDrive = nullptr;
    QActionGroup *m_themes = nullptr;
};

} // namespace xsc::ui
