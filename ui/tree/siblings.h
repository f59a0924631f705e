// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tree/node.h"

//! The bookkeeping of one parent's children; no signals.
namespace xsc::ui::siblings {

//! Takes \a node out of its parent's children (not out of the visible ones).
[[nodiscard]] NodePtr take(Node *node);
//! Puts \a node among the children at its sorted place.
Node *place(Node *parent, NodePtr node);
//! The row that \a node has, or would have, among the visible ones other than itself.
[[nodiscard]] int rowFor(const Node *parent, const Node *node);
void insertVisible(Node *parent, int row, Node *node);
void eraseVisible(Node *parent, int row);
//! Marks everything below \a node as hidden.
void conceal(Node *node);

} // namespace xsc::ui::siblings
