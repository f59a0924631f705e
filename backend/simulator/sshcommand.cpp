// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/sshcommand.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace xsc::simulator {

namespace {

struct WayToSocket
{
    QString program;
    QString path;
};

// The path may stand in quotes, and these in quotes of a script within a script.
QList<WayToSocket> waysIn(const QString &commandLine)
{
    static const QRegularExpression pattern(
        u"\\b(?:(docker)(?: -H unix://['\"\\\\]*(?<engine>[^'\"\\\\\\s;]+)['\"\\\\]*)? system dial-stdio(?! "
        u"--help)"
        "|(ncat) -U ['\"\\\\]*(?<ncat>[^'\"\\\\\\s;]+)"
        "|(socat) [^;]*?UNIX-CONNECT:['\"\\\\]*(?<socat>[^'\"\\\\\\s;,]+))"_s);
    QList<WayToSocket> ways;
    auto matches = pattern.globalMatch(commandLine);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString engine = match.captured(u"engine"_s);
        if (!match.captured(1).isEmpty())
            ways.append({match.captured(1), engine.isEmpty() ? u"/var/run/docker.sock"_s : engine});
        else if (!match.captured(u"ncat"_s).isEmpty())
            ways.append({u"ncat"_s, match.captured(u"ncat"_s)});
        else
            ways.append({u"socat"_s, match.captured(u"socat"_s)});
    }
    return ways;
}

SshCommandOutcome notInstalled(const QString &program)
{
    return {false, 127, {}, u"sh: 1: %1: not found\n"_s.arg(program).toUtf8()};
}

// The programs' own words for a socket that is not there.
SshCommandOutcome noSocket(const WayToSocket &way)
{
    QString words = u"Ncat: No such file or directory.\n"_s;
    if (way.program == "docker"_L1)
        words = u"Cannot connect to the Docker daemon at unix://%1. Is the docker daemon running?\n"_s.arg(
            way.path);
    else if (way.program == "socat"_L1)
        words = u"socat[812] E connect(5, AF=1 \"%1\", %2): No such file or directory\n"_s.arg(way.path).arg(
            way.path.size() + 2);
    return {false, 1, {}, words.toUtf8()};
}

SshCommandOutcome runBuiltin(const QString &commandLine)
{
    const QString word = commandLine.section(u' ', 0, 0);
    const QString rest = commandLine.section(u' ', 1);
    if (word == "true"_L1)
        return {};
    if (word == "false"_L1)
        return {false, 1, {}, {}};
    if (word == "exit"_L1)
        return {false, rest.toInt() & 0xff, {}, {}};
    if (word == "echo"_L1)
        return {false, 0, rest.toUtf8() + '\n', {}};
    return notInstalled(word);
}

QString withoutLink(const QString &path) { return path.startsWith("/var/run/"_L1) ? path.mid(4) : path; }

} // namespace

SshCommandOutcome runCommand(const GuestAccess &access, bool isEngineRunning, const QString &commandLine)
{
    const QList<WayToSocket> ways = waysIn(commandLine);
    if (ways.isEmpty())
        return runBuiltin(commandLine.trimmed());
    for (const WayToSocket &way : ways) {
        if (!access.commands.contains(way.program))
            continue;
        if (!isEngineRunning || !isEngineSocket(access, way.path))
            return noSocket(way);
        return {true, 0, {}, {}};
    }
    return notInstalled(ways.first().program);
}

bool isEngineSocket(const GuestAccess &access, const QString &path)
{
    return withoutLink(path) == withoutLink(access.engineSocket);
}

} // namespace xsc::simulator
