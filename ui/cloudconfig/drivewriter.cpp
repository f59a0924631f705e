// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/drivewriter.h"

#include "ui/cloudconfig/drivemark.h"
#include "ui/cloudconfig/driverecords.h"
#include "ui/cloudconfig/summarydialog.h"

namespace xsc::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto writeTime = 120s;

// XAPI's calls carry texts: bytes that are none would arrive as others.
std::optional<QString> exactText(const QByteArray &bytes)
{
    const QString text = decoded(bytes);
    return text.toUtf8() == bytes && !text.contains(QChar::Null) ? std::optional(text) : std::nullopt;
}

// What ends then is our waiting: the pool has no way to be stopped in the midst of it.
bool mayStillBeWriting(const Error &error)
{
    return error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Timeout;
}

} // namespace

DriveWriter::DriveWriter(ConfigEditor *editor, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
{}

DriveWriter::~DriveWriter() { m_stop.request_stop(); }

void DriveWriter::write(PoolSource *pool, const QString &vmUuid, const QString &storageUuid)
{
    if (isBusy()) {
        return;
    }
    m_pool = pool;
    setAsking(true);
    m_editor->runner()->whenChecked(
        [self = QPointer(this), turn = m_turn, vmUuid, storageUuid](const CheckedText &checked) {
            if (self && self->m_turn == turn) {
                self->ask(checked, vmUuid, storageUuid);
            }
        });
}

void DriveWriter::withdraw()
{
    if (m_isAsking) {
        setAsking(false);
    }
}

void DriveWriter::setAsking(bool asking)
{
    m_isAsking = asking;
    ++m_turn;
    Q_EMIT writingChanged();
}

void DriveWriter::ask(const CheckedText &checked, const QString &vmUuid, const QString &storageUuid)
{
    if (!m_pool) {
        setAsking(false);
        refuse(whyNotNow(vmUuid), {});
        return;
    }
    const xapi::Inventory &inventory = m_pool->inventory();
    const xapi::VmRecord *vm = inventory.vmByUuid(vmUuid);
    QString place;
    for (const xapi::SrRecord *storage : driverecords::storages(inventory)) {
        place = storage->uuid == storageUuid ? driverecords::storageText(*storage) : place;
    }
    const QByteArray bytes = checked.text;
    if (!exactText(bytes)) {
        setAsking(false);
        refuse(tr("The cloud-config has bytes in it that are not UTF-8."),
               tr("Mend the places that the list of problems names."));
        return;
    }
    DriveSummary summary = DriveSummary::of(checked, m_editor->runner()->facts());
    summary.isTemplate = vm && vm->isTemplate;
    auto *dialog =
        new SummaryDialog(summary, place, vm && driverecords::ownDriveOf(inventory, *vm), m_editor->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->warnOfOthers(vm ? driverecords::warningOfOthers(inventory, *vm) : QString());
    connect(dialog, &QDialog::accepted, this, [this, dialog, vmUuid, storageUuid, bytes] {
        sendUnlessTaken({vmUuid, storageUuid, bytes, dialog->replacesOthers()});
    });
    connect(dialog, &QDialog::finished, this, &DriveWriter::withdraw);
    dialog->open();
}

void DriveWriter::refuse(const QString &why, const QString &whatToDo)
{
    Q_EMIT failed({tr("The drive was not written."), why, whatToDo, {}});
}

// Each of two for one machine would take the old drive away and leave one of its own.
QString DriveWriter::whyNotNow(const QString &vmUuid) const
{
    if (!m_pool) {
        return tr("There is no connection to the pool.");
    }
    if (m_pool->isDriveBeingWritten(vmUuid)) {
        return tr("Another config drive is being written for this virtual machine.");
    }
    return m_writingFor.isEmpty() ? QString() : tr("The drive of another virtual machine is being written.");
}

void DriveWriter::sendUnlessTaken(const Order &order)
{
    if (const QString why = whyNotNow(order.vmUuid); !why.isEmpty()) {
        refuse(why, m_pool ? tr("Write again when that is done.") : QString());
        return;
    }
    send(this, m_pool, order);
}

QCoro::Task<void> DriveWriter::send(QPointer<DriveWriter> self, QPointer<PoolSource> pool, Order order)
{
    self->m_writingFor = order.vmUuid;
    auto mark = std::make_unique<DriveMark>(pool, order.vmUuid);
    Q_EMIT self->writingChanged();
    const Patience patience = Patience::of(writeTime, self->m_stop.get_token());
    const QString text = exactText(order.bytes).value_or(QString());
    const Result<cloudconfig::ConfigDrive> drive =
        co_await pool->createDrive(order.vmUuid, order.storageUuid, text, order.replacesOthers, patience);
    if (!drive && mayStillBeWriting(drive.error())) {
        mark->leave(writeTime);
    }
    mark.reset();
    if (!self) {
        co_return;
    }
    self->tell(order, drive);
    self->m_writingFor.clear();
    Q_EMIT self->writingChanged();
}

void DriveWriter::tell(const Order &order, const Result<cloudconfig::ConfigDrive> &drive)
{
    if (!drive && drive.error().kind != ErrorKind::Cancelled) {
        Q_EMIT failed(describeFailure(tr("The config drive was not written."), drive.error()));
    }
    if (!drive) {
        return;
    }
    Q_EMIT written(order.vmUuid, drive->vdiUuid, order.bytes);
    if (!drive->notes.isEmpty()) {
        Q_EMIT noted(
            {tr("The config drive was written. Please note:"), drive->notes.join(u'\n'), {}, {}, true});
    }
}

} // namespace xsc::ui
