// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QTimer>

#include <chrono>

namespace xsc {

//! Keeps a long-lived process as small as what it holds: one heap for all threads, and now and then what a
//! burst has left free goes back to the system. Made in main(), before the first thread. Does nothing where
//! the C library is not glibc.
class ThriftyHeap
{
public:
    explicit ThriftyHeap(std::chrono::milliseconds between = std::chrono::seconds(10));
    Q_DISABLE_COPY_MOVE(ThriftyHeap)
    ~ThriftyHeap() = default;

private:
    QTimer m_timer;
};

} // namespace xsc
