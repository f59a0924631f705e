// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>

//! Tells systemd (the socket named by NOTIFY_SOCKET) about our state, e.g. "READY=1". Without it: nothing.
void notifySystemd(const QByteArray &state);
