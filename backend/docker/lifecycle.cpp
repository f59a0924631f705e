// SPDX-License-Identifier: BSD-2-Clause
#include "docker/lifecycle.h"

#include "docker/tr.h"

namespace xsc::docker {

using namespace std::chrono_literals;

static constexpr auto shortTime = 30s;
// The engine answers when the container has ended, and kills it after ten seconds.
static constexpr auto stopTime = 10s + shortTime;

LifecycleWords lifecycleWords(Lifecycle action, const ContainerId &id)
{
    const QString &name = id.text();
    switch (action) {
    case Lifecycle::Start:
        return {"start", Tr::tr("Container %1 could not be started.").arg(name),
                Tr::tr("It is already running."), shortTime};
    case Lifecycle::Stop:
        return {"stop", Tr::tr("Container %1 could not be stopped.").arg(name), Tr::tr("It is not running."),
                stopTime};
    case Lifecycle::Restart:
        return {"restart", Tr::tr("Container %1 could not be restarted.").arg(name), {}, stopTime};
    case Lifecycle::Pause:
        return {"pause", Tr::tr("Container %1 could not be paused.").arg(name), {}, shortTime};
    case Lifecycle::Unpause:
        break;
    }
    return {"unpause", Tr::tr("Container %1 could not be resumed.").arg(name), {}, shortTime};
}

} // namespace xsc::docker
