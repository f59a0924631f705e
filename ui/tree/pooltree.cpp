// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/pooltree.h"

#include "ui/pools/vmfacts.h"
#include "ui/tree/nodecontents.h"

namespace xsc::ui {

PoolTree::PoolTree(PoolSource *pool, TreeModel *model, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_model(model)
{}

PoolTree::~PoolTree()
{
    if (m_node) {
        m_model->remove(m_node);
    }
}

void PoolTree::plant()
{
    NodePtr node = contents::asNode(contents::ofPool(*m_pool));
    m_node = node.get();
    m_model->insert(m_model->root(), std::move(node));
    connect(m_pool, &PoolSource::changed, this, &PoolTree::apply);
    connect(m_pool, &PoolSource::stateChanged, this, &PoolTree::refreshPool);
    fill();
}

void PoolTree::showSilence()
{
    const QDateTime seen = m_pool->lastContact();
    for (const auto &[ref, entry] : m_vms.asKeyValueRange()) {
        const xapi::VmRecord *vm = m_pool->inventory().find(ref);
        if (vm && vmfacts::lastConfirmed(*vm, entry.published, seen).isValid()) {
            m_model->update(entry.node, contents::ofVm(*vm, entry.published, seen));
            m_model->repaint(entry.node, true);
        }
    }
}

Node *PoolTree::vmNode(const xapi::VmRef &ref) const
{
    const auto it = m_vms.constFind(ref);
    return it == m_vms.cend() ? nullptr : it->node;
}

const service::PublishedState *PoolTree::published(const xapi::VmRef &ref) const
{
    const auto it = m_vms.constFind(ref);
    return it == m_vms.cend() ? nullptr : &it->published;
}

Node *PoolTree::containerNode(const xapi::VmRef &ref, const docker::ContainerId &id) const
{
    const auto it = m_vms.constFind(ref);
    return it == m_vms.cend() ? nullptr : it->containers.value(id);
}

// All at once while nothing is below the pool yet: one signal instead of one per row.
void PoolTree::fill()
{
    std::vector<NodePtr> top;
    for (const xapi::HostRecord &host : m_pool->inventory().all<xapi::HostRecord>()) {
        top.push_back(contents::asNode(contents::ofHost(host)));
        m_hosts.insert(host.ref, top.back().get());
    }
    for (const xapi::VmRecord &vm : m_pool->inventory().all<xapi::VmRecord>()) {
        if (!vm.isOrdinary()) {
            continue;
        }
        NodePtr node = makeVm(vm, m_vms[vm.ref]);
        Node *home = homeOf(vm);
        node->parent = home;
        (home == m_node ? top : home->children).push_back(std::move(node));
    }
    for (const auto &[ref, host] : m_hosts.asKeyValueRange()) {
        std::sort(host->children.begin(), host->children.end(),
                  [](const NodePtr &a, const NodePtr &b) { return comesBefore(*a, *b); });
    }
    m_model->insert(m_node, std::move(top));
}

void PoolTree::apply(const xapi::InventoryChange &change)
{
    if (m_hosts.isEmpty() && m_vms.isEmpty()) {
        fill();
    } else {
        applyHosts(change.of<xapi::HostRecord>());
        applyVms(change.of<xapi::VmRecord>());
    }
    const Node pool = contents::ofPool(*m_pool);
    if (pool.name != m_node->name) {
        m_model->update(m_node, pool);
    }
}

void PoolTree::applyHosts(const xapi::TableChange<xapi::HostRecord> &change)
{
    for (const xapi::HostRef &ref : change.added | change.changed) {
        upsertHost(ref);
    }
    for (const xapi::HostRef &ref : change.removed.keys()) {
        removeHost(ref);
    }
}

void PoolTree::applyVms(const xapi::TableChange<xapi::VmRecord> &change)
{
    for (const xapi::VmRef &ref : change.removed.keys()) {
        removeVm(ref);
    }
    for (const xapi::VmRef &ref : change.added | change.changed) {
        upsertVm(ref);
    }
}

void PoolTree::refreshPool()
{
    m_model->update(m_node, contents::ofPool(*m_pool));
    m_model->repaint(m_node, true);
}

void PoolTree::upsertHost(const xapi::HostRef &ref)
{
    const xapi::HostRecord *host = m_pool->inventory().find(ref);
    if (!host) {
        return;
    }
    if (Node *known = m_hosts.value(ref)) {
        m_model->update(known, contents::ofHost(*host));
        return;
    }
    NodePtr node = contents::asNode(contents::ofHost(*host));
    m_hosts.insert(ref, node.get());
    m_model->insert(m_node, std::move(node));
    for (const xapi::VmRecord &vm : m_pool->inventory().all<xapi::VmRecord>()) {
        if (homeOf(vm) == m_hosts.value(ref)) {
            upsertVm(vm.ref);
        }
    }
}

void PoolTree::removeHost(const xapi::HostRef &ref)
{
    Node *node = m_hosts.take(ref);
    if (!node) {
        return;
    }
    while (!node->children.empty()) {
        m_model->move(node->children.back().get(), m_node);
    }
    m_model->remove(node);
}

void PoolTree::upsertVm(const xapi::VmRef &ref)
{
    const xapi::VmRecord *vm = m_pool->inventory().find(ref);
    if (!vm || !vm->isOrdinary()) {
        removeVm(ref);
        return;
    }
    VmEntry &entry = m_vms[ref];
    if (entry.node) {
        updateVm(*vm, entry);
    } else {
        NodePtr node = makeVm(*vm, entry);
        m_model->insert(homeOf(*vm), std::move(node));
    }
}

void PoolTree::updateVm(const xapi::VmRecord &vm, VmEntry &entry)
{
    Node *home = homeOf(vm);
    if (entry.node->parent != home) {
        m_model->move(entry.node, home);
    }
    const bool isListedAnew = entry.published.update(vm.otherConfig);
    if (isListedAnew) {
        reconcile(entry);
    }
    const bool wasSilent = entry.node->lastConfirmed.isValid();
    m_model->update(entry.node, contents::ofVm(vm, entry.published, m_pool->lastContact()));
    if (wasSilent != entry.node->lastConfirmed.isValid()) {
        m_model->repaint(entry.node, true);
    }
    if (isListedAnew) {
        Q_EMIT containersChanged(vm.ref);
    }
}

void PoolTree::removeVm(const xapi::VmRef &ref)
{
    const VmEntry entry = m_vms.take(ref);
    if (entry.node) {
        m_model->remove(entry.node);
        Q_EMIT containersChanged(ref);
    }
}

NodePtr PoolTree::makeVm(const xapi::VmRecord &vm, VmEntry &entry)
{
    entry.published.update(vm.otherConfig);
    NodePtr node = contents::asNode(contents::ofVm(vm, entry.published, m_pool->lastContact()));
    for (const docker::Container &container : entry.published.containers()) {
        NodePtr child = contents::asNode(contents::ofContainer(container));
        child->parent = node.get();
        entry.containers.insert(container.id, child.get());
        node->children.push_back(std::move(child));
    }
    std::sort(node->children.begin(), node->children.end(),
              [](const NodePtr &a, const NodePtr &b) { return comesBefore(*a, *b); });
    entry.node = node.get();
    return node;
}

Node *PoolTree::homeOf(const xapi::VmRecord &vm) const
{
    const xapi::HostRecord *host = vmfacts::home(m_pool->inventory(), vm);
    Node *node = host ? m_hosts.value(host->ref) : nullptr;
    return node ? node : m_node;
}

void PoolTree::reconcile(VmEntry &entry)
{
    QHash<docker::ContainerId, Node *> old = std::exchange(entry.containers, {});
    if (entry.published.containers().isEmpty()) {
        m_model->removeChildren(entry.node);
        return;
    }
    std::vector<NodePtr> fresh;
    for (const docker::Container &container : entry.published.containers()) {
        Node *known = old.take(container.id);
        if (!known) {
            fresh.push_back(contents::asNode(contents::ofContainer(container)));
            known = fresh.back().get();
        } else if (*known->container != container) {
            m_model->update(known, contents::ofContainer(container));
        }
        entry.containers.insert(container.id, known);
    }
    for (Node *gone : std::as_const(old)) {
        m_model->remove(gone);
    }
    m_model->insert(entry.node, std::move(fresh));
}

} // namespace xsc::ui
