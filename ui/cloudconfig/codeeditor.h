// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudconfig/finding.h"
#include "ui/cloudconfig/editorcolours.h"
#include "ui/cloudconfig/scintilla.h"

namespace xsc::ui {

class YamlLexer;

//! A text editor for YAML that keeps every byte: whatever was put in and not edited comes out again, with its
//! line ends, blanks and broken UTF-8. Places are those of findings: lines and columns from 1, columns in
//! UTF-16 units.
class CodeEditor : public QsciScintilla
{
    Q_OBJECT

public:
    enum Margin { NumberMargin, SignMargin, FoldMargin };
    //! Indicators and markers that the classes around the editor draw with.
    enum Indicator {
        ErrorIndicator = 8,
        WarningIndicator,
        HintIndicator,
        PlaceholderIndicator,
        UnknownIndicator
    };
    enum Marker {
        HintMarker,
        WarningMarker,
        ErrorMarker,
        ChangedMarker,
        AddedMarker,
        RemovedMarker,
        LeftOutMarker
    };

    explicit CodeEditor(const QString &objectName, QWidget *parent = nullptr);

    //! A new document: nothing to undo, not modified.
    void setBytes(const QByteArray &bytes);
    //! The same document with other contents, in one step to undo.
    void replaceBytes(const QByteArray &bytes);
    [[nodiscard]] QByteArray bytes() const;

    //! What stands at \a span gives way to \a text, in one step to undo.
    void replaceSpan(const cloudconfig::Span &span, const QString &text);
    //! Selects, shows, unfolds.
    void jumpTo(const cloudconfig::Span &span);
    //! Folds the block that the caret is in, or unfolds that of its line.
    void toggleFold();
    [[nodiscard]] int positionOf(int line, int column) const;
    //! Line and column of a position, as an empty span.
    [[nodiscard]] cloudconfig::Span placeOf(int position) const;
    [[nodiscard]] cloudconfig::Span caretPlace() const;
    [[nodiscard]] QByteArray lineBytes(int line) const; //!< \a line from 1, with its line end
    //! "\n", "\r\n": what the document's lines end with, going by the first.
    [[nodiscard]] QString lineEnd() const;

    [[nodiscard]] const EditorColours &colours() const { return m_colours; }

Q_SIGNALS:
    void coloursChanged();
    //! The pointer rests on a place, or help was asked for at the caret.
    void helpWanted(int position, const QPoint &globalPoint);
    void menuWanted(int position, const QPoint &globalPoint);
    void fileDropped(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void setUpText();
    void setUpMargins();
    void setUpKeys();
    void showLook();
    void showColours();
    void showFoldMarkers();
    void showSigns();
    void fitNumberMargin();
    [[nodiscard]] bool takeDraggedFile(QDropEvent *event);
    void indentNewLine(int character);
    void takeCaretOutOfFold();
    void setLineEndMode();
    void watchForNarrowing();
    void narrowScrollWidth();
    [[nodiscard]] long mostColumns() const;

    YamlLexer *m_lexer;
    EditorColours m_colours;
    int m_digits = 0;
    int m_turned = 0; //!< of the wheel, not yet a step of the zoom
};

//! Bytes as text, with a byte order mark as the character that it is; what is no UTF-8 becomes U+FFFD.
[[nodiscard]] QString decoded(const QByteArray &bytes);

} // namespace xsc::ui
