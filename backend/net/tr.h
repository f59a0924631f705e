// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QCoreApplication>

namespace xsc::net {

//! The translation context of backend/net.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(xsc_net)
};

} // namespace xsc::net
