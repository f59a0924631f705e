// SPDX-License-Identifier: BSD-2-Clause
#include "service/poolfacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;

namespace {

xapi::Value host(const QString &uuid)
{
    return xapi::Value::Struct{
        {u"uuid"_s, uuid},
        {u"name_label"_s, u"host "_s + uuid},
        {u"enabled"_s, true},
        {u"software_version"_s, xapi::Value::fromMap({{u"product_version"_s, u"8.3"_s}})}};
}

xapi::Value vm(const QString &uuid, const xapi::StringMap &otherConfig, bool isTemplate = false)
{
    return xapi::Value::Struct{{u"uuid"_s, uuid},
                               {u"name_label"_s, u"vm "_s + uuid},
                               {u"power_state"_s, u"Running"_s},
                               {u"resident_on"_s, u"OpaqueRef:h1"_s},
                               {u"is_a_template"_s, isTemplate},
                               {u"other_config"_s, xapi::Value::fromMap(otherConfig)}};
}

xapi::Inventory::Event add(const QString &cls, const QString &ref, const xapi::Value &record)
{
    return {cls, u"add"_s, ref, record};
}

} // namespace

class PoolFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_inventory = std::make_unique<xapi::Inventory>();
        m_inventory->apply(
            {add(u"host"_s, u"OpaqueRef:h1"_s, host(u"h-1"_s)),
             add(u"vm"_s, u"OpaqueRef:v2"_s, vm(u"v-2"_s, {})),
             add(u"vm"_s, u"OpaqueRef:v1"_s,
                 vm(u"v-1"_s, {{u"xscontainer-monitor"_s, u"True"_s},
                               {u"xscontainer-username"_s, u"alice"_s},
                               {u"xscontainer-tls-client-key"_s, u"secret-uuid"_s},
                               {u"password"_s, u"hunter2"_s},
                               {u"docker_ps"_s, u"<docker_ps>PASSWORD=hunter2</docker_ps>"_s}})),
             add(u"vm"_s, u"OpaqueRef:t"_s, vm(u"t-1"_s, {}, true))},
            true);
    }

    void tellsStatesSortedByUuid()
    {
        const QJsonArray vms = service::inventoryFacts(*m_inventory).value("vms"_L1).toArray();
        QCOMPARE(vms.size(), 2);
        QCOMPARE(vms.at(0)["uuid"_L1].toString(), u"v-1"_s);
        QCOMPARE(vms.at(0)["state"_L1].toString(), u"Running"_s);
        QCOMPARE(vms.at(0)["host"_L1].toString(), u"h-1"_s);
        QCOMPARE(vms.at(1)["uuid"_L1].toString(), u"v-2"_s);
    }

    void tellsWhatHostsRun()
    {
        const QJsonArray hosts = service::inventoryFacts(*m_inventory).value("hosts"_L1).toArray();
        QCOMPARE(hosts.size(), 1);
        QCOMPARE(hosts.at(0)["version"_L1].toString(), u"8.3"_s);
    }

    void leavesOutWhatCouldBeSecret()
    {
        const QByteArray text = QJsonDocument(service::inventoryFacts(*m_inventory)).toJson();
        QVERIFY(text.contains("xscontainer-monitor"));
        QVERIFY(text.contains("39 characters"));
        for (const char *secret : {"hunter2", "secret-uuid", "alice", "password"})
            QVERIFY2(!text.contains(secret), secret);
    }

    void anEmptyInventoryHasNoPool()
    {
        const QJsonObject facts = service::inventoryFacts(xapi::Inventory());
        QVERIFY(facts.value("pool"_L1).toObject().isEmpty());
        QVERIFY(facts.value("vms"_L1).toArray().isEmpty());
    }

private:
    std::unique_ptr<xapi::Inventory> m_inventory;
};

QTEST_GUILESS_MAIN(PoolFactsTest)
#include "tst_poolfacts.moc"
