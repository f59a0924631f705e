// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QCoreApplication>

namespace xsc {

//! The translation context of backend/core.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(xsc_core)
};

} // namespace xsc
