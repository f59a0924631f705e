// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/http.h"
#include "simulator/enginerules.h"

#include <QJsonValue>
#include <QUrlQuery>

namespace xsc::simulator {

//! A request taken apart: "/v1.41/containers/web/json?size=0" has api 1.41 and path {containers, web, json}.
struct EngineRequest
{
    QByteArray method;
    QStringList path;
    QUrlQuery query;
    QVersionNumber api; //!< as asked for, else the engine's newest

    [[nodiscard]] QString option(const QString &name) const;
    //! Engines take 1, true, True and T.
    [[nodiscard]] bool flag(const QString &name) const;
};

//! Refused: the API version is out of the engine's range.
[[nodiscard]] tl::expected<EngineRequest, net::HttpResponse> readRequest(const EngineFlavour &flavour,
                                                                         const net::HttpRequest &request);

// Answers with the headers every answer of that engine has.
[[nodiscard]] net::HttpResponse emptyReply(const EngineFlavour &flavour, int status);
[[nodiscard]] net::HttpResponse jsonReply(const EngineFlavour &flavour, const QJsonValue &json);
[[nodiscard]] net::HttpResponse refusalReply(const EngineFlavour &flavour, const EngineRefusal &refusal);
[[nodiscard]] net::HttpResponse textReply(const EngineFlavour &flavour, int status, const QByteArray &text);

[[nodiscard]] QByteArray compactJson(const QJsonValue &json);

} // namespace xsc::simulator
