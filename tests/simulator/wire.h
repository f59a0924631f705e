// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/httpconnection.h"
#include "simulator/xapimodel.h"
#include "simulator/xapiserver.h"
#include "xapi/value.h"

#include <QJsonObject>
#include <QTemporaryDir>

namespace xsc::test {

//! A XAPI server with the model of a lone host, and a client that sees its bytes.
class Wire
{
public:
    Wire();

    [[nodiscard]] simulator::XapiModel &model() { return m_model; }
    [[nodiscard]] simulator::XapiServer &server() { return m_server; }
    [[nodiscard]] QString socketPath() const { return m_folder.filePath(QStringLiteral("xapi")); }
    [[nodiscard]] QString host() const { return m_model.refs(QStringLiteral("host")).value(0); }
    [[nodiscard]] QString pool() const { return m_model.refs(QStringLiteral("pool")).value(0); }
    //! Adds a halted VM and returns its reference.
    [[nodiscard]] QString addVm(const QString &name);

    //! One request on a connection of its own.
    [[nodiscard]] Task<net::HttpResponse> post(QByteArray target, QByteArray body);
    //! XML-RPC; the value, or the error as the envelope tells it.
    [[nodiscard]] Task<xapi::Value> xml(QString method, QList<xapi::Value> parameters);
    //! As xml(), with this fixture's session before the parameters.
    [[nodiscard]] Task<xapi::Value> call(QString method, QList<xapi::Value> parameters = {});
    [[nodiscard]] QJsonObject json(const QJsonObject &request);
    void logIn();
    [[nodiscard]] QString session() const { return m_session; }
    void setSession(const QString &session) { m_session = session; }

private:
    QTemporaryDir m_folder;
    simulator::XapiModel m_model;
    simulator::XapiServer m_server;
    QString m_session;
};

//! The code of a call's error, e.g. {"HANDLE_INVALID", "VM", "…"}; empty when it succeeded.
[[nodiscard]] QStringList codeOf(const Result<xapi::Value> &result);

} // namespace xsc::test
