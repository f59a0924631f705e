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

// The lines are its arguments. The new file takes the old one's place by a rename: no moment, and no full
// disk, leaves half a file. Between # and the end of a line nothing lets anybody in.
constexpr auto scriptStart = R"sh(LC_ALL=C; export LC_ALL; PATH=$PATH:/usr/sbin:/sbin; umask 077
if [ ! -d "$HOME" ]; then echo "$HOME: no such folder" >&2; exit 61; fi
d=$HOME/.ssh; f=$d/authorized_keys
pattern() { rest=${1#* }; printf '^[^#]*%s %s\\( \\|$\\)\n' "${1%% *}" "${rest%% *}"; }
has() { grep -q "$(pattern "$1")" "$2" 2>/dev/null; }
beginNew() {
  if [ -h "$f" ]; then f=$(readlink -f "$f") || exit 62; fi
  t=$f.$$
  trap 'rm -f "$t"' EXIT
  trap 'exit 62' HUP INT TERM
}
)sh";

// A shell does not tell why it could not write; cat does.
constexpr auto pushScript = R"sh(word=present
for line; do has "$line" "$f" || word=added; done
if [ $word = present ]; then
  chmod 700 "$d" 2>/dev/null; chmod 600 "$f" 2>/dev/null
else
  mkdir -p "$d" && chmod 700 "$d" || exit 62
  beginNew
  { [ ! -e "$f" ] || cat "$f"; } >"$t" || exit 62
  if [ -s "$t" ] && [ -n "$(tail -c 1 "$t")" ]; then echo | cat >>"$t" || exit 62; fi
  for line; do has "$line" "$t" || printf '%s\n' "$line" | cat >>"$t" || exit 62; done
  mv -f "$t" "$f" || exit 62
fi
echo $word
)sh";

// Not every grep tells that it could not write.
constexpr auto removeScript = R"sh(own=$(for line; do pattern "$line"; done)
if grep -q "$own" "$f" 2>/dev/null; then
  [ -r "$f" ] || exit 62
  beginNew
  grep -v "$own" "$f" | cat >"$t" && mv -f "$t" "$f" || exit 62
fi
)sh";

constexpr auto scriptEnd = R"sh(if command -v restorecon >/dev/null 2>&1; then restorecon -R "$d" >&2; fi
exit 0
)sh";

bool isPublicLine(const QString &line)
{
    static const QRegularExpression form(
        u"\\A[a-z0-9@.-]{1,64} [A-Za-z0-9+/]{16,16384}={0,2}( [\\x20-\\x7e]{0,256})?\\z"_s);
    return form.match(line).hasMatch();
}

QString scriptWith(const char *middle, const QString &publicLines)
{
    const QString script =
        QString::fromLatin1(scriptStart) + QString::fromLatin1(middle) + QString::fromLatin1(scriptEnd);
    QString command = u"exec sh -c "_s + net::shellWord(script) + u" sh"_s;
    for (const QString &line : publicLines.trimmed().split(u'\n')) {
        if (!isPublicLine(line.trimmed()))
            return {};
        command += u' ' + net::shellWord(line.trimmed());
    }
    return command;
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

QString pushKeyCommand(const QString &publicLines) { return scriptWith(pushScript, publicLines); }

QString removeKeyCommand(const QString &publicLines) { return scriptWith(removeScript, publicLines); }

Result<KeyPush> keyPushIn(const CommandOutput &output, const GuestSettings &settings)
{
    const QByteArray word = output.text.trimmed();
    if (output.status == 0 && word.endsWith("added"))
        return KeyPush::Added;
    if (output.status == 0 && word.endsWith("present"))
        return KeyPush::Present;
    return notPushed(output, settings);
}

Task<KeyPush> pushKey(std::shared_ptr<net::SshSession> ssh, GuestSettings settings, QString publicLines,
                      Patience patience)
{
    const QString command = pushKeyCommand(publicLines);
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

Task<KeyPush> pushKeyByPassword(GuestSettings settings, PasswordLogin login, QString publicLines,
                                Patience patience)
{
    const auto ssh = co_await logInByPassword(settings, login, patience);
    if (!ssh)
        co_return fail(ssh.error());
    co_return co_await pushKey(*ssh, settings, publicLines, patience);
}

} // namespace xsc::guest
