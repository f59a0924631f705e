// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/commenttoggle.h"
#include "ui/cloudconfig/configeditor.h"
#include "ui/cloudconfig/differencedialog.h"
#include "ui/cloudconfig/keydelegate.h"
#include "ui/cloudconfig/templatemenu.h"
#include "ui/icons/iconfactory.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QTreeView>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray goodText =
    "#cloud-config\nhostname: \"%VMNAMETOHOSTNAME%\"\nssh_authorized_keys:\n  - ssh-rsa "
    "%CONTAINERRSAPUB%\n";
const QByteArray badHeader = "# cloud-config\nhostname: \"%VMNAMETOHOSTNAME%\"\nhostname: web\n";

// A real one: the linter looks into it.
const QByteArray poolKey = "AAAAB3NzaC1yc2EAAAADAQABAAAAgQDPn7Xul9BcCrCuoPnH2dl0Aj1xYRp5tFiEDfKkxX"
                           "9XYeYf5Jb73e+B5uIvHm226Ki419o96sGgaSUaAP1NRXb4lhXU1vbHPjvju98HGh/UtQat"
                           "6As9QRnSz00A7sTvb1ZW6Y8+nKsgAD5VsfBJXURzAEEKBw2cwgIpG9y2auH0BQ==";

cloudconfig::Facts facts()
{
    cloudconfig::Facts facts;
    facts.vmName = u"Web Shop"_s;
    facts.vmUuid = u"0000"_s;
    facts.publicKey = u"ssh-rsa "_s + QString::fromLatin1(poolKey) + u" pool"_s;
    return facts;
}

cloudconfig::KeyHelp keyNamed(const QString &name)
{
    for (const cloudconfig::KeyHelp &key : cloudconfig::keysAt(cloudconfig::Target::CloudInit, {})) {
        if (key.name == name) {
            return key;
        }
    }
    return {};
}

} // namespace

class TestCloudConfigEditor : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ui::ConfigEditor> m_editor;

    ui::CodeEditor *code() const { return m_editor->code(); }

    void open(const QByteArray &bytes)
    {
        m_editor->setBytes(bytes);
        m_editor->runner()->whenChecked([](const ui::CheckedText &) {});
        QTRY_VERIFY(m_editor->runner()->isCurrent());
    }

    bool hasMark(int line, ui::CodeEditor::Marker marker) const
    {
        return (code()->markersAtLine(line - 1) & (1U << unsigned(marker))) != 0;
    }

    bool isUnderlined(int line, int column, ui::CodeEditor::Indicator indicator) const
    {
        return code()->SendScintilla(QsciScintilla::SCI_INDICATORVALUEAT, ulong(indicator),
                                     long(code()->positionOf(line, column))) != 0;
    }

    QStringList rules() const
    {
        QStringList found;
        for (const cloudconfig::Finding &finding : m_editor->problems()->findings()) {
            found << finding.rule;
        }
        return found;
    }

private Q_SLOTS:
    void init()
    {
        m_editor = std::make_unique<ui::ConfigEditor>();
        m_editor->setFacts(facts());
        m_editor->resize(1100, 700);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    }

    void aShorterTextIsNotScrolledForALongOne()
    {
        const auto width = [this] { return code()->SendScintilla(QsciScintilla::SCI_GETSCROLLWIDTH); };
        open("a: " + QByteArray(500, 'b') + '\n');
        QTRY_VERIFY(width() > 2000);
        m_editor->replaceBytes("a: b\n");
        QTRY_VERIFY_WITH_TIMEOUT(width() < 2000, 1000);
    }

    void theScrollBarNarrowsWithTheText()
    {
        open("a: " + QByteArray(500, 'b') + "\nc: d\n");
        const QScrollBar *bar = code()->horizontalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        code()->replaceSpan({1, 1, 1, 504}, u"a: b"_s);
        QTRY_COMPARE(bar->maximum(), 0);
        QCOMPARE(m_editor->bytes(), "a: b\nc: d\n");
    }

    void theScrollBarReachesTheEndOfTheLinesThatAreLeft()
    {
        open("a: " + QByteArray(800, 'b') + "\nc: " + QByteArray(500, 'd') + '\n');
        const auto width = [this] { return code()->SendScintilla(QsciScintilla::SCI_GETSCROLLWIDTH); };
        const long letter =
            code()->SendScintilla(QsciScintilla::SCI_TEXTWIDTH, ulong(QsciScintilla::STYLE_DEFAULT), "9");
        QTRY_VERIFY(width() > 800 * letter);
        code()->replaceSpan({1, 4, 1, 804}, u"b"_s);
        QTRY_VERIFY(width() < 600 * letter);
        QVERIFY(width() >= 503 * letter);
    }

    void theMessageHasMostOfTheRoom()
    {
        open(badHeader);
        const auto *header = m_editor->findChild<QHeaderView *>(u"problemHeader"_s);
        const auto room = [header] { return header->sectionSize(ui::ProblemModel::Message) * 5; };
        QVERIFY(room() > header->width() * 3);
        m_editor->resize(520, 700);
        QTRY_VERIFY(header->width() < 600);
        QVERIFY2(room() > header->width() * 3, qPrintable(QString::number(room() / 5)));
    }

    void aDraggedColumnStaysAsItIs()
    {
        auto *header = m_editor->findChild<QHeaderView *>(u"problemHeader"_s);
        const int fitted = header->sectionSize(ui::ProblemModel::Rule);
        m_editor->resize(520, 700);
        QTRY_VERIFY(header->sectionSize(ui::ProblemModel::Rule) < fitted);
        header->resizeSection(ui::ProblemModel::Rule, 177);
        const int before = header->width();
        m_editor->resize(1000, 700);
        QTRY_VERIFY(header->width() > before);
        QCOMPARE(header->sectionSize(ui::ProblemModel::Rule), 177);
    }

    void theScrollBarFollowsSmallerLetters()
    {
        open("a: " + QByteArray(400, 'b') + '\n');
        const auto width = [this] { return code()->SendScintilla(QsciScintilla::SCI_GETSCROLLWIDTH); };
        const long before = width();
        code()->zoomTo(8);
        QTRY_VERIFY(width() > before * 3 / 2);
        code()->zoomTo(0);
        QTRY_VERIFY(width() < before * 3 / 2);
    }

    void theTargetIsReadInFullOnANarrowBar_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 1100;
        QTest::newRow("narrow") << 500;
        QTest::newRow("too narrow for the tools") << 420;
    }

    void theTargetIsReadInFullOnANarrowBar()
    {
        QFETCH(int, width);
        open("#cloud-config\ncoreos:\n  units: []\n");
        m_editor->resize(width, 700);
        const auto *target = m_editor->findChild<QComboBox *>(u"targetBox"_s);
        QTRY_VERIFY(m_editor->width() == width && target->isVisible());
        QTRY_VERIFY2(target->width() >= target->sizeHint().width(),
                     qPrintable(QString::number(target->width())));
        const auto *menu = m_editor->findChild<QToolButton *>(u"insertButton"_s);
        QCOMPARE(menu->toolButtonStyle() == Qt::ToolButtonTextBesideIcon, width > 1000);
        QCOMPARE(menu->toolTip(), menu->text());
    }

    void typesStandBesideTheNamesInBothDirections()
    {
        ui::KeyDelegate delegate;
        delegate.setNameWidth(100);
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, 400, 20);
        option.direction = Qt::LeftToRight;
        QVERIFY(!delegate.typeRect(option).intersects(QRect(0, 0, 100, 20)));
        option.direction = Qt::RightToLeft;
        QVERIFY(!delegate.typeRect(option).intersects(QRect(300, 0, 100, 20)));
    }

    void theListOfKeysStaysOnTheScreen()
    {
        open("#cloud-config\n\n");
        const QRect screen = m_editor->screen()->availableGeometry();
        m_editor->move(screen.right() - 160, screen.top());
        code()->setFocus();
        code()->setCursorPosition(1, 0);
        m_editor->completion()->offer();
        const auto *list = code()->findChild<QListWidget *>(u"completionList"_s);
        QVERIFY(list && list->isVisible());
        QVERIFY2(screen.contains(list->geometry()), qPrintable(QString::number(list->geometry().right())));
        QTest::keyClick(code()->viewport(), Qt::Key_Escape);
    }

    void theEditorCanGoWhileItsListIsOpen()
    {
        open("#cloud-config\n\n");
        code()->setFocus();
        code()->setCursorPosition(1, 0);
        m_editor->completion()->offer();
        const QPointer<QListWidget> list = code()->findChild<QListWidget *>(u"completionList"_s);
        const QPointer<QLabel> help = code()->findChild<QLabel *>(u"completionHelp"_s);
        QVERIFY(list && list->isVisible() && help && help->isVisible());
        m_editor.reset();
        QVERIFY(!list && !help);
    }

    void everyByteComesOutAgain_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("crlf") << QByteArray("#cloud-config\r\nhostname: a\r\n");
        QTest::newRow("mixed") << QByteArray("a: 1\r\nb: 2\nc: 3\rd: 4");
        QTest::newRow("blanks") << QByteArray("  \n\n a: 1   \n\t\n\n");
        QTest::newRow("mark") << QByteArray("\xef\xbb\xbf#cloud-config\n");
        QTest::newRow("broken") << QByteArray("a: \xff\xfe\x80 b\n");
        QTest::newRow("null") << QByteArray("a: \0 b\n", 7);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("wide") << QByteArray("a: \xf0\x9f\x90\xb3 \xc3\xa4\n");
    }

    void everyByteComesOutAgain()
    {
        QFETCH(QByteArray, bytes);
        open(bytes);
        QCOMPARE(m_editor->bytes(), bytes);
        QVERIFY(!code()->isModified());
        m_editor->replaceBytes("other");
        QCOMPARE(m_editor->bytes(), "other");
        code()->undo();
        QCOMPARE(m_editor->bytes(), bytes);
    }

    void placesCountAsFindingsDo()
    {
        open("a: \xf0\x9f\x90\xb3x\nb: \xc3\xa4z\n");
        QCOMPARE(code()->positionOf(1, 6), 7);
        QCOMPARE(code()->placeOf(7), (cloudconfig::Span{1, 6, 1, 6}));
        QCOMPARE(code()->positionOf(2, 5), 14);
        QCOMPARE(code()->positionOf(99, 1), 16);
    }

    void aMistakeTypedShowsAtItsLine()
    {
        open(goodText);
        QVERIFY2(!m_editor->runner()->last().report.hasErrors(), qPrintable(rules().join(u' ')));
        code()->setFocus();
        code()->setCursorPosition(4, 0);
        QTest::keyClicks(code()->viewport(), u"hostname: again"_s);
        QTRY_VERIFY(rules().contains(u"duplicate-key"_s));
        QVERIFY(hasMark(5, ui::CodeEditor::WarningMarker));
        QVERIFY(isUnderlined(5, 2, ui::CodeEditor::WarningIndicator));
        QVERIFY(!hasMark(2, ui::CodeEditor::WarningMarker));
        code()->replaceBytes(goodText);
        QTRY_VERIFY(!hasMark(5, ui::CodeEditor::WarningMarker));
    }

    void f8GoesRoundTheProblems()
    {
        open(badHeader);
        QCOMPARE(m_editor->problems()->findings().size(), 2);
        code()->setFocus();
        code()->setCursorPosition(1, 0);
        QTest::keyClick(code()->viewport(), Qt::Key_F8);
        QTRY_COMPARE(code()->caretPlace().line, 3);
        QTest::keyClick(code()->viewport(), Qt::Key_F8);
        QTRY_COMPARE(code()->caretPlace().line, 1);
        QTest::keyClick(code()->viewport(), Qt::Key_F8, Qt::ShiftModifier);
        QTRY_COMPARE(code()->caretPlace().line, 3);
    }

    void aClickOnAProblemGoesThere()
    {
        open(badHeader);
        auto *view = m_editor->findChild<QTreeView *>(u"problemView"_s);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->visualRect(view->model()->index(1, 0)).center());
        QCOMPARE(code()->caretPlace().line, 3);
    }

    void theFixMenuWritesTheExactText()
    {
        open(badHeader);
        code()->setCursorPosition(0, 3);
        m_editor->showFixes();
        auto *menu = m_editor->findChild<QMenu *>(u"fixMenu"_s);
        QVERIFY(menu && menu->isVisible());
        auto *fix = menu->findChild<QAction *>(u"fix:header-misspelt"_s);
        QVERIFY(fix);
        fix->trigger();
        QCOMPARE(code()->lineBytes(1), "#cloud-config\n");
        QCOMPARE(m_editor->bytes(), "#cloud-config\n" + badHeader.mid(badHeader.indexOf('\n') + 1));
        code()->undo();
        QCOMPARE(m_editor->bytes(), badHeader);
        menu->close();
    }

    void theListMendsToo()
    {
        open(badHeader);
        m_editor->stepProblem(true);
        QTest::mouseClick(m_editor->findChild<QToolButton *>(u"nextProblemButton"_s), Qt::LeftButton);
        auto *fix = m_editor->findChild<QToolButton *>(u"problemFixButton"_s);
        QTRY_VERIFY(fix->isEnabled());
        QTest::mouseClick(fix, Qt::LeftButton);
        QCOMPARE(code()->lineBytes(1), "#cloud-config\n");
    }

    void thePreviewFollowsTheText()
    {
        open(goodText);
        QCOMPARE(m_editor->preview()->view()->bytes(),
                 "#cloud-config\nhostname: \"webshop\"\nssh_authorized_keys:\n  - ssh-rsa " + poolKey + '\n');
        QCOMPARE(m_editor->preview()->changedLines(), (QList<int>{2, 4}));
        QVERIFY(m_editor->preview()->view()->isReadOnly());
        cloudconfig::Facts other = facts();
        other.vmName = u"db"_s;
        m_editor->setFacts(other);
        QTRY_VERIFY(m_editor->preview()->view()->bytes().contains("hostname: \"db\""));
    }

    void thePreviewShowsWhereLinesAreLeftOut()
    {
        open("#cloud-config\na: 1\n%HINEXISTS%\nb: 2\n%ENDHINEXISTS%\nc: 3\n");
        const ui::PreviewPane *preview = m_editor->preview();
        using LeftOut = ui::PreviewPane::LeftOut;
        QCOMPARE(preview->leftOut(), (QList<LeftOut>{{3, 3, 5}}));
        constexpr int aboveTheGap = 1;
        QCOMPARE(int(preview->view()->SendScintilla(QsciScintilla::SCI_MARKERNEXT, 0UL,
                                                    1L << ui::CodeEditor::LeftOutMarker)),
                 aboveTheGap);
        auto *count = preview->findChild<QLabel *>(u"previewCount"_s);
        QVERIFY2(count->text().contains(u'3'), qPrintable(count->text()));
        QVERIFY(preview->view()->accessibleDescription().contains(u"3 to 5"_s));
        cloudconfig::Facts withNic = facts();
        withNic.managementDevice = u"1"_s;
        m_editor->setFacts(withNic);
        QTRY_VERIFY(preview->view()->bytes().contains("b: 2"));
        QCOMPARE(preview->leftOut(), QList<LeftOut>());
        QVERIFY(preview->view()->accessibleDescription().isEmpty());
    }

    void theEndOfATemplateMayBeLeftOut()
    {
        open("#cloud-config\na: 1\n%HINEXISTS%\nb: 2\n%ENDHINEXISTS%");
        using LeftOut = ui::PreviewPane::LeftOut;
        QCOMPARE(m_editor->preview()->leftOut(), (QList<LeftOut>{{3, 3, 5}}));
    }

    void placeholdersTellWhatTheyStandFor()
    {
        open(goodText);
        QVERIFY(isUnderlined(2, 14, ui::CodeEditor::PlaceholderIndicator));
        code()->setCursorPosition(1, 15);
        m_editor->showHelpAtCaret();
        QTRY_VERIFY2(QToolTip::text().contains(u"webshop"_s), qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    void helpEscapesWhatOthersWrote()
    {
        cloudconfig::Facts evil = facts();
        evil.publicKey = u"ssh-rsa <b>AAAA x"_s;
        m_editor->setFacts(evil);
        open(goodText);
        code()->setCursorPosition(3, 16);
        m_editor->showHelpAtCaret();
        QTRY_VERIFY(QToolTip::text().contains(u"&lt;b&gt;"_s));
        QToolTip::hideText();
    }

    void aKeyIsOfferedAndExplained()
    {
        open("#cloud-config\n\nhostname: a\n");
        code()->setFocus();
        code()->setCursorPosition(1, 0);
        QTest::keyClicks(code()->viewport(), u"wri"_s);
        QTRY_VERIFY(code()->SendScintilla(QsciScintilla::SCI_AUTOCACTIVE) != 0);
        QTest::keyClick(code()->viewport(), Qt::Key_Return);
        QCOMPARE(code()->lineBytes(2), "write_files: \n");
        code()->setCursorPosition(2, 3);
        m_editor->showHelpAtCaret();
        QTRY_VERIFY2(QToolTip::text().contains(u"<b>hostname</b>"_s), qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    void theListOfKeysTellsTypeAndHelp()
    {
        open("#cloud-config\n\n");
        code()->setFocus();
        code()->setCursorPosition(1, 0);
        QTest::keyClicks(code()->viewport(), u"wri"_s);
        const QPointer<QListWidget> list = code()->findChild<QListWidget *>(u"completionList"_s);
        QVERIFY(list && list->isVisible());
        const QListWidgetItem *item = list->currentItem();
        QCOMPARE(item->text(), u"write_files"_s);
        const cloudconfig::KeyHelp key = keyNamed(item->text());
        QVERIFY(!key.type.isEmpty() && !key.description.isEmpty() && !key.example.isEmpty());
        QCOMPARE(item->data(ui::KeyDelegate::typeRole).toString(), key.type);
        QVERIFY(item->data(Qt::AccessibleTextRole).toString().contains(key.type));
        QVERIFY(item->data(Qt::AccessibleDescriptionRole).toString().contains(key.description));
        const auto *help = code()->findChild<QLabel *>(u"completionHelp"_s);
        QVERIFY(help->isVisible() && !help->geometry().intersects(list->geometry()));
        QVERIFY2(help->text().contains(key.example.toHtmlEscaped()), qPrintable(help->text()));
        QVERIFY(help->accessibleDescription().contains(key.description));
        QTest::keyClick(code()->viewport(), Qt::Key_Escape);
        QVERIFY(!help->isVisible());
    }

    void theHelpFollowsTheCurrentKey()
    {
        open("#cloud-config\n\n");
        code()->setFocus();
        code()->setCursorPosition(1, 0);
        m_editor->completion()->offer();
        const auto *list = code()->findChild<QListWidget *>(u"completionList"_s);
        const auto *help = code()->findChild<QLabel *>(u"completionHelp"_s);
        QVERIFY(list && help->isVisible());
        QVERIFY(help->text().contains(list->currentItem()->text()));
        const QString first = help->text();
        QTest::keyClick(code()->viewport(), Qt::Key_Down);
        QVERIFY(help->text() != first);
        QVERIFY(help->text().contains(keyNamed(list->currentItem()->text()).type.toHtmlEscaped()));
        // The type has room of its own beside the name.
        QVERIFY(list->width() > list->fontMetrics().horizontalAdvance(list->currentItem()->text()) +
                                    list->fontMetrics().horizontalAdvance(u"a list of"_s));
        QTest::keyClick(code()->viewport(), Qt::Key_Escape);
        QVERIFY(!help->isVisible());
        m_editor->completion()->offer();
        QVERIFY(code()->findChild<QListWidget *>(u"completionList"_s)->count() > 0);
        QVERIFY(help->isVisible());
        QTest::keyClick(code()->viewport(), Qt::Key_Escape);
    }

    void itSaysWhyItIsReadOnly()
    {
        open(badHeader);
        m_editor->setReadOnlyReason(u"The machine runs."_s);
        QVERIFY(m_editor->findChild<QWidget *>(u"readOnlyBox"_s)->isVisible());
        code()->setFocus();
        QTest::keyClicks(code()->viewport(), u"x"_s);
        m_editor->replaceBytes("other");
        m_editor->applyFix(m_editor->problems()->findings().constFirst());
        QCOMPARE(m_editor->bytes(), badHeader);
        QVERIFY(!m_editor->findChild<QWidget *>(u"insertButton"_s)->isEnabled());
        m_editor->setReadOnlyReason({});
        QVERIFY(!m_editor->findChild<QWidget *>(u"readOnlyBox"_s)->isVisible());
        QVERIFY(m_editor->findChild<QWidget *>(u"insertButton"_s)->isEnabled());
    }

    void theTargetCanBeChosen()
    {
        open("#cloud-config\nhostname: a\n");
        auto *target = m_editor->findChild<QComboBox *>(u"targetBox"_s);
        QVERIFY(target->itemText(0).contains(target->itemText(2)));
        target->setCurrentIndex(1);
        QTRY_COMPARE(m_editor->runner()->last().report.target, cloudconfig::Target::CoreOs);
    }

    void theFindBarFindsAndReplaces()
    {
        open("a: one\nb: One\nc: one\n");
        code()->setFocus();
        // As keyboards send it: QTest would add the letter.
        QKeyEvent press(QEvent::KeyPress, Qt::Key_F, Qt::ControlModifier, u"\x06"_s);
        QCoreApplication::sendEvent(code(), &press);
        auto *find = m_editor->findChild<QLineEdit *>(u"findEdit"_s);
        QTRY_VERIFY(find->isVisible());
        m_editor->findBar()->open(true);
        QTest::keyClicks(find, u"one"_s);
        QTRY_COMPARE(m_editor->findChild<QLabel *>(u"findCount"_s)->text(), u"1 of 3"_s);
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(code()->caretPlace().line, 2);
        m_editor->findChild<QLineEdit *>(u"replaceEdit"_s)->setText(u"ä"_s);
        QTest::mouseClick(m_editor->findChild<QToolButton *>(u"replaceAllButton"_s), Qt::LeftButton);
        QCOMPARE(m_editor->bytes(), "a: \xc3\xa4\nb: \xc3\xa4\nc: \xc3\xa4\n");
        code()->undo();
        QCOMPARE(m_editor->bytes(), "a: one\nb: One\nc: one\n");
        QTest::keyClick(find, Qt::Key_Escape);
        QVERIFY(!find->isVisible());
    }

    void commentsGoOnAndOff()
    {
        open("a: 1\n\n  b: 2\r\nc: 3\n");
        code()->setSelection(0, 0, 3, 0);
        ui::toggleComment(*code());
        QCOMPARE(m_editor->bytes(), "# a: 1\n\n  # b: 2\r\nc: 3\n");
        ui::toggleComment(*code());
        QCOMPARE(m_editor->bytes(), "a: 1\n\n  b: 2\r\nc: 3\n");
    }

    void enterGoesFurtherInBelowAKey()
    {
        open("users:");
        code()->setFocus();
        code()->setCursorPosition(0, 6);
        QTest::keyClick(code()->viewport(), Qt::Key_Return);
        QTest::keyClicks(code()->viewport(), u"-"_s);
        QCOMPARE(m_editor->bytes(), "users:\n  -");
    }

    void differencesAreShownByLine()
    {
        ui::DifferenceDialog dialog("a: 1\nb: 2\n", "a: 1\nb: 3\n");
        const auto *view = dialog.findChild<ui::CodeEditor *>(u"differenceView"_s);
        QCOMPARE(view->bytes(), "  a: 1\n- b: 2\n+ b: 3\n");
        QVERIFY(view->markersAtLine(1) & (1U << ui::CodeEditor::RemovedMarker));
        QVERIFY(view->markersAtLine(2) & (1U << ui::CodeEditor::AddedMarker));
    }

    void aTemplateCanBeUndone()
    {
        QTemporaryDir folder;
        ui::TemplateMenu *menu = m_editor->templates();
        menu->setLibrary(ui::TemplateLibrary(QDir(folder.path())));
        menu->save(u"mine & yours"_s, "#cloud-config\n# mine\n");
        open(goodText);
        Q_EMIT menu->aboutToShow();
        menu->findChild<QAction *>(u"own:mine & yours"_s)->trigger();
        QCOMPARE(m_editor->bytes(), "#cloud-config\n# mine\n");
        code()->undo();
        QCOMPARE(m_editor->bytes(), goodText);
    }

    void theNewestTextWins()
    {
        QSignalSpy checked(m_editor->runner(), &ui::LintRunner::checked);
        for (int i = 0; i < 50; ++i) {
            m_editor->setBytes("#cloud-config\n# " + QByteArray::number(i) + '\n');
        }
        QByteArray seen;
        m_editor->runner()->whenChecked([&seen](const ui::CheckedText &result) { seen = result.text; });
        QTRY_COMPARE(seen, "#cloud-config\n# 49\n");
        QVERIFY(checked.size() < 10);
    }
};

QTEST_MAIN(TestCloudConfigEditor)
#include "tst_cloudconfigeditor.moc"
