// SPDX-License-Identifier: BSD-2-Clause
#include "core/signalwait.h"
#include "docker/engine.h"
#include "docker/engineprivate.h"
#include "docker/jsonread.h"
#include "docker/logcollector.h"
#include "docker/logdemultiplexer.h"
#include "docker/refusal.h"
#include "docker/statsreader.h"
#include "docker/tr.h"

#include <QElapsedTimer>

// Answers that come in pieces, or that take several requests.
namespace xsc::docker {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// The answer's head has come; its body, when it is a refusal, is short.
static Task<net::HttpResponse> readBody(std::shared_ptr<net::HttpConnection> connection,
                                        net::HttpResponse response, Patience patience)
{
    static constexpr qsizetype mostBytes = 64 * 1024;
    while (response.body.size() < mostBytes) {
        const auto piece = co_await connection->read(patience);
        if (!piece || piece->isEmpty())
            break;
        response.body += *piece;
    }
    co_return response;
}

Task<Engine::Private::Streaming> Engine::Private::begin(QByteArray path, QString failure, Patience patience)
{
    if (const auto known = co_await ensureVersion(patience); !known)
        co_return fail(known.error());
    const Patience shorter = patience.atMost(requestTime);
    const auto connection = co_await pool->open(shorter);
    if (!connection)
        co_return fail(told(connection.error(), failure));
    const auto head = co_await (*connection)->begin(request("GET", path), shorter);
    if (!head)
        co_return fail(told(head.error(), failure));
    if (head->status == 200)
        co_return Streaming{*connection, *head};
    const auto whole = co_await readBody(*connection, *head, shorter);
    (*connection)->close();
    co_return fail(refused(*whole, failure));
}

// The type of the content tells from API 1.42 on, and only of Docker.
Task<bool> Engine::Private::hasTerminal(net::HttpResponse logHead, ContainerId id, Patience patience)
{
    const QByteArray type = logHead.headers.value("Content-Type");
    if (type.startsWith("application/vnd.docker.multiplexed-stream"))
        co_return false;
    if (version.api >= QVersionNumber(1, 42) && type.startsWith("application/vnd.docker.raw-stream"))
        co_return true;
    const QString failure = Tr::tr("The details of container %1 could not be read.").arg(id.text());
    const auto details = co_await document(containerPath(id, "json"), failure, patience);
    if (!details)
        co_return fail(details.error());
    co_return json::object(details->json.toObject(), "Config"_L1).value("Tty"_L1).toBool();
}

static QByteArray logsPath(const ContainerId &id, const LogWish &wish)
{
    QByteArray query = "logs?stdout=1&stderr=1";
    if (wish.tail)
        query += "&tail=" + QByteArray::number(*wish.tail);
    if (!wish.since.isEmpty())
        query += "&since=" + wish.since;
    if (!wish.until.isEmpty())
        query += "&until=" + wish.until;
    if (wish.timestamps)
        query += "&timestamps=1";
    return containerPath(id, query);
}

//! Sorts the pieces of a log into lines, and what the engine says of a failure out of it.
struct LogReading
{
    bool hasTerminal;
    LogCollector collector;
    LogDemultiplexer demultiplexer;
    QByteArray engineWords;

    [[nodiscard]] Result<> take(const QByteArray &bytes);
};

Result<> LogReading::take(const QByteArray &bytes)
{
    if (hasTerminal) {
        collector.take(LogStream::Output, bytes);
        return {};
    }
    const auto pieces = demultiplexer.feed(bytes);
    if (!pieces)
        return fail(pieces.error());
    for (const LogPiece &piece : *pieces) {
        if (piece.source == LogPiece::Source::Engine)
            engineWords = (engineWords + piece.bytes).left(64 * 1024);
        else
            collector.take(piece.source == LogPiece::Source::Output ? LogStream::Output : LogStream::Errors,
                           piece.bytes);
    }
    return {};
}

static Result<LogText> textOf(LogReading &reading, const QString &failure)
{
    if (!reading.engineWords.isEmpty())
        return fail(refusal({500, {}, {}, reading.engineWords}, failure));
    if (!reading.demultiplexer.isBetweenFrames())
        return fail(ErrorKind::Network, failure + u' ' + Tr::tr("The log is cut off."));
    return reading.collector.finish();
}

Task<LogText> Engine::logs(ContainerId id, LogWish wish, Patience patience)
{
    const auto self = shared_from_this();
    if (!isContainerName(id.text()))
        co_return fail(badName(id.text()));
    const QString failure = Tr::tr("The log of container %1 could not be read.").arg(id.text());
    const auto answer = co_await d->begin(logsPath(id, wish), failure, patience);
    if (!answer)
        co_return fail(answer.error());
    const auto hasTerminal = co_await d->hasTerminal(answer->head, id, patience);
    if (!hasTerminal)
        co_return fail(told(hasTerminal.error(), failure));
    LogReading reading{*hasTerminal, LogCollector(*hasTerminal, wish.timestamps), {}, {}};
    for (;;) {
        const auto piece = co_await answer->connection->read(patience);
        if (!piece)
            co_return fail(told(piece.error(), failure));
        if (piece->isEmpty())
            co_return textOf(reading, failure);
        if (const auto taken = reading.take(*piece); !taken)
            co_return fail(told(taken.error(), failure));
    }
}

// Podman 5 answers 200 with a refusal for a container that does not run; Podman 4 with nothing at all.
Task<Document> Engine::Private::sample(ContainerId id, Patience patience)
{
    const bool takesOne = version.api >= QVersionNumber(1, 41);
    const QByteArray query = takesOne ? "stats?stream=false&one-shot=true" : "stats?stream=false";
    const QString failure = Tr::tr("The statistics of container %1 could not be read.").arg(id.text());
    auto response = co_await get(containerPath(id, query), failure, patience);
    if (!response)
        co_return fail(response.error());
    if (response->body.trimmed().isEmpty())
        co_return Document();
    auto document = parseDocument(response->body);
    if (!document)
        co_return fail(told(document.error(), failure));
    const QJsonObject object = document->json.toObject();
    if (object.contains("cpu_stats"_L1))
        co_return document;
    if (!object.contains("message"_L1) && !object.contains("cause"_L1))
        co_return fail(ErrorKind::Protocol, failure + u' ' + Tr::tr("The engine gave an empty answer."));
    response->status = int(json::integer(object, "response"_L1));
    co_return fail(refused(*response, failure));
}

// One sample alone tells no share of the processors, but where engines add an earlier one of their own.
Task<Stats> Engine::stats(ContainerId id, Patience patience)
{
    static constexpr auto betweenSamples = 1000ms;
    const auto self = shared_from_this();
    if (!isContainerName(id.text()))
        co_return fail(badName(id.text()));
    if (const auto known = co_await d->ensureVersion(patience); !known)
        co_return fail(known.error());
    QElapsedTimer clock;
    clock.start();
    const auto first = co_await d->sample(id, patience);
    if (!first)
        co_return fail(first.error());
    const bool isWindows = d->version.isWindows;
    const Stats alone = read::stats(*first, {}, isWindows);
    if (!alone.isRunning || d->version.api < QVersionNumber(1, 41))
        co_return alone;
    const auto pauseTime = std::max(0ms, betweenSamples - std::chrono::milliseconds(clock.elapsed()));
    co_await xsc::pause(pauseTime, patience);
    const auto second = co_await d->sample(id, patience);
    if (!second)
        co_return fail(second.error());
    co_return read::stats(*second, *first, isWindows);
}

} // namespace xsc::docker
