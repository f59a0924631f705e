// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace xsc::ui {

class ValueText;

//! A command for a shell in the virtual machine, and a button that copies it.
class CommandBox : public QWidget
{
    Q_OBJECT

public:
    //! \a name: what the object names of its parts begin with.
    explicit CommandBox(const QString &name, QWidget *parent = nullptr);

    //! Hides itself for an empty one.
    void setCommand(const QString &command);

private:
    ValueText *m_text;
    QString m_command;
};

} // namespace xsc::ui
