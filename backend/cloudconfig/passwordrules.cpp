// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/rules.h"
#include "cloudconfig/tr.h"

#include <QRegularExpression>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

// $id$…, the old 13 letters, or a mark that no password fits.
bool isCryptHash(const QString &text)
{
    static const QRegularExpression s_hash(
        u"\\A(?:[*!].*|!?\\$[0-9a-z]{1,10}\\$[^:\\s]{8,}|[./0-9A-Za-z]{13}|_[./0-9A-Za-z]{19})\\z"_s);
    return s_hash.match(text.trimmed()).hasMatch();
}

void tellPlain(const LintContext &context, Range range)
{
    context.problems.hint(
        range, u"plain-password"_s,
        Tr::tr("This password stands on the drive for everyone who can read it. A hash or an SSH key "
               "is safer."));
}

void checkHash(const LintContext &context, const Node &user, const QString &key)
{
    const Node *hash = textAt(context, user, key);
    if (hash && !isCryptHash(hash->text))
        context.problems.error(
            hash->range, u"password-not-hash"_s,
            context.isCoreOs()
                ? Tr::tr("This is no crypt hash like $6$…, so no password would fit.")
                : Tr::tr("This is no crypt hash like $6$…, so no password would fit. A password in "
                         "clear belongs into \"plain_text_passwd\"."));
}

bool isUnlocked(const Node &user)
{
    const Node *lock = user.value(u"lock_passwd");
    lock = lock ? lock : user.value(u"lock-passwd");
    return lock && lock->isNo();
}

void checkLock(const LintContext &context, const Node &user)
{
    if (context.isCoreOs() || isUnlocked(user))
        return;
    for (const QString &key : {u"passwd"_s, u"hashed_passwd"_s, u"plain_text_passwd"_s}) {
        const Entry *password = user.entry(key);
        if (!password || password->value->text.startsWith(u'*') || password->value->text.startsWith(u'!'))
            continue;
        const bool isSet = user.entry(u"lock_passwd") != nullptr;
        context.problems.warn(
            password->key->range, u"locked-password"_s,
            Tr::tr("Login by password is locked unless \"lock_passwd\" is false, so this password is "
                   "of no use."),
            isSet ? std::nullopt : addLineEdit(context, user, *password, u"lock_passwd: false"_s));
        return;
    }
}

void checkUser(const LintContext &context, const Node &user)
{
    checkHash(context, user, u"passwd"_s);
    checkHash(context, user, u"hashed_passwd"_s);
    checkLock(context, user);
    if (const Node *plain = user.value(u"plain_text_passwd"))
        tellPlain(context, plain->range);
}

void checkChange(const LintContext &context, const Node &user)
{
    const Entry *entry = user.entry(u"password");
    const Node *type = user.value(u"type");
    if (!entry || !entry->value->isText())
        return;
    if (type && type->text == "text"_L1)
        tellPlain(context, entry->value->range);
    else if (!isCryptHash(entry->value->text))
        context.problems.error(
            entry->value->range, u"password-not-hash"_s,
            Tr::tr("This is taken for a crypt hash and is none, so no password would fit. If it is "
                   "the password itself, add \"type: text\"."),
            type ? std::nullopt : addLineEdit(context, user, *entry, u"type: text"_s));
}

} // namespace

void checkPasswords(const LintContext &context, const Node &root)
{
    for (const Node *user : itemsAt(root, u"users")) {
        if (user->isMapping())
            checkUser(context, *user);
    }
    if (context.isCoreOs())
        return;
    if (const Node *user = root.value(u"user"))
        checkUser(context, *user);
    if (const Node *change = root.value(u"chpasswd")) {
        for (const Node *user : itemsAt(*change, u"users"))
            checkChange(context, *user);
    }
    if (const Node *password = root.value(u"password"))
        tellPlain(context, password->range);
}

} // namespace xsc::cloudconfig
