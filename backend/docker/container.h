// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/id.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace xsc::docker {

//! 64 hexadecimal digits, or any name or unique prefix the engine takes.
using ContainerId = Id<struct ContainerTag>;

//! Docker's states; Podman's "stopped" is Exited, "stopping" is Removing's peer and reads as Running.
enum class ContainerState { Created, Running, Paused, Restarting, Exited, Removing, Dead, Unknown };

//! None: no health check, or not known from where the record came.
enum class Health { None, Starting, Healthy, Unhealthy };

struct Port
{
    QString ip; //!< empty: not bound
    quint16 privatePort = 0;
    quint16 publicPort = 0; //!< 0: not published
    QString protocol;       //!< tcp, udp, sctp
    bool operator==(const Port &) const = default;
};

//! One row of the engine's list, from the engine itself or from the docker_ps XML in a VM's other_config.
struct Container
{
    ContainerId id;
    QString name; //!< without the slash; empty for a nameless one
    QString image;
    QString command;
    QDateTime created; //!< UTC
    ContainerState state = ContainerState::Unknown;
    std::optional<int> exitCode; //!< of an exited one, when the engine's text tells it
    Health health = Health::None;
    QString status; //!< the engine's own words, or the original's short form of them
    QList<Port> ports;
    QMap<QString, QString> labels;
    bool operator==(const Container &) const = default;

    //! What people call it: the name, else the short id.
    [[nodiscard]] QString displayName() const;
    //! First ten digits of the id, as the original's clients pass it.
    [[nodiscard]] QString shortId() const;
    //! Label com.docker.compose.project (or Podman's), or empty.
    [[nodiscard]] QString composeProject() const;
};

} // namespace xsc::docker
