// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/poolbook.h"
#include "ui/pools/poolsource.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace xsc::ui {

class FingerprintPage;
class ValueText;

//! "Connect to a pool": asks for address, user and password, connects, asks about the certificate, and hands
//! the connected pool over. Failures are told inside the dialog.
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    using Factory = std::function<std::unique_ptr<PoolSource>(xapi::ServerAddress, xapi::Login)>;

    ConnectDialog(PoolBook book, Factory factory, QWidget *parent = nullptr);
    ~ConnectDialog() override;

    void setAddress(const QString &address);
    void setUser(const QString &user);
    //! The pool that answered, once; null unless the dialog was accepted.
    [[nodiscard]] std::unique_ptr<PoolSource> takePool() { return std::move(m_pool); }

    void reject() override;

private:
    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] QLayout *makeFields();
    [[nodiscard]] QLayout *makeButtons();
    void fillFromBook();
    void validate();
    void startConnecting();
    void follow();
    void remember();
    void askAboutCertificate(const Error &error);
    void acceptCertificate(const QString &sha256);
    void giveUp();
    void setWaiting(bool waiting);
    void showProblem(const QString &text);

    PoolBook m_book;
    Factory m_factory;
    std::unique_ptr<PoolSource> m_pool;
    xapi::ServerAddress m_asked;           //!< whose certificate is in question
    QList<xapi::ServerAddress> m_accepted; //!< on the way to the pool
    QStackedWidget *m_pages = nullptr;
    FingerprintPage *m_fingerprint = nullptr;
    QComboBox *m_address = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    ValueText *m_problem = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_connect = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace xsc::ui
