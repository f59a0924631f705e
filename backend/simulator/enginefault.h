// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/httpserver.h"
#include "simulator/enginestate.h"

namespace xsc::simulator {

//! Waits while the engine is silent, and does instead of answering what its fault says. True: the request has
//! had all the answer it gets.
[[nodiscard]] QCoro::Task<bool> misbehave(std::shared_ptr<EngineState> state,
                                          std::shared_ptr<net::HttpResponder> responder, Patience patience);

} // namespace xsc::simulator
