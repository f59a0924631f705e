// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/treemodel.h"

#include "ui/tree/siblings.h"

#include <algorithm>

namespace xsc::ui {

TreeModel::TreeModel(int columns, QObject *parent)
    : QAbstractItemModel(parent)
    , m_columns(columns)
{}

QModelIndex TreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *above = nodeAt(parent);
    if (row < 0 || column < 0 || column >= m_columns || row >= int(above->visible.size()) ||
        parent.column() > 0) {
        return {};
    }
    return createIndex(row, column, above->visible[size_t(row)]);
}

QModelIndex TreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(nodeAt(child)->parent) : QModelIndex();
}

int TreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent)->visible.size());
}

int TreeModel::columnCount(const QModelIndex &) const { return m_columns; }

Node *TreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : &m_root;
}

QModelIndex TreeModel::indexOf(const Node *node, int column) const
{
    return node->row < 0 ? QModelIndex() : createIndex(node->row, column, const_cast<Node *>(node));
}

void TreeModel::insert(Node *parent, std::vector<NodePtr> nodes)
{
    if (parent->children.empty() && isShown(parent) && !isFiltered()) {
        insertAtOnce(parent, std::move(nodes));
        return;
    }
    for (NodePtr &node : nodes) {
        insert(parent, std::move(node));
    }
}

void TreeModel::insertAtOnce(Node *parent, std::vector<NodePtr> nodes)
{
    if (nodes.empty()) {
        return;
    }
    std::sort(nodes.begin(), nodes.end(),
              [](const NodePtr &a, const NodePtr &b) { return comesBefore(*a, *b); });
    beginInsertRows(indexOf(parent), 0, int(nodes.size()) - 1);
    parent->children = std::move(nodes);
    for (const NodePtr &node : parent->children) {
        node->parent = parent;
    }
    sift(parent, foundAbove(parent));
    endInsertRows();
}

void TreeModel::insert(Node *parent, NodePtr node)
{
    Node *placed = siblings::place(parent, std::move(node));
    refilter(placed);
}

void TreeModel::remove(Node *node)
{
    hide(node);
    const NodePtr gone = siblings::take(node);
}

void TreeModel::removeChildren(Node *parent)
{
    if (isShown(parent) && !parent->visible.empty()) {
        beginRemoveRows(indexOf(parent), 0, int(parent->visible.size()) - 1);
        siblings::conceal(parent);
        endRemoveRows();
    }
    parent->children.clear();
    if (parent != &m_root && !m_filter.isComplete(foundAbove(parent) | m_filter.find(parent->search))) {
        hide(parent);
    }
}

void TreeModel::move(Node *node, Node *newParent)
{
    if (!isFiltered() && isShown(node) && isShown(newParent)) {
        moveShown(node, newParent);
        return;
    }
    hide(node);
    refilter(siblings::place(newParent, siblings::take(node)));
}

void TreeModel::moveShown(Node *node, Node *newParent)
{
    Node *oldParent = node->parent;
    const int from = node->row;
    const int to = siblings::rowFor(newParent, node);
    beginMoveRows(indexOf(oldParent), from, from, indexOf(newParent), to);
    siblings::eraseVisible(oldParent, from);
    siblings::place(newParent, siblings::take(node));
    siblings::insertVisible(newParent, to, node);
    endMoveRows();
}

void TreeModel::update(Node *node, const Node &contents)
{
    const bool foundOther = m_filter.find(node->search) != m_filter.find(contents.search);
    node->state = contents.state;
    node->detail = contents.detail;
    node->search = contents.search;
    node->container = contents.container;
    node->lastConfirmed = contents.lastConfirmed;
    if (node->name != contents.name) {
        rename(node, contents.name);
    }
    if (foundOther) {
        refilter(node);
    }
    emitChanged(node);
}

void TreeModel::rename(Node *node, const QString &name)
{
    Node *parent = node->parent;
    NodePtr taken = siblings::take(node);
    node->name = name;
    siblings::place(parent, std::move(taken));
    if (!isShown(node)) {
        return;
    }
    const int from = node->row;
    const int to = siblings::rowFor(parent, node);
    if (from != to) {
        beginMoveRows(indexOf(parent), from, from, indexOf(parent), to > from ? to + 1 : to);
        siblings::eraseVisible(parent, from);
        siblings::insertVisible(parent, to, node);
        endMoveRows();
    }
}

void TreeModel::repaint(const Node *node, bool withChildren)
{
    emitChanged(node);
    if (!withChildren || node->visible.empty()) {
        return;
    }
    Q_EMIT dataChanged(indexOf(node->visible.front()), indexOf(node->visible.back(), m_columns - 1));
    for (const Node *child : node->visible) {
        if (!child->visible.empty()) {
            repaint(child, true);
        }
    }
}

void TreeModel::emitChanged(const Node *node)
{
    if (node->row >= 0) {
        Q_EMIT dataChanged(indexOf(node), indexOf(node, m_columns - 1));
    }
}

} // namespace xsc::ui
