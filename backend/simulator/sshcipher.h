// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>

#include <optional>

namespace xsc::simulator {

//! One direction of an SSH connection: packets in aes256-gcm@openssh.com, or in the clear before the first
//! exchange of keys.
class SshCipher
{
public:
    static constexpr qsizetype keySize = 32;
    static constexpr qsizetype ivSize = 12;

    SshCipher() = default;
    SshCipher(QByteArray key, QByteArray iv);

    [[nodiscard]] QByteArray seal(const QByteArray &payload);

    enum class Taken { Payload, NeedsMore, Broken };
    //! Takes the first packet off \a buffer.
    [[nodiscard]] std::pair<Taken, QByteArray> open(QByteArray &buffer);

private:
    [[nodiscard]] bool isPlain() const { return m_key.isEmpty(); }
    [[nodiscard]] QByteArray framed(const QByteArray &payload) const;
    [[nodiscard]] std::optional<QByteArray> decrypted(const QByteArray &packet);
    void countPacket();

    QByteArray m_key;
    QByteArray m_iv;
};

} // namespace xsc::simulator
