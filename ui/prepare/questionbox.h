// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xsc::ui {

class QuestionDesk;
struct Question;
class ValueText;

//! Puts the current question of a desk to the user; hidden while there is none.
class QuestionBox : public QFrame
{
    Q_OBJECT

public:
    //! \a desk outlives this.
    explicit QuestionBox(QuestionDesk *desk, QWidget *parent = nullptr);

    //! Offers to try a password on all: there is more than one virtual machine.
    void setForMany(bool isForMany) { m_isForMany = isForMany; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *makeTexts();
    [[nodiscard]] QWidget *makeButtons();
    void refresh();
    void showQuestion(const Question &question);
    void showSign();
    void agree();
    void decline();

    QuestionDesk *m_desk;
    bool m_isForMany = false;
    quint64 m_shown = 0; //!< number of the question; 0: none
    QLabel *m_sign = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_more = nullptr;
    ValueText *m_context = nullptr;
    ValueText *m_text = nullptr;
    QLineEdit *m_password = nullptr;
    QCheckBox *m_forAll = nullptr;
    QPushButton *m_yes = nullptr;
    QPushButton *m_no = nullptr;
    QTimer m_settling; //!< a click meant for the question before does not answer the next one
};

} // namespace xsc::ui
