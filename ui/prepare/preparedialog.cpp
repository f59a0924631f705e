// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prepare/preparedialog.h"

#include "ui/diagnosis/commandbox.h"
#include "ui/pages/valuetext.h"
#include "ui/prepare/prepareform.h"
#include "ui/prepare/questionbox.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeView>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

// What works goes before what it works on.
PrepareDialog::~PrepareDialog() { delete m_run; }

void PrepareDialog::start()
{
    const Result<PreparePlan> plan = m_form->plan();
    if (!plan) {
        m_summary->setValue(plan.error().message);
        return;
    }
    m_hasBegun = true;
    m_list->setChoosable(false);
    m_run->start(*plan);
}

void PrepareDialog::goBack()
{
    m_hasBegun = false;
    m_list->setChoosable(true);
    showState();
}

void PrepareDialog::reject()
{
    if (m_run->isRunning()) {
        m_run->stop();
        showState();
        return;
    }
    QDialog::reject();
}

int PrepareDialog::currentRow() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 ? row : 0;
}

QString PrepareDialog::summary() const
{
    if (!m_pool || !m_pool->isLive()) {
        return tr("There is no connection to the pool.");
    }
    if (!m_hasBegun) {
        return tr("Choose how the container engines of these virtual machines are reached. They are prepared "
                  "for it, looked at, and then managed.");
    }
    if (m_run->isStopping()) {
        return tr("Stopping: what has begun to be recorded is brought to its end…");
    }
    if (m_run->isRunning()) {
        return tr("Preparing: %1 of %n virtual machine(s) done…", nullptr, m_run->total())
            .arg(m_run->finished());
    }
    const int failed = m_list->count(Progress::Failed);
    if (failed > 0) {
        return tr("%n virtual machine(s) could not be prepared.", nullptr, failed);
    }
    if (m_list->count(Progress::Stopped) > 0) {
        return tr("Stopped. What was done until then stays.");
    }
    return tr("Container management is on for %n virtual machine(s).", nullptr,
              m_list->count(Progress::Done));
}

void PrepareDialog::showState()
{
    const bool isRunning = m_run->isRunning();
    const bool isLive = m_pool && m_pool->isLive();
    const int toDo = int(m_list->rowsToDo(m_form->isOnlyTurnedOn()).size());
    m_summary->setValue(summary());
    m_form->setVisible(!m_hasBegun);
    m_outcome->setVisible(m_hasBegun);
    m_progress->setVisible(isRunning);
    m_progress->setMaximum(m_run->total());
    m_progress->setValue(m_run->finished());
    m_back->setVisible(m_hasBegun && !isRunning && toDo > 0);
    m_go->setVisible(!m_hasBegun || (!isRunning && toDo > 0));
    m_go->setEnabled(isLive && !isRunning && toDo > 0);
    m_go->setText(m_hasBegun ? tr("&Try Again") : tr("&Enable"));
    m_go->setAccessibleName(m_hasBegun ? tr("Try again with those that are not done")
                                       : tr("Enable container management"));
    m_close->setEnabled(!m_run->isStopping());
    m_close->setText(isRunning ? tr("&Stop") : m_hasBegun ? tr("&Close") : tr("Cancel"));
    m_close->setAccessibleName(m_close->text().remove(u'&'));
    showRow();
}

// The first one that needs somebody.
void PrepareDialog::showFailure()
{
    for (int row = 0; !m_run->isRunning() && row < m_list->count(); ++row) {
        if (m_list->at(row).progress == Progress::Failed) {
            m_table->setCurrentIndex(m_list->index(row, 0));
            return;
        }
    }
}

void PrepareDialog::showRow()
{
    if (m_list->count() == 0) {
        return;
    }
    const PreparedVm &vm = m_list->at(currentRow());
    QStringList lines = vm.told;
    if (vm.progress == Progress::Failed) {
        lines.append(vm.failure.message);
        if (!vm.failure.detail.isEmpty()) {
            lines.append(vm.failure.detail);
        }
    }
    m_outcomeTitle->setText(tr("What was done for “%1”:").arg(vm.name));
    const QString text = lines.join(u'\n');
    if (m_told->toPlainText() != text) {
        m_told->setPlainText(text);
        m_told->verticalScrollBar()->setValue(m_told->verticalScrollBar()->maximum());
    }
    m_command->setCommand(vm.progress == Progress::Failed ? vm.command : QString());
    m_why->setEnabled(vm.progress == Progress::Failed && m_pool && m_pool->isLive());
}

} // namespace xsc::ui
