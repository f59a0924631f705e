// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/engine.h"
#include "guest/guestsettings.h"
#include "net/stream.h"

//! How one program of a host lends streams to the engine of a VM to another. The borrower sends one line that
//! names the VM, the lender answers with one line of JSON; from then on the stream is the engine's own, or it
//! ends after a refusal.
namespace xsc::guest::lending {

//! Of a line, without its end.
inline constexpr qsizetype longestRequest = 80;
inline constexpr qsizetype longestReply = 4096;

//! What a borrower is told.
struct Lease
{
    docker::EngineVersion engine;
    GuestSettings way; //!< for the words of failures: neither references nor secrets
};

[[nodiscard]] QByteArray requestLine(const QString &vmUuid);
//! The uuid of the VM. Errors: Protocol.
[[nodiscard]] Result<QString> readRequest(const QByteArray &line);

//! Errors: Limit, when it would be longer than a borrower reads.
[[nodiscard]] Result<QByteArray> leaseLine(const Lease &lease);
[[nodiscard]] QByteArray refusalLine(const Error &why);
//! Errors: Remote (refused; detail has the reason), Protocol.
[[nodiscard]] Result<Lease> readReply(const QByteArray &line);

//! The next line of \a stream without its end; what follows it stays unread. Errors: Network, Timeout,
//! Cancelled, Limit (longer than \a longest).
[[nodiscard]] Task<QByteArray> readLine(net::StreamPtr stream, qsizetype longest, Patience patience);

//! True when root, or the user that this program runs as, is at the other end of a unix socket.
[[nodiscard]] bool isTrusted(const QIODevice &socket);

} // namespace xsc::guest::lending
