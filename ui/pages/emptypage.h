// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/sheet.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace xsc::ui {

//! Fills the place of a page that has nothing to show: what the case is and the next step.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    //! \a name: what the object names of its parts begin with.
    explicit EmptyPage(QWidget *parent = nullptr, const QString &name = QStringLiteral("empty"));

    void setContents(const QString &title, const QString &text, NextStep step);

Q_SIGNALS:
    void stepChosen(xsc::ui::NextStep step);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showPicture();

    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
    NextStep m_step = NextStep::None;
};

} // namespace xsc::ui
