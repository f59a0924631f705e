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

// Why what was to be done is not done, in the words of whoever is to go on.
std::optional<xsc::Error> shortfallOf(const xsc::prepare::Rotation &rotation, bool isCutOff)
{
    if (!rotation.isChanged)
        return xsc::Error{
            xsc::ErrorKind::Remote,
            PrepareVm::tr("The pool keeps its key, as VMs would stay behind. Mend them and run this "
                          "again, or use --leave-behind."),
            {},
            {u"VMS_BEHIND"_s}};
    if (isCutOff)
        return xsc::Error{
            xsc::ErrorKind::Cancelled,
            PrepareVm::tr("It was interrupted, and VMs still let the former key in. Run this again, and it "
                          "goes on from there."),
            {},
            {u"FORMER_KEY_LEFT"_s}};
    if (rotation.isComplete)
        return {};
    return xsc::Error{xsc::ErrorKind::Remote,
                      PrepareVm::tr("VMs still let the former key in. Mend them and run this again, or use "
                                    "--leave-behind."),
                      {},
                      {u"FORMER_KEY_LEFT"_s}};
}

template <class Vm>
QJsonArray toJson(const QList<Vm> &vms)
{
    QJsonArray all;
    for (const Vm &vm : vms)
        all.append(toJson(vm));
    return all;
}

} // namespace

ExitCode exitCodeOf(const xsc::Error &error)
{
    const QString code = error.code.value(0);
    if (code == "DECLINED"_L1 || code == "NOBODY_ANSWERED"_L1)
        return NotAgreed;
    return error.kind == xsc::ErrorKind::Cancelled ? Interrupted : Failed;
}

Report::Report(Order order)
    : m_order(std::move(order))
{}

void Report::tell(const QString &line)
{
    m_steps.append(line);
    if (!m_order.isJson)
        out() << xsc::onLines(line) << Qt::endl;
}

ExitCode Report::succeed(const std::optional<xsc::docker::EngineVersion> &version)
{
    QJsonObject all = nothingReached();
    if (version)
        all[u"engine"_s] =
            QJsonObject{{u"version"_s, version->version}, {u"api"_s, version->newest.toString()}};
    print(all, {});
    return Done;
}

ExitCode Report::listed(const QList<xsc::guest::VmOverview> &vms)
{
    for (const auto &vm : vms) {
        if (!m_order.isJson)
            out() << toLine(vm) << Qt::endl;
    }
    print({{u"vms"_s, toJson(vms)}}, {});
    return Done;
}

ExitCode Report::rotated(const xsc::prepare::Rotation &rotation, bool isInterrupted)
{
    QJsonObject all = nothingReached();
    all[u"changed"_s] = rotation.isChanged;
    all[u"vms"_s] = toJson(rotation.vms);
    if (rotation.failure)
        return fail(all, *rotation.failure);
    const bool isCutOff = isInterrupted && rotation.isChanged && !rotation.isComplete;
    const auto shortfall = shortfallOf(rotation, isCutOff);
    if (shortfall)
        QTextStream(stderr) << xsc::onLines(shortfall->message) << Qt::endl;
    print(all, shortfall ? QJsonValue(toJson(*shortfall)) : QJsonValue());
    if (!rotation.isChanged)
        return NotAgreed;
    return shortfall ? exitCodeOf(*shortfall) : Done;
}

ExitCode Report::fail(const xsc::Error &error) { return fail(nothingReached(), error); }

ExitCode Report::fail(const QJsonObject &reached, const xsc::Error &error)
{
    QTextStream errors(stderr);
    errors << xsc::onLines(error.text()) << Qt::endl;
    if (const QString way = remedyFor(error); !way.isEmpty())
        errors << way << Qt::endl;
    if (!m_command.isEmpty())
        errors << PrepareVm::tr("For a shell in the VM:") << Qt::endl
               << indented(xsc::onLines(m_command)) << Qt::endl;
    QJsonObject told = toJson(error);
    told.insert(u"command"_s, m_command);
    print(reached, told);
    return exitCodeOf(error);
}

QJsonObject Report::nothingReached() const
{
    const QJsonArray steps = QJsonArray::fromStringList(m_steps);
    if (m_order.isList)
        return {{u"vms"_s, QJsonArray()}};
    if (m_order.isRotation)
        return {{u"steps"_s, steps}, {u"changed"_s, false}, {u"vms"_s, QJsonArray()}};
    return {{u"vm"_s, m_order.request.vmUuid}, {u"steps"_s, steps}, {u"engine"_s, QJsonValue()}};
}

void Report::print(QJsonObject all, const QJsonValue &error) const
{
    if (!m_order.isJson)
        return;
    all.insert(u"ok"_s, error.isNull());
    all.insert(u"error"_s, error);
    out() << QJsonDocument(all).toJson() << Qt::flush;
}
