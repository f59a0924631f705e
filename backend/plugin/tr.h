// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QCoreApplication>

namespace xsc::plugin {

//! The translation context of backend/plugin.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(xsc_plugin)
};

} // namespace xsc::plugin
