// SPDX-License-Identifier: BSD-2-Clause
#include "core/thriftyheap.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace xsc {

ThriftyHeap::ThriftyHeap([[maybe_unused]] std::chrono::milliseconds between)
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [] { malloc_trim(0); });
    m_timer.start(between);
#endif
}

} // namespace xsc
