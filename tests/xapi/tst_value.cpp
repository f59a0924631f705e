// SPDX-License-Identifier: BSD-2-Clause
#include "verify.h"
#include "xapi/records.h"
#include "xapi/timetext.h"

using namespace Qt::Literals::StringLiterals;
using namespace xsc::xapi;

class ValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsIntegersAsXapiSendsThem();
    void readsTruthFromEverySpelling();
    void givesTheFallbackForWhatDoesNotFit();
    void mapsTextsBothWays();
    void readsTimes_data();
    void readsTimes();
    void refusesTimesThatAreNone_data();
    void refusesTimesThatAreNone();
    void writesTimesInUtc();
    void readsAVirtualMachine();
    void readsAMessage();
    void givesDefaultsForAnEmptyRecord();
    void knowsBothSpellingsOfAClass();
};

void ValueTest::readsIntegersAsXapiSendsThem()
{
    QCOMPARE(Value(u"9223372036854775807"_s).toInt(), std::numeric_limits<qint64>::max());
    QCOMPARE(Value(u"-1"_s).toInt(), -1);
    QCOMPARE(Value(42).toInt(), 42);
    QCOMPARE(Value(42).toString(), u"42"_s);
    QCOMPARE(Value(1.9).toInt(), 1);
    QCOMPARE(Value(true).toInt(), 1);
    QCOMPARE(Value(1e300).toInt(7), 7);
    QCOMPARE(Value(std::nan("")).toInt(7), 7);
}

void ValueTest::readsTruthFromEverySpelling()
{
    QVERIFY(Value(true).toBool());
    QVERIFY(Value(u"1"_s).toBool());
    QVERIFY(Value(u"True"_s).toBool());
    QVERIFY(Value(1).toBool());
    QVERIFY(!Value(u"false"_s).toBool(true));
    QVERIFY(!Value(u"0"_s).toBool(true));
    QVERIFY(Value(u"perhaps"_s).toBool(true));
}

void ValueTest::givesTheFallbackForWhatDoesNotFit()
{
    const Value array = Value::Array{Value(1)};
    QCOMPARE(array.toString(u"none"_s), u"none"_s);
    QCOMPARE(array.toInt(5), 5);
    QCOMPARE(Value(u"many"_s).toInt(5), 5);
    QCOMPARE(Value(u"many"_s).toDouble(0.5), 0.5);
    QVERIFY(!array.toTime().isValid());
    QVERIFY(array[u"member"_s].isString());
    QVERIFY(Value(1).toArray().isEmpty());
    QVERIFY(Value(1).toStruct().isEmpty());
}

void ValueTest::mapsTextsBothWays()
{
    const StringMap map{{u"a"_s, u"1"_s}, {u"b"_s, {}}};
    QCOMPARE(Value::fromMap(map).toMap(), map);
    const QStringList texts{u"x"_s, u"y"_s};
    QCOMPARE(Value::fromStrings(texts).toStrings(), texts);
    QVERIFY(!(Value::fromMap(map) == Value::fromStrings(texts)));
}

void ValueTest::readsTimes_data()
{
    QTest::addColumn<QString>("text");
    const char *spellings[] = {"20250131T12:00:00Z",      "2025-01-31T12:00:00Z",
                               "20250131T12:00:00",       "20250131T14:00:00+02:00",
                               "20250131T06:30:00-0530",  "2025-01-31T12:00:00.750Z",
                               " 2025-01-31T13:00:00+01 "};
    for (const char *spelling : spellings)
        QTest::newRow(spelling) << QString::fromLatin1(spelling);
}

void ValueTest::readsTimes()
{
    QFETCH(QString, text);
    QCOMPARE(timeFromText(text), QDateTime(QDate(2025, 1, 31), QTime(12, 0), Qt::UTC));
}

void ValueTest::refusesTimesThatAreNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "now", "20251331T12:00:00Z", "20250131T25:00:00Z", "20250131", "T12:00:00Z",
                             "20250131T12:00:00ZZ", "99991231T23:00:00-0200"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void ValueTest::refusesTimesThatAreNone()
{
    QFETCH(QString, text);
    QVERIFY(!timeFromText(text).isValid());
}

void ValueTest::writesTimesInUtc()
{
    const QDateTime time(QDate(2025, 1, 31), QTime(14, 0), Qt::OffsetFromUTC, 7200);
    QCOMPARE(Value(time).toString(), u"20250131T12:00:00Z"_s);
}

void ValueTest::readsAVirtualMachine()
{
    const Value wire = Value::Struct{{u"uuid"_s, u"v-1"_s},
                                     {u"name_label"_s, u"web"_s},
                                     {u"power_state"_s, u"Running"_s},
                                     {u"resident_on"_s, u"OpaqueRef:h"_s},
                                     {u"is_a_template"_s, false},
                                     {u"guest_metrics"_s, u"OpaqueRef:NULL"_s},
                                     {u"VBDs"_s, Value::fromStrings({u"OpaqueRef:b1"_s, u"OpaqueRef:b2"_s})},
                                     {u"memory_static_max"_s, u"4294967296"_s},
                                     {u"VCPUs_max"_s, u"99999999999"_s},
                                     {u"other_config"_s, Value::fromMap({{u"k"_s, u"v"_s}})},
                                     {u"a_new_field"_s, Value::Array{}}};
    const VmRecord vm = fromValue<VmRecord>(VmRef(u"OpaqueRef:v"_s), wire);
    QCOMPARE(vm.ref.text(), u"OpaqueRef:v"_s);
    QCOMPARE(vm.name, u"web"_s);
    QCOMPARE(vm.powerState, PowerState::Running);
    QCOMPARE(vm.residentOn, HostRef(u"OpaqueRef:h"_s));
    QVERIFY(isNull(vm.guestMetrics));
    QCOMPARE(vm.vbds.size(), 2);
    QCOMPARE(vm.memoryStaticMax, Q_INT64_C(4294967296));
    QCOMPARE(vm.vcpusMax, std::numeric_limits<int>::max());
    QCOMPARE(vm.otherConfig.value(u"k"_s), u"v"_s);
    QVERIFY(vm.isOrdinary());
}

void ValueTest::readsAMessage()
{
    const Value wire = Value::Struct{{u"priority"_s, u"3"_s},
                                     {u"cls"_s, u"VM"_s},
                                     {u"obj_uuid"_s, u"v-1"_s},
                                     {u"timestamp"_s, u"20250131T12:00:00Z"_s}};
    const auto message = fromValue<MessageRecord>(MessageRef(u"OpaqueRef:m"_s), wire);
    QCOMPARE(message.priority, 3);
    QCOMPARE(message.objectUuid, u"v-1"_s);
    QCOMPARE(message.timestamp.date(), QDate(2025, 1, 31));
}

void ValueTest::givesDefaultsForAnEmptyRecord()
{
    const VmRecord vm = fromValue<VmRecord>(VmRef(u"r"_s), Value(u"no struct at all"_s));
    QCOMPARE(vm.powerState, PowerState::Unknown);
    QVERIFY(isNull(vm.residentOn));
    QVERIFY(vm.otherConfig.isEmpty());
    QCOMPARE(vm.ref.text(), u"r"_s);
}

void ValueTest::knowsBothSpellingsOfAClass()
{
    QCOMPARE(apiClass<GuestMetricsRecord>(), u"VM_guest_metrics"_s);
    QCOMPARE(className<GuestMetricsRecord>(), u"vm_guest_metrics"_s);
}

QTEST_GUILESS_MAIN(ValueTest)
#include "tst_value.moc"
