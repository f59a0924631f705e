// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/monitorreport.h"

#include "monitor/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace xsc::monitor {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array phases{WatchPhase::Connecting, WatchPhase::Connected, WatchPhase::Failing};

QString nameOf(WatchPhase phase)
{
    switch (phase) {
    case WatchPhase::Connecting:
        return u"connecting"_s;
    case WatchPhase::Connected:
        return u"connected"_s;
    case WatchPhase::Failing:
        return u"failing"_s;
    }
    return {};
}

WatchPhase phaseOf(const QString &name)
{
    const auto *const found = std::find_if(phases.begin(), phases.end(),
                                           [&name](WatchPhase phase) { return nameOf(phase) == name; });
    return found == phases.end() ? WatchPhase::Connecting : *found;
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QDateTime timeOf(const QJsonValue &text) { return QDateTime::fromString(text.toString(), Qt::ISODate); }

QJsonObject vmObject(const VmReport &vm)
{
    return {{u"uuid"_s, vm.uuid},
            {u"name"_s, vm.name},
            {u"state"_s, nameOf(vm.phase)},
            {u"since"_s, timeText(vm.since)},
            {u"lastContact"_s, timeText(vm.lastContact)},
            {u"engine"_s, vm.engine},
            {u"code"_s, vm.code},
            {u"error"_s, vm.failure}};
}

VmReport readVm(const QJsonValue &object)
{
    const auto text = [&object](const QString &key) { return object[key].toString(); };
    return {.uuid = text(u"uuid"_s),
            .name = text(u"name"_s),
            .phase = phaseOf(text(u"state"_s)),
            .since = timeOf(object[u"since"_s]),
            .lastContact = timeOf(object[u"lastContact"_s]),
            .engine = text(u"engine"_s),
            .code = text(u"code"_s),
            .failure = text(u"error"_s)};
}

} // namespace

QByteArray reportLine(const MonitorReport &report)
{
    QJsonArray vms;
    for (const VmReport &vm : report.vms)
        vms.append(vmObject(vm));
    const QJsonObject xapi{{u"connected"_s, report.hasXapi},
                           {u"lastContact"_s, timeText(report.xapiContact)},
                           {u"error"_s, report.xapiFailure}};
    const QJsonObject whole{
        {u"pid"_s, report.pid}, {u"since"_s, timeText(report.since)}, {u"xapi"_s, xapi}, {u"vms"_s, vms}};
    return QJsonDocument(whole).toJson(QJsonDocument::Compact) + '\n';
}

Result<MonitorReport> readReport(const QByteArray &line)
{
    const QJsonObject whole = QJsonDocument::fromJson(line).object();
    if (!whole[u"vms"_s].isArray() || !whole[u"pid"_s].isDouble())
        return fail(ErrorKind::Protocol, Tr::tr("What answers is no monitor."),
                    QString::fromUtf8(line.left(80)));
    const QJsonValue xapi = whole[u"xapi"_s];
    MonitorReport report{.pid = whole[u"pid"_s].toInteger(),
                         .since = timeOf(whole[u"since"_s]),
                         .hasXapi = xapi[u"connected"_s].toBool(),
                         .xapiContact = timeOf(xapi[u"lastContact"_s]),
                         .xapiFailure = xapi[u"error"_s].toString(),
                         .vms = {}};
    const QJsonArray vms = whole[u"vms"_s].toArray();
    for (const QJsonValue &vm : vms)
        report.vms.append(readVm(vm));
    return report;
}

} // namespace xsc::monitor
