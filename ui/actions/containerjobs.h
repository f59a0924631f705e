// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/messagebar/failure.h"
#include "ui/tree/inventorymodel.h"

namespace xsc::ui {

//! Gives commands to containers, each on its own, and keeps their rows busy until the pool shows the new
//! state, the command fails, or the pool has said nothing for a while.
class ContainerJobs : public QObject
{
    Q_OBJECT

public:
    struct Target
    {
        ObjectKey key;
        QString vmUuid;
        QString vmName;
        QString name;
    };
    struct Times
    {
        std::chrono::milliseconds answer = std::chrono::seconds(90); //!< stop alone may take an engine 10 s
        std::chrono::milliseconds news = std::chrono::seconds(30);   //!< from the answer to the new state
    };

    //! \a model and \a busy outlive this.
    ContainerJobs(InventoryModel *model, BusyBook *busy, QObject *parent = nullptr);
    ~ContainerJobs() override;

    void setTimes(Times times) { m_times = times; }
    void run(service::Command command, const QList<Target> &targets);
    //! Turns the management of VMs off.
    void release(const QList<ObjectKey> &vms);
    [[nodiscard]] int running() const { return m_running; }

Q_SIGNALS:
    //! One for each run(), at most: several failures of one run are told together.
    void failed(const xsc::ui::Failure &failure);
    void runningChanged(int count);

private:
    struct Batch;

    static QCoro::Task<void> perform(QPointer<ContainerJobs> self, Target target,
                                     std::shared_ptr<Batch> batch);
    static Task<> seeThrough(QPointer<ContainerJobs> self, Target target, service::Command command);
    static Task<> awaitNews(QPointer<InventoryModel> model, ContainerKey key, service::Command command,
                            Patience patience);
    static QCoro::Task<void> releaseOne(QPointer<ContainerJobs> self, ObjectKey vm);
    void count(int change);

    InventoryModel *m_model;
    BusyBook *m_busy;
    Times m_times;
    int m_running = 0;
    std::stop_source m_stop;
};

} // namespace xsc::ui
