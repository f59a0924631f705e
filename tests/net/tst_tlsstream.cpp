// SPDX-License-Identifier: BSD-2-Clause
#include "net/certificatemaker.h"
#include "net/httpconnection.h"
#include "net/httpserver.h"
#include "net/tlsstream.h"
#include "process.h"
#include "verify.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using namespace xsc::net;
using xsc::test::await;

static Patience soon() { return Patience::of(20s); }

static CertificatePlan planFor(const QString &name, CertificateUse use = CertificateUse::Server)
{
    CertificatePlan plan;
    plan.commonName = name;
    plan.use = use;
    if (use == CertificateUse::Server) {
        plan.dnsNames = {u"engine.example"_s};
        plan.addresses = {u"127.0.0.1"_s};
    }
    return plan;
}

static QCoro::Task<void> sayHello(HttpRequest request, std::shared_ptr<HttpResponder> responder)
{
    HttpResponse response;
    response.status = 200;
    response.body = "hello " + request.body;
    co_await responder->reply(response);
}

static void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

static bool contains(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.readAll().contains(text);
}

class TlsStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void trustsTheAuthorityForAnAddress();
    void trustsTheAuthorityForAnotherName();
    void presentsTheClientCertificate_data();
    void presentsTheClientCertificate();
    void doesNotTrustOthers_data();
    void doesNotTrustOthers();
    void asksAboutAnUnknownCertificate();
    void trustsAPinnedCertificate_data();
    void trustsAPinnedCertificate();
    void tellsThatThePinnedCertificateChanged();
    void sendsNothingToAnUntrustedPeer();
    void tellsWhenOurCertificateIsRefused_data();
    void tellsWhenOurCertificateIsRefused();
    void refusesAnIdentityThatDoesNotFit();
    void reportsAPlainServer();
    void reportsARefusedConnection();
    void givesUpOnASilentServer();
    void carriesMuch();

private:
    void serve(const TlsIdentity &identity, QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater,
               bool wantsClient = false);
    [[nodiscard]] TlsSettings settings() const;
    [[nodiscard]] QString failureOfExchange(const TlsSettings &with) const;

    TlsIdentity m_authority;
    TlsIdentity m_otherAuthority;
    TlsIdentity m_server;
    TlsIdentity m_client;
    TlsIdentity m_foreignClient;
    std::unique_ptr<QSslServer> m_listener;
    std::stop_source m_stop;
    QByteArray m_received;
};

void TlsStreamTest::initTestCase()
{
    m_authority = *makeAuthority(u"authority"_s);
    m_otherAuthority = *makeAuthority(u"other authority"_s);
    m_server = *makeCertificate(m_authority, planFor(u"server"_s));
    m_client = *makeCertificate(m_authority, planFor(u"client"_s, CertificateUse::Client));
    m_foreignClient = *makeCertificate(m_otherAuthority, planFor(u"client"_s, CertificateUse::Client));
}

void TlsStreamTest::cleanup()
{
    m_stop.request_stop();
    QCoreApplication::processEvents();
    m_stop = {};
    m_listener.reset();
}

static QSslKey keyOf(const TlsIdentity &identity)
{
    const QSslKey key(identity.keyPem.reveal(), QSsl::Ec, QSsl::Pem);
    return key.isNull() ? QSslKey(identity.keyPem.reveal(), QSsl::Rsa, QSsl::Pem) : key;
}

void TlsStreamTest::serve(const TlsIdentity &identity, QSsl::SslProtocol protocol, bool wantsClient)
{
    QSslConfiguration configuration;
    configuration.setProtocol(protocol);
    configuration.setLocalCertificate(QSslCertificate(identity.certificatePem, QSsl::Pem));
    configuration.setPrivateKey(keyOf(identity));
    configuration.setPeerVerifyMode(wantsClient ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
    configuration.setCaCertificates(QSslCertificate::fromData(m_authority.certificatePem));
    m_listener = std::make_unique<QSslServer>();
    m_listener->setSslConfiguration(configuration);
    QVERIFY(m_listener->listen(QHostAddress(u"127.0.0.1"_s)));
    QObject::connect(m_listener.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        (void)serveHttp(adoptStream(m_listener->nextPendingConnection()), sayHello, {},
                        Patience{QDeadlineTimer(QDeadlineTimer::Forever), m_stop.get_token()});
    });
}

TlsSettings TlsStreamTest::settings() const
{
    TlsSettings settings;
    settings.host = u"127.0.0.1"_s;
    settings.port = m_listener->serverPort();
    settings.caPem = m_authority.certificatePem;
    return settings;
}

void TlsStreamTest::trustsTheAuthorityForAnAddress()
{
    serve(m_server);
    const auto stream = await(connectTls(settings(), soon()));
    VERIFY_RESULT(stream);
    HttpRequest request;
    request.body = "there";
    const auto response = await(HttpConnection::on(*stream)->exchange(request, soon()));
    VERIFY_RESULT(response);
    QCOMPARE(response->body, "hello there");
}

void TlsStreamTest::trustsTheAuthorityForAnotherName()
{
    serve(m_server);
    TlsSettings with = settings();
    with.peerName = u"engine.example"_s;
    VERIFY_RESULT(await(connectTls(with, soon())));
}

void TlsStreamTest::presentsTheClientCertificate_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::addColumn<KeyKind>("key");
    QTest::newRow("TLS 1.2, EC") << QSsl::TlsV1_2 << KeyKind::EcP256;
    QTest::newRow("TLS 1.2, RSA") << QSsl::TlsV1_2 << KeyKind::Rsa2048;
    QTest::newRow("TLS 1.3, EC") << QSsl::TlsV1_3 << KeyKind::EcP256;
    QTest::newRow("TLS 1.3, RSA") << QSsl::TlsV1_3 << KeyKind::Rsa2048;
}

void TlsStreamTest::presentsTheClientCertificate()
{
    QFETCH(QSsl::SslProtocol, protocol);
    QFETCH(KeyKind, key);
    serve(m_server, protocol, true);
    CertificatePlan plan = planFor(u"client"_s, CertificateUse::Client);
    plan.key = key;
    TlsSettings with = settings();
    with.identity = *makeCertificate(m_authority, plan);
    QCOMPARE(failureOfExchange(with), QString());
}

void TlsStreamTest::doesNotTrustOthers_data()
{
    QTest::addColumn<bool>("otherAuthority");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("name");
    QTest::newRow("authority") << true << u"127.0.0.1"_s << QString();
    QTest::newRow("address") << false << u"127.0.0.2"_s << QString();
    QTest::newRow("name") << false << u"127.0.0.1"_s << u"another.example"_s;
}

void TlsStreamTest::doesNotTrustOthers()
{
    QFETCH(bool, otherAuthority);
    serve(m_server);
    m_listener->close();
    QVERIFY(m_listener->listen(QHostAddress::AnyIPv4));
    TlsSettings with = settings();
    QFETCH(QString, host);
    QFETCH(QString, name);
    with.host = host;
    with.peerName = name;
    if (otherAuthority)
        with.caPem = m_otherAuthority.certificatePem;
    const auto stream = await(connectTls(with, soon()));
    VERIFY_FAILS(stream, ErrorKind::Trust);
    QCOMPARE(stream.error().code,
             (QStringList{u"CERTIFICATE_INVALID"_s, certificateSha256(m_server.certificatePem)}));
    QVERIFY(!stream.error().detail.isEmpty());
}

void TlsStreamTest::asksAboutAnUnknownCertificate()
{
    serve(m_server);
    TlsSettings with = settings();
    with.caPem.clear();
    const auto stream = await(connectTls(with, soon()));
    VERIFY_FAILS(stream, ErrorKind::Trust);
    QCOMPARE(stream.error().code,
             (QStringList{u"UNKNOWN_CERTIFICATE"_s, certificateSha256(m_server.certificatePem)}));
}

void TlsStreamTest::trustsAPinnedCertificate_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::addColumn<KeyKind>("key");
    QTest::newRow("TLS 1.2, secp384r1") << QSsl::TlsV1_2 << KeyKind::EcP384;
    QTest::newRow("TLS 1.2, RSA") << QSsl::TlsV1_2 << KeyKind::Rsa2048;
    QTest::newRow("TLS 1.3, RSA") << QSsl::TlsV1_3 << KeyKind::Rsa2048;
}

void TlsStreamTest::trustsAPinnedCertificate()
{
    QFETCH(QSsl::SslProtocol, protocol);
    CertificatePlan plan;
    plan.commonName = u"somebody else"_s;
    QFETCH(KeyKind, key);
    plan.key = key;
    const TlsIdentity selfSigned = *makeSelfSigned(plan);
    serve(selfSigned, protocol);
    TlsSettings with = settings();
    with.caPem.clear();
    with.pinnedSha256 = certificateSha256(selfSigned.certificatePem);
    QCOMPARE(failureOfExchange(with), QString());
}

void TlsStreamTest::tellsThatThePinnedCertificateChanged()
{
    serve(m_server);
    TlsSettings with = settings();
    with.caPem.clear();
    with.pinnedSha256 = certificateSha256(m_client.certificatePem);
    const auto stream = await(connectTls(with, soon()));
    VERIFY_FAILS(stream, ErrorKind::Trust);
    QCOMPARE(stream.error().code,
             (QStringList{u"CERTIFICATE_CHANGED"_s, certificateSha256(m_server.certificatePem)}));
}

void TlsStreamTest::sendsNothingToAnUntrustedPeer()
{
    serve(m_server);
    QSignalSpy encrypted(m_listener.get(), &QTcpServer::pendingConnectionAvailable);
    TlsSettings with = settings();
    with.caPem = m_otherAuthority.certificatePem;
    VERIFY_FAILS(await(connectTls(with, soon())), ErrorKind::Trust);
    for (const auto *socket : m_listener->findChildren<QSslSocket *>())
        QCOMPARE(socket->bytesAvailable(), 0);
}

//! Empty when the exchange worked; a refusal may come with the handshake or with the first read.
QString TlsStreamTest::failureOfExchange(const TlsSettings &with) const
{
    const auto stream = await(connectTls(with, soon()));
    if (!stream)
        return errorKindName(stream.error().kind) + u": "_s + stream.error().text();
    const auto response = await(HttpConnection::on(*stream)->exchange({}, soon()));
    return response ? QString() : response.error().text();
}

void TlsStreamTest::tellsWhenOurCertificateIsRefused_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("foreign");
    QTest::newRow("missing, TLS 1.2") << u"-tls1_2"_s << false;
    QTest::newRow("missing, TLS 1.3") << u"-tls1_3"_s << false;
    QTest::newRow("foreign, TLS 1.2") << u"-tls1_2"_s << true;
    QTest::newRow("foreign, TLS 1.3") << u"-tls1_3"_s << true;
}

// Qt's own server sends no alerts, so OpenSSL's takes its place.
void TlsStreamTest::tellsWhenOurCertificateIsRefused()
{
    QFETCH(QString, version);
    QFETCH(bool, foreign);
    const QTemporaryDir folder;
    write(folder.filePath(u"cert"_s), m_server.certificatePem);
    write(folder.filePath(u"key"_s), m_server.keyPem.reveal());
    write(folder.filePath(u"ca"_s), m_authority.certificatePem);
    const quint16 port = test::freePort(u"127.0.0.1"_s);
    const auto server = test::startProgram(
        u"openssl"_s,
        {u"s_server"_s, u"-accept"_s, u"127.0.0.1:%1"_s.arg(port), u"-cert"_s, folder.filePath(u"cert"_s),
         u"-key"_s, folder.filePath(u"key"_s), u"-CAfile"_s, folder.filePath(u"ca"_s), u"-Verify"_s, u"1"_s,
         u"-verify_return_error"_s, u"-www"_s, version},
        folder.filePath(u"log"_s));
    VERIFY_RESULT(server);
    TlsSettings with;
    with.host = u"127.0.0.1"_s;
    with.port = port;
    with.caPem = m_authority.certificatePem;
    if (foreign)
        with.identity = m_foreignClient;
    QTRY_VERIFY(contains(folder.filePath(u"log"_s), "ACCEPT"));
    const QString failure = failureOfExchange(with);
    QVERIFY2(failure.contains(u"client certificate"_s), qPrintable(failure));
}

void TlsStreamTest::refusesAnIdentityThatDoesNotFit()
{
    serve(m_server);
    TlsSettings with = settings();
    with.identity = TlsIdentity{m_client.certificatePem, m_foreignClient.keyPem};
    VERIFY_FAILS(await(connectTls(with, soon())), ErrorKind::Invalid);
    with.identity = TlsIdentity{m_client.certificatePem, Secret("no key")};
    VERIFY_FAILS(await(connectTls(with, soon())), ErrorKind::Invalid);
    with.identity.reset();
    with.caPem = "no certificate";
    VERIFY_FAILS(await(connectTls(with, soon())), ErrorKind::Invalid);
}

void TlsStreamTest::reportsAPlainServer()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(u"127.0.0.1"_s)));
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&server] {
        server.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\n\r\n");
    });
    TlsSettings with;
    with.host = u"127.0.0.1"_s;
    with.port = server.serverPort();
    VERIFY_FAILS(await(connectTls(with, soon())), ErrorKind::Protocol);
}

void TlsStreamTest::reportsARefusedConnection()
{
    TlsSettings with;
    with.host = u"127.0.0.1"_s;
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress(u"127.0.0.1"_s)));
        with.port = server.serverPort();
    }
    VERIFY_FAILS(await(connectTls(with, soon())), ErrorKind::Network);
}

void TlsStreamTest::givesUpOnASilentServer()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(u"127.0.0.1"_s)));
    TlsSettings with;
    with.host = u"127.0.0.1"_s;
    with.port = server.serverPort();
    VERIFY_FAILS(await(connectTls(with, Patience::of(50ms))), ErrorKind::Timeout);
}

void TlsStreamTest::carriesMuch()
{
    serve(m_server);
    const auto stream = await(connectTls(settings(), soon()));
    VERIFY_RESULT(stream);
    HttpRequest request;
    request.method = "POST";
    request.body = QByteArray(30 * 1024 * 1024, 'm');
    const auto response = await(HttpConnection::on(*stream)->exchange(request, soon()));
    VERIFY_RESULT(response);
    QCOMPARE(response->body.size(), request.body.size() + 6);
}

QTEST_GUILESS_MAIN(TlsStreamTest)
#include "tst_tlsstream.moc"
