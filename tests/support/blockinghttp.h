// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace xsc::test {

struct BlockingAnswer
{
    int status = 0;
    QByteArray body;
};

//! One HTTP/1.0 exchange over a unix socket that blocks the caller: for fixtures, which must not lean on the
//! code under test.
[[nodiscard]] Result<BlockingAnswer> blockingHttp(const QString &socketPath, const QByteArray &method,
                                                  const QByteArray &target, const QByteArray &body = {},
                                                  const QByteArray &contentType = "application/json");

} // namespace xsc::test
