// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/guestsettings.h"
#include "net/sighting.h"

//! Failures on the way to an engine, told so that a user knows which VM, why, and what to do. kind stays;
//! code[0] becomes one of the words of rungs.h.
namespace xsc::guest {

//! A login over SSH, or a TLS connection, that did not come about. \a seen: of the address that was tried.
[[nodiscard]] Error explainConnect(const Error &error, const GuestSettings &settings,
                                   const net::Sighting &seen = {});

//! A request to the engine that failed on a good connection. What the engine itself refused stays as it is.
[[nodiscard]] Error explainRequest(const Error &error, const GuestSettings &settings);

//! Of several failures the one that says most: what got further up the ladder, as a machine that only has
//! one of the VM's former addresses gets nowhere; on the same rung a refusal rather than silence.
[[nodiscard]] bool saysMore(const Error &error, const Error &than);

} // namespace xsc::guest
