// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QtGlobal>

namespace xsc {

//! Qt's own event loop instead of GLib's, for programs without windows: a turn costs less and the process is
//! smaller. Before QCoreApplication.
inline void usePlainEventLoop() { qputenv("QT_NO_GLIB", "1"); }

} // namespace xsc
