// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/tasks.h"

#include "xapi/failures.h"
#include "xapi/tr.h"

#include <optional>

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds serverWait = 30s;

//! What the events have told of a task so far.
struct Watched
{
    std::optional<Result<QString>> outcome;
    QString token;
    double progress = -1;
    QDeadlineTimer stall;
};

Fail failedTask(const Value &record)
{
    Error error{ErrorKind::Remote, {}, {}, record[u"error_info"_s].toStrings()};
    return fail(explained(error, record[u"name_label"_s].toString()));
}

std::optional<Result<QString>> outcomeOf(const Value &record)
{
    const QString status = record[u"status"_s].toString();
    if (status == "success"_L1)
        return Result<QString>(record[u"result"_s].toString());
    if (status == "failure"_L1)
        return Result<QString>(failedTask(record));
    if (status == "cancelled"_L1)
        return Result<QString>(fail(ErrorKind::Cancelled, Tr::tr("The task was cancelled in the pool.")));
    return {};
}

void take(Watched &watched, const Value &batch, std::chrono::milliseconds stallTime)
{
    watched.token = batch[u"token"_s].toString();
    for (const Value &event : batch[u"events"_s].toArray()) {
        if (event[u"operation"_s].toString() == "del"_L1) {
            watched.outcome = fail(ErrorKind::NotFound, Tr::tr("The task is gone from the pool."));
            return;
        }
        const Value &record = event[u"snapshot"_s];
        watched.outcome = outcomeOf(record);
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

Task<QString> awaitTask(SessionPtr session, TaskRef task, std::chrono::milliseconds stallTime,
                        Patience patience)
{
    Watched watched;
    watched.stall.setRemainingTime(stallTime);
    const Value classes = Value::fromStrings({u"task/"_s + task.text()});
    while (!watched.outcome) {
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
    }
    co_return *watched.outcome;
}

Task<> destroyTask(SessionPtr session, TaskRef task, Patience patience)
{
    const QList<Value> parameters{task.text()};
    const auto gone = co_await session->call(u"task.destroy"_s, parameters, patience);
    if (!gone)
        co_return fail(gone.error());
    co_return Result<>();
}

} // namespace xsc::xapi
