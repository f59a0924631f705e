// SPDX-License-Identifier: BSD-2-Clause
// What is understood as a lease says the same when it is written and read again.
#include "guest/lending.h"

#include <cstdint>
#include <cstdlib>

using namespace xsc::guest;

namespace {

bool areSame(const lending::Lease &a, const lending::Lease &b)
{
    return a.way == b.way && a.engine.kind == b.engine.kind && a.engine.version == b.engine.version &&
           a.engine.api == b.engine.api && a.engine.newest == b.engine.newest &&
           a.engine.oldest == b.engine.oldest && a.engine.isWindows == b.engine.isWindows;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray line(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto uuid = lending::readRequest(line); uuid && lending::requestLine(*uuid) != line + '\n')
        std::abort();
    const auto lease = lending::readReply(line);
    const auto written = lease ? lending::leaseLine(*lease) : xsc::fail(xsc::Error());
    if (!written)
        return 0;
    const auto again = lending::readReply(written->chopped(1));
    if (!again || !areSame(*lease, *again))
        std::abort();
    return 0;
}
