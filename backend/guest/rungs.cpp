// SPDX-License-Identifier: BSD-2-Clause
#include "guest/rungs.h"

#include <QHash>

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;

std::optional<ErrorKind> kindOfRung(const QString &code)
{
    static const QHash<QString, ErrorKind> kinds{
        {u"VM_NOT_RUNNING"_s, ErrorKind::NotFound},   {u"NO_ADDRESS"_s, ErrorKind::NotFound},
        {u"BAD_MODE"_s, ErrorKind::Invalid},          {u"BAD_PORT"_s, ErrorKind::Invalid},
        {u"BAD_ENGINE_SOCKET"_s, ErrorKind::Invalid}, {u"NO_POOL_KEY"_s, ErrorKind::Invalid},
        {u"NO_TLS_FILES"_s, ErrorKind::Invalid},      {u"NO_CREDENTIALS"_s, ErrorKind::Invalid},
        {u"UNREACHABLE"_s, ErrorKind::Network},       {u"NO_ANSWER"_s, ErrorKind::Timeout},
        {u"KEY_REFUSED"_s, ErrorKind::Auth},          {u"HOST_KEY_CHANGED"_s, ErrorKind::Trust},
        {u"TLS_TRUST"_s, ErrorKind::Trust},           {u"TLS_REFUSED"_s, ErrorKind::Auth},
        {u"NO_CHANNEL"_s, ErrorKind::Unsupported},    {u"NOT_PERMITTED"_s, ErrorKind::Auth},
        {u"NO_ENGINE_SOCKET"_s, ErrorKind::NotFound}, {u"ENGINE_DOWN"_s, ErrorKind::Network},
        {u"CONNECTION_LOST"_s, ErrorKind::Network},   {u"NO_XAPI"_s, ErrorKind::Network}};
    const auto it = kinds.constFind(code);
    return it == kinds.cend() ? std::nullopt : std::optional(*it);
}

} // namespace xsc::guest
