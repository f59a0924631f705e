// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/signalwait.h"
#include "guest/explain.h"
#include "guest/tr.h"

#include <functional>
#include <memory>
#include <optional>

namespace xsc::guest {

//! Wakes the coroutine that waits for a race.
class RaceBell : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    void rang();
};

//! One way to try one address.
template <class T>
using Attempt = std::function<Task<T>(QString address, Patience patience)>;

template <class T>
struct RaceState
{
    RaceBell bell;
    std::optional<T> winner;
    std::optional<Error> failure;
    qsizetype running = 0;
    std::stop_source losers;
};

template <class T>
QCoro::Task<void> runOne(std::shared_ptr<RaceState<T>> state, Attempt<T> attempt, QString address,
                         Patience patience)
{
    ++state->running;
    auto result = co_await attempt(address, patience);
    --state->running;
    if (!result && (!state->failure || saysMore(result.error(), *state->failure)))
        state->failure = result.error();
    if (result && !state->winner) {
        state->winner = std::move(*result);
        state->losers.request_stop();
    }
    Q_EMIT state->bell.rang();
}

// Those whose time is over as well have not yet told how far they got; so the caller waits a moment longer.
template <class T>
QCoro::Task<void> hearTheLast(std::shared_ptr<RaceState<T>> state, std::stop_token stop)
{
    constexpr std::chrono::milliseconds lastWords{250};
    const Patience patience{QDeadlineTimer(lastWords), stop};
    while (!state->winner && state->running > 0 && !patience.isOver()) {
        SignalWait rang;
        rang.on(&state->bell, &RaceBell::rang);
        co_await rang.until(patience);
    }
}

//! Tries the addresses in their order, each next one a little later or when one has failed; the first that
//! answers wins and the others are given up. The error is the one that says most.
template <class T>
Task<T> firstAnswer(QStringList addresses, Attempt<T> attempt, Patience patience)
{
    constexpr std::chrono::milliseconds headStart{250};
    const auto state = std::make_shared<RaceState<T>>();
    const std::stop_callback giveUp(patience.stop, [state] { state->losers.request_stop(); });
    const Patience ofOne{patience.deadline, state->losers.get_token()};
    while (!state->winner && !patience.isOver() && (state->running > 0 || !addresses.isEmpty())) {
        SignalWait rang;
        rang.on(&state->bell, &RaceBell::rang);
        const bool isLast = addresses.size() <= 1;
        if (!addresses.isEmpty())
            runOne<T>(state, attempt, addresses.takeFirst(), ofOne);
        // GCC 12 destroys what a condition inside of an awaited expression makes twice.
        const Patience untilNext = isLast ? patience : patience.atMost(headStart);
        co_await rang.until(untilNext);
    }
    if (!state->winner)
        co_await hearTheLast(state, patience.stop);
    state->losers.request_stop();
    if (state->winner)
        co_return *state->winner;
    co_return fail(state->failure.value_or(patience.why(Tr::tr("Connecting"))));
}

} // namespace xsc::guest
