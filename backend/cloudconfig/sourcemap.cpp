// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/sourcemap.h"

#include <algorithm>

namespace xsc::cloudconfig {

void SourceMap::addCopy(qsizetype length, qsizetype source)
{
    if (length <= 0)
        return;
    m_pieces.push_back({m_size, length, {source, source + length}, true});
    m_size += length;
}

void SourceMap::addValue(qsizetype length, Range source)
{
    m_pieces.push_back({m_size, length, source, false});
    m_size += length;
}

// Of pieces without length and the one after them at the same place it is the latter.
const SourceMap::Piece *SourceMap::pieceAt(qsizetype offset) const
{
    const auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), offset,
                                        [](qsizetype at, const Piece &piece) { return at < piece.at; });
    return after == m_pieces.begin() ? nullptr : &*std::prev(after);
}

Range SourceMap::toSource(Range range) const
{
    const Piece *first = pieceAt(range.begin);
    if (!first)
        return {};
    const Piece *last = range.end > range.begin ? pieceAt(range.end - 1) : first;
    Range source = first->source;
    if (first->isCopy)
        source.begin += std::min(range.begin - first->at, first->length);
    source.end =
        last->isCopy ? last->source.begin + std::min(range.end - last->at, last->length) : last->source.end;
    return {source.begin, std::max(source.begin, source.end)};
}

bool SourceMap::isCopy(Range range) const
{
    const Piece *piece = pieceAt(range.begin);
    if (!piece)
        return m_pieces.empty();
    return piece->isCopy && range.end <= piece->at + piece->length;
}

} // namespace xsc::cloudconfig
