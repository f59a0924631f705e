// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/complaint.h"

#include "core/log.h"

#include <utility>

namespace xsc::monitor {

Complaint::Complaint(QString what)
    : m_what(std::move(what))
{}

void Complaint::note(const QString &name, const Result<> &outcome)
{
    const QString message = outcome ? QString() : outcome.error().message;
    if (std::exchange(m_told, message) == message || outcome)
        return;
    const QString what = name.isEmpty() ? m_what : m_what.arg(name);
    qCWarning(lcMonitor, "%ls: %ls", qUtf16Printable(what), qUtf16Printable(outcome.error().text()));
}

} // namespace xsc::monitor
