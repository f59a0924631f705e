// SPDX-License-Identifier: BSD-2-Clause
#include "scriptedxapi.h"
#include "verify.h"
#include "xapi/calls.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using namespace xsc::xapi;
using xsc::test::await;

using Call = xmlrpc::Call;

static Patience soon() { return Patience::of(20s); }

static SrRecord storageWith(const QStringList &pbds)
{
    SrRecord storage;
    for (const QString &pbd : pbds)
        storage.pbds.append(PbdRef(pbd));
    return storage;
}

class CallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsAVmByItsUuid();
    void saysWhichUuidIsUnknown();
    void readsThePool();
    void missesAPool();
    void readsTheRecordsThatAreThere();
    void findsAHostThatSeesTheStorage_data();
    void findsAHostThatSeesTheStorage();
    void missesAHostThatSeesTheStorage();
    void passesOnWhyAPbdCannotBeRead();
    void keepsSecrets();
    void writesMessages();

private:
    QMap<QString, Value> m_answers; //!< by method and first argument; others are UUID_INVALID
    std::unique_ptr<ScriptedXapi> m_xapi;
    SessionPtr m_session;
};

void CallsTest::init()
{
    m_answers.clear();
    m_xapi = std::make_unique<ScriptedXapi>([this](const Call &call) {
        const QString argument = call.parameters.value(1).toString();
        const auto answer = m_answers.constFind((call.method + u' ' + argument).trimmed());
        return answer == m_answers.cend() ? ScriptedXapi::failure({u"UUID_INVALID"_s, u"VM"_s, argument})
                                          : ScriptedXapi::success(*answer);
    });
    m_session = Session::adopt(m_xapi->address(), u"OpaqueRef:s"_s);
}

void CallsTest::findsAVmByItsUuid()
{
    m_answers = {{u"VM.get_by_uuid v-1"_s, u"OpaqueRef:v"_s},
                 {u"VM.get_record OpaqueRef:v"_s, Value::Struct{{u"name_label"_s, u"web"_s}}}};
    const auto vm = await(vmByUuid(m_session, u"v-1"_s, soon()));
    VERIFY_RESULT(vm);
    QCOMPARE(vm->ref, VmRef(u"OpaqueRef:v"_s));
    QCOMPARE(vm->name, u"web"_s);
}

void CallsTest::saysWhichUuidIsUnknown()
{
    const auto vm = await(vmByUuid(m_session, u"v-2"_s, soon()));
    VERIFY_FAILS(vm, ErrorKind::NotFound);
    QVERIFY(vm.error().message.contains(u"v-2"_s));
}

void CallsTest::readsThePool()
{
    m_answers = {{u"pool.get_all_records"_s,
                  Value::Struct{{u"OpaqueRef:p"_s, Value::Struct{{u"master"_s, u"OpaqueRef:h"_s}}}}}};
    const auto pool = await(poolRecord(m_session, soon()));
    VERIFY_RESULT(pool);
    QCOMPARE(pool->ref, PoolRef(u"OpaqueRef:p"_s));
    QCOMPARE(pool->coordinator, HostRef(u"OpaqueRef:h"_s));
}

void CallsTest::missesAPool()
{
    m_answers = {{u"pool.get_all_records"_s, Value::Struct{}}};
    VERIFY_FAILS(await(poolRecord(m_session, soon())), ErrorKind::NotFound);
}

void CallsTest::readsTheRecordsThatAreThere()
{
    QList<VmRef> refs;
    for (int i = 0; i < 20; ++i) {
        refs.append(VmRef(u"vm%1"_s.arg(i)));
        if (i != 7)
            m_answers.insert(u"VM.get_record vm%1"_s.arg(i), Value::Struct{{u"uuid"_s, QString::number(i)}});
    }
    const auto found = await(records<VmRecord>(m_session, refs, soon()));
    VERIFY_RESULT(found);
    QCOMPARE(found->size(), 19);
    QCOMPARE(found->at(6).uuid, u"6"_s);
    QCOMPARE(found->at(7).uuid, u"8"_s);
    QCOMPARE(found->last().uuid, u"19"_s);
    VERIFY_RESULT(await(records<VmRecord>(m_session, {}, soon())));
}

void CallsTest::findsAHostThatSeesTheStorage_data()
{
    QTest::addColumn<QString>("asking");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the asking one itself") << u"h3"_s << QString();
    QTest::newRow("another one that is enabled") << u"h0"_s << u"h2"_s;
    QTest::newRow("asking is nobody of the pool") << u"elsewhere"_s << u"h2"_s;
}

void CallsTest::findsAHostThatSeesTheStorage()
{
    QFETCH(QString, asking);
    QFETCH(QString, expected);
    const auto pbd = [](bool isAttached, const QString &host) {
        return Value(Value::Struct{{u"currently_attached"_s, isAttached}, {u"host"_s, host}});
    };
    m_answers = {{u"host.get_by_uuid h0"_s, u"h0"_s},
                 {u"host.get_by_uuid h3"_s, u"h3"_s},
                 {u"PBD.get_record b0"_s, pbd(false, u"h0"_s)},
                 {u"PBD.get_record b1"_s, pbd(true, u"h1"_s)},
                 {u"PBD.get_record b2"_s, pbd(true, u"h2"_s)},
                 {u"PBD.get_record b3"_s, pbd(true, u"h3"_s)},
                 {u"host.get_record h1"_s, Value::Struct{{u"enabled"_s, false}}},
                 {u"host.get_record h2"_s, Value::Struct{{u"enabled"_s, true}}},
                 {u"host.get_record h3"_s, Value::Struct{{u"enabled"_s, true}}}};
    const SrRecord storage = storageWith({u"gone"_s, u"b0"_s, u"b1"_s, u"b2"_s, u"b3"_s});
    const auto host = await(otherHostOfSr(m_session, storage, asking, soon()));
    VERIFY_RESULT(host);
    QCOMPARE(host->value_or(HostRef()).text(), expected);
}

void CallsTest::missesAHostThatSeesTheStorage()
{
    VERIFY_FAILS(await(otherHostOfSr(m_session, storageWith({}), u"asking"_s, soon())), ErrorKind::NotFound);
}

void CallsTest::passesOnWhyAPbdCannotBeRead()
{
    std::stop_source stop;
    stop.request_stop();
    const auto patience = Patience::of(20s, stop.get_token());
    VERIFY_FAILS(await(otherHostOfSr(m_session, storageWith({u"b"_s}), u"asking"_s, patience)),
                 ErrorKind::Cancelled);
}

void CallsTest::keepsSecrets()
{
    m_answers = {{u"secret.get_by_uuid u"_s, u"OpaqueRef:x"_s},
                 {u"secret.get_value OpaqueRef:x"_s, u"hunter2"_s},
                 {u"secret.create"_s, u"OpaqueRef:y"_s},
                 {u"secret.get_uuid OpaqueRef:y"_s, u"new"_s},
                 {u"secret.destroy OpaqueRef:x"_s, Value()}};
    const auto secret = await(secretValue(m_session, u"u"_s, soon()));
    VERIFY_RESULT(secret);
    QCOMPARE(secret->reveal(), QByteArray("hunter2"));
    const auto uuid = await(createSecret(m_session, Secret::fromText(u"k\r\ney"), soon()));
    VERIFY_RESULT(uuid);
    QCOMPARE(*uuid, u"new"_s);
    QCOMPARE(m_xapi->calls().at(2).parameters.value(1)[u"value"_s].toString(), u"k\r\ney"_s);
    VERIFY_RESULT(await(destroySecret(m_session, u"u"_s, soon())));
    VERIFY_FAILS(await(secretValue(m_session, u"other"_s, soon())), ErrorKind::NotFound);
}

void CallsTest::writesMessages()
{
    m_answers = {{u"message.create NAME"_s, u"OpaqueRef:m"_s}};
    VERIFY_RESULT(await(createMessage(m_session, u"NAME"_s, 3, u"VM"_s, u"v"_s, u"words"_s, soon())));
    QCOMPARE(Value(m_xapi->calls().last().parameters).toStrings().mid(1),
             QStringList({u"NAME"_s, u"3"_s, u"VM"_s, u"v"_s, u"words"_s}));
    VERIFY_FAILS(await(createMessage(m_session, u"X"_s, 3, u"VM"_s, u"v"_s, {}, soon())),
                 ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(CallsTest)
#include "tst_calls.moc"
