// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connectdialog.h"

#include "ui/connect/fingerprintpage.h"
#include "ui/connect/passwordfield.h"
#include "ui/pages/valuetext.h"

#include <QComboBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

ConnectDialog::~ConnectDialog() = default;

void ConnectDialog::setAddress(const QString &address)
{
    m_address->setEditText(address);
    if (const auto known = m_book.find(address)) {
        m_user->setText(known->user);
    }
    m_password->setFocus();
}

void ConnectDialog::setUser(const QString &user) { m_user->setText(user); }

void ConnectDialog::fillFromBook()
{
    const QList<PoolBook::Entry> known = m_book.entries();
    for (const PoolBook::Entry &entry : known) {
        m_address->addItem(entry.address);
    }
    connect(m_address, &QComboBox::activated, this, [this] { setAddress(m_address->currentText()); });
    if (known.isEmpty()) {
        m_address->setFocus();
    } else {
        setAddress(known.constFirst().address);
    }
}

void ConnectDialog::validate()
{
    const bool isAddress = parseAddress(m_address->currentText()).has_value();
    const bool isComplete = !m_user->text().trimmed().isEmpty() && !m_password->text().isEmpty();
    m_connect->setEnabled(isAddress && isComplete && !m_pool);
    const bool isWrong = !isAddress && !m_address->currentText().trimmed().isEmpty();
    showProblem(isWrong
                    ? tr("This is no address. Examples: pool1.example.org, 192.0.2.10:8443, [2001:db8::1].")
                    : QString());
}

void ConnectDialog::startConnecting()
{
    const QString text = m_address->currentText().trimmed();
    auto address = parseAddress(text);
    if (!address || m_pool) {
        return;
    }
    if (const auto known = m_book.find(text)) {
        address->pinnedSha256 = known->sha256;
    }
    xapi::Login login;
    login.user = m_user->text().trimmed();
    login.password = Secret::fromText(m_password->text());
    m_accepted.clear();
    m_pool = m_factory(*address, login);
    connect(m_pool.get(), &PoolSource::stateChanged, this, &ConnectDialog::follow);
    showProblem({});
    setWaiting(true);
    m_pool->open();
}

void ConnectDialog::follow()
{
    if (!m_pool) {
        return;
    }
    const Error error = m_pool->error();
    switch (m_pool->state()) {
    case PoolSource::State::Filling:
    case PoolSource::State::Live:
        remember();
        m_pool->disconnect(this);
        (void)takePassword(m_password);
        accept();
        return;
    case PoolSource::State::Lost:
        showProblem(tr("The pool does not answer; it is tried again. Reason: %1").arg(error.message));
        return;
    case PoolSource::State::Failed:
        if (error.kind == ErrorKind::Trust && error.code.size() > 1) {
            askAboutCertificate(error);
        } else {
            showProblem(error.message);
            giveUp();
        }
        return;
    case PoolSource::State::Connecting:
    case PoolSource::State::Disconnected:
        return;
    }
}

// A member of the pool may have sent us on to its coordinator, which has a certificate of its own.
void ConnectDialog::askAboutCertificate(const Error &error)
{
    const QString seen = error.code.at(1);
    const QString host = error.code.value(2);
    m_asked = m_pool->address();
    if (!host.isEmpty() && host != m_asked.host) {
        m_asked.host = host;
        const auto known = m_book.find(addressText(m_asked));
        m_asked.pinnedSha256 = known ? known->sha256 : QString();
    }
    if (m_asked.pinnedSha256 == seen) {
        acceptCertificate(seen);
        return;
    }
    m_fingerprint->ask(addressText(m_asked), seen, m_asked.pinnedSha256);
    m_pages->setCurrentWidget(m_fingerprint);
}

// Each certificate under the host that has shown it; the pool's own comes first.
void ConnectDialog::remember()
{
    for (const xapi::ServerAddress &address : m_accepted + QList{m_pool->address()}) {
        m_book.remember({addressText(address), m_user->text().trimmed(), address.pinnedSha256});
    }
}

void ConnectDialog::acceptCertificate(const QString &sha256)
{
    m_pages->setCurrentIndex(0);
    m_asked.pinnedSha256 = sha256;
    m_accepted.append(m_asked);
    m_pool->trust(sha256);
    m_pool->open();
}

// Back to the form; what was typed stays. The pool may be the caller: it goes later.
void ConnectDialog::giveUp()
{
    m_pages->setCurrentIndex(0);
    if (m_pool) {
        m_pool->disconnect(this);
        m_pool->close();
        m_pool.release()->deleteLater();
    }
    setWaiting(false);
    m_password->setFocus();
}

void ConnectDialog::reject()
{
    giveUp();
    QDialog::reject();
}

void ConnectDialog::setWaiting(bool waiting)
{
    m_progress->setVisible(waiting);
    for (QWidget *field : {static_cast<QWidget *>(m_address), static_cast<QWidget *>(m_user),
                           static_cast<QWidget *>(m_password)}) {
        field->setEnabled(!waiting);
    }
    m_connect->setEnabled(!waiting);
}

void ConnectDialog::showProblem(const QString &text)
{
    m_problem->setValue(text);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace xsc::ui
