// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapimachines.h"

#include "simulator/xapierror.h"
#include "simulator/xapimodel.h"
#include "xapi/refs.h"

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

XapiMachines::XapiMachines(XapiModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{}

void XapiMachines::setGuestReport(const QString &vm, const xapi::StringMap &networks,
                                  const xapi::StringMap &osVersion)
{
    m_reports.insert(vm, {networks, osVersion});
}

void XapiMachines::reportGuest(const QString &vm)
{
    const QString metrics = m_model.value(u"VM"_s, vm, u"guest_metrics"_s).toString();
    if (!m_reports.contains(vm) || !m_model.contains(u"VM_guest_metrics"_s, metrics))
        return;
    const GuestReport report = m_reports.value(vm);
    const auto set = [this, &metrics](const QString &field, const Value &value) {
        m_model.set(u"VM_guest_metrics"_s, metrics, field, value);
    };
    set(u"os_version"_s, Value::fromMap(report.osVersion));
    set(u"networks"_s, Value::fromMap(report.networks));
    set(u"PV_drivers_version"_s, Value::fromMap({{u"major"_s, u"7"_s}, {u"minor"_s, u"20"_s}}));
    set(u"PV_drivers_detected"_s, Value(true));
    set(u"live"_s, Value(true));
    set(u"last_updated"_s, Value(QDateTime::currentDateTimeUtc()));
}

Result<> XapiMachines::start(const QString &vm, const QString &host, bool paused)
{
    if (auto halted = expect(vm, u"Halted"_s); !halted)
        return halted;
    renewGuestMetrics(vm);
    noteBoot(vm);
    run(vm, host.isEmpty() ? homeOf(vm) : host, paused ? u"Paused"_s : u"Running"_s);
    return {};
}

Result<> XapiMachines::shutDown(const QString &vm)
{
    if (!m_model.contains(u"VM"_s, vm))
        return xapiFail({u"HANDLE_INVALID"_s, u"VM"_s, vm});
    if (m_model.value(u"VM"_s, vm, u"power_state"_s) == Value(u"Halted"_s))
        return xapiFail({u"VM_BAD_POWER_STATE"_s, vm, u"running"_s, u"halted"_s});
    stop(vm, u"Halted"_s);
    return {};
}

Result<> XapiMachines::pause(const QString &vm)
{
    if (auto running = expect(vm, u"Running"_s); !running)
        return running;
    return m_model.set(u"VM"_s, vm, u"power_state"_s, Value(u"Paused"_s));
}

Result<> XapiMachines::unpause(const QString &vm)
{
    if (auto paused = expect(vm, u"Paused"_s); !paused)
        return paused;
    return m_model.set(u"VM"_s, vm, u"power_state"_s, Value(u"Running"_s));
}

Result<> XapiMachines::suspend(const QString &vm)
{
    if (auto running = expect(vm, u"Running"_s); !running)
        return running;
    stop(vm, u"Suspended"_s);
    return {};
}

Result<> XapiMachines::resume(const QString &vm, bool paused)
{
    if (auto suspended = expect(vm, u"Suspended"_s); !suspended)
        return suspended;
    run(vm, homeOf(vm), paused ? u"Paused"_s : u"Running"_s);
    return {};
}

Result<> XapiMachines::reboot(const QString &vm)
{
    if (auto running = expect(vm, u"Running"_s); !running)
        return running;
    Q_EMIT stopped(vm);
    renewGuestMetrics(vm);
    noteBoot(vm);
    Q_EMIT started(vm);
    return {};
}

Result<> XapiMachines::migrate(const QString &vm, const QString &host)
{
    if (auto running = expect(vm, u"Running"_s); !running)
        return running;
    if (!m_model.contains(u"host"_s, host))
        return xapiFail({u"HANDLE_INVALID"_s, u"host"_s, host});
    return m_model.set(u"VM"_s, vm, u"resident_on"_s, Value(host));
}

Result<> XapiMachines::expect(const QString &vm, const QString &state) const
{
    if (!m_model.contains(u"VM"_s, vm))
        return xapiFail({u"HANDLE_INVALID"_s, u"VM"_s, vm});
    const QString actual = m_model.value(u"VM"_s, vm, u"power_state"_s).toString();
    if (actual != state)
        return xapiFail({u"VM_BAD_POWER_STATE"_s, vm, state.toLower(), actual.toLower()});
    return {};
}

void XapiMachines::run(const QString &vm, const QString &host, const QString &state)
{
    setState(vm, state, host);
    Q_EMIT started(vm);
}

void XapiMachines::stop(const QString &vm, const QString &state)
{
    setState(vm, state, xapi::nullRefText);
    Q_EMIT stopped(vm);
}

void XapiMachines::setState(const QString &vm, const QString &state, const QString &host)
{
    m_model.set(u"VM"_s, vm, u"resident_on"_s, Value(host));
    for (const QString &cls : {u"VBD"_s, u"VIF"_s}) {
        for (const QString &device : m_model.value(u"VM"_s, vm, cls + u's').toStrings())
            m_model.set(cls, device, u"currently_attached"_s, Value(state != "Halted"_L1));
    }
    m_model.set(u"VM"_s, vm, u"power_state"_s, Value(state));
}

void XapiMachines::renewGuestMetrics(const QString &vm)
{
    const QString old = m_model.value(u"VM"_s, vm, u"guest_metrics"_s).toString();
    if (m_model.contains(u"VM_guest_metrics"_s, old))
        std::ignore = m_model.destroy(u"VM_guest_metrics"_s, old);
    const QString fresh = m_model.add(u"VM_guest_metrics"_s, {});
    m_model.set(u"VM"_s, vm, u"guest_metrics"_s, Value(fresh));
}

void XapiMachines::noteBoot(const QString &vm)
{
    QString metrics = m_model.value(u"VM"_s, vm, u"metrics"_s).toString();
    if (!m_model.contains(u"VM_metrics"_s, metrics)) {
        metrics = m_model.add(u"VM_metrics"_s, {});
        m_model.set(u"VM"_s, vm, u"metrics"_s, Value(metrics));
    }
    m_model.set(u"VM_metrics"_s, metrics, u"start_time"_s, Value(QDateTime::currentDateTimeUtc()));
}

QString XapiMachines::homeOf(const QString &vm) const
{
    const QString affinity = m_model.value(u"VM"_s, vm, u"affinity"_s).toString();
    if (m_model.contains(u"host"_s, affinity))
        return affinity;
    return m_model.value(u"pool"_s, m_model.refs(u"pool"_s).value(0), u"master"_s).toString();
}

} // namespace xsc::simulator
