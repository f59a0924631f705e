// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapiwire.h"

#include "simulator/xapierror.h"
#include "simulator/xapijson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;
using Form = WireCall::Form;

namespace {

QList<Value> readParameters(const QJsonValue &json)
{
    if (json.isObject())
        return {fromJson(json)};
    QList<Value> parameters;
    for (const QJsonValue &parameter : json.toArray())
        parameters.append(fromJson(parameter));
    return parameters;
}

std::optional<WireCall> readJson(const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const QJsonValue id = json["id"_L1];
    if (!json["method"_L1].isString() || !(id.isDouble() || id.isString()))
        return {};
    const bool second = json["jsonrpc"_L1].toString() == "2.0"_L1;
    return WireCall{second ? Form::Json2 : Form::Json1,
                    id,
                    {json["method"_L1].toString(), readParameters(json["params"_L1])}};
}

QByteArray writeXml(const WireCall &call, const Result<Value> &result)
{
    if (!result)
        return xapi::xmlrpc::encodeResponse(xapi::xmlrpc::failureEnvelope(errorDescription(result.error())));
    if (call.call.method == "system.listMethods"_L1)
        return xapi::xmlrpc::encodeResponse(*result);
    return xapi::xmlrpc::encodeResponse(xapi::xmlrpc::successEnvelope(*result));
}

QJsonObject writeJson2(const Result<Value> &result)
{
    if (result)
        return {{u"jsonrpc"_s, u"2.0"_s}, {u"result"_s, toJson(*result)}};
    QStringList code = errorDescription(result.error());
    const QString message = code.takeFirst();
    const QJsonObject error{
        {u"code"_s, 1}, {u"message"_s, message}, {u"data"_s, QJsonArray::fromStringList(code)}};
    return {{u"jsonrpc"_s, u"2.0"_s}, {u"error"_s, error}};
}

QJsonObject writeJson1(const Result<Value> &result)
{
    if (result)
        return {{u"result"_s, toJson(*result)}, {u"error"_s, QJsonValue::Null}};
    return {{u"result"_s, QJsonValue::Null},
            {u"error"_s, QJsonArray::fromStringList(errorDescription(result.error()))}};
}

QByteArray writeJson(const WireCall &call, const Result<Value> &result)
{
    QJsonObject json = call.form == Form::Json2 ? writeJson2(result) : writeJson1(result);
    json.insert(u"id"_s, call.id);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

std::optional<WireCall> readCall(const net::HttpRequest &request)
{
    if (request.target.startsWith("/jsonrpc"))
        return readJson(request.body);
    auto call = xapi::xmlrpc::decodeCall(request.body);
    if (!call)
        return {};
    return WireCall{Form::Xml, {}, std::move(*call)};
}

net::HttpResponse writeAnswer(const WireCall &call, const Result<Value> &result)
{
    const bool xml = call.form == Form::Xml;
    net::HttpResponse response;
    response.status = 200;
    response.reason = "OK";
    response.headers = {{"content-type", xml ? "text/xml" : "application/json"},
                        {"cache-control", "no-cache, no-store"},
                        {"Access-Control-Allow-Origin", "*"}};
    response.body = xml ? writeXml(call, result) : writeJson(call, result);
    return response;
}

net::HttpResponse errorPage(int status, const QByteArray &reason)
{
    net::HttpResponse response;
    response.status = status;
    response.reason = reason;
    response.headers = {{"content-type", "text/html"}, {"connection", "close"}};
    response.body =
        "<html><body><h1>HTTP " + QByteArray::number(status) + ' ' + reason + "</h1></body></html>";
    return response;
}

} // namespace xsc::simulator
