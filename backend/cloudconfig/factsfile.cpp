// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/factsfile.h"

#include "cloudconfig/tr.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

Fail refuse(const QString &why) { return fail(ErrorKind::Invalid, why); }

Result<> readText(const QJsonObject &object, const QString &key, QString &text)
{
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isString())
        return refuse(Tr::tr("\"%1\" in the facts is not text.").arg(key));
    text = value.toString();
    return {};
}

Result<> readDevice(const QJsonObject &object, std::optional<QString> &device)
{
    static const QRegularExpression s_number(u"\\A[0-9]{1,3}\\z"_s);
    const QJsonValue value = object.value("managementDevice"_L1);
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isString() || !s_number.match(value.toString()).hasMatch())
        return refuse(
            Tr::tr("\"managementDevice\" in the facts is the number of a VIF as text, like \"0\", or "
                   "null."));
    device = value.toString();
    return {};
}

Result<> checkKeys(const QJsonObject &object)
{
    static const QStringList s_known{u"managementDevice"_s, u"publicKey"_s, u"vmName"_s, u"vmUuid"_s};
    for (auto key = object.begin(); key != object.end(); ++key) {
        if (!s_known.contains(key.key()))
            return refuse(
                Tr::tr("There is no fact \"%1\". There are: %2.").arg(key.key(), s_known.join(u", "_s)));
    }
    return {};
}

Result<> fill(const QJsonObject &object, Facts &facts)
{
    for (const auto &[key, text] :
         {std::pair(u"vmName"_s, &facts.vmName), std::pair(u"vmUuid"_s, &facts.vmUuid),
          std::pair(u"publicKey"_s, &facts.publicKey)}) {
        if (const auto read = readText(object, key, *text); !read)
            return read;
    }
    if (facts.publicKey.trimmed().contains(u'\n'))
        return refuse(Tr::tr("\"publicKey\" in the facts is not one line."));
    return readDevice(object, facts.managementDevice);
}

} // namespace

Result<Facts> readFacts(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(ErrorKind::Invalid, Tr::tr("The facts are no JSON object."),
                    error.error == QJsonParseError::NoError ? QString() : error.errorString());
    Facts facts;
    if (const auto known = checkKeys(document.object()); !known)
        return Fail(known.error());
    if (const auto filled = fill(document.object(), facts); !filled)
        return Fail(filled.error());
    return facts;
}

} // namespace xsc::cloudconfig
