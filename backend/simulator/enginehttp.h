// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/httpserver.h"
#include "simulator/enginerequest.h"
#include "simulator/enginestate.h"

namespace xsc::simulator {

//! One request on its way: what was asked, of which engine, and where the answer goes. The engine stays
//! until its last answer has gone.
struct EngineCall
{
    std::shared_ptr<EngineState> state;
    EngineRequest request;
    std::shared_ptr<net::HttpResponder> responder;
    Patience patience;

    [[nodiscard]] const EngineFlavour &flavour() const { return state->flavour(); }
    //! The container the path names, or why there is none.
    [[nodiscard]] tl::expected<EngineContainer *, EngineRefusal> container() const;
};

//! Answers one request to \a state.
[[nodiscard]] QCoro::Task<void> answerEngine(std::shared_ptr<EngineState> state, net::HttpRequest request,
                                             std::shared_ptr<net::HttpResponder> responder,
                                             Patience patience);

// enginelifecycle.cpp: what changes a container.
[[nodiscard]] QCoro::Task<void> answerStart(EngineCall call);
[[nodiscard]] QCoro::Task<void> answerStop(EngineCall call);
[[nodiscard]] QCoro::Task<void> answerRestart(EngineCall call);
[[nodiscard]] QCoro::Task<void> answerPause(EngineCall call);
[[nodiscard]] QCoro::Task<void> answerUnpause(EngineCall call);
[[nodiscard]] QCoro::Task<void> answerKill(EngineCall call);
[[nodiscard]] QCoro::Task<void> answerRename(EngineCall call);
[[nodiscard]] QCoro::Task<void> answerRemove(EngineCall call);

// enginestreams.cpp: answers that go on.
[[nodiscard]] QCoro::Task<void> answerEvents(EngineCall call);
[[nodiscard]] QCoro::Task<void> answerLogs(EngineCall call);
[[nodiscard]] QCoro::Task<void> answerStats(EngineCall call);

} // namespace xsc::simulator
