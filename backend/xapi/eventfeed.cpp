// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/eventfeed.h"

#include "core/backoff.h"
#include "core/log.h"
#include "core/signalwait.h"
#include "xapi/eventbatch.h"
#include "xapi/failures.h"

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds fillTime = 5min;

} // namespace

//! How far the loop has come in XAPI's history.
struct EventFeed::Position
{
    QString token; //!< empty: the next answer is a whole new picture
    int generation = 0;
    CountCheck counts;
    BackOff backOff;

    [[nodiscard]] bool isFresh() const { return token.isEmpty(); }
};

EventFeed::EventFeed(std::shared_ptr<Session> session, Inventory *inventory, QStringList classes,
                     QObject *parent, const FeedTimes &times)
    : QObject(parent)
    , m_session(std::move(session))
    , m_inventory(inventory)
    , m_classes(classes.isEmpty() ? Inventory::classes() : std::move(classes))
    , m_times(times)
{}

EventFeed::~EventFeed() { m_stop.request_stop(); }

void EventFeed::start()
{
    stop();
    m_stop = {};
    run(this, m_session, m_stop.get_token());
}

void EventFeed::stop()
{
    m_stop.request_stop();
    setState(State::Idle);
}

void EventFeed::setState(State state, const Error &why)
{
    m_lastError = why;
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void EventFeed::loseContact(const Error &why, Position *position)
{
    if (hasCode(why, "EVENT_FROM_TOKEN_PARSE_FAILURE"_L1))
        position->token.clear();
    qCInfo(lcXapi) << "events:" << why.text();
    setState(State::Lost, why);
}

//! False when something was lost on the way and the next answer has to be a whole new picture.
bool EventFeed::take(const Value &answer, Position *position)
{
    const auto batch = EventBatch::fromValue(answer);
    if (!batch) {
        loseContact(batch.error(), position);
        return false;
    }
    const bool fresh = position->isFresh();
    m_lastContact = QDateTime::currentDateTimeUtc();
    const QPointer<EventFeed> self = this;
    m_inventory->apply(batch->events, fresh);
    if (!self || !m_inventory)
        return false;
    if (fresh)
        position->counts.afterFill(batch->validCounts, *m_inventory);
    const bool whole = position->counts.fits(batch->validCounts, *m_inventory);
    position->token = whole ? batch->token : QString();
    if (whole)
        setState(State::Live);
    else
        qCInfo(lcXapi) << "events were lost, reading everything again";
    return whole;
}

//! False when there has to be a pause before the next question.
bool EventFeed::digest(const Result<Value> &answer, Position *position)
{
    // What came from a session that is gone says nothing of what happened since.
    if (position->generation != m_session->generation())
        return answer.has_value();
    if (!answer) {
        loseContact(answer.error(), position);
        return false;
    }
    const bool wasFresh = position->isFresh();
    const bool isWhole = take(*answer, position);
    if (isWhole && !wasFresh)
        position->backOff.reset();
    return isWhole;
}

Task<Value> EventFeed::ask(std::shared_ptr<Session> session, QStringList classes, QString token,
                           FeedTimes times, std::stop_token stop)
{
    const double serverSeconds = std::chrono::duration<double>(times.server).count();
    const QList<Value> parameters{Value::fromStrings(classes), token, serverSeconds};
    const Patience patience = Patience::of(token.isEmpty() ? fillTime : times.answer, stop);
    return session->callInSession(u"event.from"_s, parameters, patience);
}

QCoro::Task<void> EventFeed::run(QPointer<EventFeed> feed, std::shared_ptr<Session> session,
                                 std::stop_token stop)
{
    const QStringList classes = feed->m_classes;
    const Patience forever{QDeadlineTimer(QDeadlineTimer::Forever), stop};
    const FeedTimes times = feed->m_times;
    const auto longest = session->address().isLocal() ? times.longestLocalPause : times.longestPause;
    Position position{{}, 0, CountCheck(classes), BackOff(times.firstPause, longest)};
    while (feed && feed->m_inventory && !stop.stop_requested()) {
        if (std::exchange(position.generation, session->generation()) != session->generation())
            position.token.clear();
        if (position.isFresh() && feed->state() != State::Lost)
            feed->setState(State::Filling);
        const auto answer = co_await ask(session, classes, position.token, times, stop);
        if (!feed || !feed->m_inventory || stop.stop_requested())
            co_return;
        const bool isWell = feed->digest(answer, &position);
        const bool isEnded = !answer && answer.error().kind == ErrorKind::Cancelled;
        if (isEnded)
            co_return;
        if (!isWell)
            co_await pause(position.backOff.next(), forever);
    }
}

} // namespace xsc::xapi
