// SPDX-License-Identifier: BSD-2-Clause
#include "core/log.h"
#include "core/logfile.h"
#include "core/plaineventloop.h"
#include "core/termination.h"
#include "core/thriftyheap.h"
#include "monitor/monitor.h"
#include "monitor/reporttext.h"
#include "systemd.h"

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
constexpr auto statusTime = 10s;

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
        {u"once"_s, MonitorProgram::tr("Publish every VM once, say that nobody keeps it true, and end.")},
        {u"status"_s, MonitorProgram::tr("Show how the monitor that runs on this host stands; fails when "
                                         "none runs.")},
        {u"json"_s, MonitorProgram::tr("With --status: as JSON.")},
    });
}

void print(std::FILE *where, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), where);
}

int showStatus(const xsc::Dom0Root &root, bool asJson)
{
    using namespace xsc::monitor;
    const auto report = QCoro::waitFor(askForReport(root.monitorSocket(), xsc::Patience::of(statusTime)));
    if (!report) {
        print(stderr, report.error().text().toUtf8() + '\n');
        return EXIT_FAILURE;
    }
    print(stdout,
          asJson ? reportLine(*report) : reportText(*report, QDateTime::currentDateTimeUtc()).toUtf8());
    return EXIT_SUCCESS;
}

int runMonitor(const xsc::Dom0Root &root, const xsc::monitor::MonitorOptions &options)
{
    const xsc::Termination termination;
    const xsc::ProcessSignal hangUp(SIGHUP);
    const Watchdog watchdog;
    xsc::monitor::Monitor monitor(root, options);
    const auto end = [&monitor] { endProgram(&monitor); };
    QObject::connect(&monitor, &xsc::monitor::Monitor::settled, &monitor, end);
    QObject::connect(&termination, &xsc::Termination::requested, &monitor, end);
    QObject::connect(&hangUp, &xsc::ProcessSignal::received, &monitor, &xsc::LogFile::reopenCaught);
    if (const auto started = monitor.start(); !started) {
        qCCritical(xsc::lcMonitor, "%ls", qUtf16Printable(started.error().text()));
        return EXIT_FAILURE;
    }
    // XAPI may come much later: what is ready is the daemon, that waits for it.
    notifySystemd("READY=1");
    const int result = QCoreApplication::exec();
    qCInfo(xsc::lcMonitor, "ended");
    return result;
}

} // namespace

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN);
    xsc::usePlainEventLoop();
    const QCoreApplication app(argc, argv);
    const xsc::ThriftyHeap heap;
    QCommandLineParser parser;
    describe(parser);
    parser.process(app);
    const xsc::Dom0Root root(parser.value(u"root"_s));
    if (parser.isSet(u"status"_s))
        return showStatus(root, parser.isSet(u"json"_s));
    xsc::LogFile::catchMessages(root, u"xscontainer-monitor"_s, parser.isSet(u"foreground"_s));
    xsc::monitor::MonitorOptions options;
    options.once = parser.isSet(u"once"_s);
    return runMonitor(root, options);
}
