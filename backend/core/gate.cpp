// SPDX-License-Identifier: BSD-2-Clause
#include "core/gate.h"

#include <algorithm>

namespace xsc {

struct Gate::Waiter
{
    SignalWait wait;
    Place place;
};

Gate::Gate(int places)
    : m_free(places)
{}

Gate::Place Gate::makePlace()
{
    return {this, [gate = shared_from_this()](void *) { gate->leave(); }};
}

Task<Gate::Place> Gate::enter(QString what, Patience patience)
{
    const auto self = shared_from_this();
    if (m_free > 0) {
        --m_free;
        co_return makePlace();
    }
    Waiter waiter;
    m_waiting.push_back(&waiter);
    co_await waiter.wait.until(patience);
    std::erase(m_waiting, &waiter);
    if (!waiter.place)
        co_return fail(patience.why(what));
    co_return waiter.place;
}

// Handed on, not set free: nobody who comes later is faster.
void Gate::leave()
{
    if (m_waiting.empty()) {
        ++m_free;
        return;
    }
    Waiter *next = m_waiting.front();
    m_waiting.pop_front();
    next->place = makePlace();
    next->wait.wake();
}

} // namespace xsc
