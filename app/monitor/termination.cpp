// SPDX-License-Identifier: BSD-2-Clause
#include "termination.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace {

int openSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

} // namespace

Termination::Termination(QObject *parent)
    : QObject(parent)
    , m_fd(openSignals())
    , m_notifier(new QSocketNotifier(m_fd, QSocketNotifier::Read, this))
{
    connect(m_notifier, &QSocketNotifier::activated, this, &Termination::take);
}

Termination::~Termination()
{
    m_notifier->setEnabled(false);
    ::close(m_fd);
}

void Termination::take()
{
    signalfd_siginfo info = {};
    if (::read(m_fd, &info, sizeof info) == static_cast<ssize_t>(sizeof info))
        Q_EMIT requested();
}
