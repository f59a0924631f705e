// SPDX-License-Identifier: BSD-2-Clause
#include "docker/apiversion.h"

#include "docker/jsonread.h"
#include "docker/tr.h"

#include <QRegularExpression>

namespace xsc::docker {

using namespace Qt::Literals::StringLiterals;

QVersionNumber oldestSpokenApi() { return {1, 24}; }

QVersionNumber newestSpokenApi() { return {1, 55}; }

static EngineKind kindOf(const QJsonObject &answer, const QByteArray &server)
{
    for (const QJsonObject &component : json::objects(answer.value("Components"_L1))) {
        const QString name = json::text(component, "Name"_L1);
        if (name == "Podman Engine"_L1)
            return EngineKind::Podman;
        if (name == "Engine"_L1)
            return EngineKind::Docker;
    }
    if (server.startsWith("Libpod/"))
        return EngineKind::Podman;
    return server.startsWith("Docker/") ? EngineKind::Docker : EngineKind::Unknown;
}

Result<EngineVersion> readEngineVersion(const net::HttpResponse &response)
{
    const auto document = parseDocument(response.body);
    if (!document)
        return fail(document.error());
    const QJsonObject answer = document->json.toObject();
    EngineVersion version;
    version.kind = kindOf(answer, response.headers.value("Server"));
    version.version = json::text(answer, "Version"_L1);
    version.newest = QVersionNumber::fromString(json::text(answer, "ApiVersion"_L1));
    version.oldest = QVersionNumber::fromString(json::text(answer, "MinAPIVersion"_L1));
    version.isWindows = json::text(answer, "Os"_L1) == "windows"_L1;
    if (version.newest.isNull())
        return fail(ErrorKind::Protocol, Tr::tr("What answered is not a container engine."),
                    QString::fromUtf8(response.body.left(200)));
    return version;
}

static Error noCommonVersion(const QString &theirs)
{
    return {ErrorKind::Unsupported,
            Tr::tr("The container engine speaks version %1 of the Docker API, this program %2 to %3.")
                .arg(theirs, oldestSpokenApi().toString(), newestSpokenApi().toString()),
            {},
            {u"API_VERSION"_s}};
}

static QString rangeText(const EngineVersion &version)
{
    if (version.oldest.isNull() || version.oldest == version.newest)
        return version.newest.toString();
    return Tr::tr("%1 to %2").arg(version.oldest.toString(), version.newest.toString());
}

Result<EngineVersion> agreeOnApi(EngineVersion version)
{
    version.api = std::min(version.newest, newestSpokenApi());
    if (version.api < oldestSpokenApi() || version.api < version.oldest)
        return fail(noCommonVersion(rangeText(version)));
    return version;
}

std::optional<Error> apiRefusal(int status, const QString &words)
{
    static const QRegularExpression pattern(
        u"client version [\\d.]+ is too (?:old|new).*?(?:Minimum|Maximum) supported API version is ([\\d.]*\\d)"_s);
    const auto match = pattern.match(words);
    if (status != 400 || !match.hasMatch())
        return std::nullopt;
    Error error = noCommonVersion(match.captured(1));
    error.detail = words;
    return error;
}

} // namespace xsc::docker
