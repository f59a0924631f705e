// SPDX-License-Identifier: BSD-2-Clause
#include "core/signalwait.h"

#include "core/namedsignal.h"

#include <QTimer>

namespace xsc {

namespace {
using namespace std::chrono_literals;
// QTimer counts in int milliseconds; nobody waits longer than this in one go.
constexpr std::chrono::milliseconds longestTimer = 24h;
} // namespace

// stop_requested may come from any thread: only the queued call touches the context.
struct SignalWait::Watch
{
    struct Stop
    {
        Context *context;
        void operator()() const
        {
            QMetaObject::invokeMethod(
                context, [c = context] { c->fire(false); }, Qt::QueuedConnection);
        }
    };

    QTimer timer;
    std::stop_callback<Stop> stop;

    Watch(Context *context, const Patience &patience)
        : stop(patience.stop, Stop{context})
    {
        if (patience.deadline.isForever())
            return;
        timer.setSingleShot(true);
        timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&timer, &QTimer::timeout, context, [context] { context->fire(false); });
        timer.start(qMin(patience.left(), longestTimer));
    }
};

SignalWait::SignalWait()
    : m_context(std::make_unique<Context>())
{}

SignalWait::~SignalWait() = default;

SignalWait &SignalWait::onNamed(QObject *sender, const char *signature)
{
    Context *context = m_context.get();
    new NamedSignal(
        sender, signature, [context](void **) { context->fire(true); }, context);
    QObject::connect(sender, &QObject::destroyed, context, [context] { context->fire(false); });
    return *this;
}

void SignalWait::Context::fire(bool bySignal)
{
    if (fired)
        return;
    fired = true;
    signalled = bySignal;
    if (!waiting)
        return;
    QMetaObject::invokeMethod(
        this, [this] { waiting.resume(); }, Qt::QueuedConnection);
}

void SignalWait::watch(Patience patience) { m_watch = std::make_unique<Watch>(m_context.get(), patience); }

QCoro::Task<bool> pause(std::chrono::milliseconds time, Patience patience)
{
    QTimer timer;
    timer.setSingleShot(true);
    SignalWait wait;
    wait.on(&timer, &QTimer::timeout);
    timer.start(time);
    co_return co_await wait.until(patience);
}

} // namespace xsc
