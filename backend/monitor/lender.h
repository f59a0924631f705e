// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "monitor/guestwatcher.h"

#include <QHash>
#include <QLocalServer>

#include <functional>

namespace xsc::monitor {

struct LendingLimits
{
    int ofOneVm = 6;  //!< streams at a time; sshd's MaxSessions is 10, and the watcher has its own
    int overall = 64; //!< borrowers at a time, those included that have not said yet what they want
    std::chrono::milliseconds answer{std::chrono::seconds(5)}; //!< for a borrower's line and our answer
    //! For one stream; no call of the plugin takes longer.
    std::chrono::milliseconds longest{docker::longestStop + std::chrono::minutes(1)};
};

//! Serves at the monitor's socket: tells how the monitor stands, and lends streams to the engines of watched
//! VMs to programs of root on this host (see guest/lending.h). A lent
//! stream keeps its connection even when watching ends meanwhile, so that a call comes to its end as it would
//! over a connection of its own; it ends with this object. The socket is ours alone: mode 0600; who makes one
//! holds the HostLock.
class Lender : public QObject
{
    Q_OBJECT

public:
    //! The watcher of that VM, or nothing.
    using Find = std::function<std::shared_ptr<GuestWatcher>(const QString &vmUuid)>;

    //! What is told to those who ask how the monitor stands (see monitorreport.h).
    using Report = std::function<QByteArray()>;

    Lender(QString socketPath, Find find, Report report, LendingLimits limits = {},
           QObject *parent = nullptr);
    ~Lender() override;

    //! Takes the place of a socket that is there already. Errors: Network.
    [[nodiscard]] Result<> listen();

private:
    struct Loan;
    struct Place;

    void accept();
    [[nodiscard]] Result<std::shared_ptr<guest::Guest>> guestFor(const QString &vmUuid) const;
    static QCoro::Task<void> serve(QPointer<Lender> self, net::StreamPtr client);
    static Task<Loan> lend(QPointer<Lender> self, net::StreamPtr client, Result<QByteArray> request,
                           std::shared_ptr<Place> place, Patience patience);

    QString m_path;
    Find m_find;
    Report m_report;
    LendingLimits m_limits;
    QLocalServer m_server;
    std::stop_source m_stop;
    int m_borrowers = 0;
    QHash<QString, int> m_lent; //!< streams by the VM's uuid
};

} // namespace xsc::monitor
