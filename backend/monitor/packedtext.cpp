// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/packedtext.h"

#include <QCryptographicHash>

namespace xsc::monitor {

QString markOf(const QString &text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toBase64());
}

PackedText::PackedText(const QString &text)
    : m_packed(qCompress(text.toUtf8()))
    , m_mark(markOf(text))
{
    m_packed.squeeze(); // qCompress() keeps the room that the worst case would need
}

QString PackedText::text() const { return QString::fromUtf8(qUncompress(m_packed)); }

} // namespace xsc::monitor
