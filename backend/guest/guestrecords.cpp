// SPDX-License-Identifier: BSD-2-Clause
#include "guest/guestrecords.h"

#include "xapi/calls.h"

namespace xsc::guest {

Task<GuestRecords> guestRecords(std::shared_ptr<xapi::Session> session, xapi::VmRecord vm, Patience patience)
{
    const auto pool = co_await xapi::poolRecord(session, patience);
    if (!pool)
        co_return fail(pool.error());
    GuestRecords records{*pool, vm, {}};
    if (xapi::isNull(vm.guestMetrics))
        co_return records;
    const auto metrics = co_await xapi::guestMetricsRecord(session, vm.guestMetrics, patience);
    if (metrics)
        records.metrics = *metrics;
    else if (metrics.error().kind != ErrorKind::NotFound)
        co_return fail(metrics.error());
    co_return records;
}

Task<GuestSettings> settingsOf(std::shared_ptr<xapi::Session> session, xapi::VmRecord vm, Patience patience)
{
    const auto records = co_await guestRecords(session, vm, patience);
    if (!records)
        co_return fail(records.error());
    co_return records->settings();
}

} // namespace xsc::guest
