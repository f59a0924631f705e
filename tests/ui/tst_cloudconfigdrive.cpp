// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivetest.h"
#include "ui/cloudconfig/drivemark.h"
#include "ui/cloudconfig/newdrivedialog.h"
#include "ui/cloudconfig/templatemenu.h"
#include "ui/pages/valuetext.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QMessageBox>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;
using test::FakePool;

class TestCloudConfigDrive : public test::DriveTest
{
    Q_OBJECT

private Q_SLOTS:
    void thePageShowsTheExactTextOfTheDrive()
    {
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        QCOMPARE(text(), storedText.toUtf8());
        QVERIFY(!page()->editor()->code()->isReadOnly());
        QTRY_VERIFY(page()->editor()->preview()->view()->bytes().contains("webshop"));
    }

    void onlyAVirtualMachineHasThePage()
    {
        openPageOf(u"web"_s);
        QVERIFY(m_window->details()->pages()->isTabVisible(1));
        ui::ObjectKey pool;
        pool.kind = ui::Node::Kind::Pool;
        pool.pool = m_pool;
        m_window->details()->setSelection({pool});
        QVERIFY(!m_window->details()->pages()->isTabVisible(1));
    }

    void aLostConnectionLocksItAndSaysWhy()
    {
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        const auto notice = [this] {
            return page()->findChild<ui::ValueText *>(u"readOnlyText"_s)->toPlainText();
        };
        m_pool->setState(FakePool::State::Lost);
        m_window->details()->setSelection({key(u"web"_s)});
        QVERIFY(page()->editor()->code()->isReadOnly());
        QVERIFY2(notice().contains(u"connection"_s), qPrintable(notice()));
        m_pool->setState(FakePool::State::Live);
        m_window->details()->setSelection({key(u"web"_s)});
        QVERIFY(!page()->editor()->code()->isReadOnly());
    }

    void aMachineWithoutADriveOffersOne()
    {
        m_pool->setVm(u"bare"_s, u"host"_s);
        openPageOf(u"bare"_s);
        auto *button = page()->findChild<QAbstractButton *>(u"driveMessageButton"_s);
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        auto *dialog = m_window->findChild<ui::NewDriveDialog *>(u"newDriveDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->findChild<QComboBox *>(u"newDriveVmBox"_s)->currentText(), u"bare"_s);
        QTRY_COMPARE(dialog->editor()->bytes(), m_pool->defaultText->toUtf8());
        dialog->reject();
    }

    void whatCannotBeReadIsSaidAndTriedAgain()
    {
        m_pool->storedText = fail(ErrorKind::Remote, u"The disk is damaged."_s);
        openPageOf(u"web"_s);
        auto *words = page()->findChild<QLabel *>(u"driveMessageText"_s);
        QTRY_COMPARE(words->text(), u"The disk is damaged."_s);
        m_pool->storedText = storedText;
        QTest::mouseClick(page()->findChild<QAbstractButton *>(u"driveMessageButton"_s), Qt::LeftButton);
        QTRY_VERIFY(isEditorShown());
    }

    void whatIsEditedIsWrittenToTheByte()
    {
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        const QByteArray edited = storedText.toUtf8() + "# caf\xc3\xa9\t \r\n";
        page()->editor()->replaceBytes(edited);
        QTest::mouseClick(page()->findChild<QAbstractButton *>(u"writeDriveButton"_s), Qt::LeftButton);
        QTRY_VERIFY(summary());
        QCOMPARE(summary()->findChild<QLabel *>(u"summaryHostName"_s)->text(), u"webshop"_s);
        m_pool->holdAnswers = true;
        press(summary());
        QCOMPARE(m_pool->drives.size(), 1);
        QCOMPARE(m_pool->drives.constFirst().configuration.toUtf8(), edited);
        QCOMPARE(m_pool->drives.constFirst().vmUuid, u"web-uuid"_s);
        QCOMPARE(m_pool->drives.constFirst().storageUuid, u"local-uuid"_s);
        QVERIFY(page()->editor()->code()->isReadOnly());
        m_pool->holdAnswers = false;
        QTRY_VERIFY(!page()->editor()->code()->isReadOnly());
        QVERIFY(!page()->findChild<QAbstractButton *>(u"revertButton"_s)->isEnabled());
        QVERIFY(!page()->editor()->code()->isModified());
        QCOMPARE(text(), edited);
    }

    void nothingIsSaidOfTheMachineShownBefore()
    {
        addVmWithDrive(u"mail"_s);
        openPageOf(u"web"_s);
        QTRY_VERIFY(page()->editor()->preview()->view()->bytes().contains("webshop"));
        m_pool->factsFailure = Error{ErrorKind::Timeout, u"late"_s, {}, {}};
        openPageOf(u"mail"_s);
        QTRY_VERIFY(isEditorShown());
        QTRY_VERIFY(page()->editor()->preview()->view()->bytes().contains("mail"));
        QVERIFY(!page()->editor()->preview()->view()->bytes().contains("webshop"));
    }

    void aDriveOfXenOrchestraIsReadAndToldOf()
    {
        m_pool->setVm(u"xo"_s, {}, {}, u"Halted"_s);
        m_pool->setDriveOfOthers(u"xo"_s, u"local"_s, u"xo-drive"_s);
        openPageOf(u"xo"_s);
        QTRY_VERIFY(isEditorShown());
        QTRY_COMPARE(text(), storedText.toUtf8());
        auto *words = page()->findChild<QLabel *>(u"othersLabel"_s);
        QVERIFY(words->isVisible());
        QVERIFY(words->text().contains(u"XO CloudConfigDrive"_s));
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        QTRY_VERIFY(!words->isVisible());
    }

    // One that only has a text is read with its key: "ampersand Write".
    void everyButtonHasANameOfItsOwn()
    {
        const auto nameless = [](const QWidget *place) {
            QStringList names;
            for (const QAbstractButton *button : place->findChildren<QAbstractButton *>()) {
                const bool isOurs = button->objectName().contains(
                    QRegularExpression(u"^(newDrive|summary|difference|revert|writeDrive)"_s));
                if (isOurs &&
                    (button->accessibleName().isEmpty() || button->accessibleName().contains(u'&'))) {
                    names << button->objectName();
                }
            }
            return names;
        };
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        page()->editor()->compareWithStored();
        QVERIFY(m_window->findChild<QAbstractButton *>(u"differenceCloseButton"_s));
        QCOMPARE(nameless(m_window.get()), QStringList());
        ui::NewDriveDialog *dialog = m_window->showNewDriveDialog(key(u"web"_s));
        QTRY_COMPARE(dialog->editor()->bytes(), storedText.toUtf8());
        dialog->findChild<QAbstractButton *>(u"newDriveWriteButton"_s)->click();
        QTRY_VERIFY(summary());
        QCOMPARE(nameless(dialog), QStringList());
    }

    void whatIsEditedWaitsWhileOthersAreLookedAt()
    {
        addVmWithDrive(u"db"_s);
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        page()->editor()->replaceBytes("#cloud-config\n# mine\n");
        openPageOf(u"db"_s);
        QTRY_VERIFY(isEditorShown());
        QTRY_COMPARE(text(), storedText.toUtf8());
        openPageOf(u"web"_s);
        QTRY_COMPARE(text(), "#cloud-config\n# mine\n");
        QTest::mouseClick(page()->findChild<QAbstractButton *>(u"revertButton"_s), Qt::LeftButton);
        QCOMPARE(text(), storedText.toUtf8());
    }

    void theWindowAsksForAllThatWouldBeLost()
    {
        addVmWithDrive(u"db"_s);
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        QVERIFY(!m_window->isWindowModified());
        page()->editor()->replaceBytes("#cloud-config\n# mine\n");
        QVERIFY(m_window->isWindowModified());
        openPageOf(u"db"_s);
        QTRY_COMPARE(text(), storedText.toUtf8());
        QVERIFY(m_window->isWindowModified());
        const QPointer<ui::NewDriveDialog> dialog = m_window->showNewDriveDialog(key(u"db"_s));
        QTRY_COMPARE(dialog->editor()->bytes(), storedText.toUtf8());
        dialog->editor()->replaceBytes("#cloud-config\n");
        QVERIFY(!m_window->close());
        QVERIFY(!m_window->close()); // and asks but once
        QCOMPARE(m_window->findChildren<QMessageBox *>(u"discardQuestion"_s).size(), 1);
        QVERIFY(question()->text().contains(u"web"_s) && question()->text().contains(u"db"_s));
        QTest::keyClick(question(), Qt::Key_Escape);
        QTRY_VERIFY(!question());
        QVERIFY(m_window->isVisible() && dialog->isVisible());
        QVERIFY(!m_window->close());
        question()->findChild<QAbstractButton *>(u"discardButton"_s)->click();
        QTRY_VERIFY(!m_window->isVisible());
        QTRY_VERIFY(!dialog);
    }

    void aWindowWithoutLossesClosesAtOnce()
    {
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        page()->editor()->replaceBytes("#cloud-config\n# mine\n");
        QTest::mouseClick(page()->findChild<QAbstractButton *>(u"revertButton"_s), Qt::LeftButton);
        QVERIFY(!m_window->isWindowModified());
        QVERIFY(m_window->close());
    }

    void revertFollowsEveryChange()
    {
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        auto *revert = page()->findChild<QAbstractButton *>(u"revertButton"_s);
        QVERIFY(!revert->isEnabled());
        page()->editor()->replaceBytes("#cloud-config\n");
        QVERIFY(revert->isEnabled());
        page()->editor()->replaceBytes(storedText.toUtf8()); // by hand, not by undoing
        QVERIFY(!revert->isEnabled());
        page()->editor()->replaceBytes("#cloud-config\n");
        QVERIFY(revert->isEnabled());
    }

    void theWindowMayGoWhileADriveIsRead()
    {
        m_pool->holdAnswers = true;
        openPageOf(u"web"_s);
        QCoreApplication::processEvents();
        m_window.reset();
        QCoreApplication::processEvents();
    }

    void whatTheRecordsSayAnewIsReadAnew_data()
    {
        QTest::addColumn<bool>("onThePage");
        QTest::newRow("on the page") << true;
        QTest::newRow("in the dialog") << false;
    }

    void whatTheRecordsSayAnewIsReadAnew()
    {
        QFETCH(bool, onThePage);
        m_pool->storedText = u"#cloud-config\n# %VMNAMETOHOSTNAME% %HINEXISTS%%HIN%%ENDHINEXISTS%\n"_s;
        ui::ConfigEditor *editor = page()->editor();
        if (onThePage) {
            openPageOf(u"web"_s);
        } else {
            editor = m_window->showNewDriveDialog(key(u"web"_s))->editor();
        }
        const auto shows = [editor](const QByteArray &text) {
            return editor->preview()->view()->bytes().contains(text);
        };
        QTRY_VERIFY(shows("webshop"));
        const int asked = m_pool->factsAsked;
        m_pool->setVm(u"another"_s, u"host"_s);
        m_pool->facts.vmName = u"Shop 2"_s;
        m_pool->rename(u"web"_s, u"Shop 2"_s);
        QTRY_VERIFY(shows("# shop2 \n"));
        m_pool->facts.managementDevice = u"7"_s;
        m_pool->rename(u"web"_s, u"Shop 2"_s, {u"OpaqueRef:vif"_s});
        QTRY_VERIFY(shows("# shop2 7\n"));
        QCOMPARE(m_pool->factsAsked, asked + 2);
    }

    void factsThatCouldNotBeReadAreAskedForAgain()
    {
        m_pool->storedText = u"#cloud-config\n# %VMNAMETOHOSTNAME%\n"_s;
        openPageOf(u"web"_s);
        const auto shows = [this](const QByteArray &text) {
            return page()->editor()->preview()->view()->bytes().contains(text);
        };
        QTRY_VERIFY(shows("# webshop\n"));
        const int asked = m_pool->factsAsked;
        m_pool->factsFailure = Error{ErrorKind::Network, u"No way."_s, {}, {}};
        m_pool->facts.vmName = u"Shop 2"_s;
        m_pool->rename(u"web"_s, u"Shop 2"_s);
        QTRY_COMPARE(m_pool->factsAsked, asked + 1);
        m_pool->factsFailure.reset();
        m_pool->setVm(u"another"_s, u"host"_s);
        QTRY_VERIFY(shows("# shop2\n"));
    }

    void aDriveThatWasReplacedUnderADraftIsToldOf_data()
    {
        QTest::addColumn<bool>("isInFront");
        QTest::newRow("in front") << true;
        QTest::newRow("while another was looked at") << false;
    }

    void aDriveThatWasReplacedUnderADraftIsToldOf()
    {
        QFETCH(bool, isInFront);
        addVmWithDrive(u"db"_s);
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        page()->editor()->replaceBytes("#cloud-config\n# mine\n");
        auto *notice = page()->findChild<QWidget *>(u"overtakenBox"_s);
        QVERIFY(!notice->isVisible());
        if (!isInFront) {
            openPageOf(u"db"_s);
            QTRY_COMPARE(text(), storedText.toUtf8());
        }
        m_pool->storedText = u"#cloud-config\n# theirs\n"_s;
        m_pool->setVm(u"web"_s, {}, {}, u"Halted"_s);
        m_pool->setDrive(u"web"_s, u"local"_s, u"their-drive"_s);
        openPageOf(u"web"_s);
        QTRY_VERIFY(notice->isVisible());
        QCOMPARE(text(), "#cloud-config\n# mine\n");
        QTest::mouseClick(page()->findChild<QAbstractButton *>(u"revertButton"_s), Qt::LeftButton);
        QCOMPARE(text(), "#cloud-config\n# theirs\n");
        QVERIFY(!notice->isVisible());
    }

    void aDefaultThatComesToALockedTextIsToldOfAndForgotten()
    {
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        m_pool->holdAnswers = true;
        Q_EMIT page()->editor()->templates()->poolDefaultWanted();
        m_pool->setState(FakePool::State::Lost);
        page()->refresh();
        const QSignalSpy refused(page(), &ui::ConfigDrivePage::failed);
        m_pool->holdAnswers = false;
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(refused.constFirst().constFirst().value<ui::Failure>().why.contains(u"connection"_s));
        m_pool->setState(FakePool::State::Live);
        page()->refresh();
        QVERIFY(!page()->editor()->code()->isReadOnly());
        QCOMPARE(text(), storedText.toUtf8());
    }

    void aDefaultThatWaitsLeavesTheDriveThatComesAlone()
    {
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        page()->editor()->replaceBytes("#cloud-config\n# mine\n");
        auto theirs = std::make_unique<ui::DriveMark>(m_pool, u"web-uuid"_s);
        Q_EMIT page()->editor()->templates()->poolDefaultWanted();
        QTRY_COMPARE(m_pool->defaultsGiven, 1);
        QCOMPARE(text(), "#cloud-config\n# mine\n");
        m_pool->storedText = u"#cloud-config\n# theirs\n"_s;
        m_pool->holdStored = true;
        m_pool->setVm(u"web"_s, {}, {}, u"Halted"_s);
        m_pool->setDrive(u"web"_s, u"local"_s, u"their-drive"_s);
        theirs.reset();
        QVERIFY(!isEditorShown());
        QCOMPARE(text(), "#cloud-config\n# mine\n");
        m_pool->holdStored = false;
        QTRY_VERIFY(isEditorShown());
        QCOMPARE(text(), "#cloud-config\n# mine\n");
        QVERIFY(page()->findChild<QWidget *>(u"overtakenBox"_s)->isVisible());
    }
};

QTEST_MAIN(TestCloudConfigDrive)
#include "tst_cloudconfigdrive.moc"
