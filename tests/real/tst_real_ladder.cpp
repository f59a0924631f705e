// SPDX-License-Identifier: BSD-2-Clause
#include "net/certificatemaker.h"
#include "onevmpool.h"
#include "realengine.h"
#include "realsshd.h"
#include "scriptedengine.h"
#include "simulator/xapimodel.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTcpServer>
#include <QTcpSocket>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using guest::Outcome;
using guest::Repair;
using guest::Rung;
using test::verifyFound;

namespace {

constexpr auto stranger = "stranger"_L1;

//! How the one VM of the pool is.
struct Plan
{
    test::SshdOptions sshd{};
    bool isKeyAuthorized = true;
    bool isBare = false;     //!< neither docker nor ncat nor socat is to be found in the VM
    bool isStranger = false; //!< the account may not use the engine
    QString engineSocket{};  //!< empty: the real engine's
    QByteArray hostKey{};    //!< recorded; empty: none
    QString runtimeFolder{}; //!< of the account
};

struct World : test::OneVmPool
{
    std::unique_ptr<test::RealSshd> sshd;
};

} // namespace

Q_DECLARE_METATYPE(Plan)

//! The ladder against a real sshd, a real dockerd and OpenSSL's own TLS server.
class RealLadderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsTheRungOverSsh_data();
    void findsTheRungOverSsh();
    void usesTheSocketThatIsThere();
    void acceptsAChangedHostKey();
    void authorizesTheKeyOnce();
    void knowsAnEngineThatDoesNotWork_data();
    void knowsAnEngineThatDoesNotWork();
    void knowsAnEngineThatIsSilent();
    void knowsAVmThatHangs();
    void findsTheRungOverTls_data();
    void findsTheRungOverTls();
    void findsTheRungOfOtherTlsServers_data();
    void findsTheRungOfOtherTlsServers();

private:
    //! Gives the port.
    [[nodiscard]] quint16 listenPlainly(QTcpServer &server, const QString &address);
    std::unique_ptr<World> worldOf(const Plan &plan);

    QTemporaryDir m_folder{u"/tmp/xsl-XXXXXX"_s};
    std::unique_ptr<test::RealEngine> m_engine;
    std::optional<simulator::PoolKey> m_key;
    QString m_deadSocket;
    QString m_rootsSocket; //!< in a folder that nobody else may look into
    QString m_bareFolder;
};

void RealLadderTest::initTestCase()
{
    for (const QString &why :
         {test::RealEngine::obstacle(test::RealEngineKind::Docker), test::RealSshd::missing()}) {
        if (!why.isEmpty())
            QSKIP(qPrintable(why));
    }
    test::RealEngineOptions options;
    options.tlsAddress = u"127.0.0.1"_s;
    auto engine = test::RealEngine::start(options);
    VERIFY_RESULT(engine);
    m_engine = std::move(*engine);
    const auto key = simulator::makePoolKey();
    VERIFY_RESULT(key);
    m_key = *key;
    // What an engine's socket lies in is open to all; only the socket is not.
    QFile::setPermissions(QFileInfo(m_engine->socket()).path(), QFile::Permissions::fromInt(0x7055));
    QFile::setPermissions(m_folder.path(), QFile::Permissions::fromInt(0x7055));

    m_rootsSocket = m_folder.filePath(u"root/engine.sock"_s);
    const QString rootsFolder = m_folder.filePath(u"root"_s);
    QVERIFY(QDir().mkpath(rootsFolder) && QFile::link(m_engine->socket(), m_rootsSocket));
    QFile::setPermissions(rootsFolder, QFile::Permissions::fromInt(0x7000));
    m_deadSocket = m_folder.filePath(u"dead.sock"_s);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, m_deadSocket.toUtf8().constData(), sizeof address.sun_path);
    const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
    QCOMPARE(::bind(fd, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    ::close(fd);

    m_bareFolder = m_folder.filePath(u"bin"_s);
    QVERIFY(QDir().mkpath(m_bareFolder));
    for (const QString &program : {u"sh"_s, u"id"_s, u"ls"_s, u"readlink"_s})
        QVERIFY(QFile::link(test::findProgram(program), m_bareFolder + u'/' + program));
}

std::unique_ptr<World> RealLadderTest::worldOf(const Plan &plan)
{
    auto world = std::make_unique<World>();
    test::SshdOptions options = plan.sshd;
    QStringList environment;
    if (plan.isBare)
        environment.append(u"PATH="_s + m_bareFolder);
    if (!plan.runtimeFolder.isEmpty())
        environment.append(u"XDG_RUNTIME_DIR="_s + plan.runtimeFolder);
    if (!environment.isEmpty())
        options.extraLines.append(u"SetEnv "_s + environment.join(u' '));
    if (plan.isStranger)
        options.account = stranger;
    options.authorizedKeys = {plan.isKeyAuthorized ? m_key->publicLine : test::makeSshKeyPair()->publicLine};
    world->sshd = std::make_unique<test::RealSshd>(options);
    const auto started = world->sshd->start();
    if (!started)
        qWarning("%ls", qUtf16Printable(started.error().text()));
    simulator::ScenarioEndpoint endpoint;
    endpoint.port = world->sshd->port();
    endpoint.user = plan.isStranger ? QString(stranger) : world->sshd->user();
    endpoint.engineSocket = plan.engineSocket.isEmpty() ? m_engine->socket() : plan.engineSocket;
    endpoint.hostKey = plan.hostKey;
    const auto opened = world->open(endpoint, *m_key);
    return started && opened ? std::move(world) : nullptr;
}

void RealLadderTest::findsTheRungOverSsh_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<QString>("outcomes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("evidence");
    const test::SshdOptions forbidden{.authorizedKeys = {}, .allowStreamLocal = false, .extraLines = {}};
    const QString absent = u"/nonexistent/engine.sock"_s;
    const auto dead = [this] { return m_deadSocket; };
    QTest::newRow("good") << Plan{} << u"pppppppppppf"_s << u"NOT_MANAGED"_s << QString();
    QTest::newRow("forwarding forbidden, helper")
        << Plan{.sshd = forbidden} << u"pppppppppppf"_s << u"NOT_MANAGED"_s << QString();
    QTest::newRow("forwarding forbidden, no helper")
        << Plan{.sshd = forbidden, .isBare = true} << u"ppppppf----f"_s << u"NO_CHANNEL"_s << u"None of"_s;
    QTest::newRow("no socket") << Plan{.engineSocket = absent} << u"pppppppf---f"_s << u"NO_ENGINE_SOCKET"_s
                               << u"no such file"_s;
    QTest::newRow("no socket, no helper") << Plan{.isBare = true, .engineSocket = absent} << u"pppppppf---f"_s
                                          << u"NO_ENGINE_SOCKET"_s << u"no such file"_s;
    QTest::newRow("no socket, forwarding forbidden")
        << Plan{.sshd = forbidden, .engineSocket = absent} << u"pppppppf---f"_s << u"NO_ENGINE_SOCKET"_s
        << u"no such file"_s;
    QTest::newRow("nobody listens") << Plan{.engineSocket = dead()} << u"pppppppppf-f"_s << u"ENGINE_DOWN"_s
                                    << u"No process listens"_s;
    QTest::newRow("nobody listens, no helper") << Plan{.isBare = true, .engineSocket = dead()}
                                               << u"pppppppppf-f"_s << u"ENGINE_DOWN"_s << u"No process"_s;
    QTest::newRow("not in the group")
        << Plan{.isStranger = true} << u"ppppppppf--f"_s << u"NOT_PERMITTED"_s << u"may not use it"_s;
    QTest::newRow("not in the group, no helper")
        << Plan{.isBare = true, .isStranger = true} << u"ppppppppf--f"_s << u"NOT_PERMITTED"_s
        << u"Groups of the account: stranger"_s;
    QTest::newRow("folder of root") << Plan{.isStranger = true, .engineSocket = m_rootsSocket}
                                    << u"ppppppppf--f"_s << u"NOT_PERMITTED"_s
                                    << u"may not look into its folder"_s;
    QTest::newRow("key refused") << Plan{.isKeyAuthorized = false} << u"pppppf-----f"_s << u"KEY_REFUSED"_s
                                 << u"publickey"_s;
    QTest::newRow("other host key") << Plan{.hostKey = "AAAAC3NzaC1lZDI1NTE5AAAAIAAA"} << u"ppppf------f"_s
                                    << u"HOST_KEY_CHANGED"_s << u"SHA256:"_s;
}

void RealLadderTest::findsTheRungOverSsh()
{
    QFETCH(Plan, plan);
    QFETCH(QString, outcomes);
    QFETCH(QString, code);
    QFETCH(QString, evidence);
    const auto world = worldOf(plan);
    QVERIFY(world);
    const auto found = world->diagnose();
    verifyFound(found, outcomes, code, evidence);
    if (!found || QTest::currentTestFailed())
        return;
    const guest::Step *failed = found->firstFailed();
    if (plan.engineSocket == m_rootsSocket) {
        QVERIFY(!failed->repair);
        QVERIFY2(failed->advice.remedy.contains(u"out of"_s), qPrintable(failed->advice.remedy));
        QVERIFY2(failed->evidence.contains(u"drwx------"_s), qPrintable(failed->evidence));
    } else if (code == "NOT_PERMITTED"_L1) {
        const QString group = QFileInfo(m_engine->socket()).group();
        const bool hasTools = !plan.isBare && !test::findProgram(u"sudo"_s).isEmpty() &&
                              !test::findProgram(u"usermod"_s).isEmpty();
        QCOMPARE(failed->repair.has_value(), group != "root"_L1 && hasTools);
        QVERIFY2(group == "root"_L1 || failed->advice.command.contains(group),
                 qPrintable(failed->advice.command));
    }
    if (code == "KEY_REFUSED"_L1)
        QCOMPARE(failed->repair->subject.section(u' ', 1, 1),
                 QString::fromLatin1(m_key->publicLine).section(u' ', 1, 1));
}

void RealLadderTest::usesTheSocketThatIsThere()
{
    const QString folder = m_folder.filePath(u"user"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QFile::link(m_engine->socket(), folder + u"/docker.sock"_s));
    const auto world = worldOf({.engineSocket = u"/nonexistent/engine.sock"_s, .runtimeFolder = folder});
    QVERIFY(world);
    const auto found = world->diagnose();
    verifyFound(found, u"pppppppf---f"_s, u"NO_ENGINE_SOCKET"_s, {});
    if (QTest::currentTestFailed())
        return;
    const auto repair = found->firstFailed()->repair;
    QVERIFY(repair && repair->action == Repair::Action::UseEngineSocket);
    if (!QFileInfo::exists(u"/run/docker.sock"_s) && !QFileInfo::exists(u"/run/podman/podman.sock"_s))
        QCOMPARE(repair->subject, folder + u"/docker.sock"_s);
    Repair ours = *repair;
    QVERIFY2(found->firstFailed()->advice.remedy.contains(ours.subject), "the remedy names it");
    VERIFY_RESULT(world->carryOut(ours));
    if (ours.subject.startsWith(folder))
        verifyFound(world->diagnose(), u"pppppppppppf"_s, u"NOT_MANAGED"_s, {});
}

void RealLadderTest::acceptsAChangedHostKey()
{
    const auto world = worldOf({.hostKey = "AAAAC3NzaC1lZDI1NTE5AAAAIAAA"});
    QVERIFY(world);
    const auto found = world->diagnose();
    VERIFY_RESULT(found);
    QVERIFY(found->firstFailed() && found->firstFailed()->repair);
    const Repair repair = *found->firstFailed()->repair;
    QCOMPARE(repair.subject.toLatin1(), world->sshd->hostKey());
    VERIFY_RESULT(world->carryOut(repair));
    verifyFound(world->diagnose(), u"pppppppppppf"_s, u"NOT_MANAGED"_s, {});
    world->sshd->stop();
    VERIFY_RESULT(world->sshd->makeHostKey());
    VERIFY_RESULT(world->sshd->start());
    verifyFound(world->diagnose(), u"ppppf------f"_s, u"HOST_KEY_CHANGED"_s, u"SHA256:"_s);
    VERIFY_FAILS(world->carryOut(repair), ErrorKind::Trust);
}

// The command for the VM, run as the account itself.
void RealLadderTest::authorizesTheKeyOnce()
{
    const QTemporaryDir home;
    const Repair push{Repair::Action::PushKey, QString::fromLatin1(m_key->publicLine)};
    const QString command = guest::commandOf(push, {});
    for (int i = 0; i < 2; ++i)
        VERIFY_RESULT(test::runProgram(u"env"_s, {u"HOME="_s + home.path(), u"sh"_s, u"-c"_s, command}));
    QFile file(home.filePath(u".ssh/authorized_keys"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), m_key->publicLine.trimmed() + '\n');
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void RealLadderTest::knowsAnEngineThatDoesNotWork_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isHttp");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("outcomes");
    QTest::newRow("no HTTP") << 0 << QByteArray("SSH-2.0-OpenSSH\r\n\r\n") << false << u"BAD_ANSWER"_s
                             << u"pppppppppf-f"_s;
    QTest::newRow("out of order") << 500 << QByteArray(R"({"message":"disk full"})") << true
                                  << u"BAD_ANSWER"_s << u"pppppppppf-f"_s;
    QTest::newRow("no engine") << 200 << QByteArray("<html>disk full</html>") << true << u"BAD_ANSWER"_s
                               << u"pppppppppf-f"_s;
    QTest::newRow("of the day after tomorrow")
        << 200 << QByteArray(R"({"Version":"99","ApiVersion":"9.0","MinAPIVersion":"8.0"})") << true
        << u"API_VERSION"_s << u"ppppppppppff"_s;
    QTest::newRow("of long ago") << 200 << QByteArray(R"({"Version":"1.5","ApiVersion":"1.17"})") << true
                                 << u"API_VERSION"_s << u"ppppppppppff"_s;
}

void RealLadderTest::knowsAnEngineThatDoesNotWork()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, isHttp);
    QFETCH(QString, code);
    QFETCH(QString, outcomes);
    using Manner = test::ScriptedAnswer::Manner;
    test::ScriptedEngine engine;
    engine.answer("GET /version", {{status, body, isHttp ? Manner::Whole : Manner::Raw, {}}});
    const auto world = worldOf({.engineSocket = engine.socket()});
    QVERIFY(world);
    verifyFound(world->diagnose(), outcomes, code, {});
}

void RealLadderTest::knowsAnEngineThatIsSilent()
{
    test::ScriptedEngine engine;
    engine.answer("GET /version", {{0, {}, test::ScriptedAnswer::Manner::Silent, {}}});
    const auto world = worldOf({.engineSocket = engine.socket()});
    QVERIFY(world);
    verifyFound(world->diagnose(5s), u"pppppppppf-f"_s, u"ENGINE_SILENT"_s, u"too long"_s);
}

void RealLadderTest::knowsAVmThatHangs()
{
    const auto world = worldOf({});
    QVERIFY(world);
    world->sshd->freeze();
    verifyFound(world->diagnose(2s), u"ppppf------f"_s, u"NO_GREETING"_s, u"too long"_s);
}

// As dockerd with -H tcp://… alone.
quint16 RealLadderTest::listenPlainly(QTcpServer &server, const QString &address)
{
    const QString path = m_engine->socket();
    connect(&server, &QTcpServer::newConnection, &server, [&server, path] {
        QTcpSocket *client = server.nextPendingConnection();
        auto *engine = new QLocalSocket(client);
        connect(client, &QTcpSocket::readyRead, engine, [=] { engine->write(client->readAll()); });
        connect(engine, &QLocalSocket::readyRead, client, [=] { client->write(engine->readAll()); });
        connect(engine, &QLocalSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        engine->connectToServer(path);
    });
    return server.listen(QHostAddress(address)) ? server.serverPort() : 0;
}

void RealLadderTest::findsTheRungOverTls_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("outcomes");
    QTest::addColumn<QString>("code");
    QTest::newRow("good") << QString() << u"ppppppnnnppf"_s << u"NOT_MANAGED"_s;
    QTest::newRow("other authority") << u"authority"_s << u"ppppf-nnn--f"_s << u"TLS_AUTHORITY"_s;
    QTest::newRow("client of another authority") << u"client"_s << u"pppppfnnn--f"_s << u"TLS_REFUSED"_s;
    QTest::newRow("key of another certificate") << u"key"_s << u"pppp-fnnn--f"_s << u"TLS_IDENTITY"_s;
    QTest::newRow("address not in the certificate") << u"name"_s << u"pnppf-nnn--f"_s << u"TLS_NAME"_s;
    QTest::newRow("engine without TLS") << u"plain"_s << u"ppppf-nnn--f"_s << u"NO_TLS"_s;
    QTest::newRow("engine stopped") << u"stopped"_s << u"pppf--nnn--f"_s << u"UNREACHABLE"_s;
}

void RealLadderTest::findsTheRungOverTls()
{
    QFETCH(QString, fault);
    QFETCH(QString, outcomes);
    QFETCH(QString, code);
    const auto other = net::makeAuthority(u"another authority"_s);
    net::CertificatePlan plan;
    plan.commonName = u"client"_s;
    plan.use = net::CertificateUse::Client;
    const auto foreign = net::makeCertificate(*other, plan);
    simulator::ScenarioEndpoint endpoint;
    endpoint.address = m_engine->tls().host;
    endpoint.port = m_engine->tls().port;
    endpoint.caPem = fault == "authority"_L1 ? other->certificatePem : m_engine->tls().caPem;
    endpoint.tlsClient = fault == "client"_L1 ? *foreign : *m_engine->tls().identity;
    if (fault == "key"_L1)
        endpoint.tlsClient->keyPem = foreign->keyPem;
    if (fault == "stopped"_L1)
        endpoint.port = test::freePort(endpoint.address);
    QTcpServer plain;
    if (fault == "plain"_L1)
        endpoint.port = listenPlainly(plain, endpoint.address);
    World world;
    VERIFY_RESULT(world.open(endpoint, *m_key));
    if (fault == "name"_L1) {
        world.pool().model().set(u"VM"_s, *world.pool().model().byUuid(u"VM"_s, world.vm()),
                                 u"guest_metrics"_s, xapi::Value(u"OpaqueRef:NULL"_s));
        VERIFY_RESULT(world.setOtherConfig(xapi::keys::address, u"localhost"_s));
    }
    verifyFound(world.diagnose(), outcomes, code, {});
}

void RealLadderTest::findsTheRungOfOtherTlsServers_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<int>("days");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("outcomes");
    QTest::addColumn<QString>("code");
    const QStringList here{u"127.0.0.1"_s};
    QTest::newRow("without addresses")
        << QStringList() << 10 << QStringList() << u"ppppf-nnn--f"_s << u"TLS_NAME"_s;
    QTest::newRow("for another address")
        << QStringList{u"10.0.0.1"_s} << 10 << QStringList() << u"ppppf-nnn--f"_s << u"TLS_NAME"_s;
    QTest::newRow("expired") << here << -1 << QStringList() << u"ppppf-nnn--f"_s << u"TLS_EXPIRED"_s;
    QTest::newRow("TLS 1.1") << here << 10 << QStringList{u"-tls1_1"_s, u"-cipher"_s, u"DEFAULT@SECLEVEL=0"_s}
                             << u"ppppf-nnn--f"_s << u"TLS_VERSION"_s;
    QTest::newRow("TLS 1.2, client refused")
        << here << 10 << QStringList{u"-tls1_2"_s, u"-Verify"_s, u"1"_s, u"-verify_return_error"_s}
        << u"pppp-fnnn--f"_s << u"TLS_REFUSED"_s;
}

void RealLadderTest::findsTheRungOfOtherTlsServers()
{
    QFETCH(QStringList, addresses);
    QFETCH(int, days);
    QFETCH(QStringList, arguments);
    QFETCH(QString, outcomes);
    QFETCH(QString, code);
    const auto authority = net::makeAuthority(u"authority"_s);
    const auto other = net::makeAuthority(u"another authority"_s);
    net::CertificatePlan plan{.commonName = u"server"_s, .dnsNames = {}, .addresses = addresses};
    plan.days = days;
    const auto server = net::makeCertificate(*authority, plan);
    VERIFY_RESULT(server);
    plan = {.commonName = u"client"_s, .dnsNames = {}, .addresses = {}};
    plan.use = net::CertificateUse::Client;
    const auto client = net::makeCertificate(*other, plan);
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &content) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    QVERIFY(write(u"cert"_s, server->certificatePem) && write(u"key"_s, server->keyPem.reveal()) &&
            write(u"ca"_s, authority->certificatePem));
    simulator::ScenarioEndpoint endpoint;
    endpoint.port = test::freePort(endpoint.address);
    endpoint.caPem = authority->certificatePem;
    endpoint.tlsClient = *client;
    const QString log = folder.filePath(u"log"_s);
    const QStringList common{u"s_server"_s,
                             u"-accept"_s,
                             u"127.0.0.1:%1"_s.arg(endpoint.port),
                             u"-cert"_s,
                             folder.filePath(u"cert"_s),
                             u"-key"_s,
                             folder.filePath(u"key"_s),
                             u"-CAfile"_s,
                             folder.filePath(u"ca"_s),
                             u"-www"_s};
    const auto process = test::startProgram(u"openssl"_s, common + arguments, log);
    VERIFY_RESULT(process);
    const auto isUp = [&log] {
        QFile file(log);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains("ACCEPT");
    };
    QTRY_VERIFY(isUp());
    World world;
    VERIFY_RESULT(world.open(endpoint, *m_key));
    verifyFound(world.diagnose(), outcomes, code, {});
}

QTEST_GUILESS_MAIN(RealLadderTest)
#include "tst_real_ladder.moc"
