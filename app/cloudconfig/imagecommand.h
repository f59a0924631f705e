// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "command.h"

[[nodiscard]] Command imageCommand();
