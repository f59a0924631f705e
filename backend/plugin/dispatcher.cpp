// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/dispatcher.h"

#include "cloudconfig/managementnic.h"
#include "core/log.h"
#include "guest/borrow.h"
#include "plugin/answer.h"
#include "plugin/arguments.h"
#include "plugin/functions.h"
#include "plugin/reach.h"
#include "plugin/redirect.h"
#include "plugin/tr.h"
#include "xapi/calls.h"

#include <QElapsedTimer>
#include <QFile>

namespace xsc::plugin {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<const Function *> functionOf(const PluginCall &call)
{
    const Function *function = findFunction(call.function);
    if (!function)
        return fail(ErrorKind::Remote, Tr::tr("There is no function %1.").arg(call.function.left(64)), {},
                    {u"UNKNOWN_XENAPI_PLUGIN_FUNCTION"_s, call.function.left(256)});
    for (const QString &argument : function->needs) {
        if (given(call, argument).isEmpty())
            return fail(ErrorKind::Invalid, Tr::tr("%1 needs the argument %2.").arg(call.function, argument),
                        {}, {u"INVALID_ARGUMENTS"_s, argument});
    }
    return function;
}

Task<std::shared_ptr<guest::Guest>> reachAnew(CallContext context, Patience patience)
{
    const auto vm = co_await xapi::vmRecord(context.session, context.vm.ref, patience);
    if (!vm)
        co_return fail(vm.error());
    context.vm = *vm;
    context.patience = patience;
    co_return co_await reachGuest(context);
}

// The monitor watches what runs on its host, so a lent way needs no redirect.
Task<CallContext> borrowing(CallContext context)
{
    const guest::OwnWay ownWay = [context](Patience patience) {
        return reachAnew(context, std::move(patience));
    };
    const auto guest =
        co_await guest::borrowGuest(context.monitorSocket, context.vm.uuid, ownWay, context.patience);
    if (!guest)
        co_return fail(guest.error());
    context.lent = *guest;
    context.vm.name = context.lent->settings().vmName;
    co_return context;
}

// XAPI is asked in any case: it knows whether the session is valid and the VM there.
Task<CallContext> withVm(CallContext context, const Function *function)
{
    context.vm.uuid = given(context.call, arguments::vm);
    if (context.vm.uuid.isEmpty())
        co_return context;
    const auto ref =
        co_await xapi::refByUuid<xapi::VmRecord>(context.session, context.vm.uuid, context.patience);
    if (!ref)
        co_return fail(ref.error());
    context.vm.ref = *ref;
    if (function->takesLentWay) {
        auto borrowed = co_await borrowing(context);
        if (borrowed)
            co_return borrowed;
        qCDebug(lcPlugin, "going without the monitor: %ls", qUtf16Printable(borrowed.error().text()));
    }
    const auto vm = co_await xapi::vmRecord(context.session, context.vm.ref, context.patience);
    if (!vm)
        co_return fail(vm.error());
    context.vm = *vm;
    co_return context;
}

Task<xapi::SrRecord> namedStorage(CallContext context)
{
    const QString uuid = given(context.call, arguments::sr);
    if (uuid.isEmpty())
        co_return xapi::SrRecord();
    co_return co_await xapi::srByUuid(context.session, uuid, context.patience);
}

Task<cloudconfig::PoolFacts> neededPoolFacts(CallContext context, const Function *function)
{
    if (!function->needsPoolFacts)
        co_return cloudconfig::PoolFacts();
    co_return co_await cloudconfig::poolFacts(context.session, context.patience);
}

Task<std::optional<QString>> neededManagementDevice(CallContext context, const Function *function)
{
    if (!function->needsPoolFacts)
        co_return std::optional<QString>();
    co_return co_await cloudconfig::managementDevice(context.session, context.vm, context.patience);
}

// Both are asked for at once: each takes its turns with XAPI.
Task<CallContext> withNamedObjects(CallContext context, const Function *function)
{
    const auto storageAsked = namedStorage(context);
    const auto vmAsked = withVm(context, function);
    const auto storage = co_await storageAsked;
    const auto withBoth = co_await vmAsked;
    if (!withBoth)
        co_return fail(withBoth.error());
    const bool maySayWhere = !withBoth->lent && xapi::isNull(withBoth->vm.residentOn);
    if (!storage && (maySayWhere || function->needs.contains(arguments::sr)))
        co_return fail(storage.error());
    context = *withBoth;
    context.storage = storage.value_or(xapi::SrRecord());
    co_return context;
}

// Without "True" in front, as clients of the original know it.
QString onlyInDevMode() { return u"ERROR: This call is only enabled when in dev mode."_s; }

Task<QString> runHere(CallContext context, const Function *function)
{
    if (function->isForDevelopers && !context.isDevMode)
        co_return onlyInDevMode();
    const auto result = co_await function->handler(context);
    if (!result)
        co_return fail(result.error());
    co_return u"True"_s + *result;
}

// Text from a caller, fit for one word of a log line.
QString plain(const QString &text)
{
    QString result = text.left(64);
    for (QChar &c : result) {
        if (c.unicode() <= 0x20 || c.unicode() > 0x7e)
            c = u'?';
    }
    return result.isEmpty() ? u"-"_s : result;
}

void logCall(const PluginCall &call, qint64 milliseconds, const Result<QString> &result)
{
    const QString line =
        u"%1 vm=%2 %3 ms "_s.arg(plain(call.function), plain(call.arguments.value(arguments::vm)))
            .arg(milliseconds);
    if (result)
        qCInfo(lcPlugin, "%ls", qUtf16Printable(line + u"ok"_s));
    else
        qCWarning(lcPlugin, "%ls",
                  qUtf16Printable(line + describe(result.error()).value(0) + u' ' + result.error().text()));
}

Task<QString> run(QByteArray argument, Dom0Root root, Patience patience)
{
    QElapsedTimer timer;
    timer.start();
    CallContext context;
    Result<QString> result;
    if (const auto call = readCall(argument)) {
        context.call = *call;
        context.session =
            xapi::Session::adopt(xapi::ServerAddress::unixSocket(root.xapiSocket()), call->sessionRef);
        context.root = root;
        context.hostUuid = root.hostUuid();
        context.monitorSocket = root.monitorSocket();
        context.isDevMode = QFile::exists(root.devModeFlag());
        context.patience = patience;
        result = co_await dispatch(context);
    } else {
        result = fail(call.error());
    }
    logCall(context.call, timer.elapsed(), result);
    co_return result;
}

} // namespace

Task<QString> dispatch(CallContext call)
{
    const auto function = functionOf(call.call);
    if (!function)
        co_return fail(function.error());
    if ((*function)->longest.count() > 0)
        call.patience = Patience::of((*function)->longest, call.patience.stop);
    const auto poolAsked = neededPoolFacts(call, *function);
    auto context = co_await withNamedObjects(call, *function);
    if (!context)
        co_return fail(context.error());
    if (context->lent)
        co_return co_await runHere(*context, *function);
    const auto deviceAsked = neededManagementDevice(*context, *function);
    const auto elsewhere = co_await otherHost(*context);
    if (!elsewhere)
        co_return fail(elsewhere.error());
    if (*elsewhere)
        co_return co_await passOn(*context, **elsewhere);
    const auto pool = co_await poolAsked;
    if (!pool)
        co_return fail(pool.error());
    const auto device = co_await deviceAsked;
    if (!device)
        co_return fail(device.error());
    context->pool = *pool;
    context->managementDevice = *device;
    co_return co_await runHere(*context, *function);
}

QCoro::Task<QByteArray> answerCall(QByteArray argument, Dom0Root root, Patience patience)
{
    co_return answerOf(co_await run(argument, root, patience));
}

} // namespace xsc::plugin
