// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/http.h"
#include "xapi/xmlrpc.h"

#include <QJsonValue>

#include <optional>

namespace xsc::simulator {

//! A call as it came in, and how its caller wants to be answered.
struct WireCall
{
    enum class Form { Xml, Json1, Json2 };
    Form form = Form::Xml;
    QJsonValue id;
    xapi::xmlrpc::Call call;
};

//! Nothing: the bytes are no call in the form their path asks for; xapi answers that with an HTML page.
[[nodiscard]] std::optional<WireCall> readCall(const net::HttpRequest &request);

[[nodiscard]] net::HttpResponse writeAnswer(const WireCall &call, const Result<xapi::Value> &result);

//! xapi's HTML page for what is not an RPC.
[[nodiscard]] net::HttpResponse errorPage(int status, const QByteArray &reason);

} // namespace xsc::simulator
