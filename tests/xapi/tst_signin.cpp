// SPDX-License-Identifier: BSD-2-Clause
#include "scriptedxapi.h"
#include "verify.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using namespace xsc::xapi;
using xsc::test::await;

using Call = xmlrpc::Call;

static Patience soon() { return Patience::of(20s); }

class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signsInWithAPinnedCertificate();
    void asksBeforeItTrusts();
    void noticesAnotherCertificate();
    void namesTheCoordinatorItHasToTrust();
    void givesUpWhenNobodyIsTheCoordinator();
    void reportsAWrongPassword();
    void doesNotRepeatRefusedCredentials();
    void reportsAPortThatIsClosed();

private:
    [[nodiscard]] Result<std::shared_ptr<Session>> signIn(const ServerAddress &address);

    ScriptedXapi::Script m_script;
    std::unique_ptr<ScriptedXapi> m_xapi;
    ServerAddress m_address;
};

void SignInTest::init()
{
    m_script = [](const Call &) { return ScriptedXapi::success(u"OpaqueRef:s"_s); };
    m_xapi = std::make_unique<ScriptedXapi>([this](const Call &call) { return m_script(call); });
    m_address = m_xapi->listenTls();
}

Result<std::shared_ptr<Session>> SignInTest::signIn(const ServerAddress &address)
{
    Login login;
    login.password = Secret::fromText(u"hunter2");
    return await(Session::login(address, login, soon()));
}

void SignInTest::signsInWithAPinnedCertificate()
{
    const auto session = signIn(m_address);
    VERIFY_RESULT(session);
    VERIFY_RESULT(await((*session)->call(u"VM.start"_s, {}, soon())));
    QCOMPARE((*session)->address().host, m_address.host);
}

void SignInTest::asksBeforeItTrusts()
{
    ServerAddress unknown = m_address;
    unknown.pinnedSha256.clear();
    const auto session = signIn(unknown);
    VERIFY_FAILS(session, ErrorKind::Trust);
    QCOMPARE(session.error().code,
             QStringList({u"UNKNOWN_CERTIFICATE"_s, m_address.pinnedSha256, u"127.0.0.1"_s}));
    QVERIFY(m_xapi->calls().isEmpty());
}

void SignInTest::noticesAnotherCertificate()
{
    ServerAddress other = m_address;
    other.pinnedSha256 = QString(64, u'a');
    const auto session = signIn(other);
    VERIFY_FAILS(session, ErrorKind::Trust);
    QCOMPARE(session.error().code.value(0), u"CERTIFICATE_CHANGED"_s);
    QVERIFY(m_xapi->calls().isEmpty());
}

void SignInTest::namesTheCoordinatorItHasToTrust()
{
    m_script = [](const Call &) { return ScriptedXapi::failure({u"HOST_IS_SLAVE"_s, u"localhost"_s}); };
    const auto session = signIn(m_address);
    VERIFY_FAILS(session, ErrorKind::Trust);
    QCOMPARE(session.error().code,
             QStringList({u"UNKNOWN_CERTIFICATE"_s, m_address.pinnedSha256, u"localhost"_s}));
    QCOMPARE(m_xapi->calls().size(), 1);
}

void SignInTest::givesUpWhenNobodyIsTheCoordinator()
{
    m_script = [](const Call &) { return ScriptedXapi::failure({u"HOST_IS_SLAVE"_s, u"127.0.0.1"_s}); };
    VERIFY_FAILS(signIn(m_address), ErrorKind::Remote);
    QVERIFY(m_xapi->calls().size() < 10);
}

void SignInTest::reportsAWrongPassword()
{
    m_script = [](const Call &) {
        return ScriptedXapi::failure(
            {u"SESSION_AUTHENTICATION_FAILED"_s, u"root"_s, u"Authentication failure"_s});
    };
    const auto session = signIn(m_address);
    VERIFY_FAILS(session, ErrorKind::Auth);
    QVERIFY(!session.error().text().contains(u"hunter2"_s));
}

void SignInTest::doesNotRepeatRefusedCredentials()
{
    const auto session = signIn(m_address);
    VERIFY_RESULT(session);
    m_script = [](const Call &call) {
        if (call.method == "session.login_with_password"_L1)
            return ScriptedXapi::failure({u"SESSION_AUTHENTICATION_FAILED"_s, u"root"_s});
        return ScriptedXapi::failure({u"SESSION_INVALID"_s, u"OpaqueRef:s"_s});
    };
    for (int i = 0; i < 3; ++i)
        VERIFY_FAILS(await((*session)->call(u"VM.start"_s, {}, soon())), ErrorKind::Auth);
    QCOMPARE(m_xapi->callsOf(u"session.login_with_password"_s), 2);
}

void SignInTest::reportsAPortThatIsClosed()
{
    m_xapi.reset();
    VERIFY_FAILS(signIn(m_address), ErrorKind::Network);
}

QTEST_GUILESS_MAIN(SignInTest)
#include "tst_signin.moc"
