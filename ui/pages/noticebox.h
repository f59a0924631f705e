// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/sheet.h"

#include <QFrame>

class QPushButton;

namespace xsc::ui {

class ValueText;

//! One sentence about what is missing and a button for the next step.
class NoticeBox : public QFrame
{
    Q_OBJECT

public:
    //! \a name: what the object names of its parts begin with.
    explicit NoticeBox(QWidget *parent = nullptr, const QString &name = QStringLiteral("notice"));

    //! Hides itself for an empty text, and the button for NextStep::None.
    void setNotice(const QString &text, NextStep step);

Q_SIGNALS:
    void stepChosen(xsc::ui::NextStep step);

private:
    ValueText *m_text;
    QPushButton *m_button;
    NextStep m_step = NextStep::None;
};

//! The words on the button.
[[nodiscard]] QString stepText(NextStep step);

} // namespace xsc::ui
