// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivetest.h"
#include "ui/cloudconfig/drivemark.h"
#include "ui/cloudconfig/newdrivedialog.h"
#include "ui/cloudconfig/templatemenu.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;

class TestNewDriveDialog : public test::DriveTest
{
    Q_OBJECT

private Q_SLOTS:
    void theDialogWritesForAnyMachine()
    {
        m_pool->setVm(u"bare"_s, u"host"_s);
        ui::NewDriveDialog *dialog = m_window->showNewDriveDialog(key(u"bare"_s));
        QTRY_COMPARE(dialog->editor()->bytes(), m_pool->defaultText->toUtf8());
        auto *storage = dialog->findChild<QComboBox *>(u"newDriveStorageBox"_s);
        QVERIFY2(storage->currentText().startsWith(u"local: "_s), qPrintable(storage->currentText()));
        QVERIFY(dialog->findChild<QLabel *>(u"newDriveNote"_s)->isVisible());
        QSignalSpy written(dialog, &ui::NewDriveDialog::written);
        beginToWrite(dialog);
        QVERIFY(dialog->editor()->code()->isReadOnly()); // what is typed now would be lost
        m_pool->holdAnswers = false;
        QTRY_COMPARE(written.size(), 1);
        QCOMPARE(m_pool->drives.constFirst().vmUuid, u"bare-uuid"_s);
    }

    void aDialogThatWritesAsksBeforeItCloses()
    {
        QPointer<ui::NewDriveDialog> dialog = m_window->showNewDriveDialog(key(u"web"_s));
        QTRY_COMPARE(dialog->editor()->bytes(), storedText.toUtf8());
        beginToWrite(dialog);
        dialog->reject();
        QVERIFY(dialog->isVisible());
        auto *discard = dialog->findChild<QAbstractButton *>(u"discardButton"_s);
        QVERIFY(discard);
        discard->click();
        QTRY_VERIFY(!dialog);
    }

    void theQuestionGoesWhenTheWritingHasFailed()
    {
        QPointer<ui::NewDriveDialog> dialog = m_window->showNewDriveDialog(key(u"web"_s));
        QTRY_COMPARE(dialog->editor()->bytes(), storedText.toUtf8());
        dialog->editor()->replaceBytes("#cloud-config\n");
        beginToWrite(dialog);
        dialog->reject();
        const QPointer<QMessageBox> question = dialog->findChild<QMessageBox *>(u"discardQuestion"_s);
        QVERIFY(question);
        QVERIFY(question->informativeText().contains(u"is lost"_s)); // the changes as well
        m_pool->created = fail(ErrorKind::Network, u"No way."_s);
        m_pool->holdAnswers = false;
        QTRY_VERIFY(!question);
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->editor()->bytes(), "#cloud-config\n");
    }

    void anEditedDialogAsksBeforeItCloses()
    {
        QPointer<ui::NewDriveDialog> dialog = m_window->showNewDriveDialog(key(u"web"_s));
        QTRY_COMPARE(dialog->editor()->bytes(), storedText.toUtf8());
        dialog->editor()->replaceBytes("#cloud-config\n");
        dialog->reject();
        QVERIFY(dialog->isVisible());
        auto *discard = dialog->findChild<QAbstractButton *>(u"discardButton"_s);
        QVERIFY(discard);
        discard->click();
        QTRY_VERIFY(!dialog);
    }

    void aChangedDialogOutlivesItsPool_data()
    {
        QTest::addColumn<bool>("isChanged");
        QTest::newRow("changed") << true;
        QTest::newRow("as it was read") << false;
    }

    void aChangedDialogOutlivesItsPool()
    {
        QFETCH(bool, isChanged);
        const QPointer<ui::NewDriveDialog> dialog = m_window->showNewDriveDialog(key(u"web"_s));
        QTRY_COMPARE(dialog->editor()->bytes(), storedText.toUtf8());
        const auto *state = dialog->findChild<QLabel *>(u"newDriveState"_s);
        QCOMPARE(state->text(), QString());
        if (isChanged) {
            dialog->editor()->replaceBytes("#cloud-config\n");
        }
        QCOMPARE(dialog->isWindowModified(), isChanged);
        m_window->pools()->remove(m_pool);
        if (!isChanged) {
            QTRY_VERIFY(!dialog);
            return;
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY2(state->text().contains(u"connection"_s), qPrintable(state->text()));
        QVERIFY(!dialog->findChild<QAbstractButton *>(u"newDriveWriteButton"_s)->isEnabled());
        QVERIFY(!dialog->editor()->code()->isReadOnly());
        QCOMPARE(dialog->editor()->bytes(), "#cloud-config\n");
    }

    void returnDoesNotCloseTheDialog_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("For") << u"newDriveVmEdit"_s;
        QTest::newRow("Storage") << u"newDriveStorageBox"_s;
        QTest::newRow("dialog") << QString();
    }

    void returnDoesNotCloseTheDialog()
    {
        QFETCH(QString, where);
        ui::NewDriveDialog *dialog = m_window->showNewDriveDialog(key(u"web"_s));
        QTRY_COMPARE(dialog->editor()->bytes(), storedText.toUtf8());
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QTest::keyClick(where.isEmpty() ? dialog : dialog->findChild<QWidget *>(where), Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QVERIFY(!summary());
    }

    void aNameThatIsNoneGivesWayToTheOneThatIsWrittenFor_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("chosen");
        QTest::newRow("none") << u"webmail"_s << u"web"_s;
        QTest::newRow("another") << u"bare"_s << u"bare"_s;
    }

    void aNameThatIsNoneGivesWayToTheOneThatIsWrittenFor()
    {
        QFETCH(QString, typed);
        QFETCH(QString, chosen);
        m_pool->setVm(u"bare"_s, u"host"_s);
        ui::NewDriveDialog *dialog = m_window->showNewDriveDialog(key(u"web"_s));
        QTRY_COMPARE(dialog->editor()->bytes(), storedText.toUtf8());
        auto *edit = dialog->findChild<QLineEdit *>(u"newDriveVmEdit"_s);
        edit->setText(typed);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(edit->text(), chosen);
        const auto *box = dialog->findChild<QComboBox *>(u"newDriveVmBox"_s);
        QCOMPARE(box->currentData().toString(), chosen + u"-uuid"_s);
    }

    void nothingIsWrittenWhileTheTextIsRead()
    {
        m_pool->holdStored = true;
        ui::NewDriveDialog *dialog = m_window->showNewDriveDialog(key(u"web"_s));
        auto *write = dialog->findChild<QAbstractButton *>(u"newDriveWriteButton"_s);
        const auto *state = dialog->findChild<QLabel *>(u"newDriveState"_s);
        QVERIFY(!write->isEnabled());
        QVERIFY2(state->isVisible() && state->text().contains(u"being read"_s), qPrintable(state->text()));
        m_pool->holdStored = false;
        QTRY_VERIFY(write->isEnabled());
        QCOMPARE(dialog->editor()->bytes(), storedText.toUtf8());
        QCOMPARE(state->text(), QString());
    }

    void theDialogComparesWithTheDriveThatItRead()
    {
        m_pool->setVm(u"bare"_s, u"host"_s);
        ui::NewDriveDialog *dialog = m_window->showNewDriveDialog(key(u"web"_s));
        QTRY_VERIFY(dialog->editor()->hasStored());
        auto *box = dialog->findChild<QComboBox *>(u"newDriveVmBox"_s);
        box->setCurrentIndex(box->findText(u"bare"_s));
        QTRY_COMPARE(dialog->editor()->bytes(), m_pool->defaultText->toUtf8());
        QVERIFY(!dialog->editor()->hasStored());
        QCOMPARE(dialog->findChild<QLabel *>(u"newDriveNote"_s)->textFormat(), Qt::PlainText);
    }

    void aDefaultThatWaitsIsNotYetWhatTheDialogBeganFrom()
    {
        ui::NewDriveDialog *dialog = m_window->showNewDriveDialog(key(u"web"_s));
        auto *write = dialog->findChild<QAbstractButton *>(u"newDriveWriteButton"_s);
        QTRY_VERIFY(write->isEnabled());
        write->click();
        QTRY_VERIFY(summary());
        m_pool->holdCreated = true;
        press(summary());
        QTRY_COMPARE(m_pool->drives.size(), 1);
        Q_EMIT dialog->editor()->templates()->poolDefaultWanted();
        QTRY_COMPARE(m_pool->defaultsGiven, 1);
        QCOMPARE(dialog->unwritten().changed, QStringList());
        m_pool->created = fail(ErrorKind::Remote, u"SR full"_s);
        m_pool->holdCreated = false;
        QTRY_COMPARE(dialog->editor()->bytes(), m_pool->defaultText->toUtf8());
        QCOMPARE(dialog->unwritten().changed, QStringList());
    }

    void aDialogThatWaitedForAnotherWriterTells()
    {
        ui::NewDriveDialog *dialog = m_window->showNewDriveDialog(key(u"web"_s));
        auto *write = dialog->findChild<QAbstractButton *>(u"newDriveWriteButton"_s);
        QTRY_VERIFY(write->isEnabled());
        dialog->editor()->replaceBytes("#cloud-config\n# mine\n");
        const auto *note = dialog->findChild<QLabel *>(u"newDriveNote"_s);
        QVERIFY(!note->text().contains(u"Somebody else"_s));
        auto theirs = std::make_unique<ui::DriveMark>(m_pool, u"web-uuid"_s);
        m_pool->storedText = u"#cloud-config\n# theirs\n"_s;
        m_pool->setVm(u"web"_s, {}, {}, u"Halted"_s);
        m_pool->setDrive(u"web"_s, u"local"_s, u"their-drive"_s);
        QVERIFY(dialog->editor()->hasStored()); // as it was: theirs may not be whole yet
        theirs.reset();
        QVERIFY2(note->text().contains(u"Somebody else"_s), qPrintable(note->text()));
        QTRY_VERIFY(dialog->editor()->hasStored() && write->isEnabled());
        QCOMPARE(dialog->editor()->bytes(), "#cloud-config\n# mine\n");
        dialog->editor()->compareWithStored();
        const auto *difference = dialog->findChild<QDialog *>(u"differenceDialog"_s);
        QVERIFY(difference && difference->findChild<ui::CodeEditor *>()->bytes().contains("# theirs"));
    }

    void withoutADefaultABuiltInTemplateStandsIn()
    {
        m_pool->setVm(u"bare"_s, u"host"_s);
        m_pool->defaultText = fail(ErrorKind::Remote, u"no plugin"_s);
        ui::NewDriveDialog *dialog = m_window->showNewDriveDialog(key(u"bare"_s));
        QTRY_VERIFY(dialog->editor()->bytes().startsWith("#cloud-config"));
        QVERIFY(dialog->findChild<ui::MessageBar *>(u"messageBar"_s)->isVisible());
        dialog->reject();
    }

private:
    //! The pool does not answer before holdAnswers is false again.
    void beginToWrite(ui::NewDriveDialog *dialog)
    {
        QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"newDriveWriteButton"_s), Qt::LeftButton);
        QTRY_VERIFY(summary());
        m_pool->holdAnswers = true;
        press(summary());
        QTRY_COMPARE(m_pool->drives.size(), 1);
    }
};

QTEST_MAIN(TestNewDriveDialog)
#include "tst_newdrivedialog.moc"
