// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QString>

#include <functional>

namespace xsc::simulator {

class XapiMethods;
class XapiModel;

//! Plugin folder of a host by its reference.
using PluginFolders = std::function<QString(const QString &host)>;

//! host.call_plugin, host.get_servertime, host.enable, host.disable.
void addHostMethods(XapiMethods &methods, XapiModel &model, const PluginFolders &pluginFolders);

} // namespace xsc::simulator
