// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/facts.h"
#include "cloudconfig/finding.h"
#include "cloudconfig/target.h"

#include <QByteArray>
#include <QVersionNumber>

namespace xsc::cloudconfig {

struct LintReport
{
    Target target = Target::CloudInit; //!< the one asked for, else guessed from the text
    QList<Finding> findings;           //!< by line, column

    [[nodiscard]] bool hasErrors() const;
};

//! Checks a template as it will be read once rendered for \a facts. Never fails, whatever the bytes;
//! thread-safe, so that it can run off the GUI thread; 1 MiB takes well under a second.
[[nodiscard]] LintReport lint(const QByteArray &text, const Facts &facts, std::optional<Target> target = {});

//! The same as a cloud-init of that version would see it: what came later is an error, not a hint.
[[nodiscard]] LintReport lintAs(const QVersionNumber &cloudInit, const QByteArray &text, const Facts &facts,
                                std::optional<Target> target = {});

} // namespace xsc::cloudconfig
