// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/call.h"

#include "plugin/tr.h"
#include "xapi/xmlrpc.h"

namespace xsc::plugin {

namespace {

// The kernel's bound for one argument; nothing longer can be meant for us.
constexpr qsizetype longestArgument = 128 * 1024;

} // namespace

Result<PluginCall> readCall(QByteArrayView argument)
{
    if (argument.size() > longestArgument)
        return fail(ErrorKind::Limit, Tr::tr("The call is longer than a plugin call can be."));
    const auto call = xapi::xmlrpc::decodeCall(argument.toByteArray());
    if (!call)
        return fail(
            call.error().within(Tr::tr("The argument is no XML-RPC call as host.call_plugin makes it.")));
    const bool complete =
        call->parameters.size() == 2 && call->parameters[0].isString() && call->parameters[1].isStruct();
    if (call->method.isEmpty() || !complete)
        return fail(ErrorKind::Invalid,
                    Tr::tr("A plugin call has a function, a session and a struct of arguments; this one "
                           "has not."));
    return PluginCall{call->method, call->parameters[0].toString(), call->parameters[1].toMap()};
}

} // namespace xsc::plugin
