// SPDX-License-Identifier: BSD-2-Clause
#include "freewatch.h"
#include "guest/ed25519text.h"
#include "guest/keypush.h"
#include "guest/sshkeys.h"
#include "net/certificatecheck.h"
#include "passwordvm.h"
#include "prepare/readtlsfiles.h"
#include "prepare/tlsdisc.h"
#include "verify.h"
#include "writefile.h"
#include "xapi/disktransfer.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using test::FreeWatch;

namespace {

const QByteArray marker = "nobody-may-see-me";

//! As long as a key of RSA, and the marker is in all of it.
Secret markedKey()
{
    QByteArray text;
    text.reserve(8000);
    while (text.size() < 4000)
        text.append(marker.constData(), marker.size()).append('\n');
    return Secret(std::move(text));
}

} // namespace

//! What memory holds of keys and passwords when a VM has been prepared.
class KeyWipingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void makesCertificates_data();
    void makesCertificates();
    void makesKeysOfThePool();
    void writesAnEd25519Key();
    void writesADisc();
    void cutsADiscIntoPieces();
    void readsOwnFiles();
    void connectsWithAnOwnCertificate();
    void logsInByPassword();
};

void KeyWipingTest::initTestCase()
{
    if (const QByteArray missing = FreeWatch::missing(); !missing.isEmpty())
        QSKIP(missing.constData());
}

void KeyWipingTest::makesCertificates_data()
{
    QTest::addColumn<net::KeyKind>("kind");
    QTest::addColumn<QByteArray>("start"); // of every such private key
    QTest::newRow("RSA") << net::KeyKind::Rsa2048 << QByteArray("BADANBgkqhkiG9w0BAQEFAASC");
    QTest::newRow("P-256") << net::KeyKind::EcP256 << QByteArray("MBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg");
}

// The authority's key as well, which nobody ever gets to see.
void KeyWipingTest::makesCertificates()
{
    QFETCH(net::KeyKind, kind);
    QFETCH(QByteArray, start);
    const FreeWatch watch(start, FreeWatch::Utf8);
    {
        const auto kit = test::await(prepare::makeTlsKit({u"web1"_s, {u"10.0.0.5"_s}, kind, 30}));
        VERIFY_RESULT(kit);
        QVERIFY(kit->server.keyPem.reveal().contains(start));
        QVERIFY(kit->client.identity.keyPem.reveal().contains(start));
    }
    QCOMPARE(watch.found(), 0);
}

void KeyWipingTest::makesKeysOfThePool()
{
    const QByteArray start = "IBAAKCAQEA"; // of every private key of 2048 bits
    const FreeWatch watch(start, FreeWatch::Utf8);
    {
        const auto pair = test::await(guest::generateSshKeys(2048));
        VERIFY_RESULT(pair);
        QVERIFY(pair->privateKey.reveal().contains(start));
    }
    QCOMPARE(watch.found(), 0);
}

// Our part of it; libssh gives its own copies of such a text back as they are, to the programs' heap that
// wipes.
void KeyWipingTest::writesAnEd25519Key()
{
    const QByteArray start = "b3BlbnNzaC1rZXktdjEAAAAABG5vbmU";
    const FreeWatch watch(start, FreeWatch::Utf8);
    {
        const guest::Ed25519Bytes bytes;
        QVERIFY(guest::privateKeyText(bytes).reveal().contains(start));
    }
    QCOMPARE(watch.found(), 0);
}

void KeyWipingTest::writesADisc()
{
    const FreeWatch watch(marker);
    {
        prepare::TlsKit kit;
        kit.server.keyPem = markedKey();
        kit.client.identity.keyPem = markedKey();
        const auto image = prepare::makeTlsDisc(kit);
        VERIFY_RESULT(image);
        QVERIFY(image->reveal().count(marker) > 400);
    }
    QCOMPARE(watch.found(), 0);
}

void KeyWipingTest::cutsADiscIntoPieces()
{
    const FreeWatch watch(marker);
    {
        QByteArray bytes(200'000, 'x');
        bytes.reserve(500'000);
        bytes.append(markedKey().reveal()).append(QByteArray(200'000, 'x'));
        const qsizetype size = bytes.size();
        const auto content = xapi::DiskContent::ofSecret(Secret(std::move(bytes)));
        QCOMPARE(content.size, size);
        qsizetype seen = 0, marks = 0;
        for (;;) {
            const auto piece = test::await(content.source(Patience::of(1s)));
            VERIFY_RESULT(piece);
            if (piece->isEmpty())
                break;
            seen += piece->size();
            marks += piece->count(marker);
        }
        QCOMPARE(seen, size);
        QVERIFY(marks > 200);
    }
    QCOMPARE(watch.found(), 0);
}

void KeyWipingTest::readsOwnFiles()
{
    const QTemporaryDir folder;
    QByteArray word;
    {
        net::CertificatePlan plan;
        plan.commonName = u"client"_s;
        plan.key = net::KeyKind::Rsa2048;
        plan.use = net::CertificateUse::Client;
        const auto authority = net::makeAuthority(u"other"_s);
        VERIFY_RESULT(authority);
        const auto client = net::makeCertificate(*authority, plan);
        VERIFY_RESULT(client);
        VERIFY_RESULT(test::writeFile(folder.filePath(u"ca"_s), authority->certificatePem));
        VERIFY_RESULT(test::writeFile(folder.filePath(u"cert"_s), client->certificatePem));
        VERIFY_RESULT(test::writeFile(folder.filePath(u"key"_s), client->keyPem.reveal()));
        word = client->keyPem.reveal().mid(600, 30);
    }
    const FreeWatch watch(word);
    {
        const auto files = prepare::readTlsFiles(folder.filePath(u"cert"_s), folder.filePath(u"key"_s),
                                                 folder.filePath(u"ca"_s));
        VERIFY_RESULT(files);
        QVERIFY(files->identity.keyPem.reveal().contains(word));
        VERIFY_RESULT(net::checkTlsFiles(files->identity, files->caPem));
    }
    QCOMPARE(watch.found(), 0);
}

// Up to the handshake, which nobody answers.
void KeyWipingTest::connectsWithAnOwnCertificate()
{
    QTcpServer peer;
    QVERIFY(peer.listen(QHostAddress::LocalHost));
    connect(&peer, &QTcpServer::newConnection, &peer,
            [&peer] { peer.nextPendingConnection()->disconnectFromHost(); });
    net::CertificatePlan plan{.commonName = u"client"_s, .dnsNames = {}, .addresses = {}};
    plan.key = net::KeyKind::Rsa2048;
    plan.use = net::CertificateUse::Client;
    const auto authority = net::makeAuthority(u"authority"_s);
    VERIFY_RESULT(authority);
    auto client = net::makeCertificate(*authority, plan);
    VERIFY_RESULT(client);
    const QByteArray word = client->keyPem.reveal().mid(600, 30);
    const FreeWatch watch(word);
    {
        net::TlsSettings settings;
        settings.host = u"127.0.0.1"_s;
        settings.port = peer.serverPort();
        settings.caPem = authority->certificatePem;
        settings.identity = std::move(*client);
        client = net::TlsIdentity();
        QVERIFY(settings.identity->keyPem.reveal().contains(word));
        QVERIFY(!test::await(net::connectTls(settings, Patience::of(20s))));
    }
    QCOMPARE(watch.found(), 0);
}

// A real sshd, in a process of its own.
void KeyWipingTest::logsInByPassword()
{
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    test::PasswordVm vm;
    VERIFY_RESULT(vm.start());
    const guest::GuestSettings settings{.vm = vm.ref(),
                                        .vmUuid = vm.vm(),
                                        .vmName = u"guarded"_s,
                                        .user = test::PasswordVm::user(),
                                        .addresses = {vm.sshd().address()},
                                        .port = vm.sshd().port()};
    const QByteArray password = test::PasswordVm::password();
    const FreeWatch watch(password);
    for (const bool isRight : {false, true}) {
        QByteArray typed;
        typed.reserve(password.size() + 1);
        typed.append(password.constData(), password.size());
        if (!isRight)
            typed.append('x');
        const guest::PasswordLogin login{{vm.sshd().address(), vm.sshd().hostKey()},
                                         Secret(std::move(typed))};
        const auto pushed = test::await(guest::pushKeyByPassword(
            settings, login, QString::fromLatin1(vm.publicLine()), Patience::of(30s)));
        QCOMPARE(pushed.has_value(), isRight);
    }
    QCOMPARE(watch.found(), 0);
}

QTEST_GUILESS_MAIN(KeyWipingTest)
#include "tst_keywiping.moc"
