// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/sshpublickey.h"

#include <QByteArray>
#include <QHash>
#include <QRegularExpression>
#include <QtEndian>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

using State = SshPublicKey::State;

// How many fields follow the type's name in the blob.
const QHash<QString, int> &fieldCounts()
{
    static const QHash<QString, int> s_counts{
        {u"ssh-rsa"_s, 2},
        {u"ssh-ed25519"_s, 1},
        {u"ssh-dss"_s, 4},
        {u"ecdsa-sha2-nistp256"_s, 2},
        {u"ecdsa-sha2-nistp384"_s, 2},
        {u"ecdsa-sha2-nistp521"_s, 2},
        {u"sk-ssh-ed25519@openssh.com"_s, 2},
        {u"sk-ecdsa-sha2-nistp256@openssh.com"_s, 3},
    };
    return s_counts;
}

// The fields of a blob; empty when the lengths do not come out.
QList<QByteArray> fieldsOf(const QByteArray &blob)
{
    constexpr qsizetype lengthBytes = 4;
    QList<QByteArray> fields;
    qsizetype at = 0;
    while (at < blob.size()) {
        if (blob.size() - at < lengthBytes)
            return {};
        const auto size = qsizetype(qFromBigEndian<quint32>(blob.constData() + at));
        at += lengthBytes;
        if (size > blob.size() - at)
            return {};
        fields << blob.mid(at, size);
        at += size;
    }
    return fields;
}

bool isWeak(const QString &type, const QList<QByteArray> &fields)
{
    constexpr qsizetype leastModulusBytes = 2048 / 8;
    return type == "ssh-dss"_L1 || (type == "ssh-rsa"_L1 && fields.at(2).size() < leastModulusBytes);
}

bool isRightSize(const QString &type, const QList<QByteArray> &fields)
{
    constexpr qsizetype ed25519Bytes = 32;
    return type != "ssh-ed25519"_L1 || fields.at(1).size() == ed25519Bytes;
}

State stateOf(SshPublicKey &key, const QString &base64)
{
    const auto blob =
        QByteArray::fromBase64Encoding(base64.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    const QList<QByteArray> fields = blob ? fieldsOf(*blob) : QList<QByteArray>();
    if (fields.isEmpty())
        return State::Broken;
    key.blobType = QString::fromLatin1(fields.constFirst());
    if (key.type.isEmpty())
        return fieldCounts().contains(key.blobType) ? State::NoType : State::NoKey;
    if (key.type != key.blobType)
        return fieldCounts().contains(key.blobType) ? State::OtherType : State::Broken;
    const bool isCertificate = key.type.contains("-cert-"_L1);
    if (isCertificate)
        return State::Good;
    if (fields.size() != 1 + fieldCounts().value(key.type) || !isRightSize(key.type, fields))
        return State::Broken;
    return isWeak(key.type, fields) ? State::Weak : State::Good;
}

} // namespace

SshPublicKey readSshPublicKey(const QString &line)
{
    static const QRegularExpression s_typed(
        u"(?:\\A|\\s)(ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-nistp(?:256|384|521)|sk-[a-z0-9-]+@openssh\\.com"
        "|[a-z0-9-]+-cert-v01@openssh\\.com)(?:\\s+(\\S+)|\\s*\\z)"_s);
    static const QRegularExpression s_untyped(u"\\A\\s*(AAAA\\S+)"_s);
    SshPublicKey key;
    if (line.contains("PRIVATE KEY-----"_L1)) {
        key.state = State::Private;
    } else if (line.contains("PuTTY-User-Key-File"_L1) || line.contains("BEGIN SSH2 PUBLIC KEY"_L1)) {
        key.state = State::OtherForm;
    } else if (const auto match = s_typed.match(line); match.hasMatch()) {
        key.type = match.captured(1);
        key.typeAt = match.capturedStart(1);
        key.state = match.captured(2).isEmpty() ? State::NoBlob : stateOf(key, match.captured(2));
    } else if (const auto blob = s_untyped.match(line); blob.hasMatch()) {
        key.typeAt = blob.capturedStart(1);
        key.state = stateOf(key, blob.captured(1));
    }
    return key;
}

} // namespace xsc::cloudconfig
