// SPDX-License-Identifier: BSD-2-Clause
#include "guest/survey.h"

#include "core/log.h"
#include "guest/commandoutput.h"
#include "guest/tr.h"
#include "guest/vmcommands.h"
#include "net/shelltext.h"

#include <QHash>
#include <QRegularExpression>

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostOutput = 16 * 1024;
constexpr qsizetype mostPerKey = 16;
constexpr std::chrono::seconds surveyTime(5);

// flags 00010000 of /proc/net/unix: it listens. The paths there are as their server gave them.
constexpr auto script = R"sh(s=%1
[ -e "$s" ] && p=other || p=absent
[ -S "$s" ] && p=socket
if [ $p = absent ]; then
  d=/${s#/}; d=${d%/*}
  until [ -e "${d:=/}" ]; do d=${d%/*}; done
  [ -x "$d" ] || p=hidden
fi
echo "place=$p"
[ -w "$s" ] && echo writable=yes || echo writable=no
real() { readlink -f "$1" 2>/dev/null || echo "$1"; }
if [ -r /proc/net/unix ]; then
  r=$(real "$s"); l=no
  while read -r n c o f t e i path; do
    case "$f $path" in "00010000 "*"/${s##*/}") [ "$(real "$path")" = "$r" ] && l=yes;; esac
  done </proc/net/unix
  echo "listening=$l"
fi
[ $p = hidden ] || d=$s
echo "line=$(ls -ldL "$d" 2>/dev/null)"
for g in $(id -Gn 2>/dev/null); do echo "groups=$g"; done
for h in docker ncat socat; do command -v $h >/dev/null 2>&1 && echo "helpers=$h"; done
u=${XDG_RUNTIME_DIR:-/run/user/$(id -u 2>/dev/null)}
for o in /run/docker.sock /run/podman/podman.sock "$u/docker.sock" "$u/podman/podman.sock"; do
  [ -S "$o" ] && [ -w "$o" ] && echo "others=$o"
done
t=$(readlink "$s" 2>/dev/null) && echo "target=$t"
PATH=$PATH:/usr/sbin:/sbin
if [ "$(id -u 2>/dev/null)" = 0 ] || command -v sudo >/dev/null 2>&1; then echo tools=sudo; fi
command -v usermod >/dev/null 2>&1 && echo tools=usermod
for t in docker.service docker.socket podman.socket; do
  case "$(systemctl show -p LoadState -p ActiveState $t 2>/dev/null)" in
    *ActiveState=active*) ;;
    *LoadState=loaded*) echo "units=$t";;
  esac
done
exit 0
)sh";

QString yesOrNo(Survey::Answer answer, const QString &yes, const QString &no)
{
    return answer == Survey::Answer::Yes ? yes : answer == Survey::Answer::No ? no : QString();
}

Survey::Answer answerIn(const QString &text)
{
    return text == "yes"_L1  ? Survey::Answer::Yes
           : text == "no"_L1 ? Survey::Answer::No
                             : Survey::Answer::Unknown;
}

Survey::Place placeIn(const QString &text)
{
    static const QHash<QString, Survey::Place> places{{u"absent"_s, Survey::Place::Absent},
                                                      {u"hidden"_s, Survey::Place::Hidden},
                                                      {u"other"_s, Survey::Place::NoSocket},
                                                      {u"socket"_s, Survey::Place::Socket}};
    return places.value(text, Survey::Place::Unknown);
}

// "srw-rw---- 1 root docker 0 Jan  1 00:00 /run/docker.sock". To connect takes the right to write.
QString groupIn(const QString &line)
{
    static const QRegularExpression listing(
        u"\\As\\S{4}w\\S+ +\\d+ +\\S+ +([A-Za-z0-9_][A-Za-z0-9_.-]{0,31}) "_s);
    return listing.match(line).captured(1);
}

QStringList pathsIn(const QStringList &texts)
{
    static const QRegularExpression path(u"\\A/[A-Za-z0-9_./-]{1,106}\\z"_s);
    return texts.filter(path);
}

} // namespace

QString surveyCommand(const QString &engineSocket)
{
    return u"exec sh -c "_s + net::shellWord(QString::fromLatin1(script).arg(net::shellWord(engineSocket)));
}

Survey readSurvey(const QByteArray &output)
{
    QHash<QString, QStringList> found;
    for (const QString &line : QString::fromUtf8(output.left(mostOutput)).split(u'\n')) {
        QStringList &values = found[line.section(u'=', 0, 0).left(16)];
        if (values.size() < mostPerKey)
            values.append(line.section(u'=', 1).left(256).trimmed());
    }
    static const QRegularExpression unit(u"\\A[a-z]{1,32}\\.(socket|service)\\z"_s);
    Survey survey;
    survey.place = placeIn(found.value(u"place"_s).value(0));
    survey.isWritable = answerIn(found.value(u"writable"_s).value(0));
    survey.isListening = answerIn(found.value(u"listening"_s).value(0));
    survey.line = found.value(u"line"_s).value(0);
    survey.group = groupIn(survey.line);
    survey.groups = found.value(u"groups"_s);
    survey.helpers = found.value(u"helpers"_s);
    survey.others = pathsIn(found.value(u"others"_s));
    survey.units = found.value(u"units"_s).filter(unit);
    survey.target = pathsIn(found.value(u"target"_s)).value(0);
    survey.tools = found.value(u"tools"_s);
    return survey;
}

// A name that is not read, as one with a space, may still be that of a group that gets in.
QString Survey::groupToJoin() const
{
    constexpr qsizetype groupWrites = 5; // in "srw-rw----"
    const bool isForOwner = line.size() > groupWrites && line.at(groupWrites) != u'w';
    return place == Place::Hidden || isForOwner ? u"root"_s : group;
}

// The system's units bring no socket of a user's, and each only its own: podman.socket makes no docker.sock,
// unless that is a link to its own. Where a name tells nothing, docker may be set up to listen there.
QString Survey::unitToStart(const QString &engineSocket) const
{
    if (commands::isOfUser(engineSocket) || commands::isOfUser(target))
        return {};
    const QString path = target.isEmpty() ? engineSocket : target;
    const bool isPodman = !path.section(u'/', -1).contains("docker"_L1) && path.contains("podman"_L1);
    for (const QString &unit : units) {
        if (unit.startsWith("podman"_L1) == isPodman)
            return unit;
    }
    return {};
}

bool Survey::canMend(const QString &code) const
{
    if (code == "NO_ENGINE_SOCKET"_L1 && !others.isEmpty())
        return true; // in XAPI alone
    return tools.contains("sudo"_L1) && (code != "NOT_PERMITTED"_L1 || tools.contains("usermod"_L1));
}

QString Survey::text() const
{
    QStringList lines;
    if (place == Place::Absent)
        lines.append(Tr::tr("There is no such file."));
    else if (place == Place::Hidden)
        lines.append(Tr::tr("The account may not look into its folder."));
    else if (place == Place::NoSocket)
        lines.append(Tr::tr("What is there is no socket."));
    lines.append(line);
    if (place == Place::Socket) {
        lines.append(yesOrNo(isWritable, {}, Tr::tr("The account may not use it.")));
        lines.append(yesOrNo(isListening, {}, Tr::tr("No process listens there.")));
    }
    if (!groups.isEmpty())
        lines.append(Tr::tr("Groups of the account: %1.").arg(groups.join(u", "_s)));
    if (place != Place::Unknown)
        lines.append(helpers.isEmpty() ? Tr::tr("None of docker, ncat and socat is installed.")
                                       : Tr::tr("Installed: %1.").arg(helpers.join(u", "_s)));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QCoro::Task<Survey> surveyEngineSocket(std::shared_ptr<Guest> guest, Patience patience)
{
    const Patience shortly = patience.atMost(surveyTime);
    const QString command = surveyCommand(guest->settings().engineSocket);
    const auto stream = co_await guest->run(command, shortly);
    if (!stream) {
        qCDebug(lcGuest, "no survey: %ls", qUtf16Printable(stream.error().text()));
        co_return Survey();
    }
    const auto output = co_await commandOutput(*stream, mostOutput, shortly);
    co_return output && output->status == 0 ? readSurvey(output->text) : Survey();
}

} // namespace xsc::guest
