// SPDX-License-Identifier: GPL-3.0-or-later
// What the hands do to the text of a cloud-config: keys, clicks, the wheel, a pointer that rests.
#include "ui/cloudconfig/configeditor.h"
#include "ui/cloudconfig/fixmenu.h"

#include <QAction>
#include <QFileDialog>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QTreeView>
#include <QWheelEvent>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;
using ui::CodeEditor;

namespace {

const QByteArray blocks = "#cloud-config\nusers:\n  - name: core\n    groups:\n      - docker\nhostname: a\n";
// Two mistakes on the second line, and one on the third.
const QByteArray mistakes = "# cloud-config\nhostname: a\nhostname: b\nunknown: 1\n";

// As the Web Content Accessibility Guidelines have it.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

class TestCloudConfigTyping : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ui::ConfigEditor> m_editor;

    CodeEditor *code() const { return m_editor->code(); }
    CodeEditor *preview() const { return m_editor->preview()->view(); }
    QByteArray text() const { return m_editor->bytes(); }
    int caretLine() const { return code()->caretPlace().line; }
    int zoom() const { return int(code()->SendScintilla(QsciScintilla::SCI_GETZOOM)); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        QTest::keyClick(code()->viewport(), key, with);
    }

    template <class Widget>
    Widget *find(const QString &name) const
    {
        return m_editor->findChild<Widget *>(name);
    }

    void open(const QByteArray &bytes)
    {
        m_editor->setBytes(bytes);
        code()->setFocus();
        m_editor->runner()->whenChecked([](const ui::CheckedText &) {});
        QTRY_VERIFY(m_editor->runner()->isCurrent());
    }

    bool isSeen(int line) const
    {
        return code()->SendScintilla(QsciScintilla::SCI_GETLINEVISIBLE, ulong(line - 1)) != 0;
    }

    QPoint pointOf(int line, int column) const
    {
        const long position = code()->positionOf(line, column);
        const auto x = int(code()->SendScintilla(QsciScintilla::SCI_POINTXFROMPOSITION, 0UL, position));
        const auto y = int(code()->SendScintilla(QsciScintilla::SCI_POINTYFROMPOSITION, 0UL, position));
        return {x + 2, y + code()->textHeight(line - 1) / 2};
    }

    void click(CodeEditor::Margin margin, int line)
    {
        int left = 0;
        for (int before = 0; before < margin; ++before) {
            left += code()->marginWidth(before);
        }
        const QPoint place(left + code()->marginWidth(margin) / 2, pointOf(line, 1).y());
        QTest::mouseClick(code()->viewport(), Qt::LeftButton, {}, place);
    }

    void tellKeyWillBeMade()
    {
        cloudconfig::Facts facts;
        facts.vmName = u"Web Shop"_s;
        facts.keyWillBeMade = true;
        m_editor->setFacts(facts);
    }

    //! What is told of a place when the pointer rests there.
    static QString told(const QPoint &place, CodeEditor *in)
    {
        QToolTip::showText({}, u"of another place"_s, in);
        QHelpEvent rest(QEvent::ToolTip, place, in->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(in->viewport(), &rest);
        return QToolTip::isVisible() ? QToolTip::text() : QString();
    }

    void turnWheel(CodeEditor *over, int angle, Qt::KeyboardModifiers with)
    {
        const QPointF place = over->viewport()->rect().center();
        QWheelEvent turn(place, over->viewport()->mapToGlobal(place), {}, {0, angle}, Qt::NoButton, with,
                         Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(over->viewport(), &turn);
    }

    void askForMenu(const QPoint &place)
    {
        QContextMenuEvent click(QContextMenuEvent::Mouse, place, code()->viewport()->mapToGlobal(place),
                                Qt::NoModifier);
        QCoreApplication::sendEvent(code()->viewport(), &click);
    }

    QMenu *fixMenu() const { return find<QMenu>(u"fixMenu"_s); }

    QStringList offered() const
    {
        QStringList names;
        for (const QAction *action : fixMenu() ? fixMenu()->actions() : QList<QAction *>()) {
            names << (action->objectName().isEmpty() ? action->text() : action->objectName());
        }
        return names;
    }

    void openFind(const QString &wanted, const QString &other = {})
    {
        QTest::keyClick(m_editor.get(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(find<QLineEdit>(u"findEdit"_s)->hasFocus());
        QTest::keyClicks(find<QLineEdit>(u"findEdit"_s), wanted);
        if (!other.isNull()) {
            QTest::mouseClick(find<QToolButton>(u"findInConfigActionButton"_s), Qt::LeftButton);
            QTest::keyClicks(find<QLineEdit>(u"replaceEdit"_s), other);
        }
    }

    void trigger(const QString &action) const { find<QAction>(action)->trigger(); }

    QString count() const { return find<QLabel>(u"findCount"_s)->text(); }

private Q_SLOTS:
    void init()
    {
        m_editor = std::make_unique<ui::ConfigEditor>();
        cloudconfig::Facts facts;
        facts.vmName = u"Web Shop"_s;
        facts.vmUuid = u"0000"_s;
        m_editor->setFacts(facts);
        m_editor->resize(1100, 700);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    }

    void cleanup()
    {
        QToolTip::hideText();
        m_editor.reset();
    }

    void aClickInTheMarginFoldsAndUnfolds()
    {
        open(blocks);
        click(CodeEditor::FoldMargin, 2);
        QVERIFY(isSeen(2) && !isSeen(3) && !isSeen(5) && isSeen(6));
        QCOMPARE(text(), blocks);
        QVERIFY(!code()->isModified());
        click(CodeEditor::FoldMargin, 2);
        QVERIFY(isSeen(3) && isSeen(5));
    }

    void theCaretIsNeverLeftInAFold()
    {
        open(blocks);
        code()->setCursorPosition(4, 8);
        click(CodeEditor::FoldMargin, 2);
        QVERIFY(isSeen(caretLine()));
        QTest::keyClicks(code()->viewport(), u"x"_s);
        QVERIFY(isSeen(caretLine()));
    }

    void keysFoldTheBlockOfTheCaret()
    {
        open(blocks);
        code()->setCursorPosition(4, 8);
        press(Qt::Key_M, Qt::ControlModifier);
        QCOMPARE(caretLine(), 4);
        QVERIFY(isSeen(4) && !isSeen(5));
        press(Qt::Key_M, Qt::ControlModifier);
        QVERIFY(isSeen(5));
        QCOMPARE(text(), blocks);
        code()->setCursorPosition(0, 0);
        press(Qt::Key_M, Qt::ControlModifier);
        QVERIFY(isSeen(2));
    }

    void whatIsJumpedToIsUnfolded()
    {
        open("#cloud-config\nusers:\n  - name: core\n    name: core\nhostname: a\n");
        QCOMPARE(m_editor->problems()->findings().constLast().span.line, 4);
        click(CodeEditor::FoldMargin, 2);
        QVERIFY(!isSeen(4));
        press(Qt::Key_F8, Qt::ShiftModifier);
        QTRY_COMPARE(caretLine(), 4);
        QVERIFY(isSeen(4));
    }

    void theNumberMarginGrowsWithTheLines()
    {
        open("#cloud-config\n");
        QCOMPARE(code()->marginType(CodeEditor::NumberMargin), QsciScintilla::NumberMargin);
        const int narrow = code()->marginWidth(CodeEditor::NumberMargin);
        const auto widthOf = [this](const char *digits) {
            return int(code()->SendScintilla(QsciScintilla::SCI_TEXTWIDTH,
                                             ulong(QsciScintilla::STYLE_LINENUMBER), digits));
        };
        QVERIFY(narrow >= widthOf("999"));
        code()->replaceBytes(QByteArray(12'344, '\n'));
        QCOMPARE(code()->lines(), 12'345);
        const int wide = code()->marginWidth(CodeEditor::NumberMargin);
        QVERIFY(wide > narrow && wide >= widthOf("12345"));
        code()->undo();
        QCOMPARE(code()->marginWidth(CodeEditor::NumberMargin), narrow);
    }

    void blanksAndDepthsAreDrawn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isDepth");
        QTest::newRow("depth") << QByteArray("a:\n    b:\n        c: 1\n") << true;
        QTest::newRow("tab") << QByteArray("a:\n\tb:\n") << false;
        QTest::newRow("blank") << QByteArray("a: b\n") << false;
        QTest::newRow("blank at the end") << QByteArray("a:  \n") << false;
    }

    void blanksAndDepthsAreDrawn()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isDepth);
        open(bytes);
        code()->setCaretWidth(0); // it blinks
        const QImage drawn = code()->grab().toImage();
        QCOMPARE(code()->grab().toImage(), drawn);
        code()->setIndentationGuides(!isDepth && code()->indentationGuides());
        code()->setWhitespaceVisibility(isDepth ? QsciScintilla::WsVisible : QsciScintilla::WsInvisible);
        QVERIFY(code()->grab().toImage() != drawn);
    }

    void keysZoomTextAndMargins_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("with");
        QTest::newRow("plus") << Qt::Key_Plus << Qt::KeyboardModifiers(Qt::ControlModifier);
        QTest::newRow("keypad") << Qt::Key_Plus << (Qt::ControlModifier | Qt::KeypadModifier);
        QTest::newRow("plus with shift") << Qt::Key_Plus << (Qt::ControlModifier | Qt::ShiftModifier);
        QTest::newRow("without shift") << Qt::Key_Equal << Qt::KeyboardModifiers(Qt::ControlModifier);
    }

    void keysZoomTextAndMargins()
    {
        QFETCH(Qt::Key, key);
        QFETCH(Qt::KeyboardModifiers, with);
        open(blocks);
        const int height = code()->textHeight(0);
        const int margin = code()->marginWidth(CodeEditor::NumberMargin);
        for (int i = 0; i < 4; ++i) {
            press(key, with);
        }
        QVERIFY(code()->textHeight(0) > height);
        QVERIFY(code()->marginWidth(CodeEditor::NumberMargin) > margin);
        QCOMPARE(preview()->textHeight(0), code()->textHeight(0));
        for (int i = 0; i < 6; ++i) {
            press(Qt::Key_Minus, Qt::ControlModifier);
        }
        QVERIFY(code()->textHeight(0) < height);
        QVERIFY(code()->marginWidth(CodeEditor::NumberMargin) < margin);
        press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(code()->textHeight(0), height);
        QCOMPARE(code()->marginWidth(CodeEditor::NumberMargin), margin);
        QCOMPARE(preview()->textHeight(0), height);
        QCOMPARE(text(), blocks);
    }

    void theWheelZoomsWithControlAlone()
    {
        constexpr int notch = 120;
        open(blocks);
        const int margin = code()->marginWidth(CodeEditor::NumberMargin);
        turnWheel(code(), notch, Qt::ControlModifier);
        turnWheel(code(), 2 * notch, Qt::ControlModifier);
        QCOMPARE(zoom(), 3);
        QVERIFY(code()->marginWidth(CodeEditor::NumberMargin) > margin);
        turnWheel(preview(), -notch, Qt::ControlModifier);
        QCOMPARE(zoom(), 2);
        turnWheel(code(), notch / 2, Qt::ControlModifier);
        QCOMPARE(zoom(), 2);
        turnWheel(code(), notch / 2, Qt::ControlModifier);
        QCOMPARE(zoom(), 3);
        turnWheel(code(), -notch, {});
        QCOMPARE(zoom(), 3);
    }

    void aKeyTurnsCommentsOnAndOff_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("lines");
        QTest::newRow("the line") << QByteArray("a:\n  b: 1\nc: 2\n") << QByteArray("a:\n  # b: 1\nc: 2\n")
                                  << 0;
        QTest::newRow("a selection") << QByteArray("a:\n  b: 1\n\n    # c\n")
                                     << QByteArray("a:\n  # b: 1\n\n    # # c\n") << 3;
        QTest::newRow("of Windows") << QByteArray("a:\r\n\tb: 1\r\n\r\nc: 2\r\n")
                                    << QByteArray("a:\r\n\t# b: 1\r\n\r\n# c: 2\r\n") << 3;
        QTest::newRow("no line end") << QByteArray("a:\n b: \xc3\xa4") << QByteArray("a:\n # b: \xc3\xa4")
                                     << 0;
    }

    void aKeyTurnsCommentsOnAndOff()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(int, lines);
        open(before);
        press(Qt::Key_Down);
        for (int i = 0; i < lines; ++i) {
            press(Qt::Key_Down, Qt::ShiftModifier);
        }
        press(Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(text(), after);
        press(Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(text(), before);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text(), after);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text(), before);
    }

    void thePointerHasToRestForThat()
    {
        open("#cloud-config\nhostname: a\n");
        QTest::mouseMove(code()->viewport(), pointOf(2, 3));
        QTest::mouseMove(code()->viewport(), pointOf(2, 4));
        QVERIFY(!QToolTip::isVisible());
        QTRY_VERIFY(QToolTip::text().contains(u"<b>hostname</b>"_s));
    }

    void aRestingPointerIsToldOf()
    {
        open("#cloud-config\nhostname: \"%VMNAMETOHOSTNAME%\"\nusers: x\n");
        const QString key = told(pointOf(2, 3), code());
        QVERIFY2(key.contains(u"<b>hostname</b>"_s), qPrintable(key));
        const QString value = told(pointOf(2, 16), code());
        QVERIFY2(value.contains(u"webshop"_s), qPrintable(value));
        std::ignore = told(code()->viewport()->rect().bottomRight() - QPoint(5, 5), code());
        QTRY_VERIFY(!QToolTip::isVisible());
        open(mistakes);
        const QList<cloudconfig::Finding> &findings = m_editor->problems()->findings();
        QVERIFY(!findings.isEmpty());
        const cloudconfig::Finding &first = findings.constFirst();
        const QString finding = told(pointOf(first.span.line, first.span.column), code());
        QVERIFY2(finding.contains(first.message.toHtmlEscaped()), qPrintable(finding));
    }

    void theMarkInTheMarginOffersWhatMendsItsLine()
    {
        open(mistakes);
        code()->setCursorPosition(3, 2);
        click(CodeEditor::SignMargin, 1);
        QTRY_VERIFY(fixMenu() && fixMenu()->isVisible());
        QCOMPARE(caretLine(), 1);
        QVERIFY2(offered().contains(u"fix:header-misspelt"_s), qPrintable(offered().join(u' ')));
        QTest::keyClick(fixMenu(), Qt::Key_Down);
        QTest::keyClick(fixMenu(), Qt::Key_Return);
        QCOMPARE(code()->lineBytes(1), "#cloud-config\n");
    }

    void theMarkTellsAllFindingsOfItsLine()
    {
        open("#cloud-config\nhostnam: \"%NOBODY%\"\n");
        const QList<cloudconfig::Finding> findings = ui::findingsOnLine(m_editor->problems()->findings(), 2);
        QVERIFY(findings.size() > 1);
        click(CodeEditor::SignMargin, 2);
        QTRY_VERIFY(fixMenu() && fixMenu()->isVisible());
        for (const cloudconfig::Finding &one : findings) {
            const QString title = QString(one.message).replace(u'&', u"&&"_s).left(40);
            QVERIFY2(offered().join(u'\n').contains(title), qPrintable(title));
        }
    }

    void noFixIsOfferedThatCannotBeMade()
    {
        open(mistakes);
        m_editor->setReadOnlyReason(u"The machine runs."_s);
        click(CodeEditor::SignMargin, 1);
        QTRY_VERIFY(fixMenu() && fixMenu()->isVisible());
        QVERIFY(!offered().isEmpty());
        QVERIFY2(!offered().contains(u"fix:header-misspelt"_s), qPrintable(offered().join(u' ')));
    }

    void f8GoesRoundBothWays()
    {
        open(mistakes);
        const QList<cloudconfig::Finding> findings = m_editor->problems()->findings();
        const auto goTo = [this](const cloudconfig::Finding &one, Qt::KeyboardModifiers with) {
            press(Qt::Key_F8, with);
            QTRY_COMPARE(code()->caretPlace().line, one.span.line);
            QCOMPARE(code()->caretPlace().column, one.span.column);
        };
        code()->setCursorPosition(code()->lines() - 1, 0);
        goTo(findings.constFirst(), {});
        goTo(findings.constLast(), Qt::ShiftModifier);
        goTo(findings.constFirst(), {});
        for (const cloudconfig::Finding &one : findings.mid(1)) {
            goTo(one, {});
        }
    }

    void aKeyYetToBeMadeIsNotSavedUnasked_data()
    {
        QTest::addColumn<bool>("isSaved");
        QTest::newRow("kept") << false;
        QTest::newRow("saved all the same") << true;
    }

    void aKeyYetToBeMadeIsNotSavedUnasked()
    {
        QFETCH(bool, isSaved);
        tellKeyWillBeMade();
        open("#cloud-config\nssh_authorized_keys:\n  - ssh-rsa %CONTAINERRSAPUB%\n");
        QVERIFY(preview()->bytes().contains(cloudconfig::yetToBeMade.toUtf8()));
        QVERIFY(find<QLabel>(u"previewKeyNote"_s)->isVisible());
        QTest::mouseClick(find<QToolButton>(u"previewSaveButton"_s), Qt::LeftButton);
        auto *question = find<QMessageBox>(u"keyYetToBeMadeQuestion"_s);
        QVERIFY(question && !find<QFileDialog>(u"saveConfigDialog"_s));
        QVERIFY(question->informativeText().contains(cloudconfig::yetToBeMade));
        QTest::mouseClick(isSaved ? question->findChild<QAbstractButton *>(u"saveWithoutKeyButton"_s)
                                  : question->button(QMessageBox::Cancel),
                          Qt::LeftButton);
        QCOMPARE(find<QFileDialog>(u"saveConfigDialog"_s) != nullptr, isSaved);
    }

    void userDataWithoutThatKeyAreSavedAtOnce()
    {
        tellKeyWillBeMade();
        open("#cloud-config\nhostname: a\n");
        QVERIFY(!find<QLabel>(u"previewKeyNote"_s)->isVisible());
        QTest::mouseClick(find<QToolButton>(u"previewSaveButton"_s), Qt::LeftButton);
        QVERIFY(find<QFileDialog>(u"saveConfigDialog"_s));
        QVERIFY(!find<QMessageBox>(u"keyYetToBeMadeQuestion"_s));
    }

    void nothingIsToldBesideThePreviewedText()
    {
        open("#cloud-config\n%HINEXISTS%\nb: 2\n%ENDHINEXISTS%\nc: 3\n");
        QVERIFY(told(pointOf(1, 1), preview()).contains(u"2 to 4"_s));
        std::ignore = told(preview()->viewport()->rect().bottomRight() - QPoint(5, 5), preview());
        QTRY_VERIFY(!QToolTip::isVisible());
    }

    void searchCountsAndGoesRound()
    {
        open("one\nOne\ntwo one\n");
        openFind(u"one"_s);
        QTRY_COMPARE(count(), u"1 of 3"_s);
        auto *edit = find<QLineEdit>(u"findEdit"_s);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(count(), u"3 of 3"_s);
        QCOMPARE(caretLine(), 3);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(count(), u"1 of 3"_s);
        QTest::keyClick(edit, Qt::Key_F3);
        QCOMPARE(count(), u"2 of 3"_s);
        QTest::keyClick(edit, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(count(), u"1 of 3"_s);
        QTest::keyClick(find<QWidget>(u"findCaseBox"_s), Qt::Key_Space);
        QCOMPARE(count(), u"1 of 2"_s);
        QTest::keyClicks(edit, u"x"_s);
        QCOMPARE(count(), u"Not found"_s);
    }

    void theFindButtonLeadsToTheFindBar()
    {
        open("one\n");
        QTest::mouseClick(find<QToolButton>(u"findInConfigActionButton"_s), Qt::LeftButton);
        QVERIFY(find<QLineEdit>(u"findEdit"_s)->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), u"one"_s);
        QCOMPARE(text(), "one\n");
    }

    void theUndoButtonLeadsBackToTheText()
    {
        open("one\n");
        QTest::keyClicks(code()->viewport(), u"x"_s);
        openFind(u"one"_s);
        QTest::mouseClick(find<QToolButton>(u"undoActionButton"_s), Qt::LeftButton);
        QCOMPARE(text(), "one\n");
        QVERIFY(code()->hasFocus());
    }

    void whatIsReplacedAtOnceIsUndoneAtOnce()
    {
        const QByteArray before = "one\r\nOne\none one\n";
        open(before);
        openFind(u"one"_s, u"one and one"_s);
        QTest::mouseClick(find<QToolButton>(u"replaceAllButton"_s), Qt::LeftButton);
        QCOMPARE(text(), "one and one\r\none and one\none and one one and one\n");
        QVERIFY2(count().contains(u'4'), qPrintable(count()));
        QTest::keyClick(find<QLineEdit>(u"replaceEdit"_s), Qt::Key_Escape);
        QVERIFY(code()->hasFocus());
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text(), before);
        QVERIFY(!code()->isUndoAvailable());
    }

    void aPasswordGetsALineOfItsUser()
    {
        open("#cloud-config\nusers:\n  - name: ada\n");
        code()->setCursorPosition(2, 13);
        trigger(u"insertPasswordAction"_s);
        auto *dialog = find<QDialog>(u"passwordDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"passwordEdit"_s)->setText(u"x"_s);
        dialog->findChild<QLineEdit *>(u"passwordAgainEdit"_s)->setText(u"x"_s);
        dialog->accept();
        QVERIFY2(text().startsWith("#cloud-config\nusers:\n  - name: ada\n    passwd: \"$6$"),
                 text().constData());
    }

    void nobodyIsAskedForThePasswordOfNoUser_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no user") << QByteArray("#cloud-config\nhostname: a\n");
        QTest::newRow("script") << QByteArray("#!/bin/bash\n");
    }

    void nobodyIsAskedForThePasswordOfNoUser()
    {
        QFETCH(QByteArray, bytes);
        open(bytes);
        QSignalSpy failed(m_editor.get(), &ui::ConfigEditor::failed);
        trigger(u"insertPasswordAction"_s);
        QCOMPARE(failed.size(), 1);
        QVERIFY(!find<QDialog>(u"passwordDialog"_s));
        QCOMPARE(text(), bytes);
    }

    void enterGoesInAsYamlWantsIt_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("key") << QByteArray("a:") << 2;
        QTest::newRow("key of an item") << QByteArray("  - b:") << 6;
        QTest::newRow("text of an item") << QByteArray("  - content: |") << 6;
        QTest::newRow("wide dash") << QByteArray("-   b: >") << 6;
        QTest::newRow("item is a text") << QByteArray("  - |") << 4;
        QTest::newRow("stripped") << QByteArray("x: |-") << 2;
        QTest::newRow("given depth") << QByteArray("  x: >+3") << 5;
        QTest::newRow("depth first") << QByteArray("x: |4-") << 4;
        QTest::newRow("comment") << QByteArray("x:  # why") << 2;
        QTest::newRow("text and comment") << QByteArray("x: | # why") << 2;
        QTest::newRow("in quotes") << QByteArray("\"a: b\":") << 2;
        QTest::newRow("value") << QByteArray("  a: b") << 2;
        QTest::newRow("item with a value") << QByteArray("  - a: b") << 2;
        QTest::newRow("a comment") << QByteArray("  # a:") << 2;
        QTest::newRow("value with a bar") << QByteArray("a: b |") << 0;
    }

    void enterGoesInAsYamlWantsIt()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, column);
        open(line);
        code()->SendScintilla(QsciScintilla::SCI_DOCUMENTEND);
        press(Qt::Key_Return);
        QTest::keyClicks(code()->viewport(), u"z"_s);
        QCOMPARE(text(), line + '\n' + QByteArray(column, ' ') + 'z');
    }

    void placeholdersReplaceWhatIsSelected()
    {
        open("hostname: web\n");
        code()->setSelection(0, 10, 0, 13);
        trigger(u"%VMNAMETOHOSTNAME%"_s);
        QCOMPARE(text(), "hostname: %VMNAMETOHOSTNAME%\n");
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text(), "hostname: web\n");
    }

    void theContextMenuIsForThePlaceOfTheClick()
    {
        open("a: 1\nb: 2\n");
        askForMenu(pointOf(2, 3));
        QCOMPARE(caretLine(), 2);
        find<QMenu>(u"editorMenu"_s)->close();
        code()->setSelection(1, 0, 1, 1);
        askForMenu(pointOf(1, 1));
        QCOMPARE(code()->selectedText(), u"b"_s);
    }

    void everyKeyForRedoWorks()
    {
        const QList<QKeySequence> keys = QKeySequence::keyBindings(QKeySequence::Redo);
        QVERIFY(!keys.isEmpty());
        for (const QKeySequence &key : keys) {
            open("a\n");
            QTest::keyClicks(code()->viewport(), u"x"_s);
            code()->undo();
            press(key[0].key(), key[0].keyboardModifiers());
            QVERIFY2(text() == "xa\n", qPrintable(key.toString()));
        }
    }

    void theProblemListKeepsItsRow()
    {
        open(mistakes);
        auto *view = find<QTreeView>(u"problemView"_s);
        const auto isAt = [&](const cloudconfig::Finding &one) {
            return m_editor->problems()->findings().at(view->currentIndex().row()) == one;
        };
        const QList<cloudconfig::Finding> before = m_editor->problems()->findings();
        view->setCurrentIndex(view->model()->index(0, 0));
        QVERIFY(before.constFirst().fix && before.size() > 1);
        QTest::mouseClick(find<QToolButton>(u"problemFixButton"_s), Qt::LeftButton);
        QTRY_VERIFY(m_editor->problems()->findings() != before);
        QVERIFY(view->currentIndex().isValid());
        const cloudconfig::Finding last = m_editor->problems()->findings().constLast();
        view->setCurrentIndex(view->model()->index(int(m_editor->problems()->findings().size()) - 1, 0));
        code()->undo();
        QTRY_COMPARE(m_editor->problems()->findings(), before);
        QVERIFY(isAt(last));
        const QString tip = view->currentIndex().data(Qt::ToolTipRole).toString();
        QCOMPARE(tip, "<qt>"_L1 + last.message.toHtmlEscaped() + "</qt>"_L1);
    }

    void theCountFollowsTheText()
    {
        open("one\n");
        openFind(u"one"_s);
        QTRY_COMPARE(count(), u"1 of 1"_s);
        code()->replaceBytes("one one\n");
        QTRY_VERIFY2(count().contains(u'2'), qPrintable(count()));
    }

    void allAreReplacedHoweverMany()
    {
        constexpr int many = 10'050;
        open(QByteArray("a\n").repeated(many));
        openFind(u"a"_s, u"b"_s);
        QTest::mouseClick(find<QToolButton>(u"replaceAllButton"_s), Qt::LeftButton);
        QCOMPARE(text(), QByteArray("b\n").repeated(many));
        QCoreApplication::processEvents();
        QVERIFY2(count().contains(u"10050"_s), qPrintable(count()));
    }

    void lineNumbersCanBeRead_data()
    {
        QTest::addColumn<QColor>("paper");
        QTest::addColumn<QColor>("ink");
        QTest::newRow("light") << QColor(Qt::white) << QColor(0x23, 0x26, 0x29);
        QTest::newRow("dark") << QColor(0x1b, 0x1e, 0x20) << QColor(0xfc, 0xfc, 0xfc);
    }

    void lineNumbersCanBeRead()
    {
        QFETCH(QColor, paper);
        QFETCH(QColor, ink);
        QPalette palette(paper);
        palette.setColor(QPalette::Base, paper);
        palette.setColor(QPalette::Window, paper);
        palette.setColor(QPalette::Text, ink);
        const ui::EditorColours colours = ui::EditorColours::of(palette);
        const double first = luminance(colours.margin) + 0.05;
        const double second = luminance(colours.marginText) + 0.05;
        constexpr double wanted = 4.5;
        QVERIFY(std::max(first, second) / std::min(first, second) >= wanted);
    }

    void f6LeadsOutOfTheText()
    {
        open(mistakes);
        const QWidgetList parts{preview(), find<QTreeView>(u"problemView"_s), code()};
        for (QWidget *part : parts) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
            QVERIFY2(part->hasFocus(), qPrintable(part->objectName()));
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(parts.at(1)->hasFocus());
        m_editor->preview()->hide();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(code()->hasFocus());
        QCOMPARE(text(), mistakes);
    }

    void f1TellsOfF6WhereThereIsNothingElse()
    {
        open("# a\n# b\n");
        code()->setCursorPosition(2, 0);
        press(Qt::Key_F1);
        QTRY_VERIFY2(QToolTip::text().contains(u"F6"_s), qPrintable(QToolTip::text()));
    }

    void aFileThatIsDroppedIsOpened_data()
    {
        QTest::addColumn<bool>("isLocked");
        QTest::newRow("writable") << false;
        QTest::newRow("locked") << true;
    }

    void aFileThatIsDroppedIsOpened()
    {
        QFETCH(bool, isLocked);
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("dropped\n") > 0 && file.flush());
        open("one\n");
        m_editor->setReadOnlyReason(isLocked ? u"The machine runs."_s : QString());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        QDragEnterEvent enter({9, 9}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(code()->viewport(), &enter);
        QDropEvent drop({9, 9}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(code()->viewport(), &drop);
        QCOMPARE(text(), isLocked ? "one\n" : "dropped\n");
    }

    void theFixMenuTellsLongMessagesWhole()
    {
        QMenu menu;
        const QString message = QString(50, u'<') + QString(50, u'a');
        ui::FixMenu([](const cloudconfig::Finding &) {}).fill(&menu, {{{}, {}, {}, message, {}}}, true);
        QVERIFY(menu.toolTipsVisible());
        QVERIFY(menu.actions().constFirst()->toolTip().contains(message.toHtmlEscaped()));
    }

    void nothingIsReplacedInATextThatIsLocked()
    {
        open("one\n");
        openFind(u"one"_s, u"two"_s);
        m_editor->setReadOnlyReason(u"The machine runs."_s);
        QVERIFY(!find<QToolButton>(u"replaceAllButton"_s)->isVisible());
        QVERIFY(find<QLineEdit>(u"findEdit"_s)->isVisible());
        QCOMPARE(text(), "one\n");
    }
};

QTEST_MAIN(TestCloudConfigTyping)
#include "tst_cloudconfigtyping.moc"
