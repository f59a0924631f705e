// SPDX-License-Identifier: BSD-2-Clause
#include "net/lentdescriptor.h"

#include <fcntl.h>
#include <sys/stat.h>

namespace xsc::net {

namespace {

bool isSameFile(int one, int other)
{
    struct stat first
    {};
    struct stat second
    {};
    return ::fstat(one, &first) == 0 && ::fstat(other, &second) == 0 && first.st_dev == second.st_dev &&
           first.st_ino == second.st_ino;
}

} // namespace

LentDescriptor::LentDescriptor(Descriptor fd)
    : m_lent(std::move(fd))
    , m_ours(::fcntl(m_lent.get(), F_DUPFD_CLOEXEC, 0))
{}

LentDescriptor::~LentDescriptor() { close(); }

void LentDescriptor::close()
{
    // Its number may be another file's by now.
    if (m_ours.get() >= 0 && !isSameFile(m_lent.get(), m_ours.get()))
        m_lent.release();
    m_lent = {};
    m_ours = {};
}

} // namespace xsc::net
