// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/siblings.h"

#include <algorithm>

namespace xsc::ui::siblings {

namespace {

void renumber(Node *parent, int from)
{
    for (int row = from; row < int(parent->visible.size()); ++row) {
        parent->visible[size_t(row)]->row = row;
    }
}

} // namespace

NodePtr take(Node *node)
{
    auto &children = node->parent->children;
    const auto it = std::find_if(children.begin(), children.end(),
                                 [node](const NodePtr &child) { return child.get() == node; });
    NodePtr taken = std::move(*it);
    children.erase(it);
    return taken;
}

Node *place(Node *parent, NodePtr node)
{
    auto &children = parent->children;
    const auto it = std::lower_bound(children.begin(), children.end(), node,
                                     [](const NodePtr &a, const NodePtr &b) { return comesBefore(*a, *b); });
    node->parent = parent;
    return children.insert(it, std::move(node))->get();
}

int rowFor(const Node *parent, const Node *node)
{
    const auto &visible = parent->visible;
    int row = 0;
    if (node->parent != parent || node->row < 0) {
        const auto it = std::lower_bound(visible.begin(), visible.end(), node,
                                         [](const Node *a, const Node *b) { return comesBefore(*a, *b); });
        return int(it - visible.begin());
    }
    // The node itself may stand at a place its new name no longer fits: count without it.
    for (const Node *other : visible) {
        row += other != node && comesBefore(*other, *node) ? 1 : 0;
    }
    return row;
}

void insertVisible(Node *parent, int row, Node *node)
{
    parent->visible.insert(parent->visible.begin() + row, node);
    renumber(parent, row);
}

void eraseVisible(Node *parent, int row)
{
    parent->visible[size_t(row)]->row = -1;
    parent->visible.erase(parent->visible.begin() + row);
    renumber(parent, row);
}

void conceal(Node *node)
{
    for (Node *child : node->visible) {
        child->row = -1;
        conceal(child);
    }
    node->visible.clear();
}

} // namespace xsc::ui::siblings
