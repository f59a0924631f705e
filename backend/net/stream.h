// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/patience.h"

#include <QIODevice>

#include <functional>
#include <memory>

namespace xsc {
class SignalWait;
}

namespace xsc::net {

//! A connected byte stream: a QIODevice, sequential, open for reading and writing, on the thread of its
//! event loop. It tells by signals: readyRead, bytesWritten, readChannelFinished (the peer has closed or
//! the way is lost; bytes already received stay readable; wordsOf() says why when it was a loss).
//! Closing and the last reference going away both end it at once; it deletes itself from the event loop.
using StreamPtr = std::shared_ptr<QIODevice>;

//! Opens a new stream to one fixed peer, e.g. to the engine's socket through an SSH session.
using StreamOpener = std::function<Task<StreamPtr>(Patience)>;

//! Wraps a device that the caller has made; it is closed and deleted later, never inside a signal of its own.
[[nodiscard]] StreamPtr adoptStream(QIODevice *device);

//! True once nothing more will arrive and nothing can be sent; bytes already received may still be there.
//! Devices of our own tell it by a property "ended".
[[nodiscard]] bool hasEnded(const QIODevice &stream);

//! Why it was lost; empty when nobody has words for it. errorString(), unless somebody who knows more has put
//! a property "words" on it.
[[nodiscard]] QString wordsOf(const QIODevice &stream);

//! The system's number of its socket; -1 when it has none of its own.
[[nodiscard]] int descriptorOf(const QIODevice &stream);

//! Bytes written to it that the system has not taken yet, after encryption where there is one.
[[nodiscard]] qint64 unsentBytes(const QIODevice &stream);

//! Lets \a wait end when some of them are taken, or none ever will be.
void listenForSent(SignalWait &wait, QIODevice *stream);

//! What a stream holds that nobody has read, in bytes: enough to keep a fast peer busy, small enough for a
//! thousand streams.
inline constexpr qint64 unreadLimit = 256 * 1024;

//! What a writer may have under way before it waits.
inline constexpr qint64 unsentLimit = 256 * 1024;

//! Waits until at most \a atMost bytes are unsent. Errors: Network (it ended first), Timeout, Cancelled.
[[nodiscard]] Task<> drain(StreamPtr stream, qint64 atMost, Patience patience);

//! Connects to a unix socket. Errors: Network (detail: the system's words), NotFound (no such socket),
//! Auth (permission denied).
[[nodiscard]] Task<StreamPtr> connectUnix(QString path, Patience patience);

} // namespace xsc::net
