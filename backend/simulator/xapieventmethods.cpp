// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapieventmethods.h"

#include "core/signalwait.h"
#include "simulator/xapierror.h"
#include "simulator/xapievents.h"
#include "simulator/xapimethods.h"
#include "simulator/xapimodel.h"

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using xapi::Value;

namespace {

using Parameters = QList<Value>;

// xapi gathers for so long before it answers a caller that waited.
constexpr auto s_gathering = 50ms;

// Whatever a client asks for: nothing negative, no NaN, and no more than a day.
std::chrono::milliseconds waitingTime(double asked)
{
    constexpr double longest = 86400;
    const std::chrono::duration<double> time(asked > 0 ? std::min(asked, longest) : 0);
    return std::chrono::duration_cast<std::chrono::milliseconds>(time);
}

QCoro::Task<void> awaitChange(XapiModel *model, XapiCaller caller, Patience patience)
{
    SignalWait wait;
    wait.on(model, &XapiModel::changed);
    if (caller.responder)
        wait.on(caller.responder->device(), &QIODevice::readChannelFinished);
    co_await wait.until(patience);
    co_await pause(s_gathering, patience);
}

bool isGone(const XapiCaller &caller)
{
    return caller.stop.stop_requested() || (caller.responder && caller.responder->isPeerGone());
}

Task<Value> eventFrom(XapiModel *model, XapiCaller caller, Parameters given)
{
    const XapiSubscription subscription(given[0].toStrings());
    const auto since = parseEventToken(given[1].toString());
    if (!since)
        co_return Fail(since.error());
    const Patience patience = Patience::of(waitingTime(given[2].toDouble()), caller.stop);
    for (;;) {
        if (!model->contains(u"session"_s, caller.session) || isGone(caller))
            co_return xapiFail({u"SESSION_INVALID"_s, caller.session});
        const auto events = eventsSince(*model, subscription, *since);
        if (!events.isEmpty() || patience.isOver())
            co_return eventBatch(*model, events);
        co_await awaitChange(model, caller, patience);
    }
}

Result<Value> inject(XapiModel &model, const Parameters &given)
{
    const QString name = given[0].toString();
    const XapiClass *cls = XapiSchema::instance().find(name);
    if (!cls)
        return xapiFail({u"HANDLE_INVALID"_s, name, given[1].toString()});
    if (auto touched = model.touch(cls->name, given[1].toString()); !touched)
        return Fail(touched.error());
    return Value(eventToken(model.generation()));
}

} // namespace

void addEventMethods(XapiMethods &methods, XapiModel &model)
{
    XapiMethod from;
    from.least = from.most = 3;
    from.run = [&model](const XapiCaller &caller, const Parameters &given) {
        return eventFrom(&model, caller, given);
    };
    methods.add(u"event.from"_s, std::move(from));
    methods.add(u"event.inject"_s, 2,
                [&model](const XapiCaller &, const Parameters &given) { return inject(model, given); });
}

} // namespace xsc::simulator
