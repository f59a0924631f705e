// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "ui/cloudconfig/completionsource.h"
#include "ui/cloudconfig/findbar.h"
#include "ui/cloudconfig/findingmarks.h"
#include "ui/cloudconfig/lintrunner.h"
#include "ui/cloudconfig/placeholderpainter.h"
#include "ui/cloudconfig/previewpane.h"
#include "ui/cloudconfig/problemlist.h"

class QMenu;
class QSplitter;

namespace xsc::ui {

class NoticeBox;
class TemplateMenu;

//! The cloud-config editor: text, preview of what it becomes for one virtual machine, problems, and the tools
//! for all three. Knows nothing of where the text comes from and goes to.
class ConfigEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ConfigEditor(QWidget *parent = nullptr);
    ~ConfigEditor() override;

    //! What is rendered and linted for.
    void setFacts(const cloudconfig::Facts &facts);
    //! A new document.
    void setBytes(const QByteArray &bytes);
    [[nodiscard]] QByteArray bytes() const { return m_code->bytes(); }
    //! Another text for the same document; can be undone.
    void replaceBytes(const QByteArray &bytes) { m_code->replaceBytes(bytes); }
    //! Calls \a change as soon as the text is not read-only, unless another document came or nothing is
    //! waited for any more.
    void whenWritable(std::function<void()> change);
    void stopWaiting() { m_waiting = nullptr; }
    //! Why the text cannot be changed; empty: it can.
    void setReadOnlyReason(const QString &reason);
    //! What the text is compared with; nothing: there is no drive yet.
    void setStored(const std::optional<QByteArray> &stored);

    [[nodiscard]] CodeEditor *code() const { return m_code; }
    [[nodiscard]] PreviewPane *preview() const { return m_preview; }
    [[nodiscard]] ProblemList *problems() const { return m_problems; }
    [[nodiscard]] LintRunner *runner() const { return m_runner; }
    [[nodiscard]] FindBar *findBar() const { return m_find; }
    [[nodiscard]] CompletionSource *completion() const { return m_completion; }
    [[nodiscard]] TemplateMenu *templates() const { return m_templates; }

    void stepProblem(bool forward);
    //! The menu of what mends the findings at the caret.
    void showFixes();
    //! The same for all findings of a line, from 1.
    void showFixesOfLine(int line);
    void applyFix(const cloudconfig::Finding &finding);
    //! What is known of the place of the caret.
    void showHelpAtCaret();
    //! The focus goes on from text to preview to problems, or back.
    void stepPart(bool forward);
    void compareWithStored();
    [[nodiscard]] bool hasStored() const { return m_stored.has_value(); }
    //! Asks for a name and keeps the text as a template of the user's own.
    void saveTemplate();
    void openFile();
    void saveFile(const QByteArray &bytes, const QString &suggestedName);

Q_SIGNALS:
    void writableChanged();
    //! A file could not be read or written; whole sentences.
    void failed(const QString &what, const xsc::Error &error);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void search(const QKeyEvent *event);
    void popUpFixes(const QList<cloudconfig::Finding> &findings);
    void savePreview(const QByteArray &userData);
    void makeParts();
    void connectParts();
    [[nodiscard]] QString helpAt(int position) const;
    void showHelp(int position, const QPoint &globalPoint);
    void showMenu(int position, const QPoint &globalPoint);
    void addEditCommands(QMenu *menu);
    [[nodiscard]] QPoint caretPoint() const;
    void readFile(const QString &path);
    void writeFile(const QString &path, const QByteArray &bytes);

    CodeEditor *m_code;
    PreviewPane *m_preview;
    ProblemList *m_problems;
    FindBar *m_find;
    NoticeBox *m_notice;
    QSplitter *m_across;
    LintRunner *m_runner;
    CompletionSource *m_completion;
    TemplateMenu *m_templates;
    FindingMarks m_marks;
    PlaceholderPainter m_placeholders;
    std::optional<QByteArray> m_stored;
    std::function<void()> m_waiting; //!< changes a text that is read-only yet
};

} // namespace xsc::ui
