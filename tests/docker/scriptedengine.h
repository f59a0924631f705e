// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/httpserver.h"

#include <QHash>
#include <QLocalServer>
#include <QTemporaryDir>

#include <memory>

namespace xsc::test {

//! One scripted answer of a ScriptedEngine.
struct ScriptedAnswer
{
    enum class Manner {
        Whole,   //!< status and body with Content-Length
        Chunked, //!< status, then each line of the body as a chunk
        Open,    //!< as Chunked, and then nothing more until the client goes
        Raw,     //!< the body as it is, instead of HTTP, and the end
        Silent   //!< nothing until the client goes
    };
    int status = 200;
    QByteArray body;
    Manner manner = Manner::Whole;
    net::HttpHeaders headers;
};

//! An engine on a unix socket that answers from a script: "GET /v1.41/info" takes its answers in turn and
//! keeps to the last; what stands in no script is 404.
class ScriptedEngine
{
public:
    //! At a socket in a folder of its own, or at \a path, which it replaces.
    explicit ScriptedEngine(const QString &path = {});

    void answer(const QByteArray &request, const QList<ScriptedAnswer> &answers);
    void answer(const QByteArray &request, int status, const QByteArray &body);
    //! GET /version tells these versions of the API; an empty text is left out.
    void speaks(const QByteArray &newest, const QByteArray &oldest);

    [[nodiscard]] QString socket() const { return m_server.fullServerName(); }
    [[nodiscard]] QByteArrayList requests() const { return m_script->requests; }
    [[nodiscard]] int connections() const { return m_script->connections; }
    //! Connections whose client has gone while an answer was Open or Silent.
    [[nodiscard]] int abandoned() const { return m_script->abandoned; }

    struct Script
    {
        QHash<QByteArray, QList<ScriptedAnswer>> answers;
        QByteArrayList requests;
        int connections = 0;
        int abandoned = 0;
    };

private:
    QTemporaryDir m_folder;
    QLocalServer m_server;
    std::shared_ptr<Script> m_script = std::make_shared<Script>();
};

} // namespace xsc::test
