// SPDX-License-Identifier: BSD-2-Clause
#include "scriptedxapi.h"
#include "service/containerservice.h"
#include "verify.h"

using namespace xsc;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using service::Command;
using service::ContainerService;
using xsc::test::await;

class TestContainerService : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ScriptedXapi> m_xapi;
    ScriptedXapi::Reply m_reply;

    ContainerService service() const
    {
        return ContainerService(xapi::Session::adopt(m_xapi->address(), u"s1"_s),
                                xapi::HostRef(u"OpaqueRef:host"_s));
    }

    static Patience soon() { return Patience::of(20s); }
    static docker::ContainerId web() { return docker::ContainerId(u"web"_s); }

private Q_SLOTS:
    void init()
    {
        m_reply = ScriptedXapi::success(u"True"_s);
        m_xapi = std::make_unique<ScriptedXapi>([this](const xapi::xmlrpc::Call &) { return m_reply; });
    }

    void callsThePluginOfTheCoordinator_data()
    {
        QTest::addColumn<int>("command");
        QTest::addColumn<QString>("function");
        QTest::newRow("start") << int(Command::Start) << u"start"_s;
        QTest::newRow("stop") << int(Command::Stop) << u"stop"_s;
        QTest::newRow("pause") << int(Command::Pause) << u"pause"_s;
        QTest::newRow("resume") << int(Command::Unpause) << u"unpause"_s;
        QTest::newRow("restart") << int(Command::Restart) << u"restart"_s;
    }

    void callsThePluginOfTheCoordinator()
    {
        QFETCH(int, command);
        QFETCH(QString, function);
        VERIFY_RESULT(await(service().run(Command(command), u"vm-uuid"_s, web(), soon())));
        QCOMPARE(m_xapi->calls().size(), 1);
        const xapi::xmlrpc::Call call = m_xapi->calls().constFirst();
        QCOMPARE(call.method, u"host.call_plugin"_s);
        QCOMPARE(call.parameters.value(1).toString(), u"OpaqueRef:host"_s);
        QCOMPARE(call.parameters.value(2).toString(), u"xscontainer"_s);
        QCOMPARE(call.parameters.value(3).toString(), function);
        QCOMPARE(call.parameters.value(4).toMap(),
                 (xapi::StringMap{{u"vmuuid"_s, u"vm-uuid"_s}, {u"container"_s, u"web"_s}}));
    }

    void takesSuccessInAnyCase_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::newRow("ours") << u"True"_s;
        QTest::newRow("lower case") << u"true"_s;
        QTest::newRow("with a body") << u"True{}"_s;
    }

    void takesSuccessInAnyCase()
    {
        QFETCH(QString, answer);
        m_reply = ScriptedXapi::success(answer);
        VERIFY_RESULT(await(service().run(Command::Stop, u"vm-uuid"_s, web(), soon())));
    }

    void takesAnyOtherAnswerAsTheReason_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a sentence") << u"No such container."_s << u"No such container."_s;
        QTest::newRow("many lines") << u"First.\nSecond."_s << u"First."_s;
        QTest::newRow("nothing") << QString() << u"The plugin of the pool gave no reason."_s;
    }

    void takesAnyOtherAnswerAsTheReason()
    {
        QFETCH(QString, answer);
        QFETCH(QString, reason);
        m_reply = ScriptedXapi::success(answer);
        const Result<> result = await(service().run(Command::Stop, u"vm-uuid"_s, web(), soon()));
        VERIFY_FAILS(result, ErrorKind::Remote);
        QCOMPARE(result.error().message, u"The container web of VM vm-uuid could not be stopped."_s);
        QCOMPARE(result.error().detail.section(u'\n', 0, 0), reason);
        QCOMPARE(result.error().code, QStringList(u"PLUGIN"_s));
    }

    void tellsWhatThePluginSaysOfAFailure()
    {
        m_reply = ScriptedXapi::failure({u"XSCONTAINER_UNREACHABLE"_s, u"web1 is away."_s});
        const Result<> result = await(service().run(Command::Start, u"vm-uuid"_s, web(), soon()));
        VERIFY_FAILS(result, ErrorKind::Network);
        QCOMPARE(result.error().detail.section(u'\n', 0, 0), u"web1 is away."_s);
    }

    void readsProcesses()
    {
        m_reply =
            ScriptedXapi::success(u"True<docker_top><item><Process><PID>1</PID><CMD>sh</CMD></Process></item>"
                                  "</docker_top>"_s);
        const auto table = await(service().top(u"vm-uuid"_s, web(), soon()));
        VERIFY_RESULT(table);
        QCOMPARE(table->titles, QStringList({u"PID"_s, u"CMD"_s}));
        QCOMPARE(table->rows, QList<QStringList>({{u"1"_s, u"sh"_s}}));
    }

    void readsDetails()
    {
        m_reply = ScriptedXapi::success(u"True<docker_inspect><Id>abc</Id></docker_inspect>"_s);
        const auto tree = await(service().inspect(u"vm-uuid"_s, web(), soon()));
        VERIFY_RESULT(tree);
        QCOMPARE(tree->children.value(0).value, u"abc"_s);
    }

    void refusesBrokenDetails()
    {
        m_reply = ScriptedXapi::success(u"True<docker_inspect><Id>"_s);
        QVERIFY(!await(service().inspect(u"vm-uuid"_s, web(), soon())));
        QVERIFY(!await(service().top(u"vm-uuid"_s, web(), soon())));
    }

    void givesUpWithItsPatience()
    {
        m_reply = ScriptedXapi::later();
        const Result<> result = await(service().run(Command::Stop, u"vm-uuid"_s, web(), Patience::of(30ms)));
        VERIFY_FAILS(result, ErrorKind::Timeout);
    }

    void staysSilentWhenCancelled()
    {
        std::stop_source stop;
        stop.request_stop();
        const Result<> result =
            await(service().run(Command::Stop, u"vm-uuid"_s, web(), Patience::of(20s, stop.get_token())));
        VERIFY_FAILS(result, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestContainerService)
#include "tst_containerservice.moc"
