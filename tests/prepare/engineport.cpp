// SPDX-License-Identifier: BSD-2-Clause
#include "engineport.h"

#include "simulator/xapimodel.h"

#include <QCoreApplication>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint16 port = 2376;

QHostAddress ownAddress()
{
    const auto pid = static_cast<quint32>(QCoreApplication::applicationPid());
    return QHostAddress((127U << 24) | (64U << 16) | (pid & 0x3fffffU));
}

void passOn(QTcpSocket *from, QTcpSocket *to)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
    QObject::connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
}

} // namespace

EnginePort::EnginePort(quint16 target)
    : EnginePort([target](QTcpSocket &engine) {
        engine.connectToHost(QHostAddress(QHostAddress::LocalHost), target);
        return true;
    })
{}

EnginePort::EnginePort(Reach reach)
    : m_reach(std::move(reach))
{
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection())
            carry(client);
    });
}

bool EnginePort::open(simulator::EmbeddedPool &pool, const QString &vm)
{
    if (!m_server.listen(ownAddress(), port))
        return false;
    auto &model = pool.model();
    const QString metrics = model.value(u"VM"_s, *model.byUuid(u"VM"_s, vm), u"guest_metrics"_s).toString();
    xapi::StringMap networks = model.value(u"VM_guest_metrics"_s, metrics, u"networks"_s).toMap();
    networks.insert(u"1/ip"_s, address());
    model.set(u"VM_guest_metrics"_s, metrics, u"networks"_s, xapi::Value::fromMap(networks));
    return true;
}

void EnginePort::carry(QTcpSocket *client) const
{
    auto *engine = new QTcpSocket(client);
    QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    QObject::connect(engine, &QTcpSocket::errorOccurred, client, &QTcpSocket::disconnectFromHost);
    passOn(client, engine);
    passOn(engine, client);
    if (!m_reach(*engine))
        client->disconnectFromHost();
}

} // namespace xsc::test
