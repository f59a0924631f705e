// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/lint.h"

#include <QJsonObject>

namespace xsc::cloudconfig {

//! {"target":"coreos"|"cloud-init","problems":[{"line":7,"column":3,"severity":"error"|"warning"|"hint","rule":"…",
//! "message":"…","fix":{"title":"…","line":7,"column":3,"endLine":7,"endColumn":9,"text":"…"}|null}]}
[[nodiscard]] QJsonObject toJson(const LintReport &report);

//! "coreos", "cloud-init"
[[nodiscard]] QString targetName(Target target);
[[nodiscard]] std::optional<Target> targetNamed(const QString &name);

//! "error", "warning", "hint": for machines.
[[nodiscard]] QString severityName(Severity severity);

} // namespace xsc::cloudconfig
