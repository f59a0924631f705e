// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/drivemaking.h"
#include "core/log.h"
#include "core/signalwait.h"
#include "xapi/devices.h"
#include "xapi/keys.h"
#include "xapi/tasks.h"

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using xapi::Value;

namespace {

// A creation that nobody waits for any more may still go on.
constexpr auto searchTime = 5s;
constexpr auto betweenSearches = 500ms;

// Where an object of the class may be: by its name, or at the VM.
Task<QStringList> candidates(MakingPtr making, QString cls, Patience patience)
{
    const bool isNamed = cls == "VDI"_L1 || cls == "task"_L1;
    const QString name = cls == "VDI"_L1 ? driveName : taskLabel();
    const QString method = isNamed ? cls + u".get_by_name_label"_s : u"VM.get_%1s"_s.arg(cls);
    const QList<Value> parameters{isNamed ? name : making->vm().ref.text()};
    const auto refs = co_await making->session->call(method, parameters, patience);
    if (!refs)
        co_return fail(refs.error());
    co_return refs->toStrings();
}

Task<bool> hasMark(MakingPtr making, QString cls, QString ref, Patience patience)
{
    const QList<Value> refOnly{ref};
    const bool isTask = cls == "task"_L1;
    const QString field = isTask ? u"name_description"_s : u"other_config"_s;
    const auto found = co_await making->session->call(cls + u".get_"_s + field, refOnly, patience);
    if (!found && found.error().kind != ErrorKind::NotFound)
        co_return fail(found.error());
    if (!found)
        co_return false;
    const QString mark = isTask ? found->toString() : found->toMap().value(xapi::keys::making);
    co_return mark.contains(making->mark);
}

// Empty: it is not there.
Task<QString> findMarked(MakingPtr making, QString cls, Patience patience)
{
    const auto refs = co_await candidates(making, cls, patience);
    if (!refs)
        co_return fail(refs.error());
    for (const QString &ref : *refs) {
        const auto isOurs = co_await hasMark(making, cls, ref, patience);
        if (!isOurs)
            co_return fail(isOurs.error());
        if (*isOurs)
            co_return ref;
    }
    co_return QString();
}

QCoro::Task<void> destroyFound(MakingPtr making, QString cls, QString ref)
{
    const QList<Value> refOnly{ref};
    if (cls == "task"_L1)
        co_await xapi::abandonTask(making->session, xapi::TaskRef(ref));
    else
        co_await xapi::takeBack(making->session, cls + u".destroy"_s, refOnly);
}

QCoro::Task<void> takeBackLost(MakingPtr making, QString cls)
{
    const Patience patience = Patience::of(searchTime);
    Result<QString> found = QString();
    while (!patience.isOver()) {
        found = co_await findMarked(making, cls, patience);
        if (found && !found->isEmpty()) {
            co_await destroyFound(making, cls, *found);
            co_return;
        }
        co_await pause(betweenSearches, patience);
    }
    if (!found)
        qCWarning(lcXapi, "Whether something was left behind in the pool is not known: %ls",
                  qUtf16Printable(found.error().text()));
}

} // namespace

void noteLost(Making &making, const QString &cls, const Error &error)
{
    const bool isLost = error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout ||
                        error.kind == ErrorKind::Cancelled;
    if (isLost)
        making.lostClasses.append(cls);
}

QCoro::Task<void> takeBackLost(MakingPtr making)
{
    const auto task = std::exchange(making->task, {});
    if (!xapi::isNull(task))
        co_await xapi::abandonTask(making->session, task);
    const QStringList classes = std::exchange(making->lostClasses, {});
    for (const QString &cls : classes)
        co_await takeBackLost(making, cls);
}

} // namespace xsc::cloudconfig
