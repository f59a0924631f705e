// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <chrono>

namespace xsc {

//! Times between attempts: doubling from \a first to \a last, each up to a fifth longer by chance so that
//! many clients do not knock at once.
class BackOff
{
public:
    BackOff(std::chrono::milliseconds first, std::chrono::milliseconds last);
    [[nodiscard]] std::chrono::milliseconds next();
    void reset() { m_time = m_first; }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_last;
    std::chrono::milliseconds m_time;
};

} // namespace xsc
