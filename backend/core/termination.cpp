// SPDX-License-Identifier: BSD-2-Clause
#include "core/termination.h"

#include <csignal>

namespace xsc {

namespace {

bool isIgnored(int signal)
{
    struct sigaction now = {};
    return ::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

} // namespace

Termination::Termination(std::initializer_list<int> others, QObject *parent)
    : QObject(parent)
{
    obey(SIGTERM);
    obey(SIGINT);
    for (const int signal : others) {
        if (!isIgnored(signal))
            obey(signal);
    }
}

void Termination::obey(int signal)
{
    m_signals.push_back(std::make_unique<ProcessSignal>(signal));
    connect(m_signals.back().get(), &ProcessSignal::received, this, &Termination::requested);
}

} // namespace xsc
