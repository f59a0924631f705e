// SPDX-License-Identifier: BSD-2-Clause
#include "systemd.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

void notifySystemd(const QByteArray &state)
{
    const QByteArray path = qgetenv("NOTIFY_SOCKET");
    sockaddr_un address = {};
    if (path.isEmpty() || path.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return;
    const int fd = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
    if (address.sun_path[0] == '@')
        address.sun_path[0] = '\0'; // the abstract namespace
    const auto length =
        static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<size_t>(path.size()));
    if (::sendto(fd, state.constData(), static_cast<size_t>(state.size()), MSG_NOSIGNAL,
                 reinterpret_cast<const sockaddr *>(&address), length) < 0)
        qWarning("systemd could not be told: %s", std::strerror(errno));
    ::close(fd);
}

Watchdog::Watchdog()
{
    const qint64 most = qEnvironmentVariable("WATCHDOG_USEC").toLongLong() / 1000;
    const QString meant = qEnvironmentVariable("WATCHDOG_PID");
    const bool isOurs = meant.isEmpty() || meant.toLongLong() == QCoreApplication::applicationPid();
    if (most <= 0 || !isOurs)
        return;
    connect(&m_timer, &QTimer::timeout, this, [] { notifySystemd("WATCHDOG=1"); });
    m_timer.start(std::chrono::milliseconds(std::max<qint64>(1, most / 2)));
}
