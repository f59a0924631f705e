// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>

namespace xsc::docker {

//! A part of what a container wrote, or of what the engine says of a failure while it sends a log.
struct LogPiece
{
    enum class Source { Output, Errors, Engine };
    Source source = Source::Output;
    QByteArray bytes;
    bool operator==(const LogPiece &) const = default;
};

//! Takes apart the streams that an engine sends as one for a container without terminal: frames of
//! [stream][0 0 0][length, 4 bytes, big-endian] and that many bytes. Keeps no more than the head of a frame,
//! whatever length it tells.
class LogDemultiplexer
{
public:
    //! The pieces in these bytes; a frame that arrives in parts gives several. Protocol, after which there is
    //! no way on: no frame.
    [[nodiscard]] Result<QList<LogPiece>> feed(QByteArrayView bytes);

    //! The end may come here; elsewhere the log is cut off.
    [[nodiscard]] bool isBetweenFrames() const { return m_head.isEmpty() && m_left == 0; }

private:
    [[nodiscard]] QByteArrayView takeHead(QByteArrayView bytes);
    [[nodiscard]] Result<> readHead();

    QByteArray m_head; //!< what has arrived of it
    LogPiece::Source m_source = LogPiece::Source::Output;
    quint32 m_left = 0; //!< bytes that are still missing of the frame
};

} // namespace xsc::docker
