// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/messagebar/failure.h"

#include <QFrame>
#include <QList>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace xsc::ui {

class ValueText;

//! Failures, and notes in a colour of their own, inside the window: what, why, what to do; details on demand,
//! to be copied. Shows the newest; closing it uncovers the one before. Hidden while there is none. Keeps the
//! last 50.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void show(const Failure &failure);
    void clear();
    [[nodiscard]] int count() const { return int(m_failures.size()); }
    //! The one on display; only while count() is not 0.
    [[nodiscard]] const Failure &current() const { return m_failures.constLast(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *makeTexts();
    [[nodiscard]] QWidget *makeButtons();
    void display();
    void dismiss();
    void copy() const;
    void setDetailsVisible(bool visible);
    void colour();

    QList<Failure> m_failures;
    QLabel *m_sign = nullptr;
    ValueText *m_what = nullptr;
    ValueText *m_why = nullptr;
    ValueText *m_advice = nullptr;
    QLabel *m_more = nullptr;
    QPlainTextEdit *m_details = nullptr;
    QToolButton *m_detailsButton = nullptr;
};

} // namespace xsc::ui
