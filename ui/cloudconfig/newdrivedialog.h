// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/drivewriter.h"
#include "ui/cloudconfig/factsfollower.h"
#include "ui/cloudconfig/unwrittendrive.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace xsc::ui {

class MessageBar;

//! Makes a config drive for a virtual machine or template of a pool: which, where, and with what on it.
//! Closes itself when the drive is there.
class NewDriveDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a vmUuid: chosen first; may be empty.
    NewDriveDialog(PoolSource *pool, const QString &vmUuid, QWidget *parent = nullptr);
    ~NewDriveDialog() override;

    [[nodiscard]] ConfigEditor *editor() const { return m_editor; }
    //! Asks first where something that was edited would be lost, or a drive is being written.
    void reject() override;
    //! Closes without asking.
    void discard() { QDialog::reject(); }
    [[nodiscard]] UnwrittenDrive unwritten() const;

Q_SIGNALS:
    void written(const QString &vmName);
    //! See DriveWriter; comes when the dialog has closed.
    void noted(const xsc::ui::Failure &note);

private:
    struct Loaded
    {
        Result<QString> text;
        bool isFromDrive = false;
        Result<cloudconfig::Facts> facts;
    };

    void build();
    [[nodiscard]] QWidget *makeChoices();
    [[nodiscard]] QLayout *makeFoot();
    void connectParts();
    void fillTargets(const QString &vmUuid);
    void fillStorages(const xapi::VmRecord &vm);
    [[nodiscard]] const xapi::VmRecord *chosenVm() const;
    void chooseVm();
    void loadDefault();
    static QCoro::Task<void> readDefault(QPointer<NewDriveDialog> self, QPointer<PoolSource> pool,
                                         QString vmUuid, quint64 turn);
    void takeDefault(const QByteArray &bytes);
    static QCoro::Task<void> load(QPointer<NewDriveDialog> self, QPointer<PoolSource> pool, QString vmUuid,
                                  bool hasDrive, quint64 turn);
    void followRecords();
    void followDrive(const xapi::VmRecord &vm);
    static QCoro::Task<void> readStored(QPointer<NewDriveDialog> self, QPointer<PoolSource> pool,
                                        QString vmUuid, QString drive);
    void take(const Loaded &loaded, bool keepsText);
    void losePool();
    void restoreName();
    void showNote();
    [[nodiscard]] QString whyNoWriting() const;
    void showState();

    QPointer<PoolSource> m_pool;
    ConfigEditor *m_editor;
    DriveWriter *m_writer;
    FactsFollower *m_follower;
    MessageBar *m_messages;
    QComboBox *m_vm = nullptr;
    QComboBox *m_storage = nullptr;
    QLabel *m_note = nullptr;
    QLabel *m_state = nullptr; //!< why there can be no writing now
    QPushButton *m_write = nullptr;
    quint64 m_turn = 0;
    bool m_isLoading = false;
    QByteArray m_begun;         //!< what the text began from
    QString m_drive;            //!< that the VM has; empty: none
    bool m_isOvertaken = false; //!< it is another than the one that was there first
    std::stop_source m_stop;
};

} // namespace xsc::ui
