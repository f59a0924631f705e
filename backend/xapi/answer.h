// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/http.h"
#include "xapi/value.h"

#include "core/patience.h"

namespace xsc::xapi {

//! The value in an answer to \a method, whose text is wiped: pass it on with std::move(). Large answers are
//! read in a worker thread, so that an event loop goes on while thousands of records come in.
[[nodiscard]] Task<Value> openAnswer(net::HttpResponse response, QString method, Patience patience);

} // namespace xsc::xapi
