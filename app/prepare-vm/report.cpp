// SPDX-License-Identifier: BSD-2-Clause
#include "report.h"

#include "core/linetext.h"
#include "remedies.h"
#include "tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

namespace {

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

// In the words of XAPI, which programs know.
QString powerId(xsc::xapi::PowerState state)
{
    switch (state) {
    case xsc::xapi::PowerState::Halted:
        return u"halted"_s;
    case xsc::xapi::PowerState::Paused:
        return u"paused"_s;
    case xsc::xapi::PowerState::Running:
        return u"running"_s;
    case xsc::xapi::PowerState::Suspended:
        return u"suspended"_s;
    case xsc::xapi::PowerState::Unknown:
        break;
    }
    return u"unknown"_s;
}

QString stateName(xsc::xapi::PowerState state)
{
    switch (state) {
    case xsc::xapi::PowerState::Halted:
        return PrepareVm::tr("halted");
    case xsc::xapi::PowerState::Paused:
        return PrepareVm::tr("paused");
    case xsc::xapi::PowerState::Running:
        return PrepareVm::tr("running");
    case xsc::xapi::PowerState::Suspended:
        return PrepareVm::tr("suspended");
    case xsc::xapi::PowerState::Unknown:
        break;
    }
    return PrepareVm::tr("unknown");
}

QString indented(QString lines) { return u"  "_s + lines.replace(u'\n', u"\n  "_s); }

QJsonObject toJson(const xsc::Error &error)
{
    return {{u"kind"_s, xsc::errorKindName(error.kind)},
            {u"code"_s, error.code.value(0)},
            {u"message"_s, error.message},
            {u"detail"_s, error.detail},
            {u"remedy"_s, remedyFor(error)}};
}

QJsonObject toJson(const xsc::prepare::RotatedVm &vm)
{
    return {{u"uuid"_s, vm.uuid},
            {u"name"_s, vm.name},
            {u"behind"_s, vm.isBehind},
            {u"former"_s, vm.hasFormer},
            {u"error"_s, vm.failure ? QJsonValue(toJson(*vm.failure)) : QJsonValue()}};
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QJsonValue toJson(const std::optional<xsc::guest::WatchReport> &report)
{
    if (!report)
        return QJsonValue::Null;
    return QJsonObject{{u"connected"_s, report->isConnected},
                       {u"since"_s, timeText(report->since)},
                       {u"last_contact"_s, timeText(report->lastContact)},
                       {u"code"_s, report->failureCode},
                       {u"error"_s, report->isConnected ? report->lastFailureText : report->failureText}};
}

QJsonObject toJson(const xsc::guest::VmOverview &vm)
{
    return {{u"uuid"_s, vm.uuid},
            {u"name"_s, vm.name},
            {u"power"_s, powerId(vm.powerState)},
            {u"managed"_s, vm.managed},
            {u"mode"_s, vm.mode},
            {u"address"_s, vm.address},
            {u"monitor"_s, toJson(vm.report)}};
}

QString monitorText(const xsc::guest::VmOverview &vm)
{
    if (!vm.report)
        return PrepareVm::tr("no monitor has reported on it");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString age = xsc::ageText(vm.report->since, now);
    if (vm.report->isOverdue(now))
        return PrepareVm::tr("last confirmed %1 ago; the monitor of its host seems not to run")
            .arg(xsc::ageText(vm.report->lastContact, now));
    if (!vm.report->isConnected)
        return PrepareVm::tr("not reached for %1: %2").arg(age, xsc::onOneLine(vm.report->failureText));
    if (vm.report->lastFailureText.isEmpty())
        return PrepareVm::tr("connected for %1").arg(age);
    return PrepareVm::tr("connected for %1; before that: %2")
        .arg(age, xsc::onOneLine(vm.report->lastFailureText));
}

// However long the text is, the next column does not touch it.
QString column(const QString &text, int width) { return text.leftJustified(width) + u"  "_s; }

QString toLine(const xsc::guest::VmOverview &vm)
{
    const QString managed = vm.managed ? PrepareVm::tr("managed") : PrepareVm::tr("not managed");
    const QString address = vm.address.isEmpty() ? u"-"_s : xsc::onOneLine(vm.address);
    return column(vm.uuid, 0) + column(stateName(vm.powerState), 8) + column(managed, 11) +
           column(xsc::onOneLine(vm.mode), 3) + column(address, 15) + xsc::onOneLine(vm.name) +
           (vm.managed ? u"  ("_s + monitorText(vm) + u')' : QString());
}

} // namespace

ExitCode exitCodeOf(const xsc::Error &error)
{
    const QString code = error.code.value(0);
    if (code == "DECLINED"_L1 || code == "NOBODY_ANSWERED"_L1)
        return NotAgreed;
    return error.kind == xsc::ErrorKind::Cancelled ? Interrupted : Failed;
}

Report::Report(QString vmUuid, bool isJson)
    : m_vmUuid(std::move(vmUuid))
    , m_isJson(isJson)
{}

void Report::tell(const QString &line)
{
    m_steps.append(line);
    if (!m_isJson)
        out() << line << Qt::endl;
}

ExitCode Report::succeed(const std::optional<xsc::docker::EngineVersion> &version)
{
    QJsonValue engine;
    if (version)
        engine = QJsonObject{{u"version"_s, version->version}, {u"api"_s, version->newest.toString()}};
    print(true, engine, {});
    return Done;
}

ExitCode Report::rotated(const xsc::prepare::Rotation &rotation, bool isInterrupted)
{
    const bool isCutOff = isInterrupted && rotation.isChanged && !rotation.isComplete;
    QTextStream errors(stderr);
    if (!rotation.isChanged)
        errors << PrepareVm::tr("The pool keeps its key, as VMs would stay behind. Mend them and run this "
                                "again, or use --leave-behind.")
               << Qt::endl;
    else if (isCutOff)
        errors << PrepareVm::tr(
                      "It was interrupted, and VMs still let the former key in. Run this again, and it "
                      "goes on from there.")
               << Qt::endl;
    else if (!rotation.isComplete)
        errors << PrepareVm::tr("VMs still let the former key in. Mend them and run this again, or use "
                                "--leave-behind.")
               << Qt::endl;
    if (m_isJson) {
        QJsonArray vms;
        for (const auto &vm : rotation.vms)
            vms.append(toJson(vm));
        const QJsonObject all{{u"ok"_s, rotation.isComplete}, {u"vms"_s, vms}};
        out() << QJsonDocument(all).toJson() << Qt::flush;
    }
    if (!rotation.isChanged)
        return NotAgreed;
    if (isCutOff)
        return Interrupted;
    return rotation.isComplete ? Done : Failed;
}

ExitCode Report::fail(const xsc::Error &error)
{
    QTextStream errors(stderr);
    errors << error.text() << Qt::endl;
    if (const QString way = remedyFor(error); !way.isEmpty())
        errors << way << Qt::endl;
    if (!m_command.isEmpty())
        errors << PrepareVm::tr("For a shell in the VM:") << Qt::endl << indented(m_command) << Qt::endl;
    QJsonObject told = toJson(error);
    told.insert(u"command"_s, m_command);
    print(false, {}, told);
    return exitCodeOf(error);
}

void Report::print(bool isOk, const QJsonValue &engine, const QJsonValue &error) const
{
    if (!m_isJson)
        return;
    const QJsonObject all{{u"vm"_s, m_vmUuid},
                          {u"ok"_s, isOk},
                          {u"steps"_s, QJsonArray::fromStringList(m_steps)},
                          {u"engine"_s, engine},
                          {u"error"_s, error}};
    out() << QJsonDocument(all).toJson() << Qt::flush;
}

void printVms(const QList<xsc::guest::VmOverview> &vms, bool isJson)
{
    QJsonArray all;
    for (const auto &vm : vms) {
        if (isJson)
            all.append(toJson(vm));
        else
            out() << toLine(vm) << Qt::endl;
    }
    if (isJson)
        out() << QJsonDocument(all).toJson() << Qt::flush;
}
