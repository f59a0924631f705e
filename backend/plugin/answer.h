// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

//! What the plugin prints: one methodResponse as host.call_plugin accepts it.
namespace xsc::plugin {

[[nodiscard]] QByteArray successAnswer(const QString &value);
[[nodiscard]] QByteArray failureAnswer(const QStringList &description);
[[nodiscard]] QByteArray answerOf(const Result<QString> &result);

//! XAPI's form of a failure. Errors of XAPI and of another host's plugin keep their codes. A refusal of the
//! engine is XSCONTAINER_ENGINE_REFUSED, sentence, HTTP status; all else is XSCONTAINER_…, sentence.
[[nodiscard]] QStringList describe(const Error &error);

} // namespace xsc::plugin
