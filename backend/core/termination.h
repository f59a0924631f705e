// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/processsignal.h"

#include <initializer_list>
#include <memory>
#include <vector>

namespace xsc {

//! Turns SIGTERM, SIGINT and those that a program names beside them into a signal of the event loop; one at a
//! time in a process. What is ignored when it begins, as nohup has it for SIGHUP, stays so unless it is one
//! of the first two.
class Termination : public QObject
{
    Q_OBJECT

public:
    explicit Termination(std::initializer_list<int> others = {}, QObject *parent = nullptr);

Q_SIGNALS:
    void requested();

private:
    void obey(int signal);

    std::vector<std::unique_ptr<ProcessSignal>> m_signals;
};

} // namespace xsc
