// SPDX-License-Identifier: BSD-2-Clause
#include "guest/management.h"

#include "guest/vmkeys.h"
#include "xapi/keys.h"

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;

Task<> setManaged(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, bool managed, Patience patience)
{
    const QString wanted = managed ? u"True"_s : u"False"_s;
    const QList<xapi::Value> parameters{vm.text()};
    const auto present =
        co_await session->call(u"VM.get_other_config"_s, parameters, patience.atMost(vmKeyTime));
    if (!present)
        co_return fail(present.error());
    if (present->toMap().value(xapi::keys::monitor) == wanted)
        co_return {};
    co_return co_await setVmKey(session, vm, xapi::keys::monitor, wanted, patience);
}

} // namespace xsc::guest
