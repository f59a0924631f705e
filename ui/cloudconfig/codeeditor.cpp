// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/codeeditor.h"

#include "ui/cloudconfig/yamllexer.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QWheelEvent>

#include <algorithm>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int stepInwards = 2;
// Where Scintilla's own keys stop.
constexpr int leastZoom = -10;
constexpr int mostZoom = 20;

// Where what belongs to a line begins, counted from 0; nothing: the line opens no block. A dash counts as
// indentation of the key behind it.
std::optional<int> columnBelow(const QString &line)
{
    static const QString s_scalar = uR"([|>](?:[+-]?([1-9]?)|([1-9])[+-]))"_s;
    static const QString s_end = uR"((?:\s+#.*)?\s*$)"_s;
    static const QRegularExpression s_key(
        uR"(^( *(?:- +)*)(?:"[^"]*"|'[^']*'|[^\s"'#-](?:[^:]|:(?=\S))*)\s*:(?:\s+)"_s + s_scalar + u")?"_s +
        s_end);
    static const QRegularExpression s_item(u"^( *(?:- +)*)- +"_s + s_scalar + s_end);
    for (const QRegularExpression *opening : {&s_key, &s_item}) {
        if (const auto match = opening->match(line); match.hasMatch()) {
            const int step = (match.captured(2) + match.captured(3)).toInt();
            return int(match.capturedLength(1)) + (step > 0 ? step : stepInwards);
        }
    }
    return {};
}

// Path of the one file that is dragged; empty: something else is.
QString draggedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

} // namespace

void CodeEditor::setBytes(const QByteArray &bytes)
{
    const bool wasReadOnly = isReadOnly();
    setReadOnly(false);
    SendScintilla(SCI_SETUNDOCOLLECTION, 0UL);
    SendScintilla(SCI_CLEARALL);
    SendScintilla(SCI_ADDTEXT, static_cast<unsigned long>(bytes.size()), bytes.constData());
    SendScintilla(SCI_SETUNDOCOLLECTION, 1UL);
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    SendScintilla(SCI_SETSAVEPOINT);
    SendScintilla(SCI_GOTOPOS, 0UL);
    SendScintilla(SCI_SETXOFFSET, 0UL);
    SendScintilla(SCI_SETSCROLLWIDTH, 1UL);
    setLineEndMode();
    setReadOnly(wasReadOnly);
}

void CodeEditor::replaceBytes(const QByteArray &bytes)
{
    beginUndoAction();
    SendScintilla(SCI_TARGETWHOLEDOCUMENT);
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(bytes.size()), bytes.constData());
    endUndoAction();
    SendScintilla(SCI_GOTOPOS, 0UL);
    SendScintilla(SCI_SETSCROLLWIDTH, 1UL);
    setLineEndMode();
}

QByteArray CodeEditor::bytes() const
{
    const auto size = SendScintilla(SCI_GETLENGTH);
    const auto *text = static_cast<const char *>(SendScintillaPtrResult(SCI_GETCHARACTERPOINTER));
    return {text, qsizetype(size)};
}

// What Enter writes; line ends that are there already stay as they are.
void CodeEditor::setLineEndMode()
{
    const QByteArray first = lineBytes(1);
    setEolMode(first.endsWith("\r\n") ? EolWindows : EolUnix);
}

QString CodeEditor::lineEnd() const { return eolMode() == EolWindows ? u"\r\n"_s : u"\n"_s; }

QByteArray CodeEditor::lineBytes(int line) const
{
    const auto size = SendScintilla(SCI_LINELENGTH, static_cast<unsigned long>(line - 1));
    QByteArray bytes(qsizetype(size), '\0');
    if (size > 0) {
        SendScintilla(SCI_GETLINE, static_cast<unsigned long>(line - 1), static_cast<void *>(bytes.data()));
    }
    return bytes;
}

int CodeEditor::positionOf(int line, int column) const
{
    const int last = lines();
    const int known = std::clamp(line, 1, last);
    const auto start = int(SendScintilla(SCI_POSITIONFROMLINE, static_cast<unsigned long>(known - 1)));
    const auto end = int(SendScintilla(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(known - 1)));
    if (line > last) {
        return end;
    }
    const QString text = decoded(lineBytes(known));
    return std::min(
        end, start + int(text.first(std::clamp<qsizetype>(column - 1, 0, text.size())).toUtf8().size()));
}

cloudconfig::Span CodeEditor::placeOf(int position) const
{
    const auto line = int(SendScintilla(SCI_LINEFROMPOSITION, position)) + 1;
    const auto start = int(SendScintilla(SCI_POSITIONFROMLINE, static_cast<unsigned long>(line - 1)));
    const int column = int(decoded(lineBytes(line).first(std::max(0, position - start))).size()) + 1;
    return {line, column, line, column};
}

cloudconfig::Span CodeEditor::caretPlace() const { return placeOf(int(SendScintilla(SCI_GETCURRENTPOS))); }

void CodeEditor::replaceSpan(const cloudconfig::Span &span, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const int start = positionOf(span.line, span.column);
    const int end = std::max(start, positionOf(span.endLine, span.endColumn));
    beginUndoAction();
    SendScintilla(SCI_SETTARGETRANGE, static_cast<unsigned long>(start), static_cast<long>(end));
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(bytes.size()), bytes.constData());
    endUndoAction();
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(start + bytes.size()));
}

void CodeEditor::jumpTo(const cloudconfig::Span &span)
{
    const int start = positionOf(span.line, span.column);
    const int end = std::max(start, positionOf(span.endLine, span.endColumn));
    SendScintilla(SCI_ENSUREVISIBLEENFORCEPOLICY, static_cast<unsigned long>(std::max(0, span.line - 1)));
    SendScintilla(SCI_SETSEL, static_cast<unsigned long>(end), static_cast<long>(start));
    SendScintilla(SCI_SCROLLCARET);
    setFocus();
}

void CodeEditor::toggleFold()
{
    const int line = caretPlace().line - 1;
    const bool isHead =
        (SendScintilla(SCI_GETFOLDLEVEL, static_cast<unsigned long>(line)) & SC_FOLDLEVELHEADERFLAG) != 0;
    const long head = isHead ? line : SendScintilla(SCI_GETFOLDPARENT, static_cast<unsigned long>(line));
    if (head >= 0) {
        SendScintilla(SCI_TOGGLEFOLD, static_cast<unsigned long>(head));
        takeCaretOutOfFold();
    }
}

// Else what is typed next would go where nobody sees it.
void CodeEditor::takeCaretOutOfFold()
{
    const auto isHidden = [this](long line) {
        return SendScintilla(SCI_GETLINEVISIBLE, static_cast<unsigned long>(line)) == 0;
    };
    const long caret = caretPlace().line - 1;
    long line = caret;
    while (line > 0 && isHidden(line)) {
        --line;
    }
    if (line != caret) {
        const long end = SendScintilla(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(line));
        SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(end));
    }
}

void CodeEditor::indentNewLine(int character)
{
    int line = 0;
    int column = 0;
    getCursorPosition(&line, &column);
    const auto below = character == '\n' && line > 0 ? columnBelow(decoded(lineBytes(line))) : std::nullopt;
    if (!below) {
        return;
    }
    setIndentation(line, *below);
    setCursorPosition(line, indentation(line));
}

void CodeEditor::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        showColours();
    } else if (event->type() == QEvent::FontChange) {
        showLook();
    }
}

bool CodeEditor::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<const QHelpEvent *>(event);
        const auto position =
            int(SendScintilla(SCI_POSITIONFROMPOINTCLOSE, static_cast<unsigned long>(help->pos().x()),
                              static_cast<long>(help->pos().y())));
        Q_EMIT helpWanted(position, help->globalPos());
        return true;
    }
    return QsciScintilla::viewportEvent(event);
}

void CodeEditor::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    const auto position =
        int(isByMouse ? SendScintilla(SCI_POSITIONFROMPOINT, static_cast<unsigned long>(event->x()),
                                      static_cast<long>(event->y()))
                      : SendScintilla(SCI_GETCURRENTPOS));
    Q_EMIT menuWanted(position, event->globalPos());
}

// Platforms have several keys for it, of which Scintilla knows one.
void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Redo)) {
        redo();
        event->accept();
    } else {
        QsciScintilla::keyPressEvent(event);
    }
}

// Files are the window's, see fileDropped(); what else is dragged is Scintilla's.
bool CodeEditor::takeDraggedFile(QDropEvent *event)
{
    if (draggedFile(event->mimeData()).isEmpty()) {
        return false;
    }
    if (isReadOnly()) {
        event->ignore();
    } else {
        event->acceptProposedAction();
    }
    return true;
}

void CodeEditor::dragEnterEvent(QDragEnterEvent *event)
{
    if (!takeDraggedFile(event)) {
        QsciScintilla::dragEnterEvent(event);
    }
}

void CodeEditor::dragMoveEvent(QDragMoveEvent *event)
{
    if (!takeDraggedFile(event)) {
        QsciScintilla::dragMoveEvent(event);
    }
}

void CodeEditor::dropEvent(QDropEvent *event)
{
    if (!takeDraggedFile(event)) {
        QsciScintilla::dropEvent(event);
    } else if (event->isAccepted()) {
        Q_EMIT fileDropped(draggedFile(event->mimeData()));
    }
}

// Touchpads turn the wheel by less than a notch at a time.
void CodeEditor::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QsciScintilla::wheelEvent(event);
        return;
    }
    m_turned += event->angleDelta().y();
    const int steps = m_turned / QWheelEvent::DefaultDeltasPerStep;
    m_turned -= steps * QWheelEvent::DefaultDeltasPerStep;
    if (steps != 0) {
        zoomTo(std::clamp(int(SendScintilla(SCI_GETZOOM)) + steps, leastZoom, mostZoom));
    }
    event->accept();
}

QString decoded(const QByteArray &bytes)
{
    // "ConvertInitialBom" keeps the mark: it is converted, not taken away.
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::ConvertInitialBom | QStringDecoder::Flag::Stateless);
    return decoder.decode(bytes);
}

} // namespace xsc::ui
