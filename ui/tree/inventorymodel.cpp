// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/inventorymodel.h"

#include <algorithm>

namespace xsc::ui {

using namespace std::chrono_literals;

InventoryModel::InventoryModel(PoolList *pools, BusyBook *busy, QObject *parent)
    : TreeModel(ColumnCount, parent)
    , m_pools(pools)
    , m_busy(busy)
{
    m_ageTimer.setInterval(20s);
    m_silenceTimer.setObjectName(QStringLiteral("silenceTimer"));
    m_silenceTimer.setInterval(1min);
    m_silenceTimer.setTimerType(Qt::VeryCoarseTimer);
    m_silenceTimer.start();
    connect(&m_silenceTimer, &QTimer::timeout, this, &InventoryModel::showSilence);
    connect(&m_ageTimer, &QTimer::timeout, this, &InventoryModel::showAges);
    connect(pools, &PoolList::added, this, &InventoryModel::addPool);
    connect(pools, &PoolList::removed, this, &InventoryModel::removePool);
    connect(busy, &BusyBook::changed, this, &InventoryModel::showBusy);
    for (const auto &pool : pools->all()) {
        addPool(pool.get());
    }
}

InventoryModel::~InventoryModel() { const auto gone = std::exchange(m_trees, {}); }

void InventoryModel::addPool(PoolSource *pool)
{
    PoolTree *tree = m_trees.emplace_back(std::make_unique<PoolTree>(pool, this)).get();
    connect(tree, &PoolTree::containersChanged, this,
            [this, pool](const xapi::VmRef &vm) { Q_EMIT containersChanged(pool, vm); });
    connect(pool, &PoolSource::stateChanged, this, &InventoryModel::watchAges);
    tree->plant();
    watchAges();
}

void InventoryModel::removePool(PoolSource *pool)
{
    disconnect(pool, nullptr, this, nullptr);
    const auto it = std::find_if(m_trees.begin(), m_trees.end(),
                                 [pool](const auto &tree) { return tree->pool() == pool; });
    if (it == m_trees.end()) {
        return;
    }
    // Out of the list before its rows go: whoever hears of that asks for keys of the other pools.
    std::unique_ptr<PoolTree> gone = std::move(*it);
    m_trees.erase(it);
    gone.reset();
    watchAges();
}

void InventoryModel::showBusy(const ContainerKey &key)
{
    const PoolTree *tree = treeOf(key.pool);
    if (!tree) {
        return;
    }
    if (const Node *node =
            key.id.text().isEmpty() ? tree->vmNode(key.vm) : tree->containerNode(key.vm, key.id)) {
        repaint(node, false);
    }
}

void InventoryModel::watchAges()
{
    const bool anyStale = std::any_of(m_trees.cbegin(), m_trees.cend(),
                                      [](const auto &tree) { return tree->pool()->isStale(); });
    if (!anyStale) {
        m_ageTimer.stop();
    } else if (!m_ageTimer.isActive()) {
        m_ageTimer.start();
    }
}

void InventoryModel::showAges()
{
    for (const auto &tree : m_trees) {
        if (tree->pool()->isStale()) {
            repaint(tree->node(), true);
        }
    }
}

void InventoryModel::showSilence()
{
    for (const auto &tree : m_trees) {
        tree->showSilence();
    }
}

const PoolTree *InventoryModel::treeOf(const PoolSource *pool) const
{
    const auto it = std::find_if(m_trees.cbegin(), m_trees.cend(),
                                 [pool](const auto &tree) { return tree->pool() == pool; });
    return it == m_trees.cend() ? nullptr : it->get();
}

const PoolTree *InventoryModel::treeOf(const Node *node) const
{
    while (node && node->kind > Node::Kind::Pool) {
        node = node->parent;
    }
    const auto it = std::find_if(m_trees.cbegin(), m_trees.cend(),
                                 [node](const auto &tree) { return tree->node() == node; });
    return it == m_trees.cend() ? nullptr : it->get();
}

ObjectKey InventoryModel::keyOf(const QModelIndex &index) const
{
    ObjectKey key;
    const Node *node = nodeAt(index);
    const PoolTree *tree = treeOf(node);
    if (!tree || !index.isValid()) {
        return key;
    }
    key.kind = node->kind;
    key.pool = tree->pool();
    if (node->kind == Node::Kind::Host) {
        key.host = xapi::HostRef(node->id);
    } else if (node->kind == Node::Kind::Vm) {
        key.vm = xapi::VmRef(node->id);
    } else if (node->kind == Node::Kind::Container) {
        key.vm = xapi::VmRef(node->parent->id);
        key.container = docker::ContainerId(node->id);
    }
    return key;
}

Node *InventoryModel::nodeOfKey(const ObjectKey &key) const
{
    const PoolTree *tree = treeOf(key.pool);
    if (!tree) {
        return nullptr;
    }
    switch (key.kind) {
    case Node::Kind::Pool:
        return tree->node();
    case Node::Kind::Host:
        return tree->hostNode(key.host);
    case Node::Kind::Vm:
        return tree->vmNode(key.vm);
    case Node::Kind::Container:
        return tree->containerNode(key.vm, key.container);
    case Node::Kind::Root:
        break;
    }
    return nullptr;
}

QModelIndex InventoryModel::indexOfKey(const ObjectKey &key) const
{
    const Node *node = nodeOfKey(key);
    return node ? indexOf(node) : QModelIndex();
}

std::shared_ptr<const docker::Container> InventoryModel::container(const ContainerKey &key) const
{
    const PoolTree *tree = treeOf(key.pool);
    const Node *node = tree ? tree->containerNode(key.vm, key.id) : nullptr;
    return node ? node->container : nullptr;
}

const service::PublishedState *InventoryModel::published(const ObjectKey &vm) const
{
    const PoolTree *tree = treeOf(vm.pool);
    return tree ? tree->published(vm.vm) : nullptr;
}

bool InventoryModel::isStale(const Node *node) const
{
    const PoolTree *tree = treeOf(node);
    return tree && (tree->pool()->isStale() || lastConfirmed(node).isValid());
}

QDateTime InventoryModel::lastConfirmed(const Node *container)
{
    return container->kind == Node::Kind::Container ? container->parent->lastConfirmed : QDateTime();
}

QDateTime InventoryModel::lastSeen(const Node *node) const
{
    const QDateTime confirmed = lastConfirmed(node);
    return confirmed.isValid() ? confirmed : treeOf(node)->pool()->lastContact();
}

std::optional<Work> InventoryModel::busyWith(const Node *node) const
{
    const PoolTree *tree = node->kind >= Node::Kind::Vm ? treeOf(node) : nullptr;
    if (!tree) {
        return std::nullopt;
    }
    const bool isVm = node->kind == Node::Kind::Vm;
    return m_busy->workOn(
        isVm ? ContainerKey{tree->pool(), xapi::VmRef(node->id), {}}
             : ContainerKey{tree->pool(), xapi::VmRef(node->parent->id), docker::ContainerId(node->id)});
}

} // namespace xsc::ui
