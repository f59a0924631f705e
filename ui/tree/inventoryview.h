// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tree/inventorymodel.h"

#include <QTimer>
#include <QTreeView>

namespace xsc::ui {

//! The tree on screen: opens pools, hosts and managed VMs as they come, opens everything while a filter is
//! set and puts it back afterwards. What the user has selected is selected again when its row comes back,
//! until the user selects something else.
class InventoryView : public QTreeView
{
    Q_OBJECT

public:
    explicit InventoryView(InventoryModel *model, QWidget *parent = nullptr);

    void setFilter(const QString &text);
    void select(const ObjectKey &key);
    [[nodiscard]] QList<ObjectKey> selectedKeys() const;

Q_SIGNALS:
    //! Also when the selection went with its row, or comes back with it.
    void selectionKeysChanged();

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void openNew(const QModelIndex &parent, int first, int last);
    void open(const QModelIndex &index);
    void rememberOpen(const QModelIndex &parent);
    void restoreOpen();
    void restoreSelection();

    InventoryModel *m_model;
    QList<ObjectKey> m_open;   //!< open rows of before the filter
    QList<ObjectKey> m_chosen; //!< by the user, whether shown or not
    bool m_isUsersTurn = true; //!< false while rows go and come
    QTimer m_return;           //!< one look for many rows
};

} // namespace xsc::ui
