// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/watchlist.h"
#include "verify.h"
#include "xapi/keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
namespace keys = xapi::keys;

namespace {

const xapi::HostRef here(u"OpaqueRef:here"_s);
const xapi::HostRef there(u"OpaqueRef:there"_s);
const xapi::VmRef vm(u"OpaqueRef:vm"_s);

using Members = xapi::Value::Struct;

xapi::Inventory::Event event(const QString &cls, const QString &ref, const Members &members)
{
    return {cls, u"add"_s, ref, members};
}

Members watchableVm()
{
    return {{u"uuid"_s, u"1"_s},
            {u"name_label"_s, u"web1"_s},
            {u"power_state"_s, u"Running"_s},
            {u"resident_on"_s, here.text()},
            {u"guest_metrics"_s, u"OpaqueRef:metrics"_s},
            {u"is_a_template"_s, false},
            {u"is_a_snapshot"_s, false},
            {u"is_control_domain"_s, false},
            {u"other_config"_s, xapi::Value::fromMap({{keys::monitor, u"true"_s}})}};
}

void fill(xapi::Inventory &inventory, const Members &vmMembers)
{
    inventory.apply({event(u"pool"_s, u"OpaqueRef:pool"_s, {{u"master"_s, here.text()}}),
                     event(u"host"_s, here.text(), {{u"uuid"_s, u"here"_s}}),
                     event(u"host"_s, there.text(), {{u"uuid"_s, u"there"_s}}),
                     event(u"vm_guest_metrics"_s, u"OpaqueRef:metrics"_s, {{u"uuid"_s, u"m"_s}}),
                     event(u"vm"_s, vm.text(), vmMembers)},
                    true);
}

} // namespace

class WatchlistTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void watchesAManagedRunningVmOfThisHost();
    void leavesOthersAlone_data();
    void leavesOthersAlone();
    void decidesWhatStays_data();
    void decidesWhatStays();
    void knowsWhomAChangeIsAbout();
    void findsLeftovers_data();
    void findsLeftovers();
};

void WatchlistTest::watchesAManagedRunningVmOfThisHost()
{
    xapi::Inventory inventory;
    fill(inventory, watchableVm());
    QVERIFY(monitor::isToWatch(inventory, *inventory.find(vm), here));
    QVERIFY(!monitor::isLeftover(inventory, *inventory.find(vm), here));
}

void WatchlistTest::leavesOthersAlone_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<xapi::Value>("value");
    const auto row = [](const char *name, const QString &field, const xapi::Value &value) {
        QTest::newRow(name) << field << value;
    };
    row("unmanaged", u"other_config"_s, xapi::Value::fromMap({{keys::monitor, u"False"_s}}));
    row("never managed", u"other_config"_s, xapi::Value::fromMap({}));
    row("halted", u"power_state"_s, u"Halted"_s);
    row("paused", u"power_state"_s, u"Paused"_s);
    row("elsewhere", u"resident_on"_s, there.text());
    row("nowhere", u"resident_on"_s, xapi::nullRefText);
    row("without metrics", u"guest_metrics"_s, xapi::nullRefText);
    row("with metrics that are gone", u"guest_metrics"_s, u"OpaqueRef:gone"_s);
    row("template", u"is_a_template"_s, true);
    row("snapshot", u"is_a_snapshot"_s, true);
    row("control domain", u"is_control_domain"_s, true);
}

void WatchlistTest::leavesOthersAlone()
{
    QFETCH(QString, field);
    QFETCH(xapi::Value, value);
    Members members = watchableVm();
    members.insert(field, value);
    xapi::Inventory inventory;
    fill(inventory, members);
    QVERIFY(!monitor::isToWatch(inventory, *inventory.find(vm), here));
}

void WatchlistTest::decidesWhatStays_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<xapi::Value>("value");
    QTest::addColumn<monitor::Ending>("ending");
    using monitor::Ending;
    const auto row = [](const char *name, const QString &field, const xapi::Value &value, Ending ending) {
        QTest::newRow(name) << field << value << ending;
    };
    row("migrated", u"resident_on"_s, there.text(), Ending::Keep);
    row("between two metrics", u"guest_metrics"_s, xapi::nullRefText, Ending::Unwatched);
    row("halted", u"power_state"_s, u"Halted"_s, Ending::Wipe);
    row("unmanaged", u"other_config"_s, xapi::Value::fromMap({}), Ending::Wipe);
}

void WatchlistTest::decidesWhatStays()
{
    QFETCH(QString, field);
    QFETCH(xapi::Value, value);
    QFETCH(monitor::Ending, ending);
    Members members = watchableVm();
    members.insert(field, value);
    xapi::Inventory inventory;
    fill(inventory, members);
    QVERIFY(monitor::endingOf(inventory, vm, here) == ending);
    const xapi::VmRef destroyed(u"OpaqueRef:destroyed"_s);
    QVERIFY(monitor::endingOf(inventory, destroyed, here) == monitor::Ending::Keep);
}

void WatchlistTest::knowsWhomAChangeIsAbout()
{
    xapi::Inventory inventory;
    fill(inventory, watchableVm());
    inventory.apply({::event(u"vm"_s, u"OpaqueRef:other"_s, {{u"uuid"_s, u"2"_s}})}, false);
    QList<QSet<xapi::VmRef>> touched;
    connect(&inventory, &xapi::Inventory::changed, this, [&](const xapi::InventoryChange &change) {
        touched.append(monitor::touchedVms(inventory, change));
    });
    Members members = watchableVm();
    members.insert(u"name_label"_s, u"renamed"_s);
    inventory.apply({::event(u"vm"_s, vm.text(), members)}, false);
    const Members metrics{{u"uuid"_s, u"m"_s},
                          {u"networks"_s, xapi::Value::fromMap({{u"0/ip"_s, u"10.0.0.1"_s}})}};
    inventory.apply({::event(u"vm_guest_metrics"_s, u"OpaqueRef:metrics"_s, metrics)}, false);
    inventory.apply({{u"vm_guest_metrics"_s, u"del"_s, u"OpaqueRef:metrics"_s, {}}}, false);
    inventory.apply({::event(u"host"_s, there.text(), {{u"uuid"_s, u"there"_s}, {u"enabled"_s, true}})},
                    false);
    inventory.apply({{u"vm"_s, u"del"_s, vm.text(), {}}}, false);
    const QSet<xapi::VmRef> it{vm};
    QCOMPARE(touched, (QList<QSet<xapi::VmRef>>{it, it, it, {}, it}));
}

void WatchlistTest::findsLeftovers_data()
{
    QTest::addColumn<QString>("power");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("managed");
    QTest::addColumn<bool>("ofHere");
    QTest::addColumn<bool>("ofThere");
    QTest::newRow("halted: the coordinator's")
        << u"Halted"_s << xapi::nullRefText << u"True"_s << true << false;
    QTest::newRow("unmanaged there") << u"Running"_s << there.text() << u"False"_s << false << true;
    QTest::newRow("unmanaged here") << u"Running"_s << here.text() << u"False"_s << true << false;
    QTest::newRow("watched there") << u"Running"_s << there.text() << u"True"_s << false << false;
}

void WatchlistTest::findsLeftovers()
{
    QFETCH(QString, power);
    QFETCH(QString, host);
    QFETCH(QString, managed);
    QFETCH(bool, ofHere);
    QFETCH(bool, ofThere);
    Members members = watchableVm();
    members.insert(u"power_state"_s, power);
    members.insert(u"resident_on"_s, host);
    members.insert(u"other_config"_s,
                   xapi::Value::fromMap({{keys::monitor, managed}, {keys::dockerInfo, u"old"_s}}));
    xapi::Inventory inventory;
    fill(inventory, members);
    QCOMPARE(monitor::isLeftover(inventory, *inventory.find(vm), here), ofHere);
    QCOMPARE(monitor::isLeftover(inventory, *inventory.find(vm), there), ofThere);
}

QTEST_GUILESS_MAIN(WatchlistTest)
#include "tst_watchlist.moc"
