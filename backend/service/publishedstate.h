// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/container.h"
#include "guest/watchreport.h"
#include "xapi/value.h"

namespace xsc::service {

//! What an engine says of itself in docker_version and docker_info; empty: it does not say.
struct EngineFacts
{
    QString version;
    QString apiVersion;
    QString gitCommit;
    QString platform; //!< "linux", "windows"
    QString operatingSystem;
    QString storageDriver;
    QString indexServerAddress;
    QString executionDriver;
    std::optional<bool> forwardsIpv4;
    bool operator==(const EngineFacts &) const = default;
};

//! What the monitor has published of one VM, as values. Keeps what it has read: update() reads only the texts
//! that are others than before. All of it comes from a guest in the end.
class PublishedState
{
public:
    //! True: the containers, or what is known of their list, are others than before.
    bool update(const xapi::StringMap &otherConfig);

    //! Each with an id that no other has. Of an unreadable list: those of the last one that was readable.
    [[nodiscard]] const QList<docker::Container> &containers() const { return m_containers; }
    //! Further containers that did not fit.
    [[nodiscard]] int missing() const { return m_missing; }
    //! All that the guest has, shown or not.
    [[nodiscard]] int count() const;
    [[nodiscard]] bool isListed() const { return !m_ps.isEmpty(); }
    [[nodiscard]] bool isReadable() const { return m_isReadable; }
    [[nodiscard]] const std::optional<EngineFacts> &engine() const { return m_engine; }
    [[nodiscard]] const std::optional<guest::WatchReport> &report() const { return m_report; }

private:
    void readContainers();
    void readEngine();

    QString m_ps;
    QString m_version;
    QString m_info;
    QString m_state;
    QList<docker::Container> m_containers;
    int m_missing = 0;
    bool m_isReadable = true;
    std::optional<EngineFacts> m_engine;
    std::optional<guest::WatchReport> m_report;
};

} // namespace xsc::service
