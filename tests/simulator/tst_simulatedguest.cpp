// SPDX-License-Identifier: BSD-2-Clause
#include "net/certificatemaker.h"
#include "net/httpconnection.h"
#include "net/sshsession.h"
#include "net/tlsstream.h"
#include "simulator/enginesimulator.h"
#include "simulator/simulatedguest.h"
#include "verify.h"

#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using namespace xsc::simulator;
using namespace std::chrono_literals;

namespace {

Patience soon() { return Patience::of(20s); }

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Ended
{
    int status = -1;
    QByteArray output;
    QByteArray errors;
};

Task<QByteArray> fetchInfo(net::StreamPtr stream)
{
    const auto connection = net::HttpConnection::on(std::move(stream));
    net::HttpRequest request;
    request.target = "/info";
    auto response = co_await connection->exchange(request, soon());
    if (!response)
        co_return fail(response.error());
    co_return response->body;
}

} // namespace

class TestSimulatedGuest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void runsCommandsForTheSystemsSshClient_data();
    void runsCommandsForTheSystemsSshClient();
    void joinsCommandsToTheEngine();
    void forwardsTheEnginesSocket();
    void refusesAnotherKey();
    void refusesAnotherUser();
    void survivesGarbage_data();
    void survivesGarbage();
    void carriesRequestsOfOurOwnClient();
    void refusesForwardingWithoutEngineOrPermission();
    void fallsBackToInstalledHelpers_data();
    void fallsBackToInstalledHelpers();
    void failsWhereNoHelperIsInstalled();
    void takesRsaKeys();
    void showsAnotherHostKeyAfterItsChange();
    void endsConnectionsWhenDropped();
    void dropsWhoIsOpeningChannels();
    void endsStreamsWhenTheEngineStops();
    void comesBackOnTheSamePort();
    void carriesMuchDataBothWays();
    void keepsManyGuestsApart();
    void servesTlsToItsOwnClients();
    void refusesTlsWithoutClientCertificate();
    void refusesTlsOfAnotherAuthority();

private:
    [[nodiscard]] GuestAccess sshAccess() const;
    [[nodiscard]] net::SshSettings sshSettings(const SimulatedGuest &guest) const;
    [[nodiscard]] QStringList sshOptions(const SimulatedGuest &guest, const QString &user = u"core"_s) const;
    [[nodiscard]] Ended ssh(const QStringList &arguments) const;
    [[nodiscard]] std::unique_ptr<SimulatedGuest> makeGuest(const GuestAccess &access) const;
    bool makeKey(const QString &name, const QStringList &kind) const;
    [[nodiscard]] QString keyFile(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] GuestAccess tlsAccess();
    [[nodiscard]] net::TlsSettings tlsSettings(const SimulatedGuest &guest) const;

    QTemporaryDir m_folder;
    std::unique_ptr<SimulatedGuest> m_guest;
    net::TlsIdentity m_authority;
};

void TestSimulatedGuest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(makeKey(u"key"_s, {u"-t"_s, u"ed25519"_s}));
    QVERIFY(makeKey(u"other"_s, {u"-t"_s, u"ed25519"_s}));
    QVERIFY(makeKey(u"rsa"_s, {u"-t"_s, u"rsa"_s, u"-b"_s, u"2048"_s}));
    const auto authority = net::makeAuthority(u"test"_s);
    VERIFY_RESULT(authority);
    m_authority = *authority;
}

bool TestSimulatedGuest::makeKey(const QString &name, const QStringList &kind) const
{
    return QProcess::execute(u"ssh-keygen"_s,
                             kind + QStringList{u"-q"_s, u"-N"_s, QString(), u"-f"_s, keyFile(name)}) == 0;
}

GuestAccess TestSimulatedGuest::sshAccess() const
{
    GuestAccess access;
    access.authorizedKey = readFile(keyFile(u"key.pub"_s));
    return access;
}

std::unique_ptr<SimulatedGuest> TestSimulatedGuest::makeGuest(const GuestAccess &access) const
{
    auto engine = std::make_unique<EngineSimulator>();
    EnginePace pace;
    pace.stop = 0ms;
    engine->setPace(pace);
    engine->add({u"web"_s, u"nginx"_s, u"nginx -g 'daemon off;'"_s});
    return std::make_unique<SimulatedGuest>(access, std::move(engine));
}

void TestSimulatedGuest::init()
{
    m_guest = makeGuest(sshAccess());
    VERIFY_RESULT(m_guest->start());
}

void TestSimulatedGuest::cleanup()
{
    m_guest.reset();
    // What the guest left behind ends in the event loop.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

net::SshSettings TestSimulatedGuest::sshSettings(const SimulatedGuest &guest) const
{
    net::SshSettings settings;
    settings.host = guest.address();
    settings.port = guest.port();
    settings.user = u"core"_s;
    settings.privateKey = Secret(readFile(keyFile(u"key"_s)));
    settings.pinnedHostKey = guest.hostKey();
    return settings;
}

QStringList TestSimulatedGuest::sshOptions(const SimulatedGuest &guest, const QString &user) const
{
    return {u"-F"_s,
            u"none"_s,
            u"-o"_s,
            u"StrictHostKeyChecking=no"_s,
            u"-o"_s,
            u"UserKnownHostsFile=/dev/null"_s,
            u"-o"_s,
            u"BatchMode=yes"_s,
            u"-o"_s,
            u"IdentitiesOnly=yes"_s,
            u"-o"_s,
            u"LogLevel=ERROR"_s,
            u"-i"_s,
            keyFile(u"key"_s),
            u"-p"_s,
            QString::number(guest.port()),
            u"%1@%2"_s.arg(user, guest.address())};
}

Ended TestSimulatedGuest::ssh(const QStringList &arguments) const
{
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(u"ssh"_s, arguments);
    process.closeWriteChannel();
    if (!finished.wait(20000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestSimulatedGuest::runsCommandsForTheSystemsSshClient_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("errors");
    QTest::newRow("true") << u"true"_s << 0 << QByteArray() << QByteArray();
    QTest::newRow("false") << u"false"_s << 1 << QByteArray() << QByteArray();
    QTest::newRow("echo") << u"echo hello"_s << 0 << QByteArray("hello\n") << QByteArray();
    QTest::newRow("unknown") << u"frobnicate"_s << 127 << QByteArray()
                             << QByteArray("sh: 1: frobnicate: not found\n");
    QTest::newRow("wrong path") << u"ncat -U /run/nothing.sock"_s << 1 << QByteArray()
                                << QByteArray("Ncat: No such file or directory.\n");
    QTest::newRow("other engine") << u"docker -H unix:///run/other.sock system dial-stdio"_s << 1
                                  << QByteArray()
                                  << QByteArray("Cannot connect to the Docker daemon at "
                                                "unix:///run/other.sock. Is the docker daemon running?\n");
}

void TestSimulatedGuest::runsCommandsForTheSystemsSshClient()
{
    QFETCH(QString, command);
    const Ended ended = ssh(sshOptions(*m_guest) + QStringList{command});
    QTEST(ended.status, "status");
    QTEST(ended.output, "output");
    QTEST(ended.errors, "errors");
    QCOMPARE(m_guest->loginCount(), 1);
}

void TestSimulatedGuest::joinsCommandsToTheEngine()
{
    QProcess process;
    process.start(u"ssh"_s, sshOptions(*m_guest) + QStringList{u"docker system dial-stdio"_s});
    process.write("GET /_ping HTTP/1.1\r\nHost: e\r\n\r\n");
    QTRY_VERIFY(process.bytesAvailable() > 0 || process.state() == QProcess::NotRunning);
    QTRY_VERIFY(process.peek(4096).endsWith("OK"));
    QVERIFY(process.readAll().startsWith("HTTP/1.1 200 OK\r\n"));
    process.closeWriteChannel();
    QTRY_COMPARE(process.state(), QProcess::NotRunning);
    QCOMPARE(process.exitCode(), 0);
}

void TestSimulatedGuest::forwardsTheEnginesSocket()
{
    const QString local = m_folder.filePath(u"engine.sock"_s);
    QProcess process;
    process.start(u"ssh"_s,
                  QStringList{u"-N"_s, u"-L"_s, local + u":/var/run/docker.sock"_s} + sshOptions(*m_guest));
    QTRY_VERIFY(QFile::exists(local) || process.state() == QProcess::NotRunning);
    const auto stream = test::await(net::connectUnix(local, soon()));
    VERIFY_RESULT(stream);
    const auto info = test::await(fetchInfo(*stream));
    VERIFY_RESULT(info);
    QVERIFY(info->contains("\"ContainersRunning\":1"));
    process.terminate();
    QVERIFY(process.waitForFinished());
}

void TestSimulatedGuest::refusesAnotherKey()
{
    m_guest->setAuthorizedKey(readFile(keyFile(u"other.pub"_s)));
    const Ended ended = ssh(sshOptions(*m_guest) + QStringList{u"true"_s});
    QCOMPARE(ended.status, 255);
    QVERIFY2(ended.errors.contains("Permission denied (publickey)"), ended.errors.constData());
    VERIFY_FAILS(test::await(net::SshSession::connect(sshSettings(*m_guest), soon())), ErrorKind::Auth);
    QCOMPARE(m_guest->loginCount(), 0);
}

void TestSimulatedGuest::refusesAnotherUser()
{
    const Ended ended = ssh(sshOptions(*m_guest, u"root"_s) + QStringList{u"true"_s});
    QCOMPARE(ended.status, 255);
    QCOMPARE(m_guest->loginCount(), 0);
}

void TestSimulatedGuest::survivesGarbage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no banner") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("endless banner") << QByteArray(4000, 'x');
    QTest::newRow("huge packet") << "SSH-2.0-x\r\n" + QByteArray(64, '\xff');
    QTest::newRow("empty packet") << "SSH-2.0-x\r\n" + QByteArray(64, '\0');
    QTest::newRow("padding beyond packet")
        << "SSH-2.0-x\r\n" + QByteArray("\0\0\0\x0c\xff\x14", 6) + QByteArray(32, '\0');
    QTest::newRow("cut init") << "SSH-2.0-x\r\n" + QByteArray("\0\0\0\x0c\x04\x14", 6) +
                                     QByteArray(10, '\x7f');
}

void TestSimulatedGuest::survivesGarbage()
{
    QFETCH(QByteArray, bytes);
    QTcpSocket socket;
    socket.connectToHost(m_guest->address(), m_guest->port());
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    socket.write(bytes);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    VERIFY_RESULT(test::await(net::SshSession::connect(sshSettings(*m_guest), soon())));
}

void TestSimulatedGuest::carriesRequestsOfOurOwnClient()
{
    const auto session = test::await(net::SshSession::connect(sshSettings(*m_guest), soon()));
    VERIFY_RESULT(session);
    const auto stream = test::await((*session)->openSocket(u"/run/docker.sock"_s, soon()));
    VERIFY_RESULT(stream);
    const auto info = test::await(fetchInfo(*stream));
    VERIFY_RESULT(info);
    QVERIFY(info->contains("\"ServerVersion\":\"20.10.24\""));
    QCOMPARE(m_guest->engine().requests(), QStringList{u"GET /info"_s});
    QCOMPARE(m_guest->loginCount(), 1);
    QCOMPARE(m_guest->channelCount(), 1);
}

void TestSimulatedGuest::refusesForwardingWithoutEngineOrPermission()
{
    const auto session = test::await(net::SshSession::connect(sshSettings(*m_guest), soon()));
    VERIFY_RESULT(session);
    const QString path = u"/var/run/docker.sock"_s;
    m_guest->setEngineRunning(false);
    VERIFY_FAILS(test::await((*session)->openSocket(path, soon())), ErrorKind::Unsupported);
    m_guest->setEngineRunning(true);
    VERIFY_RESULT(test::await((*session)->openSocket(path, soon())));
    m_guest->setAllowStreamLocal(false);
    VERIFY_FAILS(test::await((*session)->openSocket(path, soon())), ErrorKind::Unsupported);
}

void TestSimulatedGuest::fallsBackToInstalledHelpers_data()
{
    QTest::addColumn<QString>("installed");
    for (const auto *name : {"docker", "ncat", "socat"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestSimulatedGuest::fallsBackToInstalledHelpers()
{
    QFETCH(QString, installed);
    GuestAccess access = sshAccess();
    access.allowStreamLocal = false;
    access.commands = {installed};
    const auto guest = makeGuest(access);
    VERIFY_RESULT(guest->start());
    const auto session = test::await(net::SshSession::connect(sshSettings(*guest), soon()));
    VERIFY_RESULT(session);
    const auto stream = test::await(net::openRemoteSocket(*session, u"/var/run/docker.sock"_s, soon()));
    VERIFY_RESULT(stream);
    VERIFY_RESULT(test::await(fetchInfo(*stream)));
}

void TestSimulatedGuest::failsWhereNoHelperIsInstalled()
{
    GuestAccess access = sshAccess();
    access.commands.clear();
    const auto guest = makeGuest(access);
    VERIFY_RESULT(guest->start());
    const Ended ended = ssh(sshOptions(*guest) + QStringList{u"ncat -U /var/run/docker.sock"_s});
    QCOMPARE(ended.status, 127);
    QCOMPARE(ended.output, QByteArray());
}

void TestSimulatedGuest::takesRsaKeys()
{
    m_guest->setAuthorizedKey(readFile(keyFile(u"rsa.pub"_s)));
    QStringList options = sshOptions(*m_guest);
    options.replaceInStrings(keyFile(u"key"_s), keyFile(u"rsa"_s));
    QCOMPARE(ssh(options + QStringList{u"true"_s}).status, 0);
    net::SshSettings settings = sshSettings(*m_guest);
    settings.privateKey = Secret(readFile(keyFile(u"rsa"_s)));
    VERIFY_RESULT(test::await(net::SshSession::connect(settings, soon())));
}

void TestSimulatedGuest::showsAnotherHostKeyAfterItsChange()
{
    const net::SshSettings settings = sshSettings(*m_guest);
    const auto before = test::await(net::SshSession::connect(settings, soon()));
    VERIFY_RESULT(before);
    m_guest->changeHostKey();
    QVERIFY((*before)->isOpen());
    const auto refused = test::await(net::SshSession::connect(settings, soon()));
    VERIFY_FAILS(refused, ErrorKind::Trust);
    QCOMPARE(refused.error().code.value(1).toLatin1(), m_guest->hostKey());
}

// The server has not read yet that more channels are wanted; it does while it closes the first.
void TestSimulatedGuest::dropsWhoIsOpeningChannels()
{
    const QString path = u"/var/run/docker.sock"_s;
    for (int round = 0; round < 5; ++round) {
        const auto session = test::await(net::SshSession::connect(sshSettings(*m_guest), soon()));
        VERIFY_RESULT(session);
        QList<net::StreamPtr> open;
        for (int i = 0; i < 3; ++i) {
            const auto stream = test::await((*session)->openSocket(path, soon()));
            VERIFY_RESULT(stream);
            open.append(*stream);
        }
        std::vector<Task<net::StreamPtr>> opening;
        for (int i = 0; i < 10; ++i)
            opening.push_back((*session)->openSocket(path, soon()));
        m_guest->dropConnections();
        for (auto &task : opening)
            QVERIFY(!test::await(std::move(task)));
        for (const auto &stream : std::as_const(open))
            QTRY_VERIFY(net::hasEnded(*stream));
    }
    VERIFY_RESULT(test::await(net::SshSession::connect(sshSettings(*m_guest), soon())));
}

void TestSimulatedGuest::endsConnectionsWhenDropped()
{
    const auto session = test::await(net::SshSession::connect(sshSettings(*m_guest), soon()));
    VERIFY_RESULT(session);
    QSignalSpy closed(session->get(), &net::SshSession::closed);
    m_guest->dropConnections();
    QTRY_COMPARE(closed.count(), 1);
    VERIFY_RESULT(test::await(net::SshSession::connect(sshSettings(*m_guest), soon())));
}

void TestSimulatedGuest::endsStreamsWhenTheEngineStops()
{
    const auto session = test::await(net::SshSession::connect(sshSettings(*m_guest), soon()));
    VERIFY_RESULT(session);
    const auto stream = test::await((*session)->openSocket(u"/var/run/docker.sock"_s, soon()));
    VERIFY_RESULT(stream);
    QSignalSpy ended(stream->get(), &QIODevice::readChannelFinished);
    m_guest->setEngineRunning(false);
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY((*session)->isOpen());
}

void TestSimulatedGuest::comesBackOnTheSamePort()
{
    const net::SshSettings settings = sshSettings(*m_guest);
    m_guest->stop();
    QVERIFY(!m_guest->isRunning());
    VERIFY_FAILS(test::await(net::SshSession::connect(settings, soon())), ErrorKind::Network);
    VERIFY_RESULT(m_guest->start());
    QCOMPARE(m_guest->port(), settings.port);
    VERIFY_RESULT(test::await(net::SshSession::connect(settings, soon())));
}

void TestSimulatedGuest::carriesMuchDataBothWays()
{
    for (int i = 0; i < 1500; ++i)
        m_guest->engine().add(
            {u"c%1"_s.arg(i), u"busybox"_s, QString(200, u'x'), docker::ContainerState::Exited});
    const auto session = test::await(net::SshSession::connect(sshSettings(*m_guest), soon()));
    VERIFY_RESULT(session);
    const auto stream = test::await((*session)->openSocket(u"/var/run/docker.sock"_s, soon()));
    VERIFY_RESULT(stream);
    const auto connection = net::HttpConnection::on(*stream);
    net::HttpRequest request;
    request.target = "/containers/json?all=1";
    request.body = QByteArray(2'000'000, 'y');
    const auto response = test::await(connection->exchange(request, soon()));
    VERIFY_RESULT(response);
    QVERIFY(response->body.size() > 1'000'000);
    QVERIFY(response->body.endsWith("]\n"));
}

void TestSimulatedGuest::keepsManyGuestsApart()
{
    std::vector<std::unique_ptr<SimulatedGuest>> guests;
    std::vector<std::shared_ptr<net::SshSession>> sessions;
    for (int i = 0; i < 12; ++i) {
        guests.push_back(makeGuest(sshAccess()));
        guests.back()->engine().add({u"only%1"_s.arg(i), u"busybox"_s, u"sh"_s});
        VERIFY_RESULT(guests.back()->start());
    }
    for (int i = 0; i < 48; ++i) {
        const auto &guest = guests[size_t(i) % guests.size()];
        const auto session = test::await(net::SshSession::connect(sshSettings(*guest), soon()));
        VERIFY_RESULT(session);
        sessions.push_back(*session);
        const auto stream = test::await((*session)->openSocket(u"/var/run/docker.sock"_s, soon()));
        VERIFY_RESULT(stream);
        const auto info = test::await(fetchInfo(*stream));
        VERIFY_RESULT(info);
        QVERIFY(info->contains("\"Containers\":2"));
    }
    QCOMPARE(guests.front()->loginCount(), 4);
    // Guests go while their clients are still there.
    guests.clear();
    QTRY_VERIFY(std::ranges::none_of(sessions, [](const auto &session) { return session->isOpen(); }));
}

GuestAccess TestSimulatedGuest::tlsAccess()
{
    net::CertificatePlan plan;
    plan.commonName = u"guest"_s;
    plan.addresses = {u"127.0.0.1"_s};
    const auto made = net::makeCertificate(m_authority, plan);
    GuestAccess access;
    access.kind = GuestAccess::Kind::Tls;
    access.caPem = m_authority.certificatePem;
    access.serverCertPem = made ? made->certificatePem : QByteArray();
    access.serverKey = made ? made->keyPem : Secret();
    return access;
}

net::TlsSettings TestSimulatedGuest::tlsSettings(const SimulatedGuest &guest) const
{
    net::TlsSettings settings;
    settings.host = guest.address();
    settings.port = guest.port();
    settings.caPem = m_authority.certificatePem;
    net::CertificatePlan plan;
    plan.commonName = u"client"_s;
    plan.use = net::CertificateUse::Client;
    if (const auto made = net::makeCertificate(m_authority, plan))
        settings.identity = *made;
    return settings;
}

void TestSimulatedGuest::servesTlsToItsOwnClients()
{
    const auto guest = makeGuest(tlsAccess());
    VERIFY_RESULT(guest->start());
    const auto stream = test::await(net::connectTls(tlsSettings(*guest), soon()));
    VERIFY_RESULT(stream);
    VERIFY_RESULT(test::await(fetchInfo(*stream)));
    QCOMPARE(guest->loginCount(), 1);
    guest->dropConnections();
    QTRY_VERIFY(net::hasEnded(**stream));
}

void TestSimulatedGuest::refusesTlsWithoutClientCertificate()
{
    const auto guest = makeGuest(tlsAccess());
    VERIFY_RESULT(guest->start());
    net::TlsSettings settings = tlsSettings(*guest);
    settings.identity.reset();
    // With TLS 1.3 it shows at the first read.
    const auto stream = test::await(net::connectTls(settings, soon()));
    if (stream)
        QVERIFY(!test::await(fetchInfo(*stream)).has_value());
    QCOMPARE(guest->loginCount(), 0);
    QCOMPARE(guest->engine().requests(), QStringList());
}

void TestSimulatedGuest::refusesTlsOfAnotherAuthority()
{
    const auto guest = makeGuest(tlsAccess());
    VERIFY_RESULT(guest->start());
    const auto other = net::makeAuthority(u"other"_s);
    VERIFY_RESULT(other);
    net::TlsSettings settings = tlsSettings(*guest);
    settings.caPem = other->certificatePem;
    VERIFY_FAILS(test::await(net::connectTls(settings, soon())), ErrorKind::Trust);
    GuestAccess unreadable = tlsAccess();
    unreadable.serverCertPem = "rubbish";
    VERIFY_FAILS(makeGuest(unreadable)->start(), ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(TestSimulatedGuest)
#include "tst_simulatedguest.moc"
