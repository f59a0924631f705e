// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/problems.h"

#include "cloudconfig/tr.h"

#include <algorithm>

namespace xsc::cloudconfig {

void Problems::add(Problem problem)
{
    constexpr size_t mostOfAKind = 1000;
    constexpr size_t mostTried = 4000;
    if (m_isFull)
        return;
    if (++m_added > mostTried) {
        m_isFull = true;
        m_all.push_back({problem.range,
                         Severity::Error,
                         QStringLiteral("too-many-findings"),
                         Tr::tr("There are so many findings that what follows is not checked."),
                         {}});
        return;
    }
    const bool isError = problem.severity == Severity::Error;
    if ((isError ? m_errors : m_all.size() - m_errors) == mostOfAKind)
        return;
    m_errors += isError ? 1 : 0;
    m_all.push_back(std::move(problem));
}

bool Problems::hasErrors() const
{
    return std::any_of(m_all.begin(), m_all.end(),
                       [](const Problem &problem) { return problem.severity == Severity::Error; });
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
