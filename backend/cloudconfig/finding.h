// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace xsc::cloudconfig {

enum class Severity { Error, Warning, Hint };

//! A place in a text. Lines and columns count from 1; columns count characters (UTF-16 units) of the line.
struct Span
{
    int line = 1;
    int column = 1;
    int endLine = 1;
    int endColumn = 1; //!< one past the last character

    bool operator==(const Span &) const = default;
};

//! A change that mends a finding: what stands at span gives way to text.
struct Fix
{
    QString title; //!< a command, for a menu: "Quote it: \"0644\""
    Span span;
    QString text;

    bool operator==(const Fix &) const = default;
};

//! Something about a cloud-config that its author should know.
struct Finding
{
    Span span; //!< in the template, also where the fault shows only in the rendered text
    Severity severity = Severity::Error;
    QString rule;    //!< id in kebab-case, e.g. "unknown-key"; stable, for filters and tests
    QString message; //!< whole sentences that say what is wrong and what to do
    std::optional<Fix> fix;

    bool operator==(const Finding &) const = default;
};

} // namespace xsc::cloudconfig
