// SPDX-License-Identifier: BSD-2-Clause
#include "net/streamjoin.h"

#include "core/signalwait.h"

namespace xsc::net {

namespace {

constexpr std::chrono::seconds lastBytesTime(5);

void listen(SignalWait &wait, QIODevice *stream)
{
    wait.on(stream, &QIODevice::readyRead);
    listenForSent(wait, stream);
}

bool carry(QIODevice &from, QIODevice &to)
{
    const qint64 room = unsentLimit - unsentBytes(to);
    if (room <= 0 || hasEnded(to) || from.bytesAvailable() == 0)
        return false;
    const QByteArray bytes = from.read(room);
    return !bytes.isEmpty() && to.write(bytes) == bytes.size();
}

bool isExhausted(const QIODevice &stream) { return hasEnded(stream) && stream.bytesAvailable() == 0; }

QCoro::Task<void> finish(StreamPtr stream, Patience patience)
{
    if (!hasEnded(*stream))
        co_await drain(stream, 0, patience);
    if (stream->isOpen())
        stream->close();
}

} // namespace

QCoro::Task<void> joinStreams(StreamPtr one, StreamPtr other, Patience patience)
{
    for (;;) {
        SignalWait wait;
        listen(wait, one.get());
        listen(wait, other.get());
        const bool there = carry(*one, *other);
        const bool back = carry(*other, *one);
        if (there || back)
            continue;
        if (isExhausted(*one) || isExhausted(*other))
            break;
        if (!co_await wait.until(patience))
            break;
    }
    const Patience rest = patience.atMost(lastBytesTime);
    co_await finish(one, rest);
    co_await finish(other, rest);
}

} // namespace xsc::net
