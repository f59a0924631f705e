// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/configdrivepage.h"

#include "ui/cloudconfig/driverecords.h"
#include "ui/cloudconfig/templatemenu.h"
#include "ui/pages/emptypage.h"
#include "ui/tree/statewords.h"

#include <QLabel>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto readTime = 60s;

} // namespace

ConfigDrivePage::~ConfigDrivePage() { m_stop.request_stop(); }

const xapi::VmRecord *ConfigDrivePage::record() const
{
    return m_vm.pool ? m_vm.pool->inventory().find(m_vm.vm) : nullptr;
}

void ConfigDrivePage::setVm(const ObjectKey &vm)
{
    if (m_vm == vm) {
        refresh();
        return;
    }
    m_writer->withdraw();
    keepDraft();
    m_vm = vm;
    watchWriters();
    const xapi::VmRecord *now = record();
    m_vmUuid = now ? now->uuid : QString();
    m_vmName = now ? words::nameOr(now->name, now->uuid) : QString();
    m_drive.clear();
    m_loading.clear();
    m_refused.clear();
    m_replaced.clear();
    m_follower->stop();
    ++m_turn;
    m_editor->setFacts(now ? driverecords::factsAtHand(*now) : cloudconfig::Facts());
    m_editor->templates()->setPoolName(vm.pool ? vm.pool->displayName() : QString());
    refresh();
}

void ConfigDrivePage::watchWriters()
{
    disconnect(m_writersWatch);
    if (m_vm.pool) {
        m_writersWatch =
            connect(m_vm.pool, &PoolSource::driveWritersChanged, this, &ConfigDrivePage::refresh);
    }
}

void ConfigDrivePage::keepDraft()
{
    if (m_drive.isEmpty()) {
        return;
    }
    if (isEdited()) {
        m_drafts.insert(m_vmUuid, {m_vmName, m_editor->bytes(), m_base});
    } else {
        m_drafts.remove(m_vmUuid);
    }
}

bool ConfigDrivePage::isEdited() const { return !m_drive.isEmpty() && m_editor->bytes() != m_stored; }

UnwrittenDrive ConfigDrivePage::unwritten() const
{
    UnwrittenDrive unwritten;
    unwritten.isWriting = !m_writer->writingFor().isEmpty();
    for (const auto &[vmUuid, draft] : m_drafts.asKeyValueRange()) {
        if (vmUuid != m_vmUuid || m_drive.isEmpty()) {
            unwritten.changed << draft.vmName;
        }
    }
    if (isEdited()) {
        unwritten.changed << m_vmName;
    }
    unwritten.changed.sort();
    return unwritten;
}

void ConfigDrivePage::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    refresh();
}

void ConfigDrivePage::refresh()
{
    const xapi::VmRecord *vm = record();
    if (!vm || !isVisible()) {
        return;
    }
    const xapi::VdiRecord *drive = driverecords::driveOf(m_vm.pool->inventory(), *vm);
    if (!drive && m_drive.isEmpty()) {
        showMessage(tr("No config drive"),
                    tr("This virtual machine has no config drive. With one it gets its host name, keys and "
                       "containers "
                       "when it starts for the first time."),
                    NextStep::NewDrive);
        return;
    }
    const bool isWriting = isBeingWritten(*vm);
    if (isWriting && m_drive.isEmpty()) {
        showMessage(tr("The drive is being written…"), {}, NextStep::None);
        return;
    }
    if (drive && drive->uuid != m_drive && drive->uuid != m_replaced && !isWriting) {
        keepDraft();
        load(*vm, drive->uuid);
    }
    if (!m_drive.isEmpty()) {
        if (m_loading.isEmpty()) {
            m_follower->follow(m_vm.pool, *vm);
        }
        m_editor->setReadOnlyReason(whyLocked(*vm));
        if (!isWriting) {
            m_editor->stopWaiting();
        }
        m_others->setText(driverecords::warningOfOthers(m_vm.pool->inventory(), *vm));
        m_others->setVisible(!m_others->text().isEmpty());
        showEdited();
    }
}

// From here or from a dialog: one at a time.
bool ConfigDrivePage::isBeingWritten(const xapi::VmRecord &vm) const
{
    return m_writer->writingFor() == vm.uuid || m_vm.pool->isDriveBeingWritten(vm.uuid);
}

QString ConfigDrivePage::whyLocked(const xapi::VmRecord &vm) const
{
    if (isBeingWritten(vm)) {
        return tr("The drive is being written…");
    }
    if (!m_vm.pool->isLive()) {
        return tr("The cloud-config can only be changed while there is a connection to the pool.");
    }
    return driverecords::whyReadOnly(vm);
}

void ConfigDrivePage::load(const xapi::VmRecord &vm, const QString &drive)
{
    if (m_loading == drive || m_refused == drive) {
        return;
    }
    m_loading = drive;
    m_editor->stopWaiting();
    m_follower->begin(*m_vm.pool, vm);
    showMessage(tr("Reading the drive…"),
                tr("The cloud-config is read from the config drive of “%1”.").arg(vm.name), NextStep::None);
    read(this, m_vm.pool, vm.uuid, drive, ++m_turn);
}

QCoro::Task<void> ConfigDrivePage::read(QPointer<ConfigDrivePage> self, QPointer<PoolSource> pool,
                                        QString vmUuid, QString drive, quint64 turn)
{
    const Patience patience = Patience::of(readTime, self->m_stop.get_token());
    const Result<QString> text = co_await pool->storedConfig(vmUuid, patience);
    Result<cloudconfig::Facts> facts = cloudconfig::Facts();
    if (pool) {
        facts = co_await pool->driveFacts(vmUuid, patience);
    }
    if (!self || self->m_turn != turn) {
        co_return;
    }
    self->m_loading.clear();
    if (facts) {
        self->m_editor->setFacts(*facts);
    } else {
        self->m_follower->noteFailure();
    }
    if (!text) {
        self->m_refused = drive;
        self->showMessage(tr("The cloud-config could not be read"), text.error().message,
                          NextStep::ReadAgain);
        co_return;
    }
    self->take(drive, text->toUtf8());
}

void ConfigDrivePage::take(const QString &drive, const QByteArray &stored)
{
    m_drive = drive;
    m_stored = stored;
    m_base = stored;
    m_editor->setBytes(stored);
    m_editor->setReadOnlyReason({});
    m_editor->setStored(stored);
    if (const auto draft = m_drafts.constFind(m_vmUuid); draft != m_drafts.cend()) {
        m_base = draft->base;
        m_editor->replaceBytes(draft->text);
    }
    setCurrentWidget(m_editorPage);
    refresh();
}

// The user may look at another machine by now.
void ConfigDrivePage::settle(const QString &vmUuid, const QString &drive, const QByteArray &bytes)
{
    m_drafts.remove(vmUuid);
    if (vmUuid != m_vmUuid || m_drive.isEmpty()) {
        return; // what stands in the editor is another one's
    }
    m_replaced = m_drive;
    m_drive = drive;
    m_stored = bytes;
    m_base = bytes;
    m_editor->setStored(bytes);
    m_editor->code()->setModified(false);
}

void ConfigDrivePage::write()
{
    const xapi::VmRecord *vm = record();
    const xapi::SrRecord *storage = vm ? driverecords::bestStorage(m_vm.pool->inventory(), *vm) : nullptr;
    if (storage) {
        m_writer->write(m_vm.pool, vm->uuid, storage->uuid);
    } else {
        Q_EMIT failed({tr("The drive was not written."),
                       tr("The storage repository of the drive is not known."),
                       {},
                       {}});
    }
}

void ConfigDrivePage::loadDefault()
{
    if (m_vm.pool && !m_vmUuid.isEmpty()) {
        readDefault(this, m_vm.pool, m_vmUuid, m_turn);
    }
}

// A drive is soon written. Any other lock may last, and by its end nobody would expect the text to change.
void ConfigDrivePage::takeDefault(const QByteArray &bytes)
{
    const xapi::VmRecord *vm = record();
    if (vm && !isBeingWritten(*vm) && m_editor->code()->isReadOnly()) {
        Q_EMIT failed(
            {tr("The default of the pool was not put in the place of the text."), whyLocked(*vm), {}, {}});
        return;
    }
    m_editor->whenWritable([editor = m_editor, bytes] { editor->replaceBytes(bytes); });
}

QCoro::Task<void> ConfigDrivePage::readDefault(QPointer<ConfigDrivePage> self, QPointer<PoolSource> pool,
                                               QString vmUuid, quint64 turn)
{
    const Patience patience = Patience::of(readTime, self->m_stop.get_token());
    const Result<QString> text = co_await pool->defaultConfig(vmUuid, patience);
    if (!self || self->m_turn != turn) {
        co_return;
    }
    if (text) {
        self->takeDefault(text->toUtf8());
    } else {
        Q_EMIT self->failed(describeFailure(tr("The default of the pool could not be read."), text.error()));
    }
}

} // namespace xsc::ui
