// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/signalwait.h"

#include <deque>
#include <memory>

namespace xsc {

//! Lets so many do something at a time; the others wait in the order they came in.
class Gate : public std::enable_shared_from_this<Gate>
{
public:
    explicit Gate(int places);

    //! Holds one place for as long as it lives.
    using Place = std::shared_ptr<void>;

    //! Errors: those of \a patience; \a what as in Patience::why().
    [[nodiscard]] Task<Place> enter(QString what, Patience patience);

private:
    struct Waiter;
    [[nodiscard]] Place makePlace();
    void leave();

    int m_free;
    std::deque<Waiter *> m_waiting;
};

} // namespace xsc
