// SPDX-License-Identifier: BSD-2-Clause
#include "core/thriftyheap.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace xsc {

using namespace std::chrono_literals;

ThriftyHeap::ThriftyHeap()
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [] { malloc_trim(0); });
    m_timer.start(10s);
#endif
}

} // namespace xsc
