// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivetest.h"
#include "ui/cloudconfig/newdrivedialog.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;

class TestDriveSummary : public test::DriveTest
{
    Q_OBJECT

private Q_SLOTS:
    void theSummaryTakesTheHostNameOfATextFromWindows()
    {
        m_pool->storedText = u"#cloud-config\r\nhostname: db1 # by hand\r\nfqdn: db1.example\r\n"_s;
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        QTest::mouseClick(page()->findChild<QAbstractButton *>(u"writeDriveButton"_s), Qt::LeftButton);
        QTRY_VERIFY(summary());
        QCOMPARE(summary()->findChild<QLabel *>(u"summaryHostName"_s)->text(), u"db1"_s);
    }

    void theSummaryForetellsWhatIsMadeAlong_data()
    {
        QTest::addColumn<bool>("isMade");
        QTest::newRow("nothing") << false;
        QTest::newRow("a key and an interface") << true;
    }

    void theSummaryForetellsWhatIsMadeAlong()
    {
        QFETCH(bool, isMade);
        m_pool->storedText = u"#cloud-config\nssh_authorized_keys:\n  - ssh-rsa %CONTAINERRSAPUB%\n"_s;
        if (isMade) {
            m_pool->facts.publicKey.clear();
            m_pool->facts.keyWillBeMade = true;
            m_pool->facts.managementDevice = u"3"_s;
            m_pool->facts.addsManagementNic = true;
        }
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        QTest::mouseClick(page()->findChild<QAbstractButton *>(u"writeDriveButton"_s), Qt::LeftButton);
        QTRY_VERIFY(summary());
        const auto *newInterface = summary()->findChild<QLabel *>(u"summaryInterface"_s);
        QCOMPARE(newInterface != nullptr, isMade);
        QVERIFY(!isMade || newInterface->text().contains(u'3'));
        QCOMPARE(summary()->findChild<QLabel *>(u"summaryNewKey"_s) != nullptr, isMade);
    }

    void aDriveOfXenOrchestraIsReplacedUnlessRefused_data()
    {
        QTest::addColumn<bool>("hasOurs");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("beside ours, replaced") << true << false;
        QTest::newRow("beside ours, kept") << true << true;
        QTest::newRow("alone, replaced") << false << false;
    }

    void aDriveOfXenOrchestraIsReplacedUnlessRefused()
    {
        QFETCH(bool, hasOurs);
        QFETCH(bool, isRefused);
        m_pool->setVm(u"xo"_s, {}, {}, u"Halted"_s);
        if (hasOurs) {
            m_pool->setDrive(u"xo"_s, u"local"_s, u"our-drive"_s);
        }
        m_pool->setDriveOfOthers(u"xo"_s, u"local"_s, u"xo-drive"_s);
        openPageOf(u"xo"_s);
        QTRY_VERIFY(isEditorShown());
        QTest::mouseClick(page()->findChild<QAbstractButton *>(u"writeDriveButton"_s), Qt::LeftButton);
        QTRY_VERIFY(summary());
        QVERIFY(summary()->findChild<QLabel *>(u"summaryOthers"_s)->isVisible());
        auto *replace = summary()->findChild<QAbstractButton *>(u"summaryReplaceOthers"_s);
        QVERIFY(replace->isVisible() && replace->isChecked());
        summary()->resize(summary()->width(), 100);
        auto *host = summary()->findChild<QLabel *>(u"summaryHostName"_s);
        QTRY_VERIFY(host->height() >= host->fontMetrics().height());
        replace->setChecked(!isRefused);
        press(summary());
        QTRY_COMPARE(m_pool->drives.size(), 1);
        QCOMPARE(m_pool->drives.constFirst().replacesOthers, !isRefused);
    }

    void ordinaryDrivesAskNothingOfTheKind()
    {
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        QTest::mouseClick(page()->findChild<QAbstractButton *>(u"writeDriveButton"_s), Qt::LeftButton);
        QTRY_VERIFY(summary());
        QVERIFY(!summary()->findChild<QAbstractButton *>(u"summaryReplaceOthers"_s)->isVisible());
        press(summary());
        QTRY_COMPARE(m_pool->drives.size(), 1);
        QVERIFY(!m_pool->drives.constFirst().replacesOthers);
    }

    void errorsAskAndDoNotForbid()
    {
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        page()->editor()->replaceBytes("# cloud-config\n");
        auto *write = page()->findChild<QAbstractButton *>(u"writeDriveButton"_s);
        QTest::mouseClick(write, Qt::LeftButton);
        QTRY_VERIFY(summary());
        QVERIFY(summary()->findChild<QPushButton *>(u"summaryBackButton"_s)->isDefault());
        QVERIFY(summary()->findChild<QLabel *>(u"summaryErrors"_s)->text().contains(u'1'));
        summary()->findChild<QAbstractButton *>(u"summaryBackButton"_s)->click();
        QTRY_VERIFY(!summary());
        QCOMPARE(m_pool->drives.size(), 0);
        QTest::mouseClick(write, Qt::LeftButton);
        QTRY_VERIFY(summary());
        press(summary());
        QTRY_COMPARE(m_pool->drives.size(), 1);
    }

    void theSummaryCountsWhatItDoesNotList()
    {
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        QByteArray wrong = "#cloud-config\nbogus_key: 1\n";
        for (int i = 0; i < 6; ++i) {
            wrong += "runcmd: []\n";
        }
        page()->editor()->replaceBytes(wrong);
        page()->findChild<QAbstractButton *>(u"writeDriveButton"_s)->click();
        QTRY_VERIFY(summary());
        const QString counts = summary()->findChild<QLabel *>(u"summaryProblems"_s)->text();
        QVERIFY2(counts.contains(u"error(s), "_s), qPrintable(counts));
        const QStringList errors = summary()->findChild<QLabel *>(u"summaryErrors"_s)->text().split(u'\n');
        QCOMPARE(errors.size(), 5);
        const int all = counts.section(u' ', 0, 0).toInt();
        QVERIFY2(all > 4 && errors.constLast() == u"And %1 more"_s.arg(all - 4), qPrintable(counts));
    }

    void theSignOfTheSummaryFollowsTheTheme()
    {
        const auto asBefore = qScopeGuard([] { ui::applyTheme(ui::Theme::System); });
        ui::applyTheme(ui::Theme::Light);
        askToWrite(true);
        const auto *sign = summary()->findChild<QLabel *>(u"summarySign"_s);
        const QImage light = sign->pixmap().toImage();
        ui::applyTheme(ui::Theme::Dark);
        QTRY_VERIFY(sign->pixmap().toImage() != light);
        ui::applyTheme(ui::Theme::Light);
        QTRY_COMPARE(sign->pixmap().toImage(), light);
    }

    void aSummaryWhosePoolIsGoneTells()
    {
        const QPointer<ui::NewDriveDialog> dialog = m_window->showNewDriveDialog(key(u"web"_s));
        QTRY_COMPARE(dialog->editor()->bytes(), storedText.toUtf8());
        dialog->editor()->replaceBytes("#cloud-config\n");
        dialog->findChild<QAbstractButton *>(u"newDriveWriteButton"_s)->click();
        QTRY_VERIFY(summary());
        const auto *messages = dialog->findChild<ui::MessageBar *>(u"messageBar"_s);
        m_window->pools()->remove(m_pool);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(dialog && summary());
        press(summary());
        QCOMPARE(messages->count(), 1);
        QVERIFY2(messages->current().why.contains(u"connection"_s), qPrintable(messages->current().why));
    }

    void twoClicksOnWriteAskOnce()
    {
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        page()->editor()->replaceBytes("#cloud-config\n# mine\n");
        auto *write = page()->findChild<QAbstractButton *>(u"writeDriveButton"_s);
        QTest::mouseClick(write, Qt::LeftButton);
        QVERIFY(!write->isEnabled());
        QTest::mouseClick(write, Qt::LeftButton);
        QTRY_VERIFY(summary());
        QCOMPARE(m_window->findChildren<QDialog *>(u"summaryDialog"_s).size(), 1);
        summary()->findChild<QAbstractButton *>(u"summaryBackButton"_s)->click();
        QTRY_VERIFY(!summary());
        QVERIFY(write->isEnabled());
    }

    void nothingIsAskedForAPageThatIsLeft()
    {
        addVmWithDrive(u"db"_s);
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        page()->editor()->replaceBytes("#cloud-config\n# mine\n");
        auto *write = page()->findChild<QAbstractButton *>(u"writeDriveButton"_s);
        QTest::mouseClick(write, Qt::LeftButton);
        openPageOf(u"db"_s);
        QSignalSpy checked(page()->editor()->runner(), &ui::LintRunner::checked);
        QTRY_COMPARE(text(), storedText.toUtf8());
        QTRY_VERIFY(!checked.isEmpty() && page()->editor()->runner()->isCurrent());
        QVERIFY(!summary()); // it would show the text of this one for that one
        QVERIFY(write->isEnabled());
    }
};

QTEST_MAIN(TestDriveSummary)
#include "tst_drivesummary.moc"
