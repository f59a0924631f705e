// SPDX-License-Identifier: BSD-2-Clause
#include "guest/explain.h"
#include "verify.h"

using namespace Qt::Literals::StringLiterals;
using namespace xsc;

Q_DECLARE_METATYPE(xsc::net::Sighting)

namespace {

guest::GuestSettings settingsOfWeb1()
{
    guest::GuestSettings settings;
    settings.vmName = u"web1"_s;
    settings.user = u"core"_s;
    settings.addresses = QStringList{u"10.0.0.5"_s};
    settings.port = 22;
    settings.engineSocket = u"/var/run/docker.sock"_s;
    return settings;
}

} // namespace

class ExplainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheRungOfAConnection_data();
    void namesTheRungOfAConnection();
    void goesByWhatWasSeen_data();
    void goesByWhatWasSeen();
    void namesTheRungOfARequest_data();
    void namesTheRungOfARequest();
    void namesTheRungOfALaterTlsConnection_data();
    void namesTheRungOfALaterTlsConnection();
    void staysSilentAboutACancelledAttempt();
    void leavesTheEnginesOwnRefusal();
    void prefersARefusalToSilence();
    void prefersWhatGotFurther();
};

void ExplainTest::namesTheRungOfAConnection_data()
{
    QTest::addColumn<guest::Mode>("mode");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("rung");
    QTest::addColumn<QString>("advice");
    using guest::Mode;
    QTest::newRow("ssh, refused") << Mode::Ssh << ErrorKind::Network << u"UNREACHABLE"_s << u"sshd"_s;
    QTest::newRow("ssh, silent") << Mode::Ssh << ErrorKind::Timeout << u"NO_ANSWER"_s << u"firewall"_s;
    QTest::newRow("ssh, key") << Mode::Ssh << ErrorKind::Auth << u"KEY_REFUSED"_s
                              << u"xscontainer-prepare-vm"_s;
    QTest::newRow("tls, refused") << Mode::Tls << ErrorKind::Network << u"UNREACHABLE"_s << u"engine"_s;
    QTest::newRow("tls, silent") << Mode::Tls << ErrorKind::Timeout << u"NO_ANSWER"_s << u"firewall"_s;
    QTest::newRow("tls, authority") << Mode::Tls << ErrorKind::Trust << u"TLS_TRUST"_s
                                    << u"xscontainer-prepare-vm"_s;
    QTest::newRow("tls, client") << Mode::Tls << ErrorKind::Auth << u"TLS_REFUSED"_s
                                 << u"xscontainer-prepare-vm"_s;
}

void ExplainTest::namesTheRungOfAConnection()
{
    QFETCH(guest::Mode, mode);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, rung);
    QFETCH(QString, advice);
    guest::GuestSettings settings = settingsOfWeb1();
    settings.mode = mode;
    const Error told = guest::explainConnect({kind, u"Raw words."_s, {}, {}}, settings);
    QCOMPARE(told.kind, kind);
    QCOMPARE(told.code.value(0), rung);
    QVERIFY2(told.message.contains(u"web1"_s) && told.message.contains(advice), qPrintable(told.message));
    QVERIFY(told.detail.contains(u"Raw words."_s));
}

void ExplainTest::goesByWhatWasSeen_data()
{
    QTest::addColumn<guest::Mode>("mode");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<net::Sighting>("seen");
    QTest::addColumn<QString>("rung");
    using guest::Mode;
    using net::TlsFault;
    const net::Sighting open{.isPortOpen = true};
    const net::Sighting key{.isPortOpen = true, .hostKey = "AAAA"};
    const auto faulty = [](TlsFault fault) { return net::Sighting{.isPortOpen = true, .fault = fault}; };
    QTest::newRow("no name") << Mode::Ssh << ErrorKind::NotFound << net::Sighting() << u"UNKNOWN_NAME"_s;
    QTest::newRow("no name, TLS") << Mode::Tls << ErrorKind::NotFound << net::Sighting() << u"UNKNOWN_NAME"_s;
    QTest::newRow("no greeting") << Mode::Ssh << ErrorKind::Timeout << open << u"NO_GREETING"_s;
    QTest::newRow("no ssh") << Mode::Ssh << ErrorKind::Network << open << u"NO_SSH"_s;
    QTest::newRow("login stuck") << Mode::Ssh << ErrorKind::Timeout << key << u"LOGIN_BROKEN"_s;
    QTest::newRow("login broken") << Mode::Ssh << ErrorKind::Network << key << u"LOGIN_BROKEN"_s;
    QTest::newRow("own key") << Mode::Ssh << ErrorKind::Invalid << key << u"BAD_POOL_KEY"_s;
    QTest::newRow("authority") << Mode::Tls << ErrorKind::Trust << faulty(TlsFault::Authority)
                               << u"TLS_AUTHORITY"_s;
    QTest::newRow("expired") << Mode::Tls << ErrorKind::Trust << faulty(TlsFault::Expired)
                             << u"TLS_EXPIRED"_s;
    QTest::newRow("name") << Mode::Tls << ErrorKind::Trust << faulty(TlsFault::Name) << u"TLS_NAME"_s;
    QTest::newRow("plain") << Mode::Tls << ErrorKind::Protocol << faulty(TlsFault::NoTls) << u"NO_TLS"_s;
    QTest::newRow("old") << Mode::Tls << ErrorKind::Protocol << faulty(TlsFault::Version) << u"TLS_VERSION"_s;
    QTest::newRow("own certificate") << Mode::Tls << ErrorKind::Invalid << faulty(TlsFault::IdentityUnusable)
                                     << u"TLS_IDENTITY"_s;
    QTest::newRow("no handshake") << Mode::Tls << ErrorKind::Timeout << open << u"NO_GREETING"_s;
}

void ExplainTest::goesByWhatWasSeen()
{
    QFETCH(guest::Mode, mode);
    QFETCH(ErrorKind, kind);
    QFETCH(net::Sighting, seen);
    QFETCH(QString, rung);
    guest::GuestSettings settings = settingsOfWeb1();
    settings.mode = mode;
    const Error told = guest::explainConnect({kind, u"Raw words."_s, {}, {}}, settings, seen);
    QCOMPARE(told.kind, kind);
    QCOMPARE(told.code.value(0), rung);
    QVERIFY2(told.message.contains(u"web1"_s) || rung == u"BAD_POOL_KEY"_s, qPrintable(told.message));
}

void ExplainTest::namesTheRungOfALaterTlsConnection_data()
{
    QTest::addColumn<Error>("raw");
    QTest::addColumn<QString>("rung");
    QTest::newRow("authority") << Error{ErrorKind::Trust, u"x"_s, {}, {u"CERTIFICATE_INVALID"_s}}
                               << u"TLS_TRUST"_s;
    QTest::newRow("identity") << Error{ErrorKind::Invalid, u"x"_s, {}, {}} << u"TLS_IDENTITY"_s;
    QTest::newRow("refused") << Error{ErrorKind::Auth, u"x"_s, {}, {}} << u"TLS_REFUSED"_s;
    QTest::newRow("refused late") << Error{ErrorKind::Network,
                                           u"x"_s,
                                           u"The peer refused our client certificate: bad certificate."_s,
                                           {}}
                                  << u"TLS_REFUSED"_s;
    const QString expired = u"The peer refused our client certificate: certificate expired."_s;
    QTest::newRow("expired") << Error{ErrorKind::Auth, u"x"_s, expired, {}} << u"TLS_OWN_EXPIRED"_s;
    QTest::newRow("expired, late") << Error{ErrorKind::Network, u"x"_s, expired, {}} << u"TLS_OWN_EXPIRED"_s;
    QTest::newRow("nobody listens") << Error{ErrorKind::Network, u"x"_s, u"Connection refused"_s, {}}
                                    << u"UNREACHABLE"_s;
}

void ExplainTest::namesTheRungOfALaterTlsConnection()
{
    QFETCH(Error, raw);
    QFETCH(QString, rung);
    guest::GuestSettings settings = settingsOfWeb1();
    settings.mode = guest::Mode::Tls;
    QCOMPARE(guest::explainRequest(raw, settings).code.value(0), rung);
}

void ExplainTest::namesTheRungOfARequest_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("rung");
    QTest::newRow("absent") << ErrorKind::Network << u"Ncat: No such file or directory."_s
                            << u"NO_ENGINE_SOCKET"_s;
    QTest::newRow("nobody listens") << ErrorKind::Network << u"Ncat: Connection refused."_s
                                    << u"ENGINE_DOWN"_s;
    QTest::newRow("no right") << ErrorKind::Network << u"Ncat: Permission denied."_s << u"NOT_PERMITTED"_s;
    QTest::newRow("docker's words") << ErrorKind::Network
                                    << u"Cannot connect to the Docker daemon at unix:///x. Is it running?"_s
                                    << u"ENGINE_DOWN"_s;
    QTest::newRow("no helper") << ErrorKind::Network << u"none of docker, ncat and socat is installed"_s
                               << u"NO_CHANNEL"_s;
    QTest::newRow("broken off") << ErrorKind::Network << u"reset"_s << u"CONNECTION_LOST"_s;
    QTest::newRow("no way") << ErrorKind::Unsupported << u"administratively prohibited"_s << u"NO_CHANNEL"_s;
    QTest::newRow("silent") << ErrorKind::Timeout << u""_s << u"ENGINE_SILENT"_s;
}

void ExplainTest::namesTheRungOfARequest()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QString, detail);
    QFETCH(QString, rung);
    const Error told = guest::explainRequest({kind, u"It failed."_s, detail, {}}, settingsOfWeb1());
    QCOMPARE(told.kind, kind);
    QCOMPARE(told.code.value(0), rung);
    QVERIFY(told.message.contains(u"web1"_s));
}

void ExplainTest::staysSilentAboutACancelledAttempt()
{
    const Error cancelled{ErrorKind::Cancelled, u"x"_s, {}, {}};
    QCOMPARE(guest::explainConnect(cancelled, settingsOfWeb1()), cancelled);
    QCOMPARE(guest::explainRequest(cancelled, settingsOfWeb1()), cancelled);
}

void ExplainTest::leavesTheEnginesOwnRefusal()
{
    const Error refusal{ErrorKind::Remote, u"permission denied"_s, {}, {u"HTTP"_s, u"409"_s}};
    QCOMPARE(guest::explainRequest(refusal, settingsOfWeb1()), refusal);
}

void ExplainTest::prefersARefusalToSilence()
{
    const Error silence{ErrorKind::Timeout, {}, {}, {}};
    const Error refused{ErrorKind::Network, {}, {}, {}};
    const Error key{ErrorKind::Auth, {}, {}, {}};
    const Error changed{ErrorKind::Trust, {}, {}, {}};
    QVERIFY(guest::saysMore(refused, silence));
    QVERIFY(guest::saysMore(key, refused));
    QVERIFY(guest::saysMore(changed, key));
    QVERIFY(!guest::saysMore(silence, silence));
}

void ExplainTest::prefersWhatGotFurther()
{
    const Error refused{ErrorKind::Network, {}, {}, {u"UNREACHABLE"_s}};
    const Error silent{ErrorKind::Timeout, {}, {}, {u"NO_GREETING"_s}};
    const Error stranger{ErrorKind::Trust, {}, {}, {u"HOST_KEY_CHANGED"_s}};
    const Error login{ErrorKind::Auth, {}, {}, {u"KEY_REFUSED"_s}};
    const Error unnamed{ErrorKind::Trust, {}, {}, {}};
    QVERIFY(guest::saysMore(silent, refused));
    QVERIFY(guest::saysMore(login, stranger));
    QVERIFY(!guest::saysMore(stranger, login));
    QVERIFY(guest::saysMore(refused, unnamed));
}

QTEST_GUILESS_MAIN(ExplainTest)
#include "tst_explain.moc"
