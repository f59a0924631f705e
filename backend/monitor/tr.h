// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QCoreApplication>

namespace xsc::monitor {

//! The translation context of backend/monitor.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(xsc_monitor)
};

} // namespace xsc::monitor
