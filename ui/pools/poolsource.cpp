// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pools/poolsource.h"

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

bool PoolSource::isStale() const { return !isLive() && inventory().pool() != nullptr; }

bool PoolSource::isDriveBeingWritten(const QString &vmUuid) const
{
    return m_drivesBeingWritten.contains(vmUuid);
}

void PoolSource::setDriveBeingWritten(const QString &vmUuid, bool isWritten)
{
    if (isWritten) {
        m_drivesBeingWritten.insert(vmUuid);
    } else {
        m_drivesBeingWritten.remove(vmUuid);
    }
    Q_EMIT driveWritersChanged();
}

QString addressText(const xapi::ServerAddress &address)
{
    if (address.isLocal()) {
        return address.socketPath;
    }
    const QString host = address.host.contains(u':') ? u'[' + address.host + u']' : address.host;
    return address.port == 443 ? host : host + u':' + QString::number(address.port);
}

} // namespace xsc::ui
