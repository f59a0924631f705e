// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/scenario.h"

#include "xapi/keys.h"

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using docker::ContainerState;
using docker::Health;

namespace {

constexpr qint64 s_gib = qint64(1) << 30;

//! A container in one line of a table.
struct Line
{
    QString name;
    QString image;
    QString command;
    ContainerState state = ContainerState::Running;
    Health health = Health::None;
    quint16 publicPort = 0;
    quint16 privatePort = 0;
    int exitCode = 0;
};

SimulatedContainer container(const Line &line, const QString &project)
{
    SimulatedContainer made;
    made.name = project.isEmpty() ? line.name : project + u'-' + line.name + u"-1"_s;
    made.image = line.image;
    made.command = line.command;
    made.state = line.state;
    made.health = line.health;
    made.exitCode = line.exitCode;
    if (line.publicPort != 0)
        made.ports.append({u"0.0.0.0"_s, line.privatePort, line.publicPort, u"tcp"_s});
    else if (line.privatePort != 0)
        made.ports.append({{}, line.privatePort, 0, u"tcp"_s});
    if (!project.isEmpty())
        made.labels = {{u"com.docker.compose.project"_s, project},
                       {u"com.docker.compose.service"_s, line.name},
                       {u"com.docker.compose.container-number"_s, u"1"_s}};
    return made;
}

void fill(EngineSimulator &engine, const QString &project, const QList<Line> &lines)
{
    for (const Line &line : lines)
        engine.add(container(line, project));
}

void addShop(EngineSimulator &engine)
{
    fill(engine, u"shop"_s,
         {{u"web"_s, u"nginx:1.25-alpine"_s, u"nginx -g 'daemon off;'"_s, ContainerState::Running,
           Health::Healthy, 443, 443},
          {u"api"_s, u"registry.example.com/shop/api:4.12.0"_s, u"gunicorn shop.wsgi"_s,
           ContainerState::Running, Health::Healthy, 8000, 8000},
          {u"worker"_s, u"registry.example.com/shop/api:4.12.0"_s, u"celery -A shop worker"_s},
          {u"mailer"_s, u"registry.example.com/shop/mailer:2.1.3"_s, u"node dist/main.js"_s,
           ContainerState::Running, Health::Unhealthy, 0, 3000},
          {u"migrate"_s, u"registry.example.com/shop/api:4.12.0"_s, u"manage.py migrate"_s,
           ContainerState::Exited}});
}

void addShopData(EngineSimulator &engine)
{
    fill(engine, u"shop-data"_s,
         {{u"db"_s, u"postgres:16.1"_s, u"postgres"_s, ContainerState::Running, Health::Healthy, 5432, 5432},
          {u"cache"_s, u"redis:7.2-alpine"_s, u"redis-server --save ''"_s, ContainerState::Running,
           Health::None, 0, 6379},
          {u"search"_s, u"opensearchproject/opensearch:2.11.0"_s, u"./opensearch-docker-entrypoint.sh"_s,
           ContainerState::Running, Health::Starting, 9200, 9200},
          {u"backup"_s, u"postgres:16.1"_s, u"pg_dump -Fc shop"_s, ContainerState::Exited, Health::None, 0, 0,
           1}});
}

void addMonitoring(EngineSimulator &engine)
{
    fill(engine, u"monitoring"_s,
         {{u"prometheus"_s, u"prom/prometheus:v2.48.0"_s, u"/bin/prometheus"_s, ContainerState::Running,
           Health::None, 9090, 9090},
          {u"grafana"_s, u"grafana/grafana:10.2.2"_s, u"/run.sh"_s, ContainerState::Running, Health::Healthy,
           3000, 3000},
          {u"alertmanager"_s, u"prom/alertmanager:v0.26.0"_s, u"/bin/alertmanager"_s, ContainerState::Running,
           Health::None, 9093, 9093},
          {u"node-exporter"_s, u"prom/node-exporter:v1.7.0"_s, u"/bin/node_exporter"_s,
           ContainerState::Running, Health::None, 0, 9100}});
    fill(engine, {},
         {{u"watchtower"_s, u"containrrr/watchtower:1.7.1"_s, u"/watchtower"_s, ContainerState::Paused}});
}

void addBuilds(EngineSimulator &engine)
{
    fill(engine, {},
         {{u"gitea"_s, u"gitea/gitea:1.21.1"_s, u"/usr/bin/entrypoint /bin/s6-svscan /etc/s6"_s,
           ContainerState::Running, Health::None, 3000, 3000},
          {u"runner-1"_s, u"gitea/act_runner:0.2.6"_s, u"act_runner daemon"_s},
          {u"runner-2"_s, u"gitea/act_runner:0.2.6"_s, u"act_runner daemon"_s, ContainerState::Exited,
           Health::None, 0, 0, 137},
          {u"registry"_s, u"registry:2.8"_s, u"/entrypoint.sh /etc/docker/registry/config.yml"_s,
           ContainerState::Running, Health::None, 5000, 5000}});
}

void addHome(EngineSimulator &engine)
{
    fill(engine, {},
         {{u"nextcloud"_s, u"docker.io/library/nextcloud:27-apache"_s, u"apache2-foreground"_s,
           ContainerState::Running, Health::None, 8080, 80},
          {u"mariadb"_s, u"docker.io/library/mariadb:11.2"_s, u"mariadbd"_s, ContainerState::Running,
           Health::None, 0, 3306},
          {u"collabora"_s, u"docker.io/collabora/code:23.05.5.4.1"_s, u"/start-collabora-online.sh"_s,
           ContainerState::Created}});
}

void addIis(EngineSimulator &engine)
{
    fill(engine, {},
         {{u"intranet"_s, u"mcr.microsoft.com/windows/servercore/iis:ltsc2022"_s,
           u"C:\\ServiceMonitor.exe w3svc"_s, ContainerState::Running, Health::None, 80, 80},
          {u"reports"_s, u"mcr.microsoft.com/dotnet/aspnet:8.0-nanoserver-ltsc2022"_s,
           u"dotnet Reports.dll"_s, ContainerState::Exited, Health::None, 0, 0, 1}});
}

xapi::StringMap debian()
{
    return {{u"name"_s, u"Debian GNU/Linux 12 (bookworm)"_s},
            {u"distro"_s, u"debian"_s},
            {u"major"_s, u"12"_s},
            {u"minor"_s, u"4"_s},
            {u"uname"_s, u"6.1.0-17-amd64"_s}};
}

ScenarioVm machine(const QString &name, const QString &description, const QString &host)
{
    ScenarioVm vm;
    vm.name = name;
    vm.description = description;
    vm.host = host;
    vm.osVersion = debian();
    vm.disk = 32 * s_gib;
    vm.memory = 4 * s_gib;
    return vm;
}

using Fill = void (*)(EngineSimulator &);

// Every guest has an address of its own on the loopback network, as VMs have on theirs.
GuestAccess accessAt(int number)
{
    GuestAccess access;
    access.address = u"127.0.20.%1"_s.arg(number);
    return access;
}

void addManaged(Scenario &scenario, ScenarioVm vm, const GuestAccess &access, const EngineFlavour &flavour,
                Fill content)
{
    vm.managed = true;
    const QString uuid = scenario.addVm(std::move(vm));
    auto engine = std::make_unique<EngineSimulator>(flavour);
    content(*engine);
    scenario.addGuest(uuid, access, std::move(engine));
}

void addDockerVms(Scenario &scenario, const QString &first, const QString &second)
{
    const EngineFlavour docker;
    addManaged(scenario, machine(u"shop-front"_s, u"Web shop: what customers see"_s, first), accessAt(11),
               docker, addShop);
    addManaged(scenario, machine(u"shop-data"_s, u"Web shop: database, cache and search"_s, second),
               accessAt(12), docker, addShopData);
    addManaged(scenario, machine(u"monitoring"_s, u"Prometheus and Grafana"_s, first), accessAt(13), docker,
               addMonitoring);
    GuestAccess noForwarding = accessAt(14);
    noForwarding.allowStreamLocal = false;
    noForwarding.user = u"build"_s;
    addManaged(scenario, machine(u"build"_s, u"Source code and continuous integration"_s, second),
               noForwarding, docker, addBuilds);
}

void addPodmanVm(Scenario &scenario, const QString &host)
{
    EngineFlavour podman;
    podman.podman = true;
    podman.version = u"4.3.1"_s;
    GuestAccess access = accessAt(15);
    access.user = u"root"_s;
    access.engineSocket = u"/run/podman/podman.sock"_s;
    access.commands = {u"podman"_s, u"socat"_s};
    ScenarioVm vm = machine(u"cloud"_s, u"Files and documents, on Podman"_s, host);
    vm.otherConfig.insert(xapi::keys::engineSocket, access.engineSocket);
    addManaged(scenario, std::move(vm), access, podman, addHome);
}

void addWindowsVm(Scenario &scenario, const QString &host)
{
    EngineFlavour windows;
    windows.windows = true;
    windows.version = u"24.0.7"_s;
    windows.api = QVersionNumber(1, 43);
    windows.oldestApi = QVersionNumber(1, 24);
    GuestAccess access = accessAt(16);
    access.kind = GuestAccess::Kind::Tls;
    ScenarioVm vm = machine(u"intranet"_s, u"Windows Server 2022 with containers, over TLS"_s, host);
    vm.osVersion = {{u"name"_s, u"Microsoft Windows Server 2022 Standard|C:\\Windows"_s},
                    {u"distro"_s, u"windows"_s},
                    {u"major"_s, u"10"_s},
                    {u"minor"_s, u"0"_s}};
    vm.memory = 16 * s_gib;
    vm.vcpus = 8;
    addManaged(scenario, std::move(vm), access, windows, addIis);
}

void addHaltedVm(Scenario &scenario, const QString &host)
{
    ScenarioVm vm = machine(u"shop-staging"_s, u"Web shop: the next release"_s, host);
    vm.powerState = u"Halted"_s;
    addManaged(scenario, std::move(vm), accessAt(17), {}, addShop);
}

// Managed, but nothing listens at its address.
void addUnreachableVm(Scenario &scenario, const QString &host)
{
    ScenarioVm vm = machine(u"legacy-erp"_s, u"Nobody has answered here since the last power cut"_s, host);
    vm.managed = true;
    ScenarioEndpoint nowhere;
    nowhere.address = u"127.0.20.99"_s;
    nowhere.port = 1;
    const QString uuid = scenario.addVm(vm);
    scenario.setEndpoint(uuid, nowhere);
}

void addPlainVms(Scenario &scenario, const QString &first, const QString &second)
{
    ScenarioVm gateway = machine(u"gateway"_s, u"VPN and firewall"_s, first);
    gateway.networks = {{u"0/ip"_s, u"192.0.2.1"_s}};
    scenario.addVm(gateway);
    ScenarioVm desktop = machine(u"win11-desk"_s, u"Desktop of the accounting department"_s, second);
    desktop.powerState = u"Suspended"_s;
    scenario.addVm(desktop);
    ScenarioVm lab = machine(u"lab"_s, u"Paused while its storage is being moved"_s, second);
    lab.powerState = u"Paused"_s;
    lab.otherConfig.insert(xapi::keys::monitor, u"False"_s);
    scenario.addVm(lab);
    ScenarioVm archive = machine(u"archive"_s, u"Old mail, started when needed"_s, first);
    archive.powerState = u"Halted"_s;
    scenario.addVm(archive);
}

void addTemplates(Scenario &scenario)
{
    for (const QString &name : {u"Debian Bookworm 12"_s, u"Ubuntu Jammy Jellyfish 22.04"_s}) {
        ScenarioVm vm;
        vm.name = name;
        vm.powerState = u"Halted"_s;
        vm.isTemplate = true;
        vm.otherConfig = {{u"default_template"_s, u"true"_s}, {u"linux_template"_s, u"true"_s}};
        scenario.addVm(vm);
    }
}

} // namespace

std::unique_ptr<Scenario> showcaseScenario()
{
    auto scenario = std::make_unique<Scenario>();
    scenario->setPoolName(u"Workshop"_s);
    const QString first = scenario->addHost({{}, u"xcp-anvil"_s, u"192.0.2.11"_s});
    const QString second = scenario->addHost({{}, u"xcp-bellows"_s, u"192.0.2.12"_s});
    scenario->addStorage({{}, u"NFS virtual disks"_s, u"nfs"_s, u"user"_s, {first, second}, 8192 * s_gib});
    scenario->addStorage({{}, u"Local storage"_s, u"ext"_s, u"user"_s, {first}, 900 * s_gib});
    scenario->addStorage({{}, u"Local storage"_s, u"ext"_s, u"user"_s, {second}, 900 * s_gib});
    scenario->addStorage({{}, u"ISO library"_s, u"iso"_s, u"iso"_s, {first, second}, 500 * s_gib});
    addDockerVms(*scenario, first, second);
    addPodmanVm(*scenario, first);
    addWindowsVm(*scenario, second);
    addHaltedVm(*scenario, second);
    addUnreachableVm(*scenario, first);
    addPlainVms(*scenario, first, second);
    addTemplates(*scenario);
    return scenario;
}

} // namespace xsc::simulator
