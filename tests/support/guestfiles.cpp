// SPDX-License-Identifier: BSD-2-Clause
#include "guestfiles.h"

#include "engineprocess.h"
#include "writefile.h"

#include <unistd.h>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

namespace {

// Without default dependencies nothing of an ordinary boot is pulled in.
constexpr auto unitStart = "[Unit]\nDefaultDependencies=no\n"_L1;

// Over it systemd answers those who are not root.
constexpr auto busSocket = "[Socket]\nListenStream=/run/dbus/system_bus_socket\n"_L1;

constexpr auto busService = R"([Service]
Type=notify
ExecStart=%1 --system --address=systemd: --nofork --nopidfile --systemd-activation
)"_L1;

constexpr auto dockerSocket = R"([Socket]
ListenStream=/run/docker.sock
SocketMode=0660
SocketUser=root
SocketGroup=docker
)"_L1;

// "%1" the log, "%2" the command line.
constexpr auto dockerService = R"([Service]
Type=notify
ExecStart=%2
StandardOutput=append:%1
StandardError=append:%1
)"_L1;

constexpr auto podmanSocket = R"([Socket]
ListenStream=%1
SocketMode=0660
SocketGroup=docker
)"_L1;

constexpr auto podmanService = R"([Service]
ExecStart=%2
StandardOutput=append:%1
StandardError=append:%1
)"_L1;

// "%3" name and "%4" id of the account, "%5" its home.
constexpr auto rootlessService = R"([Service]
User=%3
Environment=HOME=%5 XDG_RUNTIME_DIR=/run/user/%4
ExecStartPre=+install -d -o %3 -g %3 -m 700 /run/user/%4 /run/user/%4/podman
ExecStart=%2
StandardOutput=append:%1
StandardError=append:%1
)"_L1;

// What others than root read as well.
Result<> writeOpen(const QString &path, const QByteArray &content)
{
    auto written = writeFile(path, content);
    QFile::setPermissions(path, QFile::Permissions::fromInt(0x6044));
    return written;
}

Result<> writeUnit(const QString &folder, const QString &name, const QString &text)
{
    return writeOpen(folder + u"/units/"_s + name, text.toUtf8());
}

// \a name.service behind \a name.socket.
Result<> writePair(const QString &folder, const QString &name, const QString &socket, const QString &service)
{
    const QString needs = u"Requires=%1.socket\nAfter=%1.socket\n"_s.arg(name);
    return writeUnit(folder, name + u".socket"_s, unitStart + socket).and_then([&] {
        return writeUnit(folder, name + u".service"_s, unitStart + needs + service);
    });
}

// "fd://" stands for what docker.socket has opened.
Result<> writeDocker(const QString &folder, const GuestOptions &options)
{
    const bool isBehindSocket = options.engine == GuestEngine::DockerBehindSocket;
    const QString listener = isBehindSocket ? u"fd://"_s : u"unix:///run/docker.sock"_s;
    const auto command = dockerdCommand(folder + u"/docker"_s, {u"-H"_s, listener});
    if (!command)
        return fail(command.error());
    const QString service = dockerService.arg(folder + u"/engine.log"_s, command->join(u' '));
    return isBehindSocket ? writePair(folder, u"docker"_s, dockerSocket, service)
                          : writeUnit(folder, u"docker.service"_s, unitStart + service);
}

// Without an address it serves what podman.socket has opened.
QString podmanCommand(const QString &address)
{
    return findProgram(u"podman"_s) + u" --storage-driver vfs --cgroup-manager cgroupfs system service "_s +
           u"--time=0 "_s + address;
}

Result<> writePodman(const QString &folder)
{
    return writePair(folder, u"podman"_s, podmanSocket.arg(RealGuest::podmanPath),
                     podmanService.arg(folder + u"/engine.log"_s, podmanCommand({})));
}

Result<> writeRootlessPodman(const QString &folder)
{
    const QString id = QString::number(accountId);
    const QString command = podmanCommand(u"unix:///run/user/%1/podman/podman.sock"_s.arg(id));
    const QString service =
        rootlessService.arg(folder + u"/engine.log"_s, command, RealGuest::account, id, folder + u"/home"_s);
    return writeUnit(folder, RealGuest::podmanUnit, unitStart + service);
}

Result<> writeEngine(const QString &folder, const GuestOptions &options)
{
    switch (options.engine) {
    case GuestEngine::PodmanBehindSocket:
        return writePodman(folder);
    case GuestEngine::RootlessPodman:
        return writeRootlessPodman(folder);
    default:
        return writeDocker(folder, options);
    }
}

// Without a resolver sudo does not wait for one, and nobody's sudoers give rights here.
Result<> writeSettings(const QString &etc, const GuestOptions &options)
{
    const QString path =
        u"Defaults secure_path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\n"_s;
    const QString rights =
        RealGuest::account + u" ALL=(ALL:ALL) "_s + (options.maySudo ? u"NOPASSWD: "_s : u""_s);
    return writeOpen(etc + u"/hostname"_s, "guest\n")
        .and_then([&] { return writeOpen(etc + u"/hosts"_s, "127.0.0.1 localhost guest\n"); })
        .and_then([&] { return writeOpen(etc + u"/resolv.conf"_s, {}); })
        .and_then([&] { return writeOpen(etc + u"/sudoers"_s, (path + rights + u"ALL\n"_s).toUtf8()); });
}

} // namespace

Result<> writeGuestFiles(const QString &folder, const GuestOptions &options)
{
    for (const QString &name : {u"etc"_s, u"units"_s, u"home"_s, u"docker"_s, u"empty"_s}) {
        QDir().mkpath(folder + u'/' + name);
        QFile::setPermissions(folder + u'/' + name, QFile::Permissions::fromInt(0x7055));
    }
    const QString home = folder + u"/home"_s;
    if (::chown(QFile::encodeName(home).constData(), accountId, accountId) != 0)
        return fail(ErrorKind::Internal, u"cannot give the account its home"_s);
    const QString etc = folder + u"/etc"_s;
    return writeAccount(etc, {RealGuest::account, {}, home})
        .and_then([&] { return writeSettings(etc, options); })
        .and_then([&] {
            return writePair(folder, u"dbus"_s, busSocket, busService.arg(findProgram(u"dbus-daemon"_s)));
        })
        .and_then(
            [&] { return writeUnit(folder, u"guest.target"_s, unitStart + u"Requires=dbus.service\n"_s); })
        .and_then([&] { return writeEngine(folder, options); });
}

} // namespace xsc::test
