// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "plugin/context.h"

//! Config drives as clients of the original ask for them.
namespace xsc::plugin {

//! get_config_drive_default: the template to begin with, for a VM made from templateuuid.
[[nodiscard]] Task<QString> tellDefaultTemplate(CallContext context);

//! get_config_drive_configuration: the template that the drive vdiuuid was made from; with the flag base64
//! as "base64:" and its UTF-8 so encoded, as XAPI loses carriage returns and what XML cannot hold.
[[nodiscard]] Task<QString> tellStoredTemplate(CallContext context);

//! create_config_drive: makes a drive of the template "configuration", in which %BR% is a line break, on the
//! storage sruuid and gives it to the VM; one by Xen Orchestra, which would win, goes with replace_others.
//! Answers the VDI's uuid.
[[nodiscard]] Task<QString> makeConfigDrive(CallContext context);

} // namespace xsc::plugin
