// SPDX-License-Identifier: BSD-2-Clause
#include "net/sshhostkey.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace xsc::net {

QByteArray sshKeyType(const QByteArray &base64Blob)
{
    const QByteArray blob = QByteArray::fromBase64(base64Blob);
    if (blob.size() < 4)
        return {};
    const auto size = qFromBigEndian<quint32>(blob.constData());
    constexpr quint32 longestName = 64;
    if (size == 0 || size > longestName || blob.size() < 4 + static_cast<qsizetype>(size))
        return {};
    return blob.mid(4, size);
}

QByteArray sshFingerprint(const QByteArray &base64Blob)
{
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray::fromBase64(base64Blob), QCryptographicHash::Sha256);
    return "SHA256:" + hash.toBase64(QByteArray::OmitTrailingEquals);
}

} // namespace xsc::net
