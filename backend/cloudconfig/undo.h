// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/calls.h"

#include <vector>

namespace xsc::cloudconfig {

//! The calls that take back what was done in a pool, should a later step fail. A copy is a list of its own.
class Undo
{
public:
    void add(const QString &method, const QList<xapi::Value> &parameters);
    //! Carries all of them out, latest first, whatever becomes of each.
    [[nodiscard]] static QCoro::Task<void> run(xapi::SessionPtr session, Undo undo);

private:
    struct Step
    {
        QString method;
        QList<xapi::Value> parameters;
    };
    std::vector<Step> m_steps;
};

} // namespace xsc::cloudconfig
