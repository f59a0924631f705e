// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/undo.h"

#include "xapi/devices.h"

namespace xsc::cloudconfig {

void Undo::add(const QString &method, const QList<xapi::Value> &parameters)
{
    m_steps.push_back({method, parameters});
}

QCoro::Task<void> Undo::run(xapi::SessionPtr session, Undo undo)
{
    while (!undo.m_steps.empty()) {
        const Step step = undo.m_steps.back();
        undo.m_steps.pop_back();
        co_await xapi::takeBack(session, step.method, step.parameters);
    }
}

} // namespace xsc::cloudconfig
