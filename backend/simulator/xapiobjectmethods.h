// SPDX-License-Identifier: BSD-2-Clause
#pragma once

namespace xsc::simulator {

class XapiMethods;
class XapiModel;

//! Making and removing of what clients make and remove: secret, message, task, VBD, VIF, VDI.
void addObjectMethods(XapiMethods &methods, XapiModel &model);

} // namespace xsc::simulator
