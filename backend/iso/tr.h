// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QCoreApplication>

namespace xsc::iso {

//! The translation context of backend/iso.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(xsc_iso)
};

} // namespace xsc::iso
