// SPDX-License-Identifier: BSD-2-Clause
#include "drivebench.h"
#include "farmbench.h"
#include "farmserver.h"
#include "lintbench.h"
#include "monitorbench.h"
#include "pluginbench.h"
#include "report.h"
#ifdef XSC_BENCH_TREE
#include "editorbench.h"
#include "treebench.h"
#endif

#include <QCommandLineParser>
#include <QCoreApplication>
#ifdef XSC_BENCH_TREE
#include <QApplication>
#endif

using namespace Qt::Literals::StringLiterals;

namespace {

bool report(const QString &name, const xsc::Result<> &result)
{
    if (!result)
        xsc::bench::printNote(name + u": "_s + result.error().text());
    return result.has_value();
}

} // namespace

int main(int argc, char **argv)
{
#ifdef XSC_BENCH_TREE
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
#else
    QCoreApplication app(argc, argv);
#endif
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Prints what things cost, as ratios to a floor or peer of the same run."_s);
    parser.addHelpOption();
    const QCommandLineOption quick(u"quick"_s, u"Few rounds: shows that it works, not what it costs."_s);
    const QCommandLineOption serve(u"serve"_s,
                                   u"Serves that many VMs to another process, see farmserver.h."_s, u"vms"_s);
    parser.addOptions({quick, serve});
    parser.addPositionalArgument(u"parts"_s, u"plugin, monitor, drive, lint, tree, editor; all without."_s,
                                 u"[parts…]"_s);
    parser.process(app);
    if (parser.isSet(serve))
        return report(u"serve"_s, xsc::bench::serveFarm(parser.value(serve).toInt())) ? 0 : 1;

    const bool isQuick = parser.isSet(quick);
    const QStringList parts = parser.positionalArguments();
    const auto wanted = [&parts](const QString &part) { return parts.isEmpty() || parts.contains(part); };
    bool ok = true;
    if (wanted(u"plugin"_s))
        ok = report(u"plugin"_s, xsc::bench::benchPlugin(isQuick ? 2 : 30)) && ok;
    if (wanted(u"monitor"_s)) {
        ok = report(u"monitor"_s, xsc::bench::benchMonitor(isQuick ? 2 : 60)) && ok;
        ok = report(u"monitor"_s, xsc::bench::benchFarm(isQuick)) && ok;
    }
    if (wanted(u"drive"_s))
        ok = report(u"drive"_s, xsc::bench::benchDrive(isQuick ? 2 : 100)) && ok;
    if (wanted(u"lint"_s))
        ok = report(u"lint"_s, xsc::bench::benchLint((isQuick ? 64 : 1024) * 1024, isQuick ? 1 : 20)) && ok;
#ifdef XSC_BENCH_TREE
    if (wanted(u"tree"_s))
        ok = report(u"tree"_s, xsc::bench::benchTree(isQuick ? 200 : 5000)) && ok;
    if (wanted(u"editor"_s))
        ok = report(u"editor"_s, xsc::bench::benchEditor(isQuick ? 10 : 250)) && ok;
#endif
    return ok ? 0 : 1;
}
