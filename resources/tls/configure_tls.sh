#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Makes dockerd on Linux listen on port 2376 with the certificates of this disc. Run it as root:
#   sh configure_tls.sh [--root DIR]
# --root DIR works on the system below DIR and leaves the running one alone. The settings of dockerd stay as
# they are; a drop-in of its systemd unit adds to its command line. Exit code 1: nothing was changed, 2: the
# engine did not start with them; all is as it was, 3: there is no unit to add to; the certificates are in place.
set -eu
umask 077

disc=$(cd "$(dirname "$0")" && pwd)
root=
if [ "${1-}" = --root ] && [ -n "${2-}" ]; then
    root=$2
elif [ $# -gt 0 ]; then
    echo "usage: sh configure_tls.sh [--root DIR]" >&2
    exit 1
fi
certificates=/etc/docker/tls
dropin=$root/etc/systemd/system/docker.service.d/xscontainer-tls.conf
options="-H tcp://0.0.0.0:2376 --tlsverify --tlscacert=$certificates/ca.pem --tlscert=$certificates/server-cert.pem --tlskey=$certificates/server-key.pem"

say() { echo "configure_tls: $*"; }

if [ -z "$root" ] && [ "$(id -u)" != 0 ]; then
    say "run this as root" >&2
    exit 1
fi
for file in ca.pem server-cert.pem server-key.pem; do
    if ! [ -s "$disc/server/$file" ]; then
        say "$disc/server/$file is missing" >&2
        exit 1
    fi
done

# A new file takes the place of an old one in one step, and no key is ever readable by others.
put() {
    if [ -f "$2" ]; then
        cp -p "$2" "$2.before"
    else
        : >"$2.none"
    fi
    cp "$1" "$2.new"
    chmod "$3" "$2.new"
    mv -f "$2.new" "$2"
}
# As it was, or for good.
putback() {
    trap - EXIT
    for file in ca.pem server-cert.pem server-key.pem; do
        target=$root$certificates/$file
        if [ -f "$target.before" ]; then
            mv -f "$target.before" "$target"
        elif [ -f "$target.none" ]; then
            rm -f "$target"
        fi
        rm -f "$target.new" "$target.none" || true
    done
}
keep() {
    trap - EXIT
    for file in ca.pem server-cert.pem server-key.pem; do
        rm -f "$root$certificates/$file.before" "$root$certificates/$file.none"
    done
}
mkdir -p "$root$certificates"
trap putback EXIT
put "$disc/server/ca.pem" "$root$certificates/ca.pem" 0644
put "$disc/server/server-cert.pem" "$root$certificates/server-cert.pem" 0644
put "$disc/server/server-key.pem" "$root$certificates/server-key.pem" 0600
if [ -z "$root" ] && command -v restorecon >/dev/null 2>&1; then
    restorecon -R "$certificates" || true
fi

# The last one counts that is not empty: of the unit, then of others' drop-ins by their names.
command=
folders="/etc/systemd/system /run/systemd/system /usr/local/lib/systemd/system /usr/lib/systemd/system /lib/systemd/system"
take() {
    line=$(sed -n 's/^ExecStart=//p' "$1" | grep -v '^$' | tail -n 1)
    if [ -n "$line" ]; then
        command=$line
    fi
}
for folder in $folders; do
    if [ -f "$root$folder/docker.service" ]; then
        take "$root$folder/docker.service"
        break
    fi
done
names=$(for folder in $folders; do
    ls "$root$folder/docker.service.d" 2>/dev/null || true
done | sort -u)
for name in $names; do
    for folder in $folders; do
        file=$root$folder/docker.service.d/$name
        if [ -f "$file" ]; then
            case $name in
            xscontainer-tls.conf) ;;
            *.conf) take "$file" ;;
            esac
            break
        fi
    done
done
case $command in
'' | *\\)
    say "no docker.service was found whose command line could be read" >&2
    say "start dockerd with: $options" >&2
    keep
    exit 3
    ;;
esac

# With one listener on its command line dockerd forgets the one it has of its own.
case " $command " in
*" -H "* | *" -H="* | *" --host "* | *" --host="*) ;;
*) options="-H unix:///var/run/docker.sock $options" ;;
esac
mkdir -p "$(dirname "$dropin")"
chmod 0755 "$(dirname "$dropin")"
{
    echo "# Written by configure_tls.sh"
    echo "[Service]"
    echo "ExecStart="
    echo "ExecStart=$command $options"
} >"$dropin.new"
chmod 0644 "$dropin.new"
had=false
if [ -f "$dropin" ]; then
    had=true
    mv -f "$dropin" "$dropin.before"
fi
mv -f "$dropin.new" "$dropin"

restart() { systemctl daemon-reload && systemctl restart docker.service; }
if [ -z "$root" ] && ! restart; then
    putback
    rm -f "$dropin"
    if $had; then
        mv -f "$dropin.before" "$dropin"
    fi
    systemctl reset-failed docker.service || true
    restart || true
    say "dockerd did not start with TLS; its command line and certificates are as they were" >&2
    say "settings of /etc/docker/daemon.json may stand against: hosts, tls, tlsverify, tlscacert, tlscert, tlskey" >&2
    exit 2
fi
rm -f "$dropin.before"
keep
if [ -z "$root" ] && command -v firewall-cmd >/dev/null 2>&1 && firewall-cmd --state >/dev/null 2>&1; then
    firewall-cmd --quiet --permanent --add-port=2376/tcp && firewall-cmd --quiet --reload || true
fi
if [ -n "$root" ]; then
    say "dockerd of $root will listen on port 2376 with TLS"
else
    say "dockerd listens on port 2376 with TLS"
fi
