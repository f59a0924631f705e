// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/xapimethods.h"
#include "xapi/xmlrpc.h"

#include <functional>

namespace xsc::simulator {

class XapiModel;

//! Takes a call to its method: aliases, argument counts, sessions, Async forms and the tasks of both. Lives
//! longer than every call it runs (see runningTasks()).
class XapiDispatcher
{
public:
    explicit XapiDispatcher(XapiModel &model);

    [[nodiscard]] XapiMethods &methods() { return m_methods; }
    //! Cancelled: its answer is to be lost; the connection it came on has to end.
    [[nodiscard]] Task<xapi::Value> call(XapiCaller caller, xapi::xmlrpc::Call call);

    //! The next call of \a method fails with XAPI's error \a code.
    void failNext(const QString &method, const QStringList &code);
    //! The call that comes as number \a number from now (1: the next), whatever it is, fails so.
    void failCall(int number, const QStringList &code);
    //! The call that comes as number \a number from now is carried out, and nobody gets its answer.
    void loseAnswer(int number) { m_callsToLoss = number; }
    //! What is planned by failCall() or loseAnswer() is still to come.
    [[nodiscard]] bool isFailureToCome() const { return m_callsToFailure > 0 || m_callsToLoss > 0; }
    //! Told of each call before it is carried out.
    void setWatcher(std::function<void(const QString &method)> watcher) { m_watcher = std::move(watcher); }

    //! Async calls that have not ended.
    [[nodiscard]] int runningTasks() const { return m_runningTasks; }
    //! Names of the methods called, newest last, at most 1,000.
    [[nodiscard]] const QStringList &calls() const { return m_calls; }

private:
    struct Prepared
    {
        XapiMethods::Found found;
        XapiCaller caller;
        QList<xapi::Value> parameters;
    };
    [[nodiscard]] Result<Prepared> prepare(XapiCaller caller, xapi::xmlrpc::Call call);
    [[nodiscard]] Task<xapi::Value> carryOut(XapiCaller caller, xapi::xmlrpc::Call call);
    [[nodiscard]] Result<> plannedFailure(const QString &method);
    void note(const QString &method);
    [[nodiscard]] QString addTask(const QString &name);
    [[nodiscard]] Task<xapi::Value> runWithTask(Prepared prepared);
    QCoro::Task<void> runAsync(Prepared prepared, QString task);
    void finishTask(const QString &task, const Result<xapi::Value> &result);

    XapiModel &m_model;
    XapiMethods m_methods;
    QMultiHash<QString, QStringList> m_plannedFailures;
    int m_callsToFailure = 0;
    int m_callsToLoss = 0;
    std::function<void(const QString &)> m_watcher;
    QStringList m_failureToCome;
    QStringList m_calls;
    int m_runningTasks = 0;
};

} // namespace xsc::simulator
