// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ManagementPage that puts its parts together.
#include "ui/icons/iconfactory.h"
#include "ui/management/managementpage.h"
#include "ui/management/wayform.h"
#include "ui/pages/valuetext.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGroupBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int factLabelWidth = 150; // as the labels of a sheet

QPushButton *makePageButton(const QString &objectName, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAccessibleName(QString(text).remove(u'&'));
    return button;
}

QGroupBox *makeBox(const QString &objectName, const QString &title, QWidget *parent)
{
    auto *box = new QGroupBox(title, parent);
    box->setObjectName(objectName);
    box->setAccessibleName(title);
    return box;
}

} // namespace

ManagementPage::ManagementPage(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"managementPage"_s);
    setAccessibleName(tr("Container management"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    build();
}

void ManagementPage::build()
{
    auto *page = new QWidget;
    page->setObjectName(u"managementContents"_s);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(14);
    layout->addWidget(makeState());
    m_facts = makeFacts();
    layout->addWidget(m_facts);
    layout->addWidget(makeWay());
    m_hostKeyBox = makeHostKey();
    layout->addWidget(m_hostKeyBox);
    layout->addStretch(1);
    setWidget(page);
    connect(m_form, &WayForm::edited, this, &ManagementPage::showButtons);
    connect(m_apply, &QPushButton::clicked, this, &ManagementPage::apply);
    connect(m_revert, &QPushButton::clicked, m_form, &WayForm::revert);
    connect(m_forgetKey, &QPushButton::clicked, this, &ManagementPage::forgetHostKey);
    connect(m_why, &QPushButton::clicked, this, [this] { Q_EMIT diagnosisWanted(m_vm); });
    connect(m_switch, &QPushButton::clicked, this, [this] {
        const xapi::VmRecord *vm = record();
        if (vm && guest::isManaged(*vm)) {
            Q_EMIT disablingWanted(m_vm);
        } else if (vm) {
            Q_EMIT enablingWanted(m_vm);
        }
    });
    showButtons();
}

QWidget *ManagementPage::makeState()
{
    auto *row = new QWidget;
    m_sign = new QLabel(row);
    m_sign->setObjectName(u"managementSign"_s);
    m_title = new ValueText(u"managementTitle"_s, row);
    m_title->setAccessibleName(tr("Container management"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text = new ValueText(u"managementText"_s, row);
    m_text->setAccessibleName(tr("State"));
    m_switch = makePageButton(u"managementSwitch"_s, {}, row);
    m_why = makePageButton(u"managementWhy"_s, tr("&Why Are There No Containers?"), row);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_text);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_switch);
    buttons->addWidget(m_why);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addLayout(buttons);
    return row;
}

QWidget *ManagementPage::makeFacts()
{
    auto *box = makeBox(u"managementFacts"_s, tr("Monitoring"), nullptr);
    auto *form = new QFormLayout(box);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    m_since = addFact(form, u"managementSince"_s, tr("State"));
    m_contact = addFact(form, u"managementContact"_s, tr("Last answer"));
    m_engine = addFact(form, u"managementEngine"_s, tr("Engine"));
    m_error = addFact(form, u"managementError"_s, tr("Last error"));
    return box;
}

ValueText *ManagementPage::addFact(QFormLayout *form, const QString &objectName, const QString &label)
{
    auto *name = new QLabel(label);
    name->setMinimumWidth(factLabelWidth);
    name->setForegroundRole(QPalette::PlaceholderText);
    auto *value = new ValueText(objectName, nullptr);
    value->setAccessibleName(label);
    name->setBuddy(value);
    form->addRow(name, value);
    return value;
}

QWidget *ManagementPage::makeWay()
{
    auto *box = makeBox(u"managementWay"_s, tr("Way to the engine"), nullptr);
    m_form = new WayForm(box);
    m_apply = makePageButton(u"wayApply"_s, tr("&Apply"), box);
    m_revert = makePageButton(u"wayRevert"_s, tr("&Revert"), box);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_revert);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(box);
    layout->addWidget(m_form);
    layout->addLayout(buttons);
    return box;
}

QWidget *ManagementPage::makeHostKey()
{
    auto *box = makeBox(u"managementHostKey"_s, tr("SSH host key"), nullptr);
    m_hostKey = new ValueText(u"hostKeyText"_s, box);
    m_hostKey->setAccessibleName(tr("Fingerprint of the SSH host key that is trusted"));
    m_hostKey->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copyKey = makePageButton(u"hostKeyCopy"_s, tr("Copy"), box);
    m_copyKey->setIcon(IconFactory::icon(u"copy"_s));
    m_copyKey->setAccessibleName(tr("Copy the fingerprint of the SSH host key"));
    m_forgetKey = makePageButton(u"hostKeyForget"_s, tr("For&get"), box);
    m_forgetKey->setAccessibleName(tr("Forget the SSH host key"));
    m_forgetKey->setToolTip(
        tr("For a virtual machine that was set up anew: the key that it shows next is recorded"));
    connect(m_copyKey, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_hostKey->toPlainText()); });
    auto *layout = new QHBoxLayout(box);
    layout->addWidget(m_hostKey, 1);
    layout->addWidget(m_copyKey, 0, Qt::AlignTop);
    layout->addWidget(m_forgetKey, 0, Qt::AlignTop);
    return box;
}

} // namespace xsc::ui
