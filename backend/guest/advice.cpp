// SPDX-License-Identifier: BSD-2-Clause
#include "guest/advice.h"

#include "guest/advicewords.h"
#include "guest/rungs.h"
#include "guest/tr.h"

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;

QString words::places(const GuestSettings &settings)
{
    return u"%1 (%2 %3)"_s.arg(settings.addresses.join(u", "_s), Tr::tr("port")).arg(settings.port);
}

Advice adviceOn(const QString &code, const GuestSettings &settings, const QString &detail)
{
    for (const words::Writers *writers :
         {&words::ofVm(), &words::ofSsh(), &words::ofTls(), &words::ofEngine()}) {
        if (const words::Writer write = writers->value(code))
            return write(settings, detail);
    }
    return {};
}

QString sentences(const Advice &advice)
{
    return advice.remedy.isEmpty() ? advice.cause : advice.cause + u' ' + advice.remedy;
}

Error failureAt(const QString &code, const GuestSettings &settings, const QString &detail)
{
    return {kindOfRung(code).value_or(ErrorKind::Internal),
            sentences(adviceOn(code, settings, detail)),
            {},
            {code}};
}

Error toldAs(const QString &code, const Error &raw, const GuestSettings &settings, const QString &detail)
{
    Error result = raw.within(sentences(adviceOn(code, settings, detail)));
    result.code.prepend(code);
    return result;
}

} // namespace xsc::guest
