// SPDX-License-Identifier: BSD-2-Clause
#include "scriptedxapi.h"
#include "verify.h"
#include "xapi/eventfeed.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using namespace xsc::xapi;
using xsc::test::await;

using Call = xmlrpc::Call;
using State = EventFeed::State;

//! A pool of virtual machines that speaks event.from.
struct Pool
{
    QMap<QString, QString> names; //!< ref → name
    QSet<QString> touched;        //!< since the last answer
    int number = 0;
    int fills = 0;

    void set(const QString &ref, const QString &name)
    {
        names.insert(ref, name);
        touched.insert(ref);
    }

    [[nodiscard]] Value event(const QString &ref, const QString &operation) const
    {
        Value::Struct event{{u"class"_s, u"vm"_s}, {u"operation"_s, operation}, {u"ref"_s, ref}};
        if (operation != "del"_L1)
            event.insert(u"snapshot"_s,
                         Value::Struct{{u"uuid"_s, ref.toUpper()}, {u"name_label"_s, names.value(ref)}});
        return event;
    }

    [[nodiscard]] Value batch(const QString &token)
    {
        Value::Array events;
        if (token.isEmpty()) {
            ++fills;
            for (auto it = names.cbegin(); it != names.cend(); ++it)
                events.append(event(it.key(), u"add"_s));
        } else {
            for (const QString &ref : std::as_const(touched))
                events.append(event(ref, names.contains(ref) ? u"mod"_s : u"del"_s));
        }
        touched.clear();
        return Value::Struct{
            {u"events"_s, events},
            {u"token"_s, u"token %1"_s.arg(++number)},
            {u"valid_ref_counts"_s, Value::Struct{{u"vm"_s, names.size()}, {u"task"_s, 77}}}};
    }
};

class EventFeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fillsAndFollows();
    void asksWithItsClassesAndToken();
    void readsEverythingAgainWhenDeletionsWereLost();
    void readsEverythingAgainAfterANewLogin();
    void readsEverythingAgainAfterABadToken();
    void keepsWhatItHasWhileThePoolIsAway();
    void survivesAnswersWithoutSense_data();
    void survivesAnswersWithoutSense();
    void doesNotReadForEverWhenCountsNeverFit();
    void stopsAtOnce();
    void canBeStartedAgain();
    void endsWithItsInventory();
    void endsWithItsSession();

private:
    [[nodiscard]] ScriptedXapi::Reply reply(const Call &call);
    void start();

    Pool m_pool;
    QList<ScriptedXapi::Reply> m_faults; //!< given first, one for each event.from
    QString m_validSession;
    int m_logins = 0;
    std::unique_ptr<ScriptedXapi> m_xapi;
    std::shared_ptr<Session> m_session;
    std::unique_ptr<Inventory> m_inventory;
    std::unique_ptr<EventFeed> m_feed;
};

ScriptedXapi::Reply EventFeedTest::reply(const Call &call)
{
    if (call.method == "session.login_with_password"_L1) {
        m_validSession = u"OpaqueRef:s%1"_s.arg(++m_logins);
        return ScriptedXapi::success(m_validSession);
    }
    if (call.parameters.first().toString() != m_validSession)
        return ScriptedXapi::failure({u"SESSION_INVALID"_s, call.parameters.first().toString()});
    if (call.method != "event.from"_L1)
        return ScriptedXapi::success({});
    if (!m_faults.isEmpty())
        return m_faults.takeFirst();
    const QString token = call.parameters.value(2).toString();
    if (!token.isEmpty() && m_pool.touched.isEmpty())
        return ScriptedXapi::later();
    return ScriptedXapi::success(m_pool.batch(token));
}

void EventFeedTest::init()
{
    m_pool = {};
    m_pool.names = {{u"a"_s, u"web"_s}, {u"b"_s, u"db"_s}};
    m_faults.clear();
    m_logins = 0;
    m_xapi = std::make_unique<ScriptedXapi>([this](const Call &call) { return reply(call); });
    const auto session = await(Session::login(m_xapi->address(), {}, Patience::of(20s)));
    VERIFY_RESULT(session);
    m_session = *session;
    m_inventory = std::make_unique<Inventory>();
    m_feed = std::make_unique<EventFeed>(m_session, m_inventory.get());
}

void EventFeedTest::cleanup()
{
    m_feed.reset();
    m_session.reset();
    m_xapi.reset();
}

void EventFeedTest::start()
{
    m_feed->start();
    QTRY_COMPARE(m_feed->state(), State::Live);
    QTRY_COMPARE(m_xapi->waiting(), 1);
}

void EventFeedTest::fillsAndFollows()
{
    QSignalSpy states(m_feed.get(), &EventFeed::stateChanged);
    QVERIFY(!m_feed->lastContact().isValid());
    start();
    QCOMPARE(states.count(), 2);
    QCOMPARE(states.first().first().value<State>(), State::Filling);
    QVERIFY(m_inventory->isComplete());
    QVERIFY(m_feed->lastContact().isValid());
    QCOMPARE(m_inventory->vmByUuid(u"A"_s)->name, u"web"_s);

    m_pool.set(u"a"_s, u"web2"_s);
    m_pool.set(u"c"_s, u"new"_s);
    m_pool.names.remove(u"b"_s);
    m_pool.touched.insert(u"b"_s);
    m_xapi->poke();
    QTRY_VERIFY(m_inventory->vmByUuid(u"C"_s));
    QCOMPARE(m_inventory->vmByUuid(u"A"_s)->name, u"web2"_s);
    QVERIFY(!m_inventory->vmByUuid(u"B"_s));
    QCOMPARE(m_pool.fills, 1);
}

void EventFeedTest::asksWithItsClassesAndToken()
{
    m_feed = std::make_unique<EventFeed>(m_session, m_inventory.get(), QStringList{u"VM"_s});
    start();
    const Call last = m_xapi->calls().last();
    QCOMPARE(last.parameters.value(1).toStrings(), QStringList{u"VM"_s});
    QCOMPARE(last.parameters.value(2).toString(), u"token 1"_s);
    QVERIFY(std::holds_alternative<double>(last.parameters.value(3).variant()));
}

void EventFeedTest::readsEverythingAgainWhenDeletionsWereLost()
{
    start();
    m_pool.names.remove(u"b"_s);
    m_pool.set(u"a"_s, u"changed"_s);
    m_xapi->poke();
    QTRY_COMPARE(m_pool.fills, 2);
    QTRY_VERIFY(!m_inventory->vmByUuid(u"B"_s));
    QTRY_COMPARE(m_feed->state(), State::Live);
}

void EventFeedTest::readsEverythingAgainAfterANewLogin()
{
    start();
    m_validSession = u"none, xapi was restarted"_s;
    m_pool.names.remove(u"b"_s);
    m_xapi->dropConnections();
    QTRY_COMPARE(m_logins, 2);
    QTRY_COMPARE(m_pool.fills, 2);
    QTRY_VERIFY(!m_inventory->vmByUuid(u"B"_s));
    QTRY_COMPARE(m_feed->state(), State::Live);
}

void EventFeedTest::readsEverythingAgainAfterABadToken()
{
    start();
    m_faults = {ScriptedXapi::failure({u"EVENT_FROM_TOKEN_PARSE_FAILURE"_s, u"token 1"_s})};
    m_xapi->poke();
    QTRY_COMPARE(m_pool.fills, 2);
    QTRY_COMPARE(m_feed->state(), State::Live);
}

void EventFeedTest::keepsWhatItHasWhileThePoolIsAway()
{
    start();
    QSignalSpy states(m_feed.get(), &EventFeed::stateChanged);
    m_faults = {ScriptedXapi::failure({u"HOST_STILL_BOOTING"_s}), ScriptedXapi::hangUp()};
    m_xapi->poke();
    QTRY_COMPARE(m_feed->state(), State::Lost);
    QVERIFY(!m_feed->lastError().message.isEmpty());
    QVERIFY(m_inventory->vmByUuid(u"A"_s));
    m_pool.set(u"a"_s, u"back"_s);
    QTRY_COMPARE(m_feed->state(), State::Live);
    QCOMPARE(m_inventory->vmByUuid(u"A"_s)->name, u"back"_s);
    QCOMPARE(m_pool.fills, 1);
    QCOMPARE(states.count(), 2);
}

void EventFeedTest::survivesAnswersWithoutSense_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("html") << QByteArray("<html>500</html>");
    QTest::newRow("void") << xmlrpc::encodeResponse(xmlrpc::successEnvelope({}));
    QTest::newRow("no token") << xmlrpc::encodeResponse(
        xmlrpc::successEnvelope(Value::Struct{{u"events"_s, Value::Array{}}}));
    QTest::newRow("cut") << QByteArray("<?xml version='1.0'?><methodRespo");
}

void EventFeedTest::survivesAnswersWithoutSense()
{
    QFETCH(QByteArray, body);
    start();
    m_faults = {ScriptedXapi::http(200, body)};
    m_xapi->poke();
    QTRY_COMPARE(m_feed->state(), State::Lost);
    QCOMPARE(m_feed->lastError().kind, ErrorKind::Protocol);
    m_pool.set(u"a"_s, u"sense"_s);
    QTRY_COMPARE(m_feed->state(), State::Live);
    QCOMPARE(m_inventory->vmByUuid(u"A"_s)->name, u"sense"_s);
}

void EventFeedTest::doesNotReadForEverWhenCountsNeverFit()
{
    const Value odd = Value::Struct{{u"events"_s, Value::Array{m_pool.event(u"a"_s, u"add"_s)}},
                                    {u"token"_s, u"t"_s},
                                    {u"valid_ref_counts"_s, Value::Struct{{u"vm"_s, 5}, {u"message"_s, 9}}}};
    m_faults = {ScriptedXapi::success(odd), ScriptedXapi::success(odd)};
    start();
    QCOMPARE(m_pool.fills, 0);
    QCOMPARE(m_xapi->callsOf(u"event.from"_s), 3);
}

void EventFeedTest::stopsAtOnce()
{
    start();
    QSignalSpy changes(m_inventory.get(), &Inventory::changed);
    m_feed->stop();
    QCOMPARE(m_feed->state(), State::Idle);
    QTRY_COMPARE(m_xapi->waiting(), 0);
    m_pool.set(u"a"_s, u"unseen"_s);
    m_xapi->poke();
    QCoreApplication::processEvents();
    QCOMPARE(changes.count(), 0);
}

void EventFeedTest::canBeStartedAgain()
{
    start();
    m_feed->stop();
    QTRY_COMPARE(m_xapi->waiting(), 0);
    m_pool.names.remove(u"b"_s);
    start();
    QCOMPARE(m_pool.fills, 2);
    QVERIFY(!m_inventory->vmByUuid(u"B"_s));
}

void EventFeedTest::endsWithItsInventory()
{
    start();
    m_inventory.reset();
    m_pool.set(u"a"_s, u"late"_s);
    m_xapi->poke();
    QTRY_COMPARE(m_xapi->waiting(), 0);
    QCOMPARE(m_xapi->callsOf(u"event.from"_s), 2);
}

void EventFeedTest::endsWithItsSession()
{
    start();
    VERIFY_RESULT(await(m_session->logout(Patience::of(20s))));
    QTRY_COMPARE(m_feed->state(), State::Lost);
    QCOMPARE(m_feed->lastError().kind, ErrorKind::Cancelled);
    QCOMPARE(m_logins, 1);
}

QTEST_GUILESS_MAIN(EventFeedTest)
#include "tst_eventfeed.moc"
