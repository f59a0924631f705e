// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/metadata.h"

#include "cloudconfig/hostname.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestHostName = 63;

QString instanceOf(const Facts &facts, const QByteArray &userData)
{
    return facts.vmUuid.isEmpty() ? QUuid::createUuidV5(QUuid(), userData).toString(QUuid::WithoutBraces)
                                  : facts.vmUuid;
}

QJsonObject configDriveObject(const QString &instance, const QString &hostName, const QString &key)
{
    QJsonObject data{{u"uuid"_s, instance}};
    if (!hostName.isEmpty())
        data.insert(u"hostname"_s, hostName);
    if (!key.isEmpty())
        data.insert(u"public_keys"_s, QJsonObject{{u"xscontainer"_s, key}});
    return data;
}

QJsonObject noCloudObject(const QString &instance, const QString &hostName, const QString &key)
{
    QJsonObject data{{u"instance-id"_s, instance}};
    if (!hostName.isEmpty())
        data.insert(u"local-hostname"_s, hostName);
    if (!key.isEmpty())
        data.insert(u"public-keys"_s, QJsonArray{key});
    return data;
}

} // namespace

QByteArray metaDataOf(const Facts &facts, const QByteArray &userData, Layout layout)
{
    const QString instance = instanceOf(facts, userData);
    const QString hostName = hostNameOf(facts.vmName).left(longestHostName);
    const QString key = facts.publicKey.simplified();
    const QJsonObject data = layout == Layout::ConfigDrive ? configDriveObject(instance, hostName, key)
                                                           : noCloudObject(instance, hostName, key);
    return QJsonDocument(data).toJson(QJsonDocument::Indented);
}

} // namespace xsc::cloudconfig
