// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/drivewriter.h"
#include "ui/cloudconfig/factsfollower.h"
#include "ui/cloudconfig/unwrittendrive.h"
#include "ui/pages/sheet.h"
#include "ui/tree/keys.h"

#include <QStackedWidget>

class QLabel;
class QPushButton;

namespace xsc::ui {

class EmptyPage;
class NoticeBox;

//! The config drive of one virtual machine: reads its text while the page is in front, lets it be edited
//! while the machine is shut down, and writes it anew. What was edited and not written is kept for as long as
//! the program runs.
class ConfigDrivePage : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ConfigDrivePage(QWidget *parent = nullptr);
    ~ConfigDrivePage() override;

    //! \a vm: of a virtual machine, or null for none.
    void setVm(const ObjectKey &vm);
    //! Looks again at the records: power state, drive, connection.
    void refresh();
    [[nodiscard]] ConfigEditor *editor() const { return m_editor; }
    //! Of all virtual machines that were looked at.
    [[nodiscard]] UnwrittenDrive unwritten() const;

Q_SIGNALS:
    void failed(const xsc::ui::Failure &failure);
    //! See DriveWriter.
    void noted(const xsc::ui::Failure &note);
    void newDriveWanted(const xsc::ui::ObjectKey &vm);
    void unwrittenChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Draft
    {
        QString vmName;
        QByteArray text;
        QByteArray base; //!< what it began from
    };

    [[nodiscard]] QWidget *makeEditorPage();
    [[nodiscard]] QWidget *makeButtons();
    void connectParts();
    [[nodiscard]] const xapi::VmRecord *record() const;
    void watchWriters();
    [[nodiscard]] bool isBeingWritten(const xapi::VmRecord &vm) const;
    [[nodiscard]] QString whyLocked(const xapi::VmRecord &vm) const;
    [[nodiscard]] bool isEdited() const;
    void keepDraft();
    void load(const xapi::VmRecord &vm, const QString &drive);
    static QCoro::Task<void> read(QPointer<ConfigDrivePage> self, QPointer<PoolSource> pool, QString vmUuid,
                                  QString drive, quint64 turn);
    void take(const QString &drive, const QByteArray &stored);
    void settle(const QString &vmUuid, const QString &drive, const QByteArray &bytes);
    void showMessage(const QString &title, const QString &text, NextStep step);
    void showEdited();
    void showWriting();
    void write();
    void loadDefault();
    void takeDefault(const QByteArray &bytes);
    static QCoro::Task<void> readDefault(QPointer<ConfigDrivePage> self, QPointer<PoolSource> pool,
                                         QString vmUuid, quint64 turn);

    ObjectKey m_vm;
    QString m_vmUuid;
    QString m_vmName;
    QString m_drive;    //!< whose text stands in the editor
    QString m_loading;  //!< whose text is on its way
    QString m_refused;  //!< that could not be read
    QString m_replaced; //!< in whose place we have put another; records may still name it
    quint64 m_turn = 0;
    QHash<QString, Draft> m_drafts; //!< edited and not written, by uuid of the VM
    QByteArray m_stored;
    QByteArray m_base; //!< what the text in the editor began from: not m_stored when that came after it
    ConfigEditor *m_editor;
    DriveWriter *m_writer;
    FactsFollower *m_follower;
    QMetaObject::Connection m_writersWatch; //!< of the pool whose VM is shown
    EmptyPage *m_message;
    QWidget *m_editorPage = nullptr;
    NoticeBox *m_overtaken = nullptr; //!< that the drive is another than the one that was edited
    QLabel *m_others = nullptr;       //!< that Xen Orchestra's drive wins
    QLabel *m_instance = nullptr;
    QPushButton *m_revert = nullptr;
    QPushButton *m_write = nullptr;
    std::stop_source m_stop;
};

} // namespace xsc::ui
