// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messagebar/messagebar.h"
#include "ui/pages/valuetext.h"

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

    QString text(const char *name) const
    {
        return m_bar->findChild<ui::ValueText *>(QLatin1String(name))->toPlainText();
    }
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
        QVERIFY(m_bar->findChild<QLabel *>(u"messageMore"_s)->text().startsWith(u'1'));
        click("messageCloseButton");
        QCOMPARE(text("messageWhat"), u"first"_s);
        click("messageCloseButton");
        QVERIFY(m_bar->isHidden());
    }

    void showsMarkupOfOthersAsText()
    {
        m_bar->show({u"<b>what</b>"_s, {}, {}, {}});
        QCOMPARE(text("messageWhat"), u"<b>what</b>"_s);
    }

    void aLongWordDoesNotWidenTheWindow()
    {
        const QString word(2000, u'x');
        m_bar->show({word, word, word, word});
        QVERIFY2(m_bar->minimumSizeHint().width() < 600,
                 qPrintable(QString::number(m_bar->minimumSizeHint().width())));
        m_bar->resize(700, 100);
        QTRY_VERIFY(m_bar->minimumSizeHint().height() < 500);
        click("messageCopyButton");
        QVERIFY(QApplication::clipboard()->text().contains(word));
    }

    void theDetailsButtonIsCalledWhatItSays()
    {
        m_bar->show({u"what"_s, u"why"_s, {}, u"details"_s});
        const auto *button = m_bar->findChild<QToolButton *>(u"messageDetailsButton"_s);
        QCOMPARE(button->accessibleName(), u"Details"_s);
        click("messageDetailsButton");
        QCOMPARE(button->accessibleName(), u"Hide details"_s);
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

    void aReasonThatTellsTheRemedyNeedsNoAdvice()
    {
        const Error error{ErrorKind::Network, u"Check sshd."_s, {}, {u"XSCONTAINER_UNREACHABLE"_s}};
        QCOMPARE(ui::describeFailure(u"what"_s, error).advice, QString());
    }
};

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
