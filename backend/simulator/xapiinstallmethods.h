// SPDX-License-Identifier: BSD-2-Clause
#pragma once

namespace xsc::simulator {

class XapiMethods;
class XapiModel;

//! What makes a VM from a template and takes it away again: VM.clone, VM.provision, VM.destroy, and
//! VDI.destroy, which refuses what is in use.
void addInstallMethods(XapiMethods &methods, XapiModel &model);

} // namespace xsc::simulator
