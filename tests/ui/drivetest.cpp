// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivetest.h"

#include "ui/cloudconfig/newdrivedialog.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QTabWidget>
#include <QTest>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

void DriveTest::init()
{
    m_window = std::make_unique<ui::MainWindow>(nullptr, ui::ConnectDialog::Factory());
    m_pool = static_cast<FakePool *>(m_window->pools()->add(std::make_unique<FakePool>()));
    m_pool->fill({u"host"_s});
    m_pool->setStorage(u"local"_s);
    m_pool->facts.vmName = u"Web Shop"_s;
    m_pool->facts.publicKey = u"ssh-rsa AAAAB3Nza pool"_s;
    m_pool->storedText = storedText;
    addVmWithDrive(u"web"_s);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

ui::ObjectKey DriveTest::key(const QString &vm) const
{
    return ui::ObjectKey::ofVm(m_pool, xapi::VmRef(u"OpaqueRef:"_s + vm));
}

QDialog *DriveTest::summary() const { return m_window->findChild<QDialog *>(u"summaryDialog"_s); }

QMessageBox *DriveTest::question() const { return m_window->findChild<QMessageBox *>(u"discardQuestion"_s); }

void DriveTest::openPageOf(const QString &vm)
{
    m_window->details()->pages()->setCurrentWidget(page());
    m_window->details()->setSelection({key(vm)});
}

void DriveTest::addVmWithDrive(const QString &name)
{
    m_pool->setVm(name, {}, {}, u"Halted"_s);
    m_pool->setDrive(name, u"local"_s, name + u"-drive"_s);
}

void DriveTest::askToWrite(bool onThePage)
{
    QWidget *place = page();
    if (onThePage) {
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
    } else {
        place = m_window->showNewDriveDialog(key(u"web"_s));
    }
    place->findChild<QAbstractButton *>(onThePage ? u"writeDriveButton"_s : u"newDriveWriteButton"_s)
        ->click();
    QTRY_VERIFY(summary());
}

void DriveTest::press(QDialog *summary)
{
    summary->findChild<QAbstractButton *>(u"summaryWriteButton"_s)->click();
}

} // namespace xsc::test
