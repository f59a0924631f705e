// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/tourfinds.h"

#include "guest/guestsettings.h"
#include "xapi/keys.h"

namespace xsc::ui::tourfinds {

namespace {

void walk(const InventoryModel &model, const QModelIndex &parent,
          const std::function<void(const QModelIndex &)> &visit)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        visit(index);
        walk(model, index, visit);
    }
}

int worth(const Node &node)
{
    const bool isHealthy = node.container->health == docker::Health::Healthy;
    return int(node.parent->children.size()) + (isHealthy ? 100 : 0);
}

const xapi::VmRecord *firstVm(const PoolSource &pool, xapi::PowerState state)
{
    for (const xapi::VmRecord &vm : pool.inventory().all<xapi::VmRecord>()) {
        if (vm.isOrdinary() && vm.powerState == state) {
            return &vm;
        }
    }
    return nullptr;
}

const xapi::VmRecord *runningOnCoordinator(const xapi::Inventory &inventory)
{
    const xapi::VmRecord *first = nullptr;
    for (const xapi::VmRecord &vm : inventory.all<xapi::VmRecord>()) {
        const bool isOne = vm.isOrdinary() && vm.powerState == xapi::PowerState::Running &&
                           inventory.pool() && vm.residentOn == inventory.pool()->coordinator;
        if (isOne && (!first || vm.name < first->name)) {
            first = &vm;
        }
    }
    return first;
}

} // namespace

std::optional<ObjectKey> runningContainer(const InventoryModel &model)
{
    const Node *best = nullptr;
    walk(model, {}, [&](const QModelIndex &index) {
        const Node *node = model.nodeAt(index);
        const bool isRunning = node->container && node->container->state == docker::ContainerState::Running;
        if (isRunning && (!best || worth(*node) > worth(*best))) {
            best = node;
        }
    });
    return best ? std::optional(model.keyOf(model.indexOf(best))) : std::nullopt;
}

std::optional<ContainerJobs::Target> unreachable(const PoolList &pools)
{
    for (const auto &pool : pools.all()) {
        for (const xapi::VmRecord &vm : pool->inventory().all<xapi::VmRecord>()) {
            if (guest::isManaged(vm) && vm.isOrdinary() && vm.powerState == xapi::PowerState::Running &&
                !vm.otherConfig.contains(xapi::keys::dockerPs)) {
                ObjectKey key;
                key.kind = Node::Kind::Container;
                key.pool = pool.get();
                key.vm = vm.ref;
                key.container = docker::ContainerId(QStringLiteral("erp"));
                return ContainerJobs::Target{key, vm.uuid, vm.name, key.container.text()};
            }
        }
    }
    return std::nullopt;
}

std::optional<ObjectKey> haltedVm(const PoolList &pools)
{
    for (const auto &pool : pools.all()) {
        if (const xapi::VmRecord *vm = firstVm(*pool, xapi::PowerState::Halted)) {
            return ObjectKey::ofVm(pool.get(), vm->ref);
        }
    }
    return std::nullopt;
}

std::optional<ObjectKey> runningVm(const PoolList &pools)
{
    for (const auto &pool : pools.all()) {
        if (const xapi::VmRecord *vm = runningOnCoordinator(pool->inventory())) {
            return ObjectKey::ofVm(pool.get(), vm->ref);
        }
    }
    return std::nullopt;
}

int countContainers(const InventoryModel &model)
{
    int count = 0;
    walk(model, {}, [&](const QModelIndex &index) { count += model.nodeAt(index)->container ? 1 : 0; });
    return count;
}

} // namespace xsc::ui::tourfinds
