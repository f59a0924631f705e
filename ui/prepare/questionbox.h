// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xsc::ui {

class QuestionDesk;
class ValueText;

//! Puts the current question of a desk to the user; hidden while there is none.
class QuestionBox : public QFrame
{
    Q_OBJECT

public:
    //! \a desk outlives this.
    explicit QuestionBox(QuestionDesk *desk, QWidget *parent = nullptr);

    //! Offers to answer for all: there are more than one who may be asked about.
    void setForMany(bool isForMany) { m_isForMany = isForMany; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *makeTexts();
    [[nodiscard]] QWidget *makeButtons();
    void showQuestion();
    void showSign();
    void agree();
    void decline();

    QuestionDesk *m_desk;
    bool m_isForMany = false;
    QLabel *m_sign = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_more = nullptr;
    ValueText *m_context = nullptr;
    ValueText *m_text = nullptr;
    QLineEdit *m_password = nullptr;
    QCheckBox *m_forAll = nullptr;
    QPushButton *m_yes = nullptr;
    QPushButton *m_no = nullptr;
};

} // namespace xsc::ui
