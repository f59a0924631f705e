// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/calls.h"

//! Tasks of our own at the server: for what goes on beside a call, where only the task tells how it ended.
namespace xsc::xapi {

//! Make it, hand its reference over, await it, and remove it in the end, whatever happened.
[[nodiscard]] Task<TaskRef> createTask(SessionPtr session, QString label, QString description,
                                       Patience patience);

//! How a task has ended: its result, an XML-RPC value or nothing. Errors: Remote and its kin with the task's
//! own code, Cancelled (somebody cancelled the task).
struct TaskEnd
{
    Result<QString> said;
};

//! Waits for the task's end without polling. Errors are those of the waiting itself: Timeout (also: no
//! progress for \a stallTime), NotFound (the task is gone), and those of calls.
[[nodiscard]] Task<TaskEnd> awaitTask(SessionPtr session, TaskRef task, std::chrono::milliseconds stallTime,
                                      Patience patience);

//! One that has ended. What cannot be done is left in the log.
[[nodiscard]] QCoro::Task<void> removeTask(SessionPtr session, TaskRef task);
//! One that may not have ended, and that nothing will end any more: XAPI would keep it for a day. The same.
[[nodiscard]] QCoro::Task<void> abandonTask(SessionPtr session, TaskRef task);

} // namespace xsc::xapi
