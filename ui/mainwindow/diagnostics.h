// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/pools/poollist.h"

class QFileDialog;

//! What a user can send to whoever helps. Built only where there is KArchive.
namespace xsc::ui::diagnostics {

//! Asks where to save; not yet shown, deletes itself when it is done.
[[nodiscard]] QFileDialog *makeDialog(QWidget *parent);

//! Writes the bundle of \a pools and the end of \a logFile to \a path, as service::writeDiagnosticsBundle().
[[nodiscard]] Result<> save(const PoolList &pools, const QString &logFile, const QString &path);

} // namespace xsc::ui::diagnostics
