// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pools/poolsource.h"

namespace xsc::test {

//! A pool fed by hand: records go in as events, commands come out as a list and are answered as set.
class FakePool : public ui::PoolSource
{
    Q_OBJECT

public:
    struct Command
    {
        service::Command command;
        QString vmUuid;
        QString container;
    };
    struct Row
    {
        QString name;
        QString status; //!< as docker ps says it, e.g. "Up", "Exited (0)"
        QString image = QStringLiteral("busybox");
        QMap<QString, QString> labels = {};
    };

    explicit FakePool(QString name = QStringLiteral("Pool"));

    [[nodiscard]] QString displayName() const override { return m_name; }
    [[nodiscard]] xapi::ServerAddress address() const override;
    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] Error error() const override { return m_error; }
    [[nodiscard]] QDateTime lastContact() const override { return m_lastContact; }
    [[nodiscard]] const xapi::Inventory &inventory() const override { return m_inventory; }
    void open() override { ++opened; }
    void close() override { setState(State::Disconnected); }
    [[nodiscard]] QCoro::Task<void> end(Patience patience) override;
    void trust(const QString &certificateSha256) override { trusted.append(certificateSha256); }
    [[nodiscard]] Task<> run(service::Command command, QString vmUuid, docker::ContainerId container,
                             Patience patience) override;
    [[nodiscard]] Task<> setManaged(QString vmUuid, bool managed, Patience patience) override;
    [[nodiscard]] Task<guest::Diagnosis> diagnose(QString vmUuid, Patience patience) override;
    [[nodiscard]] Task<> repair(QString vmUuid, guest::Repair repair, guest::PasswordLogin login,
                                Patience patience) override;
    [[nodiscard]] Task<guest::ShownHostKey> hostKey(QString vmUuid, Patience patience) override;
    [[nodiscard]] Task<> setWay(QString vmUuid, guest::RecordedWay way, Patience patience) override;
    [[nodiscard]] Task<> forgetHostKey(QString vmUuid, Patience patience) override;
    [[nodiscard]] Task<docker::EngineVersion>
    prepare(prepare::PrepareRequest request, prepare::PrepareDialogue dialogue, Patience patience) override;

    [[nodiscard]] Task<cloudconfig::Facts> driveFacts(QString vmUuid, Patience patience) override;
    [[nodiscard]] Task<QString> defaultConfig(QString vmUuid, Patience patience) override;
    [[nodiscard]] Task<QString> storedConfig(QString vmUuid, Patience patience) override;
    [[nodiscard]] Task<cloudconfig::ConfigDrive> createDrive(QString vmUuid, QString storageUuid,
                                                             QString configuration, bool replacesOthers,
                                                             Patience patience) override;

    void setState(State state, const Error &error = {});
    void setLastContact(const QDateTime &time) { m_lastContact = time; }
    //! Pool and its hosts, the first being the coordinator.
    void fill(const QStringList &hosts);
    void setHost(const QString &name, bool enabled = true);
    //! \a host empty: halted without affinity.
    void setVm(const QString &name, const QString &host, const QList<Row> &rows = {},
               const QString &powerState = QStringLiteral("Running"),
               const xapi::StringMap &otherConfig = {});
    //! The address that its guest agent reports.
    void setAddress(const QString &vm, const QString &address);
    //! A new name for a VM that is there, and the references of its interfaces.
    void rename(const QString &vm, const QString &name, const QStringList &interfaces = {});
    void removeVm(const QString &name);
    void removeHost(const QString &name);
    //! A storage repository, and a config drive on it for a VM that is there; \a uuid of its VDI.
    void setStorage(const QString &name);
    void setDrive(const QString &vm, const QString &storage, const QString &uuid);
    //! The same as Xen Orchestra makes it.
    void setDriveOfOthers(const QString &vm, const QString &storage, const QString &uuid);
    //! xscontainer-state of a VM whose engine was heard of last at that time.
    [[nodiscard]] static xapi::StringMap heardAt(const QDateTime &lastContact);
    //! docker_ps as the monitor writes it.
    [[nodiscard]] static QString listing(const QList<Row> &rows);

    Result<> answer;
    bool holdAnswers = false; //!< commands wait until this is false
    bool holdStored = false;  //!< so do the texts of drives
    bool holdCreated = false; //!< and drives that are made
    QList<Command> commands;
    QList<std::pair<QString, bool>> managed;

    struct Drive
    {
        QString vmUuid;
        QString storageUuid;
        QString configuration;
        bool replacesOthers = false;
    };
    QList<Drive> drives;   //!< that were asked for
    int drivesGivenUp = 0; //!< that were not waited for
    cloudconfig::Facts facts;
    int factsAsked = 0;
    std::optional<Error> factsFailure; //!< instead of them
    Result<QString> defaultText = QStringLiteral("#cloud-config\n# of the pool\n");
    int defaultsGiven = 0; //!< how often it was answered
    Result<QString> storedText = QStringLiteral("#cloud-config\n");
    Result<QString> created = QStringLiteral("new-drive");
    QStringList createdNotes;           //!< that come with it
    Result<guest::Diagnosis> diagnosis; //!< what diagnose() finds
    QList<guest::Repair> repairs;       //!< answered as commands are
    QList<guest::PasswordLogin> logins; //!< that came with them
    Result<guest::ShownHostKey> shownKey = guest::ShownHostKey{QStringLiteral("10.0.0.5"), "AAAA"};
    QList<guest::RecordedWay> ways; //!< answered as commands are
    QStringList forgotten;          //!< VMs whose host key was; answered as commands are
    using Prepare = std::function<Task<docker::EngineVersion>(
        prepare::PrepareRequest request, prepare::PrepareDialogue dialogue, Patience patience)>;
    Prepare onPrepare;
    QList<prepare::PrepareRequest> prepared;
    QStringList trusted;
    QString pinned;
    std::optional<xapi::ServerAddress> at; //!< else a name made of the pool's
    int opened = 0;

private:
    void addDisk(const QString &vm, const xapi::Value::Struct &disk);
    void send(const QString &cls, const QString &operation, const QString &ref,
              const xapi::Value &snapshot = {});

    QString m_name;
    State m_state = State::Live;
    Error m_error;
    QDateTime m_lastContact = QDateTime::currentDateTimeUtc();
    xapi::Inventory m_inventory;
};

} // namespace xsc::test
