// SPDX-License-Identifier: BSD-2-Clause
#include "guest/lending.h"
#include "verify.h"

#include <QBuffer>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using namespace xsc::guest;

namespace {

const QString uuid = u"0a1b2c3d-0000-1111-2222-333344445555"_s;

lending::Lease lease()
{
    lending::Lease result;
    result.engine.kind = docker::EngineKind::Podman;
    result.engine.version = u"4.3.1"_s;
    result.engine.api = {1, 41};
    result.engine.newest = {1, 41};
    result.engine.oldest = {1, 24};
    result.engine.isWindows = true;
    result.way.vmName = u"web \"1\"\n"_s;
    result.way.mode = Mode::Tls;
    result.way.user = u"core"_s;
    result.way.addresses = QStringList{u"169.254.0.9"_s, u"fd00::7"_s};
    result.way.port = 2376;
    result.way.engineSocket = u"/var/run/docker.sock"_s;
    return result;
}

} // namespace

//! Both ends of the line protocol between the monitor and its borrowers.
class LendingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAVm();
    void refusesWhatNamesNoVm_data();
    void refusesWhatNamesNoVm();
    void tellsTheWholeLease();
    void tellsNoSecretsOrReferences();
    void lendsNothingThatDoesNotFit();
    void tellsWhyItRefuses();
    void keepsALongReasonShort();
    void understandsNoOtherReply_data();
    void understandsNoOtherReply();
    void trustsNoOtherDevice();
    void trustsNoOtherUser_data();
    void trustsNoOtherUser();
};

void LendingTest::namesAVm()
{
    const QByteArray line = lending::requestLine(uuid);
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.size() - 1 <= lending::longestRequest);
    const auto read = lending::readRequest(line.chopped(1));
    VERIFY_RESULT(read);
    QCOMPARE(*read, uuid);
}

void LendingTest::refusesWhatNamesNoVm_data()
{
    QTest::addColumn<QByteArray>("line");
    const QByteArray good = lending::requestLine(uuid).chopped(1);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no greeting") << uuid.toLatin1();
    QTest::newRow("no VM") << good.chopped(36);
    QTest::newRow("another version") << QByteArray(good).replace("/1", "/2");
    QTest::newRow("a short uuid") << good.chopped(1);
    QTest::newRow("a long uuid") << good + "0";
    QTest::newRow("capitals") << good.toUpper();
    QTest::newRow("a path") << QByteArray(good).replace("0a1b2c3d", "../../..");
    QTest::newRow("no letters") << QByteArray(good).replace("0a1b2c3d", "0a1b2c3g");
    QTest::newRow("NUL") << QByteArray(good).replace('a', '\0');
    QTest::newRow("CR") << good + '\r';
    QTest::newRow("HTTP") << QByteArray("GET /version HTTP/1.1\r");
    QTest::newRow("not UTF-8") << QByteArray(good).replace('a', '\xff');
}

void LendingTest::refusesWhatNamesNoVm()
{
    QFETCH(QByteArray, line);
    VERIFY_FAILS(lending::readRequest(line), ErrorKind::Protocol);
}

void LendingTest::tellsTheWholeLease()
{
    const auto line = lending::leaseLine(lease());
    VERIFY_RESULT(line);
    QCOMPARE(line->count('\n'), 1);
    QVERIFY(line->endsWith('\n'));
    const auto read = lending::readReply(line->chopped(1));
    VERIFY_RESULT(read);
    QCOMPARE(read->engine.kind, docker::EngineKind::Podman);
    QCOMPARE(read->engine.version, u"4.3.1"_s);
    QCOMPARE(read->engine.api, QVersionNumber(1, 41));
    QCOMPARE(read->engine.newest, QVersionNumber(1, 41));
    QCOMPARE(read->engine.oldest, QVersionNumber(1, 24));
    QVERIFY(read->engine.isWindows);
    QVERIFY(read->way == lease().way);
}

void LendingTest::tellsNoSecretsOrReferences()
{
    lending::Lease secretive = lease();
    secretive.way.vm = xapi::VmRef(u"OpaqueRef:secret"_s);
    secretive.way.privateKeySecret = secretive.way.clientKeySecret = u"secret"_s;
    secretive.way.clientCertSecret = secretive.way.caCertSecret = u"secret"_s;
    const auto line = lending::leaseLine(secretive);
    VERIFY_RESULT(line);
    QVERIFY2(!line->contains("secret"), line->constData());
}

void LendingTest::lendsNothingThatDoesNotFit()
{
    lending::Lease large = lease();
    large.way.vmName = QString(5000, u'x');
    VERIFY_FAILS(lending::leaseLine(large), ErrorKind::Limit);
}

void LendingTest::tellsWhyItRefuses()
{
    const QByteArray line = lending::refusalLine({ErrorKind::Limit, u"Too many\nalready."_s, {}, {}});
    QCOMPARE(line.count('\n'), 1);
    const auto read = lending::readReply(line.chopped(1));
    VERIFY_FAILS(read, ErrorKind::Remote);
    QCOMPARE(read.error().detail, u"Too many\nalready."_s);
}

void LendingTest::keepsALongReasonShort()
{
    const QByteArray line = lending::refusalLine({ErrorKind::Remote, QString(100000, u'\n'), {}, {}});
    QVERIFY2(line.size() <= lending::longestReply, qPrintable(QString::number(line.size())));
    VERIFY_FAILS(lending::readReply(line.chopped(1)), ErrorKind::Remote);
}

void LendingTest::understandsNoOtherReply_data()
{
    QTest::addColumn<QByteArray>("line");
    const QByteArray good = lending::leaseLine(lease())->chopped(1);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("a list") << QByteArray("[true]");
    QTest::newRow("no verdict") << QByteArray("{}");
    QTest::newRow("no boolean") << QByteArray(good).replace("\"ok\":true", "\"ok\":\"true\"");
    QTest::newRow("only a verdict") << QByteArray("{\"ok\":true}");
    QTest::newRow("cut off") << good.chopped(1);
    QTest::newRow("no API version") << QByteArray(good).replace("\"api\":\"1.41\"", "\"api\":\"\"");
    QTest::newRow("API version of one part") << QByteArray(good).replace("\"api\":\"1.41\"", "\"api\":\"1\"");
    QTest::newRow("API version not text") << QByteArray(good).replace("\"api\":\"1.41\"", "\"api\":1.41");
    QTest::newRow("engine not an object") << QByteArray(R"({"ok":true,"engine":[],"vm":{"name":"x"}})");
    QTest::newRow("VM not an object") << QByteArray(R"({"ok":true,"engine":{"api":"1.41"},"vm":7})");
    QTest::newRow("HTTP") << QByteArray("HTTP/1.1 200 OK\r");
    QTest::newRow("deep") << QByteArray(4000, '[');
}

void LendingTest::understandsNoOtherReply()
{
    QFETCH(QByteArray, line);
    VERIFY_FAILS(lending::readReply(line), ErrorKind::Protocol);
}

void LendingTest::trustsNoOtherDevice()
{
    QBuffer buffer;
    QVERIFY(!lending::isTrusted(buffer));
}

void LendingTest::trustsNoOtherUser_data()
{
    QTest::addColumn<uid_t>("user");
    QTest::addColumn<bool>("isTrusted");
    QTest::newRow("ourselves") << ::geteuid() << true;
    QTest::newRow("nobody") << uid_t(65534) << false;
}

// A child, which another user's program would be, connects and waits for the end.
void LendingTest::trustsNoOtherUser()
{
    QFETCH(uid_t, user);
    QFETCH(bool, isTrusted);
    if (::geteuid() != 0)
        QSKIP("only root can become another user");
    const QTemporaryDir folder;
    QCOMPARE(::chmod(folder.path().toUtf8().constData(), 0755), 0);
    QLocalServer server;
    server.setSocketOptions(QLocalServer::WorldAccessOption);
    QVERIFY(server.listen(folder.filePath(u"socket"_s)));
    sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = {}};
    const QByteArray path = server.fullServerName().toUtf8();
    QVERIFY(path.size() < qsizetype(sizeof address.sun_path));
    std::copy(path.begin(), path.end(), address.sun_path);
    const pid_t child = ::fork();
    if (child == 0) {
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        char byte = 0;
        const bool isServed =
            ::setuid(user) == 0 &&
            ::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0 &&
            ::read(socket, &byte, 1) == 0;
        ::_exit(isServed ? 0 : 1);
    }
    QVERIFY(server.waitForNewConnection(20000));
    std::unique_ptr<QLocalSocket> peer(server.nextPendingConnection());
    QCOMPARE(lending::isTrusted(*peer), isTrusted);
    peer.reset();
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
}

QTEST_GUILESS_MAIN(LendingTest)
#include "tst_lending.moc"
