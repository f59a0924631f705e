// SPDX-License-Identifier: BSD-2-Clause
#include "docker/refusal.h"

#include "docker/apiversion.h"
#include "docker/jsonread.h"
#include "docker/tr.h"

#include <QJsonDocument>

namespace xsc::docker {

using namespace Qt::Literals::StringLiterals;

static constexpr qsizetype mostWords = 2000;

QString refusalWords(const net::HttpResponse &response)
{
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    const QString message = json::text(body, "message"_L1);
    if (!message.isEmpty())
        return message.trimmed().left(mostWords);
    const QString cause = json::text(body, "cause"_L1);
    const QString words = cause.isEmpty() ? QString::fromUtf8(response.body) : cause;
    return words.trimmed().left(mostWords);
}

static QString spoken(const QString &words)
{
    return words.endsWith(u'.') || words.endsWith(u'!') ? words : words + u'.';
}

Error refusal(const net::HttpResponse &response, const QString &failure, const QString &fallback)
{
    const QString words = refusalWords(response);
    if (auto version = apiRefusal(response.status, words))
        return *version;
    QString reason = fallback;
    if (!words.isEmpty())
        reason = Tr::tr("The engine says: %1").arg(spoken(words));
    else if (reason.isEmpty())
        reason = Tr::tr("The engine answered with status %1.").arg(response.status);
    return {response.status == 404 ? ErrorKind::NotFound : ErrorKind::Remote,
            failure + u' ' + reason,
            words,
            {u"HTTP"_s, QString::number(response.status)}};
}

} // namespace xsc::docker
