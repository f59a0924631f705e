// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/noticebox.h"

#include "ui/pages/valuetext.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

NoticeBox::NoticeBox(QWidget *parent, const QString &name)
    : QFrame(parent)
    , m_text(new ValueText(name + "Text"_L1, this))
    , m_button(new QPushButton(this))
{
    setObjectName(name + "Box"_L1);
    setFrameShape(QFrame::StyledPanel);
    m_text->setAccessibleName(tr("Notice"));
    m_button->setObjectName(name + "Button"_L1);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT stepChosen(m_step); });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1, Qt::AlignVCenter);
    layout->addWidget(m_button, 0, Qt::AlignVCenter);
    hide();
}

void NoticeBox::setNotice(const QString &text, NextStep step)
{
    m_step = step;
    m_text->setValue(text);
    m_text->setAccessibleDescription(text);
    m_button->setText(stepText(step));
    m_button->setAccessibleName(stepText(step).remove(u'&'));
    m_button->setVisible(step != NextStep::None);
    setVisible(!text.isEmpty());
}

QString stepText(NextStep step)
{
    // C and E are letters of the window's menus.
    switch (step) {
    case NextStep::Connect:
        return NoticeBox::tr("Connect to a Pool…");
    case NextStep::Reconnect:
        return NoticeBox::tr("&Try Again Now");
    case NextStep::EnableManagement:
        return NoticeBox::tr("Enable Container Management…");
    case NextStep::NewDrive:
        return NoticeBox::tr("&New Config Drive…");
    case NextStep::ReadAgain:
        return NoticeBox::tr("&Read It Again");
    case NextStep::Diagnose:
        return NoticeBox::tr("&Why Are There No Containers?");
    case NextStep::None:
        break;
    }
    return {};
}

} // namespace xsc::ui
