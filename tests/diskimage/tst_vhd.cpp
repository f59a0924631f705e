// SPDX-License-Identifier: BSD-2-Clause
#include "diskimage/vhd.h"
#include "images.h"
#include "verify.h"

#include <QtEndian>

using namespace xsc;
using namespace xsc::diskimage;

class VhdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSizeFromTheFirst512Bytes();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void boundsTheFileOfADisk();
};

void VhdTest::readsTheSizeFromTheFirst512Bytes()
{
    const QByteArray file = test::vhdOf(test::someDisk(5 * 1024 * 1024));
    QVERIFY(isVhd(file));
    const auto size = vhdDiskSize(file);
    VERIFY_RESULT(size);
    QCOMPARE(*size, qint64(5) * 1024 * 1024);
    QCOMPARE(vhdDiskSize(file.first(512)).value_or(0), *size);
    QVERIFY(!isVhd("conectiX"));
}

void VhdTest::refusesWhatCannotBe_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<quint32>("type");
    QTest::addColumn<bool>("isSealed");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("checksum") << qint64(512) << quint32(3) << false << ErrorKind::Protocol;
    QTest::newRow("empty disk") << qint64(0) << quint32(3) << true << ErrorKind::Protocol;
    QTest::newRow("half a sector") << qint64(700) << quint32(3) << true << ErrorKind::Protocol;
    QTest::newRow("unknown type") << qint64(512) << quint32(6) << true << ErrorKind::Protocol;
    QTest::newRow("difference") << qint64(512) << quint32(4) << true << ErrorKind::Unsupported;
    QTest::newRow("too large") << largestDisk + 512 << quint32(3) << true << ErrorKind::Limit;
    QTest::newRow("negative") << qint64(-512) << quint32(3) << true << ErrorKind::Limit;
}

void VhdTest::refusesWhatCannotBe()
{
    QFETCH(qint64, size);
    QFETCH(quint32, type);
    QFETCH(bool, isSealed);
    QFETCH(ErrorKind, kind);
    QByteArray start = test::vhdOf(test::someDisk(4096)).first(512);
    qToBigEndian(size, start.data() + 48);
    qToBigEndian(type, start.data() + 60);
    qToBigEndian(quint32(0), start.data() + 64);
    quint32 sum = isSealed ? 0 : 1;
    for (const char c : std::as_const(start))
        sum += static_cast<quint8>(c);
    qToBigEndian(~sum, start.data() + 64);
    VERIFY_FAILS(vhdDiskSize(start), kind);
    VERIFY_FAILS(vhdDiskSize(start.first(511)), ErrorKind::Protocol);
}

void VhdTest::boundsTheFileOfADisk()
{
    const QByteArray disk = test::noise(9 * 1024 * 1024);
    const qint64 longest = longestVhd(disk.size());
    QVERIFY(test::vhdOf(disk).size() <= longest);
    QVERIFY(longest < disk.size() * 2);
}

QTEST_GUILESS_MAIN(VhdTest)
#include "tst_vhd.moc"
