// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/tasks.h"

#include "core/log.h"
#include "xapi/failures.h"
#include "xapi/tr.h"

#include <optional>

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds serverWait = 30s;
constexpr std::chrono::seconds removeTime = 30s;

//! What the events have told of a task so far.
struct Watched
{
    std::optional<TaskEnd> end;
    bool isGone = false;
    QString token;
    double progress = -1;
    QDeadlineTimer stall;
};

Fail failedTask(const Value &record)
{
    Error error{ErrorKind::Remote, {}, {}, record[u"error_info"_s].toStrings()};
    return fail(explained(error, record[u"name_label"_s].toString()));
}

std::optional<TaskEnd> endOf(const Value &record)
{
    const QString status = record[u"status"_s].toString();
    if (status == "success"_L1)
        return TaskEnd{record[u"result"_s].toString()};
    if (status == "failure"_L1)
        return TaskEnd{failedTask(record)};
    if (status == "cancelled"_L1)
        return TaskEnd{fail(ErrorKind::Cancelled, Tr::tr("The task was cancelled in the pool."))};
    return {};
}

void take(Watched &watched, const Value &batch, std::chrono::milliseconds stallTime)
{
    watched.token = batch[u"token"_s].toString();
    for (const Value &event : batch[u"events"_s].toArray()) {
        watched.isGone = event[u"operation"_s].toString() == "del"_L1;
        if (watched.isGone)
            return;
        const Value &record = event[u"snapshot"_s];
        watched.end = endOf(record);
        if (const double progress = record[u"progress"_s].toDouble(); progress != watched.progress) {
            watched.progress = progress;
            watched.stall.setRemainingTime(stallTime);
        }
    }
}

} // namespace

Task<TaskRef> createTask(SessionPtr session, QString label, QString description, Patience patience)
{
    const QList<Value> parameters{label, description};
    const auto ref = co_await session->call(u"task.create"_s, parameters, patience);
    if (!ref)
        co_return fail(ref.error());
    co_return TaskRef(ref->toString());
}

Task<TaskEnd> awaitTask(SessionPtr session, TaskRef task, std::chrono::milliseconds stallTime,
                        Patience patience)
{
    Watched watched;
    watched.stall.setRemainingTime(stallTime);
    const Value classes = Value::fromStrings({u"task/"_s + task.text()});
    while (!watched.end) {
        const Patience ours{std::min(patience.deadline, watched.stall), patience.stop};
        if (ours.isOver())
            co_return fail(ours.why(Tr::tr("The task in the pool")));
        const double seconds = std::chrono::duration<double>(serverWait).count();
        const QList<Value> parameters{classes, watched.token, seconds};
        const auto batch =
            co_await session->callInSession(u"event.from"_s, parameters, ours.atMost(2 * serverWait));
        if (!batch)
            co_return fail(batch.error());
        take(watched, *batch, stallTime);
        if (watched.isGone)
            co_return fail(ErrorKind::NotFound, Tr::tr("The task is gone from the pool."));
    }
    co_return *watched.end;
}

QCoro::Task<void> removeTask(SessionPtr session, TaskRef task)
{
    const QList<Value> parameters{task.text()};
    const auto gone = co_await session->call(u"task.destroy"_s, parameters, Patience::of(removeTime));
    if (!gone && gone.error().kind != ErrorKind::NotFound)
        qCWarning(lcXapi, "A task of ours could not be removed: %ls", qUtf16Printable(gone.error().text()));
}

QCoro::Task<void> abandonTask(SessionPtr session, TaskRef task)
{
    const QList<Value> parameters{task.text(), u"cancelled"_s};
    const auto ended = co_await session->call(u"task.set_status"_s, parameters, Patience::of(removeTime));
    if (!ended && ended.error().kind != ErrorKind::NotFound)
        qCWarning(lcXapi, "A task of ours could not be ended: %ls", qUtf16Printable(ended.error().text()));
    co_await removeTask(session, task);
}

} // namespace xsc::xapi
