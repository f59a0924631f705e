// SPDX-License-Identifier: BSD-2-Clause
#include "guest/ladderboard.h"

#include "guest/hostkeys.h"
#include "guest/tr.h"
#include "net/sshhostkey.h"
#include "xapi/keys.h"

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;

namespace {

QString placeText(const QString &address, quint16 port)
{
    return Tr::tr("%1, port %2").arg(address).arg(port);
}

QString keyText(const QByteArray &hostKey)
{
    return u"%1 (%2)"_s.arg(fingerprint(hostKey), QString::fromLatin1(net::sshKeyType(hostKey)));
}

QString trustText(const net::Sighting &seen, const GuestSettings &settings)
{
    if (settings.mode == Mode::Tls)
        return seen.certificate;
    return settings.pinnedHostKey.isEmpty() ? Tr::tr("%1, seen for the first time").arg(keyText(seen.hostKey))
                                            : Tr::tr("%1, as recorded").arg(keyText(seen.hostKey));
}

std::optional<Repair> repairFor(const QString &code, const GuestSettings &settings, const QString &detail)
{
    using Action = Repair::Action;
    if (code == "NOT_MANAGED"_L1)
        return Repair{Action::EnableManagement};
    if (detail.isEmpty())
        return {};
    if (code == "HOST_KEY_CHANGED"_L1)
        return Repair{Action::AcceptHostKey, detail, QString::fromLatin1(settings.pinnedHostKey)};
    if (code == "KEY_REFUSED"_L1)
        return Repair{Action::PushKey, detail};
    if (code == "NOT_PERMITTED"_L1 && detail != "root"_L1)
        return Repair{Action::JoinEngineGroup, detail};
    if (code == "NO_ENGINE_SOCKET"_L1 && detail.startsWith(u'/'))
        return Repair{Action::UseEngineSocket, detail, settings.engineSocket};
    if (code == "ENGINE_DOWN"_L1 || code == "NO_ENGINE_SOCKET"_L1)
        return Repair{Action::StartEngine, detail};
    return {};
}

bool agentReports(const GuestRecords &records)
{
    return records.metrics && (!records.metrics->networks.isEmpty() || !records.metrics->osVersion.isEmpty());
}

QString reportedText(const GuestRecords &records)
{
    QStringList lines;
    if (records.metrics) {
        for (const auto &[key, value] : records.metrics->networks.asKeyValueRange())
            lines.append(key.left(64) + u" = "_s + value.left(64));
    }
    return lines.isEmpty() ? Tr::tr("The guest agent reports no network.") : lines.mid(0, 16).join(u'\n');
}

// Losers of a race, and those that got past the port, have nothing to say about it.
QString portText(const Trail &trail, quint16 port)
{
    QStringList lines;
    for (const auto &tried : trail.tried) {
        const QString place = placeText(tried->address, port);
        if (tried->seen->isPortOpen)
            lines.append(place);
        else if (tried->failure && tried->failure->kind != ErrorKind::Cancelled)
            lines.append(u"%1: %2"_s.arg(place, tried->failure->text()));
    }
    return lines.join(u'\n');
}

} // namespace

QString failuresOf(const Trail &trail, quint16 port)
{
    QStringList lines;
    for (const auto &tried : trail.tried) {
        if (tried->failure)
            lines.append(u"%1: %2"_s.arg(placeText(tried->address, port), tried->failure->text()));
    }
    lines.append(trail.furthest().certificate);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

LadderBoard::LadderBoard(const GuestRecords &records)
    : m_plain(plainSettings(records.pool, records.vm))
{
    m_diagnosis = {.vmUuid = m_plain.vmUuid, .vmName = m_plain.vmName, .mode = m_plain.mode, .steps = {}};
    for (const Rung rung : allRungs())
        m_diagnosis.steps.append({.rung = rung});
    if (m_plain.mode == Mode::Tls) {
        for (const Rung rung : {Rung::Channel, Rung::Socket, Rung::Permission})
            step(rung).outcome = Outcome::NotApplicable;
    }
    judgeManagement(records);
    if (records.vm.powerState != xapi::PowerState::Running) {
        stop(u"VM_NOT_RUNNING"_s, m_plain, {}, {});
        return;
    }
    pass(Rung::Running, {});
    judgeAgent(records);
    judgeAddress(records);
}

// Without an agent the address that somebody has set does as well.
void LadderBoard::judgeAgent(const GuestRecords &records)
{
    const bool isSet = !records.vm.otherConfig.value(xapi::keys::address).trimmed().isEmpty();
    if (agentReports(records))
        pass(Rung::Agent, records.metrics->osVersion.value(u"name"_s).left(256));
    else if (isSet)
        step(Rung::Agent).outcome = Outcome::NotApplicable;
    else
        stop(u"NO_AGENT"_s, m_plain, {},
             records.metrics ? Tr::tr("The guest metrics of the VM are empty.")
                             : Tr::tr("XAPI has no guest metrics of the VM."));
}

void LadderBoard::judgeAddress(const GuestRecords &records)
{
    if (m_hasFailed)
        return;
    const QString set = records.vm.otherConfig.value(xapi::keys::address).trimmed();
    const QStringList reported = records.metrics ? reportedAddresses(*records.metrics) : QStringList();
    QStringList lines;
    if (!set.isEmpty())
        lines.append(Tr::tr("%1, set in other_config:%2").arg(set, xapi::keys::address));
    if (!reported.isEmpty())
        lines.append(reported.join(u", "_s));
    if (lines.isEmpty())
        stop(u"NO_ADDRESS"_s, m_plain, {}, reportedText(records));
    else
        pass(Rung::Address, lines.join(u'\n'));
}

void LadderBoard::judgeManagement(const GuestRecords &records)
{
    if (isManaged(records.vm)) {
        pass(Rung::Management, {});
        return;
    }
    // It stands above all the others and hinders none of them.
    stop(u"NOT_MANAGED"_s, m_plain, {}, {});
    m_hasFailed = false;
}

void LadderBoard::look(const Trail &trail, const GuestSettings &settings)
{
    const net::Sighting seen = trail.furthest();
    if (seen.isPortOpen)
        pass(Rung::Port, portText(trail, settings.port));
    if (!seen.hostKey.isEmpty() || !seen.certificate.isEmpty())
        pass(Rung::Trust, trustText(seen, settings));
}

void LadderBoard::pass(Rung rung, const QString &evidence)
{
    Step &passed = step(rung);
    passed.outcome = Outcome::Passed;
    passed.evidence = evidence;
}

void LadderBoard::passUnknown(Rung first, Rung end)
{
    for (int at = int(first); at < int(end); ++at) {
        if (step(Rung(at)).outcome == Outcome::NotReached)
            pass(Rung(at), {});
    }
}

void LadderBoard::stop(const QString &code, const GuestSettings &settings, const QString &detail,
                       const QString &evidence)
{
    m_hasFailed = true;
    Step &failed = step(rungOf(code).value_or(Rung::Engine));
    failed.outcome = Outcome::Failed;
    failed.code = code;
    failed.evidence = evidence;
    failed.advice = adviceOn(code, settings, detail);
    failed.repair = repairFor(code, settings, detail);
}

void LadderBoard::offerNothing(const QString &code)
{
    step(rungOf(code).value_or(Rung::Engine)).repair.reset();
}

} // namespace xsc::guest
