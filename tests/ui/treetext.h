// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

namespace xsc::test {

//! The rows of a model as lines: a blank per level, the columns parted by " | ", empty ones at the end left
//! out.
[[nodiscard]] inline QStringList treeText(const QAbstractItemModel &model, const QModelIndex &parent = {},
                                          int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList columns;
        for (int column = 0; column < model.columnCount(parent); ++column) {
            columns.append(model.index(row, column, parent).data().toString());
        }
        while (!columns.isEmpty() && columns.constLast().isEmpty()) {
            columns.removeLast();
        }
        lines.append(QString(depth, u' ') + columns.join(QStringLiteral(" | ")));
        lines.append(treeText(model, model.index(row, 0, parent), depth + 1));
    }
    return lines;
}

} // namespace xsc::test
