// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/wipe.h"

#include <QDebug>

#include <memory>

namespace xsc {

//! A password or private key in memory. Copies share one buffer, which is overwritten when the last one
//! goes. Cannot be compared by accident, printed, or turned into a QString.
class Secret
{
public:
    Secret() = default;
    //! Takes the bytes over and wipes \a bytes.
    explicit Secret(QByteArray &&bytes);
    [[nodiscard]] static Secret fromText(QStringView text);

    [[nodiscard]] bool isEmpty() const;

    //! For the one library call that needs it; do not keep a copy. Null-terminated.
    [[nodiscard]] const QByteArray &reveal() const;

    [[nodiscard]] bool sameAs(const Secret &other) const;

private:
    struct Buffer;
    std::shared_ptr<const Buffer> m_buffer;
};

//! Prints "Secret(…)", never the content.
QDebug operator<<(QDebug debug, const Secret &secret);

} // namespace xsc
