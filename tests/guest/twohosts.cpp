// SPDX-License-Identifier: BSD-2-Clause
#include "twohosts.h"

#include "places.h"
#include "poolsession.h"
#include "simulator/scenario.h"
#include "verify.h"

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace simulator;

namespace {

// One for all pools of a test program: RSA pairs take a while to make.
const PoolKey &poolKey()
{
    static const PoolKey key = makePoolKey().value();
    return key;
}

std::unique_ptr<EngineSimulator> engineWithContainers(const EngineFlavour &flavour)
{
    auto engine = std::make_unique<EngineSimulator>(flavour);
    SimulatedContainer web;
    web.name = u"web"_s;
    web.image = u"nginx:1.25"_s;
    web.command = u"nginx"_s;
    engine->add(web);
    SimulatedContainer worker;
    worker.name = u"worker"_s;
    worker.image = u"busybox:1.36"_s;
    worker.command = u"sh"_s;
    worker.state = docker::ContainerState::Exited;
    worker.exitCode = 3;
    engine->add(worker);
    return engine;
}

QString addVm(Scenario &scenario, const QString &name, const QString &host)
{
    ScenarioVm vm;
    vm.name = name;
    vm.host = host;
    return scenario.addVm(vm);
}

QString addReachable(Scenario &scenario, const QString &name, const QString &host, GuestAccess::Kind kind,
                     const EngineFlavour &flavour = {})
{
    const QString vm = addVm(scenario, name, host);
    GuestAccess access;
    access.kind = kind;
    scenario.addGuest(vm, access, engineWithContainers(flavour));
    return vm;
}

} // namespace

TwoHosts::TwoHosts()
{
    auto scenario = emptyScenario();
    scenario->setPoolKey(poolKey());
    host1 = scenario->hosts().isEmpty() ? scenario->addHost({{}, u"host1"_s, u"127.0.0.1"_s})
                                        : scenario->hosts().first().uuid;
    host2 = scenario->addHost({{}, u"host2"_s, u"127.0.0.2"_s});
    web1 = addReachable(*scenario, u"web1"_s, host1, GuestAccess::Kind::Ssh);
    far1 = addReachable(*scenario, u"far1"_s, host2, GuestAccess::Kind::Ssh);
    tls1 = addReachable(*scenario, u"tls1"_s, host1, GuestAccess::Kind::Tls);
    EngineFlavour windows;
    windows.windows = true;
    win1 = addReachable(*scenario, u"win1"_s, host1, GuestAccess::Kind::Tls, windows);
    off1 = addVm(*scenario, u"off1"_s, host1);
    scenario->vm(off1)->powerState = u"Halted"_s;
    mute1 = addVm(*scenario, u"mute1"_s, host1);
    EmbeddedPoolSettings settings;
    settings.runMonitors = false;
    settings.pluginProgram = test::ourProgram(u"xscontainer-plugin"_s);
    m_pool = std::make_unique<EmbeddedPool>(std::move(scenario), settings);
}

Result<> TwoHosts::start()
{
    return startAndLogin(*m_pool, host1).map([this](const auto &session) { m_session = session; });
}

xapi::HostRef TwoHosts::hostRef(const QString &uuid)
{
    return xapi::HostRef(*model().byUuid(u"host"_s, uuid));
}

xapi::StringMap TwoHosts::otherConfig(const QString &vm)
{
    return model().value(u"VM"_s, vmRef(vm), u"other_config"_s).toMap();
}

void TwoHosts::setOtherConfig(const QString &vm, const QString &key, const QString &value)
{
    xapi::StringMap map = otherConfig(vm);
    map.remove(key);
    if (!value.isNull())
        map.insert(key, value);
    const auto set = model().set(u"VM"_s, vmRef(vm), u"other_config"_s, xapi::Value::fromMap(map));
    QVERIFY2(set.has_value(), "the VM is gone");
}

} // namespace xsc::test
