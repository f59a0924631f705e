// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QtGlobal>

#include <chrono>

namespace xsc::test {

//! What the kernel knows of a running process; nothing of one that has ended.
class ProcessView
{
public:
    explicit ProcessView(qint64 pid)
        : m_pid(pid)
    {}

    //! On a processor, since it began.
    [[nodiscard]] std::chrono::nanoseconds cpuTime() const;
    //! Resident, in bytes; what it shares with other programs counts too.
    [[nodiscard]] qint64 memory() const;
    [[nodiscard]] int descriptors() const;

private:
    qint64 m_pid;
};

} // namespace xsc::test
