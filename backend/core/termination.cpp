// SPDX-License-Identifier: BSD-2-Clause
#include "core/termination.h"

#include <csignal>

namespace xsc {

Termination::Termination(QObject *parent)
    : QObject(parent)
    , m_terminate(SIGTERM)
    , m_interrupt(SIGINT)
{
    connect(&m_terminate, &ProcessSignal::received, this, &Termination::requested);
    connect(&m_interrupt, &ProcessSignal::received, this, &Termination::requested);
}

} // namespace xsc
