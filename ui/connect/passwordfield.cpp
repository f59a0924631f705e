// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/passwordfield.h"

#include "core/wipe.h"

#include <QLineEdit>

namespace xsc::ui {

Secret takePassword(QLineEdit *field)
{
    QString typed = field->text();
    field->clear();
    const Secret password = Secret::fromText(typed);
    wipeCopies(typed);
    return password;
}

} // namespace xsc::ui
