// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QDebug>
#include <QHash>
#include <QString>

#include <compare>

namespace xsc {

//! A text that names one kind of thing. Two ids of different kinds do not mix:
//!     using VmRef = Id<struct VmTag>;
template <class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString text)
        : m_text(std::move(text))
    {}

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend auto operator<=>(const Id &a, const Id &b) { return a.m_text.compare(b.m_text) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }
    friend QDebug operator<<(QDebug debug, const Id &id) { return debug << id.m_text; }

private:
    QString m_text;
};

} // namespace xsc
