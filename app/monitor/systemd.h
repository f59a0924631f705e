// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>
#include <QTimer>

//! Tells systemd (the socket named by NOTIFY_SOCKET) about our state, e.g. "READY=1". Without it: nothing.
void notifySystemd(const QByteArray &state);

//! Tells systemd that we live, twice in each WATCHDOG_USEC, for as long as the event loop has its turns.
//! Without WATCHDOG_USEC, or when it is meant for another process: nothing.
class Watchdog : public QObject
{
public:
    Watchdog();

private:
    QTimer m_timer;
};
