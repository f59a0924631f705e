// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messagebar/failure.h"

#include "service/pluginfailure.h"

#include <QCoreApplication>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FailureTr
{
    Q_DECLARE_TR_FUNCTIONS(Failure)
};

QString adviceFor(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Timeout:
        return FailureTr::tr(
            "Look whether the virtual machine and its container engine are busy or hanging, then "
            "try again.");
    case ErrorKind::Network:
        return FailureTr::tr(
            "Check that the machine is switched on and that nothing blocks the network to it, then "
            "try again.");
    case ErrorKind::Auth:
        return FailureTr::tr("Check the user name and the password, or prepare the virtual machine anew.");
    case ErrorKind::Trust:
        return FailureTr::tr("Find out why the key or certificate is another one before you go on.");
    case ErrorKind::NotFound:
        return FailureTr::tr("It may have been removed meanwhile: look at the list again.");
    case ErrorKind::Remote:
        return FailureTr::tr("Mend what the reason names, then try again.");
    case ErrorKind::Limit:
        return FailureTr::tr("Ask for less at once.");
    case ErrorKind::Unsupported:
        return FailureTr::tr("A newer version on the other side may be able to do this.");
    case ErrorKind::Protocol:
    case ErrorKind::Internal:
        return FailureTr::tr("Please report this together with the details.");
    case ErrorKind::Invalid:
    case ErrorKind::Cancelled:
        break;
    }
    return {};
}

// The reason nearest to the cause: callers further up have put theirs before it.
QString reason(const Error &error)
{
    const QString first = error.detail.section(u'\n', 0, 0).trimmed();
    return first.isEmpty() ? error.message : first;
}

} // namespace

QString Failure::asText() const
{
    QStringList lines{what, why, advice, details};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

Failure describeFailure(const QString &what, const Error &error)
{
    QStringList details{error.message};
    if (!error.detail.isEmpty()) {
        details << error.detail;
    }
    if (!error.code.isEmpty()) {
        details << FailureTr::tr("Code: %1").arg(error.code.join(u", "_s));
    }
    details << FailureTr::tr("Kind: %1").arg(errorKindName(error.kind));
    const QString advice = service::tellsRemedy(error) ? QString() : adviceFor(error);
    return {what, reason(error), advice, details.join(u'\n')};
}

} // namespace xsc::ui
