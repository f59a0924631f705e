// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pools/poollist.h"
#include "ui/tree/busybook.h"
#include "ui/tree/pooltree.h"

#include <QTimer>

namespace xsc::ui {

//! The tree of all pools: name, state and detail of each row, live. Rows of a pool that does not answer, and
//! containers of a VM that nobody seems to watch, are stale and say since when.
class InventoryModel : public TreeModel
{
    Q_OBJECT

public:
    enum Column { Name, State, Detail, ColumnCount };
    enum Role { StaleRole = Qt::UserRole, BusyRole };

    //! \a pools and \a busy outlive the model.
    InventoryModel(PoolList *pools, BusyBook *busy, QObject *parent = nullptr);
    ~InventoryModel() override;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] bool hasPool(const PoolSource *pool) const { return treeOf(pool) != nullptr; }
    [[nodiscard]] ObjectKey keyOf(const QModelIndex &index) const;
    //! Invalid for what is gone or hidden by the filter.
    [[nodiscard]] QModelIndex indexOfKey(const ObjectKey &key) const;
    //! The words in the state column; empty for what is gone.
    [[nodiscard]] QString stateText(const ObjectKey &key) const;
    //! Null for one that is gone.
    [[nodiscard]] std::shared_ptr<const docker::Container> container(const ContainerKey &key) const;
    //! What the VM's monitor has published; nullptr for one that is gone.
    [[nodiscard]] const service::PublishedState *published(const ObjectKey &vm) const;

Q_SIGNALS:
    void containersChanged(const xsc::ui::PoolSource *pool, const xsc::xapi::VmRef &vm);

private:
    void addPool(PoolSource *pool);
    void removePool(PoolSource *pool);
    void showBusy(const ContainerKey &key);
    void watchAges();
    void showAges();
    void showSilence();
    [[nodiscard]] const PoolTree *treeOf(const PoolSource *pool) const;
    [[nodiscard]] const PoolTree *treeOf(const Node *node) const;
    [[nodiscard]] Node *nodeOfKey(const ObjectKey &key) const;
    [[nodiscard]] bool isStale(const Node *node) const;
    [[nodiscard]] static QDateTime lastConfirmed(const Node *container);
    [[nodiscard]] QDateTime lastSeen(const Node *node) const;
    [[nodiscard]] std::optional<Work> busyWith(const Node *node) const;
    [[nodiscard]] QString text(const Node *node, int column) const;
    [[nodiscard]] QString stateText(const Node *node) const;
    [[nodiscard]] QString toolTip(const Node *node) const;

    PoolList *m_pools;
    BusyBook *m_busy;
    std::vector<std::unique_ptr<PoolTree>> m_trees;
    QTimer m_ageTimer{this}; //!< runs only while a pool is stale
    QTimer m_silenceTimer{this};
};

} // namespace xsc::ui
