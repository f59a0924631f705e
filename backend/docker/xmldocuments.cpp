// SPDX-License-Identifier: BSD-2-Clause
#include "docker/xml.h"
#include "docker/xmlwriter.h"

namespace xsc::docker::xml {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestShortText = 500;

QJsonObject onlyShortTexts(const QJsonObject &object)
{
    QJsonObject kept;
    for (auto field = object.begin(); field != object.end(); ++field) {
        const QJsonValue value = field.value();
        if (value.isString())
            kept.insert(field.key(), value.toString().left(longestShortText));
        else if (!value.isArray() && !value.isObject())
            kept.insert(field.key(), value);
    }
    return kept;
}

QString projectWithin(const QString &root, const QJsonObject &object, qsizetype bytes)
{
    for (const QJsonObject &candidate : {object, onlyShortTexts(object)}) {
        const QString text = project(root, candidate);
        if (bytesInside(text) <= bytes)
            return text;
    }
    return declaration + u"<%1 missing=\"%2\"/>"_s.arg(root).arg(object.size());
}

} // namespace

qsizetype bytesInside(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return utf8.size() + 3 * utf8.count('<') + 3 * utf8.count('>') + 4 * utf8.count('&') +
           5 * utf8.count('"') + 4 * utf8.count('\r');
}

QString infoWithin(const Document &document, qsizetype bytes)
{
    return projectWithin(u"docker_info"_s, document.json.toObject(), bytes);
}

QString versionWithin(const Document &document, qsizetype bytes)
{
    return projectWithin(u"docker_version"_s, document.json.toObject(), bytes);
}

QString info(const Document &document) { return project(u"docker_info"_s, document.json); }

QString version(const Document &document) { return project(u"docker_version"_s, document.json); }

QString inspect(const Document &document) { return project(u"docker_inspect"_s, document.json); }

} // namespace xsc::docker::xml
