// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/scenariowriter.h"

#include "xapi/keys.h"
#include "xapi/refs.h"

#include <QRandomGenerator>

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using xapi::StringMap;
using xapi::Value;

namespace {

constexpr qint64 s_gibibyte = qint64(1) << 30;

StringMap softwareVersion()
{
    return {{u"product_brand"_s, u"XCP-ng"_s},
            {u"product_version"_s, u"8.3.0"_s},
            {u"platform_name"_s, u"XCP"_s},
            {u"platform_version"_s, u"3.4.0"_s},
            {u"xapi_build"_s, u"24.19.2"_s},
            {u"xapi"_s, u"24.19"_s},
            {u"xencenter_min"_s, u"2.21"_s},
            {u"xencenter_max"_s, u"2.21"_s},
            {u"db_schema"_s, u"5.780"_s},
            {u"hostname"_s, u"localhost"_s},
            {u"build_number"_s, u"cloud"_s},
            {u"linux"_s, u"4.19.0+1"_s},
            {u"xen"_s, u"4.17.5"_s},
            {u"date"_s, u"2024-10-07"_s},
            {u"product_version_text"_s, u"8.3"_s}};
}

QString someMac()
{
    const quint32 low = QRandomGenerator::global()->bounded(0x1000000u);
    return u"52:54:00:%1:%2:%3"_s.arg((low >> 16) & 0xff, 2, 16, QChar(u'0'))
        .arg((low >> 8) & 0xff, 2, 16, QChar(u'0'))
        .arg(low & 0xff, 2, 16, QChar(u'0'));
}

bool isActive(const ScenarioVm &vm) { return vm.powerState == "Running"_L1 || vm.powerState == "Paused"_L1; }

} // namespace

ScenarioWriter::ScenarioWriter(XapiModel &model, const Scenario &scenario, const PoolKey &poolKey)
    : m_model(model)
    , m_scenario(scenario)
    , m_poolKey(poolKey)
{}

void ScenarioWriter::write()
{
    m_network =
        m_model.add(u"network"_s, {{u"name_label"_s, Value(u"Pool-wide network associated with eth0"_s)},
                                   {u"bridge"_s, Value(u"xenbr0"_s)}});
    for (const ScenarioHost &host : m_scenario.hosts())
        writeHost(host);
    for (const ScenarioStorage &storage : m_scenario.storages())
        writeStorage(storage);
    for (const Scenario::SecretValue &secret : m_scenario.secrets())
        writeSecret(secret.uuid, secret.value);
    writePool();
    writeRoles();
    for (const ScenarioVm &vm : m_scenario.vms())
        writeVm(vm);
}

void ScenarioWriter::writeHost(const ScenarioHost &host)
{
    const QString metrics = m_model.add(u"host_metrics"_s, {{u"live"_s, Value(true)},
                                                            {u"memory_total"_s, Value(64 * s_gibibyte)},
                                                            {u"memory_free"_s, Value(21 * s_gibibyte)}});
    const QString since = QString::number(QDateTime::currentSecsSinceEpoch()) + u'.';
    const StringMap otherConfig{{u"agent_start_time"_s, since}, {u"boot_time"_s, since}};
    const QString made = m_model.add(
        u"host"_s, {{u"uuid"_s, Value(host.uuid)},
                    {u"name_label"_s, Value(host.name)},
                    {u"hostname"_s, Value(host.name)},
                    {u"address"_s, Value(host.address)},
                    {u"enabled"_s, Value(true)},
                    {u"metrics"_s, Value(metrics)},
                    {u"API_version_major"_s, Value(2)},
                    {u"API_version_minor"_s, Value(20)},
                    {u"cpu_info"_s, Value::fromMap({{u"cpu_count"_s, u"16"_s}, {u"socket_count"_s, u"1"_s}})},
                    {u"software_version"_s, Value::fromMap(softwareVersion())},
                    {u"other_config"_s, Value::fromMap(otherConfig)}});
    writePif(made, host);
    m_model.add(u"VM"_s, {{u"name_label"_s, Value(u"Control domain on host: "_s + host.name)},
                          {u"is_control_domain"_s, Value(true)},
                          {u"power_state"_s, Value(u"Running"_s)},
                          {u"resident_on"_s, Value(made)}});
}

void ScenarioWriter::writePif(const QString &host, const ScenarioHost &plan)
{
    m_model.add(u"PIF"_s, {{u"host"_s, Value(host)},
                           {u"network"_s, Value(m_network)},
                           {u"device"_s, Value(u"eth0"_s)},
                           {u"MAC"_s, Value(someMac())},
                           {u"MTU"_s, Value(1500)},
                           {u"IP"_s, Value(plan.address)},
                           {u"management"_s, Value(true)},
                           {u"physical"_s, Value(true)},
                           {u"VLAN"_s, Value(-1)}});
}

void ScenarioWriter::writePool()
{
    const QString privateKey = writeNewSecret(QString::fromUtf8(m_poolKey.privatePem.reveal()));
    const QString publicKey = writeNewSecret(QString::fromUtf8(m_poolKey.publicLine));
    const QString storage = m_model.refs(u"SR"_s).value(0, xapi::nullRefText);
    m_model.add(u"pool"_s, {{u"name_label"_s, Value(m_scenario.poolName())},
                            {u"master"_s, Value(ref(u"host"_s, m_scenario.hosts().value(0).uuid))},
                            {u"default_SR"_s, Value(storage)},
                            {u"other_config"_s, Value::fromMap({{xapi::keys::privateKeySecret, privateKey},
                                                                {xapi::keys::publicKeySecret, publicKey}})}});
}

void ScenarioWriter::writeRoles()
{
    for (const QString &name : {u"pool-admin"_s, u"pool-operator"_s, u"vm-power-admin"_s, u"vm-admin"_s,
                                u"vm-operator"_s, u"read-only"_s})
        m_model.add(u"role"_s, {{u"name_label"_s, Value(name)}});
}

void ScenarioWriter::writeStorage(const ScenarioStorage &storage)
{
    const QString made = m_model.add(u"SR"_s, {{u"uuid"_s, Value(storage.uuid)},
                                               {u"name_label"_s, Value(storage.name)},
                                               {u"type"_s, Value(storage.type)},
                                               {u"content_type"_s, Value(storage.contentType)},
                                               {u"shared"_s, Value(storage.hosts.size() > 1)},
                                               {u"physical_size"_s, Value(storage.size)},
                                               {u"physical_utilisation"_s, Value(storage.size / 3)}});
    for (const QString &host : storage.hosts)
        m_model.add(u"PBD"_s, {{u"host"_s, Value(ref(u"host"_s, host))},
                               {u"SR"_s, Value(made)},
                               {u"currently_attached"_s, Value(true)}});
}

void ScenarioWriter::writeSecret(const QString &uuid, const QString &value)
{
    m_model.add(u"secret"_s, {{u"uuid"_s, Value(uuid)}, {u"value"_s, Value(value)}});
}

QString ScenarioWriter::writeNewSecret(const QString &value)
{
    const QString made = m_model.add(u"secret"_s, {{u"value"_s, Value(value)}});
    return m_model.value(u"secret"_s, made, u"uuid"_s).toString();
}

void ScenarioWriter::writeVm(const ScenarioVm &vm)
{
    const QString made = m_model.add(u"VM"_s, vmFields(vm));
    if (isActive(vm))
        writeGuestMetrics(made, vm);
    if (vm.disk > 0)
        writeDisk(made, vm);
    if (!vm.isTemplate)
        writeVif(made, isActive(vm));
}

ScenarioWriter::Fields ScenarioWriter::vmFields(const ScenarioVm &vm) const
{
    const QString host = ref(u"host"_s, vm.host);
    StringMap otherConfig = vm.otherConfig;
    if (vm.managed)
        otherConfig.insert(xapi::keys::monitor, u"True"_s);
    return {{u"uuid"_s, Value(vm.uuid)},
            {u"name_label"_s, Value(vm.name)},
            {u"name_description"_s, Value(vm.description)},
            {u"power_state"_s, Value(vm.powerState)},
            {u"is_a_template"_s, Value(vm.isTemplate)},
            {u"resident_on"_s, Value(isActive(vm) ? host : xapi::nullRefText)},
            {u"affinity"_s, Value(vm.isTemplate ? xapi::nullRefText : host)},
            {u"memory_static_max"_s, Value(vm.memory)},
            {u"memory_dynamic_max"_s, Value(vm.memory)},
            {u"memory_dynamic_min"_s, Value(vm.memory)},
            {u"VCPUs_max"_s, Value(vm.vcpus)},
            {u"VCPUs_at_startup"_s, Value(vm.vcpus)},
            {u"other_config"_s, Value::fromMap(otherConfig)}};
}

void ScenarioWriter::writeGuestMetrics(const QString &vm, const ScenarioVm &plan)
{
    const bool agent = !plan.networks.isEmpty();
    const QString metrics =
        m_model.add(u"VM_guest_metrics"_s, {{u"networks"_s, Value::fromMap(plan.networks)},
                                            {u"os_version"_s, Value::fromMap(plan.osVersion)},
                                            {u"PV_drivers_detected"_s, Value(agent)},
                                            {u"live"_s, Value(agent)}});
    m_model.set(u"VM"_s, vm, u"guest_metrics"_s, Value(metrics));
}

void ScenarioWriter::writeDisk(const QString &vm, const ScenarioVm &plan)
{
    const QString storage = m_model.refs(u"SR"_s).value(0);
    if (storage.isEmpty())
        return;
    const QString disk = m_model.add(u"VDI"_s, {{u"name_label"_s, Value(plan.name + u" disk"_s)},
                                                {u"SR"_s, Value(storage)},
                                                {u"virtual_size"_s, Value(plan.disk)},
                                                {u"physical_utilisation"_s, Value(plan.disk / 4)}});
    m_model.add(u"VBD"_s, {{u"VM"_s, Value(vm)},
                           {u"VDI"_s, Value(disk)},
                           {u"userdevice"_s, Value(u"0"_s)},
                           {u"device"_s, Value(u"xvda"_s)},
                           {u"bootable"_s, Value(true)},
                           {u"type"_s, Value(u"Disk"_s)},
                           {u"mode"_s, Value(u"RW"_s)},
                           {u"currently_attached"_s, Value(isActive(plan))}});
}

void ScenarioWriter::writeVif(const QString &vm, bool attached)
{
    m_model.add(u"VIF"_s, {{u"VM"_s, Value(vm)},
                           {u"network"_s, Value(m_network)},
                           {u"device"_s, Value(u"0"_s)},
                           {u"MAC"_s, Value(someMac())},
                           {u"MTU"_s, Value(1500)},
                           {u"currently_attached"_s, Value(attached)}});
}

QString ScenarioWriter::ref(const QString &cls, const QString &uuid) const
{
    return m_model.byUuid(cls, uuid).value_or(xapi::nullRefText);
}

} // namespace xsc::simulator
