// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/passworddialog.h"

#include "ui/cloudconfig/passwordhash.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

PasswordDialog::PasswordDialog(QWidget *parent)
    : HelperDialog(u"passwordDialog"_s, tr("Insert a Password"),
                   tr("The cloud-config gets a hash of the password, for the user that the caret stands in. "
                      "The password "
                      "itself is not kept."),
                   parent)
    , m_password(new QLineEdit)
    , m_again(new QLineEdit)
    , m_method(new QComboBox)
{
    m_password->setEchoMode(QLineEdit::Password);
    m_again->setEchoMode(QLineEdit::Password);
    m_method->addItem(tr("SHA-512: every system can read it"), int(HashMethod::Sha512));
    m_method->addItem(tr("yescrypt: harder to guess, for newer systems"), int(HashMethod::Yescrypt));
    addRow(tr("&Password:"), u"passwordEdit"_s, m_password);
    addRow(tr("Once &more:"), u"passwordAgainEdit"_s, m_again);
    addRow(tr("&Kind of hash:"), u"passwordMethodBox"_s, m_method);
    connect(m_password, &QLineEdit::textChanged, this, &PasswordDialog::check);
    connect(m_again, &QLineEdit::textChanged, this, &PasswordDialog::check);
    check();
}

void PasswordDialog::check()
{
    if (m_password->text().isEmpty()) {
        setState(tr("Type a password."));
    } else if (m_password->text() != m_again->text()) {
        setState(tr("The two passwords differ."));
    } else {
        setState(
            {},
            tr("Everybody in the virtual machine can read the drive, and may try to guess the password from "
               "its hash: take a long one."));
    }
}

void PasswordDialog::accept()
{
    const Result<QString> hash =
        hashPassword(Secret::fromText(m_password->text()), HashMethod(m_method->currentData().toInt()));
    if (!hash) {
        setState(hash.error().message);
        return;
    }
    m_hash = *hash;
    m_password->clear();
    m_again->clear();
    QDialog::accept();
}

} // namespace xsc::ui
