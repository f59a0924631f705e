// SPDX-License-Identifier: BSD-2-Clause
#include "guest/keypush.h"

#include "guest/advice.h"
#include "guest/tr.h"
#include "net/shelltext.h"

#include <QRegularExpression>

#include <algorithm>

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestPushOutput = 16 * 1024;
constexpr qsizetype mostWords = 4 * 1024;
constexpr int noHome = 61;
constexpr int notWritable = 62;

// The lines are its arguments. An option may hold # and blanks within its quotes, and what follows the key is
// a comment: neither is the key of the line. A file may hold NUL bytes where a power loss left its end
// unwritten: grep takes it for binary then, and BusyBox's cuts lines there; so it is shown another byte in
// their place. Others may change the file at the same time: who finds flock waits for its turn, and goes on
// without it when it does not come.
constexpr auto scriptStart = R"sh(LC_ALL=C; export LC_ALL; PATH=$PATH:/usr/sbin:/sbin; umask 077
if [ ! -d "$HOME" ]; then echo "$HOME: no such folder" >&2; exit 61; fi
d=$HOME/.ssh; f=$d/authorized_keys
options='\([^#"[:cntrl:] ]\|"\(\\*[^"\]\|\\\\*"\)*"\)*'
blanks='[[:blank:]][[:blank:]]*'
pattern() {
  rest=${1#* }
  printf '^[[:blank:]]*\\(%s%s\\)\\{0,1\\}%s%s%s\\([^A-Za-z0-9+/=]\\|$\\)\n' \
    "$options" "$blanks" "${1%% *}" "$blanks" "${rest%% *}"
}
text() { tr '\000' '\001' <"$1"; }
has() {
  key=$(pattern "$1"); shift
  for at; do text "$at" 2>/dev/null | grep -q "$key" && return; done
  return 1
}
lock() {
  [ -r "$d" ] && command -v flock >/dev/null 2>&1 || return 0
  exec 9<"$d"
  for second in 1 2 3 4 5 6 7 8 9 10; do
    flock -n 9 2>/dev/null && return
    [ $? -eq 1 ] || return 0
    sleep 1
  done
}
beginNew() {
  place=$1
  if [ -h "$place" ]; then
    place=$(readlink -f "$place") || { echo "$1: a link to nowhere" >&2; exit 62; }
  fi
  t=$place.$$
  trap 'rm -f "$t"' EXIT
  trap 'exit 62' HUP INT TERM
}
)sh";

// What is added comes as one write at the end of the file, so that no line of others is lost, whether they
// wait for their turn or not. There was room for it a moment before: a full disk leaves no half of a line. A
// file that the account may only replace becomes its own. A shell does not tell why it could not write; cat
// does. Where the account has a folder of keys, the file is made anew out of it at any time
// (update-ssh-keys).
constexpr auto addScript = R"sh(addTo() {
  beginNew "$1"; shift
  if [ -e "$place" ] && [ ! -w "$place" ]; then
    cat "$place" >"$t" && mv -f "$t" "$place" || exit 62
  fi
  cat </dev/null >"$t" || exit 62
  [ ! -s "$place" ] || [ "$(tail -c 1 "$place" | wc -l)" -eq 1 ] || echo | cat >"$t" || exit 62
  for line; do has "$line" "$t" || printf '%s\n' "$line" | cat >>"$t" || exit 62; done
  new=$(cat "$t"); rm -f "$t"
  printf '%s\n' "$new" | cat >>"$place" || exit 62
  word=added
}
addToFile() {
  for line; do shift; has "$line" "$f" || set -- "$@" "$line"; done
  [ $# -eq 0 ] || addTo "$f" "$@"
}
addToFolder() {
  for line; do shift; has "$line" "$f.d"/* || set -- "$@" "$line"; done
  [ $# -eq 0 ] || addTo "$f.d/xscontainer" "$@"
}
)sh";

constexpr auto pushScript = R"sh(word=present
mkdir -p "$d" || exit 62
chmod 700 "$d" 2>/dev/null
lock
addToFile "$@"
chmod 600 "$f" 2>/dev/null
[ ! -w "$f.d" ] || addToFolder "$@"
echo $word
)sh";

// After -- come the lines that must be left. The new file takes the old one's place by a rename: no moment,
// and no full disk, leaves half a file. What grep says in the end is not relied on: not every one tells that
// it could not write, and the count of the lines tells whatever went wrong, also that somebody who does not
// wait has added one: so it comes last.
constexpr auto removeScript = R"sh(own=$(for line; do [ "$line" = -- ] && break; pattern "$line"; done)
while [ "$1" != -- ]; do shift; done; shift
count() { text "$1" | grep -c "$2"; }
refuse() { echo "$1: $2" >&2; exit 62; }
dropFrom() {
  [ -e "$1" ] || return 0
  cat "$1" >/dev/null || exit 62
  gone=$(count "$1" "$own")
  [ "$gone" != 0 ] || return 0
  beginNew "$1"; shift
  text "$place" | grep -v "$own" | tr '\001' '\000' >"$t" || exit 62
  for line; do has "$line" "$t" || refuse "$place" "the new key is not in it"; done
  all=$(count "$place" ''); kept=$(count "$t" '')
  [ -n "$gone" ] && [ $((kept + gone)) -eq "$all" ] || refuse "$place" "could not be filtered"
  mv -f "$t" "$place" || exit 62
}
lock
dropFrom "$f" "$@"
for file in "$f.d"/*; do
  text "$file" 2>/dev/null | grep -q "$own" || continue
  addToFolder "$@"
  dropFrom "$file"
done
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

// Empty when one of the lines is no public key, or there is none.
QString wordsOf(const QString &publicLines)
{
    QString words;
    for (const QString &line : publicLines.trimmed().split(u'\n')) {
        if (!isPublicLine(line.trimmed()))
            return {};
        words += u' ' + net::shellWord(line.trimmed());
    }
    return words;
}

QString scriptWith(const char *middle, const QString &words)
{
    const QString script = QString::fromLatin1(scriptStart) + QString::fromLatin1(addScript) +
                           QString::fromLatin1(middle) + QString::fromLatin1(scriptEnd);
    return u"exec sh -c "_s + net::shellWord(script) + u" sh"_s + words;
}

// What takes the script's place, a nologin or a forced command, tells on its output that it does.
QString wordsIn(const CommandOutput &output)
{
    QStringList words{
        QString::fromUtf8(output.text.first(std::min(output.text.size(), mostWords))).trimmed()};
    if (output.status != 0 || words.first().isEmpty())
        words.append(output.errors);
    words.removeAll(QString());
    return words.join(u'\n');
}

Fail notPushed(const CommandOutput &output, const GuestSettings &settings)
{
    const QString words = wordsIn(output);
    const bool isFull = output.errors.contains("No space left"_L1) ||
                        output.errors.contains("quota exceeded"_L1, Qt::CaseInsensitive);
    if (output.status == noHome)
        return fail(ErrorKind::Remote,
                    Tr::tr("The user %1 has no home folder in %2 that could hold the pool's key. Make one.")
                        .arg(settings.user, settings.vmName),
                    words, {u"NO_HOME"_s});
    if (output.status == notWritable && isFull)
        return fail(ErrorKind::Remote,
                    Tr::tr("The disk of %1 is full: the pool's key could not be added. Make room on it.")
                        .arg(settings.vmName),
                    words, {u"DISK_FULL"_s});
    if (output.status == notWritable)
        return fail(ErrorKind::Remote,
                    Tr::tr("The user %1 of %2 may not write to ~/.ssh/authorized_keys, where the pool's key "
                           "belongs. Check the folder's owner and that it is not read-only.")
                        .arg(settings.user, settings.vmName),
                    words, {u"HOME_NOT_WRITABLE"_s});
    return fail(
        ErrorKind::Remote,
        Tr::tr("The pool's key could not be added to the user %1 of %2.").arg(settings.user, settings.vmName),
        words);
}

} // namespace

QString pushKeyCommand(const QString &publicLines)
{
    const QString words = wordsOf(publicLines);
    return words.isEmpty() ? QString() : scriptWith(pushScript, words);
}

QString removeKeyCommand(const QString &publicLines, const QString &leftLines)
{
    const QString words = wordsOf(publicLines);
    const QString left = wordsOf(leftLines);
    if (words.isEmpty() || left.isEmpty())
        return {};
    return scriptWith(removeScript, words + u" --"_s + left);
}

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

Error ignoredKey(const GuestSettings &settings, const Error &refusal)
{
    Error told = failureAt(u"KEY_IGNORED"_s, settings);
    told.detail = refusal.detail;
    return told;
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
