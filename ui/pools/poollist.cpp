// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pools/poollist.h"

#include <algorithm>

namespace xsc::ui {

PoolList::~PoolList()
{
    while (!m_pools.empty()) {
        remove(m_pools.back().get());
    }
}

PoolSource *PoolList::add(std::unique_ptr<PoolSource> pool)
{
    PoolSource *added = m_pools.emplace_back(std::move(pool)).get();
    Q_EMIT this->added(added);
    return added;
}

void PoolList::remove(PoolSource *pool)
{
    const auto it = std::find_if(m_pools.begin(), m_pools.end(),
                                 [pool](const auto &owned) { return owned.get() == pool; });
    if (it == m_pools.end()) {
        return;
    }
    const std::unique_ptr<PoolSource> gone = std::move(*it);
    m_pools.erase(it);
    Q_EMIT removed(gone.get());
    gone->close();
}

PoolSource *PoolList::at(const xapi::ServerAddress &address) const
{
    const auto it = std::find_if(m_pools.begin(), m_pools.end(), [&address](const auto &pool) {
        const xapi::ServerAddress other = pool->address();
        return other.host == address.host && other.port == address.port &&
               other.socketPath == address.socketPath;
    });
    return it == m_pools.end() ? nullptr : it->get();
}

QCoro::Task<void> PoolList::end(Patience patience)
{
    std::vector<QCoro::Task<void>> ends;
    for (const auto &pool : m_pools) {
        ends.push_back(pool->end(patience));
    }
    for (QCoro::Task<void> &one : ends) {
        co_await one;
    }
}

} // namespace xsc::ui
