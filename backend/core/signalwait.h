// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/patience.h"

#include <QObject>

#include <coroutine>
#include <memory>

namespace xsc {

//! Awaits the first of several signals, or the end of a caller's patience:
//!     SignalWait wait;
//!     wait.on(device, &QIODevice::readyRead).on(device, &QIODevice::readChannelFinished);
//!     if (!co_await wait.until(patience)) …
//! Connect first, test the state next, await last: a signal that comes in between is not lost.
//! The coroutine always resumes from the event loop, never from inside the signal. True: a signal came;
//! false: patience ended or a sender was destroyed. Single use.
class SignalWait
{
public:
    SignalWait();
    ~SignalWait();
    Q_DISABLE_COPY_MOVE(SignalWait)

    template <class Sender, class Signal>
    SignalWait &on(Sender *sender, Signal signal)
    {
        QObject::connect(sender, signal, m_context.get(), [c = m_context.get()] { c->fire(true); });
        QObject::connect(sender, &QObject::destroyed, m_context.get(),
                         [c = m_context.get()] { c->fire(false); });
        return *this;
    }

    //! For a signal that is known by its name, of a sender on this thread; see NamedSignal.
    SignalWait &onNamed(QObject *sender, const char *signature);

    //! For callers without a signal: wakes the waiting coroutine with true.
    void wake() { m_context->fire(true); }

    //! True once a signal came, also before anybody awaits.
    [[nodiscard]] bool hasFired() const { return m_context->fired; }

    struct Awaiter;
    [[nodiscard]] Awaiter until(Patience patience);

private:
    struct Context : QObject
    {
        std::coroutine_handle<> waiting;
        bool fired = false;
        bool signalled = false;
        void fire(bool bySignal);
    };
    struct Watch;

    void watch(Patience patience);

    std::unique_ptr<Context> m_context;
    std::unique_ptr<Watch> m_watch;

    friend struct Awaiter;
};

// A plain handle: GCC 12 copies awaiters that pass through QCoro's await_transform.
struct SignalWait::Awaiter
{
    SignalWait *wait;
    Patience patience;

    [[nodiscard]] bool await_ready() const { return wait->m_context->fired || patience.isOver(); }
    void await_suspend(std::coroutine_handle<> handle) const
    {
        wait->m_context->waiting = handle;
        wait->watch(patience);
    }
    [[nodiscard]] bool await_resume() const { return wait->m_context->signalled; }
};

inline SignalWait::Awaiter SignalWait::until(Patience patience) { return {this, std::move(patience)}; }

//! Sleeps for \a time; false when \a patience ended first.
[[nodiscard]] QCoro::Task<bool> pause(std::chrono::milliseconds time, Patience patience = {});

} // namespace xsc
