// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/previewpane.h"

#include "cloudconfig/textlines.h"
#include "ui/icons/iconfactory.h"

#include <QClipboard>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestPreviewTitle = 260;

QStringView lineOf(QStringView text, const cloudconfig::TextLines &lines, int number)
{
    const qsizetype start = lines.startOf(number);
    return text.mid(start, number < lines.count() ? lines.startOf(number + 1) - start : -1);
}

} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_view(new CodeEditor(u"previewView"_s, this))
{
    setObjectName(u"previewPane"_s);
    m_title->setObjectName(u"previewTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_count->setObjectName(u"previewCount"_s);
    m_view->setAccessibleName(tr("User-data as the virtual machine will read it"));
    m_view->setReadOnly(true);
    m_view->setCaretLineVisible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(makeHead());
    layout->addWidget(m_view, 1);
    setVmName({});
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
    m_lines = rendered.lines;
    markChanges(decoded(source), rendered);
    //: Above the preview: how many lines differ from those of the template
    m_count->setText(tr("%n line(s) filled in", nullptr, int(m_changed.size())));
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
