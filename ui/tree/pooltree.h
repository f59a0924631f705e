// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publishedstate.h"
#include "ui/pools/poolsource.h"
#include "ui/tree/treemodel.h"

namespace xsc::ui {

//! Keeps the rows of one pool true to its records: pool > host > VM > container. A VM stands below the host
//! it runs on, else below the one it would start on, else directly below the pool.
class PoolTree : public QObject
{
    Q_OBJECT

public:
    //! \a model outlives this.
    PoolTree(PoolSource *pool, TreeModel *model, QObject *parent = nullptr);
    //! Takes the pool's rows away.
    ~PoolTree() override;

    //! Adds the pool's rows to the model, once.
    void plant();
    //! Marks the VMs whose monitor has been silent for too long by now, and ages those marked before.
    void showSilence();
    [[nodiscard]] PoolSource *pool() const { return m_pool; }
    [[nodiscard]] Node *node() const { return m_node; }
    [[nodiscard]] Node *hostNode(const xapi::HostRef &ref) const { return m_hosts.value(ref); }
    [[nodiscard]] Node *vmNode(const xapi::VmRef &ref) const;
    //! nullptr for a VM that has no row.
    [[nodiscard]] const service::PublishedState *published(const xapi::VmRef &ref) const;
    [[nodiscard]] Node *containerNode(const xapi::VmRef &ref, const docker::ContainerId &id) const;

Q_SIGNALS:
    //! The list of a VM's containers, or one of them, became different.
    void containersChanged(const xsc::xapi::VmRef &vm);

private:
    struct VmEntry
    {
        Node *node = nullptr;
        QHash<docker::ContainerId, Node *> containers;
        service::PublishedState published;
    };

    void fill();
    void apply(const xapi::InventoryChange &change);
    void applyHosts(const xapi::TableChange<xapi::HostRecord> &change);
    void applyVms(const xapi::TableChange<xapi::VmRecord> &change);
    void refreshPool();
    void upsertHost(const xapi::HostRef &ref);
    void removeHost(const xapi::HostRef &ref);
    void upsertVm(const xapi::VmRef &ref);
    void updateVm(const xapi::VmRecord &vm, VmEntry &entry);
    void removeVm(const xapi::VmRef &ref);
    [[nodiscard]] NodePtr makeVm(const xapi::VmRecord &vm, VmEntry &entry);
    [[nodiscard]] Node *homeOf(const xapi::VmRecord &vm) const;
    void reconcile(VmEntry &entry);

    PoolSource *m_pool;
    TreeModel *m_model;
    Node *m_node = nullptr;
    QHash<xapi::HostRef, Node *> m_hosts;
    QHash<xapi::VmRef, VmEntry> m_vms;
};

} // namespace xsc::ui
