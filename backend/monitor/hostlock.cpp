// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/hostlock.h"

#include "monitor/tr.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>

namespace xsc::monitor {

Result<> HostLock::take(const QString &socketPath)
{
    QDir().mkdir(QFileInfo(socketPath).path());
    const QByteArray file = (socketPath + QStringLiteral(".lock")).toUtf8();
    net::Descriptor lock(::open(file.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (lock.get() < 0)
        return fail(ErrorKind::Network, Tr::tr("%1 cannot be made.").arg(socketPath),
                    QString::fromLocal8Bit(std::strerror(errno)));
    if (::flock(lock.get(), LOCK_EX | LOCK_NB) != 0)
        return fail(ErrorKind::Remote,
                    Tr::tr("Another monitor runs on this host and serves at %1.").arg(socketPath));
    m_file = std::move(lock);
    return {};
}

} // namespace xsc::monitor
