// SPDX-License-Identifier: BSD-2-Clause
#include "remedies.h"

#include "guest/hostkeys.h"
#include "tr.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace {

using Writer = QString (*)(const xsc::Error &error);

QString acceptIt(const xsc::Error &error)
{
    const QString print = xsc::guest::fingerprint(error.code.value(1).toLatin1());
    return PrepareVm::tr("If that is the key that ssh-keygen -l shows in the VM, run this again with "
                         "--accept-new-host-key %1 to record it in place of the other.")
        .arg(print);
}

QString giveThePassword(const xsc::Error &)
{
    return PrepareVm::tr("Give the account's password, which is asked for without --yes, or name another "
                         "account with --username.");
}

QString giveCertificates(const xsc::Error &)
{
    return PrepareVm::tr("Give certificates with --generate-certs, or with --client-cert, --client-key and "
                         "--ca-cert.");
}

QString checkTheClocks(const xsc::Error &error)
{
    return PrepareVm::tr("Check the clocks of VM and host.") + u' ' + giveCertificates(error);
}

QString mindTheMiddle(const xsc::Error &error)
{
    return PrepareVm::tr("If its certificates were not made anew, somebody may be in the middle.") + u' ' +
           giveCertificates(error);
}

const QHash<QString, Writer> &ownWriters()
{
    static const QHash<QString, Writer> all{
        {u"KEY_REFUSED"_s, giveThePassword},    {u"NO_TLS_FILES"_s, giveCertificates},
        {u"TLS_TRUST"_s, giveCertificates},     {u"TLS_NAME"_s, giveCertificates},
        {u"TLS_REFUSED"_s, giveCertificates},   {u"TLS_IDENTITY"_s, giveCertificates},
        {u"TLS_OWN_EXPIRED"_s, checkTheClocks}, {u"TLS_EXPIRED"_s, checkTheClocks},
        {u"TLS_AUTHORITY"_s, mindTheMiddle}};
    return all;
}

} // namespace

QString remedyFor(const xsc::Error &error)
{
    const QString code = error.code.value(0);
    const Writer write = code == "HOST_KEY_CHANGED"_L1 ? acceptIt : ownWriters().value(code);
    return write ? write(error) : QString();
}

QStringList codesOfOwnRemedies() { return ownWriters().keys(); }
