// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/diagnosis.h"
#include "guest/passwordlogin.h"
#include "guest/prepare.h"

namespace xsc::guest {

//! One VM being prepared.
struct Preparation
{
    std::shared_ptr<xapi::Session> session;
    PrepareDialogue dialogue;
    QString publicLine;
    xapi::StringMap recorded; //!< other_config as it was found
    xapi::VmRecord vm;        //!< with other_config as it is to be
    ShownHostKey host{};      //!< over SSH
    QList<Repair::Action> mended{};
};
using PreparationPtr = std::shared_ptr<Preparation>;

//! Nothing when the person agrees; else Cancelled with code {"DECLINED"}, or why nobody answered.
[[nodiscard]] Task<> mayDo(PreparationPtr job, QString question);

//! Does what may help against \a failure, if it is agreed to and was not done before. When nothing was done,
//! the error is \a failure itself.
[[nodiscard]] Task<> mend(PreparationPtr job, GuestSettings settings, Error failure, Patience patience);

//! Tells whether the pool's key would be let in.
[[nodiscard]] Task<> rehearseLogin(std::shared_ptr<xapi::Session> session, GuestSettings settings,
                                   ShownHostKey host, PrepareProgress tell, Patience patience);

} // namespace xsc::guest
