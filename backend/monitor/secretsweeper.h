// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/backoff.h"
#include "monitor/complaint.h"
#include "xapi/inventory.h"
#include "xapi/session.h"

#include <QPointer>

namespace xsc::monitor {

//! Removes the TLS secrets of VMs that were destroyed, once no VM, template or snapshot of the pool names
//! them any more. Only what our own keys of other_config named and what is PEM text goes, and never the
//! pool's key pair. One monitor of a pool does so: that of the coordinator's host. Waits a while after a VM
//! has gone, as VMs may be replaced by others with the same keys, and tries again for as long as XAPI does
//! not answer.
class SecretSweeper : public QObject
{
    Q_OBJECT

public:
    struct Times
    {
        std::chrono::milliseconds settle{std::chrono::seconds(30)}; //!< from the end of a VM
        std::chrono::milliseconds firstRetry{std::chrono::seconds(1)};
        std::chrono::milliseconds lastRetry{std::chrono::seconds(60)};
    };

    //! \a inventory knows pools, hosts and VMs, and lives longer than this.
    SecretSweeper(std::shared_ptr<xapi::Session> session, const xapi::Inventory *inventory, QString hostUuid,
                  Times times, QObject *parent = nullptr);
    ~SecretSweeper() override;

    //! VMs that have gone are among \a change.
    void note(const xapi::InventoryChange &change);

private:
    static QCoro::Task<void> run(QPointer<SecretSweeper> self);
    static QCoro::Task<void> sweep(QPointer<SecretSweeper> self, Patience patience);

    std::shared_ptr<xapi::Session> m_session;
    const xapi::Inventory *m_inventory;
    QString m_hostUuid;
    Times m_times;
    QSet<QString> m_suspects; //!< uuids of secrets that a VM of the past had named
    Complaint m_trouble{QStringLiteral("The secret %1 of a VM that is gone could not be removed")};
    bool m_isSweeping = false;
    std::stop_source m_stop;
};

} // namespace xsc::monitor
