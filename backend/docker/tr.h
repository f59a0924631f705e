// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QCoreApplication>

namespace xsc::docker {

//! The translation context of backend/docker.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(xsc_docker)
};

} // namespace xsc::docker
