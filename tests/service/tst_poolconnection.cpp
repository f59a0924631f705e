// SPDX-License-Identifier: BSD-2-Clause
#include "places.h"
#include "scriptedxapi.h"
#include "service/poolconnection.h"
#include "simulator/embeddedpool.h"
#include "simulator/scenario.h"
#include "simulator/xapimodel.h"
#include "verify.h"

#include <QSignalSpy>
#include <QTcpServer>

using namespace xsc;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using service::PoolConnection;
using State = PoolConnection::State;

namespace {

constexpr int patience = 60'000; // ms

// Free a moment ago: nobody listens there now.
quint16 silentPort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

std::unique_ptr<simulator::EmbeddedPool> makePool(quint16 port = 0)
{
    simulator::EmbeddedPoolSettings settings;
    settings.pluginProgram = test::ourProgram(u"xscontainer-plugin"_s);
    settings.runMonitors = false;
    settings.tlsPort = port;
    return std::make_unique<simulator::EmbeddedPool>(simulator::smallScenario(), settings);
}

xapi::Login login(const QString &password = simulator::EmbeddedPoolSettings().password)
{
    xapi::Login made;
    made.password = Secret::fromText(password);
    return made;
}

xapi::ServerAddress addressOf(const simulator::EmbeddedPool &pool)
{
    return xapi::ServerAddress::https(u"127.0.0.1"_s, pool.tlsPort(), pool.certificateSha256());
}

} // namespace

class TestPoolConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsItsInventory()
    {
        auto pool = makePool();
        VERIFY_RESULT(pool->start());
        PoolConnection connection(addressOf(*pool), login());
        const QSignalSpy changes(&connection, &PoolConnection::changed);
        QCOMPARE(connection.displayName(), u"127.0.0.1"_s);
        connection.open();
        QCOMPARE(connection.state(), State::Connecting);
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Live, patience);
        QVERIFY(!changes.isEmpty());
        QVERIFY(connection.inventory().pool());
        QVERIFY(connection.lastContact().isValid());
        QVERIFY(connection.displayName() != u"127.0.0.1"_s);
        connection.close();
        QCOMPARE(connection.state(), State::Disconnected);
        QVERIFY(connection.lastContact().isValid());
    }

    void failsForAWrongPassword()
    {
        auto pool = makePool();
        VERIFY_RESULT(pool->start());
        PoolConnection connection(addressOf(*pool), login(u"wrong"_s));
        connection.open();
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Failed, patience);
        QCOMPARE(connection.error().kind, ErrorKind::Auth);
    }

    void asksForTrustAndGoesOnWithIt()
    {
        auto pool = makePool();
        VERIFY_RESULT(pool->start());
        xapi::ServerAddress address = addressOf(*pool);
        address.pinnedSha256.clear();
        PoolConnection connection(address, login());
        connection.open();
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Failed, patience);
        QCOMPARE(connection.error().kind, ErrorKind::Trust);
        connection.trust(connection.error().code.value(1));
        connection.open();
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Live, patience);
    }

    void trustsTheCoordinatorThatAMemberNames()
    {
        bool isMember = true;
        ScriptedXapi xapi([&isMember](const xapi::xmlrpc::Call &call) {
            if (call.method != "session.login_with_password"_L1) {
                return ScriptedXapi::later();
            }
            return std::exchange(isMember, false)
                       ? ScriptedXapi::failure({u"HOST_IS_SLAVE"_s, u"localhost"_s})
                       : ScriptedXapi::success(u"OpaqueRef:s1"_s);
        });
        const xapi::ServerAddress member = xapi.listenTls();
        PoolConnection connection(member, login());
        connection.open();
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Failed, patience);
        QCOMPARE(connection.error().kind, ErrorKind::Trust);
        connection.trust(connection.error().code.value(1));
        connection.open();
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Filling, patience);
        QCOMPARE(connection.address().host, u"localhost"_s);
        QCOMPARE(connection.address().port, member.port);
    }

    void endsItsSessionAtTheServer()
    {
        auto pool = makePool();
        VERIFY_RESULT(pool->start());
        const auto sessions = [&pool] { return pool->model().refs(u"session"_s).size(); };
        const qsizetype before = sessions();
        PoolConnection connection(addressOf(*pool), login());
        connection.open();
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Live, patience);
        QCOMPARE(sessions(), before + 1);
        test::await(PoolConnection::end(&connection, Patience::of(10s)));
        QCOMPARE(sessions(), before);
        QCOMPARE(connection.state(), State::Disconnected);
    }

    void waitsForAPoolThatComesLater()
    {
        const quint16 port = silentPort();
        PoolConnection connection(xapi::ServerAddress::https(u"127.0.0.1"_s, port, {}), login());
        connection.open();
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Lost, patience);
        QCOMPARE(connection.error().kind, ErrorKind::Network);
        auto pool = makePool(port);
        VERIFY_RESULT(pool->start());
        // Found again: now its certificate is the question.
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Failed, patience);
        QCOMPARE(connection.error().kind, ErrorKind::Trust);
    }

    void tellsThatAPoolIsLost()
    {
        auto pool = makePool();
        VERIFY_RESULT(pool->start());
        PoolConnection connection(addressOf(*pool), login());
        connection.open();
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Live, patience);
        pool->stop();
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Lost, patience);
        QVERIFY(connection.inventory().pool());
    }

    void canBeDeletedAtAnyTime()
    {
        auto pool = makePool();
        VERIFY_RESULT(pool->start());
        for (const State state : {State::Connecting, State::Filling, State::Live}) {
            auto connection = std::make_unique<PoolConnection>(addressOf(*pool), login());
            connection->open();
            QTRY_VERIFY_WITH_TIMEOUT(connection->state() >= state, patience);
            connection.reset();
            QCoreApplication::processEvents();
        }
    }
};

QTEST_GUILESS_MAIN(TestPoolConnection)
#include "tst_poolconnection.moc"
