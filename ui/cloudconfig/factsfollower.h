// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/configeditor.h"
#include "ui/pools/poolsource.h"

#include <QPointer>

namespace xsc::ui {

//! Keeps what an editor's placeholders stand for in step with a pool's records: reads it anew when a record
//! that it comes from has changed.
class FactsFollower : public QObject
{
    Q_OBJECT

public:
    //! \a editor outlives this.
    explicit FactsFollower(ConfigEditor *editor, QObject *parent = nullptr);
    ~FactsFollower() override;

    //! Somebody reads the facts of a VM as its records are now.
    void begin(const PoolSource &pool, const xapi::VmRecord &vm);
    //! They could not be read: the next look at the records reads them, whatever it shows.
    void noteFailure() { m_origin = m_origin.mid(0, 1); }
    //! They are of no VM any more.
    void stop() { m_origin.clear(); }
    //! Looks at the records; they may be the same as before. Does nothing for a VM that was not begun with.
    void follow(PoolSource *pool, const xapi::VmRecord &vm);

private:
    static QCoro::Task<void> read(QPointer<FactsFollower> self, QPointer<PoolSource> pool, QString vmUuid,
                                  QStringList origin);

    ConfigEditor *m_editor;
    QStringList m_origin; //!< of the facts that were asked for last
    std::stop_source m_stop;
};

} // namespace xsc::ui
