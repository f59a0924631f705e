// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/guestsettings.h"

//! Failures on the way to an engine, told so that a user knows which VM, why, and what to do. kind stays;
//! code[0] becomes the name of the rung: UNREACHABLE, NO_ANSWER, KEY_REFUSED, HOST_KEY_CHANGED, TLS_TRUST,
//! TLS_REFUSED, NO_ENGINE_SOCKET, ENGINE_DOWN, NOT_PERMITTED, NO_CHANNEL, CONNECTION_LOST,
//! and NO_XAPI while what lets us in cannot be read or recorded.
namespace xsc::guest {

//! A login over SSH, or a TLS connection, that did not come about at any of the addresses.
[[nodiscard]] Error explainConnect(const Error &error, const GuestSettings &settings);

//! A request to the engine that failed on a good connection. What the engine itself refused stays as it is.
[[nodiscard]] Error explainRequest(const Error &error, const GuestSettings &settings);

//! Of several failures the one that says most: a refusal by the VM beats silence on another address.
[[nodiscard]] bool saysMore(const Error &error, const Error &than);

} // namespace xsc::guest
