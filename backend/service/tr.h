// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QCoreApplication>

namespace xsc::service {

//! The translation context of backend/service.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(xsc_service)
};

} // namespace xsc::service
