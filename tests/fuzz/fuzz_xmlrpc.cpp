// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/records.h"
#include "xapi/xmlrpc.h"

#include <cstdint>
#include <cstdlib>

using namespace xsc::xapi;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static Value writtenAndRead(const Value &value)
{
    const auto read = xmlrpc::decodeValue(xmlrpc::encodeValue(value));
    if (!read)
        std::abort();
    return *read;
}

// Characters that XML cannot hold change once, when they are first written; after that nothing may.
static void checkRoundTrip(const Value &value)
{
    const Value written = writtenAndRead(value);
    if (xmlrpc::encodeValue(written) != xmlrpc::encodeValue(writtenAndRead(written)))
        std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto call = xmlrpc::decodeCall(bytes)) {
        for (const Value &parameter : call->parameters)
            checkRoundTrip(parameter);
    }
    if (const auto response = xmlrpc::decodeResponse(bytes)) {
        checkRoundTrip(*response);
        if (const auto value = xmlrpc::openEnvelope(*response))
            (void)fromValue<VmRecord>(VmRef(), *value);
    }
    if (const auto value = xmlrpc::decodeValue(bytes))
        checkRoundTrip(*value);
    return 0;
}
