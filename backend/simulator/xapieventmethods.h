// SPDX-License-Identifier: BSD-2-Clause
#pragma once

namespace xsc::simulator {

class XapiMethods;
class XapiModel;

//! event.from, which waits, and event.inject.
void addEventMethods(XapiMethods &methods, XapiModel &model);

} // namespace xsc::simulator
