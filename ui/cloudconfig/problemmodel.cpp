// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/problemmodel.h"

#include "ui/cloudconfig/findingmarks.h"
#include "ui/icons/iconfactory.h"

#include <QLocale>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

using cloudconfig::Finding;
using cloudconfig::Severity;

void ProblemModel::setFindings(const QList<Finding> &findings)
{
    if (m_findings == findings) {
        return;
    }
    beginResetModel();
    m_findings = findings;
    endResetModel();
}

int ProblemModel::count(Severity severity) const
{
    return int(std::count_if(m_findings.cbegin(), m_findings.cend(),
                             [severity](const Finding &one) { return one.severity == severity; }));
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    const Finding &finding = m_findings.at(index.row());
    if (role == Qt::DecorationRole && index.column() == Message) {
        return IconFactory::icon(iconNameOf(finding.severity));
    }
    if (role == Qt::ToolTipRole) {
        const QString text = index.column() == Rule ? finding.rule : finding.message;
        return QString("<qt>"_L1 + text.toHtmlEscaped() + "</qt>"_L1);
    }
    if (role == Qt::AccessibleTextRole && index.column() == Message) {
        //: Severity and message of a finding
        return tr("%1: %2").arg(severityName(finding.severity), finding.message);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Message:
        return finding.message;
    case Line:
        //: Place of a finding: line and column
        return tr("%1:%2").arg(finding.span.line).arg(finding.span.column);
    default:
        return finding.rule;
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Message:
        return tr("Problem");
    case Line:
        return tr("Place");
    default:
        return tr("Rule");
    }
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return ProblemModel::tr("Error");
    case Severity::Warning:
        return ProblemModel::tr("Warning");
    case Severity::Hint:
        break;
    }
    return ProblemModel::tr("Hint");
}

} // namespace xsc::ui
