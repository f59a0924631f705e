// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "monitor/monitor.h"
#include "twohosts.h"

#include <QJsonObject>

namespace xsc::test {

inline constexpr int patience = 20000; // ms; sanitizers and busy machines

//! Quick enough for tests; what counts is what happens, not how late.
[[nodiscard]] monitor::MonitorOptions quickly();

//! Two hosts and, once watch() was called, the monitor of host1 in this process.
class WatchedPool : public TwoHosts
{
public:
    ~WatchedPool();

    //! Returns once the monitor has acted upon its first picture of the pool.
    void watch(const monitor::MonitorOptions &options = quickly());
    void stopWatching();
    [[nodiscard]] monitor::Monitor &monitor() { return *m_monitor; }

    void setManaged(const QString &vm, bool managed);
    void setCoordinator(const QString &host);
    //! Another secret of the pool; gives its uuid.
    [[nodiscard]] QString addSecret(const QString &value = QStringLiteral("-----BEGIN CERTIFICATE-----\nMII"),
                                    const xapi::StringMap &otherConfig = {});
    [[nodiscard]] bool hasSecret(const QString &uuid);
    [[nodiscard]] QString published(const QString &vm, const QString &key);
    //! All keys that are published of a watched VM are there.
    [[nodiscard]] bool isPublished(const QString &vm);
    //! "web:running worker:other" as docker_ps has it; empty without docker_ps.
    [[nodiscard]] QString containers(const QString &vm);
    [[nodiscard]] QJsonObject state(const QString &vm);
    [[nodiscard]] QString failureCode(const QString &vm);
    [[nodiscard]] bool isWiped(const QString &vm);
    //! The bodies of the messages about the VM.
    [[nodiscard]] QStringList messages(const QString &vm);

private:
    std::unique_ptr<monitor::Monitor> m_monitor;
};

} // namespace xsc::test
