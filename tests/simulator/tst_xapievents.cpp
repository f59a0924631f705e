// SPDX-License-Identifier: BSD-2-Clause
#include "verify.h"
#include "wire.h"

using namespace Qt::Literals::StringLiterals;
using xsc::test::await;
using xsc::test::codeOf;
using xsc::test::Wire;
using xsc::xapi::Value;

class TestXapiEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_wire = std::make_unique<Wire>();
        m_wire->logIn();
    }
    void cleanup() { m_wire.reset(); }

    void fillsFromTheEmptyToken()
    {
        const QString vm = m_wire->addVm(u"web"_s);
        const auto batch = await(from({u"vm"_s}, {}, 0));
        VERIFY_RESULT(batch);
        const Value event = find(*batch, vm);
        QCOMPARE(event[u"class"_s].toString(), u"vm"_s);
        QCOMPARE(event[u"operation"_s].toString(), u"add"_s);
        QCOMPARE(event[u"snapshot"_s][u"name_label"_s].toString(), u"web"_s);
        QCOMPARE((*batch)[u"token"_s].toString().size(), 41);
    }

    void countsEveryTable()
    {
        const auto batch = await(from({}, {}, 0));
        VERIFY_RESULT(batch);
        QVERIFY((*batch)[u"events"_s].toArray().isEmpty());
        const Value counts = (*batch)[u"valid_ref_counts"_s];
        QCOMPARE(counts[u"host"_s].toInt(), 1);
        QCOMPARE(counts[u"session"_s].toInt(), 1);
        QCOMPARE(counts[u"vm_guest_metrics"_s].toInt(-1), 0);
    }

    void coalescesAndForgetsWhatCameAndWent()
    {
        const QString vm = m_wire->addVm(u"a"_s);
        const QString token = now();
        auto &model = m_wire->model();
        VERIFY_RESULT(model.set(u"VM"_s, vm, u"name_label"_s, Value(u"b"_s)));
        VERIFY_RESULT(model.set(u"VM"_s, vm, u"name_label"_s, Value(u"c"_s)));
        VERIFY_RESULT(model.destroy(u"VM"_s, model.add(u"VM"_s, {})));
        const auto batch = await(from({u"VM"_s}, token, 0));
        VERIFY_RESULT(batch);
        QCOMPARE((*batch)[u"events"_s].toArray().size(), 1);
        const Value event = find(*batch, vm);
        QCOMPARE(event[u"operation"_s].toString(), u"mod"_s);
        QCOMPARE(event[u"snapshot"_s][u"name_label"_s].toString(), u"c"_s);
    }

    void tellsDeletionsWithoutASnapshot()
    {
        const QString vm = m_wire->addVm(u"a"_s);
        const QString token = now();
        VERIFY_RESULT(m_wire->model().destroy(u"VM"_s, vm));
        const auto batch = await(from({u"*"_s}, token, 0));
        VERIFY_RESULT(batch);
        const Value event = find(*batch, vm);
        QCOMPARE(event[u"operation"_s].toString(), u"del"_s);
        QVERIFY(!event.toStruct().contains(u"snapshot"_s));
    }

    void waitsUntilSomethingHappens()
    {
        const QString vm = m_wire->addVm(u"a"_s);
        const QString token = now();
        std::optional<xsc::Result<Value>> answer;
        auto waiting = from({u"VM/"_s + vm}, token, 15).then([&answer](const xsc::Result<Value> &batch) {
            answer = batch;
        });
        // Other calls on other connections pass it by, and other objects do not wake it.
        const QString other = m_wire->addVm(u"b"_s);
        VERIFY_RESULT(await(m_wire->call(u"VM.get_record"_s, {Value(other)})));
        QVERIFY(!answer);
        const QList<Value> rename{Value(vm), Value(u"renamed"_s)};
        VERIFY_RESULT(await(m_wire->call(u"VM.set_name_label"_s, rename)));
        QTRY_VERIFY(answer.has_value());
        VERIFY_RESULT(*answer);
        QCOMPARE((**answer)[u"events"_s].toArray().size(), 1);
        QCOMPARE(find(**answer, vm)[u"snapshot"_s][u"name_label"_s].toString(), u"renamed"_s);
    }

    void comesBackEmptyAfterItsTime()
    {
        const auto batch = await(from({u"VM"_s}, now(), 0.05));
        VERIFY_RESULT(batch);
        QVERIFY((*batch)[u"events"_s].toArray().isEmpty());
        QVERIFY(!(*batch)[u"token"_s].toString().isEmpty());
    }

    void endsWithItsSession()
    {
        std::optional<xsc::Result<Value>> answer;
        auto waiting =
            from({u"VM"_s}, now(), 15).then([&answer](const xsc::Result<Value> &batch) { answer = batch; });
        VERIFY_RESULT(await(m_wire->call(u"session.logout"_s)));
        QTRY_VERIFY(answer.has_value());
        QCOMPARE(codeOf(*answer).value(0), u"SESSION_INVALID"_s);
    }

    void refusesABadToken()
    {
        QCOMPARE(codeOf(await(from({u"*"_s}, u"yesterday"_s, 0))),
                 (QStringList{u"EVENT_FROM_TOKEN_PARSE_FAILURE"_s, u"yesterday"_s}));
    }

    void injectsAnEventWithoutAChange()
    {
        const QString token = now();
        const QList<Value> object{Value(u"pool"_s), Value(m_wire->pool())};
        const auto injected = await(m_wire->call(u"event.inject"_s, object));
        VERIFY_RESULT(injected);
        const auto batch = await(from({u"pool"_s}, token, 0));
        VERIFY_RESULT(batch);
        QCOMPARE(find(*batch, m_wire->pool())[u"operation"_s].toString(), u"mod"_s);
        QVERIFY((*batch)[u"token"_s].toString() >= injected->toString());
    }

private:
    xsc::Task<Value> from(QStringList classes, QString token, double seconds)
    {
        return m_wire->call(u"event.from"_s, {Value::fromStrings(classes), Value(token), Value(seconds)});
    }
    QString now()
    {
        const auto batch = await(from({}, {}, 0));
        return batch.value_or(Value())[u"token"_s].toString();
    }
    static Value find(const Value &batch, const QString &ref)
    {
        for (const Value &event : batch[u"events"_s].toArray()) {
            if (event[u"ref"_s].toString() == ref)
                return event;
        }
        return {};
    }

    std::unique_ptr<Wire> m_wire;
};

QTEST_GUILESS_MAIN(TestXapiEvents)
#include "tst_xapievents.moc"
