// SPDX-License-Identifier: BSD-2-Clause
#include "guest/keypush.h"

#include "guest/tr.h"
#include "net/shelltext.h"

#include <QRegularExpression>

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestPushOutput = 16 * 1024;
constexpr int noHome = 61;
constexpr int notWritable = 62;

// The new file takes the old one's place by a rename: no moment, and no full disk, leaves half a file.
// Between # and the end of a line nothing lets anybody in.
constexpr auto scriptStart = R"sh(LC_ALL=C; export LC_ALL; PATH=$PATH:/usr/sbin:/sbin; umask 077
line=%1 key=%2
if [ ! -d "$HOME" ]; then echo "$HOME: no such folder" >&2; exit 61; fi
d=$HOME/.ssh; f=$d/authorized_keys; own="^[^#]*$key\( \|\$\)"
beginNew() {
  if [ -h "$f" ]; then f=$(readlink -f "$f") || exit 62; fi
  t=$f.$$
  trap 'rm -f "$t"' EXIT
  trap 'exit 62' HUP INT TERM
}
)sh";

constexpr auto pushScript = R"sh(if grep -q "$own" "$f" 2>/dev/null; then
  chmod 700 "$d" 2>/dev/null; chmod 600 "$f" 2>/dev/null
  echo present
else
  mkdir -p "$d" && chmod 700 "$d" || exit 62
  beginNew
  { [ ! -e "$f" ] || cat "$f"; } >"$t" || exit 62
  if [ -s "$t" ] && [ -n "$(tail -c 1 "$t")" ]; then echo >>"$t" || exit 62; fi
  printf '%s\n' "$line" >>"$t" && mv -f "$t" "$f" || exit 62
  echo added
fi
)sh";

// Not every grep tells that it could not write.
constexpr auto removeScript = R"sh(if grep -q "$own" "$f" 2>/dev/null; then
  [ -r "$f" ] || exit 62
  beginNew
  grep -v "$own" "$f" | cat >"$t" && mv -f "$t" "$f" || exit 62
fi
)sh";

constexpr auto scriptEnd = R"sh(if command -v restorecon >/dev/null 2>&1; then restorecon -R "$d" >&2; fi
exit 0
)sh";

QString scriptWith(const char *middle, const QString &publicLine)
{
    static const QRegularExpression line(
        u"\\A([a-z0-9@.-]{1,64} [A-Za-z0-9+/]{16,16384}={0,2})( [\\x20-\\x7e]{0,256})?\\z"_s);
    const auto match = line.match(publicLine.trimmed());
    if (!match.hasMatch())
        return {};
    // Both at once: what stands in for one may hold the other's mark.
    const QString start = QString::fromLatin1(scriptStart)
                              .arg(net::shellWord(match.captured(0)), net::shellWord(match.captured(1)));
    return u"exec sh -c "_s +
           net::shellWord(start + QString::fromLatin1(middle) + QString::fromLatin1(scriptEnd));
}

Fail notPushed(const CommandOutput &output, const GuestSettings &settings)
{
    const bool isFull = output.errors.contains("No space left"_L1) ||
                        output.errors.contains("quota exceeded"_L1, Qt::CaseInsensitive);
    if (output.status == noHome)
        return fail(ErrorKind::Remote,
                    Tr::tr("The user %1 has no home folder in %2 that could hold the pool's key. Make one.")
                        .arg(settings.user, settings.vmName),
                    output.errors, {u"NO_HOME"_s});
    if (output.status == notWritable && isFull)
        return fail(ErrorKind::Remote,
                    Tr::tr("The disk of %1 is full: the pool's key could not be added. Make room on it.")
                        .arg(settings.vmName),
                    output.errors, {u"DISK_FULL"_s});
    if (output.status == notWritable)
        return fail(ErrorKind::Remote,
                    Tr::tr("The user %1 of %2 may not write to ~/.ssh/authorized_keys, where the pool's key "
                           "belongs. Check the folder's owner and that it is not read-only.")
                        .arg(settings.user, settings.vmName),
                    output.errors, {u"HOME_NOT_WRITABLE"_s});
    return fail(
        ErrorKind::Remote,
        Tr::tr("The pool's key could not be added to the user %1 of %2.").arg(settings.user, settings.vmName),
        output.errors);
}

} // namespace

QString pushKeyCommand(const QString &publicLine) { return scriptWith(pushScript, publicLine); }

QString removeKeyCommand(const QString &publicLine) { return scriptWith(removeScript, publicLine); }

Result<KeyPush> keyPushIn(const CommandOutput &output, const GuestSettings &settings)
{
    const QByteArray word = output.text.trimmed();
    if (output.status == 0 && word.endsWith("added"))
        return KeyPush::Added;
    if (output.status == 0 && word.endsWith("present"))
        return KeyPush::Present;
    return notPushed(output, settings);
}

Task<KeyPush> pushKey(std::shared_ptr<net::SshSession> ssh, GuestSettings settings, QString publicLine,
                      Patience patience)
{
    const QString command = pushKeyCommand(publicLine);
    if (command.isEmpty())
        co_return fail(ErrorKind::Invalid, Tr::tr("The pool's public key is no SSH key."));
    const auto stream = co_await ssh->exec(command, patience);
    if (!stream)
        co_return fail(stream.error());
    const auto output = co_await commandOutput(*stream, longestPushOutput, patience);
    if (!output)
        co_return fail(output.error());
    co_return keyPushIn(*output, settings);
}

Task<KeyPush> pushKeyByPassword(GuestSettings settings, PasswordLogin login, QString publicLine,
                                Patience patience)
{
    const auto ssh = co_await logInByPassword(settings, login, patience);
    if (!ssh)
        co_return fail(ssh.error());
    co_return co_await pushKey(*ssh, settings, publicLine, patience);
}

} // namespace xsc::guest
