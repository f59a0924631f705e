// SPDX-License-Identifier: BSD-2-Clause
#include "core/signalwait.h"
#include "simulator/enginehttp.h"
#include "simulator/enginelogs.h"
#include "simulator/enginestats.h"

using namespace Qt::Literals::StringLiterals;

namespace xsc::simulator {

namespace {

// From here on events have a content type of their own and lack the old fields.
const QVersionNumber newEvents{1, 52};

//! Events that wait to be sent to one client.
struct EventQueue
{
    EventFilter filter;
    QList<EngineEvent> events;
    qint64 lastNano = 0;
    QByteArray last; //!< as it was sent

    void take(const EngineEvent &event)
    {
        if (event.timeNano > lastNano && filter.lets(event))
            events.append(event);
    }
};

//! When a stream of events begins and ends, by its since and until.
struct EventSpan
{
    std::optional<qint64> since;
    std::optional<qint64> until;
};

std::optional<EventSpan> spanOf(const EngineRequest &request)
{
    EventSpan span;
    const QString since = request.option(u"since"_s);
    const QString until = request.option(u"until"_s);
    if (!since.isEmpty() && !(span.since = engineTime(since)))
        return {};
    if (!until.isEmpty() && !(span.until = engineTime(until)))
        return {};
    return span;
}

QByteArray eventBytes(EventQueue &queue, bool withLegacyFields)
{
    QByteArray bytes;
    for (const EngineEvent &event : std::exchange(queue.events, {})) {
        queue.lastNano = event.timeNano;
        queue.last = compactJson(eventJson(event, withLegacyFields)) + '\n';
        bytes += queue.last;
    }
    return bytes;
}

QByteArray floodBytes(EngineState &state, const EventQueue &queue)
{
    constexpr int atOnce = 100;
    if (state.fault() != EngineFault::Flood || queue.last.isEmpty())
        return {};
    state.floodedEvents += atOnce;
    return queue.last.repeated(atOnce);
}

Patience until(const Patience &patience, const std::optional<qint64> &nano)
{
    if (!nano)
        return patience;
    const qint64 left = *nano / 1'000'000 - QDateTime::currentMSecsSinceEpoch();
    return patience.atMost(std::chrono::milliseconds(std::max<qint64>(0, left)));
}

//! Sends what \a queue gets until the client goes, the engine stops, or \a patience ends.
QCoro::Task<void> sendEvents(EngineCall call, std::shared_ptr<EventQueue> queue, Patience patience)
{
    const bool legacy = call.flavour().podman || call.request.api < newEvents;
    while (!call.responder->isPeerGone()) {
        SignalWait wait;
        wait.on(call.state.get(), &EngineState::happened)
            .on(call.state.get(), &EngineState::stopping)
            .on(call.state.get(), &EngineState::faultChanged)
            .on(call.responder->device(), &QIODevice::readChannelFinished);
        const bool isSilent = call.state->fault() == EngineFault::Silent;
        const QByteArray bytes = isSilent ? QByteArray() : eventBytes(*queue, legacy);
        const QByteArray flood = floodBytes(*call.state, *queue);
        const bool sent = (co_await call.responder->write(bytes + flood)).has_value();
        if (!sent || patience.isOver() || call.state->fault() == EngineFault::Fickle)
            co_return;
        if (isSilent || (queue->events.isEmpty() && flood.isEmpty()))
            co_await wait.until(patience);
    }
}

LogWish logWish(const EngineRequest &request)
{
    bool isNumber = false;
    const int tail = request.option(u"tail"_s).toInt(&isNumber);
    LogWish wish{request.flag(u"stdout"_s),
                 request.flag(u"stderr"_s),
                 request.flag(u"timestamps"_s),
                 request.flag(u"follow"_s),
                 isNumber ? tail : -1,
                 {},
                 {}};
    if (const auto since = engineTime(request.option(u"since"_s)); since && *since > 0)
        wish.since = QDateTime::fromMSecsSinceEpoch(*since / 1'000'000, Qt::UTC);
    if (const auto until = engineTime(request.option(u"until"_s)); until && *until > 0)
        wish.until = QDateTime::fromMSecsSinceEpoch(*until / 1'000'000, Qt::UTC);
    return wish;
}

std::optional<EngineRefusal> logRefusal(const EngineCall &call, const LogWish &wish)
{
    const QString words = call.flavour().podman ? u"Bad Request: you must choose at least one stream"_s
                                                : u"Bad parameters: you must choose at least one stream"_s;
    if (!wish.out && !wish.errors)
        return EngineRefusal{400, words, words};
    return {};
}

//! Sends the lines that come after \a last until the container ends.
QCoro::Task<void> followLog(EngineCall call, LogWish wish, QDateTime last)
{
    wish.tail = -1;
    while (!call.responder->isPeerGone()) {
        SignalWait wait;
        wait.on(call.state.get(), &EngineState::happened)
            .on(call.state.get(), &EngineState::stopping)
            .on(call.responder->device(), &QIODevice::readChannelFinished);
        const auto container = call.container();
        if (!container || call.patience.isOver())
            co_return;
        const bool goesOn = (*container)->isAlive();
        wish.since = last.addMSecs(1);
        const auto all = logLines(**container, QDateTime::currentDateTimeUtc(), call.state->pace.logLine);
        const auto lines = chosenLines(all, wish);
        last = all.isEmpty() ? last : std::max(last, all.last().time);
        const bool sent = (co_await call.responder->write(framedLines(lines, wish.timestamps))).has_value();
        if (!sent || !goesOn)
            co_return;
        co_await wait.until(call.patience.atMost(call.state->pace.logLine));
    }
}

//! The sample, or what Podman says of a container that does not run.
QJsonObject sample(const EngineCall &call, const EngineContainer &container, const QDateTime &before)
{
    if (call.flavour().podman && !container.isAlive())
        return {{u"cause"_s, u"container is stopped"_s},
                {u"message"_s, u"container is stopped"_s},
                {u"response"_s, 409}};
    return statsJson(call.flavour(), container, QDateTime::currentDateTimeUtc(), before);
}

QCoro::Task<void> answerOneSample(EngineCall call)
{
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const bool takesTwo = !call.request.flag(u"one-shot"_s) && !call.flavour().podman;
    if (takesTwo)
        co_await xsc::pause(call.state->pace.sample, call.patience);
    // Not inside of the awaited call: GCC 12 destroys what a condition makes there twice.
    const QDateTime first = takesTwo ? before : QDateTime();
    const auto container = call.container();
    if (!container)
        co_await call.responder->reply(refusalReply(call.flavour(), container.error()));
    else if (call.flavour().podman && !(*container)->isAlive() && !isPodmanFrom(call.flavour(), 5, 0))
        co_await call.responder->reply(emptyReply(call.flavour(), 200));
    else
        co_await call.responder->reply(jsonReply(call.flavour(), sample(call, **container, first)));
}

//! One sample after the other until the client goes.
QCoro::Task<void> sendSamples(EngineCall call)
{
    // Podman takes five times as long.
    const auto time = call.state->pace.sample * (call.flavour().podman ? 5 : 1);
    QDateTime before;
    while (!call.responder->isPeerGone() && !call.patience.isOver()) {
        SignalWait wait;
        wait.on(call.responder->device(), &QIODevice::readChannelFinished);
        const auto container = call.container();
        if (!container)
            co_return;
        const QByteArray bytes = compactJson(sample(call, **container, before)) + '\n';
        before = QDateTime::currentDateTimeUtc();
        if (!(co_await call.responder->write(bytes)).has_value())
            co_return;
        co_await wait.until(call.patience.atMost(std::max(time, std::chrono::milliseconds(1))));
    }
}

} // namespace

QCoro::Task<void> answerEvents(EngineCall call)
{
    const auto span = spanOf(call.request);
    const auto filter =
        EventFilter::parse(call.request.option(u"filters"_s).toUtf8(), isPodmanFrom(call.flavour(), 5, 8));
    if (!span || !filter) {
        const bool isOld = call.flavour().podman || call.flavour().api < newEvents;
        const EngineRefusal refused{isOld ? 500 : 400, u"invalid parameters"_s, u"invalid parameters"_s};
        co_await call.responder->reply(refusalReply(call.flavour(), refused));
        co_return;
    }
    const auto queue = std::make_shared<EventQueue>(EventQueue{*filter, {}, 0, {}});
    QObject context;
    QObject::connect(call.state.get(), &EngineState::happened, &context,
                     [queue](const EngineEvent &event) { queue->take(event); });
    if (span->since) {
        for (const EngineEvent &event : call.state->journal().from(*span->since))
            queue->take(event);
    }
    net::HttpResponse head = emptyReply(call.flavour(), 200);
    const bool isNew = !call.flavour().podman && call.request.api >= newEvents;
    head.headers.add("Content-Type", isNew ? "application/jsonl" : "application/json");
    co_await call.responder->begin(head);
    co_await sendEvents(call, queue, until(call.patience, span->until));
}

QCoro::Task<void> answerLogs(EngineCall call)
{
    const auto container = call.container();
    const LogWish wish = logWish(call.request);
    const auto refused = container ? logRefusal(call, wish) : container.error();
    if (refused) {
        co_await call.responder->reply(refusalReply(call.flavour(), *refused));
        co_return;
    }
    const auto all = logLines(**container, QDateTime::currentDateTimeUtc(), call.state->pace.logLine);
    net::HttpResponse head = emptyReply(call.flavour(), 200);
    if (!call.flavour().podman && call.request.api >= QVersionNumber(1, 42))
        head.headers.add("Content-Type", "application/vnd.docker.multiplexed-stream");
    co_await call.responder->begin(head);
    co_await call.responder->write(framedLines(chosenLines(all, wish), wish.timestamps));
    const QDateTime last = all.isEmpty() ? QDateTime::fromMSecsSinceEpoch(0, Qt::UTC) : all.last().time;
    if (wish.follow)
        co_await followLog(call, wish, last);
}

QCoro::Task<void> answerStats(EngineCall call)
{
    const auto container = call.container();
    const bool streams = call.request.option(u"stream"_s).isEmpty() || call.request.flag(u"stream"_s);
    if (!container) {
        co_await call.responder->reply(refusalReply(call.flavour(), container.error()));
    } else if (!streams) {
        co_await answerOneSample(call);
    } else {
        const net::HttpResponse head = jsonReply(call.flavour(), QJsonObject());
        co_await call.responder->begin(head);
        co_await sendSamples(call);
    }
}

} // namespace xsc::simulator
