// SPDX-License-Identifier: BSD-2-Clause
#include "drivepool.h"

#include "cloudconfig/attacheddrives.h"
#include "poolsession.h"
#include "simulator/scenario.h"
#include "verify.h"
#include "xapi/keys.h"

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace simulator;
using xapi::Value;

namespace {

// One for all pools of a test program: RSA pairs take a while to make.
const PoolKey &poolKey()
{
    static const PoolKey key = makePoolKey().value();
    return key;
}

QString addVm(Scenario &scenario, const QString &name, const QString &host, const QString &state)
{
    ScenarioVm vm;
    vm.name = name;
    vm.host = host;
    vm.powerState = state;
    vm.disk = 8 << 20;
    return scenario.addVm(vm);
}

} // namespace

DrivePool::DrivePool(const QString &pluginProgram)
{
    auto scenario = emptyScenario();
    scenario->setPoolKey(poolKey());
    host = scenario->hosts().first().uuid;
    ScenarioStorage disks;
    disks.name = u"disks"_s;
    disks.hosts = QStringList{host};
    disks.size = qint64(64) << 30;
    storage = scenario->addStorage(disks);
    halted = addVm(*scenario, u"Web 1"_s, host, u"Halted"_s);
    running = addVm(*scenario, u"Web 2"_s, host, u"Running"_s);
    EmbeddedPoolSettings settings;
    settings.runMonitors = false;
    settings.pluginProgram = pluginProgram;
    settings.hasPlugin = !pluginProgram.isEmpty();
    m_pool = std::make_unique<EmbeddedPool>(std::move(scenario), settings);
}

Result<> DrivePool::start()
{
    return startAndLogin(*m_pool, host).map([this](const auto &session) { m_session = session; });
}

QString DrivePool::vmRef(const QString &uuid) { return model().byUuid(u"VM"_s, uuid).value_or(QString()); }

xapi::VmRecord DrivePool::vm(const QString &uuid)
{
    const QString ref = vmRef(uuid);
    return xapi::fromValue<xapi::VmRecord>(xapi::VmRef(ref), model().record(u"VM"_s, ref).value());
}

xapi::StringMap DrivePool::vmConfig(const QString &uuid)
{
    return model().value(u"VM"_s, vmRef(uuid), u"other_config"_s).toMap();
}

void DrivePool::setPoolConfig(const QString &key, const QString &value)
{
    const QString pool = model().refs(u"pool"_s).first();
    std::ignore = model().removeFrom(u"pool"_s, pool, u"other_config"_s, key);
    std::ignore = model().addTo(u"pool"_s, pool, u"other_config"_s, key, Value(value));
}

QString DrivePool::addManagementNetwork()
{
    const xapi::StringMap config{{xapi::keys::managementNetwork, u"true"_s}};
    return model().add(u"network"_s, {{u"name_label"_s, Value(u"Host internal management network"_s)},
                                      {u"bridge"_s, Value(u"xenapi"_s)},
                                      {u"other_config"_s, Value::fromMap(config)}});
}

QStringList DrivePool::drives()
{
    QStringList found;
    for (const QString &vdi : model().refs(u"VDI"_s)) {
        if (model().value(u"VDI"_s, vdi, u"other_config"_s).toMap().contains(xapi::keys::configDrive))
            found.append(vdi);
    }
    return found;
}

QStringList DrivePool::inventory()
{
    QStringList all;
    for (const QString &cls : {u"VDI"_s, u"VBD"_s, u"VIF"_s, u"task"_s})
        all.append(model().refs(cls));
    for (const QString &vbd : model().refs(u"VBD"_s))
        all.append(vbd + u' ' + model().value(u"VBD"_s, vbd, u"currently_attached"_s).toString());
    for (const QString &vm : {halted, running})
        all.append(QStringList(vmConfig(vm).keys()).join(u','));
    all.sort();
    return all;
}

QByteArray DrivePool::content(const QString &vdi)
{
    return server().disks().content(vdi, model().value(u"VDI"_s, vdi, u"virtual_size"_s).toInt());
}

Result<cloudconfig::ConfigDrive> DrivePool::create(const QString &vm, const QString &text,
                                                   const QString &toolsIso)
{
    const auto place = await(cloudconfig::drivePlace(m_session, vm, storage, Patience::of(10s)));
    if (!place)
        return fail(place.error());
    const cloudconfig::ConfigDriveOrder order{*place, text, toolsIso};
    return await(cloudconfig::createConfigDrive(m_session, order, Patience::of(60s)));
}

Result<QString> DrivePool::stored(const QString &uuid)
{
    const auto drives = await(cloudconfig::attachedDrives(m_session, vm(uuid).vbds, Patience::of(10s)));
    if (!drives)
        return fail(drives.error());
    if (drives->size() != 1)
        return fail(ErrorKind::Internal, u"The VM has %1 drives."_s.arg(drives->size()));
    return await(cloudconfig::storedTemplate(m_session, drives->first().vdi, Patience::of(10s)));
}

} // namespace xsc::test
