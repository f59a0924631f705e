// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/problems.h"

namespace xsc::cloudconfig {

void Problems::add(Problem problem)
{
    constexpr size_t most = 1000;
    m_isFull = m_isFull || m_all.size() == most;
    if (!m_isFull)
        m_all.push_back(std::move(problem));
}

void Problems::error(Range range, const QString &rule, const QString &message, std::optional<Edit> edit)
{
    add({range, Severity::Error, rule, message, std::move(edit)});
}

void Problems::warn(Range range, const QString &rule, const QString &message, std::optional<Edit> edit)
{
    add({range, Severity::Warning, rule, message, std::move(edit)});
}

void Problems::hint(Range range, const QString &rule, const QString &message, std::optional<Edit> edit)
{
    add({range, Severity::Hint, rule, message, std::move(edit)});
}

} // namespace xsc::cloudconfig
