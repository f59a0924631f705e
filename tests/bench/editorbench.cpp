// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorbench.h"

#include "report.h"
#include "ui/cloudconfig/configeditor.h"

#include <QApplication>
#include <QKeyEvent>

namespace xsc::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int lineCount = 2000;
constexpr auto keyInterval = 40ms; // a fast typist's
constexpr auto settleTime = 1s;
constexpr QSize editorSize(1100, 700);

struct Typing
{
    Series keys;
    Time longestTurn{};
};

QByteArray longConfig()
{
    QByteArray text = "#cloud-config\nhostname: \"%VMNAMETOHOSTNAME%\"\nwrite_files:\n";
    for (int i = 0; text.count('\n') < lineCount; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "  - path: /etc/app/file" + number +
                ".conf\n    permissions: \"0644\"\n    content: |\n      name = " + number +
                "\n      # the settings of part " + number + "\n";
    }
    return text;
}

Time turn()
{
    QElapsedTimer timer;
    timer.start();
    QCoreApplication::processEvents();
    return Time(timer.nsecsElapsed());
}

// Letters in the middle of the document, with what each does to the screen.
Typing type(QsciScintilla *editor, int keys)
{
    Typing typing;
    editor->setCursorPosition(lineCount / 2, editor->lineLength(lineCount / 2) - 1);
    editor->ensureCursorVisible();
    for (int i = 0; i < keys; ++i) {
        const QChar letter = i % 8 == 7 ? u' ' : QChar(u'a' + i % 26);
        QKeyEvent press(QEvent::KeyPress, letter.toUpper().unicode(), Qt::NoModifier, letter);
        QElapsedTimer timer;
        timer.start();
        QCoreApplication::sendEvent(editor, &press);
        QCoreApplication::processEvents();
        typing.keys.add(Time(timer.nsecsElapsed()));
        while (timer.elapsed() < keyInterval.count()) {
            typing.longestTurn = std::max(typing.longestTurn, turn());
        }
    }
    return typing;
}

void show(QWidget &widget)
{
    widget.resize(editorSize);
    widget.show();
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < std::chrono::milliseconds(settleTime).count()) {
        turn();
    }
}

} // namespace

Result<> benchEditor(int keys)
{
    const QByteArray text = longConfig();
    QsciScintilla bare;
    QsciLexerYAML lexer;
    bare.setUtf8(true);
    bare.setLexer(&lexer);
    bare.setText(QString::fromUtf8(text));
    show(bare);
    const Typing floor = type(&bare, keys);
    bare.hide();

    ui::ConfigEditor editor;
    editor.setBytes(text);
    show(editor);
    const Typing ours = type(editor.code(), keys);
    if (editor.bytes().size() != text.size() + keys) {
        return fail(ErrorKind::Internal, u"keys were lost in the editor"_s);
    }
    printRatio(u"a key in 2,000 lines"_s, ours.keys.median(), u"bare QsciScintilla"_s, floor.keys.median());
    printRatio(u"a key, 95 of 100"_s, ours.keys.at(0.95), u"16 ms"_s, Time(16ms), 1);
    printNote(u"longest turn of the event loop between keys: %1 (bare: %2)"_s.arg(
        bench::text(ours.longestTurn), bench::text(floor.longestTurn)));
    return {};
}

} // namespace xsc::bench
