// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/enginefault.h"

#include "core/signalwait.h"

namespace xsc::simulator {

namespace {

constexpr qsizetype pieceBytes = 64 * 1024;

using ResponderPtr = std::shared_ptr<net::HttpResponder>;
using StatePtr = std::shared_ptr<EngineState>;

//! Until the engine's fault is another, the client goes or \a patience ends.
QCoro::Task<void> sitOut(StatePtr state, EngineFault fault, ResponderPtr responder, Patience patience)
{
    while (state->fault() == fault && !responder->isPeerGone() && !patience.isOver()) {
        SignalWait wait;
        wait.on(state.get(), &EngineState::faultChanged)
            .on(responder->device(), &QIODevice::readChannelFinished);
        co_await wait.until(patience);
    }
}

//! Sends \a first and then \a again for as long as somebody takes it.
QCoro::Task<void> pour(StatePtr state, net::StreamPtr stream, QByteArray first, QByteArray again,
                       Patience patience)
{
    const EngineFault fault = state->fault();
    stream->write(first);
    while (state->fault() == fault && !net::hasEnded(*stream)) {
        stream->write(again);
        const auto drained = co_await net::drain(stream, net::unsentLimit, patience);
        if (!drained)
            break;
    }
    stream->close();
}

QByteArray fillerHeaders()
{
    const QByteArray line = "X-Filler: " + QByteArray(1000, 'x') + "\r\n";
    return line.repeated(pieceBytes / line.size());
}

QByteArray fillerChunk()
{
    return QByteArray::number(pieceBytes, 16) + "\r\n" + QByteArray(pieceBytes, ' ') + "\r\n";
}

} // namespace

QCoro::Task<bool> misbehave(StatePtr state, ResponderPtr responder, Patience patience)
{
    static const QByteArray chunked =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    if (state->fault() == EngineFault::Silent)
        co_await sitOut(state, EngineFault::Silent, responder, patience);
    switch (state->fault()) {
    case EngineFault::None:
    case EngineFault::Silent:
    case EngineFault::Flood:
    case EngineFault::Unwell:
    case EngineFault::Fickle:
        co_return false;
    case EngineFault::Slow:
        co_await pause(state->pace.answer, patience);
        co_return false;
    case EngineFault::Garbage: {
        const net::StreamPtr stream = responder->takeStream().first;
        stream->write("\x16\x03\x01 this is no HTTP\r\n\r\n");
        std::ignore = co_await net::drain(stream, 0, patience);
        stream->close();
        co_return true;
    }
    case EngineFault::EndlessHead: {
        const QByteArray status = "HTTP/1.1 200 OK\r\n";
        const QByteArray filler = fillerHeaders();
        co_await pour(state, responder->takeStream().first, status, filler, patience);
        co_return true;
    }
    case EngineFault::EndlessBody: {
        const QByteArray filler = fillerChunk();
        co_await pour(state, responder->takeStream().first, chunked, filler, patience);
        co_return true;
    }
    }
    co_return false;
}

} // namespace xsc::simulator
