// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QCoreApplication>

namespace xsc::guest {

//! The translation context of backend/guest.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(xsc_guest)
};

} // namespace xsc::guest
