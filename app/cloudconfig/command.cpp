// SPDX-License-Identifier: BSD-2-Clause
#include "command.h"

#include "cloudconfig/factsfile.h"

#include <QFile>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

ExitCode cannotRun(const QString &why)
{
    std::fprintf(stderr, "xscontainer-cloudconfig: %s\n", qPrintable(why));
    return CannotRun;
}

ExitCode cannotRun(const xsc::Error &error) { return cannotRun(error.text()); }

ExitCode reportFindings(const QString &name, const QList<xsc::cloudconfig::Finding> &findings)
{
    ExitCode code = Good;
    for (const xsc::cloudconfig::Finding &finding : findings) {
        cannotRun(
            u"%1:%2:%3: %4"_s.arg(name).arg(finding.span.line).arg(finding.span.column).arg(finding.message));
        if (finding.severity == xsc::cloudconfig::Severity::Error)
            code = HasErrors;
    }
    return code;
}

std::optional<ExitCode> parseArguments(QCommandLineParser &parser, const Command &command,
                                       const QString &help, const QStringList &arguments)
{
    parser.addOption({{u"h"_s, u"help"_s}, Tr::tr("Show this text.")});
    if (!parser.parse(QStringList{command.name} + arguments))
        return cannotRun(parser.errorText() + u'\n' +
                         Tr::tr("Try: xscontainer-cloudconfig %1 --help").arg(command.name));
    if (!parser.isSet(u"help"_s))
        return {};
    return writeOutput(help.toLocal8Bit()) ? Good : CannotRun;
}

xsc::Result<QByteArray> readInput(const QString &name, qint64 most)
{
    QFile file(name);
    const bool isOpen =
        name == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return xsc::fail(xsc::ErrorKind::NotFound, Tr::tr("\"%1\" could not be read.").arg(name),
                         file.errorString());
    // A pipe gives what it has so far.
    QByteArray bytes;
    for (QByteArray piece; !(piece = file.read(most + 1 - bytes.size())).isEmpty();)
        bytes += piece;
    if (file.error() != QFileDevice::NoError)
        return xsc::fail(xsc::ErrorKind::NotFound, Tr::tr("\"%1\" could not be read.").arg(name),
                         file.errorString());
    if (bytes.size() > most)
        return xsc::fail(xsc::ErrorKind::Limit,
                         Tr::tr("\"%1\" is larger than %2 MiB.").arg(name).arg(most / 1024 / 1024));
    return bytes;
}

QCommandLineOption factsOption()
{
    return {u"facts"_s, Tr::tr("File with the facts of the VM."), u"FACTS.json"_s};
}

xsc::Result<xsc::cloudconfig::Facts> factsOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"facts"_s))
        return xsc::cloudconfig::exampleFacts();
    const QString name = parser.value(u"facts"_s);
    const auto json = readInput(name);
    if (!json)
        return xsc::fail(json.error());
    const auto facts = xsc::cloudconfig::readFacts(*json);
    if (!facts)
        return xsc::fail(facts.error().within(Tr::tr("\"%1\" could not be used.").arg(name)));
    return facts;
}

bool writeOutput(const QByteArray &bytes)
{
    const bool isWritten =
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size());
    if (isWritten && std::fflush(stdout) == 0)
        return true;
    cannotRun(Tr::tr("The output could not be written."));
    return false;
}
