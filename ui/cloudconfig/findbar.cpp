// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/findbar.h"

#include "ui/cloudconfig/codeeditor.h"
#include "ui/icons/iconfactory.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>

#include <limits>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostCounted = 10000;

QToolButton *addFindButton(QBoxLayout *layout, const QString &objectName, const QString &text,
                           const QString &icon)
{
    auto *button = new QToolButton;
    button->setObjectName(objectName);
    button->setText(text);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    if (!icon.isEmpty()) {
        button->setIcon(IconFactory::icon(icon));
    }
    layout->addWidget(button);
    return button;
}

QLineEdit *makeFindEdit(const QString &objectName, const QString &name)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(objectName);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(name);
    edit->setClearButtonEnabled(true);
    return edit;
}

} // namespace

FindBar::FindBar(CodeEditor *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_recount(new QTimer(this))
{
    setObjectName(u"findBar"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(makeFindRow());
    m_replaceRow = makeReplaceRow();
    layout->addWidget(m_replaceRow);
    m_recount->setSingleShot(true);
    connect(m_recount, &QTimer::timeout, this, &FindBar::showCount);
    connect(m_editor, &QsciScintilla::textChanged, this, [this] {
        if (isVisible()) {
            m_recount->start(0);
        }
    });
    hide();
}

QWidget *FindBar::makeFindRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_find = makeFindEdit(u"findEdit"_s, tr("Find"));
    layout->addWidget(m_find, 1);
    m_count = new QLabel(row);
    m_count->setObjectName(u"findCount"_s);
    layout->addWidget(m_count);
    m_case = new QCheckBox(tr("&Match case"), row);
    m_case->setObjectName(u"findCaseBox"_s);
    m_case->setAccessibleName(m_case->text().remove(u'&'));
    layout->addWidget(m_case);
    const QToolButton *previous =
        addFindButton(layout, u"findPreviousButton"_s, tr("Previous match"), u"up"_s);
    const QToolButton *next = addFindButton(layout, u"findNextButton"_s, tr("Next match"), u"down"_s);
    const QToolButton *closing = addFindButton(layout, u"findCloseButton"_s, tr("Close"), u"close"_s);
    connect(previous, &QToolButton::clicked, this, [this] { findNext(false); });
    connect(next, &QToolButton::clicked, this, [this] { findNext(true); });
    connect(closing, &QToolButton::clicked, this, &FindBar::close);
    const auto findHere = [this] {
        findFrom(m_editor->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART), true);
    };
    connect(m_find, &QLineEdit::textChanged, this, findHere);
    connect(m_case, &QCheckBox::toggled, this, findHere);
    return row;
}

QWidget *FindBar::makeReplaceRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_replace = makeFindEdit(u"replaceEdit"_s, tr("Replace with"));
    layout->addWidget(m_replace, 1);
    connect(addFindButton(layout, u"replaceButton"_s, tr("Replace"), {}), &QToolButton::clicked, this,
            &FindBar::replaceOne);
    connect(addFindButton(layout, u"replaceAllButton"_s, tr("Replace All"), {}), &QToolButton::clicked, this,
            &FindBar::replaceAll);
    return row;
}

void FindBar::open(bool withReplace)
{
    if (const QString selected = m_editor->selectedText(); !selected.isEmpty() && !selected.contains(u'\n')) {
        m_find->setText(selected);
    }
    m_isReplacing = withReplace;
    showReplaceRow();
    show();
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
    showCount();
}

void FindBar::showReplaceRow() { m_replaceRow->setVisible(m_isReplacing && !m_editor->isReadOnly()); }

void FindBar::close()
{
    hide();
    m_editor->setFocus();
}

long FindBar::search(const QByteArray &wanted, long from, long to) const
{
    m_editor->SendScintilla(QsciScintilla::SCI_SETSEARCHFLAGS,
                            m_case->isChecked() ? int(QsciScintilla::SCFIND_MATCHCASE) : 0);
    m_editor->SendScintilla(QsciScintilla::SCI_SETTARGETRANGE, static_cast<unsigned long>(from), to);
    return m_editor->SendScintilla(QsciScintilla::SCI_SEARCHINTARGET,
                                   static_cast<unsigned long>(wanted.size()), wanted.constData());
}

void FindBar::findFrom(long position, bool forward)
{
    const QByteArray wanted = m_find->text().toUtf8();
    const long length = m_editor->SendScintilla(QsciScintilla::SCI_GETLENGTH);
    long found = -1;
    if (!wanted.isEmpty()) {
        found = forward ? search(wanted, position, length) : search(wanted, position, 0);
        if (found < 0) {
            found = forward ? search(wanted, 0, length) : search(wanted, length, 0);
        }
    }
    if (found >= 0) {
        const auto line = m_editor->SendScintilla(QsciScintilla::SCI_LINEFROMPOSITION, int(found));
        m_editor->SendScintilla(QsciScintilla::SCI_ENSUREVISIBLEENFORCEPOLICY,
                                static_cast<unsigned long>(line));
        const long end = m_editor->SendScintilla(QsciScintilla::SCI_GETTARGETEND);
        m_editor->SendScintilla(QsciScintilla::SCI_SETSEL, static_cast<unsigned long>(found), end);
        m_editor->SendScintilla(QsciScintilla::SCI_SCROLLCARET);
    }
    showCount();
}

void FindBar::findNext(bool forward)
{
    findFrom(m_editor->SendScintilla(forward ? QsciScintilla::SCI_GETSELECTIONEND
                                             : QsciScintilla::SCI_GETSELECTIONSTART),
             forward);
}

void FindBar::replaceOne()
{
    const Qt::CaseSensitivity sensitivity = m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive;
    if (!m_find->text().isEmpty() && m_editor->selectedText().compare(m_find->text(), sensitivity) == 0) {
        m_editor->replaceSelectedText(m_replace->text());
    }
    findNext(true);
}

void FindBar::replaceAll()
{
    const QList<long> found = places(std::numeric_limits<qsizetype>::max());
    const auto length = long(m_find->text().toUtf8().size());
    const QByteArray other = m_replace->text().toUtf8();
    m_editor->beginUndoAction();
    for (auto it = found.crbegin(); it != found.crend(); ++it) {
        m_editor->SendScintilla(QsciScintilla::SCI_SETTARGETRANGE, static_cast<unsigned long>(*it),
                                *it + length);
        m_editor->SendScintilla(QsciScintilla::SCI_REPLACETARGET, static_cast<unsigned long>(other.size()),
                                other.constData());
    }
    m_editor->endUndoAction();
    m_recount->stop();
    m_count->setText(tr("%n place(s) replaced", nullptr, int(found.size())));
}

QList<long> FindBar::places(qsizetype most) const
{
    QList<long> found;
    const QByteArray wanted = m_find->text().toUtf8();
    const long length = m_editor->SendScintilla(QsciScintilla::SCI_GETLENGTH);
    long at = wanted.isEmpty() ? -1 : search(wanted, 0, length);
    while (at >= 0 && found.size() < most) {
        found.append(at);
        at = search(wanted, at + long(wanted.size()), length);
    }
    return found;
}

void FindBar::showCount()
{
    const QList<long> found = places(mostCounted);
    const long start = m_editor->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART);
    if (m_find->text().isEmpty()) {
        m_count->clear();
    } else if (found.isEmpty()) {
        m_count->setText(tr("Not found"));
    } else if (const qsizetype number = found.indexOf(start); number >= 0) {
        m_count->setText(tr("%1 of %2").arg(number + 1).arg(found.size()));
    } else {
        m_count->setText(tr("%n match(es)", nullptr, int(found.size())));
    }
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if (isEnter && m_replace->hasFocus()) {
        replaceOne();
    } else if (isEnter) {
        findNext(!event->modifiers().testFlag(Qt::ShiftModifier));
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace xsc::ui
