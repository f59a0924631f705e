// SPDX-License-Identifier: BSD-2-Clause
#include "verify.h"
#include "xapi/inventory.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace xsc::xapi;

using Event = Inventory::Event;

static Value vm(const QString &uuid, const QString &name)
{
    return Value::Struct{{u"uuid"_s, uuid}, {u"name_label"_s, name}};
}

static Event add(const QString &cls, const QString &ref, const Value &snapshot)
{
    return {cls, u"add"_s, ref, snapshot};
}

static Event mod(const QString &cls, const QString &ref, const Value &snapshot)
{
    return {cls, u"mod"_s, ref, snapshot};
}

static Event del(const QString &cls, const QString &ref) { return {cls, u"del"_s, ref, {}}; }

class InventoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isCompleteAfterTheFirstFill();
    void saysNothingWhenNothingDiffers();
    void joinsEventsOfOneBatch();
    void forgetsWhatAFreshPictureDoesNotName();
    void findsByUuidThroughEveryChange();
    void countsPerClassWithoutCase();
    void ignoresClassesItDoesNotKeep();
    void tellsManyTablesAtOnce();

private:
    TableChange<VmRecord> applied(const QList<Event> &events, bool fresh = false);

    std::unique_ptr<Inventory> m_inventory;
    std::unique_ptr<QSignalSpy> m_spy;
};

void InventoryTest::init()
{
    m_spy.reset();
    m_inventory = std::make_unique<Inventory>();
    m_spy = std::make_unique<QSignalSpy>(m_inventory.get(), &Inventory::changed);
}

TableChange<VmRecord> InventoryTest::applied(const QList<Event> &events, bool fresh)
{
    m_spy->clear();
    m_inventory->apply(events, fresh);
    return m_spy->isEmpty() ? TableChange<VmRecord>()
                            : m_spy->first().first().value<InventoryChange>().of<VmRecord>();
}

void InventoryTest::isCompleteAfterTheFirstFill()
{
    QVERIFY(!m_inventory->isComplete());
    QVERIFY(!m_inventory->pool());
    const auto change = applied({add(u"pool"_s, u"p"_s, Value::Struct{{u"master"_s, u"h"_s}}),
                                 add(u"vm"_s, u"v"_s, vm(u"1"_s, u"a"_s))},
                                true);
    QVERIFY(m_inventory->isComplete());
    QCOMPARE(m_inventory->pool()->coordinator, HostRef(u"h"_s));
    QCOMPARE(change.added, QSet<VmRef>{VmRef(u"v"_s)});
}

void InventoryTest::saysNothingWhenNothingDiffers()
{
    const Event same = add(u"vm"_s, u"v"_s, vm(u"1"_s, u"a"_s));
    applied({same});
    applied({same, mod(u"vm"_s, u"v"_s, vm(u"1"_s, u"a"_s)), del(u"vm"_s, u"unknown"_s)});
    QCOMPARE(m_spy->count(), 0);
    applied({}, false);
    QCOMPARE(m_spy->count(), 0);
}

void InventoryTest::joinsEventsOfOneBatch()
{
    const VmRef ref(u"v"_s);
    const auto made =
        applied({add(u"vm"_s, u"v"_s, vm(u"1"_s, u"a"_s)), mod(u"vm"_s, u"v"_s, vm(u"1"_s, u"b"_s))});
    QCOMPARE(made.added, QSet<VmRef>{ref});
    QVERIFY(made.changed.isEmpty());
    QCOMPARE(m_inventory->find(ref)->name, u"b"_s);

    const auto back =
        applied({mod(u"vm"_s, u"v"_s, vm(u"1"_s, u"c"_s)), mod(u"vm"_s, u"v"_s, vm(u"1"_s, u"b"_s))});
    QVERIFY(back.isEmpty());

    const auto again = applied({del(u"vm"_s, u"v"_s), add(u"vm"_s, u"v"_s, vm(u"1"_s, u"d"_s))});
    QCOMPARE(again.changed, QSet<VmRef>{ref});
    QVERIFY(again.removed.isEmpty());

    const auto shortLived = applied({add(u"vm"_s, u"w"_s, vm(u"2"_s, u"x"_s)), del(u"vm"_s, u"w"_s)});
    QVERIFY(shortLived.isEmpty());

    const auto gone = applied({mod(u"vm"_s, u"v"_s, vm(u"1"_s, u"e"_s)), del(u"vm"_s, u"v"_s)});
    QCOMPARE(gone.removed.value(ref).name, u"d"_s);
    QVERIFY(!m_inventory->find(ref));
}

void InventoryTest::forgetsWhatAFreshPictureDoesNotName()
{
    applied({add(u"vm"_s, u"v"_s, vm(u"1"_s, u"a"_s)), add(u"vm"_s, u"w"_s, vm(u"2"_s, u"b"_s)),
             add(u"vm"_s, u"x"_s, vm(u"3"_s, u"c"_s))});
    const auto change =
        applied({add(u"vm"_s, u"v"_s, vm(u"1"_s, u"a"_s)), add(u"vm"_s, u"x"_s, vm(u"3"_s, u"d"_s))}, true);
    QCOMPARE(change.removed.keys(), QList<VmRef>{VmRef(u"w"_s)});
    QCOMPARE(change.changed, QSet<VmRef>{VmRef(u"x"_s)});
    QVERIFY(change.added.isEmpty());
    QVERIFY(!m_inventory->vmByUuid(u"2"_s));
}

void InventoryTest::findsByUuidThroughEveryChange()
{
    applied({add(u"vm"_s, u"v"_s, vm(u"1"_s, u"a"_s)),
             add(u"host"_s, u"h"_s, Value::Struct{{u"uuid"_s, u"9"_s}})});
    QCOMPARE(m_inventory->vmByUuid(u"1"_s)->name, u"a"_s);
    QCOMPARE(m_inventory->hostByUuid(u"9"_s)->ref, HostRef(u"h"_s));
    QVERIFY(!m_inventory->vmByUuid(u"9"_s));
    // Cross-pool migration: the uuid moves to a new reference before the old one goes.
    applied({add(u"vm"_s, u"v2"_s, vm(u"1"_s, u"a2"_s))});
    applied({del(u"vm"_s, u"v"_s)});
    QCOMPARE(m_inventory->vmByUuid(u"1"_s)->ref, VmRef(u"v2"_s));
    applied({del(u"vm"_s, u"v2"_s)});
    QVERIFY(!m_inventory->vmByUuid(u"1"_s));
}

void InventoryTest::countsPerClassWithoutCase()
{
    applied({add(u"VM"_s, u"v"_s, vm(u"1"_s, u"a"_s)), add(u"vm_guest_metrics"_s, u"g"_s, Value())});
    QCOMPARE(m_inventory->count(u"vm"_s), 1);
    QCOMPARE(m_inventory->count(u"VM_guest_metrics"_s), 1);
    QCOMPARE(m_inventory->count(u"sr"_s), 0);
    QCOMPARE(m_inventory->count(u"task"_s), -1);
    QCOMPARE(Inventory::classes().size(), 11);
    for (const QString &cls : Inventory::classes())
        QVERIFY(m_inventory->count(cls) >= 0);
}

void InventoryTest::ignoresClassesItDoesNotKeep()
{
    applied({add(u"task"_s, u"t"_s, Value()), add({}, {}, Value())});
    QCOMPARE(m_spy->count(), 0);
}

void InventoryTest::tellsManyTablesAtOnce()
{
    m_inventory->apply({add(u"sr"_s, u"s"_s, Value()), add(u"vbd"_s, u"b"_s, Value())}, false);
    QCOMPARE(m_spy->count(), 1);
    const auto change = m_spy->first().first().value<InventoryChange>();
    QVERIFY(change.of<SrRecord>().added.contains(SrRef(u"s"_s)));
    QVERIFY(change.of<VbdRecord>().added.contains(VbdRef(u"b"_s)));
    QVERIFY(change.of<VmRecord>().isEmpty());
}

QTEST_GUILESS_MAIN(InventoryTest)
#include "tst_inventory.moc"
