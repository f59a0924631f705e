// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudconfig/finding.h"

#include <QAbstractTableModel>

namespace xsc::ui {

//! Findings as rows.
class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Message, Line, Rule, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(const QList<cloudconfig::Finding> &findings);
    [[nodiscard]] const QList<cloudconfig::Finding> &findings() const { return m_findings; }
    [[nodiscard]] int count(cloudconfig::Severity severity) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<cloudconfig::Finding> m_findings;
};

//! "Error", "Warning", "Hint".
[[nodiscard]] QString severityName(cloudconfig::Severity severity);

} // namespace xsc::ui
