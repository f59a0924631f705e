// SPDX-License-Identifier: BSD-2-Clause
#include "core/secret.h"

namespace xsc {

struct Secret::Buffer
{
    QByteArray bytes;
    explicit Buffer(QByteArray &&from)
        : bytes(std::move(from))
    {
        bytes.detach();
    }
    ~Buffer() { wipe(bytes); }
    Q_DISABLE_COPY_MOVE(Buffer)
};

Secret::Secret(QByteArray &&bytes)
    : m_buffer(std::make_shared<const Buffer>(std::move(bytes)))
{}

Secret Secret::fromText(QStringView text) { return Secret(text.toUtf8()); }

bool Secret::isEmpty() const { return !m_buffer || m_buffer->bytes.isEmpty(); }

const QByteArray &Secret::reveal() const
{
    static const QByteArray nothing("");
    return m_buffer ? m_buffer->bytes : nothing;
}

bool Secret::sameAs(const Secret &other) const { return reveal() == other.reveal(); }

QDebug operator<<(QDebug debug, const Secret &) { return debug << "Secret(…)"; }

} // namespace xsc
