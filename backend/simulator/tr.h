// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QCoreApplication>

namespace xsc::simulator {

//! The translation context of backend/simulator.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(xsc_simulator)
};

} // namespace xsc::simulator
