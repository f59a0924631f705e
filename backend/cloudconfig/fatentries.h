// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/volume.h"

//! The table of entries that a folder of a FAT volume is.
namespace xsc::cloudconfig {

inline constexpr qsizetype fatEntryBytes = 32;

//! Files and folders with their long names where they have any; deleted ones and labels are left out.
[[nodiscard]] QList<VolumeEntry> entriesOfFolder(QByteArrayView table);

//! The volume's label, which is an entry of the root folder; empty when there is none.
[[nodiscard]] QString labelOfFolder(QByteArrayView table);

} // namespace xsc::cloudconfig
