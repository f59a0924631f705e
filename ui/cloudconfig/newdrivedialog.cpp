// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/newdrivedialog.h"

#include "cloudconfig/defaulttemplate.h"
#include "ui/cloudconfig/driverecords.h"
#include "ui/cloudconfig/templatemenu.h"
#include "ui/messagebar/messagebar.h"

#include <QComboBox>
#include <QMessageBox>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto loadTime = 60s;

QString driveUuidOf(const xapi::Inventory &inventory, const xapi::VmRecord &vm)
{
    const xapi::VdiRecord *drive = driverecords::driveOf(inventory, vm);
    return drive ? drive->uuid : QString();
}

} // namespace

NewDriveDialog::~NewDriveDialog() { m_stop.request_stop(); }

void NewDriveDialog::fillTargets(const QString &vmUuid)
{
    for (const xapi::VmRecord *vm : driverecords::targets(m_pool->inventory())) {
        //: In a list of virtual machines
        m_vm->addItem(vm->isTemplate ? tr("%1 (template)").arg(vm->name) : vm->name, vm->uuid);
    }
    m_vm->setCurrentIndex(std::max(0, m_vm->findData(vmUuid)));
}

void NewDriveDialog::fillStorages(const xapi::VmRecord &vm)
{
    m_storage->clear();
    for (const xapi::SrRecord *storage : driverecords::storages(m_pool->inventory())) {
        m_storage->addItem(driverecords::storageText(*storage), storage->uuid);
    }
    if (const xapi::SrRecord *best = driverecords::bestStorage(m_pool->inventory(), vm)) {
        m_storage->setCurrentIndex(std::max(0, m_storage->findData(best->uuid)));
    }
}

const xapi::VmRecord *NewDriveDialog::chosenVm() const
{
    return m_pool ? m_pool->inventory().vmByUuid(m_vm->currentData().toString()) : nullptr;
}

void NewDriveDialog::chooseVm()
{
    const xapi::VmRecord *vm = chosenVm();
    ++m_turn;
    m_isLoading = vm;
    m_editor->setStored(std::nullopt);
    if (!vm) {
        showState();
        return;
    }
    m_drive = driveUuidOf(m_pool->inventory(), *vm);
    m_isOvertaken = false;
    fillStorages(*vm);
    showNote();
    showState();
    m_editor->setFacts(driverecords::factsAtHand(*vm));
    load(this, m_pool, vm->uuid, !m_drive.isEmpty(), m_turn);
}

// What was typed names no virtual machine: the one that is written for stands there again.
void NewDriveDialog::restoreName()
{
    if (m_vm->currentText() != m_vm->itemText(m_vm->currentIndex())) {
        m_vm->setEditText(m_vm->itemText(m_vm->currentIndex()));
    }
}

// The text is still the user's, and can be saved.
void NewDriveDialog::losePool()
{
    ++m_turn;
    m_isLoading = false;
    if (unwritten().isEmpty()) {
        discard();
    } else {
        showState();
    }
}

void NewDriveDialog::loadDefault()
{
    if (m_pool) {
        readDefault(this, m_pool, m_vm->currentData().toString(), m_turn);
    }
}

QCoro::Task<void> NewDriveDialog::readDefault(QPointer<NewDriveDialog> self, QPointer<PoolSource> pool,
                                              QString vmUuid, quint64 turn)
{
    const Patience patience = Patience::of(loadTime, self->m_stop.get_token());
    const Result<QString> text = co_await pool->defaultConfig(vmUuid, patience);
    if (!self || self->m_turn != turn) {
        co_return;
    }
    if (!text) {
        self->m_messages->show(
            describeFailure(tr("The default of the pool could not be read."), text.error()));
        co_return;
    }
    self->m_editor->whenWritable(
        [dialog = self.data(), bytes = text->toUtf8()] { dialog->takeDefault(bytes); });
}

void NewDriveDialog::takeDefault(const QByteArray &bytes)
{
    const bool isUntouched = m_editor->bytes() == m_begun && !m_isLoading;
    if (isUntouched) {
        m_begun = bytes;
    }
    m_editor->replaceBytes(bytes);
}

QCoro::Task<void> NewDriveDialog::load(QPointer<NewDriveDialog> self, QPointer<PoolSource> pool,
                                       QString vmUuid, bool hasDrive, quint64 turn)
{
    const bool keepsText = self->m_editor->bytes() != self->m_begun;
    if (const xapi::VmRecord *vm = pool->inventory().vmByUuid(vmUuid)) {
        self->m_follower->begin(*pool, *vm);
    }
    const Patience patience = Patience::of(loadTime, self->m_stop.get_token());
    Loaded loaded;
    loaded.isFromDrive = hasDrive;
    if (hasDrive) {
        loaded.text = co_await pool->storedConfig(vmUuid, patience);
    } else {
        loaded.text = co_await pool->defaultConfig(vmUuid, patience);
    }
    if (pool) {
        loaded.facts = co_await pool->driveFacts(vmUuid, patience);
    }
    if (self && self->m_turn == turn) {
        self->m_isLoading = false;
        self->take(loaded, keepsText || self->m_editor->bytes() != self->m_begun);
        self->showState();
        self->followRecords();
    }
}

void NewDriveDialog::followRecords()
{
    const xapi::VmRecord *vm = chosenVm();
    if (vm && !m_isLoading) {
        m_follower->follow(m_pool, *vm);
        followDrive(*vm);
    }
}

// One that is being written is soon another again, and ours closes the dialog.
void NewDriveDialog::followDrive(const xapi::VmRecord &vm)
{
    const QString drive = driveUuidOf(m_pool->inventory(), vm);
    if (drive == m_drive || m_pool->isDriveBeingWritten(vm.uuid)) {
        return;
    }
    m_drive = drive;
    m_isOvertaken = !drive.isEmpty();
    showNote();
    m_editor->setStored(std::nullopt);
    if (!drive.isEmpty()) {
        readStored(this, m_pool, vm.uuid, drive);
    }
}

QCoro::Task<void> NewDriveDialog::readStored(QPointer<NewDriveDialog> self, QPointer<PoolSource> pool,
                                             QString vmUuid, QString drive)
{
    const Patience patience = Patience::of(loadTime, self->m_stop.get_token());
    const Result<QString> text = co_await pool->storedConfig(vmUuid, patience);
    if (self && self->m_drive == drive && text) {
        self->m_editor->setStored(text->toUtf8());
    }
}

void NewDriveDialog::take(const Loaded &loaded, bool keepsText)
{
    if (loaded.facts) {
        m_editor->setFacts(*loaded.facts);
    } else {
        m_follower->noteFailure();
    }
    if (!loaded.text) {
        m_messages->show(describeFailure(
            tr("The text to begin with could not be read; a built-in template stands in its place."),
            loaded.text.error()));
    }
    if (loaded.text && loaded.isFromDrive) {
        m_editor->setStored(loaded.text->toUtf8());
    }
    if (keepsText) {
        return;
    }
    const xapi::VmRecord *vm = chosenVm();
    const QString builtIn = cloudconfig::builtInTemplateFor(vm ? vm->name : QString()).text;
    m_begun = loaded.text.value_or(builtIn).toUtf8();
    m_editor->setBytes(m_begun);
}

void NewDriveDialog::showNote()
{
    const xapi::VmRecord *vm = chosenVm();
    QStringList notes;
    if (m_isOvertaken) {
        notes << tr("Somebody else has given it another config drive meanwhile. Compare with that one before "
                    "you write: its text would be lost.");
    }
    if (vm && driverecords::ownDriveOf(m_pool->inventory(), *vm)) {
        notes << tr("It has a config drive, which the new one takes the place of.");
    }
    if (const QString warning = vm ? driverecords::warningOfOthers(m_pool->inventory(), *vm) : QString();
        !warning.isEmpty()) {
        notes << warning;
    }
    if (vm && vm->powerState == xapi::PowerState::Running) {
        notes << tr("It runs: the drive is plugged in at once, but guests look at it only when they start.");
    }
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
}

QString NewDriveDialog::whyNoWriting() const
{
    if (!m_pool || !m_pool->isLive()) {
        return tr("There is no connection to the pool. The text can be saved, but not written.");
    }
    const xapi::VmRecord *vm = chosenVm();
    if (vm && m_writer->writingFor().isEmpty() && m_pool->isDriveBeingWritten(vm->uuid)) {
        return tr("The drive is being written…");
    }
    return m_isLoading ? tr("The text to begin with is being read…") : QString();
}

void NewDriveDialog::showState()
{
    const bool isWriting = !m_writer->writingFor().isEmpty();
    m_state->setText(whyNoWriting());
    m_write->setEnabled(m_state->text().isEmpty() && !m_writer->isBusy() && chosenVm() &&
                        m_storage->currentIndex() >= 0);
    m_write->setText(isWriting ? tr("Writing…") : tr("&Write the Drive…"));
    m_write->setAccessibleName(m_write->text().remove(u'&'));
    m_vm->setDisabled(m_writer->isBusy() || !m_pool);
    m_storage->setDisabled(m_writer->isBusy() || !m_pool);
    m_editor->setReadOnlyReason(isWriting ? tr("The drive is being written…") : QString());
}

UnwrittenDrive NewDriveDialog::unwritten() const
{
    UnwrittenDrive unwritten;
    unwritten.isWriting = !m_writer->writingFor().isEmpty();
    if (m_editor->bytes() != m_begun) {
        unwritten.changed << m_vm->itemText(m_vm->currentIndex());
    }
    return unwritten;
}

void NewDriveDialog::reject()
{
    m_writer->withdraw();
    const UnwrittenDrive lost = unwritten();
    if (lost.isEmpty()) {
        discard();
        return;
    }
    QMessageBox *box = askToDiscard(lost, this, [this] { discard(); });
    // What was asked is no question any more.
    connect(m_writer, &DriveWriter::writingChanged, box, &QMessageBox::reject);
}

} // namespace xsc::ui
