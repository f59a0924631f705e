// SPDX-License-Identifier: BSD-2-Clause
#pragma once

namespace xsc::test {

//! What this process has open.
struct OpenFiles
{
    int tcp = 0;
    int local = 0; //!< unix sockets
    int other = 0;

    [[nodiscard]] static OpenFiles count();
};

} // namespace xsc::test
