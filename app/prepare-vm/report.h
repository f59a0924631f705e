// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/engine.h"
#include "guest/overview.h"
#include "order.h"
#include "prepare/rotation.h"

#include <QJsonObject>

#include <optional>

//! What the program ends with; documented in its man page.
enum ExitCode { Done = 0, Failed = 1, Usage = 2, NotAgreed = 3, Interrupted = 130 };

[[nodiscard]] ExitCode exitCodeOf(const xsc::Error &error);

//! What is told of one run: lines as they happen, or one JSON object at the end, which has ok, error and for
//! each command the same members, whatever happens.
class Report
{
public:
    explicit Report(Order order);

    void tell(const QString &line);
    //! For a shell in the VM; told with the failure that follows.
    void advise(const QString &command) { m_command = command; }
    [[nodiscard]] ExitCode succeed(const std::optional<xsc::docker::EngineVersion> &version);
    [[nodiscard]] ExitCode listed(const QList<xsc::guest::VmOverview> &vms);
    //! NotAgreed when VMs would have stayed behind.
    [[nodiscard]] ExitCode rotated(const xsc::prepare::Rotation &rotation, bool isInterrupted);
    [[nodiscard]] ExitCode fail(const xsc::Error &error);

private:
    [[nodiscard]] QJsonObject nothingReached() const;
    [[nodiscard]] ExitCode fail(const QJsonObject &reached, const xsc::Error &error);
    void print(QJsonObject all, const QJsonValue &error) const;

    Order m_order;
    QStringList m_steps;
    QString m_command;
};
