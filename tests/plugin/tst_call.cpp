// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/call.h"
#include "plugin/functions.h"
#include "verify.h"
#include "xapi/xmlrpc.h"

using namespace Qt::Literals::StringLiterals;
using namespace xsc;

class CallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatXapiPasses();
    void readsACallWithoutArguments();
    void refuses_data();
    void refuses();
    void knowsTheOriginalsFunctions();
};

void CallTest::readsWhatXapiPasses()
{
    const auto call = plugin::readCall(
        "<?xml version=\"1.0\"?><methodCall><methodName>stop</methodName><params><param><value>OpaqueRef:s"
        "</value></param><param><value><struct><member><name>vmuuid</name><value>u-1</value></member>"
        "<member><name>container</name><value><string>Gr&#246;&#223;e</string></value></member></struct>"
        "</value></param></params></methodCall>");
    VERIFY_RESULT(call);
    QCOMPARE(call->function, u"stop"_s);
    QCOMPARE(call->sessionRef, u"OpaqueRef:s"_s);
    QCOMPARE(call->arguments, xapi::StringMap({{u"container"_s, u"Größe"_s}, {u"vmuuid"_s, u"u-1"_s}}));
}

void CallTest::readsACallWithoutArguments()
{
    const auto call = plugin::readCall(
        xapi::xmlrpc::encodeCall({u"register"_s, {u"OpaqueRef:s"_s, xapi::Value::Struct()}}));
    VERIFY_RESULT(call);
    QVERIFY(call->arguments.isEmpty());
}

void CallTest::refuses_data()
{
    QTest::addColumn<QByteArray>("argument");
    QTest::addColumn<ErrorKind>("kind");
    const auto call = [](const QString &method, const QList<xapi::Value> &parameters) {
        return xapi::xmlrpc::encodeCall({method, parameters});
    };
    const xapi::Value session(u"OpaqueRef:s"_s);
    QTest::newRow("nothing") << QByteArray() << ErrorKind::Protocol;
    QTest::newRow("garbage") << QByteArray("--help") << ErrorKind::Protocol;
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe<methodCall>\xc3\x28") << ErrorKind::Protocol;
    QTest::newRow("cut off") << QByteArray("<methodCall><methodName>sto") << ErrorKind::Protocol;
    QTest::newRow("too long") << QByteArray(128 * 1024 + 1, ' ') << ErrorKind::Limit;
    QTest::newRow("no parameters") << call(u"stop"_s, {}) << ErrorKind::Invalid;
    QTest::newRow("no struct") << call(u"stop"_s, {session, session}) << ErrorKind::Invalid;
    QTest::newRow("too many") << call(u"stop"_s, {session, xapi::Value::Struct(), session})
                              << ErrorKind::Invalid;
    QTest::newRow("no session") << call(u"stop"_s, {xapi::Value::Struct(), xapi::Value::Struct()})
                                << ErrorKind::Invalid;
}

void CallTest::refuses()
{
    QFETCH(QByteArray, argument);
    QFETCH(ErrorKind, kind);
    VERIFY_FAILS(plugin::readCall(argument), kind);
}

void CallTest::knowsTheOriginalsFunctions()
{
    const QStringList lifecycle{u"start"_s, u"stop"_s, u"restart"_s, u"pause"_s, u"unpause"_s};
    for (const QString &name : lifecycle) {
        QVERIFY(plugin::findFunction(name));
        QCOMPARE(plugin::findFunction(name)->needs, QStringList({u"vmuuid"_s, u"container"_s}));
    }
    for (const QString &name : {u"get_inspect"_s, u"get_top"_s}) {
        QVERIFY(plugin::findFunction(name));
        QCOMPARE(plugin::findFunction(name)->needs, QStringList({u"vmuuid"_s, u"object"_s}));
    }
    for (const QString &name : {u"register"_s, u"deregister"_s}) {
        QVERIFY(plugin::findFunction(name));
        QCOMPARE(plugin::findFunction(name)->needs, QStringList({u"vmuuid"_s}));
    }
    QVERIFY(!plugin::findFunction(u"Stop"_s));
    QVERIFY(!plugin::findFunction(QString()));
}

QTEST_GUILESS_MAIN(CallTest)
#include "tst_call.moc"
