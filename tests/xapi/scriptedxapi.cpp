// SPDX-License-Identifier: BSD-2-Clause
#include "scriptedxapi.h"

#include "core/signalwait.h"
#include "net/certificatemaker.h"

#include <QLocalSocket>
#include <QSslKey>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using namespace xsc::xapi;

ScriptedXapi::Reply ScriptedXapi::http(int status, const QByteArray &body)
{
    Reply reply;
    reply.http.status = status;
    reply.http.reason = "Whatever";
    reply.http.headers.add("Content-Type", "text/xml");
    reply.http.body = body;
    return reply;
}

ScriptedXapi::Reply ScriptedXapi::success(const Value &value)
{
    return http(200, xmlrpc::encodeResponse(xmlrpc::successEnvelope(value)));
}

ScriptedXapi::Reply ScriptedXapi::failure(const QStringList &description)
{
    return http(200, xmlrpc::encodeResponse(xmlrpc::failureEnvelope(description)));
}

ScriptedXapi::Reply ScriptedXapi::raw(const QByteArray &bytes) { return {Reply::How::Raw, {}, bytes}; }

ScriptedXapi::Reply ScriptedXapi::later() { return {Reply::How::Later, {}, {}}; }

ScriptedXapi::Reply ScriptedXapi::hangUp() { return {Reply::How::HangUp, {}, {}}; }

ScriptedXapi::ScriptedXapi(Script script)
    : m_script(std::move(script))
{
    connect(&m_server, &QLocalServer::newConnection, this, &ScriptedXapi::accept);
    if (!m_server.listen(m_folder.filePath(u"xapi"_s)))
        qFatal("cannot listen: %s", qPrintable(m_server.errorString()));
}

ScriptedXapi::~ScriptedXapi()
{
    m_stop.request_stop();
    dropConnections();
}

ServerAddress ScriptedXapi::address() const { return ServerAddress::unixSocket(m_server.fullServerName()); }

qsizetype ScriptedXapi::callsOf(const QString &method) const
{
    return std::count_if(m_calls.cbegin(), m_calls.cend(),
                         [&](const xmlrpc::Call &call) { return call.method == method; });
}

void ScriptedXapi::dropConnections()
{
    for (const QPointer<QIODevice> &stream : std::exchange(m_streams, {})) {
        if (stream)
            stream->close();
    }
}

ServerAddress ScriptedXapi::listenTls()
{
    net::CertificatePlan plan;
    plan.commonName = u"a host of the pool"_s;
    const auto identity = net::makeSelfSigned(plan);
    if (!identity)
        qFatal("no certificate: %s", qPrintable(identity.error().text()));
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(identity->certificatePem, QSsl::Pem));
    configuration.setPrivateKey(QSslKey(identity->keyPem.reveal(), QSsl::Ec, QSsl::Pem));
    m_tlsServer.setSslConfiguration(configuration);
    connect(&m_tlsServer, &QTcpServer::pendingConnectionAvailable, this,
            [this] { serve(m_tlsServer.nextPendingConnection()); });
    if (!m_tlsServer.listen(QHostAddress::LocalHost))
        qFatal("cannot listen: %s", qPrintable(m_tlsServer.errorString()));
    return ServerAddress::https(u"127.0.0.1"_s, m_tlsServer.serverPort(),
                                net::certificateSha256(identity->certificatePem));
}

void ScriptedXapi::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection())
        serve(socket);
}

void ScriptedXapi::serve(QIODevice *socket)
{
    socket->setParent(nullptr);
    ++m_connections;
    m_streams.append(socket);
    const QPointer<ScriptedXapi> self = this;
    const auto handler = [self](net::HttpRequest request, std::shared_ptr<net::HttpResponder> responder) {
        return answer(self, std::move(request), std::move(responder));
    };
    // It runs until the stream ends or we do.
    net::HttpServerOptions options;
    options.streamedMethods = {"PUT"};
    (void)net::serveHttp(net::adoptStream(socket), handler, options,
                         Patience{QDeadlineTimer(QDeadlineTimer::Forever), m_stop.get_token()});
}

QCoro::Task<void> ScriptedXapi::answer(QPointer<ScriptedXapi> xapi, net::HttpRequest request,
                                       std::shared_ptr<net::HttpResponder> responder)
{
    if (xapi && xapi->m_page && request.method != "POST") {
        const net::HttpResponse page = xapi->m_page(request);
        co_await responder->reply(page);
        co_return;
    }
    const auto call = xmlrpc::decodeCall(request.body);
    if (!xapi || !call)
        co_return;
    xapi->m_calls.append(*call);
    Reply reply = xapi->m_script(*call);
    const Patience forever{QDeadlineTimer(QDeadlineTimer::Forever), xapi->m_stop.get_token()};
    while (reply.how == Reply::How::Later) {
        SignalWait wait;
        wait.on(xapi.data(), &ScriptedXapi::poked).on(responder->device(), &QIODevice::readChannelFinished);
        ++xapi->m_waiting;
        co_await wait.until(forever);
        if (!xapi || xapi->m_stop.stop_requested())
            co_return;
        --xapi->m_waiting;
        if (responder->isPeerGone())
            co_return;
        reply = xapi->m_script(*call);
    }
    if (reply.how == Reply::How::Answer) {
        co_await responder->reply(reply.http);
        co_return;
    }
    const net::StreamPtr stream = responder->takeStream().first;
    auto *socket = qobject_cast<QLocalSocket *>(stream.get());
    socket->write(reply.raw);
    socket->flush();
    socket->close();
}
