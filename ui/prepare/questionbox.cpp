// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prepare/questionbox.h"

#include "ui/connect/passwordfield.h"
#include "ui/icons/iconfactory.h"
#include "ui/pages/valuetext.h"
#include "ui/prepare/questiondesk.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int askSignSize = 28;
constexpr int settlingTime = 400; // ms

} // namespace

QuestionBox::QuestionBox(QuestionDesk *desk, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
{
    setObjectName(u"questionBox"_s);
    setAccessibleName(tr("Question"));
    setFrameShape(QFrame::StyledPanel);
    build();
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingTime);
    connect(&m_settling, &QTimer::timeout, this, [this] { m_yes->setEnabled(true); });
    connect(desk, &QuestionDesk::changed, this, &QuestionBox::refresh);
    refresh();
}

void QuestionBox::build()
{
    m_sign = new QLabel(this);
    m_sign->setObjectName(u"questionSign"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(12);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(makeTexts(), 1);
    layout->addWidget(makeButtons(), 0, Qt::AlignBottom);
    showSign();
}

QWidget *QuestionBox::makeTexts()
{
    auto *texts = new QWidget(this);
    m_title = new QLabel(texts);
    m_title->setObjectName(u"questionTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_context = new ValueText(u"questionContext"_s, texts);
    m_context->setAccessibleName(tr("What was seen"));
    m_text = new ValueText(u"questionText"_s, texts);
    m_text->setAccessibleName(tr("Question"));
    m_password = new QLineEdit(texts);
    m_password->setObjectName(u"questionPassword"_s);
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_forAll = new QCheckBox(tr("&Try it on the other virtual machines too"), texts);
    m_forAll->setObjectName(u"questionForAll"_s);
    m_forAll->setAccessibleName(tr("Try the password on the other virtual machines too"));
    m_more = new QLabel(texts);
    m_more->setObjectName(u"questionMore"_s);
    m_more->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(texts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_title, m_context, m_text, m_password, m_forAll, m_more}) {
        layout->addWidget(part);
    }
    return texts;
}

QWidget *QuestionBox::makeButtons()
{
    auto *buttons = new QWidget(this);
    m_yes = new QPushButton(buttons);
    m_yes->setObjectName(u"questionYes"_s);
    m_yes->setAccessibleName(tr("Yes"));
    m_no = new QPushButton(buttons);
    m_no->setObjectName(u"questionNo"_s);
    m_no->setAccessibleName(tr("No"));
    for (QPushButton *button : {m_yes, m_no}) {
        button->setAutoDefault(false);
    }
    connect(m_yes, &QPushButton::clicked, this, &QuestionBox::agree);
    connect(m_no, &QPushButton::clicked, this, &QuestionBox::decline);
    connect(m_password, &QLineEdit::returnPressed, this, &QuestionBox::agree);
    auto *layout = new QVBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_yes);
    layout->addWidget(m_no);
    return buttons;
}

void QuestionBox::refresh()
{
    const Question *question = m_desk->current();
    setVisible(question);
    const bool wasAsking = m_shown != 0;
    const quint64 before = std::exchange(m_shown, question ? question->number : 0);
    if (!question) {
        std::ignore = takePassword(m_password);
        return;
    }
    const int others = m_desk->waiting() - 1;
    m_more->setText(tr("%n more question(s) wait.", nullptr, others));
    m_more->setVisible(others > 0);
    if (question->number != before) {
        showQuestion(*question);
        m_yes->setEnabled(!wasAsking);
        m_settling.start();
    }
}

void QuestionBox::showQuestion(const Question &question)
{
    const bool isPassword = question.kind == Question::Kind::Password;
    m_title->setText(question.vmName);
    m_context->setValue(question.context);
    m_context->setVisible(!question.context.isEmpty());
    m_text->setValue(question.text);
    std::ignore = takePassword(m_password);
    m_password->setVisible(isPassword);
    m_forAll->setChecked(false);
    m_forAll->setVisible(isPassword && m_isForMany);
    m_yes->setText(isPassword ? tr("&Log In") : tr("&Yes"));
    m_no->setText(isPassword ? tr("&Skip") : tr("&No"));
    m_yes->setAccessibleName(isPassword ? tr("Log in with this password") : tr("Yes"));
    m_no->setAccessibleName(isPassword ? tr("Go on without a password") : tr("No"));
    if (isPassword) {
        m_password->setFocus();
    } else {
        m_no->setFocus();
    }
}

void QuestionBox::agree()
{
    const Question *question = m_desk->current();
    if (!question || !m_yes->isEnabled()) {
        return;
    }
    if (question->kind == Question::Kind::Agree) {
        m_desk->answer(true);
        return;
    }
    if (m_password->text().isEmpty()) {
        m_password->setFocus();
        return;
    }
    const bool isForAll = m_forAll->isChecked();
    m_desk->answer(takePassword(m_password), isForAll);
}

void QuestionBox::decline()
{
    const Question *question = m_desk->current();
    if (question && question->kind == Question::Kind::Password) {
        m_desk->answer(Secret(), false);
    } else {
        m_desk->answer(false);
    }
}

void QuestionBox::showSign()
{
    m_sign->setPixmap(
        IconFactory::icon(u"certificate"_s).pixmap(QSize(askSignSize, askSignSize), devicePixelRatioF()));
}

void QuestionBox::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showSign();
    }
}

} // namespace xsc::ui
