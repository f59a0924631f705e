// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pools/poolsource.h"

#include <QPointer>

namespace xsc::ui {

//! Marks the config drive of a VM as being written, for as long as this lives. The pool may go before.
class DriveMark
{
public:
    DriveMark(PoolSource *pool, const QString &vmUuid);
    ~DriveMark();
    Q_DISABLE_COPY_MOVE(DriveMark)

    //! Leaves the mark behind, until the records name another drive in place of the one that the VM had, or
    //! \a atMost is over.
    void leave(std::chrono::milliseconds atMost);

private:
    QPointer<PoolSource> m_pool;
    QString m_vmUuid;
    QStringList m_drivesBefore;
};

} // namespace xsc::ui
