// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/closest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace xsc::cloudconfig {

namespace {

constexpr qsizetype longestWord = 64;

QString plain(const QString &word) { return word.toLower().replace(u'-', u'_').replace(u' ', u'_'); }

// Letters to insert, remove, change, or swap with the next one.
int distance(const QString &from, const QString &to)
{
    const auto width = size_t(to.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> above(width);
    std::vector<int> row(width);
    std::iota(above.begin(), above.end(), 0);
    for (qsizetype i = 1; i <= from.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j <= to.size(); ++j) {
            const auto at = size_t(j);
            const int change = from[i - 1] == to[j - 1] ? 0 : 1;
            row[at] = std::min({above[at] + 1, row[at - 1] + 1, above[at - 1] + change});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return above.back();
}

} // namespace

QString closest(const QString &word, const QStringList &candidates)
{
    if (word.isEmpty() || word.size() > longestWord)
        return {};
    const QString wanted = plain(word);
    QString best;
    int bestDistance = 1 + std::max<int>(1, int(word.size()) / 4);
    for (const QString &candidate : candidates) {
        if (candidate == word || qAbs(candidate.size() - word.size()) >= bestDistance)
            continue;
        const int found = distance(wanted, plain(candidate));
        if (found < bestDistance) {
            best = candidate;
            bestDistance = found;
        }
    }
    return best;
}

} // namespace xsc::cloudconfig
