// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/tr.h"
#include "xapi/xmlrpc.h"

namespace xsc::xapi::xmlrpc {

using namespace Qt::Literals::StringLiterals;

Value successEnvelope(const Value &value)
{
    return Value::Struct{{u"Status"_s, u"Success"_s}, {u"Value"_s, value}};
}

Value failureEnvelope(const QStringList &description)
{
    return Value::Struct{{u"Status"_s, u"Failure"_s},
                         {u"ErrorDescription"_s, Value::fromStrings(description)}};
}

Result<Value> openEnvelope(const Value &envelope)
{
    const QString status = envelope[u"Status"_s].toString();
    if (status == "Success"_L1)
        return envelope[u"Value"_s];
    const QStringList description = envelope[u"ErrorDescription"_s].toStrings();
    if (status != "Failure"_L1 || description.isEmpty())
        return fail(ErrorKind::Protocol, Tr::tr("The pool's answer is neither a success nor a failure."));
    return fail(ErrorKind::Remote, Tr::tr("The pool refused: %1").arg(description.first()),
                description.join(", "_L1), description);
}

} // namespace xsc::xapi::xmlrpc
