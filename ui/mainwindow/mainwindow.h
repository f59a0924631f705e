// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/connectdialog.h"
#include "ui/mainwindow/theme.h"
#include "ui/messagebar/messagebar.h"
#include "ui/pages/detailpane.h"
#include "ui/tree/inventoryview.h"

#include <QMainWindow>

class QLineEdit;
class QSplitter;

namespace xsc::ui {

class CloseGuard;
class ConnectionStatus;
class ContainerActions;
class ContainerJobs;
class NewDriveDialog;
class WindowMenus;

//! The desktop: tree on the left, page on the right, messages above, connections below. Owns the pools.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    //! \a settings outlives the window; nullptr: nothing is remembered. \a factory makes the pools that the
    //! user connects to.
    MainWindow(QSettings *settings, ConnectDialog::Factory factory, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] PoolList *pools() const { return m_pools; }
    [[nodiscard]] InventoryModel *model() const { return m_model; }
    [[nodiscard]] InventoryView *view() const { return m_view; }
    [[nodiscard]] ContainerActions *actions() const { return m_actions; }
    [[nodiscard]] ContainerJobs *jobs() const { return m_jobs; }
    [[nodiscard]] MessageBar *messages() const { return m_messages; }
    [[nodiscard]] DetailPane *details() const { return m_details; }

    //! Non-modal; deletes itself when it is done.
    ConnectDialog *showConnectDialog(const QString &address = {}, const QString &user = {});
    //! Non-modal; deletes itself when it is done. \a vm: chosen first.
    NewDriveDialog *showNewDriveDialog(const ObjectKey &vm);
    //! For the selected virtual machine, or any of the selected pool.
    void newDriveForSelected();
    //! Non-modal, one for each pool; they delete themselves when they are done.
    void showPrepareDialogs(const QList<ObjectKey> &vms);
    void setTheme(Theme theme);
    void focusFilter();
    void disconnectSelected();
    void showAbout();
    //! The file whose end goes into saved diagnostics.
    void setLogFile(const QString &path) { m_logFile = path; }
    //! Asks where, then writes service::writeDiagnosticsBundle(). Only where there is KArchive.
    void saveDiagnostics();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    [[nodiscard]] QWidget *makeLeft();
    [[nodiscard]] QWidget *makeCentre();
    void makeStatusBar();
    void connectParts();
    void followPool(PoolSource *pool);
    void tellFailure(PoolSource *pool);
    void applySelection();
    void showContextMenu(const QPoint &position);
    void takeStep(NextStep step);
    void showLadder(const ObjectKey &vm);
    void showLadder(PoolSource *pool, const QString &vmUuid);
    void adopt(ConnectDialog *dialog);
    void restore();

    QSettings *m_settings;
    QString m_logFile;
    ConnectDialog::Factory m_factory;
    PoolList *m_pools;
    BusyBook *m_busy;
    InventoryModel *m_model;
    ContainerJobs *m_jobs;
    ContainerActions *m_actions;
    InventoryView *m_view;
    DetailPane *m_details;
    MessageBar *m_messages;
    CloseGuard *m_guard;
    QLineEdit *m_filter = nullptr;
    QSplitter *m_splitter = nullptr;
    ConnectionStatus *m_status = nullptr;
    WindowMenus *m_menus = nullptr;
};

} // namespace xsc::ui
