// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/questions.h"

#include "ui/actions/commandrules.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace xsc::ui::questions {

using namespace Qt::Literals::StringLiterals;

namespace {

struct QuestionsTr
{
    Q_DECLARE_TR_FUNCTIONS(Questions)
};

QString question(service::Command command, int containers)
{
    switch (command) {
    case service::Command::Stop:
        return QuestionsTr::tr("Stop %n container(s)?", nullptr, containers);
    case service::Command::Pause:
        return QuestionsTr::tr("Pause %n container(s)?", nullptr, containers);
    default:
        return QuestionsTr::tr("Restart %n container(s)?", nullptr, containers);
    }
}

} // namespace

bool interruptMany(QWidget *parent, service::Command command, int containers, int vms)
{
    QMessageBox box(QMessageBox::Warning, QCoreApplication::applicationName(), question(command, containers),
                    QMessageBox::Cancel, parent);
    box.setObjectName(u"interruptManyQuestion"_s);
    box.setInformativeText(
        QuestionsTr::tr("They run on %n virtual machine(s). Their users are interrupted.", nullptr, vms));
    QPushButton *go = box.addButton(rules::verb(command), QMessageBox::AcceptRole);
    go->setObjectName(u"interruptManyButton"_s);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == go;
}

} // namespace xsc::ui::questions
