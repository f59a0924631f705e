// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/error.h"

//! What an option of this program does about \a error; empty: none does anything.
[[nodiscard]] QString remedyFor(const xsc::Error &error);

//! The codes for which that takes the place of the usual remedy, which is to run this program.
[[nodiscard]] QStringList codesOfOwnRemedies();
