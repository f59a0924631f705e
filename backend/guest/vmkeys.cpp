// SPDX-License-Identifier: BSD-2-Clause
#include "guest/vmkeys.h"

#include "core/log.h"
#include "guest/tr.h"

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;

namespace {

Task<> writeKey(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, QString key, QString value)
{
    const Patience patience = Patience::of(vmKeyTime);
    const QString field = u"other_config"_s;
    if (value.isEmpty())
        return session->removeMapKey(u"VM"_s, vm.text(), field, key, patience);
    return session->setMapKey(u"VM"_s, vm.text(), field, key, value, patience);
}

} // namespace

Task<> setVmKey(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, QString key, QString value,
                Patience patience)
{
    if (patience.isOver())
        co_return fail(patience.why(Tr::tr("Changing a virtual machine's settings")));
    co_return co_await writeKey(session, vm, key, value);
}

Task<> changeVmKeys(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, xapi::StringMap before,
                    xapi::StringMap wanted, Patience patience)
{
    if (patience.isOver())
        co_return fail(patience.why(Tr::tr("Changing a virtual machine's settings")));
    xapi::StringMap changed;
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        if (before.value(it.key()) == it.value())
            continue;
        changed.insert(it.key(), it.value());
        const auto written = co_await writeKey(session, vm, it.key(), it.value());
        if (!written) {
            co_await putBackVmKeys(session, vm, changed, before);
            co_return fail(written.error());
        }
    }
    co_return {};
}

QCoro::Task<void> putBackVmKeys(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, xapi::StringMap now,
                                xapi::StringMap before)
{
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        if (before.value(it.key()) == it.value())
            continue;
        const auto back = co_await writeKey(session, vm, it.key(), before.value(it.key()));
        if (!back)
            qCWarning(lcGuest, "other_config:%ls could not be put back: %ls", qUtf16Printable(it.key()),
                      qUtf16Printable(back.error().text()));
    }
}

} // namespace xsc::guest
