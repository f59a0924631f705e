// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/passthrough.h"

#include "guest/commandoutput.h"
#include "plugin/reach.h"
#include "plugin/tr.h"

namespace xsc::plugin {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestOutput = 1024 * 1024;

Result<QString> verdict(const guest::CommandOutput &output)
{
    if (output.status == 0)
        return QString::fromUtf8(output.text);
    const QString message = Tr::tr("The command failed in the VM: %1").arg(output.errors);
    return fail(ErrorKind::Invalid, message, {}, {u"XSCONTAINER_COMMAND_FAILED"_s, message});
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
    const auto output = co_await guest::commandOutput(*stream, longestOutput, context.patience);
    if (!output)
        co_return fail(output.error());
    co_return verdict(*output);
}

} // namespace xsc::plugin
