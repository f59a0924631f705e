// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/sessionstate.h"

#include "core/log.h"
#include "core/signalwait.h"
#include "xapi/failures.h"
#include "xapi/signin.h"
#include "xapi/tr.h"

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto loginTime = 60s;
constexpr int mapKeyAttempts = 3;

Fail ended() { return fail(ErrorKind::Cancelled, Tr::tr("The connection to the pool was ended.")); }

} // namespace

bool Session::Private::isRenewable(const Error &error) const
{
    if (isAdopted || isEnded)
        return false;
    return hasCode(error, "SESSION_INVALID"_L1) || hasCode(error, "HOST_IS_SLAVE"_L1);
}

Task<Value> Session::Private::attempt(Ptr self, QString method, QList<Value> parameters, Patience patience)
{
    const QString sessionRef = self->sessionRef;
    parameters.prepend(sessionRef);
    const xmlrpc::Call call{method, parameters};
    const auto answer = co_await RpcClient::call(self->client, call, patience);
    if (!answer)
        co_return fail(without(answer.error(), sessionRef));
    co_return answer;
}

Task<Value> Session::Private::callInSession(Ptr self, QString method, QList<Value> parameters,
                                            Patience patience)
{
    if (self->isEnded)
        co_return ended();
    const int generation = self->generation;
    const auto answer = co_await attempt(self, method, parameters, patience);
    if (!answer && self->isRenewable(answer.error())) {
        const auto renewed = co_await renew(self, generation, patience);
        if (!renewed)
            co_return fail(renewed.error());
    }
    if (!answer && self->isEnded)
        co_return ended();
    co_return answer;
}

Task<Value> Session::Private::call(Ptr self, QString method, QList<Value> parameters, Patience patience)
{
    const int generation = self->generation;
    const auto answer = co_await callInSession(self, method, parameters, patience);
    const bool isMissed = !answer && self->generation != generation && self->isRenewable(answer.error());
    if (!isMissed)
        co_return answer;
    const auto again = co_await attempt(self, method, parameters, patience);
    if (!again && self->isEnded)
        co_return ended();
    co_return again;
}

Task<QString> Session::Private::callText(Ptr self, QString method, QList<Value> parameters, Patience patience)
{
    const auto answer = co_await call(self, method, parameters, patience);
    if (!answer)
        co_return fail(answer.error());
    co_return answer->toString();
}

Task<> Session::Private::callVoid(Ptr self, QString method, QList<Value> parameters, Patience patience)
{
    const auto answer = co_await call(self, method, parameters, patience);
    if (!answer)
        co_return fail(answer.error());
    co_return Result<>();
}

Task<> Session::Private::setMapKey(Ptr self, QString cls, QString ref, QString field, QString key,
                                   QString value, Patience patience)
{
    const QString remove = cls + u".remove_from_"_s + field;
    const QString add = cls + u".add_to_"_s + field;
    const QList<Value> keyOnly{ref, key};
    const QList<Value> keyAndValue{ref, key, value};
    // Another client may add the key between our two calls.
    for (int attempt = 1;; ++attempt) {
        const auto removed = co_await call(self, remove, keyOnly, patience);
        if (!removed)
            co_return fail(removed.error());
        const auto added = co_await call(self, add, keyAndValue, patience);
        if (added)
            co_return Result<>();
        if (!hasCode(added.error(), "MAP_DUPLICATE_KEY"_L1) || attempt == mapKeyAttempts)
            co_return fail(added.error());
    }
}

Task<> Session::Private::renew(Ptr self, int generation, Patience patience)
{
    if (self->generation != generation)
        co_return Result<>();
    if (self->refusal)
        co_return fail(*self->refusal);
    std::shared_ptr<LoginFlight> flight = self->flight;
    if (!flight) {
        flight = self->flight = std::make_shared<LoginFlight>();
        fly(self, flight);
    }
    SignalWait wait;
    wait.on(flight.get(), &LoginFlight::landed);
    if (!flight->outcome)
        co_await wait.until(patience);
    if (!flight->outcome)
        co_return fail(patience.why(Tr::tr("Signing in to the pool again")));
    // Others wait for the same outcome: a copy.
    const Result<> outcome = *flight->outcome;
    co_return outcome;
}

QCoro::Task<void> Session::Private::fly(Ptr self, std::shared_ptr<LoginFlight> flight)
{
    qCInfo(lcXapi) << "the session has ended, signing in again";
    const auto in = co_await signIn(self->client, self->login, Patience::of(loginTime));
    self->flight.reset();
    if (in) {
        self->client = in->client;
        self->sessionRef = in->sessionRef;
        ++self->generation;
        flight->outcome = Result<>();
        if (self->isEnded)
            co_await endAtServer(self, Patience::of(loginTime));
    } else {
        flight->outcome = fail(in.error());
        if (in.error().kind == ErrorKind::Auth && !self->client->address().isLocal())
            self->refusal = in.error();
    }
    Q_EMIT flight->landed();
}

Task<> Session::Private::endAtServer(Ptr self, Patience patience)
{
    const QString method = u"session.logout"_s;
    const QList<Value> none;
    const auto answer = co_await attempt(self, method, none, patience);
    if (!answer && !hasCode(answer.error(), "SESSION_INVALID"_L1))
        co_return fail(answer.error());
    co_return Result<>();
}

Task<> Session::Private::logout(Ptr self, Patience patience)
{
    if (self->isEnded)
        co_return Result<>();
    self->isEnded = true;
    if (self->isAdopted) {
        self->client->close();
        co_return Result<>();
    }
    const auto outcome = co_await endAtServer(self, patience);
    self->client->close();
    co_return outcome;
}

} // namespace xsc::xapi
