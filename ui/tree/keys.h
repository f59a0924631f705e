// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pools/poolsource.h"
#include "ui/tree/node.h"

namespace xsc::ui {

//! Names one container among all pools; stays good while rows come and go.
struct ContainerKey
{
    const PoolSource *pool = nullptr; //!< for comparison only: it may be gone
    xapi::VmRef vm;
    docker::ContainerId id;

    bool operator==(const ContainerKey &) const = default;
    friend size_t qHash(const ContainerKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, quintptr(key.pool), key.vm, key.id);
    }
};

//! Names the object of one row.
struct ObjectKey
{
    Node::Kind kind = Node::Kind::Root;
    QPointer<PoolSource> pool;
    xapi::HostRef host;
    xapi::VmRef vm;
    docker::ContainerId container;

    [[nodiscard]] static ObjectKey ofVm(PoolSource *pool, const xapi::VmRef &vm)
    {
        return {Node::Kind::Vm, pool, {}, vm, {}};
    }
    [[nodiscard]] bool isNull() const { return kind == Node::Kind::Root || !pool; }
    [[nodiscard]] ContainerKey containerKey() const { return {pool.data(), vm, container}; }
    bool operator==(const ObjectKey &) const = default;
};

} // namespace xsc::ui
