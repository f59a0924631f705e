// SPDX-License-Identifier: BSD-2-Clause
#include "core/log.h"
#include "core/logfile.h"
#include "core/termination.h"
#include "monitor/monitor.h"
#include "notify.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <chrono>
#include <csignal>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct MonitorProgram
{
    Q_DECLARE_TR_FUNCTIONS(xscontainer_monitor)
};

constexpr auto endTime = 1500ms;

QCoro::Task<void> endProgram(QPointer<xsc::monitor::Monitor> monitor)
{
    notifySystemd("STOPPING=1");
    co_await xsc::monitor::Monitor::stop(monitor, xsc::Patience::of(endTime));
    QCoreApplication::quit();
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        MonitorProgram::tr("Publishes the containers of the managed VMs that run on this host."));
    parser.addHelpOption();
    parser.addOptions({
        {u"root"_s, MonitorProgram::tr("Folder that dom0's files are below."), u"folder"_s, u"/"_s},
        {u"foreground"_s, MonitorProgram::tr("Log to standard error as well.")},
        {u"once"_s, MonitorProgram::tr("Publish every VM once, then end.")},
    });
}

} // namespace

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN);
    const QCoreApplication app(argc, argv);
    const xsc::Termination termination;
    QCommandLineParser parser;
    describe(parser);
    parser.process(app);
    const xsc::Dom0Root root(parser.value(u"root"_s));
    xsc::LogFile::catchMessages(root, u"xscontainer-monitor"_s, parser.isSet(u"foreground"_s));

    xsc::monitor::MonitorOptions options;
    options.once = parser.isSet(u"once"_s);
    xsc::monitor::Monitor monitor(root, options);
    const auto end = [&monitor] { endProgram(&monitor); };
    QObject::connect(&monitor, &xsc::monitor::Monitor::ready, &app, [] { notifySystemd("READY=1"); });
    QObject::connect(&monitor, &xsc::monitor::Monitor::settled, &app, end);
    QObject::connect(&termination, &xsc::Termination::requested, &app, end);
    monitor.start();
    const int result = QCoreApplication::exec();
    qCInfo(xsc::lcMonitor, "ended");
    return result;
}
