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
    SshServer ssh;
    TlsEndpoint tls;

    Private(GuestAccess how, std::unique_ptr<EngineSimulator> what)
        : access(std::move(how))
        , engine(std::move(what))
        , ssh(access, [this](net::StreamPtr stream) { engine->serve(std::move(stream)); })
        , tls([this](net::StreamPtr stream) { engine->serve(std::move(stream)); })
    {}
    [[nodiscard]] bool isSsh() const { return access.kind == GuestAccess::Kind::Ssh; }
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
    const auto started =
        d->isSsh() ? d->ssh.start(d->access.address, d->access.port) : d->tls.start(d->access);
    // Once it had a port it keeps it, as a VM that starts again keeps its address.
    if (started)
        d->access.port = d->isSsh() ? d->ssh.serverPort() : d->tls.serverPort();
    return started;
}

void SimulatedGuest::stop()
{
    d->ssh.stop();
    d->tls.close();
    dropConnections();
}

bool SimulatedGuest::isRunning() const { return d->ssh.isListening() || d->tls.isListening(); }

QString SimulatedGuest::address() const { return d->access.address; }

quint16 SimulatedGuest::port() const { return d->access.port; }

QByteArray SimulatedGuest::hostKey() const { return d->ssh.hostKey(); }

EngineSimulator &SimulatedGuest::engine() { return *d->engine; }

void SimulatedGuest::changeHostKey()
{
    if (d->isSsh())
        std::ignore = d->ssh.makeHostKey();
}

Result<> SimulatedGuest::changeTls(const QByteArray &caPem, const QByteArray &certPem, const Secret &key)
{
    d->access.caPem = caPem;
    d->access.serverCertPem = certPem;
    d->access.serverKey = key;
    d->tls.close();
    return start();
}

void SimulatedGuest::setAuthorizedKey(const QByteArray &line) { d->access.authorizedKey = line; }

void SimulatedGuest::setAllowStreamLocal(bool allowed) { d->access.allowStreamLocal = allowed; }

void SimulatedGuest::setCommands(const QStringList &commands) { d->access.commands = commands; }

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
