// SPDX-License-Identifier: BSD-2-Clause
#include "diskimage/imagereader.h"
#include "diskimage/vhd.h"
#include "images.h"
#include "verify.h"

using namespace xsc;
using namespace xsc::diskimage;

namespace {

Task<QByteArray> readAll(std::shared_ptr<ImageReader> reader)
{
    QByteArray all;
    for (;;) {
        const auto piece = co_await reader->read({});
        if (!piece)
            co_return fail(piece.error());
        if (piece->isEmpty())
            co_return all;
        all += *piece;
    }
}

Result<std::shared_ptr<ImageReader>> opened(PieceSource source, qint64 fileSize)
{
    return test::await(ImageReader::open(std::move(source), fileSize, {}));
}

} // namespace

class ImageReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsARawImage_data();
    void readsARawImage();
    void readsAVhdFile_data();
    void readsAVhdFile();
    void noticesAVhdFileCutOff();
    void endsAsOftenAsItIsAsked();
    void refusesWhatIsNoImage();
    void boundsTheBytesByTheDisk();
    void passesTheSourcesFailureOn();
};

void ImageReaderTest::readsARawImage_data()
{
    QTest::addColumn<qsizetype>("pieceBytes");
    QTest::addColumn<bool>("isSizeKnown");
    QTest::newRow("byte by byte") << qsizetype(1) << true;
    QTest::newRow("in pieces") << qsizetype(1000) << true;
    QTest::newRow("without a size") << qsizetype(1000) << false;
}

void ImageReaderTest::readsARawImage()
{
    QFETCH(qsizetype, pieceBytes);
    QFETCH(bool, isSizeKnown);
    const QByteArray disk = test::noise(5000);
    const auto reader = opened(test::sourceOf(disk, pieceBytes), isSizeKnown ? disk.size() : -1);
    VERIFY_RESULT(reader);
    QCOMPARE((*reader)->format(), Format::Raw);
    QCOMPARE((*reader)->compression(), Compression::None);
    QCOMPARE((*reader)->diskSize(), isSizeKnown ? qint64(5000) : qint64(-1));
    QCOMPARE(test::await(readAll(*reader)).value_or(QByteArray()), disk);
}

void ImageReaderTest::readsAVhdFile_data()
{
    QTest::addColumn<qsizetype>("pieceBytes");
    QTest::newRow("in small pieces") << qsizetype(100);
    QTest::newRow("in large pieces") << qsizetype(200'000);
}

void ImageReaderTest::readsAVhdFile()
{
    QFETCH(qsizetype, pieceBytes);
    const QByteArray file = test::vhdOf(test::someDisk(7 * 1024 * 1024));
    const auto reader = opened(test::sourceOf(file, pieceBytes), file.size());
    VERIFY_RESULT(reader);
    QCOMPARE((*reader)->format(), Format::Vhd);
    QCOMPARE((*reader)->diskSize(), qint64(7) * 1024 * 1024);
    QCOMPARE((*reader)->imageSize(), file.size());
    const auto all = test::await(readAll(*reader));
    VERIFY_RESULT(all);
    QVERIFY(*all == file);
}

void ImageReaderTest::noticesAVhdFileCutOff()
{
    const QByteArray file = test::vhdOf(test::someDisk(7 * 1024 * 1024));
    for (const qsizetype kept : {qsizetype(512), qsizetype(1600), file.size() / 2, file.size() - 513}) {
        for (const qsizetype pieceBytes : {qsizetype(777), qsizetype(200'000)}) {
            const auto reader = opened(test::sourceOf(file.first(kept), pieceBytes), kept);
            VERIFY_RESULT(reader);
            if (kept > 1536)
                VERIFY_FAILS(test::await(readAll(*reader)), ErrorKind::Protocol);
        }
    }
    const auto withoutFooter = opened(test::sourceOf(file.chopped(512)), file.size() - 512);
    VERIFY_RESULT(withoutFooter);
    VERIFY_RESULT(test::await(readAll(*withoutFooter)));
}

void ImageReaderTest::endsAsOftenAsItIsAsked()
{
    bool hasEnded = false;
    const PieceSource once = [&hasEnded](const Patience &) {
        return [](bool isLate) -> Task<QByteArray> {
            if (isLate)
                co_return fail(ErrorKind::Network, QStringLiteral("closed"));
            co_return QByteArray();
        }(std::exchange(hasEnded, true));
    };
    VERIFY_FAILS(opened(once, 0), ErrorKind::Protocol);
    const auto reader = opened(test::sourceOf("x"), 1);
    VERIFY_RESULT(reader);
    VERIFY_RESULT(test::await(readAll(*reader)));
    QCOMPARE(test::await((*reader)->read({})).value_or("y"), QByteArray());
}

void ImageReaderTest::refusesWhatIsNoImage()
{
    VERIFY_FAILS(opened(test::sourceOf({}), 0), ErrorKind::Protocol);
    QByteArray damaged = test::vhdOf(test::someDisk(4096));
    damaged[100] = 'x';
    VERIFY_FAILS(opened(test::sourceOf(damaged), damaged.size()), ErrorKind::Protocol);
    VERIFY_FAILS(opened(test::sourceOf(damaged.first(20)), 20), ErrorKind::Protocol);
    VERIFY_FAILS(opened(test::sourceOf("x"), largestDisk + 1), ErrorKind::Limit);
}

void ImageReaderTest::boundsTheBytesByTheDisk()
{
    const QByteArray disk = test::noise(9000);
    const auto raw = opened(test::sourceOf(disk, 512), 8000);
    VERIFY_RESULT(raw);
    VERIFY_FAILS(test::await(readAll(*raw)), ErrorKind::Limit);

    const QByteArray file = test::vhdOf(test::someDisk(4096)) + QByteArray(8 * 1024 * 1024, 'x');
    const auto vhd = opened(test::sourceOf(file), file.size());
    VERIFY_RESULT(vhd);
    VERIFY_FAILS(test::await(readAll(*vhd)), ErrorKind::Limit);
}

void ImageReaderTest::passesTheSourcesFailureOn()
{
    const PieceSource broken = [](const Patience &) -> Task<QByteArray> {
        co_return fail(ErrorKind::Network, QStringLiteral("the way is lost"));
    };
    const auto reader = opened(broken, 100);
    VERIFY_FAILS(reader, ErrorKind::Network);
    QCOMPARE(reader.error().message, QStringLiteral("the way is lost"));
}

QTEST_GUILESS_MAIN(ImageReaderTest)
#include "tst_imagereader.moc"
