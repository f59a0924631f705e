// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/facts.h"
#include "core/result.h"

#include <QByteArray>

namespace xsc::cloudconfig {

//! Reads facts from a JSON object: {"vmName":"…","vmUuid":"…","publicKey":"ssh-rsa AAAA…",
//! "managementDevice":"0"|null}. What is left out is empty. Errors: Invalid for other JSON, other keys, other
//! types, a device that is no number, and a key of more than one line.
[[nodiscard]] Result<Facts> readFacts(const QByteArray &json);

} // namespace xsc::cloudconfig
