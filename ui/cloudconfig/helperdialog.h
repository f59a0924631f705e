// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/configentry.h"

#include <QDialog>

class QDialogButtonBox;
class QFormLayout;
class QLabel;

namespace xsc::ui {

//! A small form that makes an entry for a cloud-config. Insert is on while nothing is missing.
class HelperDialog : public QDialog
{
    Q_OBJECT

public:
    [[nodiscard]] virtual QList<ConfigEntry> entries() const = 0;

protected:
    HelperDialog(const QString &objectName, const QString &title, const QString &introduction,
                 QWidget *parent);

    [[nodiscard]] QFormLayout *form() const { return m_form; }
    void addRow(const QString &label, const QString &objectName, QWidget *field);
    //! \a problem: what is missing, in a sentence; empty: all is there. \a note: what is good to know then.
    void setState(const QString &problem, const QString &note = {});

private:
    QFormLayout *m_form;
    QLabel *m_state;
    QDialogButtonBox *m_buttons;
};

//! A text as YAML in double quotes.
[[nodiscard]] QString quoted(const QString &text);

} // namespace xsc::ui
