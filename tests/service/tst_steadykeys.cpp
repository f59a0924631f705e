// SPDX-License-Identifier: BSD-2-Clause
#include "service/steadykeys.h"
#include "xapi/inventory.h"
#include "xapi/keys.h"

#include <QSignalSpy>
#include <QTest>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;
namespace keys = xapi::keys;

class TestSteadyKeys : public QObject
{
    Q_OBJECT

private:
    // What event.from tells of one VM after each of XAPI's steps.
    static void tell(xapi::Inventory &inventory, const xapi::StringMap &otherConfig)
    {
        const xapi::Value snapshot(xapi::Value::Struct{
            {u"uuid"_s, xapi::Value(u"vm"_s)}, {u"other_config"_s, xapi::Value::fromMap(otherConfig)}});
        inventory.apply({{u"vm"_s, u"mod"_s, u"OpaqueRef:vm"_s, snapshot}}, false);
    }

    static xapi::StringMap otherConfigIn(const xapi::Inventory &inventory)
    {
        const xapi::VmRecord *vm = inventory.vmByUuid(u"vm"_s);
        return vm ? vm->otherConfig : xapi::StringMap();
    }

private Q_SLOTS:
    void keepsAKeyThatIsBeingReplaced()
    {
        xapi::Inventory inventory;
        inventory.setVmAmendment(service::steadyPublishedKeys);
        tell(inventory, {{keys::dockerPs, u"old"_s}, {keys::state, u"{}"_s}});
        const QSignalSpy changes(&inventory, &xapi::Inventory::changed);
        tell(inventory, {{keys::state, u"{}"_s}});
        QCOMPARE(otherConfigIn(inventory).value(keys::dockerPs), u"old"_s);
        QCOMPARE(changes.count(), 0);
        tell(inventory, {{keys::dockerPs, u"new"_s}, {keys::state, u"{}"_s}});
        QCOMPARE(otherConfigIn(inventory).value(keys::dockerPs), u"new"_s);
        QCOMPARE(changes.count(), 1);
    }

    void letsGoWhenAllAreRemoved()
    {
        xapi::Inventory inventory;
        inventory.setVmAmendment(service::steadyPublishedKeys);
        tell(inventory, {{keys::dockerPs, u"old"_s}, {keys::dockerInfo, u"i"_s}, {keys::state, u"{}"_s}});
        tell(inventory, {{keys::dockerInfo, u"i"_s}, {keys::state, u"{}"_s}});
        tell(inventory, {{keys::state, u"{}"_s}});
        tell(inventory, {{keys::monitor, u"False"_s}});
        QCOMPARE(otherConfigIn(inventory), xapi::StringMap({{keys::monitor, u"False"_s}}));
    }

    void leavesOtherKeysAsTheyAre()
    {
        xapi::Inventory inventory;
        inventory.setVmAmendment(service::steadyPublishedKeys);
        tell(inventory, {{keys::monitor, u"True"_s}, {keys::state, u"{}"_s}});
        tell(inventory, {{keys::state, u"{}"_s}});
        QVERIFY(!otherConfigIn(inventory).contains(keys::monitor));
        QVERIFY(!otherConfigIn(inventory).contains(keys::dockerPs));
    }
};

QTEST_GUILESS_MAIN(TestSteadyKeys)
#include "tst_steadykeys.moc"
