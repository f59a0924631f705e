// SPDX-License-Identifier: BSD-2-Clause
#include "wire.h"

#include "simulator/scenariowriter.h"
#include "simulator/xapidevicemethods.h"
#include "simulator/xapiinstallmethods.h"
#include "simulator/xapimachines.h"
#include "simulator/xapiobjectmethods.h"
#include "verify.h"
#include "xapi/xmlrpc.h"

#include <QJsonDocument>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using xapi::Value;

Wire::Wire()
    : m_server(m_model, {u"root"_s, u"secret"_s})
{
    const auto scenario = simulator::emptyScenario();
    const simulator::PoolKey key;
    simulator::ScenarioWriter(m_model, *scenario, key).write();
    simulator::addObjectMethods(m_server.dispatcher().methods(), m_model);
    simulator::addDeviceMethods(m_server.dispatcher().methods(), m_model);
    simulator::addInstallMethods(m_server.dispatcher().methods(), m_model);
    if (auto listening = m_server.listenUnix(socketPath()); !listening)
        qFatal("%s", qPrintable(listening.error().text()));
}

QString Wire::addVm(const QString &name) { return m_model.add(u"VM"_s, {{u"name_label"_s, Value(name)}}); }

Task<net::HttpResponse> Wire::post(QByteArray target, QByteArray body)
{
    const Patience patience = Patience::of(20s);
    auto stream = co_await net::connectUnix(socketPath(), patience);
    if (!stream)
        co_return Fail(stream.error());
    net::HttpRequest request;
    request.method = "POST";
    request.target = target;
    request.body = body;
    const auto connection = net::HttpConnection::on(std::move(*stream));
    co_return co_await connection->exchange(std::move(request), patience);
}

Task<Value> Wire::xml(QString method, QList<Value> parameters)
{
    const QByteArray body = xapi::xmlrpc::encodeCall({method, parameters});
    const auto response = co_await post("/", body);
    if (!response)
        co_return Fail(response.error());
    const auto envelope = xapi::xmlrpc::decodeResponse(response->body);
    if (!envelope)
        co_return Fail(envelope.error());
    co_return xapi::xmlrpc::openEnvelope(*envelope);
}

Task<Value> Wire::call(QString method, QList<Value> parameters)
{
    return xml(method, QList<Value>{Value(m_session)} + parameters);
}

QJsonObject Wire::json(const QJsonObject &request)
{
    const auto response = await(post("/jsonrpc", QJsonDocument(request).toJson()));
    return response ? QJsonDocument::fromJson(response->body).object() : QJsonObject();
}

void Wire::logIn()
{
    const auto session = await(xml(u"session.login_with_password"_s, {Value(u"root"_s), Value(u"any"_s)}));
    m_session = session.value_or(Value()).toString();
}

QStringList codeOf(const Result<Value> &result) { return result ? QStringList() : result.error().code; }

} // namespace xsc::test
