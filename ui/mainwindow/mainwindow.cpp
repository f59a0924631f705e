// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "ui/actions/containeractions.h"
#include "ui/cloudconfig/newdrivedialog.h"
#include "ui/diagnosis/ladderdialog.h"
#include "ui/mainwindow/closeguard.h"
#include "ui/mainwindow/connectionstatus.h"
#include "ui/mainwindow/diagnostics.h"
#include "ui/mainwindow/windowmenus.h"
#include "ui/prepare/preparedialog.h"
#include "ui/tree/statewords.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QSplitter>
#include <QStatusBar>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int noticeTime = 10000; // ms

} // namespace

ConnectDialog *MainWindow::showConnectDialog(const QString &address, const QString &user)
{
    auto *dialog = new ConnectDialog(PoolBook(m_settings), m_factory, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!address.isEmpty()) {
        dialog->setAddress(address);
    }
    if (!user.isEmpty()) {
        dialog->setUser(user);
    }
    connect(dialog, &QDialog::accepted, this, [this, dialog] { adopt(dialog); });
    dialog->open();
    return dialog;
}

void MainWindow::adopt(ConnectDialog *dialog)
{
    std::unique_ptr<PoolSource> pool = dialog->takePool();
    if (PoolSource *old = m_pools->at(pool->address())) {
        m_pools->remove(old);
    }
    PoolSource *added = m_pools->add(std::move(pool));
    ObjectKey key;
    key.kind = Node::Kind::Pool;
    key.pool = added;
    m_view->select(key);
}

NewDriveDialog *MainWindow::showNewDriveDialog(const ObjectKey &vm)
{
    const xapi::VmRecord *record = vm.pool->inventory().find(vm.vm);
    auto *dialog = new NewDriveDialog(vm.pool, record ? record->uuid : QString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewDriveDialog::written, this, [this](const QString &name) {
        statusBar()->showMessage(tr("“%1” has a new config drive.").arg(name), noticeTime);
    });
    connect(dialog, &NewDriveDialog::noted, m_messages, &MessageBar::show);
    dialog->show();
    return dialog;
}

void MainWindow::newDriveForSelected()
{
    const QList<ObjectKey> keys = m_view->selectedKeys();
    if (!keys.isEmpty() && keys.constFirst().pool) {
        showNewDriveDialog(keys.constFirst());
    }
}

void MainWindow::showPrepareDialogs(const QList<ObjectKey> &vms)
{
    QMap<PoolSource *, QStringList> uuids;
    for (const ObjectKey &vm : vms) {
        const xapi::VmRecord *record = vm.pool ? vm.pool->inventory().find(vm.vm) : nullptr;
        if (record && !m_busy->isBusy(vm.containerKey())) {
            uuids[vm.pool].append(record->uuid);
        }
    }
    for (const auto &[pool, ofPool] : uuids.asKeyValueRange()) {
        auto *dialog = new PrepareDialog(pool, ofPool, m_busy, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(
            dialog, &PrepareDialog::diagnosisWanted, this,
            [this, source = QPointer(pool)](const QString &vmUuid) { showLadder(source.data(), vmUuid); });
        dialog->show();
    }
}

void MainWindow::setTheme(Theme theme)
{
    applyTheme(theme);
    m_menus->checkTheme(theme);
    if (m_settings) {
        m_settings->setValue(u"theme"_s, themeName(theme));
    }
}

void MainWindow::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void MainWindow::disconnectSelected()
{
    QList<PoolSource *> chosen;
    for (const ObjectKey &key : m_view->selectedKeys()) {
        if (key.pool && !chosen.contains(key.pool)) {
            chosen.append(key.pool);
        }
    }
    for (PoolSource *pool : std::as_const(chosen)) {
        m_pools->remove(pool);
    }
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About xscontainer"),
        tr("<h3>xscontainer %1</h3><p>Docker and Podman containers in the virtual machines of "
           "XenServer and XCP-ng pools.</p><p>Free software under the GNU General Public License, "
           "version 3 or later.</p>")
            .arg(QCoreApplication::applicationVersion()));
}

#ifdef XSC_WITH_KARCHIVE
void MainWindow::saveDiagnostics()
{
    QFileDialog *dialog = diagnostics::makeDialog(this);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const Result<> saved = diagnostics::save(*m_pools, m_logFile, path);
        if (saved) {
            statusBar()->showMessage(tr("The diagnostics were saved as %1.").arg(path), noticeTime);
        } else {
            m_messages->show(describeFailure(tr("The diagnostics were not saved."), saved.error()));
        }
    });
    dialog->open();
}
#endif

void MainWindow::followPool(PoolSource *pool)
{
    connect(pool, &PoolSource::stateChanged, this, [this, pool] { tellFailure(pool); });
}

// A pool that is lost heals by itself and says so on its rows; one that failed needs somebody.
void MainWindow::tellFailure(PoolSource *pool)
{
    if (pool->state() == PoolSource::State::Failed) {
        m_messages->show(describeFailure(
            tr("The connection to the pool “%1” has ended.").arg(pool->displayName()), pool->error()));
    }
}

void MainWindow::applySelection()
{
    const QList<ObjectKey> keys = m_view->selectedKeys();
    m_actions->setSelection(keys);
    m_details->setSelection(keys);
    m_menus->disconnectAction()->setEnabled(!keys.isEmpty());
    m_menus->newDriveAction()->setEnabled(keys.size() == 1 && keys.constFirst().pool);
}

void MainWindow::showContextMenu(const QPoint &position)
{
    QMenu menu(this);
    menu.setObjectName(u"contextMenu"_s);
    for (QAction *action : m_actions->containerActions() + m_actions->vmActions()) {
        if (action->isEnabled()) {
            menu.addAction(action);
        }
    }
    const QList<ObjectKey> keys = m_view->selectedKeys();
    if (keys.size() == 1 && keys.constFirst().kind == Node::Kind::Vm &&
        m_menus->newDriveAction()->isEnabled()) {
        menu.addAction(m_menus->newDriveAction());
    }
    if (keys.size() == 1 && keys.constFirst().kind == Node::Kind::Pool) {
        menu.addAction(m_menus->disconnectAction());
    }
    if (!menu.isEmpty()) {
        menu.exec(m_view->viewport()->mapToGlobal(position));
    }
}

void MainWindow::takeStep(NextStep step)
{
    const QList<ObjectKey> keys = m_view->selectedKeys();
    PoolSource *pool = keys.isEmpty() ? nullptr : keys.constFirst().pool.data();
    switch (step) {
    case NextStep::Connect:
        showConnectDialog();
        return;
    case NextStep::Reconnect:
        if (pool && pool->state() == PoolSource::State::Failed) {
            showConnectDialog(addressText(pool->address()));
        } else if (pool) {
            pool->open();
        }
        return;
    case NextStep::EnableManagement:
        if (pool) {
            showPrepareDialogs({keys.constFirst()});
        }
        return;
    case NextStep::Diagnose:
        if (pool) {
            showLadder(keys.constFirst());
        }
        return;
    case NextStep::NewDrive:
        newDriveForSelected();
        return;
    case NextStep::ReadAgain:
    case NextStep::None:
        return;
    }
}

void MainWindow::showLadder(const ObjectKey &vm)
{
    if (const xapi::VmRecord *record = vm.pool ? vm.pool->inventory().find(vm.vm) : nullptr) {
        showLadder(vm.pool, record->uuid);
    }
}

void MainWindow::showLadder(PoolSource *pool, const QString &vmUuid)
{
    const xapi::VmRecord *record = pool ? pool->inventory().vmByUuid(vmUuid) : nullptr;
    if (!record) {
        return;
    }
    auto *dialog = new LadderDialog(pool, vmUuid, words::nameOr(record->name, vmUuid), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_guard->mayClose()) {
        event->ignore();
        return;
    }
    if (m_settings) {
        m_settings->setValue(u"window/geometry"_s, saveGeometry());
        m_settings->setValue(u"window/splitter"_s, m_splitter->saveState());
    }
    QMainWindow::closeEvent(event);
}

} // namespace xsc::ui
