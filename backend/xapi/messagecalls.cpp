// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/calls.h"

#include <QTimeZone>

#include <algorithm>

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;

Task<> createMessage(SessionPtr session, QString name, int priority, QString cls, QString objectUuid,
                     QString body, Patience patience)
{
    const QList<Value> parameters{name, priority, cls, objectUuid, body};
    const auto made = co_await session->call(u"message.create"_s, parameters, patience);
    if (!made)
        co_return fail(made.error());
    co_return Result<>();
}

Task<QList<MessageRecord>> messagesAbout(SessionPtr session, QString cls, QString objectUuid, QString name,
                                         Patience patience)
{
    const QDateTime ever = QDateTime::fromSecsSinceEpoch(0, QTimeZone::utc());
    const QList<Value> parameters{cls, objectUuid, ever};
    const auto found = co_await session->call(u"message.get"_s, parameters, patience);
    if (!found)
        co_return fail(found.error());
    QList<MessageRecord> messages;
    const Value::Struct &members = found->toStruct();
    for (auto it = members.cbegin(); it != members.cend(); ++it) {
        const auto message = fromValue<MessageRecord>(MessageRef(it.key()), it.value());
        if (message.name == name)
            messages.append(message);
    }
    std::sort(messages.begin(), messages.end(), [](const MessageRecord &a, const MessageRecord &b) {
        return std::tie(a.timestamp, a.ref) < std::tie(b.timestamp, b.ref);
    });
    co_return messages;
}

// XAPI takes no condition for messages: all of them come.
Task<QList<MessageRecord>> messagesNamed(SessionPtr session, QString name, Patience patience)
{
    const QList<Value> none;
    const auto all = co_await session->call(u"message.get_all_records"_s, none, patience);
    if (!all)
        co_return fail(all.error());
    QList<MessageRecord> messages;
    const Value::Struct &members = all->toStruct();
    for (auto it = members.cbegin(); it != members.cend(); ++it) {
        if (it.value()[u"name"_s].toString() == name)
            messages.append(fromValue<MessageRecord>(MessageRef(it.key()), it.value()));
    }
    const QList<MessageRecord> result = messages;
    co_return result;
}

Task<> destroyMessage(SessionPtr session, MessageRef message, Patience patience)
{
    const QList<Value> parameters{message.text()};
    const auto gone = co_await session->call(u"message.destroy"_s, parameters, patience);
    if (!gone && gone.error().kind != ErrorKind::NotFound)
        co_return fail(gone.error());
    co_return Result<>();
}

Task<QDateTime> startTime(SessionPtr session, VmRef vm, Patience patience)
{
    const QList<Value> ofVm{vm.text()};
    const auto metrics = co_await session->call(u"VM.get_metrics"_s, ofVm, patience);
    if (!metrics)
        co_return fail(metrics.error());
    if (isNull(VmRef(metrics->toString())))
        co_return QDateTime();
    const QList<Value> ofMetrics{*metrics};
    const auto time = co_await session->call(u"VM_metrics.get_start_time"_s, ofMetrics, patience);
    if (!time)
        co_return fail(time.error());
    co_return time->toTime();
}

} // namespace xsc::xapi
