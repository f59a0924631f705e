// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/rules.h"
#include "cloudconfig/tr.h"
#include "cloudconfig/usernames.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

void checkUserNames(const LintContext &context, const Node &root)
{
    static const QRegularExpression s_name(u"\\A[a-z_][a-z0-9_-]{0,30}\\$?\\z"_s);
    QSet<QString> seen;
    for (const Node *user : itemsAt(root, u"users")) {
        const Node *name = textAt(context, *user, u"name");
        if (!name)
            continue;
        if (!s_name.match(name->text).hasMatch())
            context.problems.warn(
                name->range, u"bad-user-name"_s,
                Tr::tr("\"%1\" is no usual user name: lower case letters, digits, hyphens and "
                       "underscores, 32 at most. Some systems refuse others.")
                    .arg(name->text));
        if (seen.contains(name->text))
            context.problems.warn(name->range, u"same-user"_s,
                                  Tr::tr("The user \"%1\" is in this list already.").arg(name->text));
        seen.insert(name->text);
    }
}

// Keys, or a password that is not locked.
bool canLogIn(const Node &user)
{
    const bool hasKeys = !itemsAt(user, u"ssh_authorized_keys").empty() ||
                         !itemsAt(user, u"ssh-authorized-keys").empty() ||
                         !itemsAt(user, u"ssh_import_id").empty() || user.entry(u"snapuser");
    const bool hasPassword =
        user.entry(u"passwd") || user.entry(u"hashed_passwd") || user.entry(u"plain_text_passwd");
    return hasKeys || (hasPassword && (user.entry(u"lock_passwd") || user.entry(u"lock-passwd")));
}

// A line of a comment is nobody's command.
QString withoutComments(const QString &text)
{
    static const QRegularExpression s_comment(u"^[ \\t]*#[^\\n]*"_s, QRegularExpression::MultilineOption);
    return QString(text).remove(s_comment);
}

enum class WayIn { None, Perhaps, Likely };

WayIn wayThrough(const QString &commands)
{
    static const QRegularExpression s_likely(
        u"authorized_keys|\\b(useradd|adduser|usermod|newusers|chpasswd|ssh-import-id|ssh-copy-id|"
        "AuthorizedKeys\\w+)\\b|(?<!/)\\bpasswd\\b|"
        "\\b(PasswordAuthentication|PermitRootLogin|PermitEmptyPasswords)[ \\t=]+(?!no\\b)\\w"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression s_foreign(
        u"://|/passwd\\b|\\bshadow\\b|\\bsshd_config\\b"
        u"|\\b(curl|wget|git|ansible\\S*|puppet|chef\\S*|salt\\S*|base64|b64|gzip|gz|python3?)\\b|!!binary|"
        "\\.(sh|py|pl|deb|rpm)\\b"_s);
    if (s_likely.match(commands).hasMatch())
        return WayIn::Likely;
    return s_foreign.match(commands).hasMatch() ? WayIn::Perhaps : WayIn::None;
}

// Commands and files can do what the list of users does not.
WayIn wayElsewhere(const LintContext &context, const Node &root)
{
    if (root.entry(u"chpasswd"))
        return WayIn::Likely;
    WayIn best = WayIn::None;
    for (const QString &key : {u"bootcmd"_s, u"runcmd"_s, u"write_files"_s}) {
        const Entry *entry = root.entry(key);
        const Range range = entry ? entry->value->range : Range();
        best = std::max(best, wayThrough(withoutComments(context.text.mid(range.begin, range.size()))));
    }
    return best;
}

void tellLockOut(const LintContext &context, Range users, WayIn way)
{
    if (way == WayIn::None)
        context.problems.warn(
            users, u"lock-out"_s,
            Tr::tr("Nobody can log in: \"default\" is not in this list, and no user in it has a key "
                   "or an unlocked password."));
    else if (way == WayIn::Perhaps)
        context.problems.hint(
            users, u"lock-out"_s,
            Tr::tr("Unless a command or file further on sees to it, nobody can log in: \"default\" is not in "
                   "this list, and no user in it has a key or an unlocked password."));
}

// Without "default" in the list there is no user that the platform's keys go to.
void checkLockOut(const LintContext &context, const Node &root)
{
    const Entry *users = root.entry(u"users");
    if (!users || users->value->isNull() || userNames(root).contains(u"default"_s))
        return;
    const auto &list = users->value->items;
    const bool anyone =
        std::any_of(list.begin(), list.end(), [](const Node *user) { return canLogIn(*user); });
    if (!anyone)
        tellLockOut(context, users->key->range, wayElsewhere(context, root));
    const Entry *keys = root.entry(u"ssh_authorized_keys");
    if (keys)
        context.problems.warn(
            keys->key->range, u"keys-for-nobody"_s,
            Tr::tr("These keys are for the default user, which is not made, as \"default\" is not in "
                   "the list of users. Add it there or give the keys to a user."));
}

} // namespace

void checkUsers(const LintContext &context, const Node &root)
{
    checkUserNames(context, root);
    if (!context.isCoreOs())
        checkLockOut(context, root);
}

} // namespace xsc::cloudconfig
