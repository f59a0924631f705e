// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapimodel.h"
#include "verify.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using xsc::simulator::XapiModel;
using xsc::xapi::Value;

class TestXapiModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEveryFieldItsDefault()
    {
        XapiModel model;
        const QString vm = model.add(u"VM"_s, {});
        QCOMPARE(model.value(u"VM"_s, vm, u"power_state"_s).toString(), u"Halted"_s);
        QCOMPARE(model.value(u"VM"_s, vm, u"guest_metrics"_s).toString(), u"OpaqueRef:NULL"_s);
        QVERIFY(model.value(u"VM"_s, vm, u"other_config"_s).isStruct());
        QVERIFY(!model.value(u"VM"_s, vm, u"uuid"_s).toString().isEmpty());
    }

    void keepsBackReferences()
    {
        XapiModel model;
        const QString first = model.add(u"VM"_s, {});
        const QString second = model.add(u"VM"_s, {});
        const QString vbd = model.add(u"VBD"_s, {{u"VM"_s, Value(first)}});
        QCOMPARE(model.value(u"VM"_s, first, u"VBDs"_s).toStrings(), QStringList{vbd});
        model.set(u"VBD"_s, vbd, u"VM"_s, Value(second));
        QCOMPARE(model.value(u"VM"_s, first, u"VBDs"_s).toStrings(), QStringList());
        QCOMPARE(model.value(u"VM"_s, second, u"VBDs"_s).toStrings(), QStringList{vbd});
        VERIFY_RESULT(model.destroy(u"VBD"_s, vbd));
        QCOMPARE(model.value(u"VM"_s, second, u"VBDs"_s).toStrings(), QStringList());
    }

    void makesNoEventForAnEqualValue()
    {
        XapiModel model;
        const QString vm = model.add(u"VM"_s, {{u"name_label"_s, Value(u"web"_s)}});
        QSignalSpy changes(&model, &XapiModel::changed);
        const quint64 before = model.generation();
        VERIFY_RESULT(model.set(u"VM"_s, vm, u"name_label"_s, Value(u"web"_s)));
        VERIFY_RESULT(model.removeFrom(u"VM"_s, vm, u"other_config"_s, u"absent"_s));
        QCOMPARE(model.generation(), before);
        QCOMPARE(changes.size(), 0);
        VERIFY_RESULT(model.set(u"VM"_s, vm, u"name_label"_s, Value(u"db"_s)));
        QVERIFY(model.generation() > before);
        QCOMPARE(changes.size(), 1);
    }

    void neverOverwritesAMapKey()
    {
        XapiModel model;
        const QString vm = model.add(u"VM"_s, {});
        VERIFY_RESULT(model.addTo(u"VM"_s, vm, u"other_config"_s, u"key"_s, Value(u"1"_s)));
        const auto again = model.addTo(u"VM"_s, vm, u"other_config"_s, u"key"_s, Value(u"2"_s));
        VERIFY_FAILS(again, xsc::ErrorKind::Remote);
        QCOMPARE(again.error().code,
                 (QStringList{u"MAP_DUPLICATE_KEY"_s, u"VM"_s, u"other_config"_s, vm, u"key"_s}));
        QCOMPARE(model.value(u"VM"_s, vm, u"other_config"_s)[u"key"_s].toString(), u"1"_s);
    }

    void refusesWhatDoesNotFitItsType_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("digits for an int") << u"VCPUs_max"_s << u"4"_s << true;
        QTest::newRow("words for an int") << u"VCPUs_max"_s << u"four"_s << false;
        QTest::newRow("word of the enum") << u"power_state"_s << u"Running"_s << true;
        QTest::newRow("word not of the enum") << u"power_state"_s << u"Walking"_s << false;
        QTest::newRow("text for a bool") << u"is_a_template"_s << u"1"_s << false;
        QTest::newRow("text for a map") << u"other_config"_s << u"a=b"_s << false;
        QTest::newRow("text for a set") << u"tags"_s << u"a"_s << false;
    }
    void refusesWhatDoesNotFitItsType()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(bool, accepted);
        XapiModel model;
        const QString vm = model.add(u"VM"_s, {});
        const auto set = model.set(u"VM"_s, vm, field, Value(value));
        QCOMPARE(set.has_value(), accepted);
        if (!accepted)
            QCOMPARE(set.error().code, (QStringList{u"FIELD_TYPE_ERROR"_s, field}));
    }

    void remembersTheLatestDeletionsOnly()
    {
        XapiModel model;
        const QString old = model.add(u"VM"_s, {});
        const quint64 before = model.generation();
        VERIFY_RESULT(model.destroy(u"VM"_s, old));
        QCOMPARE(model.table(u"VM"_s).deletedSince(before), QStringList{old});
        for (int i = 0; i < 600; ++i)
            VERIFY_RESULT(model.destroy(u"VM"_s, model.add(u"VM"_s, {})));
        QCOMPARE(model.table(u"VM"_s).deletedSince(before), QStringList());
        QCOMPARE(model.table(u"VM"_s).size(), 0);
    }

    void createWantsTheRequiredFields()
    {
        XapiModel model;
        const auto incomplete = model.create(u"VBD"_s, {{u"mode"_s, Value(u"RO"_s)}});
        VERIFY_FAILS(incomplete, xsc::ErrorKind::Remote);
        QCOMPARE(incomplete.error().code.value(0), u"INTERNAL_ERROR"_s);
        VERIFY_RESULT(model.create(
            u"secret"_s, {{u"value"_s, Value(u"x"_s)}, {u"other_config"_s, Value(Value::Struct())}}));
    }
};

QTEST_GUILESS_MAIN(TestXapiModel)
#include "tst_xapimodel.moc"
