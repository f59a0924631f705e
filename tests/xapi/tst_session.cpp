// SPDX-License-Identifier: BSD-2-Clause
#include "core/signalwait.h"
#include "scriptedxapi.h"
#include "verify.h"
#include "xapi/calls.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using namespace xsc::xapi;
using xsc::test::await;

using Reply = ScriptedXapi::Reply;
using Call = xmlrpc::Call;

static Patience soon() { return Patience::of(20s); }

static Login rootLogin()
{
    Login login;
    login.password = Secret::fromText(u"hunter2");
    return login;
}

//! Runs all of them at the same time.
static QList<Result<Value>> together(const std::shared_ptr<Session> &session, int count,
                                     const QString &method)
{
    std::vector<Task<Value>> tasks;
    for (int i = 0; i < count; ++i)
        tasks.push_back(session->call(method, {}, soon()));
    QList<Result<Value>> results;
    for (auto &task : tasks)
        results.append(await(std::move(task)));
    return results;
}

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signsInAndOut();
    void passesTheSessionFirst();
    void keepsItsConnection();
    void callsInParallel();
    void asksAHostsOwnSocketForSoManyAtATime();
    void signsInAgainOnceForAll();
    void givesUpWhenSigningInAgainFails();
    void tellsAllWhoWaitWhySigningInAgainFailed();
    void neverRenewsAnAdoptedSession();
    void neverCallsAfterLogout();
    void logoutEndsCallsThatWait();
    void repeatsAReadOnAFreshConnection();
    void neverRepeatsAChange();
    void opensAnotherConnectionAfterAnIdleOneClosed();
    void explainsRefusals_data();
    void explainsRefusals();
    void keepsSecretsOutOfErrors();
    void reportsBrokenAnswers_data();
    void reportsBrokenAnswers();
    void reportsAMissingPool();
    void endsWithItsPatience();
    void endsWhenStopped();
    void refusesCallsLargerThanXapiTakes();
    void readsLargeAnswersBesideTheLoop();
    void callsPlugins();
    void changesOneKeyOfAMap();
    void adoptsARaceForAMapKey();
    void outlivesItsSessionDuringACall();

private:
    [[nodiscard]] std::shared_ptr<Session> signedIn();
    //! Answers logins with s1, s2, …; everything else by \a rest.
    void script(ScriptedXapi::Script rest);

    std::unique_ptr<ScriptedXapi> m_xapi;
    ScriptedXapi::Script m_rest;
    int m_logins = 0;
    bool m_refuseLogins = false;
};

void SessionTest::init()
{
    m_logins = 0;
    m_refuseLogins = false;
    m_rest = [](const Call &call) { return ScriptedXapi::success(call.method); };
    m_xapi = std::make_unique<ScriptedXapi>([this](const Call &call) {
        if (m_refuseLogins && call.method == "session.login_with_password"_L1)
            return ScriptedXapi::failure({u"HOST_STILL_BOOTING"_s});
        if (call.method == "session.login_with_password"_L1)
            return ScriptedXapi::success(u"OpaqueRef:s%1"_s.arg(++m_logins));
        return m_rest(call);
    });
}

void SessionTest::script(ScriptedXapi::Script rest) { m_rest = std::move(rest); }

std::shared_ptr<Session> SessionTest::signedIn()
{
    auto session = await(Session::login(m_xapi->address(), rootLogin(), soon()));
    return session ? *session : nullptr;
}

void SessionTest::signsInAndOut()
{
    const auto session = await(Session::login(m_xapi->address(), rootLogin(), soon()));
    VERIFY_RESULT(session);
    QCOMPARE((*session)->sessionRef(), u"OpaqueRef:s1"_s);
    QCOMPARE((*session)->generation(), 1);
    const QList<Value> sent = m_xapi->calls().first().parameters;
    QCOMPARE(Value(sent).toStrings(), QStringList({u"root"_s, u"hunter2"_s, u"1.0"_s, u"xscontainer"_s}));
    VERIFY_RESULT(await((*session)->logout(soon())));
    QCOMPARE(m_xapi->calls().last().method, u"session.logout"_s);
    QCOMPARE(m_xapi->calls().last().parameters.first().toString(), u"OpaqueRef:s1"_s);
}

void SessionTest::passesTheSessionFirst()
{
    const auto session = signedIn();
    VERIFY_RESULT(await(session->call(u"VM.get_uuid"_s, {u"OpaqueRef:v"_s}, soon())));
    QCOMPARE(Value(m_xapi->calls().last().parameters).toStrings(),
             QStringList({u"OpaqueRef:s1"_s, u"OpaqueRef:v"_s}));
}

void SessionTest::keepsItsConnection()
{
    const auto session = signedIn();
    for (int i = 0; i < 5; ++i)
        VERIFY_RESULT(await(session->call(u"VM.start"_s, {}, soon())));
    QCOMPARE(m_xapi->connections(), 1);
}

void SessionTest::callsInParallel()
{
    const auto session = signedIn();
    bool open = false;
    script([&](const Call &call) {
        return call.method == "event.from"_L1 && !open ? ScriptedXapi::later()
                                                       : ScriptedXapi::success(u"x"_s);
    });
    auto blocked = session->call(u"event.from"_s, {}, soon());
    QTRY_COMPARE(m_xapi->waiting(), 1);
    for (const auto &result : together(session, 3, u"VM.get_uuid"_s))
        VERIFY_RESULT(result);
    QVERIFY(!blocked.isReady());
    open = true;
    m_xapi->poke();
    VERIFY_RESULT(await(std::move(blocked)));
}

// Events wait for long and hold up nobody.
void SessionTest::asksAHostsOwnSocketForSoManyAtATime()
{
    const auto session = signedIn();
    bool open = false;
    script([&](const Call &) { return open ? ScriptedXapi::success(u"x"_s) : ScriptedXapi::later(); });
    std::vector<Task<Value>> tasks;
    for (int i = 0; i < 40; ++i)
        tasks.push_back(session->call(u"VM.get_uuid"_s, {}, soon()));
    tasks.push_back(session->call(u"event.from"_s, {}, soon()));
    QTRY_COMPARE(m_xapi->waiting(), 17);
    QTRY_COMPARE(m_xapi->callsOf(u"event.from"_s), 1);
    QCOMPARE(m_xapi->callsOf(u"VM.get_uuid"_s), 16);
    VERIFY_FAILS(await(session->call(u"VM.get_uuid"_s, {}, Patience::of(50ms))), ErrorKind::Timeout);
    open = true;
    m_xapi->poke();
    for (auto &task : tasks)
        VERIFY_RESULT(await(std::move(task)));
    QCOMPARE(m_xapi->callsOf(u"VM.get_uuid"_s), 40);
}

void SessionTest::signsInAgainOnceForAll()
{
    const auto session = signedIn();
    script([](const Call &call) {
        const QString ref = call.parameters.first().toString();
        return ref == "OpaqueRef:s1"_L1 ? ScriptedXapi::failure({u"SESSION_INVALID"_s, ref})
                                        : ScriptedXapi::success(ref);
    });
    for (const auto &result : together(session, 5, u"VM.start"_s)) {
        VERIFY_RESULT(result);
        QCOMPARE(result->toString(), u"OpaqueRef:s2"_s);
    }
    QCOMPARE(m_logins, 2);
    QCOMPARE(session->generation(), 2);
}

void SessionTest::givesUpWhenSigningInAgainFails()
{
    const auto session = signedIn();
    script([](const Call &) { return ScriptedXapi::failure({u"SESSION_INVALID"_s, u"OpaqueRef:s1"_s}); });
    const auto result = await(session->call(u"VM.start"_s, {}, soon()));
    VERIFY_FAILS(result, ErrorKind::Auth);
    QCOMPARE(m_xapi->callsOf(u"VM.start"_s), 2);
    QCOMPARE(m_logins, 2);
}

void SessionTest::tellsAllWhoWaitWhySigningInAgainFailed()
{
    const auto session = signedIn();
    m_refuseLogins = true;
    script([](const Call &) { return ScriptedXapi::failure({u"SESSION_INVALID"_s, u"OpaqueRef:s1"_s}); });
    for (const auto &result : together(session, 3, u"VM.start"_s)) {
        VERIFY_FAILS(result, ErrorKind::Network);
        QCOMPARE(result.error().code.value(0), u"HOST_STILL_BOOTING"_s);
        QVERIFY(!result.error().message.isEmpty());
    }
}

void SessionTest::neverRenewsAnAdoptedSession()
{
    const auto session = Session::adopt(m_xapi->address(), u"OpaqueRef:given"_s);
    script([](const Call &) { return ScriptedXapi::failure({u"SESSION_INVALID"_s, u"OpaqueRef:given"_s}); });
    VERIFY_FAILS(await(session->call(u"VM.start"_s, {}, soon())), ErrorKind::Auth);
    QCOMPARE(m_logins, 0);
    VERIFY_RESULT(await(session->logout(soon())));
    QCOMPARE(m_xapi->callsOf(u"session.logout"_s), 0);
}

void SessionTest::neverCallsAfterLogout()
{
    const auto session = signedIn();
    VERIFY_RESULT(await(session->logout(soon())));
    VERIFY_RESULT(await(session->logout(soon())));
    VERIFY_FAILS(await(session->call(u"VM.start"_s, {}, soon())), ErrorKind::Cancelled);
    QCOMPARE(m_xapi->callsOf(u"VM.start"_s), 0);
    QCOMPARE(m_xapi->callsOf(u"session.logout"_s), 1);
}

void SessionTest::logoutEndsCallsThatWait()
{
    const auto session = signedIn();
    script([](const Call &call) {
        return call.method == "event.from"_L1 ? ScriptedXapi::later() : ScriptedXapi::success({});
    });
    auto blocked = session->call(u"event.from"_s, {}, soon());
    QTRY_COMPARE(m_xapi->waiting(), 1);
    VERIFY_RESULT(await(session->logout(soon())));
    VERIFY_FAILS(await(std::move(blocked)), ErrorKind::Cancelled);
    QCOMPARE(m_logins, 1);
}

void SessionTest::repeatsAReadOnAFreshConnection()
{
    const auto session = signedIn();
    int asked = 0;
    script(
        [&](const Call &) { return ++asked == 1 ? ScriptedXapi::hangUp() : ScriptedXapi::success(u"x"_s); });
    VERIFY_RESULT(await(session->call(u"VM.get_record"_s, {}, soon())));
    QCOMPARE(asked, 2);
    QCOMPARE(m_xapi->connections(), 2);
}

void SessionTest::neverRepeatsAChange()
{
    const auto session = signedIn();
    script([](const Call &) { return ScriptedXapi::hangUp(); });
    VERIFY_FAILS(await(session->call(u"VM.start"_s, {}, soon())), ErrorKind::Network);
    QCOMPARE(m_xapi->callsOf(u"VM.start"_s), 1);
}

void SessionTest::opensAnotherConnectionAfterAnIdleOneClosed()
{
    const auto session = signedIn();
    m_xapi->dropConnections();
    QCoreApplication::processEvents();
    VERIFY_RESULT(await(session->call(u"VM.start"_s, {}, soon())));
    QCOMPARE(m_xapi->connections(), 2);
}

void SessionTest::explainsRefusals_data()
{
    QTest::addColumn<QStringList>("description");
    QTest::addColumn<int>("kind");
    const auto row = [](const QStringList &description, ErrorKind kind) {
        QTest::newRow(qPrintable(description.first())) << description << int(kind);
    };
    row({u"HANDLE_INVALID"_s, u"VM"_s, u"OpaqueRef:v"_s}, ErrorKind::NotFound);
    row({u"UUID_INVALID"_s, u"VM"_s, u"v"_s}, ErrorKind::NotFound);
    row({u"RBAC_PERMISSION_DENIED"_s, u"vm.start"_s, u"No"_s}, ErrorKind::Auth);
    row({u"HOST_STILL_BOOTING"_s}, ErrorKind::Network);
    row({u"MESSAGE_METHOD_UNKNOWN"_s, u"VM.fly"_s}, ErrorKind::Unsupported);
    row({u"VM_BAD_POWER_STATE"_s, u"OpaqueRef:v"_s, u"halted"_s, u"running"_s}, ErrorKind::Remote);
    row({u"-1"_s, u"words of a plugin"_s}, ErrorKind::Remote);
}

void SessionTest::explainsRefusals()
{
    QFETCH(QStringList, description);
    QFETCH(int, kind);
    const auto session = signedIn();
    script([&](const Call &) { return ScriptedXapi::failure(description); });
    const auto result = await(session->call(u"VM.start"_s, {}, soon()));
    VERIFY_FAILS(result, ErrorKind(kind));
    QCOMPARE(result.error().code, description);
    QVERIFY(!result.error().message.contains(u'%'));
}

void SessionTest::keepsSecretsOutOfErrors()
{
    const auto session = signedIn();
    script([](const Call &call) {
        return ScriptedXapi::failure({u"INTERNAL_ERROR"_s, u"bad "_s + call.parameters.first().toString(),
                                      call.parameters.last()[u"value"_s].toString()});
    });
    const auto result = await(createSecret(session, Secret::fromText(u"-----KEY-----"), soon()));
    VERIFY_FAILS(result, ErrorKind::Remote);
    const QString told = result.error().text() + result.error().code.join(u' ');
    QVERIFY2(!told.contains(u"OpaqueRef:s1"_s) && !told.contains(u"KEY"_s), qPrintable(told));
}

void SessionTest::reportsBrokenAnswers_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const Reply &reply, ErrorKind kind = ErrorKind::Protocol) {
        QTest::newRow(name) << reply << int(kind);
    };
    row("500", ScriptedXapi::http(500, "<html>no</html>"));
    row("403", ScriptedXapi::http(403, "<html>no</html>"), ErrorKind::Auth);
    row("html", ScriptedXapi::http(200, "<html><body>Welcome</body></html>"));
    row("nothing", ScriptedXapi::http(200, {}));
    row("bare value", ScriptedXapi::http(200, xmlrpc::encodeResponse(u"x"_s)));
    row("no HTTP", ScriptedXapi::raw("SSH-2.0-OpenSSH_9.2\r\n\r\n"));
    row("half a head", ScriptedXapi::raw("HTTP/1.1 200 OK\r\nContent-Le"), ErrorKind::Network);
    row("half a body", ScriptedXapi::raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n<va"),
        ErrorKind::Network);
}

void SessionTest::reportsBrokenAnswers()
{
    QFETCH(Reply, reply);
    QFETCH(int, kind);
    const auto session = signedIn();
    script([&](const Call &) { return reply; });
    VERIFY_FAILS(await(session->call(u"VM.start"_s, {}, soon())), ErrorKind(kind));
    script([&](const Call &) { return ScriptedXapi::success(u"well again"_s); });
    VERIFY_RESULT(await(session->call(u"VM.start"_s, {}, soon())));
}

void SessionTest::reportsAMissingPool()
{
    const auto nowhere = ServerAddress::unixSocket(u"/nonexistent/xapi"_s);
    VERIFY_FAILS(await(Session::login(nowhere, rootLogin(), soon())), ErrorKind::Network);
}

void SessionTest::endsWithItsPatience()
{
    const auto session = signedIn();
    script([](const Call &) { return ScriptedXapi::later(); });
    VERIFY_FAILS(await(session->call(u"event.from"_s, {}, Patience::of(50ms))), ErrorKind::Timeout);
    script([](const Call &) { return ScriptedXapi::success({}); });
    VERIFY_RESULT(await(session->call(u"VM.start"_s, {}, soon())));
}

void SessionTest::endsWhenStopped()
{
    const auto session = signedIn();
    script([](const Call &) { return ScriptedXapi::later(); });
    std::stop_source stop;
    auto blocked = session->call(u"event.from"_s, {}, Patience::of(20s, stop.get_token()));
    QTRY_COMPARE(m_xapi->waiting(), 1);
    stop.request_stop();
    VERIFY_FAILS(await(std::move(blocked)), ErrorKind::Cancelled);
    QTRY_COMPARE(m_xapi->waiting(), 0);
}

void SessionTest::refusesCallsLargerThanXapiTakes()
{
    const auto session = signedIn();
    const QString large(310000, u'x');
    VERIFY_FAILS(await(session->call(u"VM.set_name_label"_s, {large}, soon())), ErrorKind::Limit);
    QCOMPARE(m_xapi->callsOf(u"VM.set_name_label"_s), 0);
}

void SessionTest::readsLargeAnswersBesideTheLoop()
{
    const auto session = signedIn();
    Value::Struct records;
    for (int i = 0; i < 20000; ++i)
        records.insert(u"OpaqueRef:%1"_s.arg(i), Value::Struct{{u"uuid"_s, u"some uuid of a record"_s}});
    script([&](const Call &) { return ScriptedXapi::success(records); });
    const auto answer = await(session->call(u"VM.get_all_records"_s, {}, soon()));
    VERIFY_RESULT(answer);
    QCOMPARE(answer->toStruct().size(), 20000);
}

void SessionTest::callsPlugins()
{
    const auto session = signedIn();
    script([](const Call &) { return ScriptedXapi::success(u"Truedone"_s); });
    const auto text = await(session->callPlugin(HostRef(u"OpaqueRef:h"_s), u"xscontainer"_s, u"stop"_s,
                                                {{u"vmuuid"_s, u"v"_s}}, soon()));
    VERIFY_RESULT(text);
    QCOMPARE(*text, u"Truedone"_s);
    const Call call = m_xapi->calls().last();
    QCOMPARE(call.method, u"host.call_plugin"_s);
    QCOMPARE(call.parameters.value(1).toString(), u"OpaqueRef:h"_s);
    QCOMPARE(call.parameters.value(3).toString(), u"stop"_s);
    QCOMPARE(call.parameters.value(4).toMap().value(u"vmuuid"_s), u"v"_s);
}

void SessionTest::changesOneKeyOfAMap()
{
    const auto session = signedIn();
    VERIFY_RESULT(await(session->setMapKey(u"VM"_s, u"r"_s, u"other_config"_s, u"k"_s, u"v"_s, soon())));
    QCOMPARE(m_xapi->calls().at(1).method, u"VM.remove_from_other_config"_s);
    QCOMPARE(m_xapi->calls().at(2).method, u"VM.add_to_other_config"_s);
    QCOMPARE(Value(m_xapi->calls().at(2).parameters).toStrings().mid(1),
             QStringList({u"r"_s, u"k"_s, u"v"_s}));
    VERIFY_RESULT(await(session->removeMapKey(u"VM"_s, u"r"_s, u"other_config"_s, u"k"_s, soon())));
    QCOMPARE(m_xapi->callsOf(u"VM.remove_from_other_config"_s), 2);
}

void SessionTest::adoptsARaceForAMapKey()
{
    const auto session = signedIn();
    int duplicates = 1;
    script([&](const Call &call) {
        if (call.method == "VM.add_to_other_config"_L1 && duplicates-- > 0)
            return ScriptedXapi::failure(
                {u"MAP_DUPLICATE_KEY"_s, u"VM"_s, u"other_config"_s, u"r"_s, u"k"_s});
        return ScriptedXapi::success({});
    });
    const auto set = [&] {
        return await(session->setMapKey(u"VM"_s, u"r"_s, u"other_config"_s, u"k"_s, u"v"_s, soon()));
    };
    VERIFY_RESULT(set());
    QCOMPARE(m_xapi->callsOf(u"VM.add_to_other_config"_s), 2);
    duplicates = 1000;
    VERIFY_FAILS(set(), ErrorKind::Remote);
}

void SessionTest::outlivesItsSessionDuringACall()
{
    auto session = signedIn();
    bool open = false;
    script([&](const Call &) { return open ? ScriptedXapi::success(u"x"_s) : ScriptedXapi::later(); });
    auto call = session->call(u"VM.start"_s, {}, soon());
    QTRY_COMPARE(m_xapi->waiting(), 1);
    session.reset();
    open = true;
    m_xapi->poke();
    VERIFY_RESULT(await(std::move(call)));
}

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
