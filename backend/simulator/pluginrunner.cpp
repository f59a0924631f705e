// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/pluginrunner.h"

#include "core/signalwait.h"
#include "simulator/xapierror.h"
#include "xapi/xmlrpc.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryFile>

#include <csignal>
#include <unistd.h>

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using xapi::Value;

namespace {

struct Output
{
    QString out;
    QString err;
};

QString signalName(int number)
{
    static const QHash<int, QString> names{
        {SIGHUP, u"SIGHUP"_s},   {SIGINT, u"SIGINT"_s},   {SIGQUIT, u"SIGQUIT"_s}, {SIGILL, u"SIGILL"_s},
        {SIGABRT, u"SIGABRT"_s}, {SIGFPE, u"SIGFPE"_s},   {SIGKILL, u"SIGKILL"_s}, {SIGSEGV, u"SIGSEGV"_s},
        {SIGPIPE, u"SIGPIPE"_s}, {SIGALRM, u"SIGALRM"_s}, {SIGTERM, u"SIGTERM"_s}, {SIGUSR1, u"SIGUSR1"_s},
        {SIGUSR2, u"SIGUSR2"_s}, {SIGBUS, u"SIGBUS"_s}};
    return names.value(number, QString::number(number));
}

// XAPI's own XML does not keep it, on neither way.
QString withoutReturns(QString text) { return text.remove(u'\r'); }

QByteArray argument(const PluginCall &call)
{
    xapi::StringMap arguments = call.arguments;
    for (QString &text : arguments)
        text = withoutReturns(text);
    return xapi::xmlrpc::encodeCall({call.function, {Value(call.session), Value::fromMap(arguments)}});
}

void prepare(QProcess &process, const QString &outFile, const QString &errFile)
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/sbin:/usr/sbin:/bin:/usr/bin"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(u"/"_s);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(outFile);
    process.setStandardErrorFile(errFile);
    process.setChildProcessModifier([] { ::setsid(); });
}

Fail pluginFailure(const QString &what, const Output &output)
{
    return xapiFail({u"XENAPI_PLUGIN_FAILURE"_s, what, output.out, output.err});
}

Result<Value> readAnswer(const Output &output)
{
    const auto response = xapi::xmlrpc::decodeResponse(output.out.toUtf8());
    if (!response && response.error().code.value(0) == "FAULT"_L1)
        return xapiFail({u"XENAPI_PLUGIN_FAILURE"_s, u"fault"_s, response.error().code.value(1),
                         response.error().code.value(2)});
    if (!response)
        return xapiFail({u"XENAPI_PLUGIN_FAILURE"_s, u"failed to parse plugin output"_s, output.out,
                         response.error().detail});
    const QString status = (*response)[u"Status"_s].toString();
    if (status != "Success"_L1 && status != "Failure"_L1)
        return xapiFail({u"XENAPI_PLUGIN_FAILURE"_s, u"unexpected XMLRPC result"_s, output.out});
    if (status == "Failure"_L1)
        return xapiFail((*response)[u"ErrorDescription"_s].toStrings());
    const Value value = (*response)[u"Value"_s];
    if (!value.isString())
        return xapiFail({u"INTERNAL_ERROR"_s, u"The plugin's value is not a string"_s});
    return value.toString().trimmed().isEmpty() ? Value() : Value(withoutReturns(value.toString()));
}

Result<Value> judge(const QProcess &process, const Output &output)
{
    if (process.error() == QProcess::FailedToStart)
        return pluginFailure(u"non-zero exit"_s, {{}, process.errorString()});
    if (process.exitStatus() == QProcess::CrashExit)
        return pluginFailure(u"signal: "_s + signalName(process.exitCode()), output);
    if (process.exitCode() != 0)
        return pluginFailure(u"non-zero exit"_s, output);
    return readAnswer(output);
}

QString contentOf(QTemporaryFile &file)
{
    QFile reader(file.fileName());
    return reader.open(QIODevice::ReadOnly) ? QString::fromUtf8(reader.readAll()) : QString();
}

QCoro::Task<bool> awaitEnd(QProcess *process, Patience patience)
{
    SignalWait wait;
    wait.on(process, &QProcess::finished).on(process, &QProcess::errorOccurred);
    if (process->state() == QProcess::NotRunning)
        co_return true;
    const bool ended = co_await wait.until(patience);
    if (ended)
        co_return true;
    process->kill();
    SignalWait end;
    end.on(process, &QProcess::finished);
    co_await end.until(Patience::of(5s));
    co_return false;
}

} // namespace

Task<Value> runPlugin(PluginCall call, Patience patience)
{
    const QString program = QDir(call.folder).filePath(call.plugin);
    if (call.plugin.contains(u'/') || !QFileInfo::exists(program))
        co_return xapiFail({u"XENAPI_MISSING_PLUGIN"_s, call.plugin});
    QTemporaryFile out;
    QTemporaryFile err;
    if (!out.open() || !err.open())
        co_return fail(ErrorKind::Internal, out.errorString() + err.errorString());

    QProcess process;
    prepare(process, out.fileName(), err.fileName());
    process.start(program, {QString::fromUtf8(argument(call))});
    if (!co_await awaitEnd(&process, patience))
        co_return pluginFailure(u"signal: SIGKILL"_s, {contentOf(out), contentOf(err)});
    const Output output{contentOf(out), contentOf(err)};
    co_return judge(process, output);
}

} // namespace xsc::simulator
