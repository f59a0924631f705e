// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/commandbox.h"

#include "ui/icons/iconfactory.h"
#include "ui/pages/valuetext.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostCommandLines = 5; // one with the pool's keys has dozens

} // namespace

CommandBox::CommandBox(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_text(new ValueText(name + "-command"_L1, this))
{
    setObjectName(name + "-commandBox"_L1);
    m_text->setAccessibleName(tr("Command for the virtual machine"));
    m_text->setMostLines(mostCommandLines);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *copy = new QPushButton(IconFactory::icon(u"copy"_s), tr("Copy"), this);
    copy->setObjectName(name + "-copy"_L1);
    copy->setAccessibleName(tr("Copy the command for the virtual machine"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_command); });
    auto *label = new QLabel(tr("In the virtual machine:"), this);
    label->setObjectName(name + "-commandLabel"_L1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(0, 1);
    layout->addWidget(label, 0, 0);
    layout->addWidget(m_text, 1, 0);
    layout->addWidget(copy, 1, 1, Qt::AlignTop);
}

void CommandBox::setCommand(const QString &command)
{
    m_command = command;
    m_text->setValue(command);
    setVisible(!command.isEmpty());
}

} // namespace xsc::ui
