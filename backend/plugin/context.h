// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/vmfacts.h"
#include "core/dom0root.h"
#include "guest/guest.h"
#include "plugin/call.h"
#include "xapi/records.h"
#include "xapi/session.h"

#include <memory>

namespace xsc::plugin {

//! What a function of the plugin works with; copied into every coroutine.
struct CallContext
{
    PluginCall call;
    std::shared_ptr<xapi::Session> session;
    Dom0Root root;                           //!< of this host
    QString hostUuid;                        //!< of this host; empty when it is not known
    QString monitorSocket;                   //!< of this host
    bool isDevMode = false;                  //!< this host allows what is for developers
    xapi::VmRecord vm;                       //!< the VM that vmuuid names; default without vmuuid
    xapi::SrRecord storage;                  //!< the one that sruuid names; default without sruuid
    cloudconfig::PoolFacts pool;             //!< for functions that need them
    std::optional<QString> managementDevice; //!< for the same, see cloudconfig::Facts
    //! The way that the monitor lends; then vm has no more than ref, uuid and name.
    std::shared_ptr<guest::Guest> lent;
    Patience patience;
};

//! The names of arguments.
namespace arguments {
inline const QString vm = QStringLiteral("vmuuid");
inline const QString base64 = QStringLiteral("base64");
inline const QString container = QStringLiteral("container");
inline const QString object = QStringLiteral("object");
inline const QString configuration = QStringLiteral("configuration");
inline const QString command = QStringLiteral("command");
inline const QString url = QStringLiteral("url");
inline const QString vdi = QStringLiteral("vdiuuid");
inline const QString sr = QStringLiteral("sruuid");
inline const QString force = QStringLiteral("force");
inline const QString name = QStringLiteral("name");
inline const QString replaceOthers = QStringLiteral("replace_others");
inline const QString signal = QStringLiteral("signal");
inline const QString since = QStringLiteral("since");
inline const QString tail = QStringLiteral("tail");
inline const QString timestamps = QStringLiteral("timestamps");
inline const QString until = QStringLiteral("until");
inline const QString vmTemplate = QStringLiteral("templateuuid");
inline const QString volumes = QStringLiteral("volumes");
//! Set on a call that one host passes on to another.
inline const QString passedOn = QStringLiteral("xscontainer-passed-on");
} // namespace arguments

} // namespace xsc::plugin
