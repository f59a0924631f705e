// SPDX-License-Identifier: BSD-2-Clause
#include "net/certificatecheck.h"
#include "net/certificatemaker.h"
#include "process.h"
#include "verify.h"
#include "writefile.h"

#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using net::TlsIdentity;

class CertificateCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void takesWhatFits();
    void saysWhatDoesNotFit_data();
    void saysWhatDoesNotFit();
    void takesNoPassphrase();
    void knowsWhatIsOutOfDate();

private:
    [[nodiscard]] static TlsIdentity make(const TlsIdentity &authority, int days = 30);

    TlsIdentity m_authority, m_client;
};

TlsIdentity CertificateCheckTest::make(const TlsIdentity &authority, int days)
{
    const net::CertificatePlan plan{u"client"_s, {}, {}, net::KeyKind::EcP256, net::CertificateUse::Client,
                                    days};
    return net::makeCertificate(authority, plan).value_or(TlsIdentity());
}

void CertificateCheckTest::initTestCase()
{
    const auto authority = net::makeAuthority(u"authority"_s);
    VERIFY_RESULT(authority);
    m_authority = *authority;
    m_client = make(m_authority);
    QVERIFY(!m_client.certificatePem.isEmpty());
}

void CertificateCheckTest::takesWhatFits()
{
    VERIFY_RESULT(net::checkTlsFiles(m_client, m_authority.certificatePem));
}

void CertificateCheckTest::saysWhatDoesNotFit_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("ca");
    QTest::addColumn<QString>("word");
    const QByteArray certificate = m_client.certificatePem, key = m_client.keyPem.reveal(),
                     ca = m_authority.certificatePem;
    QTest::newRow("another key") << certificate << m_authority.keyPem.reveal() << ca << u"does not belong"_s;
    QTest::newRow("key for certificate") << key << key << ca << u"client certificate is not"_s;
    QTest::newRow("certificate for key") << certificate << certificate << ca << u"key is not"_s;
    QTest::newRow("key for authority") << certificate << key << key << u"authority"_s;
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray()
                             << u"client certificate is not"_s;
    QTest::newRow("cut off") << certificate.first(certificate.size() / 2) << key << ca
                             << u"client certificate is not"_s;
    const TlsIdentity old = make(m_authority, -2);
    QTest::newRow("expired") << old.certificatePem << old.keyPem.reveal() << ca << u"expired"_s;
}

void CertificateCheckTest::saysWhatDoesNotFit()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, ca);
    QFETCH(QString, word);
    const auto checked = net::checkTlsFiles({certificate, Secret(std::move(key))}, ca);
    VERIFY_FAILS(checked, ErrorKind::Invalid);
    QVERIFY2(checked.error().message.contains(word), qPrintable(checked.error().text()));
}

// OpenSSL would ask for it on the terminal, and the program would hang there.
void CertificateCheckTest::takesNoPassphrase()
{
    const QString openssl = test::findProgram(u"openssl"_s);
    if (openssl.isEmpty())
        QSKIP("openssl is not installed here");
    const QTemporaryDir folder;
    const QString plain = folder.filePath(u"key.pem"_s);
    VERIFY_RESULT(test::writeFile(plain, m_client.keyPem.reveal()));
    auto locked = test::runProgram(
        openssl, {u"pkcs8"_s, u"-topk8"_s, u"-in"_s, plain, u"-passout"_s, u"pass:much secret"_s});
    VERIFY_RESULT(locked);
    QVERIFY(locked->contains("ENCRYPTED"));
    const auto checked =
        net::checkTlsFiles({m_client.certificatePem, Secret(std::move(*locked))}, m_authority.certificatePem);
    VERIFY_FAILS(checked, ErrorKind::Invalid);
    QVERIFY2(checked.error().message.contains(u"passphrase"_s), qPrintable(checked.error().text()));
}

void CertificateCheckTest::knowsWhatIsOutOfDate()
{
    const auto certificateOf = [](const TlsIdentity &identity) {
        return QSslCertificate(identity.certificatePem, QSsl::Pem);
    };
    QVERIFY(!net::isOutOfDate(QSslCertificate()));
    QVERIFY(!net::isOutOfDate(certificateOf(m_client)));
    const QSslCertificate old = certificateOf(make(m_authority, -1));
    QVERIFY(net::isOutOfDate(old));
    QVERIFY(net::certificateLine(old).contains(old.expiryDate().toUTC().toString(Qt::ISODate)));
}

QTEST_GUILESS_MAIN(CertificateCheckTest)
#include "tst_certificatecheck.moc"
