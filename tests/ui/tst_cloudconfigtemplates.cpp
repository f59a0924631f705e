// SPDX-License-Identifier: GPL-3.0-or-later
// What a cloud-config may begin from: the default of the pool, and templates of the user's own.
#include "fakepool.h"
#include "ui/cloudconfig/configdrivepage.h"
#include "ui/cloudconfig/newdrivedialog.h"
#include "ui/cloudconfig/templatemenu.h"
#include "ui/mainwindow/mainwindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;
using test::FakePool;

namespace {

const QByteArray mine = "#cloud-config\n# mine: caf\xc3\xa9\t \r\n";

} // namespace

class TestCloudConfigTemplates : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::MainWindow> m_window;
    FakePool *m_pool = nullptr;
    QPointer<ui::NewDriveDialog> m_dialog;
    ui::ConfigEditor *m_editor = nullptr;

    ui::TemplateMenu *menu() const { return m_editor->templates(); }
    ui::ConfigDrivePage *page() const { return m_window->details()->configDrivePage(); }
    QByteArray text() const { return m_editor->bytes(); }
    QString defaultText() const { return m_pool->defaultText.value_or(QString()); }
    ui::TemplateLibrary library() const { return ui::TemplateLibrary(QDir(m_folder->path())); }

    ui::ObjectKey key(const QString &vm) const
    {
        return ui::ObjectKey::ofVm(m_pool, xapi::VmRef(u"OpaqueRef:"_s + vm));
    }

    void openEditor(bool onThePage)
    {
        if (onThePage) {
            m_window->details()->pages()->setCurrentWidget(page());
            m_window->details()->setSelection({key(u"web"_s)});
            m_editor = page()->editor();
        } else {
            m_dialog = m_window->showNewDriveDialog(key(u"web"_s));
            m_editor = m_dialog->editor();
        }
        QTRY_COMPARE(text(), m_pool->storedText.value().toUtf8());
        menu()->setLibrary(library());
    }

    QWidget *place() const
    {
        return m_dialog ? static_cast<QWidget *>(m_dialog) : static_cast<QWidget *>(page());
    }

    //! As a user does it: opens the menu, clicks.
    static void choose(QMenu *menu, const QString &name)
    {
        menu->popup({});
        const auto *action = menu->findChild<QAction *>(name, Qt::FindDirectChildrenOnly);
        QVERIFY2(action, qPrintable(name));
        QTest::mouseClick(menu, Qt::LeftButton, {},
                          menu->actionGeometry(const_cast<QAction *>(action)).center());
    }

    void saveAs(const QString &name)
    {
        choose(menu(), u"saveTemplateAction"_s);
        auto *dialog = m_editor->findChild<QInputDialog *>(u"templateNameDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        auto *edit = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(edit, name);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    void askToRemove(const QString &name)
    {
        menu()->popup({});
        QCOMPARE(menu()->findChildren<QMenu *>().size(), 1); // and none of the times before
        choose(menu()->findChild<QMenu *>(u"removeTemplateMenu"_s), u"remove:"_s + name);
    }

    QMessageBox *question() const { return m_window->findChild<QMessageBox *>(u"removeTemplateQuestion"_s); }
    ui::MessageBar *messages() const
    {
        return m_dialog ? m_dialog->findChild<ui::MessageBar *>(u"messageBar"_s) : m_window->messages();
    }

    void write()
    {
        place()
            ->findChild<QAbstractButton *>(m_dialog ? u"newDriveWriteButton"_s : u"writeDriveButton"_s)
            ->click();
        const auto summary = [this] { return m_window->findChild<QDialog *>(u"summaryDialog"_s); };
        QTRY_VERIFY(summary());
        summary()->findChild<QAbstractButton *>(u"summaryWriteButton"_s)->click();
        QTRY_COMPARE(m_pool->drives.size(), 1);
    }

    static void addPlaces()
    {
        QTest::addColumn<bool>("onThePage");
        QTest::newRow("on the page") << true;
        QTest::newRow("in the dialog") << false;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<ui::MainWindow>(nullptr, ui::ConnectDialog::Factory());
        m_pool = static_cast<FakePool *>(m_window->pools()->add(std::make_unique<FakePool>(u"R&D"_s)));
        m_pool->fill({u"host"_s});
        m_pool->setStorage(u"local"_s);
        m_pool->setVm(u"web"_s, {}, {}, u"Halted"_s);
        m_pool->setDrive(u"web"_s, u"local"_s, u"web-drive"_s);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void theDefaultOfThePoolIsTaken_data() { addPlaces(); }

    void theDefaultOfThePoolIsTaken()
    {
        QFETCH(bool, onThePage);
        openEditor(onThePage);
        m_editor->replaceBytes(mine);
        choose(menu(), u"poolDefaultAction"_s);
        QVERIFY(menu()->findChild<QAction *>(u"poolDefaultAction"_s)->text().contains(u"R&&D"_s));
        QTRY_COMPARE(text(), defaultText().toUtf8());
        m_editor->code()->undo();
        QCOMPARE(text(), mine);
        m_editor->code()->redo();
        write();
        QCOMPARE(m_pool->drives.constFirst().configuration, defaultText());
    }

    void whatIsReadLateDoesNotReplaceTheDefault()
    {
        m_pool->holdStored = true;
        m_dialog = m_window->showNewDriveDialog(key(u"web"_s));
        m_editor = m_dialog->editor();
        choose(menu(), u"poolDefaultAction"_s);
        QTRY_COMPARE(text(), defaultText().toUtf8());
        m_pool->holdStored = false;
        QTRY_COMPARE(m_pool->factsAsked, 1); // the last thing that is read
        QCOMPARE(text(), defaultText().toUtf8());
    }

    void aDefaultThatIsRefusedLosesNothing_data() { addPlaces(); }

    void aDefaultThatIsRefusedLosesNothing()
    {
        QFETCH(bool, onThePage);
        openEditor(onThePage);
        m_editor->replaceBytes(mine);
        m_pool->defaultText = fail(ErrorKind::Remote, u"RBAC_PERMISSION_DENIED"_s);
        choose(menu(), u"poolDefaultAction"_s);
        QTRY_COMPARE(messages()->count(), 1);
        QCOMPARE(messages()->current().why, u"RBAC_PERMISSION_DENIED"_s);
        QCOMPARE(text(), mine);
        m_editor->code()->undo();
        QCOMPARE(text(), m_pool->storedText.value().toUtf8());
    }

    void aTemplateOfOnesOwnIsKeptUsedAndRemoved_data() { addPlaces(); }

    void aTemplateOfOnesOwnIsKeptUsedAndRemoved()
    {
        QFETCH(bool, onThePage);
        openEditor(onThePage);
        m_editor->replaceBytes(mine);
        saveAs(u"mine & yours"_s);
        QCOMPARE(library().load(u"mine & yours"_s).value_or(QByteArray()), mine);
        m_editor->replaceBytes("other");
        choose(menu(), u"own:mine & yours"_s);
        QCOMPARE(text(), mine);
        askToRemove(u"mine & yours"_s);
        QTRY_VERIFY(question());
        QTest::keyClick(question(), Qt::Key_Escape);
        QTRY_VERIFY(!question());
        QCOMPARE(library().names(), QStringList{u"mine & yours"_s});
        askToRemove(u"mine & yours"_s);
        QTRY_VERIFY(question());
        QTest::mouseClick(question()->findChild<QAbstractButton *>(u"removeTemplateButton"_s),
                          Qt::LeftButton);
        QTRY_COMPARE(library().names(), QStringList());
        QCOMPARE(text(), mine);
        QCOMPARE(messages()->count(), 0);
    }

    void whatCannotBeKeptIsToldAndStays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("hasRoom");
        QTest::newRow("no name") << u" "_s << true;
        QTest::newRow("no name for a file") << u"../mine"_s << true;
        QTest::newRow("no room") << u"mine"_s << false;
    }

    void whatCannotBeKeptIsToldAndStays()
    {
        QFETCH(QString, name);
        QFETCH(bool, hasRoom);
        openEditor(true);
        m_editor->replaceBytes(mine);
        const ui::TemplateLibrary within(
            QDir(hasRoom ? m_folder->filePath(u"own"_s) : u"/dev/null/nowhere"_s));
        menu()->setLibrary(within);
        saveAs(name);
        QTRY_COMPARE(messages()->count(), 1);
        QVERIFY(messages()->current().what != messages()->current().why);
        QVERIFY(!messages()->current().why.isEmpty());
        QCOMPARE(text(), mine);
        QCOMPARE(within.names(), QStringList());
        QCOMPARE(library().names(), QStringList()); // nor one level up
    }

    void aTemplateThatIsGoneIsToldOf()
    {
        openEditor(true);
        m_editor->replaceBytes(mine);
        saveAs(u"mine"_s);
        menu()->popup({});
        QVERIFY(QFile::remove(m_folder->filePath(u"mine.yaml"_s)));
        auto *action = menu()->findChild<QAction *>(u"own:mine"_s);
        QTest::mouseClick(menu(), Qt::LeftButton, {}, menu()->actionGeometry(action).center());
        QTRY_COMPARE(messages()->count(), 1);
        QCOMPARE(text(), mine);
    }
};

QTEST_MAIN(TestCloudConfigTemplates)
#include "tst_cloudconfigtemplates.moc"
