// SPDX-License-Identifier: BSD-2-Clause
#include "guest/borrow.h"
#include "guest/lending.h"
#include "simulator/enginesimulator.h"
#include "verify.h"

#include <QElapsedTimer>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using namespace xsc::guest;

namespace {

const QString vmUuid = u"0a1b2c3d-0000-1111-2222-333344445555"_s;

//! A lender that says one thing to everybody, and after a good lease is the engine.
class ScriptedLender : public QObject
{
public:
    ScriptedLender()
    {
        simulator::SimulatedContainer web;
        web.name = u"web"_s;
        web.image = u"nginx"_s;
        m_engine.add(web);
        web.name = u"web2"_s;
        m_engine.add(web);
        connect(&m_server, &QLocalServer::newConnection, this, &ScriptedLender::accept);
        if (!m_server.listen(path()))
            qFatal("no socket for the test: %s", qPrintable(m_server.errorString()));
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(u"monitor.sock"_s); }
    [[nodiscard]] simulator::EngineSimulator &engine() { return m_engine; }
    [[nodiscard]] const QByteArrayList &requests() const { return m_requests; }
    //! Nothing: silence.
    void say(const QByteArray &words, bool thenClose)
    {
        m_words = words;
        m_closes = thenClose;
    }

private:
    void accept()
    {
        const net::StreamPtr client = net::adoptStream(m_server.nextPendingConnection());
        m_clients.append(client);
        connect(client.get(), &QIODevice::readyRead, this, [this, device = client.get()] {
            if (device->canReadLine())
                answer(device);
        });
    }
    void answer(QIODevice *device)
    {
        disconnect(device, &QIODevice::readyRead, this, nullptr);
        m_requests.append(device->readLine());
        device->write(m_words);
        if (m_closes)
            static_cast<QLocalSocket *>(device)->disconnectFromServer();
        for (const net::StreamPtr &client : std::as_const(m_clients)) {
            if (client.get() == device && m_words.contains("\"ok\":true"))
                m_engine.serve(client);
        }
    }

    QTemporaryDir m_folder;
    QLocalServer m_server;
    simulator::EngineSimulator m_engine;
    QList<net::StreamPtr> m_clients;
    QByteArrayList m_requests;
    QByteArray m_words;
    bool m_closes = false;
};

QByteArray goodLease()
{
    lending::Lease lease;
    lease.engine.kind = docker::EngineKind::Docker;
    lease.engine.api = {1, 41};
    lease.way.vmName = u"web1"_s;
    lease.way.addresses = QStringList{u"10.0.0.7"_s};
    return *lending::leaseLine(lease);
}

Task<std::shared_ptr<Guest>> nowhere(Patience) { co_return fail(ErrorKind::Unsupported, u"no other way"_s); }

Result<std::shared_ptr<Guest>> borrow(const ScriptedLender &lender, const OwnWay &ownWay = nowhere)
{
    return test::await(borrowGuest(lender.path(), vmUuid, ownWay, Patience::of(20s)));
}

} // namespace

class BorrowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksTheEngineAtOnce();
    void opensFurtherStreamsTheSameWay();
    void goesItsOwnWayWhenNoMoreIsLent();
    void tellsFailuresWithTheVmsName();
    void failsWithoutALender();
    void takesNoOtherAnswer_data();
    void takesNoOtherAnswer();
    void waitsForASilentLenderAShortWhileOnly();
};

void BorrowTest::asksTheEngineAtOnce()
{
    ScriptedLender lender;
    lender.say(goodLease(), false);
    const auto guest = borrow(lender);
    VERIFY_RESULT(guest);
    const auto details =
        test::await((*guest)->engine()->inspect(docker::ContainerId(u"web"_s), Patience::of(20s)));
    VERIFY_RESULT(details);
    QCOMPARE(lender.requests(), QByteArrayList{lending::requestLine(vmUuid)});
    QCOMPARE(lender.engine().requests(), QStringList{u"GET /v1.41/containers/web/json"_s});
    QCOMPARE((*guest)->engine()->version().api, QVersionNumber(1, 41));
}

void BorrowTest::opensFurtherStreamsTheSameWay()
{
    ScriptedLender lender;
    lender.say(goodLease(), false);
    const auto guest = borrow(lender);
    VERIFY_RESULT(guest);
    for (int i = 0; i < 2; ++i) {
        VERIFY_RESULT(
            test::await((*guest)->engine()->pause(docker::ContainerId(u"web"_s), Patience::of(20s))));
        VERIFY_RESULT(
            test::await((*guest)->engine()->unpause(docker::ContainerId(u"web"_s), Patience::of(20s))));
    }
    QCOMPARE(lender.requests().size(), 4);
}

void BorrowTest::goesItsOwnWayWhenNoMoreIsLent()
{
    ScriptedLender lender, other;
    lender.say(goodLease(), false);
    other.say(goodLease(), false);
    int asked = 0;
    const OwnWay ownWay = [&](Patience patience) {
        ++asked;
        return borrowGuest(other.path(), vmUuid, nowhere, std::move(patience));
    };
    const auto guest = borrow(lender, ownWay);
    VERIFY_RESULT(guest);
    const auto engine = (*guest)->engine();
    VERIFY_RESULT(test::await(engine->pause(docker::ContainerId(u"web"_s), Patience::of(20s))));
    lender.say(lending::refusalLine({ErrorKind::Limit, u"Too many."_s, {}, {}}), true);
    for (int i = 0; i < 2; ++i) {
        VERIFY_RESULT(test::await(engine->pause(docker::ContainerId(u"web2"_s), Patience::of(20s))));
        VERIFY_RESULT(test::await(engine->unpause(docker::ContainerId(u"web2"_s), Patience::of(20s))));
    }
    QCOMPARE(asked, 1);
    QCOMPARE(lender.engine().requests().size(), 1);
    QCOMPARE(other.engine().requests().size(), 4);
}

void BorrowTest::tellsFailuresWithTheVmsName()
{
    ScriptedLender lender;
    lender.say(goodLease(), false);
    const auto guest = borrow(lender);
    VERIFY_RESULT(guest);
    const Error error =
        test::await((*guest)->explained({ErrorKind::Network, u"broken"_s, {}, {}}, Patience::of(20s)));
    QVERIFY2(error.message.contains(u"web1"_s), qPrintable(error.message));
}

void BorrowTest::failsWithoutALender()
{
    const QTemporaryDir folder;
    VERIFY_FAILS(test::await(borrowGuest(folder.filePath(u"absent"_s), vmUuid, nowhere, Patience::of(20s))),
                 ErrorKind::NotFound);
}

void BorrowTest::takesNoOtherAnswer_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("refused") << lending::refusalLine({ErrorKind::NotFound, u"no"_s, {}, {}})
                             << ErrorKind::Remote;
    QTest::newRow("nothing") << QByteArray() << ErrorKind::Network;
    QTest::newRow("half a line") << goodLease().left(40) << ErrorKind::Network;
    QTest::newRow("garbage") << QByteArray("\xff\x00{]\n", 5) << ErrorKind::Protocol;
    QTest::newRow("an HTTP server") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << ErrorKind::Protocol;
    QTest::newRow("without end") << QByteArray(100000, 'x') << ErrorKind::Limit;
}

void BorrowTest::takesNoOtherAnswer()
{
    QFETCH(QByteArray, words);
    QFETCH(ErrorKind, kind);
    ScriptedLender lender;
    lender.say(words, true);
    VERIFY_FAILS(borrow(lender), kind);
    QVERIFY(lender.engine().requests().isEmpty());
}

void BorrowTest::waitsForASilentLenderAShortWhileOnly()
{
    ScriptedLender lender;
    lender.say({}, false);
    const Patience patience = Patience::of(60s);
    VERIFY_FAILS(test::await(borrowGuest(lender.path(), vmUuid, nowhere, patience)), ErrorKind::Timeout);
    QVERIFY(!patience.isOver());
}

QTEST_GUILESS_MAIN(BorrowTest)
#include "tst_borrow.moc"
