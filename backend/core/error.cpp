// SPDX-License-Identifier: BSD-2-Clause
#include "core/error.h"

namespace xsc {

Error Error::within(const QString &newMessage) const
{
    Error outer = *this;
    outer.message = newMessage;
    outer.detail = detail.isEmpty() ? message : message + QLatin1Char('\n') + detail;
    return outer;
}

QString Error::text() const
{
    return detail.isEmpty() ? message : message + QLatin1String(" [") + detail + QLatin1Char(']');
}

QString errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorKind::Timeout:
        return QStringLiteral("timeout");
    case ErrorKind::Network:
        return QStringLiteral("network");
    case ErrorKind::Auth:
        return QStringLiteral("auth");
    case ErrorKind::Trust:
        return QStringLiteral("trust");
    case ErrorKind::NotFound:
        return QStringLiteral("not-found");
    case ErrorKind::Invalid:
        return QStringLiteral("invalid");
    case ErrorKind::Protocol:
        return QStringLiteral("protocol");
    case ErrorKind::Remote:
        return QStringLiteral("remote");
    case ErrorKind::Limit:
        return QStringLiteral("limit");
    case ErrorKind::Unsupported:
        return QStringLiteral("unsupported");
    case ErrorKind::Internal:
        return QStringLiteral("internal");
    }
    return QStringLiteral("internal");
}

} // namespace xsc
