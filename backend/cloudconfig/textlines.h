// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/finding.h"

#include <QStringView>

#include <vector>

namespace xsc::cloudconfig {

//! Part of a text, in UTF-16 units from its start.
struct Range
{
    qsizetype begin = 0;
    qsizetype end = 0; //!< one past the last unit

    [[nodiscard]] qsizetype size() const { return end - begin; }
    bool operator==(const Range &) const = default;
};

//! Where the lines of a text begin. A line ends with LF, CR LF or a CR alone, as YAML and editors count.
class TextLines
{
public:
    explicit TextLines(QStringView text);

    [[nodiscard]] int count() const { return int(m_starts.size()); }
    //! From 1.
    [[nodiscard]] int lineAt(qsizetype offset) const;
    [[nodiscard]] qsizetype startOf(int line) const;
    [[nodiscard]] Span span(Range range) const;

private:
    std::vector<qsizetype> m_starts;
};

} // namespace xsc::cloudconfig
