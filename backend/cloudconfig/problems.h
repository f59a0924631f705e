// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/finding.h"
#include "cloudconfig/textlines.h"

namespace xsc::cloudconfig {

//! A fix in terms of the rendered text.
struct Edit
{
    QString title;
    Range range;
    QString before;                 //!< goes before what stands at range
    QString after;                  //!< goes behind it
    std::optional<QString> instead; //!< goes in its place

    [[nodiscard]] static Edit replace(const QString &title, Range range, const QString &text)
    {
        return {title, range, {}, {}, text};
    }
    [[nodiscard]] static Edit insert(const QString &title, qsizetype at, const QString &text)
    {
        return {title, {at, at}, {}, {}, text};
    }
};

//! A finding in terms of the rendered text.
struct Problem
{
    Range range;
    Severity severity = Severity::Error;
    QString rule;
    QString message;
    std::optional<Edit> edit;
};

//! Collects problems up to a bound that is enough for every reader: so many errors, so many others. What
//! finds no end is given up with an error that says so.
class Problems
{
public:
    void add(Problem problem);
    void error(Range range, const QString &rule, const QString &message, std::optional<Edit> edit = {});
    void warn(Range range, const QString &rule, const QString &message, std::optional<Edit> edit = {});
    void hint(Range range, const QString &rule, const QString &message, std::optional<Edit> edit = {});

    [[nodiscard]] bool hasErrors() const;
    //! Whether to look for more is of no use.
    [[nodiscard]] bool isFull() const { return m_isFull; }
    [[nodiscard]] const std::vector<Problem> &all() const { return m_all; }

private:
    std::vector<Problem> m_all;
    size_t m_errors = 0;
    size_t m_added = 0; // also those that were dropped
    bool m_isFull = false;
};

} // namespace xsc::cloudconfig
