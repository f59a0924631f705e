// SPDX-License-Identifier: BSD-2-Clause
#include "core/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace xsc {

BackOff::BackOff(std::chrono::milliseconds first, std::chrono::milliseconds last)
    : m_first(first)
    , m_last(last)
    , m_time(first)
{}

std::chrono::milliseconds BackOff::next()
{
    const std::chrono::milliseconds now = m_time;
    m_time = std::min(m_time * 2, m_last);
    const auto most = static_cast<qint64>(now.count() / 5) + 1;
    return now + std::chrono::milliseconds(QRandomGenerator::global()->bounded(most));
}

} // namespace xsc
