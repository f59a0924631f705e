// SPDX-License-Identifier: BSD-2-Clause
#include "watchedpool.h"

#include "docker/xml.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QJsonDocument>
#include <QSignalSpy>

#include <algorithm>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
namespace keys = xapi::keys;

monitor::MonitorOptions quickly()
{
    monitor::MonitorOptions options;
    options.times.firstRetry = 50ms;
    options.times.lastRetry = 200ms;
    options.times.heartbeat = 500ms;
    options.times.beat = 50ms;
    options.times.firstRewrite = 50ms;
    options.times.lastRewrite = 200ms;
    options.times.doubt = 300ms;
    options.times.alarm.retry = 100ms;
    return options;
}

WatchedPool::~WatchedPool() { stopWatching(); }

void WatchedPool::watch(const monitor::MonitorOptions &options)
{
    m_monitor = std::make_unique<monitor::Monitor>(Dom0Root(pool().hostRoot(host1)), options);
    QSignalSpy ready(m_monitor.get(), &monitor::Monitor::ready);
    VERIFY_RESULT(m_monitor->start());
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, patience);
}

void WatchedPool::stopWatching()
{
    if (m_monitor)
        await(monitor::Monitor::stop(m_monitor.get(), Patience::of(5s)));
    m_monitor.reset();
}

void WatchedPool::setManaged(const QString &vm, bool managed)
{
    setOtherConfig(vm, keys::monitor, managed ? u"True"_s : u"False"_s);
}

void WatchedPool::setCoordinator(const QString &host)
{
    const QString pool = model().refs(u"pool"_s).first();
    VERIFY_RESULT(model().set(u"pool"_s, pool, u"master"_s, xapi::Value(hostRef(host).text())));
}

QString WatchedPool::addSecret(const QString &value, const xapi::StringMap &otherConfig)
{
    const QString ref = model().add(u"secret"_s, {{u"value"_s, xapi::Value(value)},
                                                  {u"other_config"_s, xapi::Value::fromMap(otherConfig)}});
    return model().value(u"secret"_s, ref, u"uuid"_s).toString();
}

bool WatchedPool::hasSecret(const QString &uuid) { return model().byUuid(u"secret"_s, uuid).has_value(); }

QString WatchedPool::published(const QString &vm, const QString &key) { return otherConfig(vm).value(key); }

bool WatchedPool::isPublished(const QString &vm)
{
    const xapi::StringMap present = otherConfig(vm);
    return std::all_of(keys::published.begin(), keys::published.end(),
                       [&present](const QString &key) { return present.contains(key); });
}

QString WatchedPool::containers(const QString &vm)
{
    const auto listing = docker::xml::readPs(published(vm, keys::dockerPs));
    if (!listing)
        return {};
    QStringList result;
    for (const auto &container : listing->containers) {
        const bool running = container.state == docker::ContainerState::Running;
        result.append(container.name + (running ? u":running"_s : u":other"_s));
    }
    std::sort(result.begin(), result.end());
    return result.join(u' ');
}

QJsonObject WatchedPool::state(const QString &vm)
{
    return QJsonDocument::fromJson(published(vm, keys::state).toUtf8()).object();
}

QString WatchedPool::failureCode(const QString &vm) { return state(vm)[u"error"_s][u"code"_s].toString(); }

bool WatchedPool::isWiped(const QString &vm)
{
    const xapi::StringMap present = otherConfig(vm);
    return std::none_of(keys::published.begin(), keys::published.end(),
                        [&present](const QString &key) { return present.contains(key); });
}

QStringList WatchedPool::messages(const QString &vm)
{
    QStringList bodies;
    for (const QString &ref : model().refs(u"message"_s)) {
        const auto field = [&](const QString &name) {
            return model().value(u"message"_s, ref, name).toString();
        };
        if (field(u"obj_uuid"_s) == vm && field(u"name"_s) == keys::cannotMonitor)
            bodies.append(field(u"body"_s));
    }
    return bodies;
}

} // namespace xsc::test
