// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guest/passwordlogin.h"

#include <QDialog>

class QLineEdit;

namespace xsc::ui {

//! Asks for what adding the pool's key to a virtual machine takes: agreement to its SSH host key, and the
//! password of the account.
class KeyLoginDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a user: the account.
    KeyLoginDialog(const QString &vmName, const QString &user, guest::ShownHostKey host,
                   QWidget *parent = nullptr);

    //! What was agreed to; once.
    [[nodiscard]] guest::PasswordLogin takeLogin();

private:
    guest::ShownHostKey m_host;
    QLineEdit *m_password;
};

} // namespace xsc::ui
