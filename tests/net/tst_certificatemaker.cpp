// SPDX-License-Identifier: BSD-2-Clause
#include "net/certificatemaker.h"
#include "verify.h"

#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using namespace xsc::net;

class CertificateMakerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesKeysQtCanRead_data();
    void makesKeysQtCanRead();
    void namesHostsAndAddresses();
    void signsWithTheAuthority();
    void refusesWhatIsNoNameOrAddress_data();
    void refusesWhatIsNoNameOrAddress();
    void refusesABrokenAuthority();
    void fingerprintsTheFirstCertificate();
};

void CertificateMakerTest::makesKeysQtCanRead_data()
{
    QTest::addColumn<KeyKind>("kind");
    QTest::addColumn<QSsl::KeyAlgorithm>("algorithm");
    QTest::addColumn<int>("bits");
    QTest::newRow("rsa") << KeyKind::Rsa2048 << QSsl::Rsa << 2048;
    QTest::newRow("p256") << KeyKind::EcP256 << QSsl::Ec << 256;
    QTest::newRow("p384") << KeyKind::EcP384 << QSsl::Ec << 384;
}

void CertificateMakerTest::makesKeysQtCanRead()
{
    QFETCH(KeyKind, kind);
    QFETCH(QSsl::KeyAlgorithm, algorithm);
    CertificatePlan plan;
    plan.commonName = u"pool"_s;
    plan.key = kind;
    const auto made = makeSelfSigned(plan);
    VERIFY_RESULT(made);
    const QSslKey key(made->keyPem.reveal(), algorithm, QSsl::Pem);
    QVERIFY(!key.isNull());
    QTEST(key.length(), "bits");
    const QSslCertificate certificate(made->certificatePem, QSsl::Pem);
    QCOMPARE(certificate.subjectInfo(QSslCertificate::CommonName), QStringList{u"pool"_s});
    QVERIFY(certificate.isSelfSigned());
}

void CertificateMakerTest::namesHostsAndAddresses()
{
    CertificatePlan plan;
    plan.commonName = u"web1"_s;
    plan.dnsNames = {u"web1.example"_s};
    plan.addresses = {u"127.0.0.5"_s, u"::1"_s};
    const auto made = makeSelfSigned(plan);
    VERIFY_RESULT(made);
    const auto names = QSslCertificate(made->certificatePem, QSsl::Pem).subjectAlternativeNames();
    QCOMPARE(names.values(QSsl::DnsEntry), QStringList{u"web1.example"_s});
    const QStringList addresses = names.values(QSsl::IpAddressEntry);
    QCOMPARE(addresses.size(), 2);
    QVERIFY(addresses.contains(u"127.0.0.5"_s));
}

void CertificateMakerTest::signsWithTheAuthority()
{
    const auto authority = makeAuthority(u"pool authority"_s);
    VERIFY_RESULT(authority);
    CertificatePlan plan;
    plan.commonName = u"client"_s;
    plan.use = CertificateUse::Client;
    const auto made = makeCertificate(*authority, plan);
    VERIFY_RESULT(made);
    const QSslCertificate certificate(made->certificatePem, QSsl::Pem);
    QCOMPARE(certificate.issuerInfo(QSslCertificate::CommonName), QStringList{u"pool authority"_s});
    QVERIFY(certificate.toText().contains(u"TLS Web Client Authentication"_s));
}

void CertificateMakerTest::refusesWhatIsNoNameOrAddress_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("addresses");
    QTest::newRow("a second entry in a name") << QStringList{u"a,DNS:evil"_s} << QStringList{};
    QTest::newRow("empty name") << QStringList{QString()} << QStringList{};
    QTest::newRow("name as address") << QStringList{} << QStringList{u"web1"_s};
    QTest::newRow("half an address") << QStringList{} << QStringList{u"10.0.0.x"_s};
}

void CertificateMakerTest::refusesWhatIsNoNameOrAddress()
{
    QFETCH(QStringList, names);
    QFETCH(QStringList, addresses);
    CertificatePlan plan;
    plan.commonName = u"x"_s;
    plan.dnsNames = names;
    plan.addresses = addresses;
    VERIFY_FAILS(makeSelfSigned(plan), ErrorKind::Invalid);
}

void CertificateMakerTest::refusesABrokenAuthority()
{
    const TlsIdentity broken{"-----BEGIN CERTIFICATE-----\nnonsense\n", Secret("no key")};
    CertificatePlan plan;
    plan.commonName = u"x"_s;
    VERIFY_FAILS(makeCertificate(broken, plan), ErrorKind::Invalid);
}

void CertificateMakerTest::fingerprintsTheFirstCertificate()
{
    const auto first = makeAuthority(u"first"_s);
    const auto second = makeAuthority(u"second"_s);
    VERIFY_RESULT(first);
    VERIFY_RESULT(second);
    QCOMPARE(certificateSha256(first->certificatePem).size(), 64);
    QCOMPARE(certificateSha256(first->certificatePem + second->certificatePem),
             certificateSha256(first->certificatePem));
    QVERIFY(certificateSha256(first->certificatePem) != certificateSha256(second->certificatePem));
    QVERIFY(certificateSha256("nonsense").isEmpty());
}

QTEST_GUILESS_MAIN(CertificateMakerTest)
#include "tst_certificatemaker.moc"
