// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/closeguard.h"

#include "ui/cloudconfig/configdrivepage.h"
#include "ui/cloudconfig/newdrivedialog.h"

#include <QMessageBox>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

CloseGuard::CloseGuard(ConfigDrivePage *page, QWidget *window)
    : QObject(window)
    , m_page(page)
    , m_window(window)
{
    connect(page, &ConfigDrivePage::unwrittenChanged, window,
            [page, window] { window->setWindowModified(!page->unwritten().changed.isEmpty()); });
}

UnwrittenDrive CloseGuard::unwritten() const
{
    UnwrittenDrive all = m_page->unwritten();
    for (const NewDriveDialog *dialog : m_window->findChildren<NewDriveDialog *>()) {
        if (!dialog->isHidden()) {
            all.add(dialog->unwritten());
        }
    }
    return all;
}

bool CloseGuard::mayClose()
{
    const UnwrittenDrive lost = m_mayDiscard ? UnwrittenDrive() : unwritten();
    if (lost.isEmpty()) {
        return true;
    }
    if (auto *asked = m_window->findChild<QMessageBox *>(u"discardQuestion"_s, Qt::FindDirectChildrenOnly)) {
        asked->raise();
    } else {
        askToDiscard(lost, m_window, [this] { discard(); });
    }
    return false;
}

// A dialog that is left open would ask again, and keep the program from its end.
void CloseGuard::discard()
{
    for (NewDriveDialog *dialog : m_window->findChildren<NewDriveDialog *>()) {
        dialog->discard();
    }
    m_mayDiscard = true;
    m_window->close();
}

} // namespace xsc::ui
