// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/signalwait.h"

#include <QThread>

#include <functional>
#include <memory>
#include <optional>

namespace xsc {

//! Runs \a work, which keeps a processor busy for long, in a thread of its own while the event loop goes on.
template <class T>
[[nodiscard]] QCoro::Task<T> inThread(std::function<T()> work)
{
    const auto made = std::make_shared<std::optional<T>>();
    const std::unique_ptr<QThread> worker(QThread::create([made, work] { made->emplace(work()); }));
    SignalWait finished;
    finished.on(worker.get(), &QThread::finished);
    worker->start();
    const Patience endless;
    co_await finished.until(endless);
    worker->wait();
    co_return std::move(**made);
}

} // namespace xsc
