// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TreeModel that decides which rows the filter lets through.
#include "ui/tree/siblings.h"
#include "ui/tree/treemodel.h"

namespace xsc::ui {

NodeFilter::Found TreeModel::foundAbove(const Node *node) const
{
    NodeFilter::Found found = 0;
    for (const Node *above = node->parent; above && !m_filter.isEmpty(); above = above->parent) {
        found |= m_filter.find(above->search);
    }
    return found;
}

// Sets the visible rows below a node; true when the node itself is to be seen.
bool TreeModel::sift(Node *node, NodeFilter::Found above)
{
    const NodeFilter::Found found = above | m_filter.find(node->search);
    node->visible.clear();
    for (const NodePtr &child : node->children) {
        child->row = -1;
        if (sift(child.get(), found)) {
            child->row = int(node->visible.size());
            node->visible.push_back(child.get());
        }
    }
    return m_filter.isComplete(found) || !node->visible.empty();
}

void TreeModel::show(Node *node)
{
    Node *parent = node->parent;
    if (!isShown(parent)) {
        sift(parent, foundAbove(parent));
        show(parent);
        return;
    }
    const int row = siblings::rowFor(parent, node);
    beginInsertRows(indexOf(parent), row, row);
    siblings::insertVisible(parent, row, node);
    endInsertRows();
}

void TreeModel::hide(Node *node)
{
    if (!isShown(node)) {
        return;
    }
    Node *parent = node->parent;
    const bool parentStays =
        parent == &m_root || parent->visible.size() > 1 || m_filter.isComplete(foundAbove(node));
    if (!parentStays) {
        hide(parent);
        return;
    }
    beginRemoveRows(indexOf(parent), node->row, node->row);
    siblings::eraseVisible(parent, node->row);
    siblings::conceal(node);
    endRemoveRows();
}

// Brings one row and those below it in line with the filter, whether it was shown or not.
void TreeModel::refilter(Node *node)
{
    const bool isWantedItself = m_filter.isComplete(foundAbove(node) | m_filter.find(node->search));
    if (isShown(node) && isWantedItself && node->children.empty()) {
        return;
    }
    hide(node);
    if (sift(node, foundAbove(node))) {
        show(node);
    }
}

void TreeModel::setFilter(const QString &text)
{
    NodeFilter filter(text);
    if (filter == m_filter) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    m_filter = std::move(filter);
    sift(&m_root, 0);
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before) {
        after.append(indexOf(nodeAt(index), index.column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

} // namespace xsc::ui
