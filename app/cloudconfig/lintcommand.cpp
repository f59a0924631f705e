// SPDX-License-Identifier: BSD-2-Clause
#include "lintcommand.h"

#include "cloudconfig/reportjson.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace xsc::cloudconfig;

namespace {

QString lintHelp()
{
    return Tr::tr(R"(NAME
    xscontainer-cloudconfig lint - find the mistakes of a cloud-config

SYNOPSIS
    xscontainer-cloudconfig lint FILE... [--target coreos|cloud-init] [--facts FACTS.json] [--json]

DESCRIPTION
    Checks each FILE as it will be read by the machine, with its placeholders filled in. "-" is standard input.
    Lines and columns are those of FILE, from 1.

    Prints "FILE:LINE:COLUMN: SEVERITY: MESSAGE [RULE]", one line for each finding.

OPTIONS
    --target coreos|cloud-init
        Who will read it. Guessed from the text when left out.
    --facts FACTS.json
        The VM it is for: {"vmName": "web1", "vmUuid": "...", "publicKey": "ssh-rsa AAAA...",
        "managementDevice": "0"}. managementDevice is the number of the VIF on the host internal management
        network, or null. A made-up VM when left out.
    --json
        Prints one JSON object: FILE -> {"target": "...", "problems": [{"line": 7, "column": 3,
        "severity": "error|warning|hint", "rule": "...", "message": "...", "fix": {"title": "...", "line": 7,
        "column": 3, "endLine": 7, "endColumn": 7, "text": "..."} or null}]}. A fix is made by putting its text
        in the place of what stands from its line and column up to, but not including, endLine and endColumn.
    -h, --help
        Shows this text.

EXIT STATUS
    0  no errors; there may be warnings and hints
    1  errors
    2  could not run

EXAMPLE
    xscontainer-cloudconfig lint user-data --target cloud-init --json | jq .
)");
}

using Reports = QList<std::pair<QString, LintReport>>;

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Tr::tr("error");
    case Severity::Warning:
        return Tr::tr("warning");
    case Severity::Hint:
        break;
    }
    return Tr::tr("hint");
}

QByteArray asText(const Reports &reports)
{
    QString text;
    for (const auto &[name, report] : reports) {
        for (const Finding &finding : report.findings)
            text += u"%1:%2:%3: "_s.arg(name).arg(finding.span.line).arg(finding.span.column) +
                    severityWord(finding.severity) + u": "_s + finding.message + u" ["_s + finding.rule +
                    u"]\n"_s;
    }
    return text.toLocal8Bit();
}

QByteArray asJson(const Reports &reports)
{
    QJsonObject all;
    for (const auto &[name, report] : reports)
        all.insert(name, toJson(report));
    return QJsonDocument(all).toJson();
}

xsc::Result<Reports> lintAll(const QStringList &names, const Facts &facts, std::optional<Target> target)
{
    Reports reports;
    for (const QString &name : names) {
        const auto text = readInput(name);
        if (!text)
            return xsc::fail(text.error());
        reports.append({name, lint(*text, facts, target)});
    }
    return reports;
}

ExitCode runLint(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({factsOption(),
                       {u"target"_s, Tr::tr("Who will read it."), u"coreos|cloud-init"_s},
                       {u"json"_s, Tr::tr("Print JSON.")}});
    if (const auto code = parseArguments(parser, lintCommand(), lintHelp(), arguments))
        return *code;
    const auto target = targetNamed(parser.value(u"target"_s));
    if (parser.isSet(u"target"_s) && !target)
        return cannotRun(Tr::tr("The target is coreos or cloud-init."));
    if (parser.positionalArguments().isEmpty())
        return cannotRun(Tr::tr("Which file? \"-\" is standard input."));
    const auto facts = factsOf(parser);
    if (!facts)
        return cannotRun(facts.error());
    const auto reports = lintAll(parser.positionalArguments(), *facts, target);
    if (!reports)
        return cannotRun(reports.error());
    if (!writeOutput(parser.isSet(u"json"_s) ? asJson(*reports) : asText(*reports)))
        return CannotRun;
    const bool hasErrors = std::any_of(reports->begin(), reports->end(),
                                       [](const auto &report) { return report.second.hasErrors(); });
    return hasErrors ? HasErrors : Good;
}

} // namespace

Command lintCommand()
{
    return {u"lint"_s, u"FILE... [--target coreos|cloud-init] [--facts FACTS.json] [--json]"_s,
            Tr::tr("Find the mistakes of a cloud-config."), runLint};
}
