// SPDX-License-Identifier: BSD-2-Clause
#include "lossysocket.h"

#include <QtDebug>

#include <cerrno>
#include <cstring>
#include <linux/filter.h>
#include <sys/socket.h>

namespace xsc::test {

void setLosingPackets(qintptr descriptor, bool losing)
{
    sock_filter keepNothing = BPF_STMT(BPF_RET | BPF_K, 0);
    const sock_fprog program{1, &keepNothing};
    const int option = losing ? SO_ATTACH_FILTER : SO_DETACH_FILTER;
    const int fd = static_cast<int>(descriptor);
    if (::setsockopt(fd, SOL_SOCKET, option, &program, sizeof program) != 0)
        qFatal("The packets of a socket cannot be dropped: %s", std::strerror(errno));
}

} // namespace xsc::test
