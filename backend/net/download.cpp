// SPDX-License-Identifier: BSD-2-Clause
#include "net/download.h"

#include "net/tcpstream.h"
#include "net/tlsstream.h"
#include "net/tr.h"

namespace xsc::net {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostRedirects = 10;

QString nameOf(const QUrl &url)
{
    return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

bool isSecure(const QUrl &url) { return url.scheme() == "https"_L1; }

Result<> checked(const QUrl &url)
{
    const bool isWeb = isSecure(url) || url.scheme() == "http"_L1;
    if (url.isValid() && isWeb && !url.host().isEmpty())
        return {};
    return fail(ErrorKind::Invalid, Tr::tr("\"%1\" is no http or https address.").arg(nameOf(url).left(200)));
}

HttpRequest requestFor(const QUrl &url)
{
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    const QByteArray bare = host.contains(':') ? '[' + host + ']' : host;
    HttpRequest request;
    request.target = url.adjusted(QUrl::RemoveFragment)
                         .toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    if (!request.target.startsWith('/'))
        request.target.prepend('/');
    request.headers = {{"Host", url.port() < 0 ? bare : bare + ':' + QByteArray::number(url.port())},
                       {"User-Agent", "xscontainer"},
                       {"Accept", "*/*"},
                       {"Connection", "close"}};
    const QString credentials = url.userName(QUrl::FullyDecoded) + u':' + url.password(QUrl::FullyDecoded);
    if (!url.userName().isEmpty())
        request.headers.add("Authorization", "Basic " + credentials.toUtf8().toBase64());
    return request;
}

Task<StreamPtr> connectTo(QUrl url, DownloadSettings settings, Patience patience)
{
    const QString host = url.host();
    if (!isSecure(url))
        return connectTcp(host, static_cast<quint16>(url.port(80)), patience);
    TlsSettings tls;
    tls.host = host;
    tls.port = static_cast<quint16>(url.port(443));
    tls.caPem = settings.authoritiesPem;
    tls.trustsSystem = true;
    return connectTls(tls, patience);
}

bool isRedirect(int status) { return status / 100 == 3 && status != 304 && status != 300; }

Result<QUrl> redirected(const QUrl &from, const HttpResponse &response)
{
    const QByteArray location = response.headers.value("Location");
    const QUrl to = from.resolved(QUrl::fromEncoded(location));
    if (location.isEmpty() || !checked(to))
        return fail(ErrorKind::Protocol, Tr::tr("%1 redirects to no usable address.").arg(nameOf(from)));
    if (isSecure(from) && !isSecure(to))
        return fail(ErrorKind::Trust,
                    Tr::tr("%1 redirects to an address without encryption.").arg(nameOf(from)));
    return to;
}

Fail refused(const QUrl &url, int status)
{
    const QString number = QString::number(status);
    const QStringList code{u"DOWNLOAD_REFUSED"_s, number};
    if (status == 404 || status == 410)
        return fail(ErrorKind::NotFound,
                    Tr::tr("There is no file at %1 (status %2).").arg(nameOf(url), number), {}, code);
    if (status == 401 || status == 403)
        return fail(ErrorKind::Auth,
                    Tr::tr("The server does not give out %1 (status %2).").arg(nameOf(url), number), {},
                    code);
    return fail(ErrorKind::Network,
                Tr::tr("The server answered the request for %1 with status %2.").arg(nameOf(url), number), {},
                code);
}

Error told(const Error &error, const QString &name)
{
    if (error.kind == ErrorKind::Timeout)
        return error.within(Tr::tr("The download of %1 has stalled.").arg(name));
    return error.within(Tr::tr("The download of %1 broke off.").arg(name));
}

} // namespace

Download::Download(std::shared_ptr<HttpConnection> connection, qint64 size, DownloadSettings settings,
                   QString name)
    : m_connection(std::move(connection))
    , m_size(size)
    , m_settings(std::move(settings))
    , m_name(std::move(name))
{}

Task<std::shared_ptr<Download>> Download::open(QUrl url, DownloadSettings settings, Patience patience)
{
    if (const auto fits = checked(url); !fits)
        co_return fail(fits.error());
    for (int hops = 0; hops <= mostRedirects; ++hops) {
        const Patience ofOne = patience.atMost(settings.stallTime);
        const auto stream = co_await connectTo(url, settings, ofOne);
        if (!stream)
            co_return fail(stream.error());
        const auto connection = HttpConnection::on(*stream);
        const auto response = co_await connection->begin(requestFor(url), ofOne);
        if (!response)
            co_return fail(told(response.error(), nameOf(url)));
        if (response->status == 200) {
            bool hasSize = false;
            const qint64 size = response->headers.value("Content-Length").toLongLong(&hasSize);
            co_return std::shared_ptr<Download>(
                new Download(connection, hasSize ? size : -1, settings, nameOf(url)));
        }
        if (!isRedirect(response->status))
            co_return refused(url, response->status);
        const auto next = redirected(url, *response);
        if (!next)
            co_return fail(next.error());
        url = *next;
    }
    co_return fail(ErrorKind::Protocol, Tr::tr("%1 redirects without end.").arg(nameOf(url)));
}

Task<QByteArray> Download::read(Patience patience)
{
    const auto self = shared_from_this();
    const auto piece = co_await m_connection->read(patience.atMost(m_settings.stallTime));
    if (!piece)
        co_return fail(told(piece.error(), m_name));
    co_return piece;
}

} // namespace xsc::net
