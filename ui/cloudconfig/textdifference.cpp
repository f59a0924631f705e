// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/textdifference.h"

#include <algorithm>
#include <vector>

namespace xsc::ui {

using Kind = DifferenceLine::Kind;

namespace {

// Number of cells of the table of common lines, 2 bytes each: 4,000 times 4,000 lines.
constexpr qsizetype mostCells = 16'000'000;

QList<QByteArray> linesWithEnds(const QByteArray &text)
{
    QList<QByteArray> lines;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype end = text.indexOf('\n', at);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        lines.append(text.mid(at, next - at));
        at = next;
    }
    return lines;
}

void appendAll(QList<DifferenceLine> &result, Kind kind, const QList<QByteArray> &lines)
{
    for (const QByteArray &line : lines) {
        result.append({kind, line});
    }
}

//! Longest common subsequence by table, from the end.
class CommonLines
{
public:
    CommonLines(const QList<QByteArray> &before, const QList<QByteArray> &after)
        : m_before(before)
        , m_after(after)
        , m_width(after.size() + 1)
        , m_table(size_t((before.size() + 1) * m_width), 0)
    {
        for (qsizetype i = before.size() - 1; i >= 0; --i) {
            for (qsizetype j = after.size() - 1; j >= 0; --j) {
                at(i, j) = before.at(i) == after.at(j) ? quint16(at(i + 1, j + 1) + 1)
                                                       : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
    }

    void walk(QList<DifferenceLine> &result)
    {
        qsizetype i = 0;
        qsizetype j = 0;
        while (i < m_before.size() && j < m_after.size()) {
            if (m_before.at(i) == m_after.at(j)) {
                result.append({Kind::Same, m_before.at(i)});
                ++i;
                ++j;
            } else if (at(i + 1, j) >= at(i, j + 1)) {
                result.append({Kind::Removed, m_before.at(i++)});
            } else {
                result.append({Kind::Added, m_after.at(j++)});
            }
        }
        appendAll(result, Kind::Removed, m_before.mid(i));
        appendAll(result, Kind::Added, m_after.mid(j));
    }

private:
    quint16 &at(qsizetype i, qsizetype j) { return m_table[size_t(i * m_width + j)]; }

    const QList<QByteArray> &m_before;
    const QList<QByteArray> &m_after;
    qsizetype m_width;
    std::vector<quint16> m_table;
};

} // namespace

QList<DifferenceLine> textDifference(const QByteArray &before, const QByteArray &after)
{
    const QList<QByteArray> old = linesWithEnds(before);
    const QList<QByteArray> now = linesWithEnds(after);
    const auto head = std::mismatch(old.cbegin(), old.cend(), now.cbegin(), now.cend()).first - old.cbegin();
    const QList<QByteArray> oldRest = old.mid(head);
    const QList<QByteArray> nowRest = now.mid(head);
    const auto tail =
        std::mismatch(oldRest.crbegin(), oldRest.crend(), nowRest.crbegin(), nowRest.crend()).first -
        oldRest.crbegin();
    const QList<QByteArray> oldMiddle = oldRest.first(oldRest.size() - tail);
    const QList<QByteArray> nowMiddle = nowRest.first(nowRest.size() - tail);
    QList<DifferenceLine> result;
    appendAll(result, Kind::Same, old.first(head));
    if (oldMiddle.size() * nowMiddle.size() > mostCells) {
        appendAll(result, Kind::Removed, oldMiddle);
        appendAll(result, Kind::Added, nowMiddle);
    } else {
        CommonLines(oldMiddle, nowMiddle).walk(result);
    }
    appendAll(result, Kind::Same, oldRest.last(tail));
    return result;
}

} // namespace xsc::ui
