// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/diagnosis.h"
#include "guest/passwordlogin.h"
#include "prepare/prepare.h"

namespace xsc::prepare {

//! One VM being prepared.
struct Preparation
{
    std::shared_ptr<xapi::Session> session;
    PrepareDialogue dialogue;
    QString publicLines;        //!< over SSH
    QString agentSocket;        //!< see PrepareRequest
    QString newHostKey;         //!< the same
    xapi::StringMap wanted;     //!< what is to be recorded in other_config
    xapi::VmRecord vm;          //!< with other_config as it is to be
    guest::ShownHostKey host{}; //!< over SSH
    QStringList tlsSecrets{};   //!< those that it named before, and those made since
    QList<guest::Repair::Action> mended{};
    std::optional<guest::GuestSettings> used{}; //!< the way that was tried last
    std::optional<guest::Step> found{};         //!< what the ladder stopped at
};
using PreparationPtr = std::shared_ptr<Preparation>;

//! To be recorded when the engine has answered, and used from now on.
void want(Preparation &job, const xapi::StringMap &keys);

//! Nothing when the person agrees; else Cancelled with code {"DECLINED"}, or why nobody answered.
[[nodiscard]] Task<> mayDo(PreparationPtr job, QString question);

//! The way to the engine as it is to be, into the VM as it is now: started again meanwhile, it has other
//! addresses. Over SSH only to where the person has met the host, as long as the VM is there.
[[nodiscard]] Task<guest::GuestSettings> settingsNow(PreparationPtr job, Patience patience);

//! Why it really is: a VM that stopped under our hands fails everywhere at once. Else \a failure.
[[nodiscard]] QCoro::Task<Error> failureNow(PreparationPtr job, Error failure);

//! Tells the command that helps against a \a failure that has a rung, an empty one when none does; the last
//! one told counts.
void advise(const Preparation &job, const Error &failure);

//! Asks the engine for its version.
[[nodiscard]] Task<docker::EngineVersion> roundTrip(PreparationPtr job, guest::GuestSettings settings,
                                                    Patience patience);

//! Records what is wanted and turns management on. Once begun, it is brought to its end; when
//! XAPI refuses a part of it, or it is cancelled before management is on, what was recorded before is put
//! back.
[[nodiscard]] Task<> enroll(PreparationPtr job, Patience patience);

} // namespace xsc::prepare
