// SPDX-License-Identifier: BSD-2-Clause
#include "diskimage/decoder.h"
#include "images.h"
#include "packed.h"
#include "verify.h"

#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using diskimage::Compression;
using diskimage::Decoder;

namespace {

Result<QByteArray> unpacked(const QByteArray &file, Compression compression, qsizetype pieceBytes)
{
    auto decoder = Decoder::make(compression);
    if (!decoder)
        return fail(decoder.error());
    QByteArray all;
    for (qsizetype at = 0; at < file.size(); at += pieceBytes) {
        (*decoder)->feed(file.mid(at, pieceBytes));
        for (;;) {
            const auto piece = (*decoder)->take();
            if (!piece)
                return piece;
            if (piece->isEmpty())
                break;
            all += *piece;
        }
    }
    if (const auto whole = (*decoder)->finish(); !whole)
        return fail(whole.error());
    return all;
}

} // namespace

class DecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void knowsFilesByTheirMarks_data() { compressions(); }
    void knowsFilesByTheirMarks();
    void unpacks_data();
    void unpacks();
    void unpacksMembersOneBehindTheOther_data() { compressions(); }
    void unpacksMembersOneBehindTheOther();
    void takesThePaddingOfXz_data();
    void takesThePaddingOfXz();
    void noticesATruncatedFile_data() { compressions(); }
    void noticesATruncatedFile();
    void neverGivesOtherBytesThanWerePacked_data() { compressions(); }
    void neverGivesOtherBytesThanWerePacked();
    void noticesDamageBehindASoundMember_data() { compressions(); }
    void noticesDamageBehindASoundMember();
    void noticesRubbishBehindTheLastMember_data() { compressions(); }
    void noticesRubbishBehindTheLastMember();
    void noticesAFileWithoutAnyMember_data() { compressions(); }
    void noticesAFileWithoutAnyMember();
    void givesABombInBoundedPieces_data() { compressions(); }
    void givesABombInBoundedPieces();
    void staysBrokenAfterDamage();

private:
    static void compressions();
    QByteArray m_plain;
};

void DecoderTest::compressions()
{
    QTest::addColumn<Compression>("compression");
    QTest::newRow("gz") << Compression::Gzip;
    QTest::newRow("bz2") << Compression::Bzip2;
    QTest::newRow("xz") << Compression::Xz;
    QTest::newRow("zst") << Compression::Zstd;
}

void DecoderTest::initTestCase()
{
    // KArchive says every damage to the log as well.
    QLoggingCategory::setFilterRules(u"kf.archive=false"_s);
    m_plain = test::noise(700'000) + QByteArray(1'500'000, '\0') + QByteArray("text ").repeated(100'000);
}

void DecoderTest::knowsFilesByTheirMarks()
{
    QFETCH(Compression, compression);
    const QByteArray file = test::packed(compression, "x");
    QCOMPARE(diskimage::compressionOf(file), compression);
    QCOMPARE(diskimage::suffixOf(compression), u'.' + QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(diskimage::compressionOf(file.mid(1)), Compression::None);
    QCOMPARE(diskimage::compressionOf({}), Compression::None);
}

void DecoderTest::unpacks_data()
{
    QTest::addColumn<Compression>("compression");
    QTest::addColumn<qsizetype>("pieceBytes");
    const QList<std::pair<const char *, Compression>> all{{"gz", Compression::Gzip},
                                                          {"bz2", Compression::Bzip2},
                                                          {"xz", Compression::Xz},
                                                          {"zst", Compression::Zstd}};
    for (const auto &[name, compression] : all) {
        for (const qsizetype size : {qsizetype(7), qsizetype(65536), qsizetype(100'000'000)})
            QTest::addRow("%s in pieces of %lld", name, static_cast<long long>(size)) << compression << size;
    }
}

void DecoderTest::unpacks()
{
    QFETCH(Compression, compression);
    QFETCH(qsizetype, pieceBytes);
    const auto plain = unpacked(test::packed(compression, m_plain), compression, pieceBytes);
    VERIFY_RESULT(plain);
    QVERIFY(*plain == m_plain);
}

void DecoderTest::unpacksMembersOneBehindTheOther()
{
    QFETCH(Compression, compression);
    const QByteArray file = test::packed(compression, m_plain) + test::packed(compression, "middle") +
                            test::packed(compression, {}) + test::packed(compression, m_plain);
    for (const qsizetype pieceBytes : {qsizetype(13), qsizetype(65536), file.size()}) {
        const auto plain = unpacked(file, compression, pieceBytes);
        VERIFY_RESULT(plain);
        QVERIFY(*plain == m_plain + "middle" + m_plain);
    }
}

void DecoderTest::takesThePaddingOfXz_data()
{
    QTest::addColumn<int>("zeros");
    QTest::addColumn<bool>("isSound");
    QTest::newRow("four") << 4 << true;
    QTest::newRow("eight") << 8 << true;
    QTest::newRow("three") << 3 << false;
}

void DecoderTest::takesThePaddingOfXz()
{
    QFETCH(int, zeros);
    QFETCH(bool, isSound);
    const QByteArray member = test::packed(Compression::Xz, "some text");
    const QByteArray padding(zeros, '\0');
    for (const qsizetype pieceBytes : {qsizetype(1), qsizetype(1000)}) {
        QCOMPARE(unpacked(member + padding, Compression::Xz, pieceBytes).has_value(), isSound);
        QCOMPARE(unpacked(member + padding + member, Compression::Xz, pieceBytes).has_value(), isSound);
    }
}

void DecoderTest::noticesATruncatedFile()
{
    QFETCH(Compression, compression);
    const QByteArray file = test::packed(compression, m_plain);
    for (const qsizetype kept : {qsizetype(3), file.size() / 2, file.size() - 1})
        VERIFY_FAILS(unpacked(file.first(kept), compression, 4096), ErrorKind::Protocol);
    const QByteArray two = file + file.first(file.size() / 3);
    VERIFY_FAILS(unpacked(two, compression, 4096), ErrorKind::Protocol);
}

void DecoderTest::neverGivesOtherBytesThanWerePacked()
{
    QFETCH(Compression, compression);
    const QByteArray plain = "The quick brown fox jumps over the lazy dog. The quick brown dog.";
    // KArchive packs zst without a checksum; the zstd program, whose work this is, adds one.
    const QByteArray file = compression == Compression::Zstd
                                ? QByteArray::fromBase64("KLUv/"
                                                         "QRozQEAFANUaGUgcXVpY2sgYnJvd24gZm94IGp1bXBzIG92ZXIg"
                                                         "dGhlIGxhenkgZG9nLiBkb2cuAQCFiCoDZGxnrQ==")
                                : test::packed(compression, plain);
    QCOMPARE(unpacked(file, compression, 1000).value_or(QByteArray()), plain);
    int damaged = 0;
    for (qsizetype bit = 0; bit < file.size() * 8; ++bit) {
        QByteArray flipped = file;
        flipped[bit / 8] = static_cast<char>(flipped.at(bit / 8) ^ (1 << (bit % 8)));
        const auto result = unpacked(flipped, compression, 1000);
        if (result)
            QCOMPARE(*result, plain);
        else
            ++damaged;
    }
    QVERIFY(damaged > file.size() * 4);
}

void DecoderTest::noticesDamageBehindASoundMember()
{
    QFETCH(Compression, compression);
    QByteArray file = test::packed(compression, m_plain);
    file[1] = static_cast<char>(~file.at(1));
    VERIFY_FAILS(unpacked(test::packed(compression, "whole") + file, compression, 65536),
                 ErrorKind::Protocol);
}

void DecoderTest::noticesRubbishBehindTheLastMember()
{
    QFETCH(Compression, compression);
    const QByteArray file = test::packed(compression, m_plain) + "rubbish that is no member";
    VERIFY_FAILS(unpacked(file, compression, 65536), ErrorKind::Protocol);
    VERIFY_FAILS(unpacked(file, compression, 1), ErrorKind::Protocol);
}

void DecoderTest::noticesAFileWithoutAnyMember()
{
    QFETCH(Compression, compression);
    VERIFY_FAILS(unpacked({}, compression, 1), ErrorKind::Protocol);
}

void DecoderTest::givesABombInBoundedPieces()
{
    QFETCH(Compression, compression);
    constexpr qint64 size = 16 * 1024 * 1024;
    const QByteArray bomb = test::packed(compression, QByteArray(size, '\0'));
    QVERIFY2(bomb.size() < size / 500, qPrintable(QString::number(bomb.size())));
    auto decoder = Decoder::make(compression);
    VERIFY_RESULT(decoder);
    (*decoder)->feed(bomb);
    qint64 total = 0;
    for (;;) {
        const auto piece = (*decoder)->take();
        VERIFY_RESULT(piece);
        if (piece->isEmpty())
            break;
        QVERIFY(piece->size() <= Decoder::pieceBytes);
        total += piece->size();
    }
    QCOMPARE(total, size);
    VERIFY_RESULT((*decoder)->finish());
}

void DecoderTest::staysBrokenAfterDamage()
{
    auto decoder = Decoder::make(Compression::Gzip);
    VERIFY_RESULT(decoder);
    (*decoder)->feed("nothing that was ever packed");
    VERIFY_FAILS((*decoder)->take(), ErrorKind::Protocol);
    (*decoder)->feed(test::packed(Compression::Gzip, "sound"));
    VERIFY_FAILS((*decoder)->take(), ErrorKind::Protocol);
    VERIFY_FAILS((*decoder)->finish(), ErrorKind::Protocol);
}

QTEST_GUILESS_MAIN(DecoderTest)
#include "tst_decoder.moc"
