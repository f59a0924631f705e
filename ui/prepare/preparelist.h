// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "xapi/records.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace xsc::ui {

enum class Progress {
    Waiting,
    Working,
    Done,
    Failed,
    Stopped, //!< by the user, before its end
};

//! One virtual machine on its way to being managed.
struct PreparedVm
{
    xapi::VmRef ref;
    QString uuid;
    QString name;
    QString address;    //!< the first one; empty: none is known
    QString obstacle{}; //!< why it cannot be prepared now; empty: nothing
    bool isChosen = true;
    Progress progress = Progress::Waiting;
    QStringList told{}; //!< what was done, a sentence each
    Error failure{};    //!< of one that Failed
    QString command{};  //!< for a shell in it, against the failure; empty: none is known
};

//! The virtual machines of a PrepareDialog: which are chosen, and what becomes of them.
class PrepareList : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Address, State, ColumnCount };

    explicit PrepareList(QList<PreparedVm> vms, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return int(m_vms.size()); }
    [[nodiscard]] const PreparedVm &at(int row) const { return m_vms[row]; }
    [[nodiscard]] int count(Progress progress) const;
    //! Rows to be worked on: chosen, and not done yet. \a despiteObstacles: also those that have one.
    [[nodiscard]] QList<int> rowsToDo(bool despiteObstacles) const;
    //! The choice can be changed, which is so at first.
    void setChoosable(bool isChoosable);
    //! What the pool says now of one that is not worked on.
    void setFacts(int row, const QString &address, const QString &obstacle);
    //! Working, with nothing told yet.
    void begin(int row);
    void setProgress(int row, Progress progress, const Error &failure = {});
    void tell(int row, const QString &sentence);
    void advise(int row, const QString &command);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    [[nodiscard]] QString text(const PreparedVm &vm, int column) const;
    [[nodiscard]] QString stateText(const PreparedVm &vm) const;
    void touched(int row);

    QList<PreparedVm> m_vms;
    bool m_isChoosable = true;
};

} // namespace xsc::ui
