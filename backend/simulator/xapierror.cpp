// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapierror.h"

#include "simulator/tr.h"

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;

Error xapiError(QStringList code)
{
    const QString words = code.join(u", "_s);
    return {ErrorKind::Remote, Tr::tr("The embedded pool refuses the call: %1.").arg(code.value(0)), words,
            std::move(code)};
}

QStringList errorDescription(const Error &error)
{
    if (error.kind == ErrorKind::Remote && !error.code.isEmpty())
        return error.code;
    return {u"INTERNAL_ERROR"_s, error.text()};
}

} // namespace xsc::simulator
