// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/enginejson.h"
#include "simulator/enginetext.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace xsc::simulator {

using docker::ContainerState;

namespace {

constexpr qint64 guestMemory = 4LL * 1024 * 1024 * 1024;

QString kernel(const EngineFlavour &flavour)
{
    return flavour.windows ? u"10.0 20348 (20348.1.amd64fre.fe_release.210507-1500)"_s : u"6.1.0-18-amd64"_s;
}

QString system(const EngineFlavour &flavour)
{
    if (flavour.windows)
        return u"Windows Server 2022 Datacenter Version 21H2 (OS Build 20348.2340)"_s;
    return flavour.podman ? u"fedora"_s : u"Debian GNU/Linux 12 (bookworm)"_s;
}

QJsonArray components(const EngineFlavour &flavour)
{
    const QJsonObject details{{u"ApiVersion"_s, flavour.api.toString()},
                              {u"MinAPIVersion"_s, flavour.oldestApi.toString()},
                              {u"Os"_s, flavour.windows ? u"windows"_s : u"linux"_s},
                              {u"Arch"_s, u"amd64"_s},
                              {u"KernelVersion"_s, kernel(flavour)}};
    QJsonArray list{QJsonObject{{u"Name"_s, flavour.podman ? u"Podman Engine"_s : u"Engine"_s},
                                {u"Version"_s, flavour.version},
                                {u"Details"_s, details}}};
    if (!flavour.windows && !flavour.podman)
        list.append(QJsonObject{{u"Name"_s, u"containerd"_s}, {u"Version"_s, u"1.6.20"_s}});
    return list;
}

int countOf(const EngineState &state, std::initializer_list<ContainerState> states)
{
    const auto all = state.containers();
    return int(std::ranges::count_if(all, [&](const EngineContainer *one) {
        return std::ranges::find(states, one->state) != states.end();
    }));
}

QStringList imagesOf(const EngineState &state)
{
    QStringList images = state.pulled();
    for (const EngineContainer *container : state.containers())
        images.append(container->image);
    images.removeDuplicates();
    images.sort();
    return images;
}

// Docker keeps its own; Podman makes a new one for each answer.
QString engineId(const EngineFlavour &flavour)
{
    return flavour.podman ? QUuid::createUuid().toString(QUuid::WithoutBraces)
                          : digestOf(flavour.version).mid(7, 36).toUpper();
}

} // namespace

QJsonObject versionJson(const EngineFlavour &flavour)
{
    return {
        {u"Platform"_s, QJsonObject{{u"Name"_s, flavour.podman ? u"linux/amd64/fedora-38"_s : QString()}}},
        {u"Components"_s, components(flavour)},
        {u"Version"_s, flavour.version},
        {u"ApiVersion"_s, flavour.api.toString()},
        {u"MinAPIVersion"_s, flavour.oldestApi.toString()},
        {u"GitCommit"_s, QString()},
        {u"GoVersion"_s, u"go1.19.8"_s},
        {u"Os"_s, flavour.windows ? u"windows"_s : u"linux"_s},
        {u"Arch"_s, u"amd64"_s},
        {u"KernelVersion"_s, kernel(flavour)},
        {u"BuildTime"_s, u"2023-04-04T18:12:44.000000000+00:00"_s}};
}

QJsonObject infoJson(const EngineState &state)
{
    const EngineFlavour &flavour = state.flavour();
    const int running = countOf(state, {ContainerState::Running, ContainerState::Restarting});
    const int paused = countOf(state, {ContainerState::Paused});
    const int all = int(state.containers().size());
    return {{u"ID"_s, engineId(flavour)},
            {u"Containers"_s, all},
            {u"ContainersRunning"_s, running},
            {u"ContainersPaused"_s, paused},
            {u"ContainersStopped"_s, all - running - paused},
            {u"Images"_s, imagesOf(state).size()},
            {u"Driver"_s, flavour.windows  ? u"windowsfilter"_s
                          : flavour.podman ? u"overlay"_s
                                           : u"overlay2"_s},
            {u"DriverStatus"_s, QJsonArray{QJsonArray{u"Backing Filesystem"_s, u"extfs"_s}}},
            {u"MemoryLimit"_s, true},
            {u"SwapLimit"_s, true},
            {u"SystemTime"_s, timeText(QDateTime::currentDateTimeUtc())},
            {u"LoggingDriver"_s, flavour.podman ? QString() : u"json-file"_s},
            {u"CgroupVersion"_s, u"2"_s},
            {u"KernelVersion"_s, kernel(flavour)},
            {u"OperatingSystem"_s, system(flavour)},
            {u"OSType"_s, flavour.windows ? u"windows"_s : u"linux"_s},
            {u"Architecture"_s, flavour.podman ? u"amd64"_s : u"x86_64"_s},
            {u"NCPU"_s, 2},
            {u"MemTotal"_s, guestMemory},
            {u"DockerRootDir"_s, flavour.windows  ? u"C:\\ProgramData\\docker"_s
                                 : flavour.podman ? u"/var/lib/containers/storage"_s
                                                  : u"/var/lib/docker"_s},
            {u"Name"_s, u"guest"_s},
            {u"Labels"_s, QJsonArray()},
            {u"ExperimentalBuild"_s, false},
            {u"ServerVersion"_s, flavour.version},
            {u"LiveRestoreEnabled"_s, false},
            {u"Isolation"_s, flavour.windows ? u"process"_s : QString()},
            {u"SecurityOptions"_s, QJsonArray{u"name=seccomp,profile=default"_s}},
            {u"Warnings"_s, QJsonValue()}};
}

QJsonArray imagesJson(const EngineState &state)
{
    QJsonArray images;
    for (const QString &image : imagesOf(state)) {
        const QString digest = digestOf(image);
        const qint64 size = 4'000'000 + digest.mid(7, 7).toLongLong(nullptr, 16);
        images.append(QJsonObject{{u"Id"_s, digest},
                                  {u"ParentId"_s, QString()},
                                  {u"RepoTags"_s, QJsonArray{imageName(state.flavour(), image)}},
                                  {u"RepoDigests"_s, QJsonArray()},
                                  {u"Created"_s, 1'680'000'000},
                                  {u"Size"_s, size},
                                  {u"SharedSize"_s, -1},
                                  {u"Labels"_s, QJsonValue()},
                                  {u"Containers"_s, -1}});
    }
    return images;
}

} // namespace xsc::simulator
