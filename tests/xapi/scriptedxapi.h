// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/httpserver.h"
#include "xapi/session.h"
#include "xapi/xmlrpc.h"

#include <QLocalServer>
#include <QSslServer>
#include <QTemporaryDir>

#include <functional>

//! A XAPI on a unix socket, and over TLS if asked, that answers as a test's script says.
class ScriptedXapi : public QObject
{
    Q_OBJECT

public:
    struct Reply
    {
        enum class How { Answer, Raw, Later, HangUp };
        How how = How::Answer;
        xsc::net::HttpResponse http;
        QByteArray raw;
    };
    using Script = std::function<Reply(const xsc::xapi::xmlrpc::Call &)>;
    using Page = std::function<xsc::net::HttpResponse(const xsc::net::HttpRequest &)>;

    [[nodiscard]] static Reply success(const xsc::xapi::Value &value);
    [[nodiscard]] static Reply failure(const QStringList &description);
    [[nodiscard]] static Reply http(int status, const QByteArray &body);
    [[nodiscard]] static Reply raw(const QByteArray &bytes);
    //! No answer now: the script is asked again at the next poke().
    [[nodiscard]] static Reply later();
    [[nodiscard]] static Reply hangUp();

    explicit ScriptedXapi(Script script);
    ~ScriptedXapi() override;

    [[nodiscard]] xsc::xapi::ServerAddress address() const;
    //! Serves over TLS at 127.0.0.1 too; the address has the right pin.
    [[nodiscard]] xsc::xapi::ServerAddress listenTls();
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] const QList<xsc::xapi::xmlrpc::Call> &calls() const { return m_calls; }
    [[nodiscard]] qsizetype callsOf(const QString &method) const;
    //! Calls that wait for their answer.
    [[nodiscard]] int waiting() const { return m_waiting; }

    //! What requests get that are no calls; otherwise they get nothing.
    void setPage(Page page) { m_page = std::move(page); }
    void poke() { Q_EMIT poked(); }
    void dropConnections();

Q_SIGNALS:
    void poked();

private:
    static QCoro::Task<void> answer(QPointer<ScriptedXapi> xapi, xsc::net::HttpRequest request,
                                    std::shared_ptr<xsc::net::HttpResponder> responder);
    void accept();
    void serve(QIODevice *socket);

    QTemporaryDir m_folder;
    QLocalServer m_server;
    QSslServer m_tlsServer;
    Script m_script;
    Page m_page;
    std::stop_source m_stop;
    QList<QPointer<QIODevice>> m_streams;
    QList<xsc::xapi::xmlrpc::Call> m_calls;
    int m_connections = 0;
    int m_waiting = 0;
};
