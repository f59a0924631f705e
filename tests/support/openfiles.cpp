// SPDX-License-Identifier: BSD-2-Clause
#include "openfiles.h"

#include <QDir>

#include <sys/socket.h>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

OpenFiles OpenFiles::count()
{
    OpenFiles files;
    const QStringList names = QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System);
    for (const QString &name : names) {
        sockaddr_storage address = {};
        socklen_t size = sizeof address;
        const int fd = name.toInt();
        if (::getsockname(fd, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            ++files.other;
        else if (address.ss_family == AF_UNIX)
            ++files.local;
        else
            ++files.tcp;
    }
    return files;
}

} // namespace xsc::test
