// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prepare/prepareform.h"

#include "prepare/readtlsfiles.h"
#include "ui/management/portedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QStackedWidget>

namespace xsc::ui {

namespace {

// With what an empty field stands for, and without the address, which each has for itself.
guest::RecordedWay spelledOut(guest::RecordedWay way)
{
    way.user = way.user.isEmpty() ? guest::defaultUser : way.user;
    way.port = way.port.value_or(guest::defaultPort(way.mode));
    way.engineSocket = way.engineSocket.isEmpty() ? guest::defaultEngineSocket : way.engineSocket;
    way.address.clear();
    return way;
}

// A port means something only together with the mode.
guest::RecordedWay shared(guest::RecordedWay common, const guest::RecordedWay &way)
{
    const guest::RecordedWay ours = spelledOut(common);
    const guest::RecordedWay theirs = spelledOut(way);
    common.user = ours.user == theirs.user ? common.user : QString();
    common.engineSocket = ours.engineSocket == theirs.engineSocket ? common.engineSocket : QString();
    if (ours.mode != theirs.mode || ours.port != theirs.port) {
        common.port.reset();
    }
    common.mode = ours.mode == theirs.mode ? common.mode : guest::Mode::Ssh;
    return common;
}

void addRecorded(guest::RecordedWay &sum, const guest::RecordedWay &way)
{
    sum.user = sum.user.isEmpty() ? way.user : sum.user;
    sum.engineSocket = sum.engineSocket.isEmpty() ? way.engineSocket : sum.engineSocket;
    sum.port = sum.port ? sum.port : way.port;
}

} // namespace

QString PrepareForm::agentSocket() { return qEnvironmentVariable("SSH_AUTH_SOCK"); }

bool PrepareForm::isOnlyTurnedOn() const { return m_recorded->isChecked(); }

void PrepareForm::setRecorded(const QList<guest::RecordedWay> &ways)
{
    guest::RecordedWay way = ways.value(0);
    m_isMixed = false;
    m_recordedWay = {};
    for (const guest::RecordedWay &each : ways) {
        m_isMixed = m_isMixed || spelledOut(each) != spelledOut(ways.constFirst());
        way = shared(way, each);
        addRecorded(m_recordedWay, each);
    }
    m_user->setText(way.user);
    m_socket->setText(way.engineSocket);
    const bool isTls = way.mode == guest::Mode::Tls;
    setPort(isTls ? m_tlsPort : m_sshPort, way.port);
    (isTls ? m_tls : m_ssh)->setChecked(true);
    showPage();
}

void PrepareForm::showPage()
{
    m_pages->setCurrentIndex(m_ssh->isChecked() ? 0 : m_tls->isChecked() ? 1 : 2);
    m_tlsPages->setCurrentIndex(m_newTls->isChecked() ? 0 : 1);
    m_mixed->setVisible(m_isMixed && !m_recorded->isChecked());
    Q_EMIT changed();
}

Result<PreparePlan> PrepareForm::plan() const
{
    if (m_ssh->isChecked()) {
        return sshPlan();
    }
    if (m_tls->isChecked()) {
        return tlsPlan();
    }
    return PreparePlan{.isOnlyTurnedOn = true};
}

// An empty field stands for the usual, not for what is recorded.
std::optional<quint16> PrepareForm::wantedPort(guest::Mode mode, const QLineEdit *edit) const
{
    const auto typed = portIn(edit);
    return typed || !m_recordedWay.port ? typed : std::optional(guest::defaultPort(mode));
}

Result<PreparePlan> PrepareForm::sshPlan() const
{
    const guest::RecordedWay way{.user = m_user->text().trimmed(),
                                 .port = wantedPort(guest::Mode::Ssh, m_sshPort),
                                 .engineSocket = m_socket->text().trimmed()};
    if (const auto fits = guest::checkWay(way); !fits) {
        return fail(fits.error());
    }
    PreparePlan plan;
    plan.request.mode = guest::Mode::Ssh;
    plan.request.agentSocket = m_agent->isChecked() ? agentSocket() : QString();
    plan.request.port = way.port;
    if (!way.user.isEmpty() || !m_recordedWay.user.isEmpty()) {
        plan.request.user = way.user.isEmpty() ? guest::defaultUser : way.user;
    }
    if (!way.engineSocket.isEmpty() || !m_recordedWay.engineSocket.isEmpty()) {
        plan.request.engineSocket =
            way.engineSocket.isEmpty() ? guest::defaultEngineSocket : way.engineSocket;
    }
    return plan;
}

Result<PreparePlan> PrepareForm::tlsPlan() const
{
    const guest::RecordedWay way{.mode = guest::Mode::Tls, .port = wantedPort(guest::Mode::Tls, m_tlsPort)};
    if (const auto fits = guest::checkWay(way); !fits) {
        return fail(fits.error());
    }
    PreparePlan plan;
    plan.request.mode = guest::Mode::Tls;
    plan.request.port = way.port;
    if (m_newTls->isChecked()) {
        plan.request.newTls =
            prepare::TlsWish{net::KeyKind(m_keyKind->currentData().toInt()), m_days->value()};
        return plan;
    }
    for (const QLineEdit *path : {m_certificate, m_key, m_authority}) {
        if (path->text().isEmpty()) {
            return fail(ErrorKind::Invalid,
                        tr("Choose all three files: certificate, its key and the authority."));
        }
    }
    const auto files = prepare::readTlsFiles(m_certificate->text(), m_key->text(), m_authority->text());
    if (!files) {
        return fail(files.error());
    }
    plan.request.ownTls = *files;
    return plan;
}

} // namespace xsc::ui
