// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/windowmenus.h"

#include "ui/actions/containeractions.h"
#include "ui/icons/iconfactory.h"
#include "ui/mainwindow/mainwindow.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenuBar>
#include <QToolBar>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

WindowMenus::WindowMenus(MainWindow *window)
    : QObject(window)
    , m_window(window)
{
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeContainerMenu();
    makeHelpMenu();
    makeToolBar();
}

QAction *WindowMenus::make(const QString &objectName, const QString &text, const QString &icon)
{
    auto *action = new QAction(text, m_window);
    action->setObjectName(objectName);
    if (!icon.isEmpty()) {
        action->setIcon(IconFactory::icon(icon));
    }
    return action;
}

void WindowMenus::makeFileMenu()
{
    m_connect = make(u"connectAction"_s, tr("&Connect to a Pool…"), u"connect"_s);
    m_connect->setShortcut(QKeySequence::New);
    connect(m_connect, &QAction::triggered, m_window, [this] { m_window->showConnectDialog(); });
    m_disconnect = make(u"disconnectAction"_s, tr("&Disconnect from the Pool"), u"disconnect"_s);
    connect(m_disconnect, &QAction::triggered, m_window, &MainWindow::disconnectSelected);
    QAction *quit = make(u"quitAction"_s, tr("&Quit"));
    quit->setShortcut(QKeySequence::Quit);
    connect(quit, &QAction::triggered, m_window, &QWidget::close);
    QMenu *menu = m_window->menuBar()->addMenu(tr("&File"));
    menu->setObjectName(u"fileMenu"_s);
    menu->addActions({m_connect, m_disconnect});
    menu->addSeparator();
    menu->addAction(quit);
}

void WindowMenus::makeEditMenu()
{
    QAction *find = make(u"findAction"_s, tr("&Filter the Tree"), u"find"_s);
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, m_window, &MainWindow::focusFilter);
    QMenu *menu = m_window->menuBar()->addMenu(tr("&Edit"));
    menu->setObjectName(u"editMenu"_s);
    menu->addAction(find);
}

void WindowMenus::makeViewMenu()
{
    QAction *expand = make(u"expandAllAction"_s, tr("&Expand All"));
    connect(expand, &QAction::triggered, m_window->view(), &QTreeView::expandAll);
    QAction *collapse = make(u"collapseAllAction"_s, tr("&Collapse All"));
    connect(collapse, &QAction::triggered, m_window->view(), &QTreeView::collapseAll);
    QMenu *menu = m_window->menuBar()->addMenu(tr("&View"));
    menu->setObjectName(u"viewMenu"_s);
    menu->addActions({expand, collapse});
    menu->addSeparator();
    makeThemeMenu(menu);
}

void WindowMenus::makeThemeMenu(QMenu *view)
{
    QMenu *menu = view->addMenu(tr("&Theme"));
    menu->setObjectName(u"themeMenu"_s);
    m_themes = new QActionGroup(this);
    const QList<std::pair<Theme, QString>> themes{
        {Theme::System, tr("As the &System")}, {Theme::Light, tr("&Light")}, {Theme::Dark, tr("&Dark")}};
    for (const auto &[theme, text] : themes) {
        QAction *action = make(themeName(theme) + "ThemeAction"_L1, text);
        action->setCheckable(true);
        action->setData(int(theme));
        m_themes->addAction(action);
        connect(action, &QAction::triggered, m_window,
                [this, chosen = theme] { m_window->setTheme(chosen); });
    }
    menu->addActions(m_themes->actions());
}

void WindowMenus::checkTheme(Theme theme)
{
    for (QAction *action : m_themes->actions()) {
        action->setChecked(action->data().toInt() == int(theme));
    }
}

void WindowMenus::makeContainerMenu()
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&Container"));
    menu->setObjectName(u"containerMenu"_s);
    menu->setToolTipsVisible(true);
    menu->addActions(m_window->actions()->containerActions());
    menu->addSeparator();
    menu->addActions(m_window->actions()->vmActions());
    m_newDrive = make(u"newDriveAction"_s, tr("&New Config Drive…"), u"config-drive"_s);
    connect(m_newDrive, &QAction::triggered, m_window, &MainWindow::newDriveForSelected);
    menu->addSeparator();
    menu->addAction(m_newDrive);
}

void WindowMenus::makeHelpMenu()
{
    QAction *about = make(u"aboutAction"_s, tr("&About xscontainer"), u"xscontainer"_s);
    connect(about, &QAction::triggered, m_window, &MainWindow::showAbout);
    QAction *aboutQt = make(u"aboutQtAction"_s, tr("About &Qt"));
    connect(aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
    QMenu *menu = m_window->menuBar()->addMenu(tr("&Help"));
    menu->setObjectName(u"helpMenu"_s);
#ifdef XSC_WITH_KARCHIVE
    QAction *diagnostics = make(u"diagnosticsAction"_s, tr("&Save Diagnostics…"));
    connect(diagnostics, &QAction::triggered, m_window, &MainWindow::saveDiagnostics);
    menu->addAction(diagnostics);
    menu->addSeparator();
#endif
    menu->addActions({about, aboutQt});
}

void WindowMenus::makeToolBar()
{
    QToolBar *bar = m_window->addToolBar(tr("Tool Bar"));
    bar->setObjectName(u"toolBar"_s);
    bar->setAccessibleName(bar->windowTitle());
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setMovable(false);
    bar->setIconSize(QSize(20, 20));
    bar->addAction(m_connect);
    bar->addSeparator();
    bar->addActions(m_window->actions()->containerActions());
    for (QAction *action : bar->actions()) {
        if (QWidget *button = bar->widgetForAction(action); button && !action->isSeparator()) {
            button->setObjectName(action->objectName() + "Button"_L1);
            button->setAccessibleName(action->iconText());
            button->setFocusPolicy(Qt::TabFocus);
        }
    }
}

} // namespace xsc::ui
