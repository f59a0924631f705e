// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <optional>

//! Fields for a port that may be left empty.
namespace xsc::ui {

//! Takes digits only, at most five. \a usual: the port that an empty field stands for.
[[nodiscard]] QLineEdit *makePortEdit(const QString &objectName, const QString &name, quint16 usual,
                                      QWidget *parent);
//! Unset: the field is empty. 0: what is in it is no port.
[[nodiscard]] std::optional<quint16> portIn(const QLineEdit *edit);
void setPort(QLineEdit *edit, std::optional<quint16> port);

} // namespace xsc::ui
