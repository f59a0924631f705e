// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/schema.h"

#include "cloudconfig/schemareader.h"

#include <QFile>

// Outside of any namespace, as Q_INIT_RESOURCE must be.
static void initCloudConfigResource() { Q_INIT_RESOURCE(cloudconfig); }

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray resource(const QString &name)
{
    initCloudConfigResource();
    QFile file(u":/xsc/cloudconfig/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%ls is not compiled in", qUtf16Printable(file.fileName()));
    return file.readAll();
}

Schema readParts(const QStringList &parts)
{
    SchemaReader reader;
    for (const QString &part : parts)
        reader.add(resource(part + u".json"_s));
    return reader.take();
}

} // namespace

const SchemaKey *KeyTable::find(const QString &name) const
{
    const auto found = keys.find(name);
    return found == keys.end() ? nullptr : &found->second;
}

const Schema &Schema::of(Target target)
{
    static const Schema s_cloudInit =
        readParts({u"base"_s, u"users"_s, u"files"_s, u"packages"_s, u"system"_s, u"services"_s});
    static const Schema s_coreOs = readParts({u"coreos"_s});
    return target == Target::CoreOs ? s_coreOs : s_cloudInit;
}

} // namespace xsc::cloudconfig
