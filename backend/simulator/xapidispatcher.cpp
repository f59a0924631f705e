// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapidispatcher.h"

#include "simulator/xapierror.h"
#include "simulator/xapimodel.h"

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

static constexpr qsizetype s_callsKept = 1000;

static QString resultText(const Value &value)
{
    if (value == Value())
        return {};
    return QString::fromUtf8(xapi::xmlrpc::encodeValue(value));
}

XapiDispatcher::XapiDispatcher(XapiModel &model)
    : m_model(model)
{}

Task<Value> XapiDispatcher::call(XapiCaller caller, xapi::xmlrpc::Call call)
{
    note(call.method);
    if (m_watcher)
        m_watcher(call.method);
    const bool isLost = m_callsToLoss > 0 && --m_callsToLoss == 0;
    auto answer = co_await carryOut(std::move(caller), std::move(call));
    if (isLost)
        co_return fail(ErrorKind::Cancelled, {});
    co_return answer;
}

Task<Value> XapiDispatcher::carryOut(XapiCaller caller, xapi::xmlrpc::Call call)
{
    auto prepared = prepare(std::move(caller), std::move(call));
    if (!prepared)
        co_return Fail(prepared.error());
    if (auto planned = plannedFailure(prepared->found.name); !planned)
        co_return Fail(planned.error());
    if (prepared->found.async) {
        const QString task = addTask(u"Async."_s + prepared->found.name);
        prepared->caller.responder.reset();
        runAsync(std::move(*prepared), task);
        co_return Value(task);
    }
    if (prepared->found.method->task)
        co_return co_await runWithTask(std::move(*prepared));
    const XapiMethod::Run run = prepared->found.method->run;
    co_return co_await run(prepared->caller, prepared->parameters);
}

void XapiDispatcher::failNext(const QString &method, const QStringList &code)
{
    m_plannedFailures.insert(method, code);
}

void XapiDispatcher::failCall(int number, const QStringList &code)
{
    m_callsToFailure = number;
    m_failureToCome = code;
}

Result<XapiDispatcher::Prepared> XapiDispatcher::prepare(XapiCaller caller, xapi::xmlrpc::Call call)
{
    Prepared prepared{m_methods.find(call.method), std::move(caller), std::move(call.parameters)};
    const XapiMethod *method = prepared.found.method;
    if (!method)
        return xapiFail({u"MESSAGE_METHOD_UNKNOWN"_s, call.method});
    const bool sessionMissing = method->session && prepared.parameters.isEmpty();
    if (method->session && !sessionMissing)
        prepared.caller.session = prepared.parameters.takeFirst().toString();
    const auto count = prepared.parameters.size();
    if (sessionMissing || count < method->least || count > method->most)
        return xapiFail({u"MESSAGE_PARAMETER_COUNT_MISMATCH"_s, prepared.found.name,
                         QString::number(method->least), QString::number(count)});
    if (method->session && !m_model.contains(u"session"_s, prepared.caller.session))
        return xapiFail({u"SESSION_INVALID"_s, prepared.caller.session});
    return prepared;
}

Result<> XapiDispatcher::plannedFailure(const QString &method)
{
    if (m_callsToFailure > 0 && --m_callsToFailure == 0)
        return xapiFail(m_failureToCome);
    if (!m_plannedFailures.contains(method))
        return {};
    return xapiFail(m_plannedFailures.take(method));
}

void XapiDispatcher::note(const QString &method)
{
    m_calls.append(method);
    if (m_calls.size() > s_callsKept)
        m_calls.removeFirst();
}

QString XapiDispatcher::addTask(const QString &name)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return m_model.add(u"task"_s, {{u"name_label"_s, Value(name)},
                                   {u"created"_s, Value(now)},
                                   {u"status"_s, Value(u"pending"_s)},
                                   {u"resident_on"_s, Value(m_model.refs(u"host"_s).value(0))}});
}

Task<Value> XapiDispatcher::runWithTask(Prepared prepared)
{
    const QString task = addTask(prepared.found.name);
    const XapiMethod::Run run = prepared.found.method->run;
    auto result = co_await run(prepared.caller, prepared.parameters);
    std::ignore = m_model.destroy(u"task"_s, task);
    co_return result;
}

QCoro::Task<void> XapiDispatcher::runAsync(Prepared prepared, QString task)
{
    ++m_runningTasks;
    const XapiMethod::Run run = prepared.found.method->run;
    const auto result = co_await run(prepared.caller, prepared.parameters);
    finishTask(task, result);
    --m_runningTasks;
}

void XapiDispatcher::finishTask(const QString &task, const Result<Value> &result)
{
    const auto set = [this, &task](const QString &field, const Value &value) {
        m_model.set(u"task"_s, task, field, value);
    };
    if (result)
        set(u"result"_s, Value(resultText(*result)));
    else
        set(u"error_info"_s, Value::fromStrings(errorDescription(result.error())));
    set(u"finished"_s, Value(QDateTime::currentDateTimeUtc()));
    set(u"progress"_s, Value(1.0));
    set(u"status"_s, Value(result ? u"success"_s : u"failure"_s));
}

} // namespace xsc::simulator
