// SPDX-License-Identifier: BSD-2-Clause
#include "engineprocess.h"

#include "process.h"
#include "writefile.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>
#include <QRegularExpression>

#include <csignal>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

static int majorVersion(const QString &program)
{
    static const QRegularExpression number(u"version (\\d+)"_s);
    const QByteArray words = runProgram(program, {u"--version"_s}).value_or(QByteArray());
    return number.match(QString::fromUtf8(words)).captured(1).toInt();
}

// An engine must not outlive a test that crashed.
static void dieWithUs(QProcess &process)
{
    process.setChildProcessModifier([] {
        ::setsid();
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    });
}

static void logInto(QProcess &process, const QString &folder)
{
    process.setStandardInputFile(QProcess::nullDevice());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardOutputFile(folder + u"/engine.log"_s, QIODevice::Append);
}

// Without a configuration of its own a dockerd reads the machine's; up to 23 it also shares its ID, and
// from 29 on a fresh one has no graph drivers.
static QByteArray dockerdConfiguration(int version, const QString &folder)
{
    if (version <= 23)
        return R"({"deprecated-key-path": ")" + QFile::encodeName(folder) + R"(/key.json"})";
    if (version >= 29)
        return R"({"features": {"containerd-snapshotter": false}})";
    return "{}";
}

Result<QStringList> dockerdCommand(const QString &folder, const QStringList &listeners)
{
    const QString program = findProgram(u"dockerd"_s);
    const int version = majorVersion(program);
    if (auto written = writeFile(folder + u"/daemon.json"_s, dockerdConfiguration(version, folder)); !written)
        return fail(written.error());
    QStringList command{program,
                        u"--config-file"_s,
                        folder + u"/daemon.json"_s,
                        u"--data-root"_s,
                        folder + u"/data"_s,
                        u"--exec-root"_s,
                        folder + u"/exec"_s,
                        u"--pidfile"_s,
                        folder + u"/engine.pid"_s,
                        u"--storage-driver"_s,
                        u"vfs"_s,
                        u"--bridge"_s,
                        u"none"_s,
                        u"--iptables=false"_s};
    if (version >= 27)
        command << u"--ip6tables=false"_s;
    return command + listeners;
}

Result<> setUpDockerd(QProcess &process, const QString &folder, const QStringList &listeners)
{
    const QStringList ours{u"-H"_s, u"unix://"_s + folder + u"/engine.sock"_s};
    const auto command = dockerdCommand(folder, ours + listeners);
    if (!command)
        return fail(command.error());
    process.setProgram(command->first());
    process.setArguments(command->mid(1));
    logInto(process, folder);
    dieWithUs(process);
    return {};
}

static QByteArray limitPair(const char *name, rlim_t hard)
{
    const QByteArray number = QByteArray::number(qulonglong(hard));
    return '"' + QByteArray(name) + '=' + number + ':' + number + '"';
}

// A container's limits must not exceed what this process may have; podman lowers its own number of
// processes to 32768 and cannot raise it again.
static QByteArray podmanConfiguration()
{
    rlimit files{};
    rlimit processes{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    ::getrlimit(RLIMIT_NPROC, &processes);
    return "[containers]\nnetns = \"none\"\nlog_driver = \"k8s-file\"\ndefault_ulimits = [" +
           limitPair("nofile", files.rlim_max) + ", " +
           limitPair("nproc", std::min<rlim_t>(processes.rlim_max, 32768)) +
           "]\n[engine]\ncgroup_manager = \"cgroupfs\"\nevents_logger = \"file\"\nruntime = \"runc\"\n";
}

static Result<> writePodmanFiles(const QString &folder)
{
    const QByteArray place = QFile::encodeName(folder);
    const QByteArray storage =
        "[storage]\ndriver = \"vfs\"\ngraphroot = \"" + place + "/data\"\nrunroot = \"" + place + "/run\"\n";
    QDir(folder).mkpath(u"tmp"_s);
    return writeFile(folder + u"/containers.conf"_s, podmanConfiguration())
        .and_then([&] { return writeFile(folder + u"/storage.conf"_s, storage); })
        .and_then([&] {
            return writeFile(folder + u"/registries.conf"_s, "unqualified-search-registries = []\n");
        });
}

Result<> setUpPodman(QProcess &process, const QString &folder)
{
    if (auto written = writePodmanFiles(folder); !written)
        return written;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CONTAINERS_CONF"_s, folder + u"/containers.conf"_s);
    environment.insert(u"CONTAINERS_STORAGE_CONF"_s, folder + u"/storage.conf"_s);
    environment.insert(u"CONTAINERS_REGISTRIES_CONF"_s, folder + u"/registries.conf"_s);
    environment.insert(u"TMPDIR"_s, folder + u"/tmp"_s);
    process.setProcessEnvironment(environment);
    process.setProgram(findProgram(u"podman"_s));
    process.setArguments({u"--root"_s, folder + u"/data"_s, u"--runroot"_s, folder + u"/run"_s, u"--tmpdir"_s,
                          folder + u"/tmp/libpod"_s, u"--storage-driver"_s, u"vfs"_s, u"--cgroup-manager"_s,
                          u"cgroupfs"_s, u"system"_s, u"service"_s, u"--time"_s, u"0"_s,
                          u"unix://"_s + folder + u"/engine.sock"_s});
    logInto(process, folder);
    dieWithUs(process);
    return {};
}

} // namespace xsc::test
