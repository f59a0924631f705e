// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/patience.h"
#include "core/result.h"
#include "monitor/complaint.h"
#include "xapi/inventory.h"

#include <QPointer>

#include <chrono>
#include <functional>
#include <stop_token>

namespace xsc::monitor {

//! Sees to a duty that one monitor of a pool has for all of it: soon after its host has become the
//! coordinator, and from then on once a day; again, after a pause, for as long as it fails.
class DailyRound : public QObject
{
    Q_OBJECT

public:
    using Duty = std::function<Task<>(Patience)>;

    struct Times
    {
        std::chrono::milliseconds settle{std::chrono::minutes(1)}; //!< from the first picture of the pool
        std::chrono::milliseconds pace{std::chrono::hours(24)};
        std::chrono::milliseconds firstRetry{std::chrono::seconds(10)};
        std::chrono::milliseconds lastRetry{std::chrono::minutes(10)};
    };

    //! \a inventory knows pools, hosts and VMs, and lives longer than this. \a trouble is told when the duty
    //! fails.
    DailyRound(const xapi::Inventory *inventory, QString hostUuid, Times times, QString trouble, Duty duty,
               QObject *parent = nullptr);
    ~DailyRound() override;

private:
    static QCoro::Task<void> run(QPointer<DailyRound> self);
    void note();

    const xapi::Inventory *m_inventory;
    QString m_hostUuid;
    Times m_times;
    Complaint m_trouble;
    Duty m_duty;
    bool m_isRunning = false;
    std::stop_source m_stop;
};

} // namespace xsc::monitor
