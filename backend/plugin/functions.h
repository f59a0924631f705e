// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "plugin/context.h"

#include <QStringList>

namespace xsc::plugin {

//! One function that host.call_plugin can name. The handler's text goes back after "True".
struct Function
{
    QString name;
    QStringList needs; //!< arguments without which it is not called
    Task<QString> (*handler)(CallContext context);
    QStringList takes{}; //!< arguments it can do without
    //! Ends when a container's process has ended, which may be long after a call's usual time.
    bool waitsForProcess = false;
    //! Asks the VM's engine and needs no more of the VM than CallContext has of a lent one.
    bool takesLentWay = false;
    bool needsPoolFacts = false;         //!< CallContext::pool
    bool isForDevelopers = false;        //!< only on a host whose flag file allows it
    std::chrono::milliseconds longest{}; //!< instead of the usual time of a call; zero: the usual
};

[[nodiscard]] const QList<Function> &functions();

//! The function, or nullptr.
[[nodiscard]] const Function *findFunction(const QString &name);

} // namespace xsc::plugin
