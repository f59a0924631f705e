// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/engine.h"
#include "guest/overview.h"
#include "prepare/rotation.h"

#include <QJsonValue>

#include <optional>

//! What the program ends with; documented in its man page.
enum ExitCode { Done = 0, Failed = 1, Usage = 2, NotAgreed = 3, Interrupted = 130 };

[[nodiscard]] ExitCode exitCodeOf(const xsc::Error &error);

//! What is told of a VM's preparation: lines as they happen, or one JSON object at the end.
class Report
{
public:
    Report(QString vmUuid, bool isJson);

    void tell(const QString &line);
    //! For a shell in the VM; told with the failure that follows.
    void advise(const QString &command) { m_command = command; }
    [[nodiscard]] ExitCode succeed(const std::optional<xsc::docker::EngineVersion> &version);
    //! NotAgreed when VMs would have stayed behind.
    [[nodiscard]] ExitCode rotated(const xsc::prepare::Rotation &rotation, bool isInterrupted);
    [[nodiscard]] ExitCode fail(const xsc::Error &error);

private:
    void print(bool isOk, const QJsonValue &engine, const QJsonValue &error) const;

    QString m_vmUuid;
    QStringList m_steps;
    QString m_command;
    bool m_isJson;
};

void printVms(const QList<xsc::guest::VmOverview> &vms, bool isJson);
