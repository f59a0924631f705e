// SPDX-License-Identifier: BSD-2-Clause
#include "docker/lifecycle.h"

#include "docker/engineprivate.h"
#include "docker/jsonread.h"
#include "docker/tr.h"

#include <QUrl>

#include <algorithm>

namespace xsc::docker {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

ActionRequest lifecycleRequest(Lifecycle action, const ContainerId &id)
{
    const QString &name = id.text();
    switch (action) {
    case Lifecycle::Start:
        return {"POST", containerPath(id, "start"), Tr::tr("Container %1 could not be started.").arg(name),
                Tr::tr("It is already running.")};
    case Lifecycle::Stop:
        return {"POST", containerPath(id, "stop"), Tr::tr("Container %1 could not be stopped.").arg(name),
                Tr::tr("It is not running."), true};
    case Lifecycle::Restart:
        return {"POST",
                containerPath(id, "restart"),
                Tr::tr("Container %1 could not be restarted.").arg(name),
                {},
                true};
    case Lifecycle::Pause:
        return {
            "POST", containerPath(id, "pause"), Tr::tr("Container %1 could not be paused.").arg(name), {}};
    case Lifecycle::Unpause:
        break;
    }
    return {"POST", containerPath(id, "unpause"), Tr::tr("Container %1 could not be resumed.").arg(name), {}};
}

ActionRequest killRequest(const ContainerId &id, const QString &signal)
{
    return {"POST",
            containerPath(id, "kill?signal=" + QUrl::toPercentEncoding(signal)),
            Tr::tr("Container %1 could not be killed.").arg(id.text()),
            {}};
}

ActionRequest removeRequest(const ContainerId &id, Removal removal)
{
    QByteArrayList query;
    if (removal.force)
        query.append("force=1");
    if (removal.volumes)
        query.append("v=1");
    const QByteArray path = containerPath(id, {});
    return {"DELETE",
            query.isEmpty() ? path : path + '?' + query.join('&'),
            Tr::tr("Container %1 could not be removed.").arg(id.text()),
            {},
            removal.force};
}

ActionRequest renameRequest(const ContainerId &id, const QString &name)
{
    return {"POST",
            containerPath(id, "rename?name=" + QUrl::toPercentEncoding(name)),
            Tr::tr("Container %1 could not be renamed.").arg(id.text()),
            {}};
}

std::chrono::seconds timeToEnd(const Document &details)
{
    const QJsonObject config = json::object(details.json.toObject(), "Config"_L1);
    const auto told = config.value("StopTimeout"_L1);
    if (!told.isDouble())
        return usualTimeToEnd;
    constexpr auto longest = std::chrono::seconds(longestStop) - actionTime;
    const qint64 seconds = told.toInteger();
    return seconds < 0 ? longest : std::min<std::chrono::seconds>(std::chrono::seconds(seconds), longest);
}

} // namespace xsc::docker
