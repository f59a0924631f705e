// SPDX-License-Identifier: BSD-2-Clause
#include "rendercommand.h"

#include "cloudconfig/render.h"

using namespace Qt::Literals::StringLiterals;
using namespace xsc::cloudconfig;

namespace {

QString renderHelp()
{
    return Tr::tr(R"(NAME
    xscontainer-cloudconfig render - fill in the placeholders of a template

SYNOPSIS
    xscontainer-cloudconfig render TEMPLATE --facts FACTS.json

DESCRIPTION
    Prints the user-data that TEMPLATE makes for a VM. "-" is standard input. What is wrong about its placeholders
    goes to standard error.

    %VMNAMETOHOSTNAME%   the VM's name without all but ASCII letters and digits, in lower case
    %CONTAINERRSAPUB%    the pool's public key, without its type
    %HIN%                the number of the VIF on the host internal management network
    %HINEXISTS% ... %ENDHINEXISTS%
                         what stands between them is left out when the VM has no such VIF

    Each may also be written with XS in front: %XSVMNAMETOHOSTNAME%, ... %XSENDHINEXISTS%.

OPTIONS
    --facts FACTS.json
        The VM it is for: {"vmName": "web1", "vmUuid": "...", "publicKey": "ssh-rsa AAAA...",
        "managementDevice": "0"}. managementDevice may be null.
    -h, --help
        Shows this text.

EXIT STATUS
    0  done
    1  a placeholder is wrong; the text is printed all the same
    2  could not run
)");
}

// Bytes that are no text stay what they are.
bool isText(const QByteArray &bytes) { return QString::fromUtf8(bytes).toUtf8() == bytes; }

ExitCode runRender(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption(factsOption());
    if (const auto code = parseArguments(parser, renderCommand(), renderHelp(), arguments))
        return *code;
    const QStringList names = parser.positionalArguments();
    if (names.size() != 1 || !parser.isSet(u"facts"_s))
        return cannotRun(Tr::tr("It takes one template and --facts."));
    const auto facts = factsOf(parser);
    if (!facts)
        return cannotRun(facts.error());
    const auto bytes = readInput(names.constFirst());
    if (!bytes)
        return cannotRun(bytes.error());
    if (!isText(*bytes))
        return cannotRun(Tr::tr("\"%1\" is not UTF-8.").arg(names.constFirst()));
    const Rendered rendered = render(QString::fromUtf8(*bytes), *facts);
    const ExitCode code = reportFindings(names.constFirst(), rendered.findings);
    return writeOutput(rendered.text.toUtf8()) ? code : CannotRun;
}

} // namespace

Command renderCommand()
{
    return {u"render"_s, u"TEMPLATE --facts FACTS.json"_s, Tr::tr("Fill in the placeholders of a template."),
            runRender};
}
