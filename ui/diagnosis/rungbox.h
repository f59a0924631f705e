// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guest/diagnosis.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace xsc::ui {

//! One rung of a diagnosis: how it went and what was seen; when it failed also why, what to do, a command to
//! copy and, where the desktop can mend it, a button for that.
class RungBox : public QFrame
{
    Q_OBJECT

public:
    RungBox(const guest::Step &step, guest::Mode mode, QWidget *parent = nullptr);

Q_SIGNALS:
    void repairWanted(const xsc::guest::Repair &repair);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addHead(QVBoxLayout *layout, guest::Mode mode);
    void addText(QVBoxLayout *layout, const QString &name, const QString &label, const QString &text);
    void addCommand(QVBoxLayout *layout);
    void addFix(QVBoxLayout *layout);
    void showSign();

    guest::Step m_step;
    QString m_id;
    QLabel *m_sign;
};

} // namespace xsc::ui
