// SPDX-License-Identifier: BSD-2-Clause
#include "cddrive.h"
#include "prepare/tlsdisc.h"
#include "process.h"
#include "verify.h"
#include "writefile.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using namespace xsc::prepare;

namespace {

TlsPlan quickPlan()
{
    return {u"web1"_s, {u"10.0.0.5"_s, u"web1.example"_s, u"10.0.0.5"_s}, net::KeyKind::EcP256, 30};
}

const QStringList discPaths{u"client/ca.pem"_s,     u"client/cert.pem"_s,        u"client/key.pem"_s,
                            u"configure_tls.cmd"_s, u"configure_tls.sh"_s,       u"daemon.json"_s,
                            u"server/ca.pem"_s,     u"server/server-cert.pem"_s, u"server/server-key.pem"_s};

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TlsDiscTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheVmInItsCertificate();
    void refusesPlansWithoutSense_data();
    void refusesPlansWithoutSense();
    void laysTheDiscOutAsTheOriginalDid();
    void configuresLinux();
    void addsTheSocketThatDockerdWouldForget();
    void keepsTheCommandLineOfADropIn();
    void changesNothingTheSecondTime();
    void changesNothingWhenItCannotWrite();
    void tellsWhenThereIsNoUnit();
    void refusesADiscWithoutKey();

private:
    //! Takes the disc of a kit out into m_folder/disc.
    void unpackDisc();
    void putUnit(const QByteArray &command);
    [[nodiscard]] Result<QByteArray> configure();
    [[nodiscard]] QString below(const QString &path) const { return m_folder->filePath(path); }

    std::unique_ptr<QTemporaryDir> m_folder;
    const QString m_dropIn = u"root/etc/systemd/system/docker.service.d/xscontainer-tls.conf"_s;
};

void TlsDiscTest::namesTheVmInItsCertificate()
{
    const auto kit = test::await(makeTlsKit(quickPlan()));
    VERIFY_RESULT(kit);
    const QSslCertificate server(kit->server.certificatePem, QSsl::Pem);
    const QSslCertificate ca(kit->client.caPem, QSsl::Pem);
    const auto names = server.subjectAlternativeNames();
    QCOMPARE(names.values(QSsl::IpAddressEntry).size(), 2);
    QVERIFY(names.values(QSsl::IpAddressEntry).contains(u"10.0.0.5"_s));
    QVERIFY(names.values(QSsl::IpAddressEntry).contains(u"127.0.0.1"_s));
    QVERIFY(names.values(QSsl::DnsEntry).contains(u"web1.example"_s));
    QVERIFY(server.expiryDate() < QDateTime::currentDateTimeUtc().addDays(31));
    QVERIFY(server.expiryDate() > QDateTime::currentDateTimeUtc().addDays(29));
    const QSslCertificate client(kit->client.identity.certificatePem, QSsl::Pem);
    QVERIFY(client.toText().contains(u"TLS Web Client Authentication"_s));
    QCOMPARE(client.issuerInfo(QSslCertificate::CommonName), ca.subjectInfo(QSslCertificate::CommonName));
}

void TlsDiscTest::refusesPlansWithoutSense_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<int>("days");
    QTest::newRow("no name") << QStringList() << 30;
    QTest::newRow("no day") << QStringList{u"10.0.0.5"_s} << 0;
    QTest::newRow("too many days") << QStringList{u"10.0.0.5"_s} << mostTlsDays + 1;
    QTest::newRow("no host name") << QStringList{u"web 1,DNS:evil"_s} << 30;
}

void TlsDiscTest::refusesPlansWithoutSense()
{
    QFETCH(QStringList, names);
    QFETCH(int, days);
    TlsPlan plan = quickPlan();
    plan.names = names;
    plan.days = days;
    VERIFY_FAILS(test::await(makeTlsKit(plan)), ErrorKind::Invalid);
}

void TlsDiscTest::unpackDisc()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto kit = test::await(makeTlsKit(quickPlan()));
    VERIFY_RESULT(kit);
    const auto image = makeTlsDisc(*kit);
    VERIFY_RESULT(image);
    const QString iso = below(u"disc.iso"_s);
    VERIFY_RESULT(test::writeFile(iso, image->reveal()));
    VERIFY_RESULT(test::unpackImage(image->reveal(), below(u"disc"_s)));
}

void TlsDiscTest::putUnit(const QByteArray &command)
{
    const QByteArray unit = "[Service]\nExecStart=" + command + "\n";
    VERIFY_RESULT(test::writeFile(below(u"root/usr/lib/systemd/system/docker.service"_s), unit));
}

Result<QByteArray> TlsDiscTest::configure()
{
    return test::runProgram(u"sh"_s, {below(u"disc/configure_tls.sh"_s), u"--root"_s, below(u"root"_s)});
}

#define NEEDS_ISOINFO()                                                                                      \
    do {                                                                                                     \
        if (test::findProgram(u"isoinfo"_s).isEmpty())                                                       \
            QSKIP("isoinfo is not installed here");                                                          \
    } while (false)

void TlsDiscTest::laysTheDiscOutAsTheOriginalDid()
{
    NEEDS_ISOINFO();
    unpackDisc();
    const auto listed =
        test::runProgram(test::findProgram(u"isoinfo"_s), {u"-d"_s, u"-i"_s, below(u"disc.iso"_s)});
    VERIFY_RESULT(listed);
    QVERIFY2(listed->contains("Volume id: Container TLS"), listed->constData());
    for (const QString &path : discPaths)
        QVERIFY2(!fileBytes(below(u"disc/"_s + path)).isEmpty(), qPrintable(path));
    const QByteArray script = fileBytes(below(u"disc/configure_tls.cmd"_s));
    QCOMPARE(script.count('\n'), script.count("\r\n"));
    const QSslKey key(fileBytes(below(u"disc/server/server-key.pem"_s)), QSsl::Ec, QSsl::Pem);
    QVERIFY(!key.isNull());
}

void TlsDiscTest::configuresLinux()
{
    NEEDS_ISOINFO();
    unpackDisc();
    putUnit("/usr/bin/dockerd -H fd:// --containerd=/run/containerd/containerd.sock");
    VERIFY_RESULT(configure());
    const QString key = below(u"root/etc/docker/tls/server-key.pem"_s);
    QCOMPARE(fileBytes(key), fileBytes(below(u"disc/server/server-key.pem"_s)));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(key) & others));
    const QByteArray dropIn = fileBytes(below(m_dropIn));
    QVERIFY2(dropIn.contains("ExecStart=\nExecStart=/usr/bin/dockerd -H fd:// "), dropIn.constData());
    QVERIFY(dropIn.contains("-H tcp://0.0.0.0:2376 --tlsverify --tlscacert=/etc/docker/tls/ca.pem"));
    QVERIFY(!dropIn.contains("unix://"));
}

void TlsDiscTest::addsTheSocketThatDockerdWouldForget()
{
    NEEDS_ISOINFO();
    unpackDisc();
    putUnit("/usr/bin/dockerd");
    VERIFY_RESULT(configure());
    QVERIFY(fileBytes(below(m_dropIn)).contains("dockerd -H unix:///var/run/docker.sock -H tcp://"));
}

void TlsDiscTest::keepsTheCommandLineOfADropIn()
{
    NEEDS_ISOINFO();
    unpackDisc();
    putUnit("/usr/bin/dockerd -H fd://");
    const QString folder = below(u"root/etc/systemd/system/docker.service.d/"_s);
    const QByteArray earlier = "[Service]\nExecStart=\nExecStart=/usr/bin/dockerd --debug\n";
    const QByteArray later = "[Service]\nExecStart=\nExecStart=/usr/bin/dockerd --data-root /data\n";
    VERIFY_RESULT(test::writeFile(folder + u"10-first.conf"_s, earlier));
    VERIFY_RESULT(test::writeFile(folder + u"override.conf"_s, later));
    VERIFY_RESULT(test::writeFile(folder + u"zz-memory.conf"_s, "[Service]\nMemoryMax=4G\n"));
    VERIFY_RESULT(configure());
    QVERIFY2(fileBytes(below(m_dropIn)).contains("ExecStart=/usr/bin/dockerd --data-root /data -H unix://"),
             fileBytes(below(m_dropIn)).constData());
}

void TlsDiscTest::changesNothingTheSecondTime()
{
    NEEDS_ISOINFO();
    unpackDisc();
    putUnit("/usr/bin/dockerd -H fd://");
    VERIFY_RESULT(configure());
    const QByteArray once = fileBytes(below(m_dropIn));
    VERIFY_RESULT(configure());
    QCOMPARE(fileBytes(below(m_dropIn)), once);
    QCOMPARE(QDir(QFileInfo(below(m_dropIn)).path()).entryList(QDir::Files).size(), 1);
    QCOMPARE(QDir(below(u"root/etc/docker/tls"_s)).entryList(QDir::Files).size(), 3);
}

void TlsDiscTest::changesNothingWhenItCannotWrite()
{
    NEEDS_ISOINFO();
    unpackDisc();
    putUnit("/usr/bin/dockerd -H fd://");
    VERIFY_RESULT(configure());
    const QString ca = below(u"root/etc/docker/tls/ca.pem"_s);
    const QByteArray before = fileBytes(ca);
    VERIFY_RESULT(test::writeFile(below(u"disc/server/ca.pem"_s), "another"));
    QVERIFY(QDir().mkpath(below(u"root/etc/docker/tls/server-cert.pem.new"_s)));
    QVERIFY(!configure());
    QCOMPARE(fileBytes(ca), before);
    QCOMPARE(QDir(below(u"root/etc/docker/tls"_s)).entryList(QDir::Files).size(), 3);
}

void TlsDiscTest::tellsWhenThereIsNoUnit()
{
    NEEDS_ISOINFO();
    unpackDisc();
    const auto done = configure();
    QVERIFY(!done);
    QVERIFY2(done.error().text().contains(u"start dockerd with: -H tcp://"_s),
             qPrintable(done.error().text()));
    QVERIFY(!QFile::exists(below(m_dropIn)));
    QVERIFY(QFile::exists(below(u"root/etc/docker/tls/server-key.pem"_s)));
}

void TlsDiscTest::refusesADiscWithoutKey()
{
    NEEDS_ISOINFO();
    unpackDisc();
    putUnit("/usr/bin/dockerd -H fd://");
    QVERIFY(QFile::remove(below(u"disc/server/server-key.pem"_s)));
    QVERIFY(!configure());
    QVERIFY(!QFile::exists(below(u"root/etc/docker"_s)));
    QVERIFY(!QFile::exists(below(m_dropIn)));
}

QTEST_GUILESS_MAIN(TlsDiscTest)
#include "tst_tlsdisc.moc"
