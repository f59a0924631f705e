// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/session.h"

#include "xapi/sessionstate.h"
#include "xapi/signin.h"

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;

Session::Session(std::shared_ptr<Private> state)
    : d(std::move(state))
{}

Session::~Session() = default;

Task<std::shared_ptr<Session>> Session::login(ServerAddress address, Login login, Patience patience)
{
    const auto in = co_await signIn(std::make_shared<RpcClient>(address), login, patience);
    if (!in)
        co_return fail(in.error());
    auto state = std::make_shared<Private>();
    state->client = in->client;
    state->login = login;
    state->sessionRef = in->sessionRef;
    state->generation = 1;
    co_return std::shared_ptr<Session>(new Session(state));
}

std::shared_ptr<Session> Session::adopt(ServerAddress address, QString sessionRef)
{
    auto state = std::make_shared<Private>();
    state->client = std::make_shared<RpcClient>(std::move(address));
    state->isAdopted = true;
    state->sessionRef = std::move(sessionRef);
    return std::shared_ptr<Session>(new Session(state));
}

// None of these is a coroutine: calls hold the shared state, never the Session.

Task<Value> Session::call(QString method, QList<Value> parameters, Patience patience)
{
    return Private::call(d, method, parameters, patience);
}

Task<Value> Session::callInSession(QString method, QList<Value> parameters, Patience patience)
{
    return Private::callInSession(d, method, parameters, patience);
}

Task<QString> Session::callPlugin(HostRef host, QString plugin, QString function, StringMap arguments,
                                  Patience patience)
{
    const QList<Value> parameters{host.text(), plugin, function, Value::fromMap(arguments)};
    return Private::callText(d, u"host.call_plugin"_s, parameters, patience);
}

Task<> Session::setMapKey(QString cls, QString ref, QString field, QString key, QString value,
                          Patience patience)
{
    return Private::setMapKey(d, cls, ref, field, key, value, patience);
}

Task<> Session::removeMapKey(QString cls, QString ref, QString field, QString key, Patience patience)
{
    return Private::callVoid(d, cls + u".remove_from_"_s + field, {ref, key}, patience);
}

Task<> Session::logout(Patience patience) { return Private::logout(d, patience); }

QString Session::sessionRef() const { return d->sessionRef; }

int Session::generation() const { return d->generation; }

ServerAddress Session::address() const { return d->client->address(); }

} // namespace xsc::xapi
