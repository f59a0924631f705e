// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guest/recordedway.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace xsc::ui {

//! The way to the engine of a virtual machine, to be edited. What is recorded may change meanwhile: fields
//! that nobody has edited show it.
class WayForm : public QWidget
{
    Q_OBJECT

public:
    explicit WayForm(QWidget *parent = nullptr);

    //! \a reported: the addresses that the guest agent reports, which an empty field stands for.
    void setRecorded(const guest::RecordedWay &way, const QStringList &reported);
    //! Another virtual machine: what was edited is gone.
    void reset(const guest::RecordedWay &way, const QStringList &reported);
    [[nodiscard]] guest::RecordedWay way() const;
    [[nodiscard]] bool isEdited() const { return way() != m_recorded; }
    void revert() { show(m_recorded); }

Q_SIGNALS:
    void edited();

private:
    void show(const guest::RecordedWay &way);
    void showReported(const QStringList &reported);
    void showMode();
    [[nodiscard]] QLineEdit *addEdit(const QString &objectName, const QString &label, const QString &name,
                                     const QString &usual);

    guest::RecordedWay m_recorded;
    QFormLayout *m_layout;
    QComboBox *m_mode;
    QLineEdit *m_user;
    QLineEdit *m_address;
    QLineEdit *m_port;
    QLineEdit *m_socket;
};

} // namespace xsc::ui
