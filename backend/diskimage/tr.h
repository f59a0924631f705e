// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QCoreApplication>

namespace xsc::diskimage {

//! The translation context of backend/diskimage.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(xsc_diskimage)
};

} // namespace xsc::diskimage
