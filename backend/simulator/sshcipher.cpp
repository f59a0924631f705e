// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/sshcipher.h"

#include "net/opensslhandles.h"

#include <QtEndian>

namespace xsc::simulator {

namespace {

using CipherPtr = std::unique_ptr<EVP_CIPHER_CTX, net::OpensslDeleter<EVP_CIPHER_CTX_free>>;

constexpr qsizetype lengthSize = 4;
constexpr qsizetype tagSize = 16;
constexpr quint32 largestPacket = 256 * 1024;

const uchar *in(const QByteArray &bytes, qsizetype at = 0)
{
    return reinterpret_cast<const uchar *>(bytes.constData()) + at;
}

uchar *out(QByteArray &bytes, qsizetype at = 0) { return reinterpret_cast<uchar *>(bytes.data()) + at; }

} // namespace

SshCipher::SshCipher(QByteArray key, QByteArray iv)
    : m_key(std::move(key))
    , m_iv(std::move(iv))
{}

QByteArray SshCipher::framed(const QByteArray &payload) const
{
    // In the clear the length counts towards the block, in GCM it does not.
    const qsizetype block = isPlain() ? 8 : 16;
    const qsizetype counted = payload.size() + 1 + (isPlain() ? lengthSize : 0);
    qsizetype padding = block - counted % block;
    if (padding < 4)
        padding += block;
    QByteArray packet(lengthSize, '\0');
    qToBigEndian(quint32(1 + payload.size() + padding), packet.data());
    packet.append(char(padding)).append(payload).append(padding, '\0');
    return packet;
}

QByteArray SshCipher::seal(const QByteArray &payload)
{
    QByteArray packet = framed(payload);
    if (isPlain())
        return packet;
    const qsizetype size = packet.size() - lengthSize;
    QByteArray sealed = packet.left(lengthSize) + QByteArray(size + tagSize, '\0');
    const CipherPtr context(EVP_CIPHER_CTX_new());
    int written = 0;
    EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, in(m_key), in(m_iv));
    EVP_EncryptUpdate(context.get(), nullptr, &written, in(packet), int(lengthSize));
    EVP_EncryptUpdate(context.get(), out(sealed, lengthSize), &written, in(packet, lengthSize), int(size));
    EVP_EncryptFinal_ex(context.get(), out(sealed, lengthSize + size), &written);
    EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, int(tagSize), out(sealed, lengthSize + size));
    countPacket();
    return sealed;
}

std::pair<SshCipher::Taken, QByteArray> SshCipher::open(QByteArray &buffer)
{
    if (buffer.size() < lengthSize)
        return {Taken::NeedsMore, {}};
    const auto length = qFromBigEndian<quint32>(buffer.constData());
    if (length < 2 || length > largestPacket)
        return {Taken::Broken, {}};
    const qsizetype whole = lengthSize + qsizetype(length) + (isPlain() ? 0 : tagSize);
    if (buffer.size() < whole)
        return {Taken::NeedsMore, {}};
    const QByteArray packet = buffer.left(whole);
    buffer.remove(0, whole);
    const auto body = isPlain() ? std::optional(packet.mid(lengthSize)) : decrypted(packet);
    if (!body || quint8(body->at(0)) >= body->size())
        return {Taken::Broken, {}};
    return {Taken::Payload, body->mid(1, body->size() - 1 - quint8(body->at(0)))};
}

std::optional<QByteArray> SshCipher::decrypted(const QByteArray &packet)
{
    const qsizetype size = packet.size() - lengthSize - tagSize;
    QByteArray plain(size, '\0');
    QByteArray tag = packet.right(tagSize);
    const CipherPtr context(EVP_CIPHER_CTX_new());
    int written = 0;
    EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, in(m_key), in(m_iv));
    EVP_DecryptUpdate(context.get(), nullptr, &written, in(packet), int(lengthSize));
    EVP_DecryptUpdate(context.get(), out(plain), &written, in(packet, lengthSize), int(size));
    EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, int(tagSize), tag.data());
    if (EVP_DecryptFinal_ex(context.get(), out(plain, size), &written) <= 0)
        return {};
    countPacket();
    return plain;
}

// The last eight bytes of the IV count packets (RFC 5647).
void SshCipher::countPacket()
{
    char *counter = m_iv.data() + 4;
    qToBigEndian(qFromBigEndian<quint64>(counter) + 1, counter);
}

} // namespace xsc::simulator
