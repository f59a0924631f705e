// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"
#include "net/http.h"

namespace xsc::net {

//! The bytes of a request up to and including the empty line; Host is added when absent. Errors: Invalid
//! (a line break or other control character where it would forge a header).
[[nodiscard]] Result<QByteArray> requestHeadText(const HttpRequest &request);

//! The same of a response of HTTP/1.\a minorVersion; the reason is added when absent.
[[nodiscard]] Result<QByteArray> responseHeadText(const HttpResponse &response, int minorVersion);

//! True for answers that have no body whatever their headers say.
[[nodiscard]] bool isBodyless(int status);

} // namespace xsc::net
