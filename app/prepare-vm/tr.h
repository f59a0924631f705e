// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QCoreApplication>

//! The translation context of xscontainer-prepare-vm.
struct PrepareVm
{
    Q_DECLARE_TR_FUNCTIONS(xscontainer_prepare_vm)
};
