// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/answer.h"
#include "verify.h"
#include "xapi/xmlrpc.h"

using namespace Qt::Literals::StringLiterals;
using namespace xsc;

class AnswerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsExactlyWhatXapiAccepts();
    void keepsAnyText_data();
    void keepsAnyText();
    void replacesWhatXmlCannotHold();
    void describesFailures_data();
    void describesFailures();
};

void AnswerTest::printsExactlyWhatXapiAccepts()
{
    QCOMPARE(plugin::successAnswer(u"True<&>"_s), QByteArray(R"(<?xml version='1.0'?>
<methodResponse>
<params>
<param>
<value><struct>
<member>
<name>Status</name>
<value><string>Success</string></value>
</member>
<member>
<name>Value</name>
<value><string>True&lt;&amp;&gt;</string></value>
</member>
</struct></value>
</param>
</params>
</methodResponse>
)"));
    QCOMPARE(plugin::failureAnswer({u"CODE"_s, u"text"_s}), QByteArray(R"(<?xml version='1.0'?>
<methodResponse>
<params>
<param>
<value><struct>
<member>
<name>Status</name>
<value><string>Failure</string></value>
</member>
<member>
<name>ErrorDescription</name>
<value><array><data>
<value><string>CODE</string></value>
<value><string>text</string></value>
</data></array></value>
</member>
</struct></value>
</param>
</params>
</methodResponse>
)"));
}

void AnswerTest::keepsAnyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("an entity") << u"True&#13;&amp;<![CDATA[x]]>"_s;
    QTest::newRow("line ends") << u"True a\r\nb\nc\td"_s;
    QTest::newRow("beyond Latin") << u"True Größe 容器 \U0001F433"_s;
    QTest::newRow("long") << u"True"_s + QString(1 << 20, u'x');
}

void AnswerTest::keepsAnyText()
{
    QFETCH(QString, text);
    const auto envelope = xapi::xmlrpc::decodeResponse(plugin::successAnswer(text));
    VERIFY_RESULT(envelope);
    const auto value = xapi::xmlrpc::openEnvelope(*envelope);
    VERIFY_RESULT(value);
    QCOMPARE(value->toString(), text);
}

void AnswerTest::replacesWhatXmlCannotHold()
{
    const QString text = u"a"_s + QChar(0x1b) + QChar(0) + QChar(0xfffe) + QChar(0xd800) + u"b"_s;
    const QByteArray answer = plugin::successAnswer(text);
    QVERIFY2(answer.contains("a\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"
                             "b"),
             answer.constData());
}

void AnswerTest::describesFailures_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QStringList>("description");
    for (const ErrorKind kind :
         {ErrorKind::Remote, ErrorKind::Network, ErrorKind::Auth, ErrorKind::Unsupported})
        QTest::addRow("XAPI's own, %s", qPrintable(errorKindName(kind)))
            << Error{kind, u"x"_s, {}, {u"HOST_OFFLINE"_s, u"ref"_s}}
            << QStringList{u"HOST_OFFLINE"_s, u"ref"_s};
    QTest::newRow("unknown object") << Error{ErrorKind::NotFound,
                                             u"x"_s,
                                             {},
                                             {u"UUID_INVALID"_s, u"VM"_s, u"1"_s}}
                                    << QStringList{u"UUID_INVALID"_s, u"VM"_s, u"1"_s};
    QTest::newRow("argument") << Error{ErrorKind::Invalid, u"x"_s, {}, {u"INVALID_ARGUMENTS"_s, u"vmuuid"_s}}
                              << QStringList{u"INVALID_ARGUMENTS"_s, u"vmuuid"_s};
    QTest::newRow("engine") << Error{ErrorKind::Remote, u"is not running"_s, {}, {u"HTTP"_s, u"409"_s}}
                            << QStringList{u"XSCONTAINER_ENGINE_REFUSED"_s, u"is not running"_s, u"409"_s};
    QTest::newRow("engine, unknown container")
        << Error{ErrorKind::NotFound, u"No such container"_s, {}, {u"HTTP"_s, u"404"_s}}
        << QStringList{u"XSCONTAINER_ENGINE_REFUSED"_s, u"No such container"_s, u"404"_s};
    QTest::newRow("a rung") << Error{ErrorKind::NotFound, u"web1 is off"_s, {}, {u"VM_NOT_RUNNING"_s}}
                            << QStringList{u"XSCONTAINER_VM_NOT_RUNNING"_s, u"web1 is off"_s};
    QTest::newRow("nothing special") << Error{ErrorKind::Timeout, u"too slow"_s, u"raw"_s, {}}
                                     << QStringList{u"XSCONTAINER_TIMEOUT"_s, u"too slow"_s};
}

void AnswerTest::describesFailures()
{
    QFETCH(Error, error);
    QFETCH(QStringList, description);
    QCOMPARE(plugin::describe(error), description);
}

QTEST_GUILESS_MAIN(AnswerTest)
#include "tst_answer.moc"
