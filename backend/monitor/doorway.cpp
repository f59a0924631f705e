// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/doorway.h"

#include "monitor/tr.h"

#include <QCoreApplication>
#include <QTimer>

namespace xsc::monitor {

Doorway::Doorway(int places, std::chrono::milliseconds longest)
    : m_gate(std::make_shared<Gate>(places))
    , m_longest(longest)
{}

Task<Doorway::Pass> Doorway::enter(Patience patience) const
{
    const auto longest = m_longest;
    const auto place = co_await m_gate->enter(Tr::tr("Waiting for other connections"), patience);
    if (!place)
        co_return fail(place.error());
    const auto pass = std::make_shared<Gate::Place>(*place);
    QTimer::singleShot(longest, QCoreApplication::instance(), [lent = std::weak_ptr(pass)] {
        if (const auto live = lent.lock())
            live->reset();
    });
    co_return pass;
}

} // namespace xsc::monitor
