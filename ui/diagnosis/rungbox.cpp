// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/rungbox.h"

#include "ui/diagnosis/commandbox.h"
#include "ui/diagnosis/rungwords.h"
#include "ui/icons/iconfactory.h"
#include "ui/pages/valuetext.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rungSignSize = 20;

} // namespace

RungBox::RungBox(const guest::Step &step, guest::Mode mode, QWidget *parent)
    : QFrame(parent)
    , m_step(step)
    , m_id(guest::rungId(step.rung))
    , m_sign(new QLabel(this))
{
    setObjectName(u"rung-"_s + m_id);
    setAccessibleName(rungwords::title(step.rung, mode));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    addHead(texts, mode);
    addText(texts, u"evidence"_s, tr("What was seen"), step.evidence);
    if (step.outcome == guest::Outcome::Failed) {
        addText(texts, u"cause"_s, tr("Why"), step.advice.cause);
        addText(texts, u"remedy"_s, tr("What to do"), step.advice.remedy);
        addCommand(texts);
        addFix(texts);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 6, 4, 6);
    layout->setSpacing(10);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    showSign();
}

void RungBox::addHead(QVBoxLayout *layout, guest::Mode mode)
{
    auto *title = new QLabel(rungwords::title(m_step.rung, mode), this);
    title->setObjectName(m_id + u"-title"_s);
    title->setWordWrap(true);
    title->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *outcome = new QLabel(rungwords::outcomeText(m_step.outcome), this);
    outcome->setObjectName(m_id + u"-outcome"_s);
    if (m_step.outcome == guest::Outcome::Failed) {
        QFont bold = font();
        bold.setBold(true);
        title->setFont(bold);
        outcome->setFont(bold);
    }
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(outcome, 0, Qt::AlignTop | Qt::AlignRight);
    layout->addLayout(head);
}

void RungBox::addText(QVBoxLayout *layout, const QString &name, const QString &label, const QString &text)
{
    if (text.isEmpty()) {
        return;
    }
    auto *value = new ValueText(m_id + u'-' + name, this);
    value->setAccessibleName(label);
    value->setValue(text);
    layout->addWidget(value);
}

void RungBox::addCommand(QVBoxLayout *layout)
{
    if (!m_step.advice.command.isEmpty()) {
        auto *command = new CommandBox(m_id, this);
        command->setCommand(m_step.advice.command);
        layout->addWidget(command);
    }
}

void RungBox::addFix(QVBoxLayout *layout)
{
    const QString words = m_step.repair ? rungwords::fixText(*m_step.repair) : QString();
    if (words.isEmpty()) {
        return;
    }
    auto *fix = new QPushButton(words, this);
    fix->setObjectName(m_id + u"-fix"_s);
    fix->setAccessibleName(words);
    fix->setAutoDefault(false);
    connect(fix, &QPushButton::clicked, this, [this] { Q_EMIT repairWanted(*m_step.repair); });
    layout->addWidget(fix, 0, Qt::AlignLeft);
}

void RungBox::showSign()
{
    const QIcon icon = IconFactory::icon(rungwords::outcomeIcon(m_step.outcome));
    m_sign->setPixmap(icon.pixmap(QSize(rungSignSize, rungSignSize), devicePixelRatioF()));
}

void RungBox::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showSign();
    }
}

} // namespace xsc::ui
