// SPDX-License-Identifier: BSD-2-Clause
#include "guest/management.h"

#include "xapi/keys.h"

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;

Task<> setManaged(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, bool managed, Patience patience)
{
    return session->setMapKey(u"VM"_s, vm.text(), u"other_config"_s, xapi::keys::monitor,
                              managed ? u"True"_s : u"False"_s, std::move(patience));
}

} // namespace xsc::guest
