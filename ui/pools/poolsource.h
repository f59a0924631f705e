// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudconfig/configdrive.h"
#include "service/containerservice.h"
#include "service/managementservice.h"
#include "service/poolconnection.h"

namespace xsc::ui {

//! One pool as the desktop sees it: its records, how fresh they are, and what can be asked of it. The
//! desktop knows nothing else of a pool, so that tests can feed one by hand.
class PoolSource : public QObject
{
    Q_OBJECT

public:
    using State = service::PoolConnection::State;
    using QObject::QObject;

    //! The pool's name, else its coordinator's, else the address.
    [[nodiscard]] virtual QString displayName() const = 0;
    [[nodiscard]] virtual xapi::ServerAddress address() const = 0;
    [[nodiscard]] virtual State state() const = 0;
    //! Why it is Lost or Failed.
    [[nodiscard]] virtual Error error() const = 0;
    //! When the pool last answered; invalid: never.
    [[nodiscard]] virtual QDateTime lastContact() const = 0;
    [[nodiscard]] virtual const xapi::Inventory &inventory() const = 0;

    virtual void open() = 0;
    virtual void close() = 0;
    //! close(), and waits until the pool knows; for the end of the program.
    [[nodiscard]] virtual QCoro::Task<void> end(Patience patience) = 0;
    //! Accepts a certificate for the next open().
    virtual void trust(const QString &certificateSha256) = 0;

    [[nodiscard]] virtual Task<> run(service::Command command, QString vmUuid, docker::ContainerId container,
                                     Patience patience) = 0;

    // As ManagementService has them.
    [[nodiscard]] virtual Task<> setManaged(QString vmUuid, bool managed, Patience patience) = 0;
    [[nodiscard]] virtual Task<> setWay(QString vmUuid, guest::RecordedWay way, Patience patience) = 0;
    [[nodiscard]] virtual Task<> forgetHostKey(QString vmUuid, Patience patience) = 0;
    [[nodiscard]] virtual Task<docker::EngineVersion>
    prepare(prepare::PrepareRequest request, prepare::PrepareDialogue dialogue, Patience patience) = 0;
    [[nodiscard]] virtual Task<guest::Diagnosis> diagnose(QString vmUuid, Patience patience) = 0;
    [[nodiscard]] virtual Task<> repair(QString vmUuid, guest::Repair repair, guest::PasswordLogin login,
                                        Patience patience) = 0;
    [[nodiscard]] virtual Task<guest::ShownHostKey> hostKey(QString vmUuid, Patience patience) = 0;

    //! What a config drive for a VM or template is made from: name, the pool's key, the management NIC.
    [[nodiscard]] virtual Task<cloudconfig::Facts> driveFacts(QString vmUuid, Patience patience) = 0;
    //! The template that the pool begins with for a VM or template.
    [[nodiscard]] virtual Task<QString> defaultConfig(QString vmUuid, Patience patience) = 0;
    //! The template that the VM's config drive was made from.
    [[nodiscard]] virtual Task<QString> storedConfig(QString vmUuid, Patience patience) = 0;
    //! Makes a config drive from a template, in place of the one that the VM has, with \a replacesOthers also
    //! of one by Xen Orchestra.
    [[nodiscard]] virtual Task<cloudconfig::ConfigDrive> createDrive(QString vmUuid, QString storageUuid,
                                                                     QString configuration,
                                                                     bool replacesOthers,
                                                                     Patience patience) = 0;

    //! Whether some part of the desktop makes a config drive for the VM now. Whoever does says so here.
    [[nodiscard]] bool isDriveBeingWritten(const QString &vmUuid) const;
    void setDriveBeingWritten(const QString &vmUuid, bool isWritten);

    [[nodiscard]] bool isLive() const { return state() == State::Live; }
    //! There are records, but nobody vouches for them now.
    [[nodiscard]] bool isStale() const;

Q_SIGNALS:
    void stateChanged();
    void changed(const xsc::xapi::InventoryChange &change);
    void driveWritersChanged();

private:
    QSet<QString> m_drivesBeingWritten; //!< uuids of VMs
};

//! "pool1.example", "10.0.0.1:8443", "[fe80::1]:8443" or a path.
[[nodiscard]] QString addressText(const xapi::ServerAddress &address);

} // namespace xsc::ui
