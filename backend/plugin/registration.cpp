// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/registration.h"

#include "guest/management.h"

namespace xsc::plugin {

using namespace Qt::Literals::StringLiterals;

namespace {

Task<QString> setManaged(CallContext context, bool managed)
{
    const auto set = co_await guest::setManaged(context.session, context.vm.ref, managed, context.patience);
    if (!set)
        co_return fail(set.error());
    co_return u"None"_s;
}

} // namespace

Task<QString> registerVm(CallContext context) { return setManaged(std::move(context), true); }

Task<QString> deregisterVm(CallContext context) { return setManaged(std::move(context), false); }

} // namespace xsc::plugin
