// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/lint.h"

namespace xsc::cloudconfig {

//! A template that comes with us; its files are in resources/cloudconfig.
struct BuiltInTemplate
{
    QString id;    //!< coreos, docker, podman: stable
    QString title; //!< for a menu
    Target target = Target::CloudInit;
    QString text;
};

[[nodiscard]] const QList<BuiltInTemplate> &builtInTemplates();

//! The one that suits a guest, by what its VM or template is called; without a clue the one for CoreOS, as
//! the original had no other.
[[nodiscard]] const BuiltInTemplate &builtInTemplateFor(const QString &guestName);

//! The text without its blocks for a management NIC, marks and all.
[[nodiscard]] QString withoutManagementBlocks(QString text);

} // namespace xsc::cloudconfig
