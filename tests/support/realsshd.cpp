// SPDX-License-Identifier: BSD-2-Clause
#include "realsshd.h"

#include "writefile.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTcpSocket>

#include <cerrno>

#include <pwd.h>
#include <signal.h>
#include <unistd.h>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Result<SshKeyPair> makeSshKeyPair(const QString &type, int bits)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"key"_s);
    QStringList arguments{u"-q"_s, u"-t"_s, type, u"-N"_s, QString(), u"-C"_s, u"test"_s, u"-f"_s, path};
    if (bits > 0)
        arguments << u"-b"_s << QString::number(bits);
    const auto made = runProgram(u"ssh-keygen"_s, arguments);
    if (!made)
        return fail(made.error());
    return SshKeyPair{contentOf(path), contentOf(path + u".pub"_s).trimmed()};
}

RealSshd::RealSshd(SshdOptions options)
    : m_options(std::move(options))
{}

RealSshd::~RealSshd() { stop(); }

QString RealSshd::missing()
{
    if (findProgram(u"sshd"_s).isEmpty() || findProgram(u"ssh-keygen"_s).isEmpty())
        return u"no sshd (package openssh-server)"_s;
    if (!QDir().mkpath(u"/run/sshd"_s))
        return u"sshd needs /run/sshd, which only root can make"_s;
    return {};
}

QString RealSshd::user() const
{
    const passwd *entry = getpwuid(geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

QByteArray RealSshd::hostKey() const { return contentOf(file(u"host.pub"_s)).split(' ').value(1).trimmed(); }

QByteArray RealSshd::log() const { return contentOf(file(u"log"_s)); }

QString RealSshd::within(const QString &path) const
{
    return u"/proc/%1/root%2"_s.arg(m_process->processId()).arg(path);
}

Result<> RealSshd::makeHostKey()
{
    const auto pair = makeSshKeyPair();
    if (!pair)
        return fail(pair.error());
    if (const auto written = writeFile(file(u"host"_s), pair->privateText); !written)
        return written;
    return writeFile(file(u"host.pub"_s), pair->publicLine);
}

Result<> RealSshd::authorize(const QList<QByteArray> &keys)
{
    m_options.authorizedKeys = keys;
    const auto written = writeFile(file(u"authorized"_s), keys.join('\n') + '\n');
    if (!m_options.account.isEmpty())
        openToAccount();
    return written;
}

Result<> RealSshd::writeFiles()
{
    if (!QFile::exists(file(u"host"_s))) {
        if (const auto made = makeHostKey(); !made)
            return made;
    }
    if (const auto keys = authorize(m_options.authorizedKeys); !keys)
        return keys;
    QStringList lines{
        u"ListenAddress %1:%2"_s.arg(m_options.address).arg(m_port),
        u"HostKey "_s + file(u"host"_s),
        u"PidFile none"_s,
        u"AuthorizedKeysFile "_s + file(u"authorized"_s),
        u"StrictModes no"_s,
        u"UsePAM no"_s,
        u"PasswordAuthentication no"_s,
        u"KbdInteractiveAuthentication no"_s,
        u"PermitRootLogin prohibit-password"_s,
        u"UseDNS no"_s,
        u"MaxStartups 100:30:200"_s,
        u"LogLevel VERBOSE"_s,
        u"AllowStreamLocalForwarding %1"_s.arg(m_options.allowStreamLocal ? u"yes"_s : u"no"_s),
    };
    // The first line of a keyword counts for sshd.
    lines = m_options.extraLines + lines + QStringList{u"MaxSessions 50"_s};
    return writeFile(file(u"sshd_config"_s), lines.join(u'\n').toUtf8() + '\n');
}

// sshd reads the keys as the account.
void RealSshd::openToAccount() const
{
    QFile::setPermissions(m_folder.path(), QFile::Permissions::fromInt(0x7055));
    QFile::setPermissions(file(u"authorized"_s), QFile::Permissions::fromInt(0x6044));
}

Result<QStringList> RealSshd::commandLine()
{
    const QStringList sshd{findProgram(u"sshd"_s), u"-D"_s, u"-e"_s, u"-f"_s, file(u"sshd_config"_s)};
    if (m_options.account.isEmpty() || !m_options.launcher.isEmpty())
        return m_options.launcher + sshd;
    // Over the system's own files, in a mount namespace that nobody else sees.
    const QString script = u"cd \"$1\" && for f in passwd shadow group; do mount --bind $f /etc/$f || exit; "
                           "done; shift; [ -z \"$1\" ] || mount -t tmpfs -o size=$1,uid=$2,gid=$2,mode=700 "
                           "tmpfs \"$3\" || exit; shift 3; exec \"$@\""_s;
    const Account account{m_options.account, m_options.accountPassword, m_options.accountHome};
    return writeAccount(m_folder.path(), account).map([&] {
        return QStringList{u"unshare"_s,
                           u"--mount"_s,
                           u"sh"_s,
                           u"-c"_s,
                           script,
                           u"sh"_s,
                           m_folder.path(),
                           m_options.homeSize,
                           QString::number(accountId),
                           m_options.accountHome} +
               sshd;
    });
}

bool RealSshd::answers() const
{
    QTcpSocket socket;
    socket.connectToHost(m_options.address, m_port);
    return socket.waitForReadyRead(1000) && socket.readAll().startsWith("SSH-");
}

Result<> RealSshd::start()
{
    if (m_port == 0)
        m_port = freePort(m_options.address);
    if (const auto written = writeFiles(); !written)
        return written;
    const auto command = commandLine();
    if (!command)
        return fail(command.error());
    auto process = startProgram(command->first(), command->mid(1), file(u"log"_s));
    if (!process)
        return fail(process.error());
    m_process = std::move(*process);
    for (const QDeadlineTimer deadline(10000); !deadline.hasExpired();) {
        if (answers())
            return {};
        if (m_process->waitForFinished(20))
            break;
    }
    return fail(ErrorKind::Internal, u"sshd did not start"_s, QString::fromUtf8(log()));
}

// sshd's children leave its process group when they serve a session; the kernel knows whose they are.
QList<pid_t> RealSshd::processes() const
{
    if (m_process->state() == QProcess::NotRunning)
        return {};
    QList<pid_t> all{static_cast<pid_t>(m_process->processId())};
    for (qsizetype i = 0; i < all.size(); ++i)
        all += childrenOf(all.at(i));
    return all;
}

void RealSshd::signalAll(int number) const
{
    for (const pid_t pid : processes())
        ::kill(pid, number);
}

Result<> RealSshd::goBefore(const cpu_set_t &processors)
{
    const sched_param lowest{1};
    for (const pid_t pid : processes()) {
        const bool isDone = ::sched_setaffinity(pid, sizeof processors, &processors) == 0 &&
                            ::sched_setscheduler(pid, SCHED_FIFO, &lowest) == 0;
        if (!isDone && errno != ESRCH) // one of a login that ends
            return fail(ErrorKind::Auth, u"sshd cannot go before all others"_s, qt_error_string());
    }
    return {};
}

void RealSshd::freeze()
{
    if (m_process)
        signalAll(SIGSTOP);
}

void RealSshd::stop()
{
    if (!m_process)
        return;
    signalAll(SIGKILL);
    m_process.reset();
}

} // namespace xsc::test
