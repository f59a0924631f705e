// SPDX-License-Identifier: BSD-2-Clause
#include "service/pluginfailure.h"

#include "guest/rungs.h"

#include <QHash>

namespace xsc::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto ourMark = "XSCONTAINER_"_L1;
constexpr qsizetype exceptionText = 3; // [XENAPI_PLUGIN_FAILURE, function, exception, text]

ErrorKind kindOf(const QString &name)
{
    static const QHash<QString, ErrorKind> s_kinds{{u"TIMEOUT"_s, ErrorKind::Timeout},
                                                   {u"NETWORK"_s, ErrorKind::Network},
                                                   {u"AUTH"_s, ErrorKind::Auth},
                                                   {u"TRUST"_s, ErrorKind::Trust},
                                                   {u"NOT_FOUND"_s, ErrorKind::NotFound},
                                                   {u"LIMIT"_s, ErrorKind::Limit},
                                                   {u"UNSUPPORTED"_s, ErrorKind::Unsupported},
                                                   {u"PROTOCOL"_s, ErrorKind::Protocol},
                                                   {u"INTERNAL"_s, ErrorKind::Internal}};
    return guest::kindOfRung(name).value_or(s_kinds.value(name, ErrorKind::Remote));
}

} // namespace

Error pluginFailure(const Error &error)
{
    const QString code = error.code.value(0);
    const bool isOurs = code.startsWith(ourMark);
    const bool isException = code == "XENAPI_PLUGIN_FAILURE"_L1;
    const QString sentence = error.code.value(isOurs ? 1 : exceptionText).trimmed();
    if ((!isOurs && !isException) || sentence.isEmpty()) {
        return error;
    }
    Error told = error.within(sentence);
    told.kind = isOurs ? kindOf(code.sliced(ourMark.size())) : ErrorKind::Remote;
    return told;
}

bool tellsRemedy(const Error &error)
{
    const QString code = error.code.value(0);
    const QString rungCode = code.startsWith(ourMark) ? code.sliced(ourMark.size()) : code;
    return guest::rungOf(rungCode).has_value();
}

} // namespace xsc::service
