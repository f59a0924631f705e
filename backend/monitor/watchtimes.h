// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <chrono>

namespace xsc::monitor {

//! When a VM that cannot be watched becomes worth a message.
struct AlarmTimes
{
    std::chrono::milliseconds silence{std::chrono::seconds(120)}; //!< since it was to be expected to answer
    //! From a boot until an engine is to be expected to answer.
    std::chrono::milliseconds boot{std::chrono::minutes(5)};
    //! From a boot until the guest tools are to be expected to report an address: a file system check or a
    //! first installation may come before that.
    std::chrono::milliseconds tools{std::chrono::minutes(30)};
    std::chrono::milliseconds retry{std::chrono::seconds(5)}; //!< of what XAPI did not take
};

//! How often a watcher does what.
struct WatchTimes
{
    std::chrono::milliseconds connect{std::chrono::seconds(30)}; //!< for one attempt
    std::chrono::milliseconds request{std::chrono::seconds(30)}; //!< for one answer of engine or XAPI
    std::chrono::milliseconds burst{250};                        //!< between two lists
    std::chrono::milliseconds settle{400};                       //!< from an event to a list that knows of it
    //! From a sign of life of the engine to asking for the next one. Together with ping it bounds how long a
    //! half-open connection goes unnoticed: under half a minute.
    std::chrono::milliseconds heartbeat{std::chrono::seconds(14)};
    //! Heartbeats fall on multiples of it, so that one turn of the event loop serves many VMs.
    std::chrono::milliseconds beat{std::chrono::seconds(1)};
    std::chrono::milliseconds ping{std::chrono::seconds(14)}; //!< for the answer
    //! Up to a fifth sooner by chance, so that many watchers do not list at once.
    std::chrono::milliseconds reconcile{std::chrono::minutes(10)};
    std::chrono::milliseconds firstRetry{std::chrono::seconds(1)};
    std::chrono::milliseconds lastRetry{std::chrono::seconds(60)};
    //! Who has failed for less than `hopeful` is tried again after hopefulRetry at the latest: most faults
    //! are short, and five seconds after their end all is to be true again.
    std::chrono::milliseconds hopeful{std::chrono::minutes(2)};
    std::chrono::milliseconds hopefulRetry{std::chrono::seconds(3)};
    std::chrono::milliseconds firstRewrite{std::chrono::seconds(1)}; //!< of what XAPI did not take
    std::chrono::milliseconds lastRewrite{std::chrono::seconds(3)};
    //! From a published key that XAPI has otherwise than it was last written to writing it again: the monitor
    //! of the host that a VM came from may write late, and so may others.
    std::chrono::milliseconds doubt{std::chrono::seconds(3)};
    std::chrono::milliseconds ending{std::chrono::seconds(10)}; //!< for the last words about a VM
    AlarmTimes alarm;
};

} // namespace xsc::monitor
