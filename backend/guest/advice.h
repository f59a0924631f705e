// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/guestsettings.h"

namespace xsc::guest {

//! What to tell a user about one failure on the way to an engine. Whole sentences, translated.
struct Advice
{
    QString cause;   //!< names the VM and what is wrong
    QString remedy;  //!< what to do about it
    QString command; //!< for a shell in the VM, where one helps; else empty
    bool operator==(const Advice &) const = default;
};

//! \a code: one of allRungCodes(). \a detail is what the words depend on besides the settings:
//! BAD_MODE, BAD_PORT, UNKNOWN_NAME: the offending text; HOST_KEY_CHANGED: the key seen (base64);
//! KEY_REFUSED: the line for authorized_keys; NO_ENGINE_SOCKET: a socket where an engine is instead;
//! NOT_PERMITTED: the group that may use the socket, or root, which nobody should join; ENGINE_DOWN,
//! NO_ENGINE_SOCKET without another socket: the unit that would listen. Where it is empty the words do
//! without.
[[nodiscard]] Advice adviceOn(const QString &code, const GuestSettings &settings, const QString &detail = {});

//! Cause and remedy as one message.
[[nodiscard]] QString sentences(const Advice &advice);

//! The failure itself, with that code and the advice's words.
[[nodiscard]] Error failureAt(const QString &code, const GuestSettings &settings, const QString &detail = {});

//! A raw failure told as that: its kind stays, its words move to the detail.
[[nodiscard]] Error toldAs(const QString &code, const Error &raw, const GuestSettings &settings,
                           const QString &detail = {});

} // namespace xsc::guest
