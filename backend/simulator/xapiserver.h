// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/httpserver.h"
#include "net/tlsstream.h"
#include "simulator/xapidisks.h"
#include "simulator/xapidispatcher.h"
#include "simulator/xapisessionmethods.h"

#include <QObject>

#include <vector>

class QLocalServer;
class QSslServer;

namespace xsc::simulator {

class XapiModel;

//! xapi's front doors: HTTP on unix sockets and on TLS at 127.0.0.1, XML-RPC at every path, JSON-RPC at
//! /jsonrpc. Everything that comes in is answered from one model.
class XapiServer : public QObject
{
    Q_OBJECT

public:
    XapiServer(XapiModel &model, const XapiAccount &account, QObject *parent = nullptr);
    //! Ends every connection and call, running the event loop until they are gone (well below a second).
    ~XapiServer() override;

    [[nodiscard]] XapiDispatcher &dispatcher() { return m_dispatcher; }
    [[nodiscard]] XapiDisks &disks() { return m_disks; }

    //! \a host: uuid of the one whose socket it is; empty: of one that sees everything.
    [[nodiscard]] Result<> listenUnix(const QString &path, const QString &host = {});
    //! \a port 0: any free one.
    [[nodiscard]] Result<> listenTls(quint16 port, const net::TlsIdentity &identity);
    [[nodiscard]] quint16 tlsPort() const { return m_tlsPort; }
    void close();

    //! As when xapi restarts: every connection, session and task is lost, and for \a pause nobody answers.
    void restart(std::chrono::milliseconds pause);
    //! Ends the connections, not the sessions.
    void dropConnections();
    //! The next call of \a method fails with XAPI's error \a code.
    void failNext(const QString &method, const QStringList &code) { m_dispatcher.failNext(method, code); }
    //! The call that comes as number \a number from now fails so, see XapiDispatcher::failCall().
    void failCall(int number, const QStringList &code) { m_dispatcher.failCall(number, code); }
    //! So, but carried out, and its connection ends without an answer, see XapiDispatcher::loseAnswer().
    void loseAnswer(int number) { m_dispatcher.loseAnswer(number); }
    //! Connections accepted since the start, for tests of their reuse.
    [[nodiscard]] int connectionCount() const { return m_accepted; }
    //! Bodies above this get HTTP 500, as xapi does above 300 KiB.
    void setBodyLimit(qsizetype bytes) { m_bodyLimit = bytes; }

private:
    struct UnixDoor
    {
        QString path;
        QString host;
    };
    [[nodiscard]] Result<> openUnix(const UnixDoor &door);
    [[nodiscard]] Result<> openTls();
    [[nodiscard]] Result<xapi::Value> certificateOf(const QString &host) const;
    void closeDoors();
    void reopen();
    void accept(QIODevice *device, bool local, const QString &host = {});
    QCoro::Task<void> serve(net::StreamPtr stream, XapiCaller caller);
    [[nodiscard]] QCoro::Task<void> answer(net::HttpRequest request,
                                           std::shared_ptr<net::HttpResponder> responder, XapiCaller caller);
    [[nodiscard]] Task<net::HttpResponse> answerCall(net::HttpRequest request, XapiCaller caller);

    XapiModel &m_model;
    XapiDispatcher m_dispatcher;
    XapiDisks m_disks;
    QList<UnixDoor> m_unixDoors;
    std::vector<std::unique_ptr<QLocalServer>> m_unixServers;
    net::TlsIdentity m_identity;
    std::unique_ptr<QSslServer> m_tlsServer;
    quint16 m_tlsPort = 0;
    qsizetype m_bodyLimit = 300 * 1024;
    std::stop_source m_stop;
    int m_open = 0;
    int m_accepted = 0;
};

} // namespace xsc::simulator
