// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/textlines.h"

namespace xsc::cloudconfig {

//! Which part of a template each part of its rendered text came from.
class SourceMap
{
public:
    //! The next \a length units of the text are those of the template from \a source on.
    void addCopy(qsizetype length, qsizetype source);
    //! The next \a length units of the text stand for \a source.
    void addValue(qsizetype length, Range source);

    [[nodiscard]] qsizetype textSize() const { return m_size; }
    //! What \a range of the text came from. Part of a value counts as all of it.
    [[nodiscard]] Range toSource(Range range) const;
    //! Whether all of \a range stands in the template as it is.
    [[nodiscard]] bool isCopy(Range range) const;

private:
    struct Piece
    {
        qsizetype at = 0;
        qsizetype length = 0;
        Range source;
        bool isCopy = true;
    };
    [[nodiscard]] const Piece *pieceAt(qsizetype offset) const;

    std::vector<Piece> m_pieces;
    qsizetype m_size = 0;
};

} // namespace xsc::cloudconfig
