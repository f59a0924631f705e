// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/enginesimulator.h"

#include "simulator/enginehttp.h"

#include <tuple>

namespace xsc::simulator {

namespace {

constexpr qsizetype mostRequests = 1000;

} // namespace

struct EngineSimulator::Private
{
    std::shared_ptr<EngineState> state;
    std::shared_ptr<QStringList> requests = std::make_shared<QStringList>();
    std::stop_source stop;

    bool change(const QString &name, EngineAction action, void (EngineState::*how)(EngineContainer &))
    {
        EngineContainer *container = state->find(name).container;
        if (!container || refusal(state->flavour(), action, *container))
            return false;
        ((*state).*how)(*container);
        return true;
    }
    bool end(const QString &name, int exitCode, EngineState::EndCause cause)
    {
        EngineContainer *container = state->find(name).container;
        if (!container || !container->isAlive())
            return false;
        if (cause == EngineState::EndCause::Stopped)
            state->signal(*container, 15);
        state->end(*container, exitCode, cause);
        return true;
    }
};

EngineSimulator::EngineSimulator(EngineFlavour flavour, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->state = std::make_shared<EngineState>(std::move(flavour));
}

EngineSimulator::~EngineSimulator() { dropConnections(); }

void EngineSimulator::setPace(const EnginePace &pace) { d->state->pace = pace; }

qint64 EngineSimulator::floodedEvents() const { return d->state->floodedEvents; }

void EngineSimulator::setFault(EngineFault fault) { d->state->setFault(fault); }

QString EngineSimulator::add(const SimulatedContainer &container) { return d->state->add(container).id; }

void EngineSimulator::pull(const QString &image) { d->state->pull(image); }

bool EngineSimulator::start(const QString &container)
{
    return d->change(container, EngineAction::Start, &EngineState::start);
}

bool EngineSimulator::stop(const QString &container)
{
    return d->end(container, 0, EngineState::EndCause::Stopped);
}

bool EngineSimulator::pause(const QString &container)
{
    return d->change(container, EngineAction::Pause, &EngineState::pause);
}

bool EngineSimulator::unpause(const QString &container)
{
    return d->change(container, EngineAction::Unpause, &EngineState::unpause);
}

bool EngineSimulator::remove(const QString &container)
{
    return d->change(container, EngineAction::Remove, &EngineState::remove);
}

bool EngineSimulator::die(const QString &container, int exitCode)
{
    return d->end(container, exitCode, EngineState::EndCause::ByItself);
}

bool EngineSimulator::setHealth(const QString &container, docker::Health health)
{
    EngineContainer *found = d->state->find(container).container;
    if (!found || !found->isAlive())
        return false;
    d->state->setHealth(*found, health);
    return true;
}

docker::ContainerState EngineSimulator::state(const QString &container) const
{
    const EngineContainer *found = d->state->find(container).container;
    return found ? found->state : docker::ContainerState::Unknown;
}

QStringList EngineSimulator::names() const
{
    QStringList names;
    for (const EngineContainer *container : d->state->containers())
        names.append(container->name);
    return names;
}

void EngineSimulator::serve(net::StreamPtr stream)
{
    const Patience patience{QDeadlineTimer(QDeadlineTimer::Forever), d->stop.get_token()};
    const auto answer = [state = d->state, requests = d->requests,
                         patience](net::HttpRequest request, std::shared_ptr<net::HttpResponder> responder) {
        requests->append(QString::fromLatin1(request.method + ' ' + request.target));
        if (requests->size() > mostRequests)
            requests->removeFirst();
        return answerEngine(state, std::move(request), std::move(responder), patience);
    };
    std::ignore = net::serveHttp(std::move(stream), answer, {}, patience);
}

void EngineSimulator::dropConnections() { std::exchange(d->stop, std::stop_source()).request_stop(); }

QStringList EngineSimulator::requests() const { return *d->requests; }

} // namespace xsc::simulator
