// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/stream.h"

namespace xsc::simulator {

//! The body of a disk import, read from the bare stream behind the request's head.
class BodyInput
{
public:
    BodyInput(net::StreamPtr stream, QByteArray early)
        : m_stream(std::move(stream))
        , m_early(std::move(early))
    {}

    //! Something, but not more than \a most. Error Network: no more comes.
    [[nodiscard]] Task<QByteArray> some(qint64 most, Patience patience);
    [[nodiscard]] Task<QByteArray> exactly(qint64 count, Patience patience);
    [[nodiscard]] Task<> skip(qint64 count, Patience patience);
    [[nodiscard]] qint64 taken() const { return m_taken; }

private:
    net::StreamPtr m_stream;
    QByteArray m_early;
    qint64 m_taken = 0;
};

} // namespace xsc::simulator
