// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ConnectDialog that lays out its form.
#include "ui/connect/connectdialog.h"
#include "ui/connect/fingerprintpage.h"
#include "ui/icons/iconfactory.h"
#include "ui/pages/valuetext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

ConnectDialog::ConnectDialog(PoolBook book, Factory factory, QWidget *parent)
    : QDialog(parent)
    , m_book(book)
    , m_factory(std::move(factory))
    , m_pages(new QStackedWidget(this))
    , m_fingerprint(new FingerprintPage)
{
    setObjectName(u"connectDialog"_s);
    setWindowTitle(tr("Connect to a Pool"));
    setMinimumWidth(460);
    m_pages->setObjectName(u"connectPages"_s);
    m_pages->addWidget(makeForm());
    m_pages->addWidget(m_fingerprint);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 18);
    layout->addWidget(m_pages);
    connect(m_fingerprint, &FingerprintPage::trusted, this, &ConnectDialog::acceptCertificate);
    connect(m_fingerprint, &FingerprintPage::refused, this, &ConnectDialog::giveUp);
    fillFromBook();
    validate();
}

QWidget *ConnectDialog::makeForm()
{
    auto *form = new QWidget;
    form->setObjectName(u"connectForm"_s);
    m_problem = new ValueText(u"connectProblem"_s, form);
    m_problem->setAccessibleName(tr("Problem"));
    m_progress = new QProgressBar(form);
    m_progress->setObjectName(u"connectProgress"_s);
    m_progress->setAccessibleName(tr("Connecting"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->hide();
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(makeFields());
    layout->addWidget(m_problem);
    layout->addWidget(m_progress);
    layout->addStretch(1);
    layout->addLayout(makeButtons());
    return form;
}

QLayout *ConnectDialog::makeFields()
{
    m_address = new QComboBox(this);
    m_address->setObjectName(u"addressEdit"_s);
    m_address->setAccessibleName(tr("Address of the pool's coordinator"));
    m_address->setEditable(true);
    m_address->setInsertPolicy(QComboBox::NoInsert);
    m_address->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_address->lineEdit()->setPlaceholderText(tr("Host name or IP address, with :port if it is not 443"));
    m_address->lineEdit()->setObjectName(u"addressLineEdit"_s);
    m_address->lineEdit()->setAccessibleName(m_address->accessibleName());
    m_user = new QLineEdit(u"root"_s, this);
    m_user->setObjectName(u"userEdit"_s);
    m_user->setAccessibleName(tr("User name"));
    m_password = new QLineEdit(this);
    m_password->setObjectName(u"passwordEdit"_s);
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    auto *fields = new QFormLayout;
    fields->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    fields->setVerticalSpacing(10);
    fields->addRow(tr("&Address:"), m_address);
    fields->addRow(tr("&User name:"), m_user);
    fields->addRow(tr("&Password:"), m_password);
    connect(m_address, &QComboBox::editTextChanged, this, &ConnectDialog::validate);
    connect(m_user, &QLineEdit::textChanged, this, &ConnectDialog::validate);
    connect(m_password, &QLineEdit::textChanged, this, &ConnectDialog::validate);
    return fields;
}

QLayout *ConnectDialog::makeButtons()
{
    m_connect = new QPushButton(IconFactory::icon(u"connect"_s), tr("&Connect"), this);
    m_connect->setObjectName(u"connectButton"_s);
    m_connect->setDefault(true);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(u"cancelButton"_s);
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::startConnecting);
    connect(m_cancel, &QPushButton::clicked, this, &ConnectDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_connect);
    buttons->addWidget(m_cancel);
    return buttons;
}

} // namespace xsc::ui
