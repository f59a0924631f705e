// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/configdriveservice.h"
#include "ui/pools/poolsource.h"

namespace xsc::ui {

//! A pool reached by service::PoolConnection; its containers are commanded through the pool's plugin.
class ConnectedPool : public PoolSource
{
    Q_OBJECT

public:
    ConnectedPool(xapi::ServerAddress address, xapi::Login login, QObject *parent = nullptr);
    //! For those who take any kind of pool.
    [[nodiscard]] static std::unique_ptr<PoolSource> make(xapi::ServerAddress address, xapi::Login login);

    [[nodiscard]] QString displayName() const override;
    [[nodiscard]] xapi::ServerAddress address() const override;
    [[nodiscard]] State state() const override;
    [[nodiscard]] Error error() const override;
    [[nodiscard]] QDateTime lastContact() const override;
    [[nodiscard]] const xapi::Inventory &inventory() const override;

    void open() override;
    void close() override;
    [[nodiscard]] QCoro::Task<void> end(Patience patience) override;
    void trust(const QString &certificateSha256) override;

    [[nodiscard]] Task<> run(service::Command command, QString vmUuid, docker::ContainerId container,
                             Patience patience) override;

    [[nodiscard]] Task<> setManaged(QString vmUuid, bool managed, Patience patience) override;
    [[nodiscard]] Task<> setWay(QString vmUuid, guest::RecordedWay way, Patience patience) override;
    [[nodiscard]] Task<> forgetHostKey(QString vmUuid, Patience patience) override;
    [[nodiscard]] Task<docker::EngineVersion>
    prepare(prepare::PrepareRequest request, prepare::PrepareDialogue dialogue, Patience patience) override;
    [[nodiscard]] Task<guest::Diagnosis> diagnose(QString vmUuid, Patience patience) override;
    [[nodiscard]] Task<> repair(QString vmUuid, guest::Repair repair, guest::PasswordLogin login,
                                Patience patience) override;
    [[nodiscard]] Task<guest::ShownHostKey> hostKey(QString vmUuid, Patience patience) override;

    [[nodiscard]] Task<cloudconfig::Facts> driveFacts(QString vmUuid, Patience patience) override;
    [[nodiscard]] Task<QString> defaultConfig(QString vmUuid, Patience patience) override;
    [[nodiscard]] Task<QString> storedConfig(QString vmUuid, Patience patience) override;
    [[nodiscard]] Task<cloudconfig::ConfigDrive> createDrive(QString vmUuid, QString storageUuid,
                                                             QString configuration, bool replacesOthers,
                                                             Patience patience) override;

private:
    [[nodiscard]] bool canBeAsked() const;
    [[nodiscard]] Error noConnection() const;
    //! A service of the pool, while there is a connection.
    template <class Service>
    [[nodiscard]] Result<Service> service() const;

    service::PoolConnection m_connection;
};

} // namespace xsc::ui
