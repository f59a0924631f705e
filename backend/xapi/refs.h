// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/id.h"

namespace xsc::xapi {

using PoolRef = Id<struct PoolTag>;
using HostRef = Id<struct HostTag>;
using VmRef = Id<struct VmTag>;
using GuestMetricsRef = Id<struct GuestMetricsTag>;
using VbdRef = Id<struct VbdTag>;
using VdiRef = Id<struct VdiTag>;
using SrRef = Id<struct SrTag>;
using PbdRef = Id<struct PbdTag>;
using VifRef = Id<struct VifTag>;
using NetworkRef = Id<struct NetworkTag>;
using MessageRef = Id<struct MessageTag>;
using TaskRef = Id<struct TaskTag>;

inline const QString nullRefText = QStringLiteral("OpaqueRef:NULL");

//! XAPI writes "no object" as OpaqueRef:NULL or as an empty text.
template <class Tag>
[[nodiscard]] bool isNull(const Id<Tag> &ref)
{
    return ref.isEmpty() || ref.text() == nullRefText;
}

} // namespace xsc::xapi
