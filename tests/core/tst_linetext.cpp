// SPDX-License-Identifier: BSD-2-Clause
#include "core/linetext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;

//! What others say is shown, and moves no cursor.
class LineTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNoControlCharacters_data();
    void leavesNoControlCharacters();
    void tellsAges_data();
    void tellsAges();
};

void LineTextTest::leavesNoControlCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << u"web1 läuft 😀"_s << u"web1 läuft 😀"_s << u"web1 läuft 😀"_s;
    QTest::newRow("lines") << u"one\ntwo"_s << u"one\ntwo"_s << u"one two"_s;
    QTest::newRow("title of the window") << u"\x1b]0;owned\a"_s << u"?]0;owned?"_s << u"?]0;owned?"_s;
    QTest::newRow("start of the line") << u"bad\rgood"_s << u"bad good"_s << u"bad good"_s;
    QTest::newRow("8-bit control") << QString(QChar(0x9b)) + u"2J"_s << u"?2J"_s << u"?2J"_s;
    QTest::newRow("right to left") << QString(QChar(0x202e)) << u"?"_s << u"?"_s;
}

void LineTextTest::leavesNoControlCharacters()
{
    QFETCH(QString, text);
    QFETCH(QString, lines);
    QFETCH(QString, line);
    QCOMPARE(onLines(text), lines);
    QCOMPARE(onOneLine(text), line);
}

void LineTextTest::tellsAges_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("age");
    QTest::newRow("to come") << qint64(-5) << u"0 s"_s;
    QTest::newRow("seconds") << qint64(119) << u"119 s"_s;
    QTest::newRow("minutes") << qint64(120) << u"2 min"_s;
    QTest::newRow("hours") << qint64(7200) << u"2 h"_s;
    QTest::newRow("days") << qint64(48 * 3600) << u"2 d"_s;
}

void LineTextTest::tellsAges()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, age);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QCOMPARE(ageText(now.addSecs(-seconds), now), age);
    QCOMPARE(ageText({}, now), u"-"_s);
}

QTEST_GUILESS_MAIN(LineTextTest)
#include "tst_linetext.moc"
