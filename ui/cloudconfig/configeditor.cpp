// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/configeditor.h"

#include "ui/cloudconfig/differencedialog.h"
#include "ui/cloudconfig/fixmenu.h"
#include "ui/cloudconfig/templatemenu.h"
#include "ui/pages/noticebox.h"

#include <QEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QToolTip>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

using cloudconfig::Finding;

namespace {

// Below this width the preview stands under the text, not beside it.
constexpr int widthForTwo = 860;
// A bigger file is no cloud-config.
constexpr qint64 biggestConfig = 4 * 1024 * 1024;

bool isForFindBar(const QKeyEvent *event)
{
    return event->matches(QKeySequence::Find) || event->matches(QKeySequence::Replace) ||
           event->matches(QKeySequence::FindNext) || event->matches(QKeySequence::FindPrevious);
}

} // namespace

ConfigEditor::~ConfigEditor() = default;

void ConfigEditor::setFacts(const cloudconfig::Facts &facts)
{
    m_preview->setVmName(facts.vmName);
    m_runner->setFacts(facts);
}

void ConfigEditor::setBytes(const QByteArray &bytes)
{
    stopWaiting();
    m_code->setBytes(bytes);
}

void ConfigEditor::whenWritable(std::function<void()> change)
{
    if (m_code->isReadOnly()) {
        m_waiting = std::move(change);
    } else {
        change();
    }
}

void ConfigEditor::setReadOnlyReason(const QString &reason)
{
    m_code->setReadOnly(!reason.isEmpty());
    m_problems->setFixable(reason.isEmpty());
    m_notice->setNotice(reason, NextStep::None);
    Q_EMIT writableChanged();
    if (reason.isEmpty() && m_waiting) {
        std::exchange(m_waiting, nullptr)();
    }
}

void ConfigEditor::setStored(const std::optional<QByteArray> &stored)
{
    m_stored = stored;
    Q_EMIT writableChanged();
}

void ConfigEditor::saveTemplate()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"templateNameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save as a Template"));
    dialog->setLabelText(tr("Name of the template; one with this name is replaced:"));
    dialog->setOkButtonText(tr("&Save"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this](const QString &name) { m_templates->save(name, bytes()); });
    dialog->open();
}

void ConfigEditor::stepProblem(bool forward)
{
    m_runner->whenChecked([this, forward](const CheckedText &) {
        const cloudconfig::Span place =
            m_code->placeOf(int(m_code->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART)));
        if (const Finding *finding = m_problems->step(place.line, place.column, forward)) {
            m_code->jumpTo(finding->span);
        }
    });
}

QPoint ConfigEditor::caretPoint() const
{
    const auto position = m_code->SendScintilla(QsciScintilla::SCI_GETCURRENTPOS);
    const auto x = int(m_code->SendScintilla(QsciScintilla::SCI_POINTXFROMPOSITION, 0UL, position));
    const auto y = int(m_code->SendScintilla(QsciScintilla::SCI_POINTYFROMPOSITION, 0UL, position));
    return m_code->viewport()->mapToGlobal(QPoint(x, y + m_code->textHeight(0)));
}

void ConfigEditor::showFixes()
{
    m_runner->whenChecked([this](const CheckedText &checked) {
        const cloudconfig::Span place = m_code->caretPlace();
        QList<Finding> findings = findingsAt(checked.report.findings, place.line, place.column);
        if (findings.isEmpty()) {
            findings = findingsOnLine(checked.report.findings, place.line);
        }
        popUpFixes(findings);
    });
}

void ConfigEditor::showFixesOfLine(int line)
{
    m_code->setCursorPosition(line - 1, 0);
    m_runner->whenChecked([this, line](const CheckedText &checked) {
        popUpFixes(findingsOnLine(checked.report.findings, line));
    });
}

void ConfigEditor::popUpFixes(const QList<Finding> &findings)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"fixMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    FixMenu([this](const Finding &one) { applyFix(one); }).fill(menu, findings, !m_code->isReadOnly());
    menu->popup(caretPoint());
}

// A fix speaks of places: it is good only for the text that was checked.
void ConfigEditor::applyFix(const Finding &finding)
{
    if (finding.fix && m_runner->isCurrent() && !m_code->isReadOnly()) {
        m_code->replaceSpan(finding.fix->span, finding.fix->text);
        m_code->setFocus();
    }
}

QString ConfigEditor::helpAt(int position) const
{
    const cloudconfig::Span place = m_code->placeOf(position);
    QStringList parts;
    for (const Finding &finding : findingsAt(m_problems->findings(), place.line, place.column)) {
        //: Severity and message of a finding
        parts << tr("<b>%1:</b> %2").arg(severityName(finding.severity), finding.message.toHtmlEscaped());
    }
    if (const QString value = m_placeholders.helpAt(place.line, place.column); !value.isEmpty()) {
        parts << value.toHtmlEscaped();
    }
    if (const QString key = m_completion->helpAt(place.line, place.column); !key.isEmpty()) {
        parts << key;
    }
    return parts.join(u"<hr>"_s);
}

void ConfigEditor::showHelp(int position, const QPoint &globalPoint)
{
    const QString help = position < 0 ? QString() : helpAt(position);
    QToolTip::showText(globalPoint, help.isEmpty() ? QString() : "<qt>"_L1 + help + "</qt>"_L1, m_code);
}

void ConfigEditor::showHelpAtCaret()
{
    const auto position = int(m_code->SendScintilla(QsciScintilla::SCI_GETCURRENTPOS));
    const QString help = helpAt(position);
    const QString keys = m_code->accessibleDescription();
    QToolTip::showText(caretPoint(), "<qt>"_L1 + (help.isEmpty() ? keys : help) + "</qt>"_L1, m_code);
}

// Tab indents in the text: it needs another way out.
void ConfigEditor::stepPart(bool forward)
{
    QWidgetList parts{m_code, m_preview->view(), m_problems->focusProxy()};
    parts.removeIf([](const QWidget *part) { return !part->isVisible(); });
    const auto current =
        std::find_if(parts.cbegin(), parts.cend(), [](const QWidget *part) { return part->hasFocus(); });
    const qsizetype from = current != parts.cend() ? current - parts.cbegin() : forward ? -1 : 0;
    const qsizetype to = (from + (forward ? 1 : parts.size() - 1)) % parts.size();
    parts.at(to)->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

void ConfigEditor::showMenu(int position, const QPoint &globalPoint)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"editorMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The commands are for the place that was clicked.
    if (position >= 0 && !m_code->hasSelectedText()) {
        m_code->SendScintilla(QsciScintilla::SCI_GOTOPOS, static_cast<unsigned long>(position));
    }
    const cloudconfig::Span place = m_code->placeOf(std::max(position, 0));
    const QList<Finding> here = findingsAt(m_problems->findings(), place.line, place.column);
    if (!here.isEmpty() && !m_code->isReadOnly()) {
        FixMenu([this](const Finding &one) { applyFix(one); }).fill(menu, here, true);
        menu->addSeparator();
    }
    addEditCommands(menu);
    menu->popup(globalPoint);
}

void ConfigEditor::addEditCommands(QMenu *menu)
{
    const bool isWritable = !m_code->isReadOnly();
    const bool hasSelection = m_code->hasSelectedText();
    const auto add = [&](const QString &text, const QKeySequence &key, bool enabled, auto command) {
        QAction *action = menu->addAction(text, m_code, command);
        action->setShortcut(key);
        action->setEnabled(enabled);
    };
    add(tr("&Undo"), QKeySequence::Undo, isWritable && m_code->isUndoAvailable(), &QsciScintilla::undo);
    add(tr("&Redo"), QKeySequence::Redo, isWritable && m_code->isRedoAvailable(), &QsciScintilla::redo);
    menu->addSeparator();
    add(tr("Cu&t"), QKeySequence::Cut, isWritable && hasSelection, &QsciScintilla::cut);
    add(tr("&Copy"), QKeySequence::Copy, hasSelection, &QsciScintilla::copy);
    add(tr("&Paste"), QKeySequence::Paste, isWritable, &QsciScintilla::paste);
    add(tr("Select &All"), QKeySequence::SelectAll, true, [this] { m_code->selectAll(); });
    menu->addSeparator();
    for (QAction *action : actions()) {
        if (action->property("inContextMenu").toBool()) {
            menu->addAction(action);
        }
    }
}

void ConfigEditor::compareWithStored()
{
    auto *dialog = new DifferenceDialog(m_stored.value_or(QByteArray()), bytes(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ConfigEditor::openFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a Cloud-config"));
    dialog->setObjectName(u"openConfigDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ConfigEditor::readFile);
    dialog->open();
}

void ConfigEditor::readFile(const QString &path)
{
    QFile file(path);
    const QString what = tr("The file %1 could not be opened.").arg(path);
    if (!file.open(QIODevice::ReadOnly)) {
        Q_EMIT failed(what, Error{ErrorKind::Invalid, file.errorString(), {}, {}});
    } else if (file.size() > biggestConfig) {
        Q_EMIT failed(what, Error{ErrorKind::Limit, tr("It is too big for a cloud-config."), {}, {}});
    } else {
        replaceBytes(file.readAll());
    }
}

void ConfigEditor::saveFile(const QByteArray &bytes, const QString &suggestedName)
{
    auto *dialog = new QFileDialog(this, tr("Save as a File"));
    dialog->setObjectName(u"saveConfigDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestedName);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, bytes](const QString &path) { writeFile(path, bytes); });
    dialog->open();
}

// Whoever takes the file for the drive would let nobody in by that word.
void ConfigEditor::savePreview(const QByteArray &userData)
{
    const QString name = u"user-data"_s;
    if (!userData.contains(cloudconfig::yetToBeMade.toUtf8())) {
        saveFile(userData, name);
        return;
    }
    auto *box =
        new QMessageBox(QMessageBox::Warning, QCoreApplication::applicationName(),
                        tr("Save the user-data without the pool's key?"), QMessageBox::Cancel, window());
    box->setObjectName(u"keyYetToBeMadeQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(PreviewPane::whyNoKey() + u' ' +
                            tr("A drive made of this file would not let the pool in."));
    QPushButton *go = box->addButton(tr("&Save All the Same…"), QMessageBox::AcceptRole);
    go->setObjectName(u"saveWithoutKeyButton"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(go, &QPushButton::clicked, this, [this, userData, name] { saveFile(userData, name); });
    box->open();
}

// A cloud-config has keys and hashes in it: for the eyes of its owner.
void ConfigEditor::writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                           file.write(bytes) == bytes.size() && file.commit();
    if (!isWritten) {
        Q_EMIT failed(tr("The file %1 could not be written.").arg(path),
                      Error{ErrorKind::Invalid, file.errorString(), {}, {}});
    }
}

// The window has keys for its own search; here they mean this one.
bool ConfigEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isForFindBar(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

// The text would take these keys for itself.
bool ConfigEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && isForFindBar(static_cast<QKeyEvent *>(event))) {
        search(static_cast<QKeyEvent *>(event));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ConfigEditor::keyPressEvent(QKeyEvent *event)
{
    if (isForFindBar(event)) {
        search(event);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ConfigEditor::search(const QKeyEvent *event)
{
    if (event->matches(QKeySequence::FindNext) || event->matches(QKeySequence::FindPrevious)) {
        m_find->findNext(event->matches(QKeySequence::FindNext));
    } else {
        m_find->open(event->matches(QKeySequence::Replace));
    }
}

void ConfigEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_across->setOrientation(width() < widthForTwo ? Qt::Vertical : Qt::Horizontal);
}

} // namespace xsc::ui
