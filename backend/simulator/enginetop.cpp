// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/enginetop.h"

#include "simulator/enginecontainer.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace xsc::simulator {

namespace {

struct Process
{
    QString user;
    QString command;
};

using Processes = QList<Process>;

Processes webServer()
{
    return {{u"root"_s, u"nginx: master process nginx -g daemon off;"_s},
            {u"systemd+"_s, u"nginx: worker process"_s},
            {u"systemd+"_s, u"nginx: worker process"_s}};
}

Processes database()
{
    return {{u"999"_s, u"postgres"_s},
            {u"999"_s, u"postgres: checkpointer"_s},
            {u"999"_s, u"postgres: background writer"_s},
            {u"999"_s, u"postgres: walwriter"_s},
            {u"999"_s, u"postgres: autovacuum launcher"_s},
            {u"999"_s, u"postgres: logical replication launcher"_s}};
}

// By the image's own name, whatever registry it came from.
Processes processesOf(const EngineContainer &container)
{
    const QString image = container.image.section(u'/', -1).section(u':', 0, 0);
    if (image == u"nginx"_s)
        return webServer();
    if (image == u"postgres"_s)
        return database();
    if (image == u"redis"_s)
        return {{u"999"_s, u"redis-server *:6379"_s}};
    const Process main{u"root"_s, container.command.isEmpty() ? image : container.command};
    if (!container.command.startsWith("sh -c"_L1))
        return {main};
    return {main, {u"root"_s, u"sleep 5"_s}};
}

QString processorTime(const EngineContainer &container, int index)
{
    const qint64 age = container.started.secsTo(QDateTime::currentDateTimeUtc());
    const qint64 used = age * (1 + container.seed() % 5) / (50 * (index + 1));
    return QTime(0, 0).addSecs(int(used % 86400)).toString(u"HH:mm:ss"_s);
}

QJsonArray fullRow(const EngineContainer &container, const Process &process, int index, int first, int parent)
{
    return {process.user,
            QString::number(first + index),
            QString::number(index ? first : parent),
            u"0"_s,
            container.started.toString(u"HH:mm"_s),
            u"?"_s,
            processorTime(container, index),
            process.command};
}

QJsonArray longRow(const EngineContainer &container, const Process &process, int index, int first)
{
    const quint32 size = 4000 + container.seed() % 60000;
    return {process.user,
            QString::number(first + index),
            u"0.%1"_s.arg(container.seed() % 9),
            u"0.%1"_s.arg((container.seed() >> 8) % 9),
            QString::number(size * 4),
            QString::number(size / quint32(index + 1)),
            u"?"_s,
            index ? u"S"_s : u"Ss"_s,
            container.started.toString(u"HH:mm"_s),
            processorTime(container, index),
            process.command};
}

QJsonObject windowsTop(const EngineContainer &container)
{
    const QString main = container.command.section(u' ', 0, 0).section(u'\\', -1);
    QJsonArray rows;
    int pid = container.pid;
    for (const QString &name : {u"smss.exe"_s, u"csrss.exe"_s, u"wininit.exe"_s, main})
        rows.append(QJsonArray{name, QString::number(pid += 4), u"00:00:00.0%1"_s.arg(15 + pid % 80),
                               u"%1kB"_s.arg(200 + pid % 700)});
    return {{u"Titles"_s, QJsonArray{u"Name"_s, u"PID"_s, u"CPU"_s, u"Private Working Set"_s}},
            {u"Processes"_s, rows}};
}

QJsonObject linuxTop(const EngineFlavour &flavour, const EngineContainer &container, bool isLong)
{
    // Docker runs the host's ps, Podman the container's own.
    const int first = flavour.podman ? 1 : container.pid;
    const int parent = flavour.podman ? 0 : container.pid - 1;
    QJsonArray rows;
    const Processes processes = processesOf(container);
    for (int i = 0; i < processes.size(); ++i)
        rows.append(isLong ? longRow(container, processes[i], i, first)
                           : fullRow(container, processes[i], i, first, parent));
    const QJsonArray full{u"UID"_s, u"PID"_s, u"PPID"_s, u"C"_s, u"STIME"_s, u"TTY"_s, u"TIME"_s, u"CMD"_s};
    const QJsonArray longer{u"USER"_s, u"PID"_s,  u"%CPU"_s,  u"%MEM"_s, u"VSZ"_s,    u"RSS"_s,
                            u"TTY"_s,  u"STAT"_s, u"START"_s, u"TIME"_s, u"COMMAND"_s};
    return {{u"Titles"_s, isLong ? longer : full}, {u"Processes"_s, rows}};
}

EngineRefusal refusedTop(const EngineFlavour &flavour, const EngineContainer &container)
{
    const QString words = u"top can only be used on running containers"_s;
    return flavour.podman ? EngineRefusal{500, words, words} : notRunning(flavour, container);
}

} // namespace

tl::expected<QJsonObject, EngineRefusal> topJson(const EngineFlavour &flavour,
                                                 const EngineContainer &container, const QString &psArgs)
{
    const bool isOldPodman = flavour.podman && !isPodmanFrom(flavour, 5, 0);
    if (!container.isAlive()) {
        if (isOldPodman)
            return QJsonObject();
        return tl::unexpected(refusedTop(flavour, container));
    }
    if (flavour.windows && !psArgs.isEmpty())
        return tl::unexpected(EngineRefusal{500, u"Windows does not support arguments to top"_s, {}});
    if (flavour.windows)
        return windowsTop(container);
    const bool isLong = psArgs == u"aux"_s;
    const bool isKnown = isLong || psArgs.isEmpty() || psArgs == u"-ef"_s;
    const QString words = u"ps: error: unsupported option (BSD syntax)"_s;
    if (!isKnown && !isOldPodman)
        return tl::unexpected(EngineRefusal{500, words, words});
    return linuxTop(flavour, container, isLong);
}

} // namespace xsc::simulator
