// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <chrono>

namespace xsc::xapi {

//! Growing pauses between attempts, 0.2 s to 15 s, each shortened at random by up to a half, so that the
//! clients of a restarted pool do not come back all at once.
class Backoff
{
public:
    [[nodiscard]] std::chrono::milliseconds next();
    void reset();

private:
    std::chrono::milliseconds m_pause{200};
};

} // namespace xsc::xapi
