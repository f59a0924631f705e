// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/container.h"

#include <QDateTime>

namespace xsc::simulator {

//! A container as the simulated engine keeps it. Times are UTC; an invalid one never came.
struct EngineContainer
{
    QString id;
    QString name;
    QString image;
    QString command;
    docker::ContainerState state = docker::ContainerState::Created;
    int exitCode = 0;
    docker::Health health = docker::Health::None;
    bool hasHealthCheck = false;
    QList<docker::Port> ports;
    QMap<QString, QString> labels;
    QDateTime created;
    QDateTime started;
    QDateTime finished;
    int pid = 0; //!< of its main process on the host; 0 while nothing runs

    //! Its main process exists, paused or not.
    [[nodiscard]] bool isAlive() const
    {
        using enum docker::ContainerState;
        return state == Running || state == Paused || state == Restarting;
    }
    //! A number that is always the same for the same container, to make its figures its own.
    [[nodiscard]] quint32 seed() const { return id.left(8).toUInt(nullptr, 16); }
};

} // namespace xsc::simulator
