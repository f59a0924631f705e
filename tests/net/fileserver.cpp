// SPDX-License-Identifier: BSD-2-Clause
#include "fileserver.h"

#include "core/signalwait.h"

#include <QTcpSocket>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Length = FileServer::Page::Length;

QByteArray headOf(const FileServer::Page &page)
{
    const bool isTold = page.length == Length::Told;
    return "HTTP/1.1 200 OK\r\nConnection: close\r\n" +
           (isTold ? "Content-Length: " + QByteArray::number(page.body.size()) + "\r\n\r\n"
                   : QByteArray("\r\n"));
}

// Says only a part of what it should.
QCoro::Task<void> failOn(net::StreamPtr stream, FileServer::Page page, Patience patience)
{
    const bool stalls = page.stallAfter >= 0;
    stream->write(headOf(page) + page.body.left(stalls ? page.stallAfter : page.cutAfter));
    co_await net::drain(stream, 0, patience);
    SignalWait wait;
    wait.on(stream.get(), &QIODevice::readChannelFinished);
    if (stalls && !net::hasEnded(*stream))
        co_await wait.until(patience);
    stream->close();
}

QCoro::Task<void> stream(FileServer::Page page, std::shared_ptr<net::HttpResponder> responder)
{
    net::HttpResponse head;
    head.status = page.status;
    co_await responder->begin(head);
    constexpr qsizetype pieceBytes = 100'000;
    for (qsizetype at = 0; at < page.body.size(); at += pieceBytes) {
        const auto written = co_await responder->write(page.body.mid(at, pieceBytes));
        if (!written)
            co_return;
    }
    co_await responder->finish();
}

} // namespace

FileServer::FileServer()
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen: %s", qPrintable(m_server.errorString()));
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        const Patience patience{QDeadlineTimer(QDeadlineTimer::Forever), m_stop.get_token()};
        const net::HttpHandler handler = [this, patience](const net::HttpRequest &request,
                                                          std::shared_ptr<net::HttpResponder> responder) {
            ++m_requests;
            Page missing;
            missing.status = 404;
            const QString path = QString::fromUtf8(request.target.split('?').first());
            return answer(m_pages.value(path, missing), std::move(responder), patience);
        };
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            (void)net::serveHttp(net::adoptStream(socket), handler, {}, patience);
    });
}

FileServer::~FileServer() { m_stop.request_stop(); }

QUrl FileServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(path));
}

QCoro::Task<void> FileServer::answer(Page page, std::shared_ptr<net::HttpResponder> responder,
                                     Patience patience)
{
    if (page.cutAfter >= 0 || page.stallAfter >= 0 || page.length == Length::UntilClose) {
        if (page.length == Length::UntilClose && page.cutAfter < 0)
            page.cutAfter = page.body.size();
        co_await failOn(responder->takeStream().first, page, patience);
        co_return;
    }
    if (page.length == Length::Chunked) {
        co_await stream(page, responder);
        co_return;
    }
    net::HttpResponse response;
    response.status = page.status;
    response.body = page.body;
    if (!page.location.isEmpty())
        response.headers.add("Location", page.location);
    co_await responder->reply(response);
}

} // namespace xsc::test
