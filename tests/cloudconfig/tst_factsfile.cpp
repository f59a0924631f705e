// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/factsfile.h"
#include "verify.h"

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using namespace xsc::cloudconfig;

class FactsFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFacts_data();
    void readsFacts();
    void refusesOthers_data();
    void refusesOthers();
};

void FactsFileTest::readsFacts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("device"); // "-": none
    QTest::newRow("all")
        << QByteArray(R"({"vmName":"web1","vmUuid":"u","publicKey":"ssh-rsa A","managementDevice":"0"})")
        << u"web1"_s << u"0"_s;
    QTest::newRow("no device") << QByteArray(R"({"vmName":"web1","managementDevice":null})") << u"web1"_s
                               << u"-"_s;
    QTest::newRow("nothing") << QByteArray("{}") << QString() << u"-"_s;
    QTest::newRow("any name") << QByteArray(R"({"vmName":"\u0000\n\ud83d\ude00"})")
                              << QString(u"\0\n\U0001F600"_s) << u"-"_s;
}

void FactsFileTest::readsFacts()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, name);
    QFETCH(QString, device);
    const auto facts = readFacts(json);
    VERIFY_RESULT(facts);
    QCOMPARE(facts->vmName, name);
    QCOMPARE(facts->managementDevice.value_or(u"-"_s), device);
}

void FactsFileTest::refusesOthers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("vmName: web1");
    QTest::newRow("cut off") << QByteArray(R"({"vmName":"web1")");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("name is a number") << QByteArray(R"({"vmName":1})");
    QTest::newRow("name is null") << QByteArray(R"({"vmName":null})");
    QTest::newRow("unknown fact") << QByteArray(R"({"name":"web1"})");
    QTest::newRow("device is a number") << QByteArray(R"({"managementDevice":0})");
    QTest::newRow("device is no number") << QByteArray(R"({"managementDevice":"eth0"})");
    QTest::newRow("device with more") << QByteArray(R"({"managementDevice":"0\n- evil"})");
    QTest::newRow("device in other digits") << QByteArray("{\"managementDevice\":\"\xd9\xa3\"}");
    QTest::newRow("key of two lines") << QByteArray(R"({"publicKey":"ssh-rsa A\nssh-rsa B"})");
    QTest::newRow("key is a list") << QByteArray(R"({"publicKey":["ssh-rsa A"]})");
    QTest::newRow("very deep") << QByteArray(100'000, '[');
    QTest::newRow("NULs") << QByteArray(1000, '\0');
}

void FactsFileTest::refusesOthers()
{
    QFETCH(QByteArray, json);
    VERIFY_FAILS(readFacts(json), ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(FactsFileTest)
#include "tst_factsfile.moc"
