// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/containerjobs.h"

#include <QAction>
#include <QTimer>

namespace xsc::ui {

//! Start, Stop, Pause, Resume and Restart for the selected containers, management on and off for the
//! selected VMs: enabled while at least one of them qualifies, run on those that do; which ones is looked up
//! when they run.
class ContainerActions : public QObject
{
    Q_OBJECT

public:
    //! Asked before a command that interrupts containers on several VMs; true: go on.
    using Question = std::function<bool(service::Command command, int containers, int vms)>;

    ContainerActions(InventoryModel *model, BusyBook *busy, ContainerJobs *jobs, QObject *parent = nullptr);

    void setSelection(const QList<ObjectKey> &selection);
    [[nodiscard]] QAction *action(service::Command command) const { return m_actions.value(int(command)); }
    [[nodiscard]] QAction *manageAction() const { return m_manage; }
    [[nodiscard]] QAction *unmanageAction() const { return m_unmanage; }
    [[nodiscard]] QList<QAction *> containerActions() const;
    [[nodiscard]] QAction *diagnoseAction() const { return m_diagnose; }
    [[nodiscard]] QList<QAction *> vmActions() const { return {m_manage, m_unmanage, m_diagnose}; }
    void setQuestion(Question question) { m_question = std::move(question); }

Q_SIGNALS:
    void preparingWanted(const QList<xsc::ui::ObjectKey> &vms);
    void diagnosisWanted(const xsc::ui::ObjectKey &vm);

private:
    [[nodiscard]] QAction *make(service::Command command);
    [[nodiscard]] QAction *makeManage();
    [[nodiscard]] QAction *makeUnmanage();
    [[nodiscard]] QAction *makeDiagnosis();
    [[nodiscard]] bool isOneLiveVm() const;
    [[nodiscard]] QList<ContainerJobs::Target> targets(service::Command command) const;
    [[nodiscard]] std::optional<ContainerJobs::Target> target(const ObjectKey &key,
                                                              service::Command command) const;
    [[nodiscard]] QList<ObjectKey> vmsToSet(bool managed) const;
    void trigger(service::Command command);
    void refreshSoon();
    void refresh();

    InventoryModel *m_model;
    BusyBook *m_busy;
    ContainerJobs *m_jobs;
    QHash<int, QAction *> m_actions;
    QAction *m_manage;
    QAction *m_unmanage;
    QAction *m_diagnose;
    QList<ObjectKey> m_selection;
    Question m_question;
    QTimer m_refresh; //!< one look at the selection for many signals
};

} // namespace xsc::ui
