// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>
#include <QString>

namespace xsc::monitor {

//! Short and the same for the same text, whatever its length.
[[nodiscard]] QString markOf(const QString &text);

//! A text that is kept for a long time and seldom read.
class PackedText
{
public:
    PackedText() = default;
    explicit PackedText(const QString &text);

    [[nodiscard]] QString text() const;
    [[nodiscard]] const QString &mark() const { return m_mark; }
    //! Bytes of memory that its content takes.
    [[nodiscard]] qsizetype room() const { return m_packed.capacity(); }

private:
    QByteArray m_packed;
    QString m_mark;
};

} // namespace xsc::monitor
