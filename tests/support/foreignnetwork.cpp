// SPDX-License-Identifier: BSD-2-Clause
#include "foreignnetwork.h"

#include <QFile>

#include <cerrno>
#include <thread>

#include <fcntl.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/socket.h>
#include <unistd.h>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

namespace {

bool enterNetwork(const QString &path)
{
    const int network = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (network < 0)
        return false;
    const bool isInside = ::setns(network, CLONE_NEWNET) == 0;
    const int error = errno;
    ::close(network);
    errno = error;
    return isInside;
}

// Negative: errno tells why not.
int connectHere(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0 || ::connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
        return fd;
    const int error = errno;
    ::close(fd);
    errno = error;
    return -1;
}

} // namespace

// A socket stays in the network it was made in. The thread that goes there does not come back.
Result<int> connectInNetwork(const QString &path, quint16 port)
{
    int fd = -1;
    int error = 0;
    std::thread([&] {
        if (enterNetwork(path))
            fd = connectHere(port);
        error = errno;
    }).join();
    if (fd < 0)
        return fail(ErrorKind::Network, u"Nobody is reached at port %1 of %2."_s.arg(port).arg(path),
                    qt_error_string(error));
    return fd;
}

} // namespace xsc::test
