// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/calls.h"

//! Tasks of our own at the server: for what goes on beside a call, where only the task tells how it ended.
namespace xsc::xapi {

//! Make it, hand its reference over, await it, and destroy it in the end, whatever happened.
[[nodiscard]] Task<TaskRef> createTask(SessionPtr session, QString label, QString description,
                                       Patience patience);

//! Waits for the task's end without polling; gives its result, an XML-RPC value or nothing. Errors: Remote
//! and its kin with the task's own error, Cancelled (somebody cancelled the task), Timeout (also: no progress
//! for \a stallTime), NotFound (it is gone).
[[nodiscard]] Task<QString> awaitTask(SessionPtr session, TaskRef task, std::chrono::milliseconds stallTime,
                                      Patience patience);

[[nodiscard]] Task<> destroyTask(SessionPtr session, TaskRef task, Patience patience);

} // namespace xsc::xapi
