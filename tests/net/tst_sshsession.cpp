// SPDX-License-Identifier: BSD-2-Clause
#include "net/remotesocketcommand.h"
#include "net/sshhostkey.h"
#include "net/sshsession.h"

#include "core/signalwait.h"
#include "realagent.h"
#include "verify.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>

#include <dlfcn.h>
#include <signal.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using xsc::ErrorKind;
using xsc::Patience;
using xsc::Result;
using xsc::Secret;
using xsc::SignalWait;
using xsc::Task;
using xsc::net::SshSession;
using xsc::net::SshSettings;
using xsc::net::StreamPtr;
using xsc::test::await;
using xsc::test::RealSshd;
using xsc::test::SshKeyPair;

namespace {

const QByteArray rightPassword("it's a \"secret\" $HOME");
const QStringList passwordLines{u"PasswordAuthentication yes"_s};
const QStringList questionLines{u"UsePAM yes"_s, u"KbdInteractiveAuthentication yes"_s};

//! A unix socket that sends back what it gets.
class EchoServer : public QLocalServer
{
public:
    EchoServer()
    {
        listen(m_folder.filePath(u"echo.sock"_s));
        connect(this, &QLocalServer::newConnection, this, &EchoServer::accept);
    }

private:
    void accept()
    {
        while (QLocalSocket *peer = nextPendingConnection()) {
            connect(peer, &QLocalSocket::readyRead, peer, [peer] { peer->write(peer->readAll()); });
            connect(peer, &QLocalSocket::disconnected, peer, &QObject::deleteLater);
        }
    }
    QTemporaryDir m_folder;
};

Task<Secret> keyOf(QByteArray text) { co_return Secret(std::move(text)); }

QElapsedTimer startedTimer()
{
    QElapsedTimer timer;
    timer.start();
    return timer;
}

Task<Secret> noKey() { co_return xsc::fail(ErrorKind::NotFound, u"no other key"_s); }

Task<QByteArray> exchange(StreamPtr stream, QByteArray bytes, Patience patience)
{
    stream->write(bytes);
    QByteArray answer;
    while (answer.size() < bytes.size()) {
        SignalWait wait;
        wait.on(stream.get(), &QIODevice::readyRead).on(stream.get(), &QIODevice::readChannelFinished);
        answer += stream->readAll();
        if (answer.size() >= bytes.size())
            break;
        if (xsc::net::hasEnded(*stream) && stream->bytesAvailable() == 0)
            co_return xsc::fail(ErrorKind::Network, u"ended early"_s, stream->errorString());
        if (!co_await wait.until(patience))
            co_return xsc::fail(patience.why(u"exchange"_s));
    }
    co_return answer;
}

} // namespace

class SshSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void reachesASocketOfThePeer();
    void carriesManyChannelsAtOnce();
    void movesManyBytesBothWays();
    void stopsThePeerWhenNobodyReads();
    void holdsLittleOfAPeerThatIsFaster();
    void reportsTheHostKey();
    void acceptsAPinOfAnotherType();
    void refusesAChangedHostKey();
    void reportsARefusedKey();
    void asksByThePublicKeyAlone();
    void knowsARefusalThatEndsTheConnection();
    void triesAnotherKeyOverTheSameConnection_data();
    void triesAnotherKeyOverTheSameConnection();
    void logsInByAnAgent_data();
    void logsInByAnAgent();
    void waitsForNoAgentLongerThanAsked();
    void reportsAnUnreadableKey();
    void logsInWithAPassword_data();
    void logsInWithAPassword();
    void refusesAWrongPassword_data();
    void refusesAWrongPassword();
    void givesAPasswordToNoStranger();
    void tellsThatAServerTakesNoPasswords();
    void showsTheHostKeyBeforeAnyLogin();
    void waitsForAPasswordOnlySoLong();
    void reportsAClosedPort();
    void givesUpOnASilentServer();
    void givesUpOnAGarbageServer();
    void canBeCancelled();
    void tellsWhenTheServerGoes();
    void tellsWhenTheServerFallsSilent();
    void hearsAnAnswerAtOnce();
    void fallsBackToACommandWhenForwardingIsForbidden();
    void saysWhyASocketCannotBeReached();
    void quotesThePathForTheShell();
    void tellsTheWordsAndStatusOfACommandThatFails();
    void endsItsStreamsWhenReleased();
    void answersForLibsshWhichOpensshItTalksTo();

private:
    [[nodiscard]] SshSettings settings() const;
    [[nodiscard]] std::shared_ptr<SshSession> connected(const SshSettings &settings);
    void restartSshd(xsc::test::SshdOptions options);
    void startSshdWithPasswords(const QStringList &lines);
    [[nodiscard]] SshSettings withPassword(const QByteArray &password) const;

    SshKeyPair m_key;
    std::unique_ptr<RealSshd> m_sshd;
    std::unique_ptr<EchoServer> m_echo;
};

void SshSessionTest::initTestCase()
{
    if (const QString missing = RealSshd::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    const auto key = xsc::test::makeSshKeyPair(u"rsa"_s, 2048);
    VERIFY_RESULT(key);
    m_key = *key;
}

void SshSessionTest::init()
{
    m_echo = std::make_unique<EchoServer>();
    restartSshd({});
}

void SshSessionTest::cleanup()
{
    m_sshd.reset();
    m_echo.reset();
}

void SshSessionTest::restartSshd(xsc::test::SshdOptions options)
{
    options.authorizedKeys << m_key.publicLine;
    m_sshd = std::make_unique<RealSshd>(std::move(options));
    VERIFY_RESULT(m_sshd->start());
}

SshSettings SshSessionTest::settings() const
{
    SshSettings to;
    to.host = m_sshd->address();
    to.port = m_sshd->port();
    to.user = m_sshd->user();
    to.privateKey = Secret(QByteArray(m_key.privateText));
    return to;
}

std::shared_ptr<SshSession> SshSessionTest::connected(const SshSettings &to)
{
    auto session = await(SshSession::connect(to, Patience::of(20s)));
    if (!session) {
        qWarning().noquote() << session.error().text();
        return nullptr;
    }
    return *session;
}

void SshSessionTest::reachesASocketOfThePeer()
{
    const auto session = connected(settings());
    QVERIFY(session);
    const auto stream = await(session->openSocket(m_echo->fullServerName(), Patience::of(10s)));
    VERIFY_RESULT(stream);
    const auto answer = await(exchange(*stream, "hello", Patience::of(10s)));
    VERIFY_RESULT(answer);
    QCOMPARE(*answer, QByteArray("hello"));
}

void SshSessionTest::carriesManyChannelsAtOnce()
{
    const auto session = connected(settings());
    QVERIFY(session);
    std::vector<StreamPtr> streams;
    for (int i = 0; i < 20; ++i) {
        const auto stream = await(session->openSocket(m_echo->fullServerName(), Patience::of(10s)));
        VERIFY_RESULT(stream);
        streams.push_back(*stream);
    }
    for (size_t i = 0; i < streams.size(); ++i) {
        const QByteArray text = "channel " + QByteArray::number(static_cast<int>(i));
        const auto answer = await(exchange(streams[i], text, Patience::of(10s)));
        VERIFY_RESULT(answer);
        QCOMPARE(*answer, text);
    }
}

void SshSessionTest::movesManyBytesBothWays()
{
    const auto session = connected(settings());
    QVERIFY(session);
    const auto stream = await(session->openSocket(m_echo->fullServerName(), Patience::of(10s)));
    VERIFY_RESULT(stream);
    QByteArray bytes(8 * 1024 * 1024, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 31 + i / 4096);
    const auto answer = await(exchange(*stream, bytes, Patience::of(60s)));
    VERIFY_RESULT(answer);
    QVERIFY(*answer == bytes);
}

void SshSessionTest::stopsThePeerWhenNobodyReads()
{
    const auto session = connected(settings());
    QVERIFY(session);
    const auto stream = await(session->exec(u"head -c 20000000 /dev/zero"_s, Patience::of(10s)));
    VERIFY_RESULT(stream);
    QTRY_VERIFY((*stream)->bytesAvailable() > 0);
    // In the time of so many round trips an unbounded reader would take everything.
    for (int i = 0; i < 10; ++i) {
        const auto other = await(session->exec(u"true"_s, Patience::of(10s)));
        VERIFY_RESULT(other);
        QTRY_VERIFY(xsc::net::hasEnded(**other));
    }
    QVERIFY((*stream)->bytesAvailable() <= 512 * 1024);
    qint64 total = 0;
    QSignalSpy finished(stream->get(), &QIODevice::readChannelFinished);
    const QDeadlineTimer deadline(30000);
    while (total < 20000000 && !deadline.hasExpired()) {
        total += (*stream)->readAll().size();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    }
    QCOMPARE(total, 20000000);
    QTRY_COMPARE(finished.size(), 1);
}

// What is on the way is in buffers of sshd, the network and libssh; libssh gives a megabyte at a time.
void SshSessionTest::holdsLittleOfAPeerThatIsFaster()
{
    constexpr qint64 most = 8 * 1024 * 1024;
    constexpr qint64 enough = 4 * 1024 * 1024;
    const QByteArray piece(64 * 1024, 'x');
    const QTemporaryDir folder(u"/tmp/xsc-XXXXXX"_s);
    QLocalServer server;
    QVERIFY(server.listen(folder.filePath(u"fast.sock"_s)));
    QFile::setPermissions(server.fullServerName(), QFile::Permissions(0x7777));
    const auto session = connected(settings());
    QVERIFY(session);
    const auto stream = await(session->openSocket(server.fullServerName(), Patience::of(10s)));
    VERIFY_RESULT(stream);
    QTRY_VERIFY(server.hasPendingConnections());
    QLocalSocket *peer = server.nextPendingConnection();
    qint64 sent = 0;
    const auto sendMore = [&] {
        while (peer->bytesToWrite() == 0)
            sent += peer->write(piece);
    };
    connect(peer, &QLocalSocket::bytesWritten, this, sendMore);
    sendMore();
    qint64 received = 0;
    qint64 largest = 0;
    const QDeadlineTimer deadline(60000);
    while (received < enough && !deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        received += (*stream)->read(512).size();
        largest = std::max(largest, sent - received);
    }
    qInfo("up to %lld KiB on the way", largest / 1024);
    QVERIFY(received >= enough);
    QCOMPARE_LT(largest, most);
}

void SshSessionTest::reportsTheHostKey()
{
    const auto session = connected(settings());
    QVERIFY(session);
    QCOMPARE(session->hostKey(), m_sshd->hostKey());
    QCOMPARE(xsc::net::sshKeyType(session->hostKey()), QByteArray("ssh-ed25519"));
    QVERIFY(xsc::net::sshFingerprint(session->hostKey()).startsWith("SHA256:"));
}

void SshSessionTest::acceptsAPinOfAnotherType()
{
    // A server with both kinds of keys, known to us by the one that it does not offer first.
    const auto rsa = xsc::test::makeSshKeyPair(u"rsa"_s, 2048);
    VERIFY_RESULT(rsa);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"rsa"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(rsa->privateText);
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    xsc::test::SshdOptions options;
    options.extraLines << u"HostKey "_s + file.fileName();
    restartSshd(options);
    auto to = settings();
    to.pinnedHostKey = rsa->publicLine.split(' ').value(1);
    const auto session = connected(to);
    QVERIFY(session);
    QCOMPARE(session->hostKey(), to.pinnedHostKey);
}

void SshSessionTest::refusesAChangedHostKey()
{
    auto to = settings();
    to.pinnedHostKey = m_sshd->hostKey();
    QVERIFY(connected(to));
    m_sshd->stop();
    VERIFY_RESULT(m_sshd->makeHostKey());
    VERIFY_RESULT(m_sshd->start());
    const auto session = await(SshSession::connect(to, Patience::of(20s)));
    VERIFY_FAILS(session, ErrorKind::Trust);
    QCOMPARE(session.error().code,
             (QStringList{u"HOST_KEY_CHANGED"_s, QString::fromLatin1(m_sshd->hostKey())}));
}

void SshSessionTest::reportsARefusedKey()
{
    const auto other = xsc::test::makeSshKeyPair();
    VERIFY_RESULT(other);
    auto to = settings();
    to.privateKey = Secret(QByteArray(other->privateText));
    VERIFY_FAILS(await(SshSession::connect(to, Patience::of(20s))), ErrorKind::Auth);
}

void SshSessionTest::asksByThePublicKeyAlone()
{
    QByteArrayList foreign;
    for (int i = 0; i < 7; ++i) { // more than sshd hears over one connection
        const auto pair = xsc::test::makeSshKeyPair();
        VERIFY_RESULT(pair);
        foreign.append(pair->publicLine);
    }
    auto to = settings();
    to.privateKey = {};
    const auto accepts = [&to](const QByteArrayList &lines) {
        return await(SshSession::acceptsKey(to, lines, Patience::of(20s)));
    };
    const auto none = accepts(foreign);
    VERIFY_RESULT(none);
    QVERIFY(!*none);
    const auto ours = accepts(foreign + QByteArrayList{m_key.publicLine});
    VERIFY_RESULT(ours);
    QVERIFY(*ours);
    QVERIFY(!m_sshd->log().contains("Accepted publickey"));
    VERIFY_FAILS(accepts({"ssh-rsa nonsense"}), ErrorKind::Invalid);
    to.pinnedHostKey = foreign.first().split(' ').at(1);
    VERIFY_FAILS(accepts({m_key.publicLine}), ErrorKind::Trust);
    m_sshd->stop();
    to.pinnedHostKey.clear();
    VERIFY_FAILS(accepts({m_key.publicLine}), ErrorKind::Network);
}

void SshSessionTest::knowsARefusalThatEndsTheConnection()
{
    const auto foreign = xsc::test::makeSshKeyPair();
    VERIFY_RESULT(foreign);
    m_sshd->stop();
    m_sshd->options().extraLines << u"MaxAuthTries 1"_s;
    VERIFY_RESULT(m_sshd->start());
    auto to = settings();
    to.privateKey = {};
    const auto is = await(SshSession::acceptsKey(to, {foreign->publicLine}, Patience::of(20s)));
    VERIFY_RESULT(is);
    QVERIFY(!*is);
    to.privateKey = Secret(QByteArray(foreign->privateText));
    VERIFY_FAILS(await(SshSession::connect(to, Patience::of(20s))), ErrorKind::Auth);
}

void SshSessionTest::triesAnotherKeyOverTheSameConnection_data()
{
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isIn");
    QTest::newRow("a good one") << u"good"_s << true;
    QTest::newRow("a foreign one") << u"foreign"_s << false;
    QTest::newRow("none") << u"none"_s << false;
}

void SshSessionTest::triesAnotherKeyOverTheSameConnection()
{
    QFETCH(QString, other);
    QFETCH(bool, isIn);
    const auto foreign = xsc::test::makeSshKeyPair();
    VERIFY_RESULT(foreign);
    int asked = 0;
    auto to = settings();
    to.otherKey = [&](Patience) {
        ++asked;
        return other == "none"_L1 ? noKey()
                                  : keyOf(other == "good"_L1 ? m_key.privateText : foreign->privateText);
    };
    QVERIFY(connected(to));
    QCOMPARE(asked, 0); // what the first key does takes nothing more
    restartSshd({});
    to.port = m_sshd->port();
    to.privateKey = Secret(QByteArray(foreign->privateText));
    const QByteArray perConnection = " on 127.0.0.1 port ";
    QTRY_VERIFY(m_sshd->log().contains(perConnection)); // of the look whether it answers
    const qsizetype before = m_sshd->log().count(perConnection);
    const auto session = await(SshSession::connect(to, Patience::of(20s)));
    QCOMPARE(asked, 1);
    if (isIn)
        VERIFY_RESULT(session);
    else
        VERIFY_FAILS(session, ErrorKind::Auth);
    QCOMPARE(m_sshd->log().count(perConnection), before + 1);
}

void SshSessionTest::logsInByAnAgent_data()
{
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<bool>("isIn");
    QTest::newRow("the key") << QStringList{u"ours"_s} << true;
    QTest::newRow("the key and a foreign one") << QStringList{u"foreign"_s, u"ours"_s} << true;
    QTest::newRow("a foreign key") << QStringList{u"foreign"_s} << false;
    QTest::newRow("no key") << QStringList() << false;
}

// The private key stays in the agent, and the agent stays with us.
void SshSessionTest::logsInByAnAgent()
{
    if (const QString missing = xsc::test::RealAgent::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QFETCH(QStringList, keys);
    QFETCH(bool, isIn);
    xsc::test::RealAgent agent;
    VERIFY_RESULT(agent.start());
    for (const QString &key : keys) {
        const auto pair = key == "ours"_L1 ? m_key : xsc::test::makeSshKeyPair().value();
        VERIFY_RESULT(agent.add(pair));
    }
    auto to = settings();
    to.privateKey = {};
    to.agentSocket = agent.socket();
    VERIFY_FAILS(await(SshSession::connect(to, Patience::of(20s))), ErrorKind::Invalid);
    to.pinnedHostKey = m_sshd->hostKey();
    const auto session = await(SshSession::connect(to, Patience::of(20s)));
    if (!isIn) {
        VERIFY_FAILS(session, ErrorKind::Auth);
        return;
    }
    VERIFY_RESULT(session);
    const auto stream = await((*session)->exec(u"echo \"agent: <$SSH_AUTH_SOCK>\""_s, Patience::of(10s)));
    VERIFY_RESULT(stream);
    QTRY_VERIFY(xsc::net::hasEnded(**stream));
    QCOMPARE((*stream)->readAll(), QByteArray("agent: <>\n"));
}

void SshSessionTest::waitsForNoAgentLongerThanAsked()
{
    auto to = settings();
    to.pinnedHostKey = m_sshd->hostKey();
    to.agentSocket = u"/nonexistent/agent"_s;
    VERIFY_FAILS(await(SshSession::connect(to, Patience::of(20s))), ErrorKind::NotFound);
    // Takes us, and never says a word.
    const QTemporaryDir folder;
    QLocalServer silent;
    QVERIFY(silent.listen(folder.filePath(u"agent"_s)));
    to.agentSocket = silent.fullServerName();
    int turns = 0;
    QTimer turning;
    connect(&turning, &QTimer::timeout, this, [&turns] { ++turns; });
    turning.start(10ms);
    const QElapsedTimer timer = startedTimer();
    VERIFY_FAILS(await(SshSession::connect(to, Patience::of(2s))), ErrorKind::Timeout);
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(silent.hasPendingConnections());
    QVERIFY(turns > 10); // the event loop goes on
    std::stop_source stop;
    connect(&silent, &QLocalServer::newConnection, this, [&stop] { stop.request_stop(); });
    VERIFY_FAILS(await(SshSession::connect(to, Patience::of(60s, stop.get_token()))), ErrorKind::Cancelled);
}

void SshSessionTest::reportsAnUnreadableKey()
{
    auto to = settings();
    to.privateKey = Secret(QByteArray("-----BEGIN RSA PRIVATE KEY-----\nnonsense\n"));
    VERIFY_FAILS(await(SshSession::connect(to, Patience::of(20s))), ErrorKind::Invalid);
}

void SshSessionTest::startSshdWithPasswords(const QStringList &lines)
{
    if (!xsc::test::isRoot())
        QSKIP("an account of its own for sshd takes root");
    xsc::test::SshdOptions options;
    options.account = u"guest"_s;
    options.accountPassword = rightPassword;
    options.extraLines = lines;
    restartSshd(options);
}

SshSettings SshSessionTest::withPassword(const QByteArray &password) const
{
    SshSettings to;
    to.host = m_sshd->address();
    to.port = m_sshd->port();
    to.user = u"guest"_s;
    to.pinnedHostKey = m_sshd->hostKey();
    to.password = Secret(QByteArray(password));
    return to;
}

void SshSessionTest::logsInWithAPassword_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("password") << passwordLines;
    QTest::newRow("keyboard-interactive") << questionLines;
}

void SshSessionTest::logsInWithAPassword()
{
    QFETCH(QStringList, lines);
    startSshdWithPasswords(lines);
    if (!m_sshd || QTest::currentTestFailed())
        return;
    const auto session = await(SshSession::connect(withPassword(rightPassword), Patience::of(20s)));
    VERIFY_RESULT(session);
    const auto stream = await((*session)->exec(u"id -un"_s, Patience::of(20s)));
    VERIFY_RESULT(stream);
    QSignalSpy finished(stream->get(), &QIODevice::readChannelFinished);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
    QCOMPARE((*stream)->readAll(), "guest\n");
}

void SshSessionTest::refusesAWrongPassword_data() { logsInWithAPassword_data(); }

void SshSessionTest::refusesAWrongPassword()
{
    QFETCH(QStringList, lines);
    startSshdWithPasswords(lines);
    const auto session = await(SshSession::connect(withPassword("wrong secret"), Patience::of(30s)));
    VERIFY_FAILS(session, ErrorKind::Auth);
    QVERIFY(!session.error().text().contains(u"wrong secret"_s));
    // Tried once. Who leaves when PAM asks again may not be in the log at all.
    QVERIFY2(m_sshd->log().count("Failed ") <= 1, m_sshd->log().constData());
}

void SshSessionTest::givesAPasswordToNoStranger()
{
    startSshdWithPasswords(passwordLines);
    auto to = withPassword(rightPassword);
    to.pinnedHostKey.clear();
    VERIFY_FAILS(await(SshSession::connect(to, Patience::of(20s))), ErrorKind::Invalid);
    const auto other = xsc::test::makeSshKeyPair();
    VERIFY_RESULT(other);
    to.pinnedHostKey = other->publicLine.split(' ').value(1);
    VERIFY_FAILS(await(SshSession::connect(to, Patience::of(20s))), ErrorKind::Trust);
    QVERIFY2(!m_sshd->log().contains("Accepted"), m_sshd->log().constData());
}

void SshSessionTest::tellsThatAServerTakesNoPasswords()
{
    startSshdWithPasswords({});
    VERIFY_FAILS(await(SshSession::connect(withPassword(rightPassword), Patience::of(20s))),
                 ErrorKind::Unsupported);
}

void SshSessionTest::showsTheHostKeyBeforeAnyLogin()
{
    auto to = settings();
    to.privateKey = {};
    const auto shown = await(SshSession::shownHostKey(to, Patience::of(20s)));
    VERIFY_RESULT(shown);
    QCOMPARE(*shown, m_sshd->hostKey());
    QVERIFY(!m_sshd->log().contains("Accepted"));
    m_sshd->stop();
    VERIFY_FAILS(await(SshSession::shownHostKey(to, Patience::of(20s))), ErrorKind::Network);
}

void SshSessionTest::waitsForAPasswordOnlySoLong()
{
    startSshdWithPasswords(passwordLines);
    const auto to = withPassword(rightPassword);
    m_sshd->freeze();
    VERIFY_FAILS(await(SshSession::connect(to, Patience::of(500ms))), ErrorKind::Timeout);
}

void SshSessionTest::reportsAClosedPort()
{
    auto to = settings();
    m_sshd->stop();
    VERIFY_FAILS(await(SshSession::connect(to, Patience::of(20s))), ErrorKind::Network);
}

void SshSessionTest::givesUpOnASilentServer()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    auto to = settings();
    to.port = silent.serverPort();
    VERIFY_FAILS(await(SshSession::connect(to, Patience::of(200ms))), ErrorKind::Timeout);
}

void SshSessionTest::givesUpOnAGarbageServer()
{
    QTcpServer garbage;
    QVERIFY(garbage.listen(QHostAddress::LocalHost));
    connect(&garbage, &QTcpServer::newConnection, &garbage, [&garbage] {
        QTcpSocket *peer = garbage.nextPendingConnection();
        peer->write(QByteArray(20000, 'x') + "\r\n");
        peer->disconnectFromHost();
    });
    auto to = settings();
    to.port = garbage.serverPort();
    VERIFY_FAILS(await(SshSession::connect(to, Patience::of(20s))), ErrorKind::Network);
}

void SshSessionTest::canBeCancelled()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    auto to = settings();
    to.port = silent.serverPort();
    std::stop_source stop;
    connect(&silent, &QTcpServer::newConnection, &silent, [&stop] { stop.request_stop(); });
    VERIFY_FAILS(await(SshSession::connect(to, Patience::of(20s, stop.get_token()))), ErrorKind::Cancelled);
}

void SshSessionTest::tellsWhenTheServerGoes()
{
    const auto session = connected(settings());
    QVERIFY(session);
    const auto stream = await(session->openSocket(m_echo->fullServerName(), Patience::of(10s)));
    VERIFY_RESULT(stream);
    QSignalSpy closed(session.get(), &SshSession::closed);
    QSignalSpy finished(stream->get(), &QIODevice::readChannelFinished);
    m_sshd->stop();
    QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 10000);
    QCOMPARE(finished.size(), 1);
    QVERIFY(!session->isOpen());
    QVERIFY(xsc::net::hasEnded(**stream));
    VERIFY_FAILS(await(session->openSocket(m_echo->fullServerName(), Patience::of(10s))), ErrorKind::Network);
}

void SshSessionTest::tellsWhenTheServerFallsSilent()
{
    xsc::test::SshdOptions talkative;
    talkative.extraLines = {u"LogLevel DEBUG1"_s};
    restartSshd(talkative);
    auto to = settings();
    to.lifeInterval = 1s; // two unanswered make a dead server: no less, or a busy machine makes them
    const auto session = connected(to);
    QVERIFY(session);
    // A server that answers is left alone.
    QTRY_VERIFY_WITH_TIMEOUT(m_sshd->log().count("keepalive@openssh.com") > 2, 20000);
    QVERIFY(session->isOpen());
    QSignalSpy closed(session.get(), &SshSession::closed);
    m_sshd->freeze();
    QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 10000);
    QCOMPARE(closed.first().first().value<xsc::Error>().kind, ErrorKind::Timeout);
}

// Both on one processor, and the server first: its answer is there before the call that asks has returned.
void SshSessionTest::hearsAnAnswerAtOnce()
{
    auto to = settings();
    to.lifeInterval = 100ms;
    const auto session = connected(to);
    QVERIFY(session);
    cpu_set_t before;
    QCOMPARE(::sched_getaffinity(0, sizeof before, &before), 0);
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(::sched_getcpu(), &one);
    if (const auto first = m_sshd->goBefore(one); !first)
        QSKIP(qPrintable(first.error().text()));
    const auto everywhere = qScopeGuard([&before] { ::sched_setaffinity(0, sizeof before, &before); });
    QCOMPARE(::sched_setaffinity(0, sizeof one, &one), 0);
    QSignalSpy closed(session.get(), &SshSession::closed);
    QVERIFY(!closed.wait(2000));
}

void SshSessionTest::fallsBackToACommandWhenForwardingIsForbidden()
{
    if (xsc::test::findProgram(u"ncat"_s).isEmpty() && xsc::test::findProgram(u"socat"_s).isEmpty())
        QSKIP("neither ncat nor socat is installed");
    xsc::test::SshdOptions options;
    options.allowStreamLocal = false;
    restartSshd(options);
    const auto session = connected(settings());
    QVERIFY(session);
    QVERIFY(!await(session->openSocket(m_echo->fullServerName(), Patience::of(10s))).has_value());
    const auto stream =
        await(xsc::net::openRemoteSocket(session, m_echo->fullServerName(), Patience::of(10s)));
    VERIFY_RESULT(stream);
    const auto answer = await(exchange(*stream, "by command", Patience::of(20s)));
    VERIFY_RESULT(answer);
    QCOMPARE(*answer, QByteArray("by command"));
    QVERIFY(session->prefersCommands());
}

void SshSessionTest::saysWhyASocketCannotBeReached()
{
    const auto session = connected(settings());
    QVERIFY(session);
    const QString missing = u"/nonexistent/it's.sock"_s;
    const auto stream = await(xsc::net::openRemoteSocket(session, missing, Patience::of(10s)));
    VERIFY_RESULT(stream);
    const auto answer = await(exchange(*stream, "x", Patience::of(20s)));
    VERIFY_FAILS(answer, ErrorKind::Network);
    QVERIFY2(answer.error().detail.contains("No such file"_L1, Qt::CaseInsensitive) ||
                 answer.error().detail.contains("Cannot connect"_L1, Qt::CaseInsensitive),
             qPrintable(answer.error().detail));
    QVERIFY(session->isOpen());
    QVERIFY(!session->prefersCommands());
}

void SshSessionTest::quotesThePathForTheShell()
{
    const QTemporaryDir folder;
    const QString evil = folder.filePath(u"a'; touch %1/hit; '"_s.arg(folder.path()));
    const auto run = xsc::test::runProgram(u"sh"_s, {u"-c"_s, xsc::net::remoteSocketCommand(evil)});
    QVERIFY(!run.has_value());
    QVERIFY(!QFile::exists(folder.filePath(u"hit"_s)));
}

void SshSessionTest::tellsTheWordsAndStatusOfACommandThatFails()
{
    const auto session = connected(settings());
    QVERIFY(session);
    const QString command = u"echo out; echo went wrong >&2; exec 1>&-; sleep 0.1; exit 3"_s;
    const auto stream = await(session->exec(command, Patience::of(10s)));
    VERIFY_RESULT(stream);
    QSignalSpy finished(stream->get(), &QIODevice::readChannelFinished);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10000);
    QCOMPARE((*stream)->readAll(), "out\n");
    QVERIFY((*stream)->errorString().contains("went wrong"_L1));
    QVERIFY((*stream)->errorString().contains("status 3"_L1));
}

void SshSessionTest::endsItsStreamsWhenReleased()
{
    auto session = connected(settings());
    QVERIFY(session);
    const auto stream = await(session->openSocket(m_echo->fullServerName(), Patience::of(10s)));
    VERIFY_RESULT(stream);
    QSignalSpy finished(stream->get(), &QIODevice::readChannelFinished);
    session.reset();
    QCOMPARE(finished.size(), 1);
    QVERIFY(xsc::net::hasEnded(**stream));
}

// OpenSSH 10 is no OpenSSH to libssh 0.10; without ours in front, forwarding would fail there.
void SshSessionTest::answersForLibsshWhichOpensshItTalksTo()
{
    void *libssh = ::dlopen("libssh.so.4", RTLD_LAZY | RTLD_NOLOAD);
    QVERIFY(libssh);
    const void *theirs = ::dlsym(libssh, "ssh_get_openssh_version");
    const void *first = ::dlsym(RTLD_DEFAULT, "ssh_get_openssh_version");
    ::dlclose(libssh);
    QVERIFY(theirs && first);
    QVERIFY(theirs != first);
}

QTEST_GUILESS_MAIN(SshSessionTest)
#include "tst_sshsession.moc"
