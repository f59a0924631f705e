// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/facts.h"

#include <QByteArray>
#include <QtEndian>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

// A field of an SSH key: length, then bytes.
QByteArray field(const QByteArray &bytes)
{
    QByteArray size(4, '\0');
    qToBigEndian(quint32(bytes.size()), size.data());
    return size + bytes;
}

} // namespace

Facts exampleFacts()
{
    constexpr qsizetype modulusBytes = 512;
    const QByteArray modulus = QByteArray(1, '\0') + QByteArray(modulusBytes, '\xc3');
    const QByteArray blob = field("ssh-rsa") + field(QByteArray("\x01\x00\x01", 3)) + field(modulus);
    return {u"example"_s,
            u"00000000-0000-4000-8000-000000000001"_s,
            u"ssh-rsa "_s + QString::fromLatin1(blob.toBase64()) + u" example"_s,
            {}};
}

} // namespace xsc::cloudconfig
