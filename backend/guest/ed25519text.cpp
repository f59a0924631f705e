// SPDX-License-Identifier: BSD-2-Clause
#include "guest/ed25519text.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <openssl/crypto.h>

// The file is described in PROTOCOL.key of OpenSSH.
namespace xsc::guest {

namespace {

constexpr qsizetype lineLength = 70;
constexpr qsizetype blockSize = 8;
// Room for all of it: a buffer that has to grow would leave a smaller one behind.
constexpr qsizetype mostBytes = 1024;

void addNumber(QByteArray &to, quint32 number)
{
    std::array<char, sizeof number> bytes{};
    qToBigEndian(number, bytes.data());
    to.append(bytes.data(), bytes.size());
}

void addText(QByteArray &to, QByteArrayView text)
{
    addNumber(to, static_cast<quint32>(text.size()));
    to.append(text);
}

QByteArrayView viewOf(const std::array<unsigned char, 32> &bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

void addKey(QByteArray &to, const Ed25519Bytes &key)
{
    addText(to, "ssh-ed25519");
    addText(to, viewOf(key.point));
}

void addPrivatePart(QByteArray &to, const Ed25519Bytes &key)
{
    const qsizetype start = to.size();
    const quint32 check = QRandomGenerator::system()->generate();
    addNumber(to, check);
    addNumber(to, check);
    addKey(to, key);
    addNumber(to, static_cast<quint32>(key.seed.size() + key.point.size()));
    to.append(viewOf(key.seed));
    to.append(viewOf(key.point));
    addText(to, "xscontainer");
    for (char padding = 1; (to.size() - start) % blockSize != 0; ++padding)
        to.append(padding);
}

} // namespace

Ed25519Bytes::~Ed25519Bytes() { OPENSSL_cleanse(seed.data(), seed.size()); }

Secret privateKeyText(const Ed25519Bytes &key)
{
    QByteArray open, secret, all, text;
    for (QByteArray *buffer : {&open, &secret, &all, &text})
        buffer->reserve(mostBytes);
    addKey(open, key);
    addPrivatePart(secret, key);
    all.append("openssh-key-v1", sizeof "openssh-key-v1"); // with its zero
    addText(all, "none");
    addText(all, "none");
    addText(all, {});
    addNumber(all, 1);
    addText(all, open);
    addText(all, secret);
    QByteArray encoded = all.toBase64();
    text.append("-----BEGIN OPENSSH PRIVATE KEY-----\n");
    for (qsizetype at = 0; at < encoded.size(); at += lineLength)
        text.append(QByteArrayView(encoded).sliced(at).first(qMin(lineLength, encoded.size() - at)))
            .append('\n');
    text.append("-----END OPENSSH PRIVATE KEY-----\n");
    for (QByteArray *buffer : {&secret, &all, &encoded})
        wipe(*buffer);
    return Secret(std::move(text));
}

} // namespace xsc::guest
