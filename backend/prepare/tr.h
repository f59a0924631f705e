// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QCoreApplication>

namespace xsc::prepare {

//! The translation context of backend/prepare.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(xsc_prepare)
};

} // namespace xsc::prepare
