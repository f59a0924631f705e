// SPDX-License-Identifier: BSD-2-Clause
#include "core/dom0root.h"
#include "core/log.h"
#include "core/termination.h"
#include "guest/overview.h"
#include "order.h"
#include "prepare/rotation.h"
#include "report.h"
#include "terminal.h"
#include "tr.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <chrono>
#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto workTime = 120s;

using SessionPtr = std::shared_ptr<xsc::xapi::Session>;

ExitCode badUsage(const QString &text)
{
    QTextStream(stderr) << text << Qt::endl;
    return Usage;
}

ExitCode list(const SessionPtr &session, const Order &order, const xsc::Patience &patience)
{
    const auto vms = QCoro::waitFor(xsc::guest::vmOverview(session, patience.atMost(workTime)));
    Report report(order);
    return vms ? report.listed(*vms) : report.fail(vms.error());
}

ExitCode rehearse(const SessionPtr &session, const Order &order, const xsc::Patience &patience)
{
    Report report(order);
    const xsc::prepare::PrepareProgress tell = [&report](const QString &line) { report.tell(line); };
    const auto done = QCoro::waitFor(
        xsc::prepare::rehearsePreparing(session, order.request, tell, patience.atMost(workTime)));
    return done ? report.succeed({}) : report.fail(done.error());
}

xsc::prepare::PrepareDialogue dialogueOf(Terminal &terminal, const Order &order, Report &report)
{
    xsc::prepare::PrepareDialogue dialogue;
    dialogue.tell = [&report](const QString &line) { report.tell(line); };
    dialogue.advise = [&report](const QString &command) { report.advise(command); };
    if (!order.isYes) {
        dialogue.agree = [&terminal](const QString &question) { return terminal.agree(question); };
        dialogue.untilDone = [&terminal](const QString &question) { return terminal.untilDone(question); };
        dialogue.password = [&terminal](const QString &question) {
            return terminal.password(PrepareVm::tr("%1 (empty: none)").arg(question));
        };
    }
    return dialogue;
}

ExitCode prepare(const SessionPtr &session, const Order &order, const xsc::Patience &patience)
{
    Terminal terminal(patience.stop);
    for (;;) {
        Report report(order);
        const auto version = QCoro::waitFor(
            xsc::prepare::prepareVm(session, order.request, dialogueOf(terminal, order, report), patience));
        if (version)
            return report.succeed(*version);
        const ExitCode code = exitCodeOf(version.error());
        if (order.isYes || order.isJson || code != Failed)
            return report.fail(version.error());
        std::ignore = report.fail(version.error());
        const auto again = QCoro::waitFor(terminal.agree(PrepareVm::tr("Try again?")));
        if (!again || !*again)
            return patience.stop.stop_requested() ? Interrupted : code;
    }
}

ExitCode rotate(const SessionPtr &session, const Order &order, const xsc::Patience &patience)
{
    Terminal terminal(patience.stop);
    Report report(order);
    xsc::prepare::RotationRequest request;
    request.leaveBehind = order.leavesBehind;
    const auto done = QCoro::waitFor(
        xsc::prepare::rotatePoolKey(session, request, dialogueOf(terminal, order, report), patience));
    return report.rotated(done, patience.stop.stop_requested());
}

decltype(&prepare) workOf(const Order &order)
{
    if (order.isList)
        return list;
    if (order.isRotation)
        return rotate;
    return order.isRehearsal ? rehearse : prepare;
}

ExitCode carryOut(const Order &order, const xsc::Dom0Root &root)
{
    std::stop_source stop;
    const xsc::Termination termination{SIGHUP, SIGQUIT};
    QObject::connect(&termination, &xsc::Termination::requested, &termination,
                     [&stop] { stop.request_stop(); });
    const xsc::Patience patience{QDeadlineTimer(QDeadlineTimer::Forever), stop.get_token()};
    const auto session = QCoro::waitFor(xsc::xapi::Session::login(
        xsc::xapi::ServerAddress::unixSocket(root.xapiSocket()), {}, patience.atMost(workTime)));
    if (!session)
        return Report(order).fail(session.error());
    const ExitCode result = workOf(order)(*session, order, patience);
    if (const auto ended = QCoro::waitFor((*session)->logout(xsc::Patience::of(5s))); !ended)
        qCWarning(xsc::lcXapi, "%ls", qUtf16Printable(ended.error().text()));
    return result;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"xscontainer-prepare-vm"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        PrepareVm::tr("Makes a VM manageable: its containers can then be seen and controlled."));
    addOptions(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return badUsage(parser.errorText());
    if (parser.isSet(u"help"_s)) {
        QTextStream(stdout) << parser.helpText() << Qt::flush;
        return Done;
    }
    const auto order = orderIn(parser);
    return order ? carryOut(*order, xsc::Dom0Root(parser.value(u"root"_s))) : badUsage(order.error().message);
}
