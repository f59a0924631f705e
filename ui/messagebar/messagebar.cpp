// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messagebar/messagebar.h"

#include "ui/icons/iconfactory.h"
#include "ui/pages/valuetext.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostKept = 50;
constexpr int signSize = 24;
// More than this of a peer's words is for the details.
constexpr qsizetype longestText = 400;

void showText(ValueText *place, const QString &text)
{
    place->setValue(text.size() > longestText ? text.left(longestText) + u'…' : text);
    place->setAccessibleDescription(place->toPlainText());
    place->setVisible(!text.isEmpty());
}

QToolButton *makeButton(const QString &objectName, const QString &text, const QString &icon, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setText(text);
    button->setAccessibleName(text);
    button->setIcon(IconFactory::icon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

// The background with a breath of red: legible in light and dark.
QColor blend(const QColor &base, const QColor &tint, qreal share)
{
    return QColor::fromRgbF(float(base.redF() * (1 - share) + tint.redF() * share),
                            float(base.greenF() * (1 - share) + tint.greenF() * share),
                            float(base.blueF() * (1 - share) + tint.blueF() * share));
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"messageBar"_s);
    setAccessibleName(tr("Messages about failures"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    build();
    colour();
    hide();
}

void MessageBar::build()
{
    m_sign = new QLabel(this);
    m_sign->setObjectName(u"messageSign"_s);
    m_details = new QPlainTextEdit(this);
    m_details->setObjectName(u"messageDetails"_s);
    m_details->setAccessibleName(tr("Details of the failure"));
    m_details->setReadOnly(true);
    m_details->setMaximumHeight(fontMetrics().lineSpacing() * 8);
    m_details->setTabChangesFocus(true);

    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_sign, 0, Qt::AlignTop);
    head->addWidget(makeTexts(), 1);
    head->addWidget(makeButtons(), 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 10, 10);
    layout->addLayout(head);
    layout->addWidget(m_details);
    setDetailsVisible(false);
}

QWidget *MessageBar::makeTexts()
{
    auto *texts = new QWidget(this);
    auto *layout = new QVBoxLayout(texts);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->setSpacing(4);
    m_what = new ValueText(u"messageWhat"_s, texts);
    m_what->setAccessibleName(tr("What happened"));
    QFont bold = m_what->font();
    bold.setBold(true);
    m_what->setFont(bold);
    m_why = new ValueText(u"messageWhy"_s, texts);
    m_why->setAccessibleName(tr("Reason"));
    m_advice = new ValueText(u"messageAdvice"_s, texts);
    m_advice->setAccessibleName(tr("What to do"));
    m_more = new QLabel(texts);
    m_more->setObjectName(u"messageMore"_s);
    for (QWidget *text : {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_why),
                          static_cast<QWidget *>(m_advice), static_cast<QWidget *>(m_more)}) {
        layout->addWidget(text);
    }
    return texts;
}

QWidget *MessageBar::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    m_detailsButton = makeButton(u"messageDetailsButton"_s, tr("Details"), u"find"_s, buttons);
    m_detailsButton->setCheckable(true);
    auto *copyButton = makeButton(u"messageCopyButton"_s, tr("Copy"), u"copy"_s, buttons);
    auto *closeButton = makeButton(u"messageCloseButton"_s, tr("Close"), u"close"_s, buttons);
    connect(m_detailsButton, &QToolButton::toggled, this, &MessageBar::setDetailsVisible);
    connect(copyButton, &QToolButton::clicked, this, &MessageBar::copy);
    connect(closeButton, &QToolButton::clicked, this, &MessageBar::dismiss);
    for (QToolButton *button : {m_detailsButton, copyButton, closeButton}) {
        layout->addWidget(button);
    }
    return buttons;
}

void MessageBar::show(const Failure &failure)
{
    m_failures.append(failure);
    if (m_failures.size() > mostKept) {
        m_failures.removeFirst();
    }
    display();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::clear()
{
    m_failures.clear();
    hide();
}

void MessageBar::dismiss()
{
    m_failures.removeLast();
    if (m_failures.isEmpty()) {
        hide();
    } else {
        display();
    }
}

void MessageBar::display()
{
    const Failure &failure = current();
    const int others = count() - 1;
    showText(m_what, failure.what);
    showText(m_why, failure.why);
    showText(m_advice, failure.advice);
    m_more->setText(others > 0 ? tr("%n older message(s) below this one", nullptr, others) : QString());
    m_more->setVisible(others > 0);
    m_details->setPlainText(failure.details);
    m_detailsButton->setEnabled(!failure.details.isEmpty());
    colour();
    setVisible(true);
}

void MessageBar::copy() const { QApplication::clipboard()->setText(current().asText()); }

void MessageBar::setDetailsVisible(bool visible)
{
    m_details->setVisible(visible);
    m_detailsButton->setText(visible ? tr("Hide details") : tr("Details"));
    m_detailsButton->setAccessibleName(m_detailsButton->text());
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange) {
        colour();
    }
}

void MessageBar::colour()
{
    const bool isNote = count() > 0 && current().isNote;
    const QColor ink = isNote ? QColor(0x2f, 0x78, 0xc4) : QColor(0xd6, 0x45, 0x3d);
    QPalette own = QApplication::palette();
    own.setColor(QPalette::Window, blend(own.color(QPalette::Window), ink, 0.14));
    setPalette(own);
    m_sign->setAccessibleName(isNote ? tr("Note") : tr("Failure"));
    m_sign->setPixmap(IconFactory::icon(isNote ? u"hint"_s : u"error"_s).pixmap(signSize, signSize));
}

} // namespace xsc::ui
