// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/sshpublickey.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>
#include <QtEndian>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype lengthField = 4;

struct SshKeyTr
{
    Q_DECLARE_TR_FUNCTIONS(SshPublicKey)
};

// RFC 4253: fields with their length before them; the first is the type. Empty: cut off.
QList<QByteArray> fieldsOf(const QByteArray &blob)
{
    QList<QByteArray> fields;
    qsizetype at = 0;
    while (at < blob.size()) {
        if (blob.size() - at < lengthField) {
            return {};
        }
        const auto length = qsizetype(qFromBigEndian<quint32>(blob.constData() + at));
        at += lengthField;
        if (length > blob.size() - at) {
            return {};
        }
        fields.append(blob.mid(at, length));
        at += length;
    }
    return fields;
}

Result<> refusePrivate(const QString &text)
{
    if (text.contains("PRIVATE KEY"_L1)) {
        return fail(
            ErrorKind::Invalid,
            SshKeyTr::tr("This is a private key. Never put it into a cloud-config: everybody in the virtual "
                         "machine can read it. Take the file that ends in .pub."));
    }
    if (text.startsWith("PuTTY-User-Key-File"_L1)) {
        return fail(ErrorKind::Invalid,
                    SshKeyTr::tr("This is a PuTTY key. Let PuTTYgen show the public key for "
                                 "OpenSSH and take that."));
    }
    if (text.contains("BEGIN SSH2 PUBLIC KEY"_L1)) {
        return fail(ErrorKind::Invalid,
                    SshKeyTr::tr("This public key is in the format of another program. Convert it "
                                 "with: ssh-keygen -i -f FILE"));
    }
    return {};
}

} // namespace

QString SshPublicKey::line() const
{
    return comment.isEmpty() ? type + u' ' + blob : type + u' ' + blob + u' ' + comment;
}

Result<SshPublicKey> readSshPublicKey(const QString &text)
{
    const QString line = text.trimmed();
    if (const Result<> allowed = refusePrivate(line); !allowed) {
        return fail(allowed.error());
    }
    if (line.contains(u'\n')) {
        return fail(ErrorKind::Invalid, SshKeyTr::tr("There is more than one line. Take one key at a time."));
    }
    SshPublicKey key{line.section(u' ', 0, 0), line.section(u' ', 1, 1), line.section(u' ', 2), {}};
    const auto decoded =
        QByteArray::fromBase64Encoding(key.blob.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    static const QRegularExpression s_type(u"^(?:ssh|ecdsa|sk)-[a-z0-9@.-]+$"_s);
    if (key.blob.isEmpty() || !decoded || !s_type.match(key.type).hasMatch()) {
        return fail(ErrorKind::Invalid,
                    SshKeyTr::tr("This is no public key: it has to look like “ssh-ed25519 AAAA… "
                                 "comment”."));
    }
    const QList<QByteArray> fields = fieldsOf(*decoded);
    if (fields.size() < 2) {
        return fail(ErrorKind::Invalid, SshKeyTr::tr("The key is cut off. Copy the whole line."));
    }
    if (fields.constFirst() != key.type.toLatin1()) {
        return fail(ErrorKind::Invalid,
                    SshKeyTr::tr("The key says that it is of type %1, but it is of type %2.")
                        .arg(key.type, QString::fromLatin1(fields.constFirst())));
    }
    const QByteArray hash = QCryptographicHash::hash(*decoded, QCryptographicHash::Sha256);
    key.fingerprint = "SHA256:"_L1 + QString::fromLatin1(hash.toBase64(QByteArray::OmitTrailingEquals));
    return key;
}

} // namespace xsc::ui
