// SPDX-License-Identifier: BSD-2-Clause
#include "service/steadykeys.h"

#include "xapi/keys.h"

#include <algorithm>

namespace xsc::service {

namespace keys = xapi::keys;

void steadyPublishedKeys(const xapi::VmRecord *before, xapi::VmRecord &now)
{
    const bool isPublished =
        std::any_of(keys::published.begin(), keys::published.end(),
                    [&now](const QString &key) { return now.otherConfig.contains(key); });
    if (!before || !isPublished) {
        return;
    }
    for (const QString &key : keys::published) {
        if (!now.otherConfig.contains(key) && before->otherConfig.contains(key)) {
            now.otherConfig.insert(key, before->otherConfig.value(key));
        }
    }
}

} // namespace xsc::service
