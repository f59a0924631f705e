// SPDX-License-Identifier: BSD-2-Clause
#include "realguest.h"

#include "foreignnetwork.h"
#include "guestfiles.h"
#include "writefile.h"

#include <QDeadlineTimer>

#include <csignal>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto systemd = "/usr/lib/systemd/systemd"_L1;

// $1 the folder, $2 the next script. What a cgroup namespace shows begins where its first process was.
constexpr auto enterScript = R"sh(set -e
mkdir "$1/cgroup"
mount -t cgroup2 none "$1/cgroup"
mkdir "$1/cgroup/${1##*/}"
echo $$ >"$1/cgroup/${1##*/}/cgroup.procs"
exec unshare --cgroup --pid --fork --kill-child --mount-proc sh -c "$2" sh "$1" "$3"
)sh"_L1;

// $1 the folder, $2 systemd. It would set the kernel's limits, and write to the machine's own console.
constexpr auto bootScript = R"sh(set -e
mkdir "$1/merged"
mount -t tmpfs none "$1/merged"
cp -a /etc/. "$1/merged"
rm -rf "$1/merged/systemd"
cp -a --remove-destination "$1/etc/." "$1/merged"
mount --bind "$1/merged" /etc
for place in /run /var/lib /var/log; do mount -t tmpfs -o mode=755 none $place; done
mount --bind "$1/units" /usr/lib/systemd/system
mount --bind "$1/empty" /usr/lib/systemd/system-generators
mount -t cgroup2 none /sys/fs/cgroup
mount --bind /proc/sys /proc/sys
mount -o remount,bind,ro /proc/sys
[ ! -e /dev/console ] || mount --bind "$1/console" /dev/console
mkdir /run/sshd
groupadd --force --system docker
: >"$1/booted"
exec env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin container=other \
  "$2" --system --unit=guest.target --show-status=no --log-target=console
)sh"_L1;

// $1 the folder
constexpr auto sweepScript = R"sh(mount -t cgroup2 none "$1/cgroup" &&
find "$1/cgroup/${1##*/}" -depth -type d -exec rmdir {} +
)sh"_L1;

QStringList shell(QLatin1String script, const QStringList &arguments)
{
    return QStringList{u"unshare"_s, u"--mount"_s, u"--uts"_s, u"--ipc"_s, u"--propagation"_s,
                       u"private"_s, u"sh"_s,      u"-c"_s,    script,     u"sh"_s} +
           arguments;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Of what rootless Podman needs: an account may be root within a namespace of its own.
bool areUserNamespacesFree()
{
    const QStringList asNobody{u"--reuid"_s, u"65534"_s, u"--clear-groups"_s};
    return runProgram(u"setpriv"_s, asNobody + QStringList{u"unshare"_s, u"--user"_s, u"true"_s}).has_value();
}

} // namespace

QString RealGuest::obstacle(GuestEngine engine)
{
    if (!isRoot())
        return u"only root can start a system of its own"_s;
    if (!QFile::exists(systemd))
        return u"no systemd"_s;
    const bool isPodman = engine == GuestEngine::PodmanBehindSocket || engine == GuestEngine::RootlessPodman;
    const QString program = isPodman ? u"podman"_s : u"dockerd"_s;
    for (const QString &needed :
         {u"sudo"_s, u"usermod"_s, u"dbus-daemon"_s, u"nsenter"_s, u"setpriv"_s, program})
        if (findProgram(needed).isEmpty())
            return u"%1 is not installed"_s.arg(needed);
    const auto unshared =
        runProgram(u"unshare"_s, {u"--mount"_s, u"--uts"_s, u"--ipc"_s, u"--pid"_s, u"--cgroup"_s,
                                  u"--fork"_s, u"--mount-proc"_s, u"true"_s});
    if (!unshared)
        return unshared.error().text();
    if (engine == GuestEngine::RootlessPodman && !areUserNamespacesFree())
        return u"accounts may have no user namespaces here"_s;
    return RealSshd::missing();
}

RealGuest::RealGuest(GuestOptions options)
    : m_options(std::move(options))
    , m_folder(u"/tmp/xsg-XXXXXX"_s)
{}

Result<std::unique_ptr<RealGuest>> RealGuest::start(const GuestOptions &options)
{
    std::unique_ptr<RealGuest> guest(new RealGuest(options));
    return guest->boot().and_then([&] { return guest->openDoor(); }).map([&] { return std::move(guest); });
}

RealGuest::~RealGuest()
{
    if (!m_process)
        return;
    // With its first process all others of the guest end, before it is said to have ended. The way in must
    // still be there to be told of sshd's end.
    if (m_firstPid != 0 && m_process->state() == QProcess::Running)
        ::kill(m_firstPid, SIGKILL);
    m_process->waitForFinished(10'000);
    m_process.reset();
    m_sshd.reset();
    const QStringList sweep = shell(sweepScript, {m_folder.path()});
    if (const auto swept = runProgram(sweep.first(), sweep.mid(1)); !swept)
        qWarning("%ls", qUtf16Printable(swept.error().text()));
}

Result<> RealGuest::boot()
{
    QFile::setPermissions(m_folder.path(), QFile::Permissions::fromInt(0x7055));
    const auto written = writeGuestFiles(m_folder.path(), m_options).and_then([this] {
        return writeFile(m_folder.filePath(u"console"_s), {});
    });
    if (!written)
        return written;
    const QStringList ends{u"--pdeathsig"_s, u"KILL"_s};
    auto process =
        startProgram(u"setpriv"_s, ends + shell(enterScript, {m_folder.path(), bootScript, systemd}),
                     m_folder.filePath(u"boot.log"_s));
    if (!process)
        return fail(process.error());
    m_process = std::move(*process);
    return waitUntilUp();
}

bool RealGuest::isUp()
{
    // Before this, its only child may be a program of the script.
    if (!QFile::exists(m_folder.filePath(u"booted"_s)))
        return false;
    m_firstPid = childrenOf(static_cast<pid_t>(m_process->processId())).value(0);
    return m_firstPid != 0 && systemctl({u"is-system-running"_s}).has_value();
}

Result<> RealGuest::waitUntilUp()
{
    for (const QDeadlineTimer deadline(60'000); !deadline.hasExpired();) {
        if (isUp())
            return {};
        if (m_process->waitForFinished(20))
            break;
    }
    const QByteArray words =
        contentOf(m_folder.filePath(u"boot.log"_s)) + contentOf(m_folder.filePath(u"console"_s));
    return fail(ErrorKind::Internal, u"systemd did not start"_s, QString::fromUtf8(words));
}

Result<> RealGuest::openDoor()
{
    SshdOptions options;
    options.authorizedKeys = {m_options.authorizedKey};
    options.account = account;
    options.launcher = launcher();
    if (!m_options.environment.isEmpty())
        options.extraLines.append(u"SetEnv "_s + m_options.environment);
    m_sshd = std::make_unique<RealSshd>(options);
    return m_sshd->start();
}

QStringList RealGuest::launcher() const
{
    return {u"nsenter"_s,  u"--target"_s, QString::number(m_firstPid), u"--mount"_s, u"--uts"_s, u"--ipc"_s,
            u"--cgroup"_s, u"--pid"_s};
}

Result<QByteArray> RealGuest::run(const QStringList &command) const
{
    const QStringList whole = launcher() + command;
    return runProgram(whole.first(), whole.mid(1));
}

Result<QByteArray> RealGuest::systemctl(const QStringList &arguments) const
{
    return run(QStringList{u"systemctl"_s} + arguments);
}

Result<QString> RealGuest::propertyOf(const QString &unit, const QString &name) const
{
    return systemctl({u"show"_s, u"--value"_s, u"--property"_s, name, unit}).map([](const QByteArray &value) {
        return QString::fromLatin1(value.trimmed());
    });
}

QString RealGuest::stateOf(const QString &unit) const
{
    const auto state = propertyOf(unit, u"ActiveState"_s);
    return state ? *state : state.error().text();
}

// Its processes have numbers of their own, which only its own /proc knows.
Result<int> RealGuest::connectTo(const QString &unit, quint16 port) const
{
    return propertyOf(unit, u"MainPID"_s).and_then([&](const QString &pid) {
        return connectInNetwork(m_sshd->within(u"/proc/%1/ns/net"_s.arg(pid)), port);
    });
}

Result<> RealGuest::extendUnit(const QString &unit, const QByteArray &lines) const
{
    const QString path = m_folder.filePath(u"units/%1.d/more.conf"_s.arg(unit));
    return writeFile(path, lines)
        .and_then([this] { return systemctl({u"daemon-reload"_s}); })
        .map([](const QByteArray &) {});
}

QByteArray RealGuest::engineLog() const { return contentOf(m_folder.filePath(u"engine.log"_s)); }

} // namespace xsc::test
