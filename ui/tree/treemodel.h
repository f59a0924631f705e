// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tree/node.h"
#include "ui/tree/nodefilter.h"

#include <QAbstractItemModel>

namespace xsc::ui {

//! A sorted, filtered tree of nodes: owns them and turns every change into the row signals it needs, never
//! into a reset. Subclasses say what a row shows.
class TreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit TreeModel(int columns, QObject *parent = nullptr);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

    [[nodiscard]] Node *root() { return &m_root; }
    //! The node of a row; the root for an invalid index.
    [[nodiscard]] Node *nodeAt(const QModelIndex &index) const;
    //! Invalid for the root and for hidden nodes.
    [[nodiscard]] QModelIndex indexOf(const Node *node, int column = 0) const;

    void insert(Node *parent, std::vector<NodePtr> nodes);
    void insert(Node *parent, NodePtr node);
    void remove(Node *node);
    void removeChildren(Node *parent);
    void move(Node *node, Node *newParent);
    //! New contents for a row: sorts and filters it anew where name or search text differ.
    void update(Node *node, const Node &contents);
    //! Shows the same contents anew, for this row and all below it.
    void repaint(const Node *node, bool withChildren);

    void setFilter(const QString &text);
    [[nodiscard]] bool isFiltered() const { return !m_filter.isEmpty(); }

private:
    [[nodiscard]] NodeFilter::Found foundAbove(const Node *node) const;
    bool sift(Node *node, NodeFilter::Found above);
    [[nodiscard]] bool isShown(const Node *node) const { return node == &m_root || node->row >= 0; }
    void insertAtOnce(Node *parent, std::vector<NodePtr> nodes);
    void show(Node *node);
    void hide(Node *node);
    void refilter(Node *node);
    void rename(Node *node, const QString &name);
    void moveShown(Node *node, Node *newParent);
    void emitChanged(const Node *node);

    int m_columns;
    mutable Node m_root;
    NodeFilter m_filter;
};

} // namespace xsc::ui
