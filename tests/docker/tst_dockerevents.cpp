// SPDX-License-Identifier: BSD-2-Clause
#include "docker/eventreader.h"
#include "docker/eventsplitter.h"
#include "verify.h"

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using namespace xsc::docker;

class DockerEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsAStreamIntoObjects_data();
    void cutsAStreamIntoObjects();
    void cutsItTheSameByteByByte_data() { cutsAStreamIntoObjects_data(); }
    void cutsItTheSameByteByByte();
    void refusesWhatIsNoStreamOfObjects_data();
    void refusesWhatIsNoStreamOfObjects();
    void boundsTheSizeOfAnObject();
    void takesAHundredThousandEvents();
    void readsEveryShape_data();
    void readsEveryShape();
    void readsAttributesAndTime();
    void refusesAnObjectThatIsNotJson();
};

void DockerEventsTest::cutsAStreamIntoObjects_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArrayList>("objects");
    QTest::newRow("nothing") << QByteArray() << QByteArrayList{};
    QTest::newRow("white space") << QByteArray(" \r\n\t") << QByteArrayList{};
    QTest::newRow("lines") << QByteArray("{\"a\":1}\n{\"b\":2}\n")
                           << QByteArrayList{"{\"a\":1}", "{\"b\":2}"};
    QTest::newRow("no lines") << QByteArray("{}{}{}") << QByteArrayList{"{}", "{}", "{}"};
    QTest::newRow("record separators")
        << QByteArray("\x1e{\"a\":1}\n\x1e{\"b\":2}\n") << QByteArrayList{"{\"a\":1}", "{\"b\":2}"};
    QTest::newRow("nested") << QByteArray(R"({"a":{"b":[{}]}} {})")
                            << QByteArrayList{R"({"a":{"b":[{}]}})", "{}"};
    QTest::newRow("a brace in a text")
        << QByteArray(R"({"l":"open { brace"}{})") << QByteArrayList{R"({"l":"open { brace"})", "{}"};
    QTest::newRow("a closing brace in a text")
        << QByteArray(R"({"l":"}}"}{})") << QByteArrayList{R"({"l":"}}"})", "{}"};
    QTest::newRow("a brace in a key") << QByteArray(R"({"{":1}{})") << QByteArrayList{R"({"{":1})", "{}"};
    QTest::newRow("an escaped quote")
        << QByteArray(R"({"l":"\"{"}{})") << QByteArrayList{R"({"l":"\"{"})", "{}"};
    QTest::newRow("a backslash at the end")
        << QByteArray(R"({"l":"\\"}{"m":"}"})") << QByteArrayList{R"({"l":"\\"})", R"({"m":"}"})"};
    QTest::newRow("white space inside")
        << QByteArray("{\n \"a\" : 1 \n}\n") << QByteArrayList{"{\n \"a\" : 1 \n}"};
    QTest::newRow("an unfinished one") << QByteArray("{}{\"a\":{}") << QByteArrayList{"{}"};
}

void DockerEventsTest::cutsAStreamIntoObjects()
{
    QFETCH(QByteArray, stream);
    QFETCH(QByteArrayList, objects);
    EventSplitter splitter;
    const auto cut = splitter.feed(stream);
    VERIFY_RESULT(cut);
    QCOMPARE(*cut, objects);
}

void DockerEventsTest::cutsItTheSameByteByByte()
{
    QFETCH(QByteArray, stream);
    QFETCH(QByteArrayList, objects);
    EventSplitter splitter;
    QByteArrayList all;
    for (const char c : stream) {
        const auto cut = splitter.feed(QByteArrayView(&c, 1));
        VERIFY_RESULT(cut);
        all += *cut;
    }
    QCOMPARE(all, objects);
}

void DockerEventsTest::refusesWhatIsNoStreamOfObjects_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::newRow("words") << QByteArray("hello");
    QTest::newRow("a list") << QByteArray("[{}]");
    QTest::newRow("a surplus brace") << QByteArray("{}}");
    QTest::newRow("the size of a chunk") << QByteArray("1b3\r\n{}");
    QTest::newRow("a NUL") << QByteArray(1, '\0');
}

void DockerEventsTest::refusesWhatIsNoStreamOfObjects()
{
    QFETCH(QByteArray, stream);
    EventSplitter splitter;
    VERIFY_FAILS(splitter.feed(stream), ErrorKind::Protocol);
}

void DockerEventsTest::boundsTheSizeOfAnObject()
{
    const qsizetype frame = QByteArray(R"({"l":""})").size();
    const auto object = [frame](qsizetype size) -> QByteArray {
        return R"({"l":")" + QByteArray(size - frame, 'x') + R"("})";
    };
    QCOMPARE(EventSplitter().feed(object(EventSplitter::mostBytes)).value().size(), 1);
    VERIFY_FAILS(EventSplitter().feed(object(EventSplitter::mostBytes + 1)), ErrorKind::Limit);

    EventSplitter slowly;
    Result<QList<QByteArray>> last = slowly.feed("{\"l\":\"");
    const QByteArray piece(10'000, '{');
    for (int i = 0; i < 200 && last; ++i)
        last = slowly.feed(piece);
    VERIFY_FAILS(last, ErrorKind::Limit);
}

void DockerEventsTest::takesAHundredThousandEvents()
{
    QByteArray stream;
    for (int i = 0; i < 100'000; ++i)
        stream += R"({"Type":"container","Action":"die","Actor":{"ID":")" + QByteArray::number(i) +
                  R"(","Attributes":{"note":"{ \"odd\" }"}}})" + '\n';
    EventSplitter splitter;
    qsizetype count = 0;
    for (qsizetype at = 0; at < stream.size(); at += 1460) {
        const auto cut = splitter.feed(QByteArrayView(stream).sliced(at, qMin(1460, stream.size() - at)));
        VERIFY_RESULT(cut);
        for (const QByteArray &object : *cut)
            QCOMPARE(readEvent(object).value().id, QString::number(count++));
    }
    QCOMPARE(count, 100'000);
}

void DockerEventsTest::readsEveryShape_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QStringList>("said"); // type, action, id
    const auto row = [](const char *name, const char *object, const QStringList &said) {
        QTest::newRow(name) << QByteArray(object) << said;
    };
    row("Docker 20",
        R"({"status":"start","id":"b1","from":"pear:7","Type":"container","Action":"start",)"
        R"("Actor":{"ID":"b1","Attributes":{"image":"pear:7"}},"scope":"local"})",
        {u"container"_s, u"start"_s, u"b1"_s});
    row("Docker 29", R"({"Type":"container","Action":"stop","Actor":{"ID":"b2","Attributes":{}}})",
        {u"container"_s, u"stop"_s, u"b2"_s});
    row("the oldest", R"({"status":"die","id":"b3","from":"pear:7","time":1500000000})",
        {u"container"_s, u"die"_s, u"b3"_s});
    row("Podman removes",
        R"({"status":"remove","id":"b4","Type":"container","Action":"remove","Actor":{"ID":"b4"}})",
        {u"container"_s, u"destroy"_s, u"b4"_s});
    row("a volume is removed", R"({"Type":"volume","Action":"remove","Actor":{"ID":"jar"}})",
        {u"volume"_s, u"remove"_s, u"jar"_s});
    row("health with its state",
        R"({"Type":"container","Action":"health_status: unhealthy","Actor":{"ID":"b5"}})",
        {u"container"_s, u"health_status"_s, u"b5"_s});
    row("a command with colons",
        R"({"Type":"container","Action":"exec_create: sh -c a:b","Actor":{"ID":"b6"}})",
        {u"container"_s, u"exec_create"_s, u"b6"_s});
    row("nulls", R"({"Type":null,"Action":null,"Actor":null})", {u"container"_s, {}, {}});
    row("nothing", "{}", {u"container"_s, {}, {}});
}

void DockerEventsTest::readsEveryShape()
{
    QFETCH(QByteArray, object);
    QFETCH(QStringList, said);
    const auto event = readEvent(object);
    VERIFY_RESULT(event);
    QCOMPARE((QStringList{event->type, event->action, event->id}), said);
}

void DockerEventsTest::readsAttributesAndTime()
{
    const auto health = readEvent(
        R"({"Type":"container","Action":"health_status: healthy","from":"pear:7",)"
        R"("Actor":{"ID":"b7","Attributes":{"name":"mill","exitCode":3}},"timeNano":1795436114404460289})");
    VERIFY_RESULT(health);
    QCOMPARE(health->attributes.value(u"health_status"_s), u"healthy"_s);
    QCOMPARE(health->attributes.value(u"name"_s), u"mill"_s);
    QCOMPARE(health->attributes.value(u"exitCode"_s), u"3"_s);
    QCOMPARE(health->attributes.value(u"image"_s), u"pear:7"_s);
    QCOMPARE(health->timeNano, 1795436114404460289);
    QCOMPARE(readEvent(R"({"time":1500000000})").value().timeNano, 1500000000000000000);
    QCOMPARE(readEvent(R"({"time":1e300})").value().timeNano, 0);
}

void DockerEventsTest::refusesAnObjectThatIsNotJson()
{
    VERIFY_FAILS(readEvent("{\"a\":}"), ErrorKind::Protocol);
    VERIFY_FAILS(readEvent("{\"a\":\"\xff\"}"), ErrorKind::Protocol);
}

QTEST_GUILESS_MAIN(DockerEventsTest)
#include "tst_dockerevents.moc"
