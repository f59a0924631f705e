// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/backoff.h"

#include <QRandomGenerator>

namespace xsc::xapi {

using namespace std::chrono_literals;

std::chrono::milliseconds Backoff::next()
{
    const std::chrono::milliseconds longest = m_pause;
    m_pause = std::min<std::chrono::milliseconds>(m_pause * 2, 15s);
    const double part = 0.5 + QRandomGenerator::global()->bounded(0.5);
    return std::chrono::duration_cast<std::chrono::milliseconds>(longest * part);
}

void Backoff::reset() { *this = {}; }

} // namespace xsc::xapi
