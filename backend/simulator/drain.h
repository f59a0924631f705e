// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <chrono>
#include <functional>

namespace xsc::simulator {

//! Runs the event loop, without input of users, until \a isDone or \a time is over. For the end of things
//! only: what is still under way needs the loop to unwind.
void drain(const std::function<bool()> &isDone, std::chrono::milliseconds time);

} // namespace xsc::simulator
