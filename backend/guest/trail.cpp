// SPDX-License-Identifier: BSD-2-Clause
#include "guest/trail.h"

#include <algorithm>

namespace xsc::guest {

namespace {

int distance(const net::Sighting &seen)
{
    return (seen.isPortOpen ? 1 : 0) + (seen.hostKey.isEmpty() && seen.certificate.isEmpty() ? 0 : 1);
}

} // namespace

std::shared_ptr<Tried> Trail::begin(const QString &address)
{
    return tried.emplaceBack(std::make_shared<Tried>(Tried{.address = address}));
}

void Trail::giveUp(const Error &why)
{
    for (const auto &one : tried) {
        if (!one->failure)
            one->failure = why;
    }
}

net::Sighting Trail::furthest() const
{
    const auto it = std::max_element(tried.begin(), tried.end(), [](const auto &a, const auto &b) {
        return distance(*a->seen) < distance(*b->seen);
    });
    return it == tried.end() ? net::Sighting() : *(*it)->seen;
}

} // namespace xsc::guest
