// SPDX-License-Identifier: BSD-2-Clause
#include "verify.h"
#include "wire.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using xsc::test::Wire;

//! The order of calls by which Xen Orchestra's client fills its cache.
class TestXapiJsonClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_wire = std::make_unique<Wire>();
        m_session.clear();
    }
    void cleanup() { m_wire.reset(); }

    void fillsACacheAndFollowsIt()
    {
        m_session = result(u"session.login_with_password"_s, {u"root"_s, u"secret"_s}).toString();
        QVERIFY(m_session.startsWith("OpaqueRef:"_L1));
        const QJsonObject pools = result(u"pool.get_all_records"_s, {m_session}).toObject();
        QCOMPARE(pools.size(), 1);
        const QString pool = pools.keys().first();
        const QString master = pools[pool].toObject()["master"_L1].toString();
        QVERIFY(result(u"host.get_all_records"_s, {m_session}).toObject().contains(master));

        const QJsonValue token = result(u"event.inject"_s, {m_session, u"pool"_s, pool});
        QVERIFY(token.isString());
        for (const QString &cls : recordClasses())
            QVERIFY2(result(cls + u".get_all_records"_s, {m_session}).isObject(), qPrintable(cls));

        const QJsonArray all{u"*"_s};
        QJsonObject batch = result(u"event.from"_s, {m_session, all, token, 0.1}).toObject();
        QVERIFY(batch["token"_L1].toString() >= token.toString());
        QVERIFY(batch["valid_ref_counts"_L1].toObject()["task"_L1].isDouble());

        const QString barrier = u"xo:barrier:1"_s;
        QCOMPARE(result(u"pool.add_to_other_config"_s, {m_session, pool, barrier, u""_s}).toString(),
                 QString());
        batch = result(u"event.from"_s, {m_session, all, batch["token"_L1], 10.1}).toObject();
        const QJsonObject event = batch["events"_L1].toArray().first().toObject();
        QCOMPARE(event["class"_L1].toString(), u"pool"_s);
        QCOMPARE(event["operation"_L1].toString(), u"mod"_s);
        QVERIFY(event["snapshot"_L1].toObject()["other_config"_L1].toObject().contains(barrier));
    }

    void toldOfALostSession()
    {
        const QJsonObject answer =
            request(u"event.from"_s, {u"OpaqueRef:old"_s, QJsonArray{u"*"_s}, u""_s, 1});
        QCOMPARE(answer["error"_L1].toObject()["message"_L1].toString(), u"SESSION_INVALID"_s);
    }

private:
    QJsonObject request(const QString &method, const QJsonArray &parameters)
    {
        return m_wire->json(
            {{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, 0}, {u"method"_s, method}, {u"params"_s, parameters}});
    }
    QJsonValue result(const QString &method, const QJsonArray &parameters)
    {
        return request(method, parameters)["result"_L1];
    }
    QStringList recordClasses()
    {
        QStringList classes;
        const QString suffix = u".get_all_records"_s;
        for (const QJsonValue &method : result(u"system.listMethods"_s, {}).toArray()) {
            if (method.toString().endsWith(suffix))
                classes.append(method.toString().chopped(suffix.size()));
        }
        return classes;
    }

    std::unique_ptr<Wire> m_wire;
    QString m_session;
};

QTEST_GUILESS_MAIN(TestXapiJsonClient)
#include "tst_xapijsonclient.moc"
