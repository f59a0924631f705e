// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/valuetext.h"

#include <QScrollBar>
#include <QTextDocument>
#include <QWheelEvent>

#include <cmath>

namespace xsc::ui {

namespace {

constexpr int narrowest = 120;

} // namespace

ValueText::ValueText(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    fitHeight();
}

ValueText::ValueText(const QString &objectName, QWidget *parent)
    : ValueText(parent)
{
    setObjectName(objectName);
}

void ValueText::setValue(const QString &text)
{
    if (toPlainText() == text) {
        return;
    }
    setPlainText(text);
    fitHeight();
}

void ValueText::setMostLines(int lines)
{
    m_mostLines = lines;
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    fitHeight();
}

QSize ValueText::sizeHint() const { return {narrowest * 2, height()}; }

QSize ValueText::minimumSizeHint() const { return {narrowest, height()}; }

void ValueText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitHeight();
    }
}

void ValueText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fitHeight();
}

// The page scrolls, not the value that is shown whole.
void ValueText::wheelEvent(QWheelEvent *event)
{
    if (m_mostLines > 0 && verticalScrollBar()->maximum() > 0) {
        QTextEdit::wheelEvent(event);
    } else {
        event->ignore();
    }
}

void ValueText::fitHeight()
{
    const int whole = std::max(int(std::ceil(document()->size().height())), fontMetrics().lineSpacing());
    const int most = m_mostLines > 0 ? m_mostLines * fontMetrics().lineSpacing() : whole;
    setFixedHeight(std::min(whole, most));
}

} // namespace xsc::ui
