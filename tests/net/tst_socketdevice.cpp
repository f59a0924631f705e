// SPDX-License-Identifier: BSD-2-Clause
#include "net/socketdevice.h"
#include "net/stream.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <cerrno>
#include <cstring>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace xsc::net;

static bool s_refusesWatches = false;

// In place of the system's: its limit is the whole machine's.
int epoll_ctl(int epoll, int operation, int socket, epoll_event *event) noexcept
{
    if (s_refusesWatches && operation == EPOLL_CTL_ADD) {
        errno = ENOSPC;
        return -1;
    }
    return static_cast<int>(::syscall(SYS_epoll_ctl, epoll, operation, socket, event));
}

//! A stream, and the bare socket at its other end.
class SocketDeviceTest : public QObject
{
    Q_OBJECT

private:
    Descriptor m_peer;
    QPointer<SocketDevice> m_device;
    StreamPtr m_stream;

    qint64 send(QByteArrayView bytes) const
    {
        return ::send(m_peer.get(), bytes.data(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
    }
    [[nodiscard]] QByteArray receive(qsizetype most = 1024 * 1024) const
    {
        QByteArray bytes(most, Qt::Uninitialized);
        const ssize_t count = ::recv(m_peer.get(), bytes.data(), static_cast<size_t>(most), 0);
        bytes.truncate(std::max<ssize_t>(0, count));
        return bytes;
    }
    //! Sends until the system takes no more, whatever the device reads meanwhile; how much that was.
    qsizetype sendUntilFull(const QByteArray &bytes) const
    {
        qsizetype sent = 0;
        bool isTaken = true;
        while (isTaken && sent < bytes.size()) {
            const qint64 count = send(QByteArrayView(bytes).sliced(sent));
            sent += std::max<qint64>(0, count);
            const qint64 before = m_device->bytesAvailable();
            QCoreApplication::processEvents();
            isTaken = count > 0 || m_device->bytesAvailable() > before;
        }
        return sent;
    }
    static QByteArray manyBytes(qsizetype size)
    {
        QByteArray bytes(size, Qt::Uninitialized);
        for (qsizetype i = 0; i < size; ++i)
            bytes[i] = char(i * 31 + i / 257);
        return bytes;
    }

private Q_SLOTS:
    void init()
    {
        std::array<int, 2> pair{};
        QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, pair.data()), 0);
        m_peer = Descriptor(pair[1]);
        m_device = new SocketDevice(Descriptor(pair[0]));
        m_stream = adoptStream(m_device);
        QVERIFY(m_device->isWatching());
        QCOMPARE(descriptorOf(*m_stream), pair[0]);
    }
    void cleanup()
    {
        s_refusesWatches = false;
        m_stream.reset();
        m_peer = {};
        QTRY_VERIFY(!m_device);
    }

    void writesTogetherAtTheNextTurn();
    void holdsNoMoreThanItsLimit();
    void waitsForASlowReader();
    void knowsWhenALineIsThere();
    void keepsWhatCameBeforeTheEnd();
    void hearsThePeerOutThatHearsNoMore();
    void hearsAllOfAPeerThatHearsNoMore();
    void tellsWhyThePeerHearsNoMore();
    void tellsWhyItWasLost();
    void endsWhereItCannotBeWatchedAgain_data();
    void endsWhereItCannotBeWatchedAgain();
    void saysThatItCannotBeWatched();
    void takesNothingOnceItHasEnded();
    void closesAtOnce();
    void mayGoInItsOwnSignals_data();
    void mayGoInItsOwnSignals();
};

void SocketDeviceTest::writesTogetherAtTheNextTurn()
{
    QSignalSpy written(m_device, &QIODevice::bytesWritten);
    m_stream->write("head ");
    m_stream->write("body");
    QCOMPARE(m_stream->bytesToWrite(), 9);
    QCOMPARE(receive(), "");
    QTRY_COMPARE(written.count(), 1);
    QCOMPARE(written.at(0).at(0).toInt(), 9);
    QCOMPARE(receive(), "head body");
    QCOMPARE(m_stream->bytesToWrite(), 0);
}

void SocketDeviceTest::holdsNoMoreThanItsLimit()
{
    const QByteArray bytes = manyBytes(4 * 1024 * 1024);
    qsizetype sent = sendUntilFull(bytes);
    QVERIFY(sent < bytes.size());
    QCOMPARE(m_stream->bytesAvailable(), unreadLimit);
    QByteArray got;
    const QDeadlineTimer end(60'000);
    while (got.size() < bytes.size() && !end.hasExpired()) {
        got += m_stream->read(100'000);
        sent += sendUntilFull(bytes.sliced(sent));
        QCoreApplication::processEvents();
        QVERIFY(m_stream->bytesAvailable() <= unreadLimit);
    }
    QVERIFY(got == bytes);
}

void SocketDeviceTest::waitsForASlowReader()
{
    const QByteArray bytes = manyBytes(4 * 1024 * 1024);
    qint64 told = 0;
    connect(m_device, &QIODevice::bytesWritten, this, [&told](qint64 count) { told += count; });
    m_stream->write(bytes);
    QTRY_VERIFY(told > 0);
    QVERIFY(m_stream->bytesToWrite() > 0);
    QCOMPARE(told + m_stream->bytesToWrite(), bytes.size());
    QByteArray got;
    const QDeadlineTimer end(60'000);
    while (got.size() < bytes.size() && !end.hasExpired()) {
        got += receive(10'000);
        QCoreApplication::processEvents();
    }
    QVERIFY(got == bytes);
    QCOMPARE(told, bytes.size());
}

void SocketDeviceTest::knowsWhenALineIsThere()
{
    send("half a");
    QTRY_COMPARE(m_stream->bytesAvailable(), 6);
    QVERIFY(!m_stream->canReadLine());
    send(" line\nrest");
    QTRY_VERIFY(m_stream->canReadLine());
    QCOMPARE(m_stream->readLine(), "half a line\n");
    QVERIFY(!m_stream->canReadLine());
}

void SocketDeviceTest::keepsWhatCameBeforeTheEnd()
{
    QSignalSpy finished(m_device, &QIODevice::readChannelFinished);
    send("last words");
    m_peer = {};
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(hasEnded(*m_stream));
    QVERIFY(!m_stream->atEnd());
    QCOMPARE(m_stream->readAll(), "last words");
    QVERIFY(m_stream->atEnd());
    QCOMPARE(wordsOf(*m_stream), QString());
}

// As a server does that refuses a request before it has read it.
void SocketDeviceTest::hearsThePeerOutThatHearsNoMore()
{
    send("413");
    m_peer = {};
    m_stream->write("too much");
    QTRY_VERIFY(hasEnded(*m_stream));
    QCOMPARE(m_stream->readAll(), "413");
    QCOMPARE(m_stream->bytesToWrite(), 0);
    QCOMPARE(wordsOf(*m_stream), QString::fromLocal8Bit(std::strerror(EPIPE)));
}

// Also what it had no room for.
void SocketDeviceTest::hearsAllOfAPeerThatHearsNoMore()
{
    const QByteArray bytes = manyBytes(4 * 1024 * 1024);
    const qsizetype sent = sendUntilFull(bytes);
    QVERIFY(sent > unreadLimit);
    m_peer = {};
    m_stream->write("too much");
    QTRY_VERIFY(hasEnded(*m_stream));
    QCOMPARE(descriptorOf(*m_stream), -1);
    QCOMPARE(m_stream->readAll(), bytes.first(sent));
}

void SocketDeviceTest::tellsWhyThePeerHearsNoMore()
{
    QCOMPARE(::shutdown(m_peer.get(), SHUT_RD), 0);
    send("413");
    m_stream->write("too much");
    QTRY_VERIFY(hasEnded(*m_stream));
    QCOMPARE(wordsOf(*m_stream), QString::fromLocal8Bit(std::strerror(EPIPE)));
    QCOMPARE(m_stream->readAll(), "413");
}

void SocketDeviceTest::tellsWhyItWasLost()
{
    m_stream->write("unread");
    QTRY_COMPARE(m_stream->bytesToWrite(), 0);
    m_peer = {};
    QTRY_VERIFY(hasEnded(*m_stream));
    QCOMPARE(wordsOf(*m_stream), QString::fromLocal8Bit(std::strerror(ECONNRESET)));
}

void SocketDeviceTest::endsWhereItCannotBeWatchedAgain_data()
{
    QTest::addColumn<bool>("isReading");
    QTest::newRow("reading") << true;
    QTest::newRow("writing") << false;
}

// With its limit unread it is not watched at all.
void SocketDeviceTest::endsWhereItCannotBeWatchedAgain()
{
    QFETCH(bool, isReading);
    const QByteArray bytes = manyBytes(4 * 1024 * 1024);
    const qsizetype sent = sendUntilFull(bytes);
    QVERIFY(!m_device->isWatching());
    s_refusesWatches = true;
    QByteArray got;
    if (isReading)
        got = m_stream->read(10);
    else
        m_stream->write(bytes);
    QTRY_VERIFY(hasEnded(*m_stream));
    QVERIFY(!wordsOf(*m_stream).isEmpty());
    QCOMPARE(got + m_stream->readAll(), bytes.first(sent));
}

void SocketDeviceTest::saysThatItCannotBeWatched()
{
    std::array<int, 2> pair{};
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, pair.data()), 0);
    const Descriptor peer(pair[1]);
    s_refusesWatches = true;
    const SocketDevice device{Descriptor(pair[0])};
    QVERIFY(!device.isWatching());
    QVERIFY(!wordsOf(device).isEmpty());
}

void SocketDeviceTest::takesNothingOnceItHasEnded()
{
    m_peer = {};
    QTRY_VERIFY(hasEnded(*m_stream));
    QCOMPARE(m_stream->write("x"), -1);
    QCOMPARE(m_stream->bytesToWrite(), 0);
    char byte = 0;
    QCOMPARE(m_stream->read(&byte, 1), -1);
}

void SocketDeviceTest::closesAtOnce()
{
    send("unread");
    QTRY_COMPARE(m_stream->bytesAvailable(), 6);
    m_stream->write("never sent");
    m_stream->close();
    QVERIFY(hasEnded(*m_stream));
    QCOMPARE(descriptorOf(*m_stream), -1);
    char byte = 0;
    QCOMPARE(::recv(m_peer.get(), &byte, 1, 0), 0);
}

void SocketDeviceTest::mayGoInItsOwnSignals_data()
{
    QTest::addColumn<QByteArray>("signal");
    QTest::newRow("readyRead") << QByteArray("readyRead");
    QTest::newRow("bytesWritten") << QByteArray("bytesWritten");
    QTest::newRow("readChannelFinished") << QByteArray("readChannelFinished");
}

void SocketDeviceTest::mayGoInItsOwnSignals()
{
    QFETCH(QByteArray, signal);
    std::array<int, 2> pair{};
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, pair.data()), 0);
    Descriptor peer(pair[1]);
    const QPointer<SocketDevice> device = new SocketDevice(Descriptor(pair[0]));
    const auto go = [device] { delete device.data(); };
    if (signal == "readyRead")
        connect(device, &QIODevice::readyRead, this, go);
    else if (signal == "bytesWritten")
        connect(device, &QIODevice::bytesWritten, this, go);
    else
        connect(device, &QIODevice::readChannelFinished, this, go);
    device->write("x");
    QCOMPARE(::send(peer.get(), "y", 1, MSG_NOSIGNAL), 1);
    if (signal == "readChannelFinished")
        peer = {};
    QTRY_VERIFY(!device);
}

QTEST_GUILESS_MAIN(SocketDeviceTest)
#include "tst_socketdevice.moc"
