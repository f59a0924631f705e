// SPDX-License-Identifier: BSD-2-Clause
#include "lossysocket.h"
#include "net/tcpdescriptor.h"
#include "verify.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using namespace xsc::net;
using xsc::test::await;

namespace {

constexpr auto localhost = "127.0.0.1";

Patience soon() { return Patience::of(20s); }

int optionOf(const Descriptor &fd, int option)
{
    int value = -1;
    socklen_t size = sizeof value;
    ::getsockopt(fd.get(), IPPROTO_TCP, option, &value, &size);
    return value;
}

} // namespace

class TcpDescriptorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void connects();
    void triesEveryAddressOfAName();
    void tellsWhyItCannot();
    void givesUpInTime();
    void dialsAgainWhereNobodyAnswers();
    void noticesAMachineThatIsGone();

private:
    std::unique_ptr<QTcpServer> m_server;
};

void TcpDescriptorTest::init()
{
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
}

void TcpDescriptorTest::connects()
{
    auto fd = await(connectTcpDescriptor(QString::fromLatin1(localhost), m_server->serverPort(), soon()));
    VERIFY_RESULT(fd);
    QTRY_VERIFY(m_server->hasPendingConnections());
    QTcpSocket socket;
    QVERIFY(giveTo(socket, std::move(*fd)));
    socket.write("ping");
    QTcpSocket *peer = m_server->nextPendingConnection();
    QTRY_COMPARE(peer->bytesAvailable(), 4);
    QCOMPARE(peer->readAll(), "ping");
}

// Where localhost is ::1 as well, nobody listens there.
void TcpDescriptorTest::triesEveryAddressOfAName()
{
    const auto fd = await(connectTcpDescriptor(u"localhost"_s, m_server->serverPort(), soon()));
    VERIFY_RESULT(fd);
    QTRY_VERIFY(m_server->hasPendingConnections());
}

void TcpDescriptorTest::tellsWhyItCannot()
{
    const quint16 port = m_server->serverPort();
    m_server->close();
    const auto refused = await(connectTcpDescriptor(QString::fromLatin1(localhost), port, soon()));
    VERIFY_FAILS(refused, ErrorKind::Network);
    QVERIFY(!refused.error().detail.isEmpty());
    VERIFY_FAILS(await(connectTcpDescriptor(u"no-such-host.invalid"_s, port, soon())), ErrorKind::NotFound);
}

void TcpDescriptorTest::givesUpInTime()
{
    test::setLosingPackets(m_server->socketDescriptor(), true);
    const QString host = QString::fromLatin1(localhost);
    const quint16 port = m_server->serverPort();
    VERIFY_FAILS(await(connectTcpDescriptor(host, port, Patience::of(200ms))), ErrorKind::Timeout);
    std::stop_source stop;
    QTimer::singleShot(50ms, this, [&stop] { stop.request_stop(); });
    VERIFY_FAILS(await(connectTcpDescriptor(host, port, Patience::of(20s, stop.get_token()))),
                 ErrorKind::Cancelled);
}

// The system alone sends its first packet again after seven seconds, and then after eleven or fifteen.
void TcpDescriptorTest::dialsAgainWhereNobodyAnswers()
{
    test::setLosingPackets(m_server->socketDescriptor(), true);
    QTimer::singleShot(7500ms, this, [this] { test::setLosingPackets(m_server->socketDescriptor(), false); });
    QTcpSocket once;
    once.connectToHost(QHostAddress::LocalHost, m_server->serverPort());
    const auto fd =
        await(connectTcpDescriptor(QString::fromLatin1(localhost), m_server->serverPort(), soon()));
    VERIFY_RESULT(fd);
    QCOMPARE(once.state(), QAbstractSocket::ConnectingState);
}

// Its own times are the kernel's; that they are told to it is ours.
void TcpDescriptorTest::noticesAMachineThatIsGone()
{
    const QString host = QString::fromLatin1(localhost);
    const quint16 port = m_server->serverPort();
    const auto usual = await(connectTcpDescriptor(host, port, soon()));
    const auto close = await(connectTcpDescriptor(host, port, soon(), PeerWatch::Close));
    VERIFY_RESULT(usual);
    VERIFY_RESULT(close);
    QCOMPARE(optionOf(*usual, TCP_USER_TIMEOUT), 25000);
    QCOMPARE(optionOf(*close, TCP_USER_TIMEOUT), 6000);
    QCOMPARE(optionOf(*close, TCP_KEEPIDLE), 3);
    QVERIFY(optionOf(*close, TCP_NODELAY) != 0);
}

QTEST_GUILESS_MAIN(TcpDescriptorTest)
#include "tst_tcpdescriptor.moc"
