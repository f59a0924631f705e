// SPDX-License-Identifier: BSD-2-Clause
#include "guest/trail.h"

#include <algorithm>

namespace xsc::guest {

namespace {

// Another machine that has the address now shows a key as well.
int distance(const Tried &one)
{
    if (one.seen->hostKey.isEmpty() && one.seen->certificate.isEmpty())
        return one.seen->isPortOpen ? 1 : 0;
    return one.failure && one.failure->kind == ErrorKind::Trust ? 2 : 3;
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
    const auto it = std::max_element(
        tried.begin(), tried.end(), [](const auto &a, const auto &b) { return distance(*a) < distance(*b); });
    return it == tried.end() ? net::Sighting() : *(*it)->seen;
}

} // namespace xsc::guest
