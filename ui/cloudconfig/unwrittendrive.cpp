// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/unwrittendrive.h"

#include "ui/cloudconfig/newdrivedialog.h"

#include <QMessageBox>
#include <QPushButton>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString questionOf(const UnwrittenDrive &unwritten)
{
    const QString question = unwritten.isWriting
                                 ? NewDriveDialog::tr("Close while the drive is being written?")
                                 : NewDriveDialog::tr("Close without writing the drive?");
    if (unwritten.changed.size() < 2) {
        return question;
    }
    return question + u"\n\n"_s +
           NewDriveDialog::tr("Changed and not written: %1").arg(unwritten.changed.join(u", "_s));
}

QString lossOf(const UnwrittenDrive &unwritten)
{
    QStringList losses;
    if (unwritten.isWriting) {
        losses << NewDriveDialog::tr(
            "The writing is broken off. The virtual machine may then have the new drive or the one it "
            "had before.");
    }
    if (!unwritten.changed.isEmpty()) {
        losses << NewDriveDialog::tr("What was changed in the cloud-config is lost.");
    }
    return losses.join(u' ');
}

} // namespace

void UnwrittenDrive::add(const UnwrittenDrive &other)
{
    changed += other.changed;
    isWriting = isWriting || other.isWriting;
}

QMessageBox *askToDiscard(const UnwrittenDrive &unwritten, QWidget *parent, std::function<void()> discard)
{
    auto *box = new QMessageBox(QMessageBox::Warning, QCoreApplication::applicationName(),
                                questionOf(unwritten), QMessageBox::Cancel, parent);
    box->setObjectName(u"discardQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(lossOf(unwritten));
    QPushButton *go = box->addButton(unwritten.isWriting ? NewDriveDialog::tr("&Break Off")
                                                         : NewDriveDialog::tr("&Discard"),
                                     QMessageBox::DestructiveRole);
    go->setObjectName(u"discardButton"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(go, &QPushButton::clicked, parent, std::move(discard));
    box->open();
    return box;
}

} // namespace xsc::ui
