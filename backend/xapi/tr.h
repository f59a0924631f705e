// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QCoreApplication>

namespace xsc::xapi {

//! The translation context of backend/xapi.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(xsc_xapi)
};

} // namespace xsc::xapi
