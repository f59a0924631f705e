// SPDX-License-Identifier: BSD-2-Clause
#include "packed.h"

#include <KCompressionDevice>

#include <QBuffer>

namespace xsc::test {

using diskimage::Compression;

namespace {

KCompressionDevice::CompressionType typeOf(Compression compression)
{
    switch (compression) {
    case Compression::Gzip:
        return KCompressionDevice::GZip;
    case Compression::Bzip2:
        return KCompressionDevice::BZip2;
    case Compression::Xz:
        return KCompressionDevice::Xz;
    case Compression::Zstd:
        return KCompressionDevice::Zstd;
    case Compression::None:
        break;
    }
    return KCompressionDevice::None;
}

} // namespace

QByteArray packed(Compression compression, const QByteArray &plain)
{
    QBuffer buffer;
    KCompressionDevice device(&buffer, false, typeOf(compression));
    if (!device.open(QIODevice::WriteOnly) || device.write(plain) != plain.size())
        qFatal("cannot pack: %s", qPrintable(device.errorString()));
    device.close();
    return buffer.data();
}

} // namespace xsc::test
