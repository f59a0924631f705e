// SPDX-License-Identifier: BSD-2-Clause
#include "core/processsignal.h"

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <sys/eventfd.h>
#include <unistd.h>
#include <utility>

namespace xsc {

namespace {

int wakeUpFds[NSIG];

// A handler, as a blocked signal would stay blocked in the programs we start.
void wakeUp(int signal)
{
    const int before = errno;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(wakeUpFds[signal], &one, sizeof one);
    errno = before;
}

int openWakeUp(int signal)
{
    wakeUpFds[signal] = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    return wakeUpFds[signal];
}

} // namespace

ProcessSignal::ProcessSignal(int signal, QObject *parent)
    : QObject(parent)
    , m_signal(signal)
    , m_notifier(openWakeUp(signal), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &ProcessSignal::take);
    std::signal(signal, wakeUp);
}

ProcessSignal::~ProcessSignal()
{
    std::signal(m_signal, SIG_DFL);
    m_notifier.setEnabled(false);
    ::close(std::exchange(wakeUpFds[m_signal], -1));
}

void ProcessSignal::take()
{
    std::uint64_t count = 0;
    if (::read(wakeUpFds[m_signal], &count, sizeof count) == static_cast<ssize_t>(sizeof count))
        Q_EMIT received();
}

} // namespace xsc
