// SPDX-License-Identifier: BSD-2-Clause
#include "verify.h"
#include "xapi/xmlrpc.h"

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using namespace xsc::xapi;

class XmlRpcTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeersWrite_data();
    void readsWhatPeersWrite();
    void refusesHostileValues_data();
    void refusesHostileValues();
    void bringsBackWhatItWrote_data();
    void bringsBackWhatItWrote();
    void writesAsXapiWantsIt();
    void neverWritesUnparsableXml();
    void readsACallOfPythons();
    void refusesACallWithoutMethod();
    void readsAFaultAsAFailure();
    void opensEnvelopes();
    void refusesEnvelopesThatAreNone_data();
    void refusesEnvelopesThatAreNone();
    void survivesEveryTruncation();
    void boundsItsDepth();
    void expandsNoEntitiesOfADocumentType();
};

void XmlRpcTest::readsWhatPeersWrite_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<Value>("value");
    const auto row = [](const char *name, const char *wire, const Value &value) {
        QTest::newRow(name) << QByteArray(wire) << value;
    };
    row("untagged text", "<value>OpaqueRef:1</value>", u"OpaqueRef:1"_s);
    row("void", "<value></value>", Value());
    row("void, short", "<value/>", Value());
    row("spaces are text", "<value>  </value>", u"  "_s);
    row("tagged text", "<value><string>a</string></value>", u"a"_s);
    row("empty tagged text", "<value><string/></value>", u""_s);
    row("pretty-printed", "<value>\n  <string> a </string>\n</value>", u" a "_s);
    row("entities", "<value>a&lt;&amp;&gt;&#10;&#xe9;</value>", u"a<&>\né"_s);
    row("cdata", "<value>a<![CDATA[<b>]]>c</value>", u"a<b>c"_s);
    row("comment", "<value>a<!-- no -->c</value>", u"ac"_s);
    row("carriage return", "<value>a\r\nb&#13;c</value>", u"a\nb\rc"_s);
    row("true", "<value><boolean>1</boolean></value>", true);
    row("only 1 is true", "<value><boolean>true</boolean></value>", false);
    row("i4", "<value><i4>-12</i4></value>", -12);
    row("int", "<value><int> 12 </int></value>", 12);
    row("i8", "<value><i8>9223372036854775807</i8></value>", Q_INT64_C(9223372036854775807));
    row("double", "<value><double>30.5</double></value>", 30.5);
    row("nil", "<value><nil/></value>", Value());
    row("extension nil", "<value><ex:nil/></value>", Value());
    row("base64", "<value><base64>aGk=</base64></value>", u"hi"_s);
    row("time", "<value><dateTime.iso8601>20250131T12:00:00Z</dateTime.iso8601></value>",
        QDateTime(QDate(2025, 1, 31), QTime(12, 0), Qt::UTC));
    row("array", "<value><array><data><value>1</value><value><i4>2</i4></value></data></array></value>",
        Value::Array{u"1"_s, 2});
    row("empty array", "<value><array><data/></array></value>", Value::Array{});
    row("struct",
        "<value><struct><member><name>k</name><value>v</value></member>\n"
        "<member><name>n</name><value><struct/></value></member></struct></value>",
        Value::Struct{{u"k"_s, u"v"_s}, {u"n"_s, Value::Struct{}}});
    row("bad utf-8", "<value>a\xff\xfe z</value>", u"a\uFFFD\uFFFD z"_s);
}

void XmlRpcTest::readsWhatPeersWrite()
{
    QFETCH(QByteArray, wire);
    QFETCH(Value, value);
    const auto read = xmlrpc::decodeValue(wire);
    VERIFY_RESULT(read);
    QVERIFY2(*read == value, qPrintable(read->toString()));
}

void XmlRpcTest::refusesHostileValues_data()
{
    QTest::addColumn<QByteArray>("wire");
    for (const char *wire :
         {"", " ", "Traceback (most recent call last):", "<html><body>500</body></html>", "<value>",
          "<value><i4></i4></value>", "<value><i4>1.5</i4></value>",
          "<value><i4>99999999999999999999</i4></value>", "<value><double>x</double></value>",
          "<value><dateTime.iso8601>soon</dateTime.iso8601></value>", "<value><gadget>1</gadget></value>",
          "<value><struct><member><name>k</name></member></struct></value>",
          "<value><array><data><value><i4>x</i4></value></data></array></value>", "<value></array>",
          "<value>&#0</value"})
        QTest::newRow(wire) << QByteArray(wire);
    QTest::newRow("zero bytes") << QByteArray(64, '\0');
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe<\0v\0a\0l\0u\0e\0/\0>\0", 18);
}

void XmlRpcTest::refusesHostileValues()
{
    QFETCH(QByteArray, wire);
    VERIFY_FAILS(xmlrpc::decodeValue(wire), ErrorKind::Protocol);
    VERIFY_FAILS(xmlrpc::decodeResponse(wire), ErrorKind::Protocol);
}

void XmlRpcTest::bringsBackWhatItWrote_data()
{
    QTest::addColumn<Value>("value");
    QTest::newRow("text") << Value(u"<a href=\"x\">&amp; ]]> \t\n\r\n Ωé😀 %BR%"_s);
    QTest::newRow("truth") << Value(true);
    QTest::newRow("double") << Value(0.1);
    QTest::newRow("time") << Value(QDateTime(QDate(2031, 12, 1), QTime(1, 2, 3), Qt::UTC));
    QTest::newRow("nested") << Value(Value::Struct{
        {u"a"_s, Value::Array{Value::Struct{}, Value::Array{}, u""_s, false}}, {u"key <&>"_s, u" "_s}});
}

void XmlRpcTest::bringsBackWhatItWrote()
{
    QFETCH(Value, value);
    const auto bare = xmlrpc::decodeValue(xmlrpc::encodeValue(value));
    VERIFY_RESULT(bare);
    QVERIFY(*bare == value);
    const auto response = xmlrpc::decodeResponse(xmlrpc::encodeResponse(value));
    VERIFY_RESULT(response);
    QVERIFY(*response == value);
    const auto call = xmlrpc::decodeCall(xmlrpc::encodeCall({u"VM.start"_s, {value, value}}));
    VERIFY_RESULT(call);
    QCOMPARE(call->method, u"VM.start"_s);
    QVERIFY(call->parameters == QList<Value>({value, value}));
}

void XmlRpcTest::writesAsXapiWantsIt()
{
    QCOMPARE(xmlrpc::encodeValue(Q_INT64_C(4294967296)), QByteArray("<value>4294967296</value>"));
    QCOMPARE(xmlrpc::encodeValue(true), QByteArray("<value><boolean>1</boolean></value>"));
    QCOMPARE(xmlrpc::encodeValue(30.0), QByteArray("<value><double>30</double></value>"));
    QCOMPARE(xmlrpc::encodeValue(Value()), QByteArray("<value></value>"));
    QVERIFY(xmlrpc::encodeResponse(u"True"_s).startsWith("<?xml"));
}

void XmlRpcTest::neverWritesUnparsableXml()
{
    QString all;
    for (char16_t unit = 0; unit < 0x200; ++unit)
        all += QChar(unit);
    all += QChar(0xd800);
    all += u'x';
    all += QChar(0xdc00);
    all += QChar(0xfffe);
    all += QChar(0xffff);
    const auto read = xmlrpc::decodeValue(xmlrpc::encodeValue(all));
    VERIFY_RESULT(read);
    QCOMPARE(read->toString().size(), all.size());
    QCOMPARE(read->toString()[0], QChar(QChar::ReplacementCharacter));
    QCOMPARE(read->toString()[9], QChar(u'\t'));
    QCOMPARE(read->toString()[13], QChar(u'\r'));
    QVERIFY(read->toString().endsWith(u"\uFFFDx\uFFFD\uFFFD\uFFFD"_s));
}

void XmlRpcTest::readsACallOfPythons()
{
    const auto call =
        xmlrpc::decodeCall("<?xml version='1.0'?>\n<methodCall>\n<methodName>stop</methodName>\n"
                           "<params>\n<param>\n<value><string>OpaqueRef:s</string></value>\n"
                           "</param>\n<param>\n<value><struct>\n<member>\n"
                           "<name>vmuuid</name>\n<value><string>v</string></value>\n"
                           "</member>\n</struct></value>\n</param>\n</params>\n</methodCall>\n");
    VERIFY_RESULT(call);
    QCOMPARE(call->method, u"stop"_s);
    QCOMPARE(call->parameters.size(), 2);
    QCOMPARE(call->parameters[1].toMap().value(u"vmuuid"_s), u"v"_s);
}

void XmlRpcTest::refusesACallWithoutMethod()
{
    VERIFY_FAILS(xmlrpc::decodeCall("<methodCall><params/></methodCall>"), ErrorKind::Protocol);
    VERIFY_FAILS(
        xmlrpc::decodeCall("<methodCall><methodName>a</methodName><params><param/></params></methodCall>"),
        ErrorKind::Protocol);
    VERIFY_FAILS(xmlrpc::decodeCall("not xml"), ErrorKind::Protocol);
}

void XmlRpcTest::readsAFaultAsAFailure()
{
    const auto read = xmlrpc::decodeResponse(xmlrpc::encodeFault(7, u"out of paper"_s));
    VERIFY_FAILS(read, ErrorKind::Remote);
    QCOMPARE(read.error().code, QStringList({u"FAULT"_s, u"7"_s, u"out of paper"_s}));
}

void XmlRpcTest::opensEnvelopes()
{
    const auto success = xmlrpc::openEnvelope(xmlrpc::successEnvelope(u"x"_s));
    VERIFY_RESULT(success);
    QCOMPARE(success->toString(), u"x"_s);
    const QStringList description{u"HANDLE_INVALID"_s, u"VM"_s, u"OpaqueRef:1"_s};
    const auto failure = xmlrpc::openEnvelope(xmlrpc::failureEnvelope(description));
    VERIFY_FAILS(failure, ErrorKind::Remote);
    QCOMPARE(failure.error().code, description);
}

void XmlRpcTest::refusesEnvelopesThatAreNone_data()
{
    QTest::addColumn<Value>("envelope");
    QTest::newRow("void") << Value();
    QTest::newRow("bare array") << Value(Value::Array{u"Success"_s});
    QTest::newRow("no status") << Value(Value::Struct{{u"Value"_s, u"x"_s}});
    QTest::newRow("other status") << Value(Value::Struct{{u"Status"_s, u"Maybe"_s}});
    QTest::newRow("failure without words") << xmlrpc::failureEnvelope({});
}

void XmlRpcTest::refusesEnvelopesThatAreNone()
{
    QFETCH(Value, envelope);
    VERIFY_FAILS(xmlrpc::openEnvelope(envelope), ErrorKind::Protocol);
}

void XmlRpcTest::survivesEveryTruncation()
{
    const QByteArray whole = xmlrpc::encodeResponse(Value::Struct{
        {u"a"_s, Value::Array{1, 2.5, true, u"é\r<"_s}}, {u"b"_s, QDateTime::currentDateTimeUtc()}});
    for (qsizetype length = 0; length < whole.size(); ++length)
        VERIFY_FAILS(xmlrpc::decodeResponse(whole.left(length)), ErrorKind::Protocol);
}

void XmlRpcTest::boundsItsDepth()
{
    const auto nested = [](int depth) {
        return QByteArray("<value><array><data>").repeated(depth) + "<value>x</value>" +
               QByteArray("</data></array></value>").repeated(depth);
    };
    VERIFY_RESULT(xmlrpc::decodeValue(nested(xmlrpc::deepestNesting - 1)));
    VERIFY_FAILS(xmlrpc::decodeValue(nested(xmlrpc::deepestNesting)), ErrorKind::Limit);
    VERIFY_FAILS(xmlrpc::decodeValue(nested(200000)), ErrorKind::Limit);
}

void XmlRpcTest::expandsNoEntitiesOfADocumentType()
{
    const auto read = xmlrpc::decodeValue("<?xml version='1.0'?><!DOCTYPE v [<!ENTITY a 'aaaa'>"
                                          "<!ENTITY b '&a;&a;&a;'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
                                          "<value>&b;&f;</value>");
    VERIFY_RESULT(read);
    QCOMPARE(read->toString(), u"&b;&f;"_s);
}

QTEST_GUILESS_MAIN(XmlRpcTest)
#include "tst_xmlrpc.moc"
