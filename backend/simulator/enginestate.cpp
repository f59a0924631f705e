// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/enginestate.h"

#include "simulator/enginetext.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace xsc::simulator {

using docker::ContainerState;
using docker::Health;

namespace {

// Docker 28 (API 1.48) tells the stop before the death, and how long the process ran.
const QVersionNumber stopFirst{1, 48};

void placeInTime(EngineContainer &container, std::chrono::seconds age)
{
    const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(-age.count());
    container.created = then;
    if (container.state == ContainerState::Created)
        return;
    container.started = then;
    if (!container.isAlive() || container.state == ContainerState::Restarting)
        container.finished = then;
}

} // namespace

EngineState::EngineState(EngineFlavour flavour)
    : m_flavour(std::move(flavour))
{}

EngineState::Found EngineState::find(const QString &nameOrId)
{
    Found found;
    for (const auto &container : m_containers) {
        if (container->id == nameOrId || (!nameOrId.isEmpty() && container->name == nameOrId))
            return {container.get(), false};
        if (nameOrId.isEmpty() || !container->id.startsWith(nameOrId))
            continue;
        found.isAmbiguous = found.container != nullptr;
        found.container = container.get();
        if (found.isAmbiguous)
            break;
    }
    // A name wins over prefixes that fit several ids.
    if (found.isAmbiguous) {
        const auto named = std::ranges::find(m_containers, nameOrId, &EngineContainer::name);
        return named == m_containers.end() ? Found{nullptr, true} : Found{named->get(), false};
    }
    return found;
}

QList<const EngineContainer *> EngineState::containers() const
{
    QList<const EngineContainer *> list;
    for (const auto &container : m_containers)
        list.append(container.get());
    if (!m_flavour.podman)
        std::ranges::reverse(list);
    return list;
}

EngineContainer &EngineState::add(const SimulatedContainer &plan)
{
    m_containers.push_back(std::make_unique<EngineContainer>());
    EngineContainer &container = *m_containers.back();
    container.id = newContainerId();
    container.name = plan.name;
    container.image = plan.image;
    container.command = plan.command;
    container.state = plan.state;
    container.exitCode = plan.exitCode;
    container.hasHealthCheck = plan.health != Health::None;
    container.health = plan.health;
    container.ports = plan.ports;
    container.labels = plan.labels;
    container.pid = container.isAlive() ? ++m_lastPid : 0;
    placeInTime(container, plan.age);
    tell(u"create"_s, container);
    if (container.isAlive())
        tell(u"start"_s, container);
    return container;
}

void EngineState::start(EngineContainer &container)
{
    container.state = ContainerState::Running;
    container.started = QDateTime::currentDateTimeUtc();
    container.exitCode = 0;
    container.pid = ++m_lastPid;
    if (m_flavour.podman)
        tell(u"init"_s, container);
    tell(u"start"_s, container);
    if (!container.hasHealthCheck)
        return;
    container.health = Health::Starting;
    expectHealth(container.id);
}

void EngineState::signal(EngineContainer &container, int number)
{
    tell(u"kill"_s, container, {{u"signal"_s, QString::number(number)}});
}

void EngineState::end(EngineContainer &container, int exitCode, EndCause cause)
{
    container.state = ContainerState::Exited;
    container.finished = QDateTime::currentDateTimeUtc();
    container.exitCode = exitCode;
    container.pid = 0;
    if (container.hasHealthCheck)
        container.health = Health::Unhealthy;
    tellEnd(container, cause);
}

void EngineState::tellEnd(const EngineContainer &container, EndCause cause)
{
    QMap<QString, QString> extra{{u"exitCode"_s, QString::number(container.exitCode)}};
    const bool isNew = !m_flavour.podman && m_flavour.api >= stopFirst;
    if (isNew)
        extra.insert(u"execDuration"_s, QString::number(container.started.secsTo(container.finished)));
    const bool tellsStop = !m_flavour.podman && cause == EndCause::Stopped;
    if (tellsStop && isNew)
        tell(u"stop"_s, container);
    tell(u"die"_s, container, extra);
    if (tellsStop && !isNew)
        tell(u"stop"_s, container);
    if (m_flavour.podman)
        tell(u"cleanup"_s, container);
}

void EngineState::pause(EngineContainer &container)
{
    container.state = ContainerState::Paused;
    tell(u"pause"_s, container);
}

void EngineState::unpause(EngineContainer &container)
{
    container.state = ContainerState::Running;
    tell(u"unpause"_s, container);
}

void EngineState::restarted(EngineContainer &container) { tell(u"restart"_s, container); }

void EngineState::rename(EngineContainer &container, const QString &name)
{
    const QString old = (m_flavour.podman ? QString() : u"/"_s) + container.name;
    container.name = name;
    tell(u"rename"_s, container, {{u"oldName"_s, old}});
}

void EngineState::setHealth(EngineContainer &container, Health health)
{
    container.hasHealthCheck = health != Health::None;
    container.health = health;
    const QString text = healthText(health);
    if (m_flavour.podman)
        tell(u"health_status"_s, container, {{u"health_status"_s, text}});
    else
        tell(u"health_status: "_s + text, container);
}

void EngineState::remove(EngineContainer &container)
{
    const EngineContainer gone = container;
    std::erase_if(m_containers, [&](const auto &one) { return one->id == gone.id; });
    tell(m_flavour.podman ? u"remove"_s : u"destroy"_s, gone);
}

void EngineState::setFault(EngineFault fault)
{
    m_fault = fault;
    Q_EMIT faultChanged();
}

void EngineState::pull(const QString &image)
{
    m_pulled.append(image);
    tell({u"image"_s, u"pull"_s, image, image, {{u"name"_s, image}}, nextNano()});
}

QVersionNumber EngineState::release() const { return QVersionNumber::fromString(m_flavour.version); }

void EngineState::tell(const QString &action, const EngineContainer &container, QMap<QString, QString> extra)
{
    EngineEvent event{u"container"_s, action, container.id, container.image, container.labels, nextNano()};
    event.attributes.insert(extra);
    event.attributes.insert(u"image"_s, container.image);
    event.attributes.insert(u"name"_s, container.name);
    tell(event);
}

void EngineState::tell(const EngineEvent &event)
{
    m_journal.append(event);
    Q_EMIT happened(event);
}

void EngineState::expectHealth(const QString &id)
{
    QTimer::singleShot(pace.health, this, [this, id] {
        EngineContainer *container = find(id).container;
        if (container && container->state == ContainerState::Running && container->health == Health::Starting)
            setHealth(*container, Health::Healthy);
    });
}

qint64 EngineState::nextNano()
{
    m_lastNano = std::max(QDateTime::currentMSecsSinceEpoch() * 1'000'000, m_lastNano + 1);
    return m_lastNano;
}

} // namespace xsc::simulator
