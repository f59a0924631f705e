// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/enginerequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace xsc::simulator {

namespace {

// Docker answers what is too old in plain text up to release 28, though its content type says otherwise.
net::HttpResponse versionRefusal(const EngineFlavour &flavour, const QVersionNumber &asked)
{
    if (asked > flavour.api)
        return refusalReply(flavour,
                            {400,
                             u"client version %1 is too new. Maximum supported API version is %2"_s.arg(
                                 asked.toString(), flavour.api.toString()),
                             {}});
    const QString words =
        u"client version %1 is too old. Minimum supported API version is %2, please upgrade "
        "your client to a newer version"_s.arg(asked.toString(), flavour.oldestApi.toString());
    if (flavour.api < QVersionNumber(1, 52))
        return textReply(flavour, 400, words.toUtf8() + '\n');
    return refusalReply(flavour, {400, words, {}});
}

// The version in front of the path; Podman also takes /v2.
QVersionNumber takeVersion(QStringList &path)
{
    static const QRegularExpression pattern(u"^v([0-9]+(\\.[0-9]+)*)$"_s);
    const auto match = pattern.match(path.value(0));
    if (!match.hasMatch())
        return {};
    path.removeFirst();
    return QVersionNumber::fromString(match.captured(1));
}

} // namespace

QString EngineRequest::option(const QString &name) const
{
    return query.queryItemValue(name, QUrl::FullyDecoded);
}

bool EngineRequest::flag(const QString &name) const
{
    static const QStringList yes{u"1"_s, u"true"_s, u"True"_s, u"TRUE"_s, u"t"_s, u"T"_s};
    return yes.contains(option(name));
}

tl::expected<EngineRequest, net::HttpResponse> readRequest(const EngineFlavour &flavour,
                                                           const net::HttpRequest &request)
{
    const qsizetype mark = request.target.indexOf('?');
    const QByteArray path = mark < 0 ? request.target : request.target.left(mark);
    EngineRequest read;
    read.method = request.method;
    for (const QByteArray &part : path.mid(1).split('/'))
        read.path.append(QUrl::fromPercentEncoding(part));
    if (mark >= 0) {
        QByteArray query = request.target.mid(mark + 1);
        read.query = QUrlQuery(QString::fromLatin1(query.replace('+', "%20")));
    }
    read.api = takeVersion(read.path);
    if (read.api.isNull())
        read.api = flavour.api;
    else if (!flavour.podman && (read.api > flavour.api || read.api < flavour.oldestApi))
        return tl::unexpected(versionRefusal(flavour, read.api));
    return read;
}

net::HttpResponse emptyReply(const EngineFlavour &flavour, int status)
{
    const QByteArray product = flavour.podman ? "Libpod/" : "Docker/";
    const QByteArray system = flavour.windows ? "windows" : "linux";
    net::HttpResponse response;
    response.status = status;
    response.headers = {{"Api-Version", flavour.api.toString().toLatin1()},
                        {"Ostype", system},
                        {"Server", product + flavour.version.toLatin1() + " (" + system + ")"}};
    if (flavour.podman)
        response.headers.add("Libpod-Api-Version", flavour.version.toLatin1());
    else
        response.headers.add("Docker-Experimental", "false");
    return response;
}

net::HttpResponse jsonReply(const EngineFlavour &flavour, const QJsonValue &json)
{
    net::HttpResponse response = emptyReply(flavour, 200);
    response.headers.add("Content-Type", "application/json");
    response.body = compactJson(json) + '\n';
    return response;
}

net::HttpResponse refusalReply(const EngineFlavour &flavour, const EngineRefusal &refusal)
{
    if (refusal.status == 304)
        return emptyReply(flavour, 304);
    QJsonObject body{{u"message"_s, refusal.message}};
    if (flavour.podman) {
        body.insert(u"cause"_s, refusal.cause);
        body.insert(u"response"_s, refusal.status);
    }
    net::HttpResponse response = jsonReply(flavour, body);
    response.status = refusal.status;
    return response;
}

net::HttpResponse textReply(const EngineFlavour &flavour, int status, const QByteArray &text)
{
    net::HttpResponse response = emptyReply(flavour, status);
    response.headers.add("Content-Type", "text/plain; charset=utf-8");
    response.body = text;
    return response;
}

QByteArray compactJson(const QJsonValue &json)
{
    const QJsonDocument document =
        json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    return document.toJson(QJsonDocument::Compact);
}

} // namespace xsc::simulator
