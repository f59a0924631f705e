// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QString>

namespace xsc::net {

//! A shell command that joins its standard input and output to a unix socket with what is installed:
//! docker system dial-stdio, else ncat -U, else socat. Ends with 127 and a word about it when there is none.
[[nodiscard]] QString remoteSocketCommand(const QString &remotePath);

} // namespace xsc::net
