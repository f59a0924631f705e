// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prepare/preparelist.h"

#include "ui/icons/iconfactory.h"

#include <algorithm>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString progressIcon(const PreparedVm &vm)
{
    switch (vm.progress) {
    case Progress::Working:
        return u"vm-busy"_s;
    case Progress::Done:
        return u"live"_s;
    case Progress::Failed:
        return u"error"_s;
    case Progress::Stopped:
        return u"skipped"_s;
    case Progress::Waiting:
        break;
    }
    return vm.obstacle.isEmpty() ? u"waiting"_s : u"warning"_s;
}

} // namespace

PrepareList::PrepareList(QList<PreparedVm> vms, QObject *parent)
    : QAbstractTableModel(parent)
    , m_vms(std::move(vms))
{}

int PrepareList::count(Progress progress) const
{
    return int(std::count_if(m_vms.cbegin(), m_vms.cend(),
                             [progress](const PreparedVm &vm) { return vm.progress == progress; }));
}

QList<int> PrepareList::rowsToDo(bool despiteObstacles) const
{
    QList<int> rows;
    for (int row = 0; row < count(); ++row) {
        const PreparedVm &vm = m_vms[row];
        if (vm.isChosen && vm.progress != Progress::Done && (despiteObstacles || vm.obstacle.isEmpty())) {
            rows.append(row);
        }
    }
    return rows;
}

void PrepareList::setChoosable(bool isChoosable)
{
    m_isChoosable = isChoosable;
    if (count() > 0) {
        Q_EMIT dataChanged(index(0, Name), index(count() - 1, Name), {Qt::CheckStateRole});
    }
}

void PrepareList::setFacts(int row, const QString &address, const QString &obstacle)
{
    PreparedVm &vm = m_vms[row];
    if (vm.address != address || vm.obstacle != obstacle) {
        vm.address = address;
        vm.obstacle = obstacle;
        touched(row);
    }
}

void PrepareList::begin(int row)
{
    m_vms[row].told.clear();
    m_vms[row].command.clear();
    setProgress(row, Progress::Working);
}

void PrepareList::setProgress(int row, Progress progress, const Error &failure)
{
    m_vms[row].progress = progress;
    m_vms[row].failure = failure;
    touched(row);
}

void PrepareList::tell(int row, const QString &sentence)
{
    m_vms[row].told.append(sentence);
    touched(row);
}

void PrepareList::advise(int row, const QString &command)
{
    m_vms[row].command = command;
    touched(row);
}

void PrepareList::touched(int row) { Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1)); }

int PrepareList::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

int PrepareList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString PrepareList::stateText(const PreparedVm &vm) const
{
    switch (vm.progress) {
    case Progress::Working:
        return vm.told.isEmpty() ? tr("Under way…") : vm.told.constLast();
    case Progress::Done:
        return tr("Container management is on");
    case Progress::Failed:
        return vm.failure.message;
    case Progress::Stopped:
        return tr("Stopped");
    case Progress::Waiting:
        break;
    }
    if (!vm.obstacle.isEmpty()) {
        return vm.obstacle;
    }
    return m_isChoosable ? tr("Ready") : tr("Waiting");
}

QString PrepareList::text(const PreparedVm &vm, int column) const
{
    switch (column) {
    case Name:
        return vm.name;
    case Address:
        return vm.address;
    default:
        return stateText(vm);
    }
}

QVariant PrepareList::data(const QModelIndex &index, int role) const
{
    const PreparedVm &vm = m_vms[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return text(vm, index.column());
    case Qt::DecorationRole:
        return index.column() == State ? QVariant(IconFactory::icon(progressIcon(vm))) : QVariant();
    case Qt::CheckStateRole:
        return index.column() == Name && m_isChoosable ? QVariant(vm.isChosen ? Qt::Checked : Qt::Unchecked)
                                                       : QVariant();
    default:
        return {};
    }
}

QVariant PrepareList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Virtual machine");
    case Address:
        return tr("Address");
    default:
        return tr("State");
    }
}

Qt::ItemFlags PrepareList::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Name && m_isChoosable ? flags | Qt::ItemIsUserCheckable : flags;
}

bool PrepareList::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable)) {
        return false;
    }
    m_vms[index.row()].isChosen = value.toInt() == Qt::Checked;
    touched(index.row());
    return true;
}

} // namespace xsc::ui
