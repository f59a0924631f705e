// SPDX-License-Identifier: BSD-2-Clause
#include "core/termination.h"

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <sys/eventfd.h>
#include <unistd.h>

namespace xsc {

namespace {

// A handler, as a blocked signal would stay blocked in the programs we start.
int wakeUpFd = -1;

void wakeUp(int)
{
    const int before = errno;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(wakeUpFd, &one, sizeof one);
    errno = before;
}

int openWakeUp()
{
    wakeUpFd = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    return wakeUpFd;
}

} // namespace

Termination::Termination(QObject *parent)
    : QObject(parent)
    , m_notifier(openWakeUp(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &Termination::take);
    for (const int signal : {SIGTERM, SIGINT})
        std::signal(signal, wakeUp);
}

Termination::~Termination()
{
    for (const int signal : {SIGTERM, SIGINT})
        std::signal(signal, SIG_DFL);
    m_notifier.setEnabled(false);
    ::close(std::exchange(wakeUpFd, -1));
}

void Termination::take()
{
    std::uint64_t count = 0;
    if (::read(wakeUpFd, &count, sizeof count) == static_cast<ssize_t>(sizeof count))
        Q_EMIT requested();
}

} // namespace xsc
