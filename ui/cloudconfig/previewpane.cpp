// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/previewpane.h"

#include "cloudconfig/placeholders.h"
#include "cloudconfig/textlines.h"
#include "ui/icons/iconfactory.h"

#include <QClipboard>
#include <QToolTip>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestPreviewTitle = 260;

QStringView lineOf(QStringView text, const cloudconfig::TextLines &lines, int number)
{
    const qsizetype start = lines.startOf(number);
    return text.mid(start, number < lines.count() ? lines.startOf(number + 1) - start : -1);
}

// Without what comes behind the last line end.
int fullLines(const QString &text)
{
    return cloudconfig::TextLines(text).count() - (text.isEmpty() || text.endsWith(u'\n') ? 1 : 0);
}

// A mark goes in any case; only what it encloses is missed.
bool isMark(QStringView line)
{
    const QString bare = line.trimmed().toString();
    const auto tokens = cloudconfig::findPlaceholders(bare);
    return tokens.size() == 1 && tokens.front().range.size() == bare.size() &&
           (tokens.front().kind == cloudconfig::PlaceholderKind::BlockStart ||
            tokens.front().kind == cloudconfig::PlaceholderKind::BlockEnd);
}

bool areMarks(const QString &source, const cloudconfig::TextLines &lines, int first, int last)
{
    for (int line = first; line <= last; ++line) {
        if (!isMark(lineOf(source, lines, line))) {
            return false;
        }
    }
    return true;
}

QString leftOutText(const PreviewPane::LeftOut &gap)
{
    return gap.first == gap.last ? PreviewPane::tr("Line %1 of the template is left out here.").arg(gap.first)
                                 : PreviewPane::tr("Lines %1 to %2 of the template are left out here.")
                                       .arg(gap.first)
                                       .arg(gap.last);
}

} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_keyNote(new QLabel(whyNoKey(), this))
    , m_view(new CodeEditor(u"previewView"_s, this))
{
    setObjectName(u"previewPane"_s);
    m_title->setObjectName(u"previewTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_count->setObjectName(u"previewCount"_s);
    m_keyNote->setObjectName(u"previewKeyNote"_s);
    m_keyNote->setTextFormat(Qt::PlainText);
    m_keyNote->setWordWrap(true);
    m_keyNote->hide();
    m_view->setAccessibleName(tr("User-data as the virtual machine will read it"));
    m_view->setReadOnly(true);
    m_view->setCaretLineVisible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(makeHead());
    layout->addWidget(m_keyNote);
    layout->addWidget(m_view, 1);
    setVmName({});
    connect(m_view, &CodeEditor::helpWanted, this, &PreviewPane::explain);
}

QString PreviewPane::whyNoKey()
{
    return tr("The pool has no key yet: %1 stands in its place. The key is made when the config drive is "
              "written.")
        .arg(cloudconfig::yetToBeMade);
}

QWidget *PreviewPane::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_count);
    const auto add = [&](const QString &objectName, const QString &text, const QString &icon) {
        auto *button = new QToolButton(head);
        button->setObjectName(objectName);
        button->setText(text);
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setIcon(IconFactory::icon(icon));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
        return button;
    };
    connect(add(u"previewCopyButton"_s, tr("Copy the user-data"), u"copy"_s), &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(decoded(m_view->bytes())); });
    connect(add(u"previewSaveButton"_s, tr("Save the user-data…"), u"save"_s), &QToolButton::clicked, this,
            [this] { Q_EMIT saveWanted(m_view->bytes()); });
    return head;
}

void PreviewPane::setVmName(const QString &name)
{
    const QString title = name.isEmpty() ? tr("Preview") : tr("Preview for %1").arg(name);
    m_title->setText(m_title->fontMetrics().elidedText(title, Qt::ElideRight, longestPreviewTitle));
}

void PreviewPane::showRendered(const QByteArray &source, const cloudconfig::Rendered &rendered)
{
    const QByteArray userData = rendered.text.toUtf8();
    if (userData != m_view->bytes()) {
        const int top = m_view->firstVisibleLine();
        m_view->setBytes(userData);
        m_view->setFirstVisibleLine(top);
    }
    m_keyNote->setVisible(rendered.text.contains(cloudconfig::yetToBeMade));
    m_lines = rendered.lines;
    markChanges(decoded(source), rendered);
    markLeftOut(decoded(source), rendered.text);
    showCounts();
}

void PreviewPane::showCounts()
{
    int missing = 0;
    QStringList places;
    for (const LeftOut &gap : m_leftOut) {
        missing += gap.last - gap.first + 1;
        places.append(leftOutText(gap));
    }
    //: Above the preview: how many lines differ from those of the template
    QStringList counts{tr("%n line(s) filled in", nullptr, int(m_changed.size()))};
    if (missing > 0) {
        //: Above the preview: how many lines of the template are not in it
        counts.append(tr("%n line(s) left out", nullptr, missing));
    }
    m_count->setText(counts.join(u", "_s));
    m_count->setToolTip(places.join(u'\n'));
    m_view->setAccessibleDescription(places.join(u' '));
}

void PreviewPane::markLeftOut(const QString &source, const QString &userData)
{
    const cloudconfig::TextLines sourceLines(source);
    const int sourceCount = fullLines(source);
    const int count = std::min(fullLines(userData), int(m_lines.size()));
    m_leftOut.clear();
    m_view->markerDeleteAll(CodeEditor::LeftOutMarker);
    int next = 1;
    for (int line = 0; line <= count; ++line) {
        const int origin = line < count ? m_lines.at(line) : sourceCount + 1;
        if (origin > next && !areMarks(source, sourceLines, next, origin - 1)) {
            m_leftOut.append({line + 1, next, origin - 1});
            m_view->markerAdd(std::max(0, line - 1), CodeEditor::LeftOutMarker);
        }
        next = std::max(next, origin + 1);
    }
}

QString PreviewPane::leftOutAt(int line) const
{
    QStringList texts;
    for (const LeftOut &gap : m_leftOut) {
        if (gap.before == line || gap.before == line + 1) {
            texts.append(leftOutText(gap));
        }
    }
    return texts.join(u'\n');
}

void PreviewPane::explain(int position, const QPoint &globalPoint)
{
    const QString text = position < 0 ? QString() : leftOutAt(m_view->placeOf(position).line);
    QToolTip::showText(globalPoint, text, m_view);
}

void PreviewPane::markChanges(const QString &source, const cloudconfig::Rendered &rendered)
{
    const cloudconfig::TextLines sourceLines(source);
    const cloudconfig::TextLines lines(rendered.text);
    m_changed.clear();
    m_view->markerDeleteAll(CodeEditor::ChangedMarker);
    for (int line = 1; line <= lines.count() && line <= m_lines.size(); ++line) {
        const int origin = std::clamp(m_lines.at(line - 1), 1, sourceLines.count());
        if (lineOf(source, sourceLines, origin) != lineOf(rendered.text, lines, line)) {
            m_changed.append(line);
            m_view->markerAdd(line - 1, CodeEditor::ChangedMarker);
        }
    }
}

void PreviewPane::followLine(int line)
{
    const auto it = std::lower_bound(m_lines.cbegin(), m_lines.cend(), line);
    m_view->setFirstVisibleLine(int(it - m_lines.cbegin()));
}

} // namespace xsc::ui
