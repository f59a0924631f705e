// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/processsignal.h"

namespace xsc {

//! Turns SIGTERM and SIGINT into a signal of the event loop; one at a time in a process.
class Termination : public QObject
{
    Q_OBJECT

public:
    explicit Termination(QObject *parent = nullptr);

Q_SIGNALS:
    void requested();

private:
    ProcessSignal m_terminate;
    ProcessSignal m_interrupt;
};

} // namespace xsc
