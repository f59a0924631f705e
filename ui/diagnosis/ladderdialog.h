// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pools/poolsource.h"

#include <QDialog>
#include <QPointer>

#include <stop_token>

class QProgressBar;
class QPushButton;
class QScrollArea;

namespace xsc::ui {

class ValueText;

//! Why are there no containers? Goes the way to the engine of one VM and shows every rung of it; looks again
//! when asked to, and after each repair.
class LadderDialog : public QDialog
{
    Q_OBJECT

public:
    LadderDialog(PoolSource *pool, QString vmUuid, const QString &vmName, QWidget *parent = nullptr);
    ~LadderDialog() override;

    void look();
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

private:
    static QCoro::Task<void> lookOnce(QPointer<LadderDialog> self);
    //! Asks what has to be asked first.
    void wantRepair(const guest::Repair &repair);
    void askForGroup(const guest::Repair &repair);
    static QCoro::Task<void> askForLogin(QPointer<LadderDialog> self, guest::Repair repair);
    static QCoro::Task<void> mend(QPointer<LadderDialog> self, guest::Repair repair,
                                  guest::PasswordLogin login);
    void build();
    void begin(const QString &doing);
    void finish(const QString &summary);
    //! A way that is in order is no answer while the monitor of the host is silent.
    [[nodiscard]] QString summaryOf(const guest::Diagnosis &diagnosis) const;
    void show(const guest::Diagnosis &diagnosis);
    void showIgnoredKey();
    void showPage(QWidget *page);
    [[nodiscard]] QString whyNotMended(const Error &error) const;
    [[nodiscard]] Patience patience() const;

    QPointer<PoolSource> m_pool;
    QString m_vmUuid;
    QString m_vmName;
    std::stop_source m_stop;
    guest::Diagnosis m_shown;
    bool m_isBusy = false;
    ValueText *m_summary = nullptr;
    QProgressBar *m_progress = nullptr;
    QScrollArea *m_rungs = nullptr;
    QPushButton *m_again = nullptr;
};

} // namespace xsc::ui
