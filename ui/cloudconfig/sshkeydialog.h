// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/helperdialog.h"

class QPlainTextEdit;

namespace xsc::ui {

//! An SSH public key, chosen or pasted, becomes an item of ssh_authorized_keys. Refuses private keys.
class SshKeyDialog : public HelperDialog
{
    Q_OBJECT

public:
    explicit SshKeyDialog(QWidget *parent = nullptr);

    void readFile(const QString &path);
    [[nodiscard]] QList<ConfigEntry> entries() const override;

private:
    void chooseFile();
    void check();

    QPlainTextEdit *m_key;
};

} // namespace xsc::ui
