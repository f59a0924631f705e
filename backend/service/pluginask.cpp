// SPDX-License-Identifier: BSD-2-Clause
#include "service/pluginask.h"

#include "service/pluginfailure.h"
#include "service/tr.h"
#include "xapi/keys.h"

namespace xsc::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto successWord = "true"_L1;

// An answer that says what went wrong; its first line is fit to be read, the rest is for the details.
Fail refusal(const QString &answer)
{
    const QString text = answer.trimmed();
    if (text.isEmpty()) {
        return fail(ErrorKind::Remote, Tr::tr("The plugin of the pool gave no reason."), {}, {u"PLUGIN"_s});
    }
    const QString firstLine = text.section(u'\n', 0, 0).trimmed();
    return fail(ErrorKind::Remote, firstLine, text == firstLine ? QString() : text, {u"PLUGIN"_s});
}

} // namespace

Task<QString> askPlugin(std::shared_ptr<xapi::Session> session, xapi::HostRef host, QString function,
                        xapi::StringMap arguments, Patience patience)
{
    const QString plugin = xapi::keys::plugin;
    const Result<QString> answer = co_await session->callPlugin(host, plugin, function, arguments, patience);
    if (!answer) {
        co_return fail(pluginFailure(answer.error()));
    }
    if (!answer->startsWith(successWord, Qt::CaseInsensitive)) {
        co_return refusal(*answer);
    }
    co_return answer->sliced(successWord.size());
}

} // namespace xsc::service
