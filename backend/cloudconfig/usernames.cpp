// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/usernames.h"

#include <QSet>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

void appendNames(const QString &text, QStringList &names)
{
    for (const QString &name : text.split(u',', Qt::SkipEmptyParts))
        names << name.trimmed();
}

void appendUser(const Node &user, QStringList &names)
{
    if (user.isText())
        appendNames(user.text, names);
    for (const Node *name : user.items)
        names << name->text;
    if (const Node *name = user.value(u"name"))
        names << name->text;
}

} // namespace

QStringList userNames(const Node &root)
{
    QStringList names;
    const Node *users = root.value(u"users");
    if (!users)
        return names;
    if (users->isText())
        appendNames(users->text, names);
    for (const Node *user : users->items)
        appendUser(*user, names);
    for (const Entry &entry : users->entries)
        names << entry.key->text;
    return names;
}

bool isSystemUser(const QString &name)
{
    static const QSet<QString> s_names{
        u"root"_s, u"daemon"_s,     u"bin"_s,    u"sys"_s,    u"sync"_s,    u"games"_s,  u"man"_s,
        u"lp"_s,   u"mail"_s,       u"news"_s,   u"uucp"_s,   u"proxy"_s,   u"backup"_s, u"list"_s,
        u"irc"_s,  u"www-data"_s,   u"nobody"_s, u"_apt"_s,   u"sshd"_s,    u"adm"_s,    u"operator"_s,
        u"ftp"_s,  u"messagebus"_s, u"dbus"_s,   u"syslog"_s, u"polkitd"_s,
    };
    bool isNumber = false;
    static_cast<void>(name.toUInt(&isNumber));
    return isNumber || s_names.contains(name) || name.startsWith("systemd-"_L1);
}

} // namespace xsc::cloudconfig
