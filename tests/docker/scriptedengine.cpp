// SPDX-License-Identifier: BSD-2-Clause
#include "scriptedengine.h"

#include "core/signalwait.h"

#include <QLocalSocket>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Script = ScriptedEngine::Script;
using ResponderPtr = std::shared_ptr<net::HttpResponder>;

static QCoro::Task<void> waitForPeer(std::shared_ptr<Script> script, ResponderPtr responder)
{
    SignalWait wait;
    wait.on(responder->device(), &QIODevice::readChannelFinished);
    if (!responder->isPeerGone())
        co_await wait.until(Patience::of(60s));
    ++script->abandoned;
}

static QCoro::Task<void> answerRaw(ResponderPtr responder, QByteArray bytes)
{
    const auto [stream, rest] = responder->takeStream();
    stream->write(bytes);
    static_cast<void>(co_await net::drain(stream, 0, Patience::of(10s)));
    stream->close();
}

static QCoro::Task<void> answerChunked(ResponderPtr responder, net::HttpResponse response)
{
    const QByteArrayList lines = std::exchange(response.body, {}).split('\n');
    static_cast<void>(co_await responder->begin(response));
    for (const QByteArray &line : lines)
        if (!line.isEmpty())
            static_cast<void>(co_await responder->write(line + '\n'));
}

static QCoro::Task<void> answerAs(std::shared_ptr<Script> script, ScriptedAnswer answer,
                                  ResponderPtr responder)
{
    using Manner = ScriptedAnswer::Manner;
    const net::HttpResponse response{answer.status, {}, answer.headers, answer.body};
    if (answer.manner == Manner::Whole)
        static_cast<void>(co_await responder->reply(response));
    else if (answer.manner == Manner::Raw)
        co_await answerRaw(responder, answer.body);
    if (answer.manner == Manner::Chunked || answer.manner == Manner::Open)
        co_await answerChunked(responder, response);
    if (answer.manner == Manner::Chunked)
        static_cast<void>(co_await responder->finish());
    if (answer.manner == Manner::Open || answer.manner == Manner::Silent)
        co_await waitForPeer(script, responder);
}

static QCoro::Task<void> handle(std::shared_ptr<Script> script, net::HttpRequest request,
                                ResponderPtr responder)
{
    const QByteArray key = request.method + ' ' + request.target;
    script->requests.append(key);
    QList<ScriptedAnswer> &answers = script->answers[key.contains("/events?") ? "GET events" : key];
    ScriptedAnswer answer{404, R"({"message":"page not found"})", {}, {}};
    if (!answers.isEmpty())
        answer = answers.size() > 1 ? answers.takeFirst() : answers.first();
    co_await answerAs(script, answer, responder);
}

ScriptedEngine::ScriptedEngine(const QString &path)
{
    QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this, script = m_script] {
        while (QLocalSocket *client = m_server.nextPendingConnection()) {
            client->setParent(nullptr);
            ++script->connections;
            static_cast<void>(net::serveHttp(net::adoptStream(client),
                                             [script](net::HttpRequest request, ResponderPtr responder) {
                                                 return handle(script, std::move(request),
                                                               std::move(responder));
                                             },
                                             {}, {}));
        }
    });
    const QString place = path.isEmpty() ? m_folder.filePath(u"engine"_s) : path;
    QLocalServer::removeServer(place);
    m_server.listen(place);
    speaks("1.41", "1.12");
}

void ScriptedEngine::answer(const QByteArray &request, const QList<ScriptedAnswer> &answers)
{
    m_script->answers[request] = answers;
}

void ScriptedEngine::answer(const QByteArray &request, int status, const QByteArray &body)
{
    answer(request, QList<ScriptedAnswer>{{status, body, {}, {}}});
}

void ScriptedEngine::speaks(const QByteArray &newest, const QByteArray &oldest)
{
    QByteArray body = R"({"Version":"20.10.24","Os":"linux")";
    if (!newest.isEmpty())
        body += R"(,"ApiVersion":")" + newest + '"';
    if (!oldest.isEmpty())
        body += R"(,"MinAPIVersion":")" + oldest + '"';
    answer("GET /version", 200, body + '}');
}

} // namespace xsc::test
