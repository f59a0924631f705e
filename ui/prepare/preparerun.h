// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gate.h"
#include "ui/prepare/preparelist.h"
#include "ui/prepare/questiondesk.h"
#include "ui/tree/busybook.h"

namespace xsc::ui {

//! What is to be done for each virtual machine.
struct PreparePlan
{
    bool isOnlyTurnedOn = false;       //!< it was prepared before, so nobody goes to look
    prepare::PrepareRequest request{}; //!< but for the virtual machine
};

//! Prepares the virtual machines of a list, a few at a time; what is said on the way goes into the list, what
//! is asked to the desk.
class PrepareRun : public QObject
{
    Q_OBJECT

public:
    //! \a list and \a desk outlive this.
    PrepareRun(PoolSource *pool, PrepareList *list, QuestionDesk *desk, BusyBook *busy,
               QObject *parent = nullptr);
    ~PrepareRun() override;

    //! Works on PrepareList::rowsToDo().
    void start(const PreparePlan &plan);
    //! What is recorded already stays.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running > 0; }
    //! stop() was called, and something has to be brought to its end.
    [[nodiscard]] bool isStopping() const { return isRunning() && m_stop.stop_requested(); }
    //! Of the last start().
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int finished() const { return m_total - m_running; }

Q_SIGNALS:
    void runningChanged();

private:
    static QCoro::Task<void> workOn(QPointer<PrepareRun> self, int row, PreparePlan plan, Patience patience);
    static Task<> carryOut(QPointer<PrepareRun> self, int row, PreparePlan plan, Patience patience);
    [[nodiscard]] prepare::PrepareDialogue dialogueOf(int row, const Patience &patience);
    [[nodiscard]] Question questionOf(int row, const QString &text) const;
    //! False: something else is being done to it.
    [[nodiscard]] bool begin(int row);
    void finish(int row, const Result<> &done);

    QPointer<PoolSource> m_pool;
    PrepareList *m_list;
    QuestionDesk *m_desk;
    QPointer<BusyBook> m_busy;
    std::shared_ptr<Gate> m_gate;
    QHash<int, ContainerKey> m_marks; //!< by row; the pool may be gone when they end
    std::stop_source m_stop;
    int m_running = 0;
    int m_total = 0;
};

} // namespace xsc::ui
