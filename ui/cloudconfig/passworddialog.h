// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/helperdialog.h"

class QComboBox;
class QLineEdit;

namespace xsc::ui {

//! A password becomes a hash for a user. The password itself goes nowhere.
class PasswordDialog : public HelperDialog
{
    Q_OBJECT

public:
    explicit PasswordDialog(QWidget *parent = nullptr);

    [[nodiscard]] QList<ConfigEntry> entries() const override
    {
        return {{{}, QStringLiteral("passwd: \"") + m_hash + u'"'}};
    }
    void accept() override;

private:
    void check();

    QLineEdit *m_password;
    QLineEdit *m_again;
    QComboBox *m_method;
    QString m_hash;
};

} // namespace xsc::ui
