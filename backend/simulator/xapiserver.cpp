// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapiserver.h"

#include "core/log.h"
#include "simulator/drain.h"
#include "simulator/tr.h"
#include "simulator/xapieventmethods.h"
#include "simulator/xapigenericmethods.h"
#include "simulator/xapimodel.h"
#include "simulator/xapiwire.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QSslEllipticCurve>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTimer>

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using xapi::Value;

namespace {

constexpr int s_backlog = 4096;
constexpr int s_handshakeTime = 60'000; // ms; many clients may knock at once on a busy machine
constexpr qint64 s_tcpHeadLimit = 1024;
constexpr qint64 s_largestBody = 64 * 1024 * 1024;

QSslConfiguration tlsConfiguration(const net::TlsIdentity &identity)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    // As a host's stunnel is set up.
    configuration.setProtocol(QSsl::TlsV1_2);
    configuration.setEllipticCurves({QSslEllipticCurve::fromShortName(u"secp384r1"_s)});
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificate(QSslCertificate(identity.certificatePem));
    configuration.setPrivateKey(QSslKey(identity.keyPem.reveal(), QSsl::Rsa));
    return configuration;
}

net::HttpServerOptions options(bool local)
{
    net::HttpServerOptions options;
    options.limits.bodyBytes = s_largestBody;
    options.streamedMethods = {"PUT"};
    if (!local)
        options.limits.headBytes = s_tcpHeadLimit;
    return options;
}

} // namespace

XapiServer::XapiServer(XapiModel &model, const XapiAccount &account, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_dispatcher(model)
    , m_disks(model)
{
    XapiMethods &methods = m_dispatcher.methods();
    addGenericMethods(methods, model);
    addSessionMethods(methods, model, account);
    addEventMethods(methods, model);
    m_disks.addMethods(methods);
    methods.add(u"host.get_server_certificate"_s, 1,
                [this](const XapiCaller &, const QList<Value> &parameters) {
                    return certificateOf(parameters.first().toString());
                });
}

XapiServer::~XapiServer() { close(); }

Result<> XapiServer::listenUnix(const QString &path, const QString &host)
{
    m_unixDoors.append({path, host});
    return openUnix(m_unixDoors.last());
}

Result<> XapiServer::listenTls(quint16 port, const net::TlsIdentity &identity)
{
    m_identity = identity;
    m_tlsPort = port;
    return openTls();
}

// All hosts share one door.
Result<Value> XapiServer::certificateOf(const QString &host) const
{
    if (!m_model.contains(u"host"_s, host))
        return xapiFail({u"HANDLE_INVALID"_s, u"host"_s, host});
    return Value(QString::fromLatin1(m_identity.certificatePem));
}

Result<> XapiServer::openUnix(const UnixDoor &door)
{
    QLocalServer::removeServer(door.path);
    auto server = std::make_unique<QLocalServer>();
    server->setListenBacklogSize(s_backlog);
    server->setMaxPendingConnections(s_backlog);
    if (!server->listen(door.path))
        return fail(ErrorKind::Network, Tr::tr("The embedded pool cannot listen on %1.").arg(door.path),
                    server->errorString());
    connect(server.get(), &QLocalServer::newConnection, this, [this, from = server.get(), host = door.host] {
        while (QLocalSocket *socket = from->nextPendingConnection())
            accept(socket, true, host);
    });
    m_unixServers.push_back(std::move(server));
    return {};
}

Result<> XapiServer::openTls()
{
    m_tlsServer = std::make_unique<QSslServer>();
    m_tlsServer->setSslConfiguration(tlsConfiguration(m_identity));
    m_tlsServer->setListenBacklogSize(s_backlog);
    m_tlsServer->setMaxPendingConnections(s_backlog);
    m_tlsServer->setHandshakeTimeout(s_handshakeTime);
    if (!m_tlsServer->listen(QHostAddress::LocalHost, m_tlsPort))
        return fail(ErrorKind::Network, Tr::tr("The embedded pool cannot listen on port %1.").arg(m_tlsPort),
                    m_tlsServer->errorString());
    m_tlsPort = m_tlsServer->serverPort();
    m_disks.setTlsPort(m_tlsPort);
    connect(m_tlsServer.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_tlsServer->nextPendingConnection())
            accept(socket, false);
    });
    return {};
}

void XapiServer::closeDoors()
{
    m_unixServers.clear();
    m_tlsServer.reset();
    m_stop.request_stop();
    m_stop = std::stop_source();
}

void XapiServer::close()
{
    closeDoors();
    drain([this] { return m_open == 0 && m_dispatcher.runningTasks() == 0 && m_disks.running() == 0; }, 5s);
}

void XapiServer::restart(std::chrono::milliseconds pause)
{
    closeDoors();
    forgetSessions(m_model);
    QTimer::singleShot(pause, this, &XapiServer::reopen);
}

void XapiServer::reopen()
{
    for (const UnixDoor &door : std::as_const(m_unixDoors)) {
        if (auto opened = openUnix(door); !opened)
            qCWarning(lcSimulator) << opened.error().text();
    }
    if (m_tlsPort == 0)
        return;
    if (auto opened = openTls(); !opened)
        qCWarning(lcSimulator) << opened.error().text();
}

void XapiServer::dropConnections()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
}

void XapiServer::accept(QIODevice *device, bool local, const QString &host)
{
    // The stream outlives the server that has accepted it.
    device->setParent(nullptr);
    ++m_accepted;
    XapiCaller caller;
    caller.local = local;
    caller.host = host;
    caller.stop = m_stop.get_token();
    serve(net::adoptStream(device), std::move(caller));
}

QCoro::Task<void> XapiServer::serve(net::StreamPtr stream, XapiCaller caller)
{
    ++m_open;
    const net::HttpHandler handler = [this, caller](const net::HttpRequest &request,
                                                    const std::shared_ptr<net::HttpResponder> &responder) {
        return answer(request, responder, caller);
    };
    Patience patience;
    patience.stop = caller.stop;
    co_await net::serveHttp(std::move(stream), handler, options(caller.local), patience);
    --m_open;
}

QCoro::Task<void> XapiServer::answer(net::HttpRequest request, std::shared_ptr<net::HttpResponder> responder,
                                     XapiCaller caller)
{
    if (XapiDisks::isTransfer(request)) {
        co_await m_disks.serve(std::move(request), responder, std::move(caller));
        co_return;
    }
    caller.responder = responder;
    auto response = co_await answerCall(std::move(request), std::move(caller));
    if (response)
        std::ignore = co_await responder->reply(*response);
    else
        std::ignore = responder->takeStream(); // which ends it
}

Task<net::HttpResponse> XapiServer::answerCall(net::HttpRequest request, XapiCaller caller)
{
    if (request.method == "GET")
        co_return errorPage(404, "Not Found");
    if (request.method != "POST")
        co_return errorPage(501, "Not Implemented");
    if (request.body.size() > m_bodyLimit)
        co_return errorPage(500, "Internal Server Error");
    const auto call = readCall(request);
    if (!call)
        co_return errorPage(500, "Internal Server Error");
    if (call->call.method == "system.listMethods"_L1)
        co_return writeAnswer(*call, Value::fromStrings(m_dispatcher.methods().names()));
    const auto result = co_await m_dispatcher.call(std::move(caller), call->call);
    if (!result && result.error().kind == ErrorKind::Cancelled)
        co_return fail(result.error());
    co_return writeAnswer(*call, result);
}

} // namespace xsc::simulator
