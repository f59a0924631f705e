// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prepare/preparerun.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;
class QStackedWidget;

namespace xsc::ui {

//! How virtual machines are to be reached: over SSH, over TLS with new or own certificates, or as it is
//! recorded for them.
class PrepareForm : public QWidget
{
    Q_OBJECT

public:
    explicit PrepareForm(QWidget *parent = nullptr);

    //! What all of them have recorded already stands in the fields. Where they differ, the usual does, and a
    //! sentence says so: whatever is chosen is set for all of them.
    void setRecorded(const QList<guest::RecordedWay> &ways);
    //! Nobody goes to look whether a virtual machine can be reached.
    [[nodiscard]] bool isOnlyTurnedOn() const;
    //! Reads the certificates. Errors: Invalid, in words for the user.
    [[nodiscard]] Result<PreparePlan> plan() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QRadioButton *makeChoice(const QString &name, const QString &text, QWidget *parent);
    [[nodiscard]] QWidget *makeSshPage();
    [[nodiscard]] QWidget *makeTlsPage();
    [[nodiscard]] QWidget *makeNewTls(QWidget *parent);
    [[nodiscard]] QWidget *makeOwnTls(QWidget *parent);
    [[nodiscard]] QWidget *makeRecordedPage();
    [[nodiscard]] QWidget *makeFileRow(const QString &name, const QString &title, QLineEdit *&edit);
    void showPage();
    //! Of the ssh-agent of whoever runs the desktop; empty: there is none.
    [[nodiscard]] static QString agentSocket();
    [[nodiscard]] std::optional<quint16> wantedPort(guest::Mode mode, const QLineEdit *edit) const;
    [[nodiscard]] Result<PreparePlan> sshPlan() const;
    [[nodiscard]] Result<PreparePlan> tlsPlan() const;

    guest::RecordedWay m_recordedWay; //!< of each part what one of them has recorded, if any has
    bool m_isMixed = false;           //!< they differ
    QRadioButton *m_ssh = nullptr;
    QRadioButton *m_tls = nullptr;
    QRadioButton *m_recorded = nullptr;
    QLabel *m_mixed = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_sshPort = nullptr;
    QLineEdit *m_socket = nullptr;
    QCheckBox *m_agent = nullptr;
    QRadioButton *m_newTls = nullptr;
    QRadioButton *m_ownTls = nullptr;
    QStackedWidget *m_tlsPages = nullptr;
    QComboBox *m_keyKind = nullptr;
    QSpinBox *m_days = nullptr;
    QLineEdit *m_certificate = nullptr;
    QLineEdit *m_key = nullptr;
    QLineEdit *m_authority = nullptr;
    QLineEdit *m_tlsPort = nullptr;
};

} // namespace xsc::ui
