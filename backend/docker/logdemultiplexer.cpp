// SPDX-License-Identifier: BSD-2-Clause
#include "docker/logdemultiplexer.h"

#include "docker/tr.h"

#include <QtEndian>

#include <algorithm>

namespace xsc::docker {

static constexpr qsizetype headBytes = 8;

// Gives what follows the head, or nothing when the head is not complete yet.
QByteArrayView LogDemultiplexer::takeHead(QByteArrayView bytes)
{
    const qsizetype taken = std::min(headBytes - m_head.size(), bytes.size());
    m_head.append(bytes.first(taken));
    return bytes.sliced(taken);
}

// 0 is the input, which engines send along with the output.
Result<> LogDemultiplexer::readHead()
{
    const auto stream = quint8(m_head.at(0));
    if (stream > 3 || m_head.at(1) != 0 || m_head.at(2) != 0 || m_head.at(3) != 0)
        return fail(ErrorKind::Protocol, Tr::tr("What the engine sent is no log."),
                    QString::fromLatin1(m_head.toHex()));
    m_source = stream < 2    ? LogPiece::Source::Output
               : stream == 2 ? LogPiece::Source::Errors
                             : LogPiece::Source::Engine;
    m_left = qFromBigEndian<quint32>(m_head.constData() + 4);
    m_head.clear();
    return {};
}

Result<QList<LogPiece>> LogDemultiplexer::feed(QByteArrayView bytes)
{
    QList<LogPiece> pieces;
    while (!bytes.isEmpty()) {
        if (m_left == 0) {
            bytes = takeHead(bytes);
            if (m_head.size() < headBytes)
                break;
            if (const auto read = readHead(); !read)
                return fail(read.error());
        }
        const qsizetype size = std::min<qsizetype>(m_left, bytes.size());
        if (size > 0)
            pieces.append({m_source, bytes.first(size).toByteArray()});
        m_left -= quint32(size);
        bytes = bytes.sliced(size);
    }
    return pieces;
}

} // namespace xsc::docker
