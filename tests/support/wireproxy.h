// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QIODevice>
#include <QLocalServer>
#include <QTcpServer>

#include <chrono>
#include <functional>
#include <memory>

namespace xsc::test {

//! A network for tests: carries the bytes of each connection to a fixed server on this machine, and can be
//! slow, cut and dead.
class WireProxy : public QObject
{
    Q_OBJECT

public:
    WireProxy();

    //! Between 127.0.0.1 and \a targetPort of \a target.
    [[nodiscard]] bool listenTcp(quint16 targetPort, const QHostAddress &target = QHostAddress::LocalHost);
    [[nodiscard]] bool listenUnix(const QString &path, const QString &targetPath);
    //! New connections are refused, as where nobody listens; on a unix socket its file stays.
    void close();

    //! The same after close() and listenTcp().
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] int connectionCount() const { return m_accepted; }

    //! Each way.
    void setDelay(std::chrono::milliseconds delay);
    //! Nothing gets through while it is stalled, and nobody is told; what was sent arrives afterwards.
    void setStalled(bool stalled);
    //! TCP only: every packet is dropped, of present connections and of those to come.
    void setLossy(bool lossy);
    //! The same for the present connections alone, for ever: half-open.
    void strandPresent();
    //! Breaks the next connection over which so many bytes have come from the server from now on.
    void cutAfter(qint64 bytes) { m_cutAfter = bytes; }
    void cutPresent();

Q_SIGNALS:
    void moodChanged();

private:
    class Wire;
    using Connect = std::function<QIODevice *()>;
    void carry(QIODevice *client);

    QTcpServer m_tcp;
    std::unique_ptr<QLocalServer> m_unix;
    Connect m_connect;
    std::chrono::milliseconds m_delay{0};
    bool m_isStalled = false;
    qint64 m_cutAfter = -1;
    quint16 m_port = 0;
    int m_accepted = 0;
};

} // namespace xsc::test
