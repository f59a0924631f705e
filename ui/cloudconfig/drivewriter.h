// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/configeditor.h"
#include "ui/messagebar/failure.h"
#include "ui/pools/poolsource.h"

#include <QPointer>

namespace xsc::ui {

//! Writes what stands in an editor onto a drive: checks the newest text, shows the summary, asks, writes. One
//! at a time.
class DriveWriter : public QObject
{
    Q_OBJECT

public:
    //! \a editor outlives this.
    explicit DriveWriter(ConfigEditor *editor, QObject *parent = nullptr);
    ~DriveWriter() override;

    void write(PoolSource *pool, const QString &vmUuid, const QString &storageUuid);
    //! Whose drive is being written; empty: none.
    [[nodiscard]] const QString &writingFor() const { return m_writingFor; }
    //! Writes, or is about to ask: write() does nothing now.
    [[nodiscard]] bool isBusy() const { return m_isAsking || !m_writingFor.isEmpty(); }
    //! Does not ask any more: the text goes. A summary that is open has its own.
    void withdraw();

Q_SIGNALS:
    //! writingFor() or isBusy() is another.
    void writingChanged();
    //! The VM has a new drive, \a drive, with \a bytes. Comes while writingFor() still names the VM.
    void written(const QString &vmUuid, const QString &drive, const QByteArray &bytes);
    void failed(const xsc::ui::Failure &failure);
    //! What the new drive could have had and has not. Comes after written().
    void noted(const xsc::ui::Failure &note);

private:
    struct Order
    {
        QString vmUuid;
        QString storageUuid;
        QByteArray bytes;
        bool replacesOthers = false;
    };
    void tell(const Order &order, const Result<cloudconfig::ConfigDrive> &drive);
    void setAsking(bool asking);
    void ask(const CheckedText &checked, const QString &vmUuid, const QString &storageUuid);
    [[nodiscard]] QString whyNotNow(const QString &vmUuid) const;
    void refuse(const QString &why, const QString &whatToDo);
    void sendUnlessTaken(const Order &order);
    static QCoro::Task<void> send(QPointer<DriveWriter> self, QPointer<PoolSource> pool, Order order);

    ConfigEditor *m_editor;
    QPointer<PoolSource> m_pool;
    std::stop_source m_stop;
    QString m_writingFor;
    bool m_isAsking = false;
    quint64 m_turn = 0; //!< of asking
};

} // namespace xsc::ui
