// SPDX-License-Identifier: BSD-2-Clause
#include "scriptedpeer.h"

#include "verify.h"

#include <QTimer>

namespace xsc::test {

ScriptedPeer::ScriptedPeer()
{
    QObject::connect(&m_server, &QLocalServer::newConnection, this, &ScriptedPeer::accept);
    if (!m_server.listen(m_folder.filePath(QStringLiteral("peer.sock"))))
        qFatal("no socket for the test: %s", qPrintable(m_server.errorString()));
}

net::StreamPtr ScriptedPeer::connect()
{
    const auto stream = await(net::connectUnix(path(), Patience::of(std::chrono::seconds(10))));
    if (!stream)
        qFatal("no stream for the test: %s", qPrintable(stream.error().text()));
    return *stream;
}

void ScriptedPeer::answerWith(QList<QByteArray> pieces, bool thenClose)
{
    m_pieces = std::move(pieces);
    m_thenClose = thenClose;
    m_answered = false;
}

void ScriptedPeer::say(const QByteArray &bytes) const { m_client->write(bytes); }

void ScriptedPeer::hangUp() const { m_client->disconnectFromServer(); }

void ScriptedPeer::accept()
{
    m_client = m_server.nextPendingConnection();
    m_client->setReadBufferSize(64 * 1024);
    QObject::connect(m_client, &QLocalSocket::readyRead, this, &ScriptedPeer::hear);
    QObject::connect(m_client, &QLocalSocket::disconnected, this, [this] { m_lost = true; });
    hear();
}

void ScriptedPeer::hear()
{
    if (m_reads)
        m_heard += m_client->readAll();
    if (m_heard.isEmpty() || m_answered)
        return;
    m_answered = true;
    sayNext(m_pieces);
}

void ScriptedPeer::sayNext(QList<QByteArray> pieces)
{
    if (!m_client)
        return;
    if (pieces.isEmpty()) {
        if (m_thenClose)
            m_client->disconnectFromServer();
        return;
    }
    m_client->write(pieces.takeFirst());
    m_client->flush();
    QTimer::singleShot(0, this, [this, pieces] { sayNext(pieces); });
}

} // namespace xsc::test
