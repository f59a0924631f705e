// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/keylogindialog.h"

#include "guest/hostkeys.h"
#include "ui/connect/passwordfield.h"
#include "ui/pages/valuetext.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int loginWidth = 520;

} // namespace

KeyLoginDialog::KeyLoginDialog(const QString &vmName, const QString &user, guest::ShownHostKey host,
                               QWidget *parent)
    : QDialog(parent)
    , m_host(std::move(host))
    , m_password(new QLineEdit(this))
{
    setObjectName(u"keyLoginDialog"_s);
    setWindowTitle(tr("Add the Pool's Key"));
    setMinimumWidth(loginWidth);
    auto *text = new ValueText(u"keyLoginText"_s, this);
    text->setAccessibleName(tr("Explanation"));
    text->setValue(
        tr("The public key of the pool is added to the user %1 of “%2”, over one login with the "
           "password. The password is sent only to who shows this SSH host key, and it is not kept.")
            .arg(user, vmName));
    auto *key = new ValueText(u"keyLoginHostKey"_s, this);
    key->setAccessibleName(tr("SSH host key"));
    key->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    key->setValue(tr("%1 at %2").arg(guest::fingerprint(m_host.key), m_host.address));
    m_password->setObjectName(u"keyLoginPassword"_s);
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *add = buttons->button(QDialogButtonBox::Ok);
    add->setObjectName(u"keyLoginAdd"_s);
    add->setText(tr("&Add the Key"));
    add->setAccessibleName(tr("Add the key"));
    add->setEnabled(false);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(u"keyLoginCancel"_s);
    cancel->setAccessibleName(tr("Cancel"));
    connect(m_password, &QLineEdit::textChanged, add,
            [add](const QString &typed) { add->setEnabled(!typed.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::rejected, m_password, [this] { std::ignore = takePassword(m_password); });
    auto *layout = new QFormLayout(this);
    layout->setVerticalSpacing(10);
    layout->addRow(text);
    layout->addRow(tr("SSH host key:"), key);
    layout->addRow(tr("&Password of %1:").arg(user), m_password);
    layout->addRow(buttons);
    m_password->setFocus();
}

guest::PasswordLogin KeyLoginDialog::takeLogin() { return {m_host, takePassword(m_password)}; }

} // namespace xsc::ui
