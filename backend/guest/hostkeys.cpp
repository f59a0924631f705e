// SPDX-License-Identifier: BSD-2-Clause
#include "guest/hostkeys.h"

#include "guest/advice.h"
#include "guest/vmkeys.h"
#include "net/sshhostkey.h"
#include "xapi/keys.h"

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;

QString fingerprint(const QByteArray &hostKey) { return QString::fromLatin1(net::sshFingerprint(hostKey)); }

Error changedHostKey(const GuestSettings &settings, const QByteArray &seen)
{
    const QString key = QString::fromLatin1(seen);
    Error error = failureAt(u"HOST_KEY_CHANGED"_s, settings, key);
    error.code.append(key);
    return error;
}

Task<> pinHostKey(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, QByteArray hostKey,
                  Patience patience)
{
    co_return co_await setVmKey(session, vm, xapi::keys::sshHostKey, QString::fromLatin1(hostKey), patience);
}

} // namespace xsc::guest
