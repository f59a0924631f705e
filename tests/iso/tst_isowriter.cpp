// SPDX-License-Identifier: BSD-2-Clause
#include "iso/isowriter.h"
#include "verify.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using iso::ImageFile;
using iso::IsoWriter;

namespace {

constexpr qsizetype moreThanBuffers = 8 * 1024 * 1024;

QList<ImageFile> someFiles(bool areSecret)
{
    return {{u"folder/small"_s, "small", 0600, areSecret},
            {u"folder/large"_s, QByteArray(moreThanBuffers, 'x')},
            {u"empty"_s, {}}};
}

qsizetype threads() { return QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(); }

} // namespace

//! What other people's programs make of the images: see driveimage and tlsdisc.
class IsoWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheSizeBeforeItHasWritten_data();
    void knowsTheSizeBeforeItHasWritten();
    void writesTwoAtOnce();
    void breaksOffWhenItGoes_data();
    void breaksOffWhenItGoes();
    void refusesAFileWithoutName();
};

void IsoWriterTest::knowsTheSizeBeforeItHasWritten_data()
{
    QTest::addColumn<bool>("areSecret");
    QTest::newRow("anybody's") << false;
    QTest::newRow("secret") << true;
}

void IsoWriterTest::knowsTheSizeBeforeItHasWritten()
{
    QFETCH(bool, areSecret);
    auto writer = IsoWriter::start(someFiles(areSecret), u"label"_s);
    VERIFY_RESULT(writer);
    const qint64 size = writer->size();
    QVERIFY(size > moreThanBuffers);
    const auto image = writer->finish();
    VERIFY_RESULT(image);
    QCOMPARE(image->size(), size);
    QCOMPARE(image->mid(16 * 2048 + 40, 5), "label");
    const auto again = iso::writeIso(someFiles(areSecret), u"label"_s);
    VERIFY_RESULT(again);
    QVERIFY2(*again == *image, "The same, whoever waits for it.");
}

void IsoWriterTest::writesTwoAtOnce()
{
    auto first = IsoWriter::start(someFiles(false), u"label"_s);
    auto second = IsoWriter::start(someFiles(false), u"label"_s);
    VERIFY_RESULT(first);
    VERIFY_RESULT(second);
    const auto late = second->finish();
    const auto early = first->finish();
    VERIFY_RESULT(late);
    VERIFY_RESULT(early);
    QVERIFY(*late == *early);
}

void IsoWriterTest::breaksOffWhenItGoes_data() { knowsTheSizeBeforeItHasWritten_data(); }

void IsoWriterTest::breaksOffWhenItGoes()
{
    QFETCH(bool, areSecret);
    const qsizetype before = threads();
    {
        const auto writer = IsoWriter::start(someFiles(areSecret), u"label"_s);
        VERIFY_RESULT(writer);
        QVERIFY2(threads() > before, "It writes on its own.");
    }
    QTRY_COMPARE(threads(), before);
}

void IsoWriterTest::refusesAFileWithoutName()
{
    VERIFY_FAILS(IsoWriter::start({{u"folder/"_s, "nameless"}}, u"label"_s), ErrorKind::Internal);
}

QTEST_GUILESS_MAIN(IsoWriterTest)
#include "tst_isowriter.moc"
