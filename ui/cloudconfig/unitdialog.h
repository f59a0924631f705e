// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudconfig/lint.h"
#include "ui/cloudconfig/helperdialog.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace xsc::ui {

//! A systemd unit becomes an item of coreos.units, or for cloud-init a file and a command that starts it.
class UnitDialog : public HelperDialog
{
    Q_OBJECT

public:
    explicit UnitDialog(cloudconfig::Target target, QWidget *parent = nullptr);

    [[nodiscard]] QList<ConfigEntry> entries() const override;

private:
    void check();

    cloudconfig::Target m_target;
    QLineEdit *m_name;
    QPlainTextEdit *m_text;
    QCheckBox *m_start;
};

} // namespace xsc::ui
