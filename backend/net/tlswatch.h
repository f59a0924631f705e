// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/namedsignal.h"
#include "net/sighting.h"

#include <QSslSocket>

#include <optional>

namespace xsc::net {

//! Stands beside the socket of connectTls(), its parent: trusts a pinned certificate, remembers why a
//! handshake failed, and ends the socket at the first error, which QSslSocket does not always do. Hears the
//! socket's signals by their names, so that a program which links it need not load QtNetwork when it starts.
class TlsWatch : public QObject
{
public:
    //! \a pinnedSha256: lower-case hex; empty: none. \a seen: filled in.
    TlsWatch(QSslSocket *socket, QString pinnedSha256, SightingPtr seen);

    //! SHA-256 of the certificate seen; empty before there was one.
    [[nodiscard]] QString seenSha256() const { return m_seenSha256; }
    //! Why the peer's certificate was not trusted; empty when it was.
    [[nodiscard]] QString distrust() const { return m_distrust; }
    //! The peer sent an alert that speaks of our certificate.
    [[nodiscard]] bool isIdentityRefused() const;
    //! The first error, which later ones do not overwrite.
    [[nodiscard]] QAbstractSocket::SocketError firstError() const { return m_firstError; }
    [[nodiscard]] QString firstWords() const { return m_firstWords; }

private:
    void listen(const char *signature, NamedSignal::Heard heard);
    void look();
    void judge();
    void hear(QSsl::AlertType type, const QString &words);
    void noteError();
    void giveUp();
    void tellWords();

    QSslSocket *m_socket;
    QString m_pinnedSha256;
    SightingPtr m_seen;
    QString m_seenSha256;
    QString m_distrust;
    std::optional<QSsl::AlertType> m_alert;
    QAbstractSocket::SocketError m_firstError = QAbstractSocket::UnknownSocketError;
    QString m_firstWords;
};

} // namespace xsc::net
