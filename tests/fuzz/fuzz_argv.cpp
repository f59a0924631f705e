// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/answer.h"
#include "plugin/arguments.h"
#include "plugin/call.h"
#include "plugin/functions.h"
#include "xapi/xmlrpc.h"

#include <cstdint>
#include <cstdlib>

using namespace xsc;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// Whatever comes in, what goes out is an answer that XAPI can read, with every character of the text.
static void checkAnswer(const Result<QString> &result)
{
    const auto response = xapi::xmlrpc::decodeResponse(plugin::answerOf(result));
    if (!response)
        std::abort();
    const auto value = xapi::xmlrpc::openEnvelope(*response);
    if (value.has_value() != result.has_value())
        std::abort();
    if (result && value->toString().size() != result->size())
        std::abort();
    if (!result && value.error().code.value(0).isEmpty())
        std::abort();
}

template <class T>
static void checkFailure(const Result<T> &result)
{
    if (!result)
        checkAnswer(fail(result.error()));
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto call = plugin::readCall(QByteArrayView(data, static_cast<qsizetype>(size)));
    checkFailure(call);
    if (!call)
        return 0;
    (void)plugin::findFunction(call->function);
    checkAnswer(call->function);
    for (auto it = call->arguments.cbegin(); it != call->arguments.cend(); ++it) {
        checkAnswer(it.value());
        checkFailure(plugin::flagArgument(*call, it.key()));
        checkFailure(plugin::timeArgument(*call, it.key()));
    }
    return 0;
}
