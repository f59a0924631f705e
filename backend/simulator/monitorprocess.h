// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

#include <QProcess>

namespace xsc::simulator {

//! The monitor of one host: the real program, run in the foreground below the host's root. It is not
//! restarted when it ends by itself; it ends with this object.
class MonitorProcess : public QObject
{
    Q_OBJECT

public:
    MonitorProcess(const QString &program, const QString &hostRoot, QObject *parent = nullptr);
    ~MonitorProcess() override;

    [[nodiscard]] Result<> start();
    //! Asks it to end; stop() waits for that, running the event loop, and insists after three seconds.
    void requestStop();
    void stop();

private:
    QProcess m_process;
};

} // namespace xsc::simulator
