// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "service/poolfacts.h"

#include <QDateTime>

namespace xsc::service {

struct DiagnosticsOrder
{
    QString path; //!< of the .tar.gz to be written; what is there is replaced
    QList<PoolFacts> pools;
    QString logFile; //!< may be missing; of a long one the last 512 KiB are taken
    QDateTime time;  //!< stamped on every entry: equal orders give equal bundles
};

//! Writes what a supporter needs to see into one archive: pools/N.json, log.txt, about.json. It holds no
//! secrets: see poolFacts(). Fails with Internal when the file cannot be written; nothing half-written stays.
[[nodiscard]] Result<> writeDiagnosticsBundle(const DiagnosticsOrder &order);

} // namespace xsc::service
