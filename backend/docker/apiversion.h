// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/engine.h"
#include "net/http.h"

namespace xsc::docker {

//! The versions of the API that this program speaks.
[[nodiscard]] QVersionNumber oldestSpokenApi();
[[nodiscard]] QVersionNumber newestSpokenApi();

//! What the answer to GET /version says; api is left null. Errors: Protocol.
[[nodiscard]] Result<EngineVersion> readEngineVersion(const net::HttpResponse &response);

//! Fills in the version to speak. Errors: Unsupported when there is none in common.
[[nodiscard]] Result<EngineVersion> agreeOnApi(EngineVersion version);

//! Unsupported, naming both sides' versions, when \a words are an engine's refusal of our version.
[[nodiscard]] std::optional<Error> apiRefusal(int status, const QString &words);

} // namespace xsc::docker
