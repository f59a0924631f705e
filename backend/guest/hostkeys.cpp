// SPDX-License-Identifier: BSD-2-Clause
#include "guest/hostkeys.h"

#include "guest/tr.h"
#include "xapi/keys.h"

#include <QCryptographicHash>

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;

QString fingerprint(const QByteArray &hostKey)
{
    const QByteArray digest =
        QCryptographicHash::hash(QByteArray::fromBase64(hostKey), QCryptographicHash::Sha256);
    return u"SHA256:"_s + QString::fromLatin1(digest.toBase64(QByteArray::OmitTrailingEquals));
}

Error changedHostKey(const GuestSettings &settings, const QByteArray &seen)
{
    return {ErrorKind::Trust,
            Tr::tr("%1 shows another SSH host key than before: %2 instead of %3. If it was reinstalled, "
                   "remove other_config:%4 of the VM to trust the new key; if not, somebody may be in the "
                   "middle.")
                .arg(settings.vmName, fingerprint(seen), fingerprint(settings.pinnedHostKey),
                     xapi::keys::sshHostKey),
            {},
            {u"HOST_KEY_CHANGED"_s, QString::fromLatin1(seen)}};
}

Task<> pinHostKey(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, QByteArray hostKey,
                  Patience patience)
{
    co_return co_await session->setMapKey(u"VM"_s, vm.text(), u"other_config"_s, xapi::keys::sshHostKey,
                                          QString::fromLatin1(hostKey), patience);
}

} // namespace xsc::guest
