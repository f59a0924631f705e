// SPDX-License-Identifier: BSD-2-Clause
#include "guest/vmcommands.h"

#include "net/shelltext.h"

namespace xsc::guest::commands {

using namespace Qt::Literals::StringLiterals;
using net::shellWord;

static QString orDocker(const QString &unit) { return shellWord(unit.isEmpty() ? u"docker"_s : unit); }

QString showListeners(quint16 port) { return u"sudo ss -ltnp sport = :%1"_s.arg(port); }

// Debian and its kin call the unit ssh.
QString startSshd() { return u"sudo systemctl enable --now sshd || sudo systemctl enable --now ssh"_s; }

QString showSshdLog() { return u"sudo journalctl -n 50 -u ssh -u sshd"_s; }

QString showKeyFiles(const QString &user)
{
    return u"sudo sshd -T | grep -i authorizedkeysfile; sudo ls -ld ~%1 ~%1/.ssh ~%1/.ssh/authorized_keys; "_s
               .arg(shellWord(user)) +
           showSshdLog();
}

QString showHostKeys()
{
    return u"for key in /etc/ssh/ssh_host_*_key.pub; do ssh-keygen -lf \"$key\"; done"_s;
}

QString showEngineLog() { return u"sudo journalctl -n 50 -u docker -u podman"_s; }

QString allowForwarding()
{
    return u"echo 'AllowStreamLocalForwarding yes' | sudo tee /etc/ssh/sshd_config.d/10-xscontainer.conf && "
           "{ sudo systemctl reload sshd || sudo systemctl reload ssh; }"_s;
}

// Where there is a folder of keys, the file is made anew out of it. A key that is there with options, which
// somebody has given it, is not added without any.
QString appendKeys(const QString &publicLines)
{
    QString command =
        u"umask 077; mkdir -p ~/.ssh; cd ~/.ssh; add() { "
        "[ ! -s \"$1\" ] || [ $(tail -c 1 \"$1\" | wc -l) = 1 ] || echo >>\"$1\"; echo \"$2\" >>\"$1\"; }"_s;
    for (const QString &line : publicLines.split(u'\n', Qt::SkipEmptyParts))
        command += u"; grep -qs %1 authorized_keys || add authorized_keys %2; [ ! -d authorized_keys.d ] || "
                   "grep -qs %1 authorized_keys.d/* || add authorized_keys.d/xscontainer %2"_s.arg(
                       shellWord(u"^[^#]*"_s + line.section(u' ', 1, 1)), shellWord(line));
    return command;
}

QString authorizeKeys(const QString &user, const QString &publicLines)
{
    return u"sudo -H -u %1 sh -c %2"_s.arg(shellWord(user), shellWord(appendKeys(publicLines)));
}

QString addToGroup(const QString &user, const QString &group)
{
    return u"usermod -aG %1 %2"_s.arg(shellWord(group), shellWord(user));
}

QString startUnitNow(const QString &unit) { return u"systemctl start "_s + orDocker(unit); }

QString joinGroup(const QString &user, const QString &group) { return u"sudo "_s + addToGroup(user, group); }

QString startUnit(const QString &unit) { return u"sudo "_s + startUnitNow(unit); }

QString enableUnit(const QString &unit) { return u"sudo systemctl enable --now "_s + orDocker(unit); }

bool isOfUser(const QString &engineSocket) { return engineSocket.startsWith("/run/user/"_L1); }

QString enableOwnUnit(const QString &user, const QString &engineSocket)
{
    const bool isDocker = engineSocket.endsWith("/docker.sock"_L1);
    return u"sudo loginctl enable-linger %1; systemctl --user enable --now %2"_s.arg(
        shellWord(user), isDocker ? u"docker"_s : u"podman.socket"_s);
}

} // namespace xsc::guest::commands
