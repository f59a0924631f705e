// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prepare/preparerun.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTreeView;

namespace xsc::ui {

class CommandBox;
class PrepareForm;
class QuestionBox;
class ValueText;

//! Enable container management of virtual machines of one pool: which, how they are reached, what becomes of
//! each, and what has to be asked on the way.
class PrepareDialog : public QDialog
{
    Q_OBJECT

public:
    PrepareDialog(PoolSource *pool, const QStringList &vmUuids, BusyBook *busy, QWidget *parent = nullptr);
    ~PrepareDialog() override;

    [[nodiscard]] PrepareList *vms() const { return m_list; }
    [[nodiscard]] bool isRunning() const { return m_run->isRunning(); }
    //! Stops what is under way; once that is so, closes.
    void reject() override;

Q_SIGNALS:
    void diagnosisWanted(const QString &vmUuid);

private:
    void build();
    [[nodiscard]] QTreeView *makeTable();
    [[nodiscard]] QWidget *makeOutcome();
    [[nodiscard]] QWidget *makeButtons();
    void connectParts();
    void start();
    void goBack();
    void showState();
    void showFailure();
    //! Machines start and get addresses while this is open.
    void refreshFacts();
    void showRow();
    [[nodiscard]] QString summary() const;
    [[nodiscard]] int currentRow() const;

    QPointer<PoolSource> m_pool;
    PrepareList *m_list;
    QuestionDesk *m_desk;
    PrepareRun *m_run;
    bool m_hasBegun = false;
    ValueText *m_summary = nullptr;
    QTreeView *m_table = nullptr;
    PrepareForm *m_form = nullptr;
    QuestionBox *m_question = nullptr;
    QWidget *m_outcome = nullptr;
    QLabel *m_outcomeTitle = nullptr;
    QPlainTextEdit *m_told = nullptr;
    CommandBox *m_command = nullptr;
    QPushButton *m_why = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_go = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace xsc::ui
