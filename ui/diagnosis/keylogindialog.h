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
    KeyLoginDialog(const QString &vmName, guest::ShownHostKey host, QWidget *parent = nullptr);

    //! What was agreed to.
    [[nodiscard]] guest::PasswordLogin login() const;

private:
    guest::ShownHostKey m_host;
    QLineEdit *m_password;
};

} // namespace xsc::ui
