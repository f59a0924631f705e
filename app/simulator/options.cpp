// SPDX-License-Identifier: BSD-2-Clause
#include "options.h"

#include <QCommandLineParser>

#include <cstdio>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;
using namespace xsc::simulator;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(xscontainer_simulator)
};

[[noreturn]] void refuse(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::exit(2);
}

std::unique_ptr<Scenario> scenarioNamed(const QString &name)
{
    if (name == "showcase"_L1)
        return showcaseScenario();
    if (name == "small"_L1)
        return smallScenario();
    if (name == "empty"_L1)
        return emptyScenario();
    refuse(Tr::tr("There is no scenario \"%1\". Choose showcase, small or empty.").arg(name));
}

quint16 portOf(const QString &text)
{
    bool ok = false;
    const quint16 port = text.toUShort(&ok);
    if (!ok)
        refuse(Tr::tr("\"%1\" is no port. Choose a number from 0 to 65535.").arg(text));
    return port;
}

} // namespace

Options readOptions()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Tr::tr("A pool of hosts, virtual machines and containers to try with."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption port(u"port"_s, Tr::tr("Port of the XAPI server; 0 takes any free one."), u"N"_s,
                                  u"0"_s);
    const QCommandLineOption folder(u"folder"_s, Tr::tr("Folder for sockets and hosts; kept at the end."),
                                    u"DIR"_s);
    const QCommandLineOption noMonitors(u"no-monitors"_s, Tr::tr("Run no monitor on the hosts."));
    const QCommandLineOption scenario(u"scenario"_s, Tr::tr("What is in the pool: showcase, small or empty."),
                                      u"NAME"_s, u"showcase"_s);
    parser.addOptions({port, folder, noMonitors, scenario});
    parser.process(*QCoreApplication::instance());

    Options options;
    options.settings.tlsPort = portOf(parser.value(port));
    options.settings.folder = parser.value(folder);
    options.settings.runMonitors = !parser.isSet(noMonitors);
    options.scenario = scenarioNamed(parser.value(scenario));
    return options;
}
