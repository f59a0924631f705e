// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/rules.h"
#include "cloudconfig/tr.h"
#include "cloudconfig/usernames.h"

#include <QHash>
#include <QRegularExpression>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

class FileCheck
{
public:
    FileCheck(const LintContext &context, const Node &root)
        : m_context(context)
        , m_made(userNames(root))
    {}

    void check(const Node &file);

private:
    void checkPath(const Node &file);
    void checkMode(const Node &file);
    void checkOwner(const Node &file);
    void checkContent(const Node &file);
    void checkBase64(const Node &content, bool isPacked);

    const LintContext &m_context;
    const QStringList m_made;
    QHash<QString, int> m_paths;
};

void FileCheck::check(const Node &file)
{
    checkPath(file);
    checkMode(file);
    checkOwner(file);
    checkContent(file);
}

void FileCheck::checkPath(const Node &file)
{
    const Node *path = textAt(m_context, file, u"path");
    if (!path)
        return;
    if (!path->text.startsWith(u'/') && !path->text.startsWith(u'$'))
        m_context.problems.warn(path->range, u"relative-path"_s,
                                Tr::tr("\"%1\" is no absolute path. Begin it with \"/\".").arg(path->text));
    if (m_context.isCoreOs() && path->text.startsWith("/usr/"_L1) &&
        !path->text.startsWith("/usr/share/oem/"_L1))
        m_context.problems.error(path->range, u"read-only-path"_s,
                                 Tr::tr("/usr is read-only on CoreOS and Flatcar. Write to /opt or /etc."));
    if (m_paths[path->text]++ > 0 && !file.entry(u"append"))
        m_context.problems.warn(
            path->range, u"same-path"_s,
            Tr::tr("\"%1\" is written above already, and only the last one stays.").arg(path->text));
}

void FileCheck::checkMode(const Node &file)
{
    static const QRegularExpression s_octal(u"\\A(?:0o)?[0-7]{1,5}\\z"_s);
    static const QRegularExpression s_coreOs(u"\\A[0-7]{3,4}\\z"_s);
    const Node *mode = textAt(m_context, file, u"permissions");
    const auto &form = m_context.isCoreOs() ? s_coreOs : s_octal;
    if (!mode || form.match(mode->text.trimmed()).hasMatch())
        return;
    m_context.problems.warn(
        mode->range, u"bad-mode"_s,
        m_context.isCoreOs()
            ? Tr::tr("\"%1\" is no octal mode of three or four digits, like \"0644\".").arg(mode->text)
            : Tr::tr("\"%1\" is no octal mode like \"0644\", so the file gets 0644.").arg(mode->text));
}

void FileCheck::checkOwner(const Node &file)
{
    const Entry *owner = file.entry(u"owner");
    if (m_context.isCoreOs() || !owner || !owner->value->isText())
        return;
    const Node *defer = file.value(u"defer");
    const bool isDeferred = defer && defer->isYes();
    const QString user = owner->value->text.section(u':', 0, 0);
    if (user.isEmpty() || isDeferred || isSystemUser(user))
        return;
    if (m_made.contains(user))
        m_context.problems.error(
            owner->value->range, u"owner-later"_s,
            Tr::tr("The user \"%1\" is made after files are written, so this file and all after "
                   "it would be missing. Add \"defer: true\".")
                .arg(user),
            addLineEdit(m_context, file, *owner, u"defer: true"_s));
    else
        m_context.problems.hint(
            owner->value->range, u"unknown-owner"_s,
            Tr::tr("When the image has no user \"%1\" yet, this file and all after it are not "
                   "written. With \"defer: true\" it is written at the end.")
                .arg(user),
            addLineEdit(m_context, file, *owner, u"defer: true"_s));
}

void FileCheck::checkContent(const Node &file)
{
    const Node *encoding = textAt(m_context, file, u"encoding");
    const Node *content = textAt(m_context, file, u"content");
    if (!encoding || !content)
        return;
    const QString name = encoding->text.toLower();
    const bool isPacked = name.startsWith("gz"_L1);
    if (name.endsWith("64"_L1) && (isPacked || name.startsWith(u'b')))
        checkBase64(*content, isPacked);
    else if (isPacked && !m_context.isCoreOs())
        m_context.problems.error(
            content->range, u"bad-gzip"_s,
            Tr::tr("Text cannot be compressed bytes, so this file and all after it would be "
                   "missing. Use gz+base64."));
}

void FileCheck::checkBase64(const Node &content, bool isPacked)
{
    QByteArray text = content.text.toUtf8();
    text.replace('\n', "").replace('\r', "").replace(' ', "");
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || text.size() % 4 != 0)
        m_context.problems.error(
            content.range, u"bad-base64"_s,
            Tr::tr("This is no base64, so this file and all after it would be missing. It is cut "
                   "off or mistyped."));
    else if (isPacked && !(*decoded).startsWith("\x1f\x8b"))
        m_context.problems.error(
            content.range, u"bad-gzip"_s,
            Tr::tr("What this base64 holds is not compressed by gzip, so this file and all after "
                   "it would be missing."));
}

} // namespace

void checkFiles(const LintContext &context, const Node &root)
{
    FileCheck check(context, root);
    for (const Node *file : itemsAt(root, u"write_files")) {
        if (file->isMapping())
            check.check(*file);
    }
}

} // namespace xsc::cloudconfig
