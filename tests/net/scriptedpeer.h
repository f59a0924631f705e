// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/stream.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>

namespace xsc::test {

//! A unix socket with a peer behind it that says what a test tells it, byte by byte.
class ScriptedPeer : public QObject
{
    Q_OBJECT

public:
    ScriptedPeer();

    //! A stream that is connected to it.
    [[nodiscard]] net::StreamPtr connect();
    [[nodiscard]] QString path() const { return m_server.fullServerName(); }

    //! Said to every client as soon as it has sent something; one piece per turn of the event loop.
    void answerWith(QList<QByteArray> pieces, bool thenClose = false);
    void say(const QByteArray &bytes) const;
    void hangUp() const;
    //! Stops reading, so that a sender runs into back-pressure.
    void stopReading() { m_reads = false; }

    [[nodiscard]] bool hasClient() const { return m_client != nullptr; }
    //! Bytes said that the system has not taken yet.
    [[nodiscard]] qint64 unsent() const { return m_client->bytesToWrite(); }
    [[nodiscard]] const QByteArray &heard() const { return m_heard; }
    [[nodiscard]] bool hasLostClient() const { return m_lost; }

private:
    void accept();
    void hear();
    void sayNext(QList<QByteArray> pieces);

    QTemporaryDir m_folder;
    QLocalServer m_server;
    QPointer<QLocalSocket> m_client;
    QList<QByteArray> m_pieces;
    QByteArray m_heard;
    bool m_thenClose = false;
    bool m_answered = false;
    bool m_reads = true;
    bool m_lost = false;
};

} // namespace xsc::test
