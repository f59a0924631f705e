// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"
#include "diskimage/compression.h"

#include <QByteArray>

#include <memory>

namespace xsc::diskimage {

//! Undoes compression as the bytes come in, members one behind the other included. Holds one piece of input
//! and gives one bounded piece of output, however much an input swells.
class Decoder
{
public:
    //! No piece of output is longer.
    static constexpr qsizetype pieceBytes = 256 * 1024;

    //! Errors: Unsupported (this program was built without that decoder).
    [[nodiscard]] static Result<std::unique_ptr<Decoder>> make(Compression compression);
    virtual ~Decoder() = default;

    //! The next bytes of the file, once take() gave nothing more.
    virtual void feed(QByteArray bytes) = 0;
    //! The next piece; empty: feed more. Error Protocol: the file is damaged.
    [[nodiscard]] virtual Result<QByteArray> take() = 0;
    //! No more bytes will come. Error Protocol: the file ends in the middle.
    [[nodiscard]] virtual Result<> finish() const = 0;
};

} // namespace xsc::diskimage
