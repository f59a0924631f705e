// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivetest.h"
#include "ui/cloudconfig/drivemark.h"
#include "ui/cloudconfig/newdrivedialog.h"
#include "ui/cloudconfig/templatemenu.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;
using test::FakePool;

class TestDriveWriter : public test::DriveTest
{
    Q_OBJECT

private:
    // The pool's default, asked for before, comes while the drive of "web" is written.
    void letADefaultComeWhileWriting()
    {
        askToWrite(true);
        QVERIFY(summary());
        m_pool->holdAnswers = true;
        Q_EMIT page()->editor()->templates()->poolDefaultWanted();
        press(summary());
        QTRY_COMPARE(m_pool->drives.size(), 1);
        m_pool->holdCreated = true;
        m_pool->holdAnswers = false;
        QTRY_COMPARE(m_pool->defaultsGiven, 1);
    }

private Q_SLOTS:
    void aFailureKeepsTheTextAndTells()
    {
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        page()->editor()->replaceBytes("#cloud-config\n# mine\n");
        m_pool->created = fail(ErrorKind::Remote, u"SR full"_s);
        QTest::mouseClick(page()->findChild<QAbstractButton *>(u"writeDriveButton"_s), Qt::LeftButton);
        QTRY_VERIFY(summary());
        press(summary());
        QTRY_COMPARE(m_window->messages()->count(), 1);
        QCOMPARE(m_window->messages()->current().why, u"SR full"_s);
        QCOMPARE(text(), "#cloud-config\n# mine\n");
        QVERIFY(page()->findChild<QAbstractButton *>(u"revertButton"_s)->isEnabled());
        QVERIFY(!m_pool->isDriveBeingWritten(u"web-uuid"_s));
        QVERIFY(!page()->editor()->code()->isReadOnly());
    }

    // The pool goes on with what nobody waits for any more.
    void aDriveThatIsNotWaitedForKeepsThePageLocked()
    {
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        const QPointer<ui::NewDriveDialog> dialog = m_window->showNewDriveDialog(key(u"web"_s));
        auto *write = dialog->findChild<QAbstractButton *>(u"newDriveWriteButton"_s);
        QTRY_VERIFY(write->isEnabled());
        write->click();
        QTRY_VERIFY(summary());
        m_pool->holdCreated = true;
        press(summary());
        QTRY_COMPARE(m_pool->drives.size(), 1);
        dialog->reject();
        dialog->findChild<QAbstractButton *>(u"discardButton"_s)->click();
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(m_pool->drivesGivenUp, 1);
        QVERIFY(page()->editor()->code()->isReadOnly());
        m_pool->setDrive(u"web"_s, u"local"_s, u"new-drive"_s); // beside the old one, yet
        QVERIFY(page()->editor()->code()->isReadOnly());
        m_pool->setVm(u"web"_s, {}, {}, u"Halted"_s);
        m_pool->setDrive(u"web"_s, u"local"_s, u"new-drive"_s);
        QVERIFY(!m_pool->isDriveBeingWritten(u"web-uuid"_s));
        QTRY_VERIFY(isEditorShown() && !page()->editor()->code()->isReadOnly());
    }

    void aDriveThatNeverComesLocksThePageForATime()
    {
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        {
            ui::DriveMark mark(m_pool, u"web-uuid"_s);
            mark.leave(std::chrono::milliseconds(1));
        }
        QVERIFY(page()->editor()->code()->isReadOnly());
        QTRY_VERIFY(!page()->editor()->code()->isReadOnly());
        QVERIFY(!m_pool->isDriveBeingWritten(u"web-uuid"_s));
    }

    void theWindowAsksWhileADriveIsWritten_data()
    {
        QTest::addColumn<bool>("onThePage");
        QTest::newRow("on the page") << true;
        QTest::newRow("in the dialog") << false;
    }

    void theWindowAsksWhileADriveIsWritten()
    {
        QFETCH(bool, onThePage);
        askToWrite(onThePage);
        QVERIFY(summary());
        m_pool->holdAnswers = true;
        press(summary());
        QTRY_COMPARE(m_pool->drives.size(), 1);
        QVERIFY(!m_window->close());
        QVERIFY(question()->informativeText().contains(u"broken off"_s));
        m_pool->holdAnswers = false;
    }

    void whatANewDriveLacksIsTold_data()
    {
        QTest::addColumn<bool>("onThePage");
        QTest::newRow("on the page") << true;
        QTest::newRow("in the dialog") << false;
    }

    void whatANewDriveLacksIsTold()
    {
        QFETCH(bool, onThePage);
        m_pool->createdNotes = QStringList{u"No agent."_s};
        askToWrite(onThePage);
        QVERIFY(summary());
        press(summary());
        QTRY_COMPARE(m_window->messages()->count(), 1);
        QCOMPARE(m_window->messages()->current().why, u"No agent."_s);
        QVERIFY(m_window->messages()->current().isNote);
    }

    void theWindowsMarkGoesWithTheDraftBehindAnotherTab()
    {
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        page()->editor()->replaceBytes("#cloud-config\n# mine\n");
        page()->findChild<QAbstractButton *>(u"writeDriveButton"_s)->click();
        QTRY_VERIFY(summary());
        m_pool->holdCreated = true;
        press(summary());
        QTRY_COMPARE(m_pool->drives.size(), 1);
        m_window->details()->pages()->setCurrentIndex(0);
        QVERIFY(m_window->isWindowModified());
        m_pool->holdCreated = false;
        QTRY_VERIFY(!m_window->isWindowModified());
    }

    void writeWaitsWhileAnotherDriveIsWritten()
    {
        addVmWithDrive(u"db"_s);
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        auto *write = page()->findChild<QAbstractButton *>(u"writeDriveButton"_s);
        write->click();
        QTRY_VERIFY(summary());
        m_pool->holdCreated = true;
        press(summary());
        QTRY_COMPARE(m_pool->drives.size(), 1);
        openPageOf(u"db"_s);
        QTRY_VERIFY(isEditorShown());
        QVERIFY(!write->isEnabled());
        const auto *words = page()->findChild<QLabel *>(u"instanceLabel"_s);
        QVERIFY2(words->text().contains(u"another virtual machine"_s), qPrintable(words->text()));
        QVERIFY(words->isEnabled());
        m_pool->holdCreated = false;
        QTRY_VERIFY(write->isEnabled());
        QVERIFY(words->text().contains(u"instance ID"_s));
    }

    void aPageThatIsLookedAtAnewWhileItIsWrittenReadsItsOwnText()
    {
        addVmWithDrive(u"db"_s);
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        page()->findChild<QAbstractButton *>(u"writeDriveButton"_s)->click();
        QTRY_VERIFY(summary());
        m_pool->holdCreated = true;
        press(summary());
        QTRY_COMPARE(m_pool->drives.size(), 1);
        m_pool->storedText = u"#cloud-config\n# of db\n"_s;
        openPageOf(u"db"_s);
        QTRY_COMPARE(text(), "#cloud-config\n# of db\n");
        m_pool->storedText = storedText;
        openPageOf(u"web"_s);
        QVERIFY(!isEditorShown());
        m_pool->holdCreated = false;
        QTRY_VERIFY(isEditorShown());
        QCOMPARE(text(), storedText.toUtf8());
        QVERIFY(!page()->findChild<QAbstractButton *>(u"revertButton"_s)->isEnabled());
    }

    void aDefaultThatComesWhileTheDriveIsWrittenIsTakenAfterwards()
    {
        letADefaultComeWhileWriting();
        QVERIFY(page()->editor()->code()->isReadOnly());
        QCOMPARE(text(), storedText.toUtf8());
        m_pool->holdCreated = false;
        QTRY_COMPARE(text(), m_pool->defaultText->toUtf8());
        page()->editor()->code()->undo();
        QCOMPARE(text(), storedText.toUtf8());
    }

    void aDefaultDoesNotOutwaitTheWriting()
    {
        letADefaultComeWhileWriting();
        m_pool->setState(FakePool::State::Lost);
        m_pool->holdCreated = false;
        QTRY_VERIFY(!m_pool->isDriveBeingWritten(u"web-uuid"_s));
        QVERIFY(page()->editor()->code()->isReadOnly());
        m_pool->setState(FakePool::State::Live);
        page()->refresh();
        QVERIFY(!page()->editor()->code()->isReadOnly());
        QCOMPARE(text(), storedText.toUtf8());
    }

    void aDefaultThatCameForTheMachineBeforeIsForgotten()
    {
        addVmWithDrive(u"db"_s);
        letADefaultComeWhileWriting();
        m_pool->storedText = u"#cloud-config\n# of db\n"_s;
        openPageOf(u"db"_s);
        QTRY_COMPARE(text(), "#cloud-config\n# of db\n");
        QVERIFY(!page()->findChild<QAbstractButton *>(u"revertButton"_s)->isEnabled());
    }

    void aMachineHasOneWriterAtATime()
    {
        ui::NewDriveDialog *dialog = m_window->showNewDriveDialog(key(u"web"_s));
        auto *write = dialog->findChild<QAbstractButton *>(u"newDriveWriteButton"_s);
        QTRY_VERIFY(write->isEnabled());
        askToWrite(true);
        m_pool->holdCreated = true;
        press(summary());
        QTRY_COMPARE(m_pool->drives.size(), 1);
        QVERIFY(!write->isEnabled());
        const auto *state = dialog->findChild<QLabel *>(u"newDriveState"_s);
        QVERIFY2(state->text().contains(u"being written"_s), qPrintable(state->text()));
        m_pool->holdCreated = false;
        QTRY_VERIFY(write->isEnabled() && !summary());

        write->click();
        QTRY_VERIFY(summary());
        m_pool->holdCreated = true;
        press(summary());
        QTRY_COMPARE(m_pool->drives.size(), 2);
        QVERIFY(page()->editor()->code()->isReadOnly());
        QVERIFY(!page()->findChild<QAbstractButton *>(u"writeDriveButton"_s)->isEnabled());
        m_pool->holdCreated = false;
        QTRY_VERIFY(!page()->editor()->code()->isReadOnly());
    }

    void ofTwoSummariesOfAMachineOneWrites()
    {
        askToWrite(false);
        const QPointer<QDialog> first = summary();
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        page()->findChild<QAbstractButton *>(u"writeDriveButton"_s)->click();
        const auto second = [this] {
            return m_window->findChild<QDialog *>(u"summaryDialog"_s, Qt::FindDirectChildrenOnly);
        };
        QTRY_VERIFY(second());
        m_pool->holdCreated = true;
        press(first);
        QTRY_COMPARE(m_pool->drives.size(), 1);
        const QSignalSpy refused(page(), &ui::ConfigDrivePage::failed);
        press(second());
        QCOMPARE(refused.size(), 1);
        QCOMPARE(m_pool->drives.size(), 1);
        m_pool->holdCreated = false;
        QTRY_VERIFY(!page()->editor()->code()->isReadOnly());
    }
};

QTEST_MAIN(TestDriveWriter)
#include "tst_drivewriter.moc"
