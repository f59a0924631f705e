// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messagebar/messagebar.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;

class TestMessageBar : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ui::MessageBar> m_bar;

    QString text(const char *name) const { return m_bar->findChild<QLabel *>(QLatin1String(name))->text(); }
    void click(const char *name)
    {
        QTest::mouseClick(m_bar->findChild<QToolButton *>(QLatin1String(name)), Qt::LeftButton);
    }

private Q_SLOTS:
    void init() { m_bar = std::make_unique<ui::MessageBar>(); }

    void isHiddenWhileNothingFailed() { QVERIFY(m_bar->isHidden()); }

    void tellsWhatWhyAndWhatToDo()
    {
        m_bar->show({u"what"_s, u"why"_s, u"advice"_s, u"details"_s});
        QVERIFY(!m_bar->isHidden());
        QCOMPARE(text("messageWhat"), u"what"_s);
        QCOMPARE(text("messageWhy"), u"why"_s);
        QCOMPARE(text("messageAdvice"), u"advice"_s);
    }

    void opensDetailsOnDemand()
    {
        m_bar->show({u"what"_s, u"why"_s, {}, u"details"_s});
        const auto *details = m_bar->findChild<QPlainTextEdit *>(u"messageDetails"_s);
        QVERIFY(details->isHidden());
        click("messageDetailsButton");
        QVERIFY(!details->isHidden());
        QCOMPARE(details->toPlainText(), u"details"_s);
    }

    void copiesEverything()
    {
        m_bar->show({u"what"_s, u"why"_s, {}, u"details"_s});
        click("messageCopyButton");
        QCOMPARE(QApplication::clipboard()->text(), u"what\nwhy\ndetails"_s);
    }

    void closingUncoversTheOneBefore()
    {
        m_bar->show({u"first"_s, {}, {}, {}});
        m_bar->show({u"second"_s, {}, {}, {}});
        QCOMPARE(text("messageWhat"), u"second"_s);
        QVERIFY(text("messageMore").startsWith(u'1'));
        click("messageCloseButton");
        QCOMPARE(text("messageWhat"), u"first"_s);
        click("messageCloseButton");
        QVERIFY(m_bar->isHidden());
    }

    void showsMarkupOfOthersAsText()
    {
        m_bar->show({u"<b>what</b>"_s, {}, {}, {}});
        QCOMPARE(m_bar->findChild<QLabel *>(u"messageWhat"_s)->textFormat(), Qt::PlainText);
    }

    void aFailureLeadsWithTheCause()
    {
        const Error error{ErrorKind::Network, u"outer"_s, u"cause\nmore"_s, {u"HTTP"_s, u"500"_s}};
        const ui::Failure failure = ui::describeFailure(u"what"_s, error);
        QCOMPARE(failure.why, u"cause"_s);
        QVERIFY(!failure.advice.isEmpty());
        QVERIFY2(failure.details.contains(u"more"_s) && failure.details.contains(u"HTTP, 500"_s),
                 qPrintable(failure.details));
        QCOMPARE(ui::describeFailure(u"what"_s, {ErrorKind::Auth, u"only"_s, {}, {}}).why, u"only"_s);
    }
};

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
