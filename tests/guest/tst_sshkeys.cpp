// SPDX-License-Identifier: BSD-2-Clause
#include "guest/hostkeys.h"
#include "guest/sshkeys.h"
#include "verify.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTemporaryFile>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;

namespace {

QString sshKeygen(const QStringList &arguments)
{
    QProcess keygen;
    keygen.start(u"ssh-keygen"_s, arguments);
    keygen.waitForFinished();
    return QString::fromUtf8(keygen.readAllStandardOutput()).trimmed();
}

QString written(QTemporaryFile &file, const QByteArray &content)
{
    if (!file.open() || file.write(content) != content.size())
        return {};
    file.close();
    return file.fileName();
}

} // namespace

class SshKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAPairThatOpensshReads();
    void makesAnotherPairEachTime();
    void makesAnEd25519PairThatOpensshReads();
    void findsThePublicHalfOfAnEd25519Key();
    void refusesWhatIsNoKey();
    void printsFingerprintsAsOpensshDoes();
    void tellsBothFingerprintsOfAChangedKey();
};

void SshKeysTest::makesAPairThatOpensshReads()
{
    const auto pair = test::await(guest::generateSshKeys(2048));
    VERIFY_RESULT(pair);
    QVERIFY(pair->privateKey.reveal().startsWith("-----BEGIN RSA PRIVATE KEY-----"));
    QTemporaryFile file;
    const QString path = written(file, pair->privateKey.reveal());
    const QString fromOpenssh = sshKeygen({u"-y"_s, u"-f"_s, path});
    QCOMPARE(QString::fromLatin1(pair->publicLine).section(u' ', 0, 1), fromOpenssh.section(u' ', 0, 1));
}

void SshKeysTest::makesAnotherPairEachTime()
{
    const auto one = test::await(guest::generateSshKeys(2048));
    const auto two = test::await(guest::generateSshKeys(2048));
    VERIFY_RESULT(one);
    VERIFY_RESULT(two);
    QVERIFY(one->publicLine != two->publicLine);
    QVERIFY(!one->privateKey.sameAs(two->privateKey));
}

void SshKeysTest::makesAnEd25519PairThatOpensshReads()
{
    const auto pair = guest::generateEd25519Keys();
    VERIFY_RESULT(pair);
    QTemporaryFile file;
    const QString path = written(file, pair->privateKey.reveal());
    const QString fromOpenssh = sshKeygen({u"-y"_s, u"-f"_s, path});
    QVERIFY(fromOpenssh.startsWith(u"ssh-ed25519 "_s));
    QCOMPARE(QString::fromLatin1(pair->publicLine).section(u' ', 0, 1), fromOpenssh.section(u' ', 0, 1));
    const auto other = guest::generateEd25519Keys();
    VERIFY_RESULT(other);
    QVERIFY(other->publicLine != pair->publicLine);
}

void SshKeysTest::findsThePublicHalfOfAnEd25519Key()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"key"_s);
    sshKeygen({u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, u""_s, u"-f"_s, path});
    QFile key(path);
    QFile line(path + u".pub"_s);
    QVERIFY(key.open(QIODevice::ReadOnly) && line.open(QIODevice::ReadOnly));
    const auto found = guest::publicLineOf(Secret(key.readAll()));
    VERIFY_RESULT(found);
    QCOMPARE(found->split(' ').value(1), line.readAll().split(' ').value(1));
}

void SshKeysTest::refusesWhatIsNoKey()
{
    VERIFY_FAILS(guest::publicLineOf(Secret(QByteArray("not a key"))), ErrorKind::Invalid);
    VERIFY_FAILS(guest::publicLineOf(Secret()), ErrorKind::Invalid);
}

void SshKeysTest::printsFingerprintsAsOpensshDoes()
{
    const auto pair = test::await(guest::generateSshKeys(2048));
    VERIFY_RESULT(pair);
    QTemporaryFile file;
    const QString path = written(file, pair->publicLine);
    QCOMPARE(guest::fingerprint(pair->publicLine.split(' ').value(1)),
             sshKeygen({u"-l"_s, u"-f"_s, path}).section(u' ', 1, 1));
}

void SshKeysTest::tellsBothFingerprintsOfAChangedKey()
{
    guest::GuestSettings settings;
    settings.vmName = u"web1"_s;
    settings.pinnedHostKey = QByteArray("old").toBase64();
    const QByteArray seen = QByteArray("new").toBase64();
    const Error error = guest::changedHostKey(settings, seen);
    QCOMPARE(error.kind, ErrorKind::Trust);
    QCOMPARE(error.code, QStringList({u"HOST_KEY_CHANGED"_s, QString::fromLatin1(seen)}));
    for (const QString &word :
         {u"web1"_s, guest::fingerprint(seen), guest::fingerprint(settings.pinnedHostKey)})
        QVERIFY2(error.message.contains(word), qPrintable(error.message));
}

QTEST_GUILESS_MAIN(SshKeysTest)
#include "tst_sshkeys.moc"
