// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/records.h"

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;

// clang-format off
template <> QString apiClass<PoolRecord>() { return u"pool"_s; }
template <> QString apiClass<HostRecord>() { return u"host"_s; }
template <> QString apiClass<VmRecord>() { return u"VM"_s; }
template <> QString apiClass<GuestMetricsRecord>() { return u"VM_guest_metrics"_s; }
template <> QString apiClass<VbdRecord>() { return u"VBD"_s; }
template <> QString apiClass<VdiRecord>() { return u"VDI"_s; }
template <> QString apiClass<SrRecord>() { return u"SR"_s; }
template <> QString apiClass<PbdRecord>() { return u"PBD"_s; }
template <> QString apiClass<VifRecord>() { return u"VIF"_s; }
template <> QString apiClass<NetworkRecord>() { return u"network"_s; }
template <> QString apiClass<MessageRecord>() { return u"message"_s; }
// clang-format on

} // namespace xsc::xapi
