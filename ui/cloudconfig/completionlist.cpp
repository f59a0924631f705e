// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/completionlist.h"

#include "ui/cloudconfig/keydelegate.h"

#include <QLabel>
#include <QListWidget>
#include <QScreen>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char listSeparator = '\n';
constexpr int listRows = 12;
constexpr int helpWidth = 360;
constexpr int helpMargin = 8;
constexpr int helpGap = 2;

QLabel *makeHelp(QWidget *parent)
{
    auto *help = new QLabel(parent, Qt::ToolTip);
    help->setObjectName(u"completionHelp"_s);
    help->setAccessibleName(CompletionList::tr("Help for the key"));
    help->setTextFormat(Qt::RichText);
    help->setWordWrap(true);
    help->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    help->setFrameStyle(int(QFrame::Box) | int(QFrame::Plain));
    help->setMargin(helpMargin);
    help->setAutoFillBackground(true);
    help->setBackgroundRole(QPalette::ToolTipBase);
    help->setForegroundRole(QPalette::ToolTipText);
    return help;
}

} // namespace

CompletionList::CompletionList(CodeEditor *editor, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
    , m_help(makeHelp(editor))
{
    editor->SendScintilla(QsciScintilla::SCI_AUTOCSETSEPARATOR, int(listSeparator));
    editor->SendScintilla(QsciScintilla::SCI_AUTOCSETIGNORECASE, 1);
    editor->SendScintilla(QsciScintilla::SCI_AUTOCSETMAXHEIGHT, listRows);
    editor->SendScintilla(QsciScintilla::SCI_AUTOCSETORDER, int(QsciScintilla::SC_ORDER_PERFORMSORT));
}

void CompletionList::open(const QList<Row> &rows, qsizetype typed)
{
    m_rows = rows;
    if (m_list) {
        m_list->setObjectName({}); // emptied, and in sight until it is deleted
        m_list->removeEventFilter(this);
    }
    QStringList names;
    for (const Row &row : rows) {
        names.append(row.name);
    }
    m_editor->SendScintilla(QsciScintilla::SCI_AUTOCSHOW, static_cast<unsigned long>(typed),
                            names.join(QLatin1Char(listSeparator)).toUtf8().constData());
    m_list = shownList();
    if (m_list) {
        dress();
        showHelp();
    }
}

QListWidget *CompletionList::shownList() const
{
    for (QListWidget *list : m_editor->findChildren<QListWidget *>()) {
        if (list->isVisible() && list->count() > 0) {
            return list;
        }
    }
    return nullptr;
}

const CompletionList::Row *CompletionList::rowOf(const QString &name) const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) { return row.name == name; });
    return found == m_rows.cend() ? nullptr : &*found;
}

void CompletionList::dress()
{
    m_list->setObjectName(u"completionList"_s);
    m_list->setAccessibleName(tr("Keys that may stand here"));
    m_list->setFrameStyle(int(QFrame::Box) | int(QFrame::Plain));
    auto *delegate = new KeyDelegate(m_list);
    delegate->setNameWidth(m_list->sizeHintForColumn(0));
    m_list->setItemDelegate(delegate);
    fillRows();
    widen();
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::currentRowChanged, this, &CompletionList::showHelp);
}

// Scintilla has fitted it to the screen without the types.
void CompletionList::widen()
{
    const int bar = m_list->verticalScrollBar()->sizeHint().width();
    m_list->resize(m_list->sizeHintForColumn(0) + bar + 2 * m_list->frameWidth(), m_list->height());
    const QRect screen = m_list->screen()->availableGeometry();
    const int tooFar = std::max(0, m_list->geometry().right() - screen.right());
    m_list->move(std::max(screen.left(), m_list->x() - tooFar), m_list->y());
}

void CompletionList::fillRows()
{
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem *item = m_list->item(i);
        const Row *row = rowOf(item->text());
        if (row) {
            item->setData(KeyDelegate::typeRole, row->type);
            //: A key and the type of its value
            item->setData(Qt::AccessibleTextRole, tr("%1: %2").arg(row->name, row->type));
            item->setData(Qt::AccessibleDescriptionRole, row->description);
        }
    }
}

void CompletionList::showHelp()
{
    if (!m_help) {
        return;
    }
    const QListWidgetItem *item = m_list ? m_list->currentItem() : nullptr;
    const Row *row = item ? rowOf(item->text()) : nullptr;
    if (!row) {
        m_help->hide();
        return;
    }
    m_help->setPalette(QToolTip::palette());
    m_help->setText(row->help);
    m_help->setAccessibleDescription(row->description); // the name is read in place of the text
    placeHelp();
    m_help->show();
}

// On the other side where the screen ends.
void CompletionList::placeHelp()
{
    const QRect list = m_list->geometry();
    const QRect screen = m_list->screen()->availableGeometry();
    const QSize size(helpWidth, m_help->heightForWidth(helpWidth));
    const int right = list.right() + 1 + helpGap;
    const int x = right + size.width() <= screen.right() ? right : list.left() - helpGap - size.width();
    const int lowest = std::max(screen.top(), screen.bottom() - size.height());
    m_help->setGeometry({{std::max(x, screen.left()), std::min(list.top(), lowest)}, size});
}

bool CompletionList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide && m_help) {
        m_help->hide();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace xsc::ui
