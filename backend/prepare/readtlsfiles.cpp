// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/readtlsfiles.h"

#include "prepare/tr.h"

#include <QFile>

namespace xsc::prepare {

namespace {

constexpr qint64 largestPemBytes = 1024 * 1024;

Result<QByteArray> readPem(const QString &path)
{
    // A buffer of QFile's would keep a copy of the key.
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorKind::Invalid, Tr::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    QByteArray bytes = file.read(largestPemBytes + 1);
    if (bytes.size() <= largestPemBytes)
        return bytes;
    wipe(bytes);
    return fail(ErrorKind::Invalid, Tr::tr("%1 is too large for a certificate or key.").arg(path));
}

} // namespace

Result<guest::TlsFiles> readTlsFiles(const QString &certificate, const QString &key, const QString &authority)
{
    const auto own = readPem(certificate);
    if (!own)
        return fail(own.error());
    const auto ca = readPem(authority);
    if (!ca)
        return fail(ca.error());
    auto secret = readPem(key);
    if (!secret)
        return fail(secret.error());
    return guest::TlsFiles{*ca, {*own, Secret(std::move(*secret))}};
}

} // namespace xsc::prepare
