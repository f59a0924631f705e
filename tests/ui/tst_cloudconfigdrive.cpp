// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakepool.h"
#include "ui/cloudconfig/configdrivepage.h"
#include "ui/cloudconfig/drivemark.h"
#include "ui/cloudconfig/newdrivedialog.h"
#include "ui/cloudconfig/templatemenu.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/pages/valuetext.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;
using test::FakePool;

namespace {

const QString storedText = u"#cloud-config\r\nhostname: \"%VMNAMETOHOSTNAME%\"  \r\n\r\n"_s;

} // namespace

class TestCloudConfigDrive : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ui::MainWindow> m_window;
    FakePool *m_pool = nullptr;

    template <class Widget>
    Widget *find(const QString &name) const
    {
        return m_window->findChild<Widget *>(name);
    }

    ui::ObjectKey key(const QString &vm) const
    {
        return ui::ObjectKey::ofVm(m_pool, xapi::VmRef(u"OpaqueRef:"_s + vm));
    }

    ui::ConfigDrivePage *page() const { return m_window->details()->configDrivePage(); }
    QByteArray text() const { return page()->editor()->bytes(); }
    bool isEditorShown() const { return page()->editor()->isVisible(); }

    void openPageOf(const QString &vm)
    {
        m_window->details()->pages()->setCurrentWidget(page());
        m_window->details()->setSelection({key(vm)});
    }

    QDialog *summary() const { return m_window->findChild<QDialog *>(u"summaryDialog"_s); }

    // The drive of "web", to be had on its page and in the dialog.
    void askToWrite(bool onThePage)
    {
        QWidget *place = page();
        if (onThePage) {
            openPageOf(u"web"_s);
            QTRY_VERIFY(isEditorShown());
        } else {
            place = m_window->showNewDriveDialog(key(u"web"_s));
        }
        place->findChild<QAbstractButton *>(onThePage ? u"writeDriveButton"_s : u"newDriveWriteButton"_s)
            ->click();
        QTRY_VERIFY(summary());
    }

    static void press(QDialog *summary)
    {
        summary->findChild<QAbstractButton *>(u"summaryWriteButton"_s)->click();
    }

    QMessageBox *question() const { return m_window->findChild<QMessageBox *>(u"discardQuestion"_s); }

    void addVmWithDrive(const QString &name)
    {
        m_pool->setVm(name, {}, {}, u"Halted"_s);
        m_pool->setDrive(name, u"local"_s, name + u"-drive"_s);
    }

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<ui::MainWindow>(nullptr, ui::ConnectDialog::Factory());
        m_pool = static_cast<FakePool *>(m_window->pools()->add(std::make_unique<FakePool>()));
        m_pool->fill({u"host"_s});
        m_pool->setStorage(u"local"_s);
        m_pool->facts.vmName = u"Web Shop"_s;
        m_pool->facts.publicKey = u"ssh-rsa AAAAB3Nza pool"_s;
        m_pool->storedText = storedText;
        addVmWithDrive(u"web"_s);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

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
        auto *dialog = find<ui::NewDriveDialog>(u"newDriveDialog"_s);
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
        summary()->findChild<QAbstractButton *>(u"summaryWriteButton"_s)->click();
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
        summary()->findChild<QAbstractButton *>(u"summaryWriteButton"_s)->click();
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
        summary()->findChild<QAbstractButton *>(u"summaryWriteButton"_s)->click();
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
        summary()->findChild<QAbstractButton *>(u"summaryWriteButton"_s)->click();
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
        QVERIFY(find<QAbstractButton>(u"differenceCloseButton"_s));
        QCOMPARE(nameless(m_window.get()), QStringList());
        ui::NewDriveDialog *dialog = m_window->showNewDriveDialog(key(u"web"_s));
        QTRY_COMPARE(dialog->editor()->bytes(), storedText.toUtf8());
        dialog->findChild<QAbstractButton *>(u"newDriveWriteButton"_s)->click();
        QTRY_VERIFY(summary());
        QCOMPARE(nameless(dialog), QStringList());
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

    void aFailureKeepsTheTextAndTells()
    {
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        page()->editor()->replaceBytes("#cloud-config\n# mine\n");
        m_pool->created = fail(ErrorKind::Remote, u"SR full"_s);
        QTest::mouseClick(page()->findChild<QAbstractButton *>(u"writeDriveButton"_s), Qt::LeftButton);
        QTRY_VERIFY(summary());
        summary()->findChild<QAbstractButton *>(u"summaryWriteButton"_s)->click();
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
        summary()->findChild<QAbstractButton *>(u"summaryWriteButton"_s)->click();
        QTRY_COMPARE(m_pool->drives.size(), 1);
        QVERIFY(!m_window->close());
        QVERIFY(question()->informativeText().contains(u"broken off"_s));
        m_pool->holdAnswers = false;
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

    void theDialogWritesForAnyMachine()
    {
        m_pool->setVm(u"bare"_s, u"host"_s);
        ui::NewDriveDialog *dialog = m_window->showNewDriveDialog(key(u"bare"_s));
        QTRY_COMPARE(dialog->editor()->bytes(), m_pool->defaultText->toUtf8());
        auto *storage = dialog->findChild<QComboBox *>(u"newDriveStorageBox"_s);
        QVERIFY2(storage->currentText().startsWith(u"local: "_s), qPrintable(storage->currentText()));
        QVERIFY(dialog->findChild<QLabel *>(u"newDriveNote"_s)->isVisible());
        QSignalSpy written(dialog, &ui::NewDriveDialog::written);
        QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"newDriveWriteButton"_s), Qt::LeftButton);
        const auto asked = [dialog] { return dialog->findChild<QDialog *>(u"summaryDialog"_s); };
        QTRY_VERIFY(asked());
        m_pool->holdAnswers = true;
        asked()->findChild<QAbstractButton *>(u"summaryWriteButton"_s)->click();
        QTRY_COMPARE(m_pool->drives.size(), 1);
        QVERIFY(dialog->editor()->code()->isReadOnly()); // what is typed now would be lost
        m_pool->holdAnswers = false;
        QTRY_COMPARE(written.size(), 1);
        QCOMPARE(m_pool->drives.constFirst().vmUuid, u"bare-uuid"_s);
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
        summary()->findChild<QAbstractButton *>(u"summaryWriteButton"_s)->click();
        QTRY_COMPARE(m_window->messages()->count(), 1);
        QCOMPARE(m_window->messages()->current().why, u"No agent."_s);
        QVERIFY(m_window->messages()->current().isNote);
    }

    void aDialogThatWritesAsksBeforeItCloses()
    {
        QPointer<ui::NewDriveDialog> dialog = m_window->showNewDriveDialog(key(u"web"_s));
        QTRY_COMPARE(dialog->editor()->bytes(), storedText.toUtf8());
        dialog->findChild<QAbstractButton *>(u"newDriveWriteButton"_s)->click();
        QTRY_VERIFY(summary());
        m_pool->holdAnswers = true;
        summary()->findChild<QAbstractButton *>(u"summaryWriteButton"_s)->click();
        QTRY_COMPARE(m_pool->drives.size(), 1);
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
        dialog->findChild<QAbstractButton *>(u"newDriveWriteButton"_s)->click();
        QTRY_VERIFY(summary());
        m_pool->holdAnswers = true;
        summary()->findChild<QAbstractButton *>(u"summaryWriteButton"_s)->click();
        QTRY_COMPARE(m_pool->drives.size(), 1);
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

    void theWindowsMarkGoesWithTheDraftBehindAnotherTab()
    {
        openPageOf(u"web"_s);
        QTRY_VERIFY(isEditorShown());
        page()->editor()->replaceBytes("#cloud-config\n# mine\n");
        page()->findChild<QAbstractButton *>(u"writeDriveButton"_s)->click();
        QTRY_VERIFY(summary());
        m_pool->holdCreated = true;
        summary()->findChild<QAbstractButton *>(u"summaryWriteButton"_s)->click();
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
        summary()->findChild<QAbstractButton *>(u"summaryWriteButton"_s)->click();
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
        summary()->findChild<QAbstractButton *>(u"summaryWriteButton"_s)->click();
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

    void aDefaultThatComesWhileTheDriveIsWrittenIsTakenAfterwards()
    {
        askToWrite(true);
        m_pool->holdAnswers = true;
        Q_EMIT page()->editor()->templates()->poolDefaultWanted();
        press(summary());
        QTRY_COMPARE(m_pool->drives.size(), 1);
        m_pool->holdCreated = true;
        m_pool->holdAnswers = false;
        QTRY_COMPARE(m_pool->defaultsGiven, 1);
        QVERIFY(page()->editor()->code()->isReadOnly());
        QCOMPARE(text(), storedText.toUtf8());
        m_pool->holdCreated = false;
        QTRY_COMPARE(text(), m_pool->defaultText->toUtf8());
        page()->editor()->code()->undo();
        QCOMPARE(text(), storedText.toUtf8());
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

    void aDefaultDoesNotOutwaitTheWriting()
    {
        askToWrite(true);
        m_pool->holdAnswers = true;
        Q_EMIT page()->editor()->templates()->poolDefaultWanted();
        press(summary());
        QTRY_COMPARE(m_pool->drives.size(), 1);
        m_pool->holdCreated = true;
        m_pool->holdAnswers = false;
        QTRY_COMPARE(m_pool->defaultsGiven, 1);
        m_pool->setState(FakePool::State::Lost);
        m_pool->holdCreated = false;
        QTRY_VERIFY(!m_pool->isDriveBeingWritten(u"web-uuid"_s));
        QVERIFY(page()->editor()->code()->isReadOnly());
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

    void aDefaultThatCameForTheMachineBeforeIsForgotten()
    {
        addVmWithDrive(u"db"_s);
        askToWrite(true);
        m_pool->holdAnswers = true;
        Q_EMIT page()->editor()->templates()->poolDefaultWanted();
        press(summary());
        QTRY_COMPARE(m_pool->drives.size(), 1);
        m_pool->holdCreated = true;
        m_pool->holdAnswers = false;
        QTRY_COMPARE(m_pool->defaultsGiven, 1);
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

    void withoutADefaultABuiltInTemplateStandsIn()
    {
        m_pool->setVm(u"bare"_s, u"host"_s);
        m_pool->defaultText = fail(ErrorKind::Remote, u"no plugin"_s);
        ui::NewDriveDialog *dialog = m_window->showNewDriveDialog(key(u"bare"_s));
        QTRY_VERIFY(dialog->editor()->bytes().startsWith("#cloud-config"));
        QVERIFY(dialog->findChild<ui::MessageBar *>(u"messageBar"_s)->isVisible());
        dialog->reject();
    }
};

QTEST_MAIN(TestCloudConfigDrive)
#include "tst_cloudconfigdrive.moc"
