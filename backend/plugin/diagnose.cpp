// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/diagnose.h"

#include "guest/ladder.h"
#include "plugin/json.h"

namespace xsc::plugin {

Task<QString> diagnoseVm(CallContext context)
{
    const auto diagnosis = co_await guest::diagnose(context.session, context.vm, context.patience);
    if (!diagnosis)
        co_return fail(diagnosis.error());
    co_return jsonText(guest::toJson(*diagnosis));
}

} // namespace xsc::plugin
