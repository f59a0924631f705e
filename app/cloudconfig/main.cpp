// SPDX-License-Identifier: BSD-2-Clause
#include "imagecommand.h"
#include "inspectcommand.h"
#include "lintcommand.h"
#include "rendercommand.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

QList<Command> commands() { return {lintCommand(), renderCommand(), imageCommand(), inspectCommand()}; }

QString help()
{
    QString synopsis;
    QString summaries;
    for (const Command &command : commands()) {
        synopsis += u"    xscontainer-cloudconfig %1 %2\n"_s.arg(command.name, command.synopsis);
        summaries += u"    %1  %2\n"_s.arg(command.name.leftJustified(8), command.summary);
    }
    return Tr::tr("NAME\n    xscontainer-cloudconfig - cloud-configs and config drives for VMs\n\n"
                  "SYNOPSIS\n%1    xscontainer-cloudconfig COMMAND --help\n\n"
                  "COMMANDS\n%2\n"
                  "EXIT STATUS\n    0  no errors\n    1  errors in what was checked\n    2  could not run\n")
        .arg(synopsis, summaries);
}

ExitCode run(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    const QList<Command> all = commands();
    const auto command = std::find_if(all.begin(), all.end(),
                                      [&name](const Command &candidate) { return candidate.name == name; });
    if (command != all.end())
        return command->run(arguments.mid(1));
    if (name == "--help"_L1 || name == "-h"_L1)
        return writeOutput(help().toLocal8Bit()) ? Good : CannotRun;
    if (name == "--version"_L1)
        return writeOutput("xscontainer-cloudconfig " XSC_VERSION "\n") ? Good : CannotRun;
    return cannotRun(name.isEmpty() ? help()
                                    : Tr::tr("There is no command \"%1\".").arg(name) + u'\n' + help());
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"xscontainer-cloudconfig"_s);
    return run(QCoreApplication::arguments().mid(1));
}
