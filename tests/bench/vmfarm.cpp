// SPDX-License-Identifier: BSD-2-Clause
#include "vmfarm.h"

#include "core/signalwait.h"
#include "enginetruth.h"
#include "simulator/scenario.h"
#include "xapi/keys.h"

#include <sys/resource.h>

namespace xsc::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

std::unique_ptr<simulator::EngineSimulator> engineWithContainers()
{
    auto engine = std::make_unique<simulator::EngineSimulator>();
    for (int i = 0; i < VmFarm::containersEach; ++i) {
        simulator::SimulatedContainer one;
        one.name = u"c%1"_s.arg(i);
        one.image = u"registry.example.com/shop/service:%1"_s.arg(i);
        one.command = u"/usr/bin/service --listen 0.0.0.0:8080"_s;
        one.labels = {{u"com.docker.compose.project"_s, u"shop"_s},
                      {u"com.docker.compose.service"_s, one.name}};
        if (i == VmFarm::containersEach - 1)
            one.state = docker::ContainerState::Exited;
        engine->add(one);
    }
    return engine;
}

void raiseFileLimit()
{
    rlimit limit = {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

VmFarm::VmFarm(int vms)
{
    auto scenario = simulator::emptyScenario();
    m_host = scenario->hosts().constFirst().uuid;
    for (int i = 0; i < vms; ++i) {
        simulator::ScenarioVm vm;
        vm.name = u"vm%1"_s.arg(i);
        vm.host = m_host;
        vm.managed = true;
        m_vms.append(scenario->addVm(vm));
        scenario->addGuest(m_vms.last(), {}, engineWithContainers());
    }
    simulator::EmbeddedPoolSettings settings;
    settings.runMonitors = false;
    m_pool = std::make_unique<simulator::EmbeddedPool>(std::move(scenario), settings);
}

Result<> VmFarm::start()
{
    raiseFileLimit();
    return m_pool->start();
}

QString VmFarm::vmRef(int number)
{
    return m_pool->model().byUuid(u"VM"_s, m_vms.at(number)).value_or(QString());
}

xapi::StringMap VmFarm::otherConfig(int number)
{
    return m_pool->model().value(u"VM"_s, vmRef(number), u"other_config"_s).toMap();
}

void VmFarm::stir(int number)
{
    simulator::EngineSimulator &which = engine(number);
    if (!which.stop(u"c0"_s))
        which.start(u"c0"_s);
}

bool VmFarm::isTrue(int number)
{
    const xapi::StringMap map = otherConfig(number);
    return map.contains(xapi::keys::dockerVersion) && test::isTrueOf(map, engine(number));
}

int VmFarm::falseOnes()
{
    int count = 0;
    for (int i = 0; i < size(); ++i)
        count += isTrue(i) ? 0 : 1;
    return count;
}

QCoro::Task<bool> VmFarm::becomesTrue(VmFarm *self, int number, Patience patience)
{
    for (;;) {
        SignalWait wait;
        wait.on(&self->m_pool->model(), &simulator::XapiModel::changed);
        if (self->isTrue(number))
            co_return true;
        if (!co_await wait.until(patience))
            co_return false;
    }
}

bool VmFarm::waitUntilTrue(int number, std::chrono::milliseconds time)
{
    return QCoro::waitFor(becomesTrue(this, number, Patience::of(time)));
}

// One after the other: looking at all of them at each change would cost more than what is measured.
bool VmFarm::waitUntilTrue(std::chrono::milliseconds time)
{
    const Patience patience = Patience::of(time);
    for (int i = 0; i < size(); ++i) {
        if (!QCoro::waitFor(becomesTrue(this, i, patience)))
            return false;
    }
    return true;
}

} // namespace xsc::bench
