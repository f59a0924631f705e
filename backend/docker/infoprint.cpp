// SPDX-License-Identifier: BSD-2-Clause
#include "docker/infoprint.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace xsc::docker {

using namespace Qt::Literals::StringLiterals;

QByteArray infoPrint(const Document &info, EngineKind kind)
{
    QJsonObject steady = info.json.toObject();
    for (const auto restless : {"SystemTime"_L1, "NFd"_L1, "NGoroutines"_L1, "NEventsListener"_L1,
                                "MemFree"_L1, "SwapFree"_L1, "Uptime"_L1})
        steady.remove(restless);
    if (kind == EngineKind::Podman)
        steady.remove("ID"_L1);
    const QByteArray text = QJsonDocument(steady).toJson(QJsonDocument::Compact);
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

} // namespace xsc::docker
