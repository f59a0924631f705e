// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/bodyinput.h"

#include "core/signalwait.h"
#include "simulator/tr.h"

namespace xsc::simulator {

Task<QByteArray> BodyInput::some(qint64 most, Patience patience)
{
    for (;;) {
        QByteArray bytes = m_early.left(most);
        m_early.remove(0, bytes.size());
        if (bytes.isEmpty() && m_stream->isOpen())
            bytes = m_stream->read(most);
        m_taken += bytes.size();
        if (!bytes.isEmpty())
            co_return bytes;
        SignalWait wait;
        wait.on(m_stream.get(), &QIODevice::readyRead)
            .on(m_stream.get(), &QIODevice::readChannelFinished)
            .on(m_stream.get(), &QIODevice::aboutToClose);
        const bool hasMore = m_stream->isOpen() && m_stream->bytesAvailable() > 0;
        if (hasMore)
            continue;
        if (net::hasEnded(*m_stream))
            co_return fail(ErrorKind::Network, Tr::tr("The client has gone."));
        co_await wait.until(patience);
        if (patience.isOver())
            co_return fail(patience.why(Tr::tr("The transfer of a disk")));
    }
}

Task<QByteArray> BodyInput::exactly(qint64 count, Patience patience)
{
    QByteArray all;
    while (all.size() < count) {
        const auto piece = co_await some(count - all.size(), patience);
        if (!piece)
            co_return fail(piece.error());
        all += *piece;
    }
    co_return all;
}

Task<> BodyInput::skip(qint64 count, Patience patience)
{
    while (count > 0) {
        const auto piece = co_await some(std::min<qint64>(count, 64 * 1024), patience);
        if (!piece)
            co_return fail(piece.error());
        count -= piece->size();
    }
    co_return Result<>();
}

} // namespace xsc::simulator
