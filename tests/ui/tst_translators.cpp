// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translations.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;

//! What a user of a language sees, Qt's own words included.
class TranslatorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void speaksTheLanguage_data();
    void speaksTheLanguage();
};

// Translators are children of the application that they were installed in.
void TranslatorsTest::cleanup() { qDeleteAll(qApp->findChildren<QTranslator *>()); }

void TranslatorsTest::speaksTheLanguage_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("qts");
    const QString english = u"2 containers could not be started."_s;
    QTest::newRow("English") << QLocale(u"en_GB"_s) << english << u"Cancel"_s;
    QTest::newRow("German") << QLocale(u"de_AT"_s) << u"2 Container konnten nicht gestartet werden."_s
                            << u"Abbrechen"_s;
    QTest::newRow("Chinese") << QLocale(u"zh_CN"_s) << u"2 个容器无法启动。"_s << u"取消"_s;
    QTest::newRow("one that we do not speak") << QLocale(u"C"_s) << english << u"Cancel"_s;
}

void TranslatorsTest::speaksTheLanguage()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, ours);
    QFETCH(QString, qts);
    QVERIFY(ui::installTranslators(*qApp, locale));
    const char *counted = "%n container(s) could not be started.";
    QCOMPARE(QCoreApplication::translate("CommandWords", counted, nullptr, 2), ours);
    const QDialogButtonBox buttons(QDialogButtonBox::Cancel);
    QCOMPARE(buttons.button(QDialogButtonBox::Cancel)->text().remove(u'&'), qts);
}

QTEST_MAIN(TranslatorsTest)
#include "tst_translators.moc"
