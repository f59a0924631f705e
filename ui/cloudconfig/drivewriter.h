// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/configeditor.h"
#include "ui/messagebar/failure.h"
#include "ui/pools/poolsource.h"

#include <QPointer>

namespace xsc::ui {

//! Writes what stands in an editor onto a drive: checks the newest text, shows the summary, asks, writes. One at
//! a time.
class DriveWriter : public QObject
{
    Q_OBJECT

public:
    //! \a editor outlives this.
    explicit DriveWriter(ConfigEditor *editor, QObject *parent = nullptr);
    ~DriveWriter() override;

    void write(PoolSource *pool, const QString &vmUuid, const QString &storageUuid);
    [[nodiscard]] bool isWriting() const { return m_isWriting; }

Q_SIGNALS:
    void writingChanged(bool isWriting);
    //! The drive holds \a bytes now.
    void written(const QByteArray &bytes);
    void failed(const xsc::ui::Failure &failure);

private:
    void ask(const CheckedText &checked, const QString &vmUuid, const QString &storageUuid);
    static QCoro::Task<void> send(QPointer<DriveWriter> self, QPointer<PoolSource> pool, QString vmUuid,
                                  QString storageUuid, QByteArray bytes);

    ConfigEditor *m_editor;
    QPointer<PoolSource> m_pool;
    std::stop_source m_stop;
    bool m_isWriting = false;
};

} // namespace xsc::ui
