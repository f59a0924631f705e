// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/passthrough.h"

#include "core/signalwait.h"
#include "plugin/reach.h"
#include "plugin/tr.h"

namespace xsc::plugin {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestOutput = 1024 * 1024;

Result<QString> verdict(const QIODevice &stream, const QByteArray &output)
{
    if (stream.property("exitStatus").toInt() == 0)
        return QString::fromUtf8(output);
    const QString message = Tr::tr("The command failed in the VM: %1").arg(stream.errorString());
    return fail(ErrorKind::Invalid, message, {}, {u"XSCONTAINER_COMMAND_FAILED"_s, message});
}

Task<QString> outputOf(net::StreamPtr stream, Patience patience)
{
    QByteArray output;
    for (;;) {
        SignalWait wait;
        wait.on(stream.get(), &QIODevice::readyRead).on(stream.get(), &QIODevice::readChannelFinished);
        output += stream->readAll();
        if (output.size() > longestOutput)
            co_return fail(ErrorKind::Limit, Tr::tr("The command prints more than can be answered."));
        if (net::hasEnded(*stream) && stream->bytesAvailable() == 0)
            co_return verdict(*stream, output);
        if (!co_await wait.until(patience) && patience.isOver())
            co_return fail(patience.why(Tr::tr("The command in the VM")));
    }
}

} // namespace

Task<QString> passCommand(CallContext context)
{
    const auto guest = co_await reachGuest(context);
    if (!guest)
        co_return fail(guest.error());
    const QString command = context.call.arguments.value(arguments::command);
    const auto stream = co_await (*guest)->run(command, context.patience);
    if (!stream)
        co_return fail(stream.error());
    co_return co_await outputOf(*stream, context.patience);
}

} // namespace xsc::plugin
