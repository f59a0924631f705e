// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/simulatedguest.h"

#include "simulator/enginesimulator.h"
#include "simulator/sshserver.h"
#include "simulator/tlsendpoint.h"

namespace xsc::simulator {

struct SimulatedGuest::Private
{
    GuestAccess access;
    std::unique_ptr<EngineSimulator> engine;
    SshHostKey hostKey;
    SshServer ssh;
    TlsEndpoint tls;

    Private(GuestAccess how, std::unique_ptr<EngineSimulator> what)
        : access(std::move(how))
        , engine(std::move(what))
        , ssh(access, [this](net::StreamPtr stream) { engine->serve(std::move(stream)); })
        , tls([this](net::StreamPtr stream) { engine->serve(std::move(stream)); })
    {}
    [[nodiscard]] bool isSsh() const { return access.kind == GuestAccess::Kind::Ssh; }
    Result<> makeHostKey()
    {
        const auto made = SshHostKey::generate();
        if (!made)
            return fail(made.error());
        hostKey = *made;
        ssh.setHostKey(hostKey);
        return {};
    }
    Result<> startSsh()
    {
        if (hostKey.blob().isEmpty()) {
            if (const auto made = makeHostKey(); !made)
                return made;
        }
        return ssh.listen(access.address, access.port);
    }
};

SimulatedGuest::SimulatedGuest(GuestAccess access, std::unique_ptr<EngineSimulator> engine, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(access), std::move(engine)))
{}

SimulatedGuest::~SimulatedGuest() { stop(); }

Result<> SimulatedGuest::start()
{
    if (isRunning())
        return {};
    const auto started = d->isSsh() ? d->startSsh() : d->tls.start(d->access);
    // Once it had a port it keeps it, as a VM that starts again keeps its address.
    if (started)
        d->access.port = d->isSsh() ? d->ssh.port() : d->tls.serverPort();
    return started;
}

void SimulatedGuest::stop()
{
    d->ssh.stop();
    d->tls.close();
    dropConnections();
}

bool SimulatedGuest::isRunning() const { return d->ssh.port() != 0 || d->tls.isListening(); }

QString SimulatedGuest::address() const { return d->access.address; }

quint16 SimulatedGuest::port() const { return d->access.port; }

QByteArray SimulatedGuest::hostKey() const { return d->hostKey.blob().toBase64(); }

EngineSimulator &SimulatedGuest::engine() { return *d->engine; }

void SimulatedGuest::changeHostKey()
{
    if (d->isSsh())
        static_cast<void>(d->makeHostKey());
}

void SimulatedGuest::setAuthorizedKey(const QByteArray &line) { d->access.authorizedKey = line; }

void SimulatedGuest::setAllowStreamLocal(bool allowed) { d->access.allowStreamLocal = allowed; }

void SimulatedGuest::setEngineRunning(bool running)
{
    d->ssh.setEngineRunning(running);
    d->tls.setEngineRunning(running);
    if (!running)
        d->engine->dropConnections();
}

void SimulatedGuest::dropConnections()
{
    d->ssh.drop();
    d->tls.drop();
    d->engine->dropConnections();
}

int SimulatedGuest::loginCount() const { return d->ssh.loginCount() + d->tls.loginCount(); }

int SimulatedGuest::channelCount() const { return d->ssh.channelCount(); }

} // namespace xsc::simulator
