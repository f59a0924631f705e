// SPDX-License-Identifier: BSD-2-Clause
#include "account.h"

#include "process.h"
#include "writefile.h"

#include <QHash>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

static QByteArray systemFile(const QString &name)
{
    QFile file(u"/etc/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static Result<QString> passwordHash(const QByteArray &password)
{
    if (password.isEmpty())
        return u"*"_s;
    const QStringList arguments{u"passwd"_s, u"-6"_s, u"-stdin"_s};
    return runProgram(u"openssl"_s, arguments, password + '\n').map([](const QByteArray &hash) {
        return QString::fromLatin1(hash.trimmed());
    });
}

Result<> writeAccount(const QString &folder, const Account &account)
{
    const auto hash = passwordHash(account.password);
    if (!hash)
        return fail(hash.error());
    const QString id = QString::number(accountId);
    const QHash<QString, QStringList> lines{
        {u"passwd"_s, {u"x"_s, id, id, {}, account.home, u"/bin/sh"_s}},
        {u"shadow"_s, {*hash, u"19000"_s, u"0"_s, u"99999"_s, u"7"_s, {}, {}, {}}},
        {u"group"_s, {u"x"_s, id, {}}}};
    for (auto it = lines.cbegin(); it != lines.cend(); ++it) {
        const QByteArray line = (QStringList{account.name} + it.value()).join(u':').toUtf8() + '\n';
        const auto written = writeFile(folder + u'/' + it.key(), systemFile(it.key()) + line);
        if (!written)
            return written;
    }
    for (const QString &open : {u"passwd"_s, u"group"_s})
        QFile::setPermissions(folder + u'/' + open, QFile::Permissions::fromInt(0x6044));
    return {};
}

} // namespace xsc::test
