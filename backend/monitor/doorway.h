// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/gate.h"

#include <chrono>

namespace xsc::monitor {

//! Lets only so many watchers make their connection at a time: on a host with hundreds of VMs all handshakes
//! at once would starve each other past their time. A guest that does not answer costs no processor time: it
//! loses its place after a while, so that silent ones do not keep the others out.
class Doorway
{
public:
    Doorway(int places, std::chrono::milliseconds longest);

    //! Holds a place for as long as it lives, but no longer than allowed.
    using Pass = std::shared_ptr<Gate::Place>;

    //! Errors: those of \a patience.
    [[nodiscard]] Task<Pass> enter(Patience patience) const;

private:
    std::shared_ptr<Gate> m_gate;
    std::chrono::milliseconds m_longest;
};

} // namespace xsc::monitor
