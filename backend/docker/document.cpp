// SPDX-License-Identifier: BSD-2-Clause
#include "docker/document.h"

#include "docker/exactnumbers.h"
#include "docker/tr.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace xsc::docker {

Result<Document> parseDocument(const QByteArray &text)
{
    // QJsonDocument takes arrays and objects only; an engine also answers "null".
    QJsonParseError error;
    const QJsonArray values = QJsonDocument::fromJson('[' + markExactNumbers(text) + ']', &error).array();
    if (error.error != QJsonParseError::NoError || values.size() != 1)
        return fail(ErrorKind::Protocol, Tr::tr("The engine's answer is not JSON."),
                    values.size() > 1 ? QString() : error.errorString());
    return Document{values.first()};
}

} // namespace xsc::docker
