// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/error.h"
#include "net/http.h"

namespace xsc::docker {

//! The engine's own words: Docker's and Podman's "message", else Podman's "cause", else a body of plain text.
[[nodiscard]] QString refusalWords(const net::HttpResponse &response);

//! A status that is no success as an error: NotFound for 404, Unsupported when our API version was refused,
//! else Remote; code {"HTTP", status}. The message is \a failure and then the engine's words, or
//! \a fallback when it said nothing; the detail has the words alone.
[[nodiscard]] Error refusal(const net::HttpResponse &response, const QString &failure,
                            const QString &fallback = {});

} // namespace xsc::docker
