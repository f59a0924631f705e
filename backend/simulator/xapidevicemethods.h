// SPDX-License-Identifier: BSD-2-Clause
#pragma once

namespace xsc::simulator {

class XapiMethods;
class XapiModel;

//! What adds disks and interfaces to VMs that may be running: VM.get_allowed_VBD_devices,
//! VM.get_allowed_VIF_devices, VBD.plug and VBD.unplug; VBD.insert and VBD.eject, which put discs into CD
//! drives of VMs in any state.
void addDeviceMethods(XapiMethods &methods, XapiModel &model);

} // namespace xsc::simulator
