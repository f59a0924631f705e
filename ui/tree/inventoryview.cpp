// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/inventoryview.h"

#include <QHeaderView>
#include <QScopedValueRollback>

namespace xsc::ui {

namespace {

// Opened by itself up to this many rows below; more would bury what stands beside it.
constexpr int mostOpened = 60;
// A filter that leaves more rows than this is not opened: nobody reads that far.
constexpr int mostOpenedByFilter = 5000;
constexpr int nameWidth = 290;
constexpr int stateWidth = 120;

int countRows(const QAbstractItemModel *model, const QModelIndex &parent)
{
    int count = model->rowCount(parent);
    for (int row = model->rowCount(parent) - 1; row >= 0 && count <= mostOpenedByFilter; --row) {
        count += countRows(model, model->index(row, 0, parent));
    }
    return count;
}

} // namespace

InventoryView::InventoryView(InventoryModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("inventoryView"));
    setAccessibleName(tr("Pools, hosts, virtual machines and containers"));
    setUniformRowHeights(true);
    setSelectionMode(ExtendedSelection);
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    // Before the selection model hears of it.
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_isUsersTurn = false; });
    setModel(model);
    header()->setObjectName(QStringLiteral("inventoryHeader"));
    header()->setAccessibleName(tr("Columns of the tree"));
    header()->setStretchLastSection(true);
    header()->resizeSection(InventoryModel::Name, nameWidth);
    header()->resizeSection(InventoryModel::State, stateWidth);
    connect(model, &QAbstractItemModel::rowsInserted, this, &InventoryView::openNew);
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] {
        m_isUsersTurn = true;
        Q_EMIT selectionKeysChanged();
    });
    m_return.setSingleShot(true);
    m_return.setInterval(0);
    connect(&m_return, &QTimer::timeout, this, &InventoryView::restoreSelection);
    connect(model, &QAbstractItemModel::rowsInserted, &m_return, qOverload<>(&QTimer::start));
    openNew({}, 0, model->rowCount() - 1);
}

// Rows below come in one signal with the rows above when a pool is filled: walk down.
void InventoryView::openNew(const QModelIndex &parent, int first, int last)
{
    if (parent.isValid() && m_model->rowCount(parent) == last - first + 1) {
        open(parent);
    }
    for (int row = first; row <= last; ++row) {
        open(m_model->index(row, 0, parent));
    }
}

void InventoryView::open(const QModelIndex &index)
{
    const int rows = m_model->rowCount(index);
    if (rows == 0) {
        return;
    }
    if (rows <= mostOpened || m_model->nodeAt(index)->kind == Node::Kind::Pool) {
        expand(index);
    }
    for (int row = 0; row < rows && rows <= mostOpened; ++row) {
        open(m_model->index(row, 0, index));
    }
}

void InventoryView::setFilter(const QString &text)
{
    if (!m_model->isFiltered()) {
        m_open.clear();
        rememberOpen({});
    }
    m_model->setFilter(text);
    if (!m_model->isFiltered()) {
        restoreOpen();
    } else if (countRows(m_model, {}) <= mostOpenedByFilter) {
        expandAll();
    }
    restoreSelection();
    // Rows that the filter hides leave the selection without a word of the selection model.
    Q_EMIT selectionKeysChanged();
}

void InventoryView::rememberOpen(const QModelIndex &parent)
{
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        if (isExpanded(index)) {
            m_open.append(m_model->keyOf(index));
            rememberOpen(index);
        }
    }
}

void InventoryView::restoreOpen()
{
    collapseAll();
    for (const ObjectKey &key : std::as_const(m_open)) {
        if (const QModelIndex index = m_model->indexOfKey(key); index.isValid()) {
            expand(index);
        }
    }
}

void InventoryView::restoreSelection()
{
    m_chosen.removeIf([](const ObjectKey &key) { return key.isNull(); });
    if (selectionModel()->selectedRows().size() == m_chosen.size()) {
        return;
    }
    QItemSelection back;
    for (const ObjectKey &key : std::as_const(m_chosen)) {
        const QModelIndex index = m_model->indexOfKey(key);
        if (index.isValid()) {
            back.append(QItemSelectionRange(index));
        }
    }
    const QScopedValueRollback turn(m_isUsersTurn, false);
    selectionModel()->select(back, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (!back.isEmpty() && !currentIndex().isValid()) {
        selectionModel()->setCurrentIndex(back.constFirst().topLeft(), QItemSelectionModel::NoUpdate);
        scrollTo(currentIndex());
    }
}

void InventoryView::select(const ObjectKey &key)
{
    if (const QModelIndex index = m_model->indexOfKey(key); index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
}

QList<ObjectKey> InventoryView::selectedKeys() const
{
    QList<ObjectKey> keys;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &index : rows) {
        keys.append(m_model->keyOf(index));
    }
    return keys;
}

void InventoryView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    if (m_isUsersTurn) {
        m_chosen = selectedKeys();
    }
    Q_EMIT selectionKeysChanged();
}

} // namespace xsc::ui
