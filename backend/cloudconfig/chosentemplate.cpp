// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/configdrive.h"
#include "cloudconfig/defaulttemplate.h"
#include "cloudconfig/managementnic.h"
#include "cloudconfig/tr.h"

#include <QFile>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 largestTemplate = 1024 * 1024;

QString withOrigin(const QString &text, const QString &place)
{
    return text + u"\n\n# Template loaded from "_s + place;
}

// The file that the administrator of a host has put there, with the path that the host knows it by.
Result<QString> hostsOwn(const Dom0Root &root)
{
    QFile file(root.cloudConfigTemplate());
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Invalid, Tr::tr("The template %1 cannot be read.").arg(file.fileName()),
                    file.errorString());
    const QByteArray bytes = file.read(largestTemplate + 1);
    if (bytes.size() > largestTemplate)
        return fail(ErrorKind::Limit, Tr::tr("The template %1 is larger than 1 MiB.").arg(file.fileName()));
    return withOrigin(QString::fromUtf8(bytes), Dom0Root().cloudConfigTemplate());
}

Result<QString> templateFor(const xapi::VmRecord &origin, const std::optional<Dom0Root> &root)
{
    if (root && QFile::exists(root->cloudConfigTemplate()))
        return hostsOwn(*root);
    const BuiltInTemplate &builtIn = builtInTemplateFor(origin.referenceLabel + u' ' + origin.name);
    return withOrigin(builtIn.text, u"xscontainer, "_s + builtIn.id);
}

} // namespace

Task<QString> defaultTemplate(xapi::SessionPtr session, xapi::VmRecord origin, std::optional<Dom0Root> root,
                              Patience patience)
{
    const auto pool = co_await xapi::poolRecord(session, patience);
    if (!pool)
        co_return fail(pool.error());
    const auto text = templateFor(origin, root);
    if (!text || wantsManagementNic(*pool))
        co_return text;
    co_return withoutManagementBlocks(*text);
}

} // namespace xsc::cloudconfig
