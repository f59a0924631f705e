// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/drivemark.h"

#include "ui/cloudconfig/driverecords.h"

#include <QTimer>

#include <algorithm>

namespace xsc::ui {

namespace {

// While the old one is there as well the pool is not done.
bool isReplaced(const xapi::Inventory &inventory, const QString &vmUuid, const QStringList &before)
{
    const xapi::VmRecord *vm = inventory.vmByUuid(vmUuid);
    const QStringList now = vm ? driverecords::ownDrivesOf(inventory, *vm) : QStringList();
    const auto isOld = [&](const QString &drive) { return before.contains(drive); };
    return !now.isEmpty() && std::none_of(now.cbegin(), now.cend(), isOld);
}

} // namespace

DriveMark::DriveMark(PoolSource *pool, const QString &vmUuid)
    : m_pool(pool)
    , m_vmUuid(vmUuid)
{
    if (const xapi::VmRecord *vm = pool->inventory().vmByUuid(vmUuid)) {
        m_drivesBefore = driverecords::ownDrivesOf(pool->inventory(), *vm);
    }
    pool->setDriveBeingWritten(vmUuid, true);
}

DriveMark::~DriveMark()
{
    if (m_pool) {
        m_pool->setDriveBeingWritten(m_vmUuid, false);
    }
}

void DriveMark::leave(std::chrono::milliseconds atMost)
{
    PoolSource *pool = m_pool;
    m_pool.clear();
    if (!pool) {
        return;
    }
    auto *timer = new QTimer(pool);
    timer->setSingleShot(true);
    const auto end = [pool, timer, vmUuid = m_vmUuid] {
        timer->stop();
        timer->deleteLater();
        pool->setDriveBeingWritten(vmUuid, false);
    };
    const auto follow = [pool, timer, end, vmUuid = m_vmUuid, before = m_drivesBefore] {
        if (timer->isActive() && isReplaced(pool->inventory(), vmUuid, before)) {
            end();
        }
    };
    QObject::connect(timer, &QTimer::timeout, pool, end);
    QObject::connect(pool, &PoolSource::changed, timer, follow);
    timer->start(atMost);
    follow(); // they may have come before the end of the waiting
}

} // namespace xsc::ui
