// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/value.h"

#include <QHash>
#include <QObject>

namespace xsc::simulator {

class XapiMethods;
class XapiModel;

//! The power of the pool's VMs and the life of their guest metrics: destroyed at start, made again empty as
//! soon as the VM runs, filled when its guest is up, left stale at shutdown.
class XapiMachines : public QObject
{
    Q_OBJECT

public:
    explicit XapiMachines(XapiModel &model, QObject *parent = nullptr);

    //! What the guest's agent will report once it is up, e.g. {"0/ip", "10.0.0.5"}.
    void setGuestReport(const QString &vm, const xapi::StringMap &networks, const xapi::StringMap &osVersion);
    //! Writes that report into guest metrics.
    void reportGuest(const QString &vm);

    [[nodiscard]] Result<> start(const QString &vm, const QString &host, bool paused);
    [[nodiscard]] Result<> shutDown(const QString &vm);
    [[nodiscard]] Result<> pause(const QString &vm);
    [[nodiscard]] Result<> unpause(const QString &vm);
    [[nodiscard]] Result<> suspend(const QString &vm);
    [[nodiscard]] Result<> resume(const QString &vm, bool paused);
    [[nodiscard]] Result<> reboot(const QString &vm);
    [[nodiscard]] Result<> migrate(const QString &vm, const QString &host);

    //! VM.start, VM.clean_shutdown and so on.
    void addMethods(XapiMethods &methods);

Q_SIGNALS:
    void started(const QString &vm);
    void stopped(const QString &vm);

private:
    struct GuestReport
    {
        xapi::StringMap networks;
        xapi::StringMap osVersion;
    };
    [[nodiscard]] Result<> expect(const QString &vm, const QString &state) const;
    void run(const QString &vm, const QString &host, const QString &state);
    void stop(const QString &vm, const QString &state);
    void setState(const QString &vm, const QString &state, const QString &host);
    void renewGuestMetrics(const QString &vm);
    void noteBoot(const QString &vm);
    [[nodiscard]] QString homeOf(const QString &vm) const;
    void addPowerMethods(XapiMethods &methods);
    void addStartMethods(XapiMethods &methods);

    XapiModel &m_model;
    QHash<QString, GuestReport> m_reports;
};

} // namespace xsc::simulator
