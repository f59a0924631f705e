// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QCoreApplication>

namespace xsc::cloudconfig {

//! The translation context of backend/cloudconfig.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(xsc_cloudconfig)
};

} // namespace xsc::cloudconfig
