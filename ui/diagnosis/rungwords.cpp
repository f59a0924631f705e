// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/rungwords.h"

#include <QCoreApplication>

namespace xsc::ui::rungwords {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RungTr
{
    Q_DECLARE_TR_FUNCTIONS(Rung)
};

QString tlsTitle(guest::Rung rung)
{
    switch (rung) {
    case guest::Rung::Port:
        return RungTr::tr("Its TLS port accepts connections");
    case guest::Rung::Trust:
        return RungTr::tr("Its certificate can be trusted");
    case guest::Rung::Login:
        return RungTr::tr("It accepts our certificate");
    default:
        return {};
    }
}

} // namespace

QString title(guest::Rung rung, guest::Mode mode)
{
    if (const QString text = mode == guest::Mode::Tls ? tlsTitle(rung) : QString(); !text.isEmpty()) {
        return text;
    }
    switch (rung) {
    case guest::Rung::Running:
        return RungTr::tr("The virtual machine runs");
    case guest::Rung::Agent:
        return RungTr::tr("Its guest agent reports");
    case guest::Rung::Address:
        return RungTr::tr("It has an address");
    case guest::Rung::Port:
        return RungTr::tr("Its SSH port accepts connections");
    case guest::Rung::Trust:
        return RungTr::tr("Its SSH host key is the right one");
    case guest::Rung::Login:
        return RungTr::tr("It accepts the key of the pool");
    case guest::Rung::Channel:
        return RungTr::tr("SSH leads on to the engine");
    case guest::Rung::Socket:
        return RungTr::tr("The socket of the engine is there");
    case guest::Rung::Permission:
        return RungTr::tr("The account may use the engine");
    case guest::Rung::Engine:
        return RungTr::tr("The engine answers");
    case guest::Rung::Version:
        return RungTr::tr("It speaks a version of the API that we speak");
    case guest::Rung::Management:
        return RungTr::tr("Container management is on");
    }
    return {};
}

QString outcomeText(guest::Outcome outcome)
{
    switch (outcome) {
    case guest::Outcome::Passed:
        return RungTr::tr("In order");
    case guest::Outcome::Failed:
        return RungTr::tr("Failed");
    case guest::Outcome::NotReached:
        return RungTr::tr("Not reached");
    case guest::Outcome::NotApplicable:
        break;
    }
    return RungTr::tr("Not needed");
}

QString outcomeIcon(guest::Outcome outcome)
{
    switch (outcome) {
    case guest::Outcome::Passed:
        return u"live"_s;
    case guest::Outcome::Failed:
        return u"error"_s;
    default:
        return u"skipped"_s;
    }
}

QString fixText(const guest::Repair &repair)
{
    switch (repair.action) {
    case guest::Repair::Action::AcceptHostKey:
        return RungTr::tr("Trust the New Key");
    case guest::Repair::Action::UseEngineSocket:
        return RungTr::tr("Use That Socket");
    case guest::Repair::Action::EnableManagement:
        return RungTr::tr("Enable Container Management");
    case guest::Repair::Action::PushKey:
        return RungTr::tr("Add the Pool's Key");
    case guest::Repair::Action::JoinEngineGroup:
        return RungTr::tr("Add the Account to the Group");
    case guest::Repair::Action::StartEngine:
        return RungTr::tr("Start the Engine");
    }
    return {};
}

QString summary(const guest::Diagnosis &diagnosis)
{
    const guest::Step *failed = diagnosis.firstFailed();
    if (!failed) {
        return RungTr::tr("Everything is in order: what the engine of “%1” has is shown in the tree.")
            .arg(diagnosis.vmName);
    }
    return failed->advice.cause;
}

} // namespace xsc::ui::rungwords
