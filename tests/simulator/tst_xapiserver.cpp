// SPDX-License-Identifier: BSD-2-Clause
#include "verify.h"
#include "wire.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using xsc::test::await;
using xsc::test::codeOf;
using xsc::test::Wire;
using xsc::xapi::Value;

class TestXapiServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_wire = std::make_unique<Wire>();
        m_wire->logIn();
        QVERIFY(m_wire->session().startsWith("OpaqueRef:"_L1));
    }
    void cleanup() { m_wire.reset(); }

    void answersUnderEveryPath_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("root") << QByteArray("/");
        QTest::newRow("RPC2") << QByteArray("/RPC2");
        QTest::newRow("xmlrpc") << QByteArray("/xmlrpc");
    }
    void answersUnderEveryPath()
    {
        QFETCH(QByteArray, path);
        const auto response = await(
            m_wire->post(path, "<methodCall><methodName>pool.get_all</methodName><params><param><value>" +
                                   m_wire->session().toUtf8() + "</value></param></params></methodCall>"));
        VERIFY_RESULT(response);
        QCOMPARE(response->status, 200);
        QCOMPARE(response->headers.value("content-type"), QByteArray("text/xml"));
        QVERIFY(response->body.contains("<name>Status</name><value>Success</value>"));
        QVERIFY(response->body.contains("<value>" + m_wire->pool().toUtf8() + "</value>"));
    }

    void writesIntegersWithoutATag()
    {
        const QByteArray call = "<methodCall><methodName>host.get_API_version_minor</methodName><params>"
                                "<param><value>" +
                                m_wire->session().toUtf8() +
                                "</value></param>"
                                "<param><value>" +
                                m_wire->host().toUtf8() +
                                "</value></param>"
                                "</params></methodCall>";
        const auto response = await(m_wire->post("/", call));
        VERIFY_RESULT(response);
        QVERIFY2(response->body.contains("<name>Value</name><value>20</value>"), response->body.constData());
    }

    void knowsTheUnderscoreAlias()
    {
        const auto dotted = await(m_wire->call(u"VM_guest_metrics.get_all"_s));
        const auto underscored = await(m_wire->call(u"VM_guest_metrics_get_all"_s));
        VERIFY_RESULT(dotted);
        VERIFY_RESULT(underscored);
    }

    void refusesWhatItDoesNotKnow()
    {
        QCOMPARE(codeOf(await(m_wire->call(u"VM.fly"_s))),
                 (QStringList{u"MESSAGE_METHOD_UNKNOWN"_s, u"VM.fly"_s}));
        QCOMPARE(codeOf(await(m_wire->call(u"VM.get_record"_s))),
                 (QStringList{u"MESSAGE_PARAMETER_COUNT_MISMATCH"_s, u"VM.get_record"_s, u"1"_s, u"0"_s}));
        QCOMPARE(codeOf(await(m_wire->call(u"VM.get_record"_s, {Value(u"OpaqueRef:x"_s)}))),
                 (QStringList{u"HANDLE_INVALID"_s, u"VM"_s, u"OpaqueRef:x"_s}));
        QCOMPARE(codeOf(await(m_wire->call(u"VM.get_by_uuid"_s, {Value(u"none"_s)}))),
                 (QStringList{u"UUID_INVALID"_s, u"VM"_s, u"none"_s}));
        const QList<Value> stranger{Value(u"OpaqueRef:stranger"_s)};
        QCOMPARE(codeOf(await(m_wire->xml(u"VM.get_all"_s, stranger))),
                 (QStringList{u"SESSION_INVALID"_s, u"OpaqueRef:stranger"_s}));
    }

    void changesOneKeyOfAMap()
    {
        const Value vm(m_wire->addVm(u"web"_s));
        const Value key(u"xscontainer-monitor"_s);
        const QList<Value> add{vm, key, Value(u"True"_s)};
        VERIFY_RESULT(await(m_wire->call(u"VM.add_to_other_config"_s, add)));
        QCOMPARE(codeOf(await(m_wire->call(u"VM.add_to_other_config"_s, add))).value(0),
                 u"MAP_DUPLICATE_KEY"_s);
        const QList<Value> remove{vm, key};
        VERIFY_RESULT(await(m_wire->call(u"VM.remove_from_other_config"_s, remove)));
        VERIFY_RESULT(await(m_wire->call(u"VM.remove_from_other_config"_s, remove)));
    }

    void speaksJsonTwo()
    {
        const QJsonObject answer = m_wire->json({{u"jsonrpc"_s, u"2.0"_s},
                                                 {u"id"_s, 0},
                                                 {u"method"_s, u"VM.get_record"_s},
                                                 {u"params"_s, QJsonArray{m_wire->session(), u"no"_s}}});
        QCOMPARE(answer["id"_L1].toInt(-1), 0);
        const QJsonObject error = answer["error"_L1].toObject();
        QCOMPARE(error["code"_L1].toInt(), 1);
        QCOMPARE(error["message"_L1].toString(), u"HANDLE_INVALID"_s);
        QCOMPARE(error["data"_L1].toArray(), (QJsonArray{u"VM"_s, u"no"_s}));
        QVERIFY(!answer.contains("result"_L1));
    }

    void speaksJsonOne()
    {
        const QJsonObject answer =
            m_wire->json({{u"id"_s, u"a"_s},
                          {u"method"_s, u"host.get_API_version_major"_s},
                          {u"params"_s, QJsonArray{m_wire->session(), m_wire->host()}}});
        QCOMPARE(answer["result"_L1].toInt(), 2);
        QVERIFY(answer["error"_L1].isNull());
        QCOMPARE(answer["id"_L1].toString(), u"a"_s);
        const QJsonObject failed = m_wire->json({{u"id"_s, 7}, {u"method"_s, u"no.such"_s}});
        QCOMPARE(failed["error"_L1].toArray(), (QJsonArray{u"MESSAGE_METHOD_UNKNOWN"_s, u"no.such"_s}));
        QVERIFY(failed["result"_L1].isNull());
    }

    void answersGarbageWithAPage_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no XML") << QByteArray("/") << QByteArray("<methodCall");
        QTest::newRow("no JSON") << QByteArray("/jsonrpc") << QByteArray("{");
        QTest::newRow("no id") << QByteArray("/jsonrpc")
                               << QByteArray(R"({"jsonrpc":"2.0","method":"VM.get_all","params":[]})");
        QTest::newRow("too large") << QByteArray("/") << QByteArray(300 * 1024 + 1, ' ');
    }
    void answersGarbageWithAPage()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        const auto response = await(m_wire->post(path, body));
        VERIFY_RESULT(response);
        QCOMPARE(response->status, 500);
        QVERIFY(response->body.startsWith("<html>"));
    }

    void listsItsMethodsWithoutASession()
    {
        const auto response = await(m_wire->post(
            "/", "<methodCall><methodName>system.listMethods</methodName><params/></methodCall>"));
        VERIFY_RESULT(response);
        QVERIFY(response->body.contains("<value>event.from</value>"));
        QVERIFY(!response->body.contains("Status"));
    }

    void runsAsyncCallsAsTasks()
    {
        const Value fields(
            Value::Struct{{u"value"_s, Value(u"<x>"_s)}, {u"other_config"_s, Value(Value::Struct())}});
        const auto task = await(m_wire->call(u"Async.secret.create"_s, {fields}));
        VERIFY_RESULT(task);
        const auto record = await(m_wire->call(u"task.get_record"_s, {*task}));
        VERIFY_RESULT(record);
        QCOMPARE((*record)[u"status"_s].toString(), u"success"_s);
        const QString secret = m_wire->model().refs(u"secret"_s).last();
        QCOMPARE((*record)[u"result"_s].toString(), u"<value>%1</value>"_s.arg(secret));
        const auto failed = await(m_wire->call(u"Async.secret.destroy"_s, {Value(u"none"_s)}));
        VERIFY_RESULT(failed);
        const auto why = await(m_wire->call(u"task.get_error_info"_s, {*failed}));
        VERIFY_RESULT(why);
        QCOMPARE(why->toStrings(), (QStringList{u"HANDLE_INVALID"_s, u"secret"_s, u"none"_s}));
        QCOMPARE(codeOf(await(m_wire->call(u"Async.VM.get_all"_s))).value(0), u"MESSAGE_METHOD_UNKNOWN"_s);
    }

    void failsTheNextCallOnDemand()
    {
        m_wire->server().failNext(u"VM.get_all"_s, {u"HOST_STILL_BOOTING"_s});
        QCOMPARE(codeOf(await(m_wire->call(u"VM.get_all"_s))), QStringList{u"HOST_STILL_BOOTING"_s});
        VERIFY_RESULT(await(m_wire->call(u"VM.get_all"_s)));
    }

    void losesSessionsInARestart()
    {
        m_wire->server().restart(std::chrono::milliseconds(50));
        VERIFY_FAILS(await(m_wire->call(u"VM.get_all"_s)), xsc::ErrorKind::NotFound);
        QTRY_COMPARE(codeOf(await(m_wire->call(u"VM.get_all"_s))).value(0), u"SESSION_INVALID"_s);
        m_wire->logIn();
        VERIFY_RESULT(await(m_wire->call(u"VM.get_all"_s)));
    }

private:
    std::unique_ptr<Wire> m_wire;
};

QTEST_GUILESS_MAIN(TestXapiServer)
#include "tst_xapiserver.moc"
