// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakepool.h"
#include "ui/cloudconfig/configdrivepage.h"
#include "ui/cloudconfig/fileentrydialog.h"
#include "ui/cloudconfig/newdrivedialog.h"
#include "ui/cloudconfig/passworddialog.h"
#include "ui/cloudconfig/sshkeydialog.h"
#include "ui/cloudconfig/summarydialog.h"
#include "ui/cloudconfig/unitdialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/management/managementpage.h"
#include "ui/translations.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;

namespace {

// Those that share their letter with another.
QStringList ambiguous(const QStringList &texts)
{
    QMap<QString, QStringList> byLetter;
    for (const QString &text : texts) {
        if (const QString letter = QKeySequence::mnemonic(text).toString(); !letter.isEmpty()) {
            byLetter[letter] << text;
        }
    }
    QStringList found;
    for (const QStringList &sharing : std::as_const(byLetter)) {
        found += sharing.size() > 1 ? sharing : QStringList();
    }
    return found;
}

QStringList textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        texts << action->text();
    }
    return texts;
}

QStringList textsOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        texts += label->buddy() ? QStringList(label->text()) : QStringList();
    }
    for (const QAbstractButton *button : widget.findChildren<QAbstractButton *>()) {
        texts += qobject_cast<const QToolButton *>(button) ? QStringList() : QStringList(button->text());
    }
    return texts;
}

} // namespace

//! What a user of a language sees, Qt's own words included.
class TranslatorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void speaksTheLanguage_data();
    void speaksTheLanguage();
    void noLetterChoosesTwoThingsOfTheEditor_data() { speaksTheLanguage_data(); }
    void noLetterChoosesTwoThingsOfTheEditor();
    void noLetterChoosesTwoThingsOfTheWindow_data() { speaksTheLanguage_data(); }
    void noLetterChoosesTwoThingsOfTheWindow();
    void noLetterChoosesTwoThingsOfItsDialogs_data() { speaksTheLanguage_data(); }
    void noLetterChoosesTwoThingsOfItsDialogs();
};

// Translators are children of the application that they were installed in.
void TranslatorsTest::cleanup() { qDeleteAll(qApp->findChildren<QTranslator *>()); }

void TranslatorsTest::speaksTheLanguage_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("qts");
    const QString english = u"2 containers could not be started."_s;
    QTest::newRow("English") << QLocale(u"en_GB"_s) << u"en"_s << english << u"Cancel"_s;
    QTest::newRow("German") << QLocale(u"de_AT"_s) << u"de"_s
                            << u"2 Container konnten nicht gestartet werden."_s << u"Abbrechen"_s;
    QTest::newRow("Chinese") << QLocale(u"zh_CN"_s) << u"zh_CN"_s << u"2 个容器无法启动。"_s << u"取消"_s;
    QTest::newRow("one that we do not speak") << QLocale(u"C"_s) << u"en"_s << english << u"Cancel"_s;
}

void TranslatorsTest::speaksTheLanguage()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, language);
    QFETCH(QString, ours);
    QFETCH(QString, qts);
    QVERIFY(ui::installTranslators(*qApp, locale));
    QCOMPARE(ui::installedLanguage(*qApp), language);
    const char *counted = "%n container(s) could not be started.";
    QCOMPARE(QCoreApplication::translate("CommandWords", counted, nullptr, 2), ours);
    const QDialogButtonBox buttons(QDialogButtonBox::Cancel);
    QCOMPARE(buttons.button(QDialogButtonBox::Cancel)->text().remove(u'&'), qts);
}

void TranslatorsTest::noLetterChoosesTwoThingsOfTheEditor()
{
    QFETCH(QLocale, locale);
    QVERIFY(ui::installTranslators(*qApp, locale));
    const ui::ConfigEditor editor;
    Q_EMIT editor.code()->menuWanted(0, QPoint());
    for (const QString &name : {u"editorMenu"_s, u"templateMenu"_s, u"insertMenu"_s}) {
        const auto *menu = editor.findChild<QMenu *>(name);
        QVERIFY(menu && !menu->isEmpty());
        QCOMPARE(ambiguous(textsOf(*menu)).join(u", "_s), QString());
    }
}

// A page's buttons and the titles of the menus are there at once.
void TranslatorsTest::noLetterChoosesTwoThingsOfTheWindow()
{
    QFETCH(QLocale, locale);
    QVERIFY(ui::installTranslators(*qApp, locale));
    const ui::MainWindow window(nullptr, ui::ConnectDialog::Factory());
    QStringList titles;
    for (const QAction *title : window.menuBar()->actions()) {
        titles << title->text();
        QCOMPARE(ambiguous(textsOf(*title->menu())).join(u", "_s), QString());
    }
    QVERIFY(titles.size() > 3);
    const QList<const QWidget *> pages{window.findChild<ui::ConfigDrivePage *>(),
                                       window.findChild<ui::ManagementPage *>()};
    for (const QWidget *page : pages) {
        QVERIFY(page && textsOf(*page).join(u' ').contains(u'&'));
        QCOMPARE(ambiguous(titles + textsOf(*page)).join(u", "_s), QString());
    }
    for (const char *onOrOff : {"&Turn It Off", "Enable Container &Management…"}) {
        const QString text = ui::ManagementPage::tr(onOrOff);
        QVERIFY2(text.contains(u'&'), onOrOff);
        QCOMPARE(ambiguous(titles + textsOf(*pages.constLast()) + QStringList(text)).join(u", "_s),
                 QString());
    }
}

void TranslatorsTest::noLetterChoosesTwoThingsOfItsDialogs()
{
    QFETCH(QLocale, locale);
    QVERIFY(ui::installTranslators(*qApp, locale));
    test::FakePool pool;
    ui::SummaryDialog summary({}, u"Local"_s, true, nullptr);
    summary.warnOfOthers(u"There is another drive."_s);
    const ui::NewDriveDialog newDrive(&pool, {});
    const ui::SshKeyDialog sshKey(nullptr);
    const ui::PasswordDialog password(nullptr);
    const ui::FileEntryDialog file(nullptr);
    const ui::UnitDialog unit(cloudconfig::Target::CloudInit, nullptr);
    const QList<const QDialog *> dialogs{&summary, &newDrive, &sshKey, &password, &file, &unit};
    for (const QDialog *dialog : dialogs) {
        QVERIFY(textsOf(*dialog).join(u' ').contains(u'&'));
        QCOMPARE(ambiguous(textsOf(*dialog)).join(u", "_s), QString());
    }
}

QTEST_MAIN(TranslatorsTest)
#include "tst_translators.moc"
