// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/sshexchange.h"

#include "simulator/sshwire.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>

namespace xsc::simulator {

namespace {

using KeyContextPtr = std::unique_ptr<EVP_PKEY_CTX, net::OpensslDeleter<EVP_PKEY_CTX_free>>;

constexpr qsizetype pointSize = 32;
constexpr qsizetype cookieSize = 16;

const QList<QByteArray> &exchanges()
{
    static const QList<QByteArray> names{"curve25519-sha256", "curve25519-sha256@libssh.org"};
    return names;
}
constexpr char hostKeyName[] = "ssh-ed25519";
constexpr char cipherName[] = "aes256-gcm@openssh.com";
constexpr char macName[] = "hmac-sha2-256";

QByteArray sha256(const QByteArray &data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256);
}

uchar *bytesOf(QByteArray &bytes) { return reinterpret_cast<uchar *>(bytes.data()); }

QByteArray publicPoint(EVP_PKEY *key)
{
    QByteArray point(pointSize, '\0');
    size_t size = size_t(point.size());
    return EVP_PKEY_get_raw_public_key(key, bytesOf(point), &size) > 0 ? point : QByteArray();
}

// Empty when the peer's point is of low order.
QByteArray sharedSecret(EVP_PKEY *ours, QByteArray theirs)
{
    const net::PkeyPtr peer(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr, bytesOf(theirs), size_t(theirs.size())));
    const KeyContextPtr context(EVP_PKEY_CTX_new(ours, nullptr));
    QByteArray secret(pointSize, '\0');
    size_t size = size_t(secret.size());
    if (!peer || EVP_PKEY_derive_init(context.get()) <= 0 ||
        EVP_PKEY_derive_set_peer(context.get(), peer.get()) <= 0 ||
        EVP_PKEY_derive(context.get(), bytesOf(secret), &size) <= 0)
        return {};
    return secret;
}

} // namespace

QByteArray SshExchange::derived(char letter, const QByteArray &sessionId, qsizetype size) const
{
    return sha256(secret + hash + letter + sessionId).left(size);
}

SshCipher SshExchange::fromClient(const QByteArray &sessionId) const
{
    return {derived('C', sessionId, SshCipher::keySize), derived('A', sessionId, SshCipher::ivSize)};
}

SshCipher SshExchange::toClient(const QByteArray &sessionId) const
{
    return {derived('D', sessionId, SshCipher::keySize), derived('B', sessionId, SshCipher::ivSize)};
}

std::optional<SshExchange> exchangeKeys(const SshGreeting &greeting, const SshHostKey &hostKey,
                                        const QByteArray &clientPoint)
{
    const net::PkeyPtr ours(EVP_PKEY_Q_keygen(nullptr, nullptr, "X25519"));
    if (!ours || clientPoint.size() != pointSize)
        return {};
    const QByteArray secret = sharedSecret(ours.get(), clientPoint);
    const QByteArray point = publicPoint(ours.get());
    if (secret.isEmpty() || point.isEmpty())
        return {};
    SshExchange made;
    made.secret = SshWriter().mpint(secret).bytes();
    made.hash = sha256(SshWriter()
                           .string(greeting.clientBanner)
                           .string(greeting.serverBanner)
                           .string(greeting.clientInit)
                           .string(greeting.serverInit)
                           .string(hostKey.blob())
                           .string(clientPoint)
                           .string(point)
                           .raw(made.secret)
                           .bytes());
    made.reply = SshWriter(SshMessage::KexEcdhReply)
                     .string(hostKey.blob())
                     .string(point)
                     .string(hostKey.sign(made.hash))
                     .bytes();
    return made;
}

QByteArray serverKexInit()
{
    QByteArray cookie(cookieSize, '\0');
    for (char &byte : cookie)
        byte = char(QRandomGenerator::global()->bounded(256));
    SshWriter writer(SshMessage::KexInit);
    writer.raw(cookie).string(exchanges().join(',')).string(hostKeyName);
    for (const char *name : {cipherName, cipherName, macName, macName, "none", "none", "", ""})
        writer.string(name);
    return writer.boolean(false).number(0).bytes();
}

SshClientWish readClientInit(const QByteArray &payload)
{
    SshReader reader(payload.mid(1 + cookieSize));
    const QList<QByteArray> kex = reader.nameList();
    const QList<QByteArray> hostKeys = reader.nameList();
    const QList<QByteArray> toServer = reader.nameList();
    const QList<QByteArray> toClient = reader.nameList();
    for (int skipped = 0; skipped < 6; ++skipped)
        static_cast<void>(reader.string());
    const bool guesses = reader.boolean();
    const auto isOurs = [](const QByteArray &name) { return exchanges().contains(name); };
    SshClientWish wish;
    wish.isPossible = reader.isGood() && std::ranges::any_of(kex, isOurs) && hostKeys.contains(hostKeyName) &&
                      toServer.contains(cipherName) && toClient.contains(cipherName);
    wish.wantsExtensions = kex.contains("ext-info-c");
    wish.skipsNext = guesses && (!isOurs(kex.first()) || hostKeys.first() != hostKeyName);
    return wish;
}

} // namespace xsc::simulator
