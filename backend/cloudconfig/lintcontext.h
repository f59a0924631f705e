// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/problems.h"
#include "cloudconfig/target.h"

#include <QVersionNumber>

#include <functional>

namespace xsc::cloudconfig {

//! What every rule is given.
struct LintContext
{
    const QString &text; //!< rendered
    Target target = Target::CloudInit;
    QVersionNumber cloudInit; //!< the version that judges; null: the newest
    Problems &problems;
    //! Whether a range of the text stands in the template as it is, without a placeholder.
    std::function<bool(Range)> isWritten;

    [[nodiscard]] bool isCoreOs() const { return target == Target::CoreOs; }
    //! Whether what came with \a since is there.
    [[nodiscard]] bool knows(const QVersionNumber &since) const
    {
        return cloudInit.isNull() || since <= cloudInit;
    }
};

} // namespace xsc::cloudconfig
