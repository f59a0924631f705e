// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/node.h"

#include "ui/tree/naturalorder.h"

namespace xsc::ui {

bool comesBefore(const Node &a, const Node &b)
{
    if (a.kind != b.kind) {
        return a.kind < b.kind;
    }
    const int order = naturalCompare(a.name, b.name);
    return order != 0 ? order < 0 : a.id < b.id;
}

} // namespace xsc::ui
