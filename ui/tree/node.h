// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/container.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <vector>

namespace xsc::ui {

//! What a row's object does, as far as a tree shows it.
enum class NodeState : quint8 {
    None,
    Running,
    Paused,
    Stopped,
    Suspended,
    Created,
    Restarting,
    Removing,
    Dead,
    Disabled,
    Connecting,
    Lost,
    Failed,
    Unknown
};

//! One row: plain data. The TreeModel that holds it keeps parent, children, visible and row in order;
//! children are sorted by kind and name, visible are those of them that the filter lets through.
struct Node
{
    enum class Kind : quint8 { Root, Pool, Host, Vm, Container };

    Kind kind = Kind::Root;
    NodeState state = NodeState::None;
    QString id; //!< XAPI reference, or the container's id
    QString name;
    QString detail; //!< text of the last column
    QString search; //!< what a filter looks in, case-folded
    std::shared_ptr<const docker::Container> container;
    QDateTime lastConfirmed; //!< of a VM whose containers nobody seems to watch; else invalid

    Node *parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;
    std::vector<Node *> visible;
    int row = -1; //!< in parent->visible; -1 while hidden
};

using NodePtr = std::unique_ptr<Node>;

//! Order of siblings.
[[nodiscard]] bool comesBefore(const Node &a, const Node &b);

} // namespace xsc::ui
