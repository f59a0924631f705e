// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pools/poolsource.h"

namespace xsc::ui {

//! The pools on the desk, in the order they were added. Owns them.
class PoolList : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~PoolList() override;

    PoolSource *add(std::unique_ptr<PoolSource> pool);
    //! Closes the connection and forgets the pool.
    void remove(PoolSource *pool);
    [[nodiscard]] const std::vector<std::unique_ptr<PoolSource>> &all() const { return m_pools; }
    //! Ends all connections and waits until the pools know.
    [[nodiscard]] QCoro::Task<void> end(Patience patience);
    //! The pool at that host and port, or nullptr.
    [[nodiscard]] PoolSource *at(const xapi::ServerAddress &address) const;

Q_SIGNALS:
    void added(xsc::ui::PoolSource *pool);
    //! Still alive, for the last time.
    void removed(xsc::ui::PoolSource *pool);

private:
    std::vector<std::unique_ptr<PoolSource>> m_pools;
};

} // namespace xsc::ui
