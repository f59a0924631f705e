// SPDX-License-Identifier: BSD-2-Clause
#include "fileserver.h"
#include "net/certificatemaker.h"
#include "net/download.h"
#include "verify.h"

#include <QSslKey>
#include <QSslServer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using net::Download;
using test::FileServer;
using Page = FileServer::Page;

namespace {

Task<QByteArray> everythingOf(QUrl url, net::DownloadSettings settings, Patience patience)
{
    const auto download = co_await Download::open(url, settings, patience);
    if (!download)
        co_return fail(download.error());
    QByteArray all;
    for (;;) {
        const auto piece = co_await (*download)->read(patience);
        if (!piece)
            co_return fail(piece.error());
        if (piece->isEmpty())
            co_return all;
        all += *piece;
    }
}

Result<QByteArray> downloaded(const QUrl &url, const net::DownloadSettings &settings = {})
{
    return test::await(everythingOf(url, settings, Patience::of(20s)));
}

} // namespace

class DownloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_server = std::make_unique<FileServer>(); }

    void reads_data();
    void reads();
    void tellsTheSizeAnnounced();
    void followsRedirects_data();
    void followsRedirects();
    void endsARedirectWithoutEnd();
    void refusesUselessAddresses_data();
    void refusesUselessAddresses();
    void tellsRefusals_data();
    void tellsRefusals();
    void noticesAnEarlyEnd();
    void noticesAStall();
    void tellsNobodyThere();
    void keepsSecretsOfAddressesToItself();
    void readsOverTlsFromAServerItTrusts();
    void leavesTheRestWithTheServer();

private:
    std::unique_ptr<FileServer> m_server;
};

void DownloadTest::reads_data()
{
    QTest::addColumn<Page::Length>("length");
    QTest::newRow("length told") << Page::Length::Told;
    QTest::newRow("chunked") << Page::Length::Chunked;
    QTest::newRow("until close") << Page::Length::UntilClose;
}

void DownloadTest::reads()
{
    QFETCH(Page::Length, length);
    const QByteArray body = QByteArray("0123456789").repeated(100'000);
    m_server->setPage(u"/disk"_s, {.body = body, .length = length});
    const auto all = downloaded(m_server->url(u"/disk?token=1"_s));
    VERIFY_RESULT(all);
    QVERIFY(*all == body);
}

void DownloadTest::tellsTheSizeAnnounced()
{
    m_server->setPage(u"/told"_s, {.body = "12345"});
    m_server->setPage(u"/chunked"_s, {.body = "12345", .length = Page::Length::Chunked});
    const auto told = test::await(Download::open(m_server->url(u"/told"_s), {}, Patience::of(20s)));
    VERIFY_RESULT(told);
    QCOMPARE((*told)->size(), 5);
    const auto chunked = test::await(Download::open(m_server->url(u"/chunked"_s), {}, Patience::of(20s)));
    VERIFY_RESULT(chunked);
    QCOMPARE((*chunked)->size(), -1);
}

void DownloadTest::followsRedirects_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void DownloadTest::followsRedirects()
{
    QFETCH(int, status);
    m_server->setPage(u"/a"_s, {.status = status, .location = "b/c"});
    m_server->setPage(u"/b/c"_s, {.status = status, .location = m_server->url(u"/d"_s).toEncoded()});
    m_server->setPage(u"/d"_s, {.body = "there"});
    QCOMPARE(downloaded(m_server->url(u"/a"_s)).value_or(QByteArray()), "there");
}

void DownloadTest::endsARedirectWithoutEnd()
{
    m_server->setPage(u"/a"_s, {.status = 302, .location = "/a"});
    VERIFY_FAILS(downloaded(m_server->url(u"/a"_s)), ErrorKind::Protocol);
    QCOMPARE(m_server->requests(), 11);
    m_server->setPage(u"/file"_s, {.status = 302, .location = "file:///etc/passwd"});
    VERIFY_FAILS(downloaded(m_server->url(u"/file"_s)), ErrorKind::Protocol);
    m_server->setPage(u"/nowhere"_s, {.status = 302});
    VERIFY_FAILS(downloaded(m_server->url(u"/nowhere"_s)), ErrorKind::Protocol);
}

void DownloadTest::refusesUselessAddresses_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address :
         {"", "disk.vhd", "file:///etc/passwd", "ftp://127.0.0.1/disk", "http://", "http:///x"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void DownloadTest::refusesUselessAddresses()
{
    QFETCH(QString, address);
    VERIFY_FAILS(downloaded(QUrl(address, QUrl::StrictMode)), ErrorKind::Invalid);
}

void DownloadTest::tellsRefusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("404") << 404 << ErrorKind::NotFound;
    QTest::newRow("410") << 410 << ErrorKind::NotFound;
    QTest::newRow("403") << 403 << ErrorKind::Auth;
    QTest::newRow("503") << 503 << ErrorKind::Network;
    QTest::newRow("204") << 204 << ErrorKind::Network;
}

void DownloadTest::tellsRefusals()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    m_server->setPage(u"/disk"_s, {.status = status});
    const auto outcome = downloaded(m_server->url(u"/disk"_s));
    VERIFY_FAILS(outcome, kind);
    QCOMPARE(outcome.error().code, (QStringList{u"DOWNLOAD_REFUSED"_s, QString::number(status)}));
}

void DownloadTest::noticesAnEarlyEnd()
{
    m_server->setPage(u"/disk"_s, {.body = QByteArray(1000, 'x'), .cutAfter = 500});
    VERIFY_FAILS(downloaded(m_server->url(u"/disk"_s)), ErrorKind::Network);
}

void DownloadTest::noticesAStall()
{
    net::DownloadSettings settings;
    settings.stallTime = 200ms;
    m_server->setPage(u"/disk"_s, {.body = QByteArray(1000, 'x'), .stallAfter = 500});
    VERIFY_FAILS(downloaded(m_server->url(u"/disk"_s), settings), ErrorKind::Timeout);
}

void DownloadTest::tellsNobodyThere()
{
    const QUrl url = m_server->url(u"/disk"_s);
    m_server.reset();
    VERIFY_FAILS(downloaded(url), ErrorKind::Network);
}

void DownloadTest::keepsSecretsOfAddressesToItself()
{
    QUrl url = m_server->url(u"/missing?token=geheim"_s);
    url.setUserInfo(u"user:passwort"_s);
    const auto outcome = downloaded(url);
    VERIFY_FAILS(outcome, ErrorKind::NotFound);
    QVERIFY(outcome.error().text().contains(u"/missing"_s));
    QVERIFY(!outcome.error().text().contains(u"geheim"_s));
    QVERIFY(!outcome.error().text().contains(u"passwort"_s));
}

void DownloadTest::readsOverTlsFromAServerItTrusts()
{
    net::CertificatePlan plan;
    plan.commonName = u"127.0.0.1"_s;
    plan.addresses = {u"127.0.0.1"_s};
    const auto identity = net::makeSelfSigned(plan);
    VERIFY_RESULT(identity);
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(identity->certificatePem, QSsl::Pem));
    configuration.setPrivateKey(QSslKey(identity->keyPem.reveal(), QSsl::Ec, QSsl::Pem));
    QSslServer server;
    server.setSslConfiguration(configuration);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&] {
        while (QTcpSocket *socket = server.nextPendingConnection())
            (void)net::serveHttp(
                net::adoptStream(socket),
                [](const net::HttpRequest &,
                   const std::shared_ptr<net::HttpResponder> &responder) -> QCoro::Task<void> {
                    return [](std::shared_ptr<net::HttpResponder> to) -> QCoro::Task<void> {
                        net::HttpResponse response;
                        response.status = 200;
                        response.body = "secret disk";
                        co_await to->reply(response);
                    }(responder);
                },
                {}, {});
    });
    const QUrl url(u"https://127.0.0.1:%1/disk"_s.arg(server.serverPort()));
    VERIFY_FAILS(downloaded(url), ErrorKind::Trust);
    net::DownloadSettings settings;
    settings.authoritiesPem = identity->certificatePem;
    QCOMPARE(downloaded(url, settings).value_or(QByteArray()), "secret disk");
}

void DownloadTest::leavesTheRestWithTheServer()
{
    const QByteArray body(64 * 1024 * 1024, 'x');
    m_server->setPage(u"/disk"_s, {.body = body, .length = Page::Length::Chunked});
    const auto download = test::await(Download::open(m_server->url(u"/disk"_s), {}, Patience::of(20s)));
    VERIFY_RESULT(download);
    qint64 longest = 0, total = 0;
    for (;;) {
        const auto piece = test::await((*download)->read(Patience::of(20s)));
        VERIFY_RESULT(piece);
        if (piece->isEmpty())
            break;
        total += piece->size();
        longest = std::max<qint64>(longest, piece->size());
    }
    QCOMPARE(total, body.size());
    QVERIFY2(longest <= 512 * 1024, qPrintable(QString::number(longest)));
}

QTEST_GUILESS_MAIN(DownloadTest)
#include "tst_download.moc"
