// SPDX-License-Identifier: BSD-2-Clause
#include "net/certificatemaker.h"
#include "realpool.h"
#include "simulator/xapimodel.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QRegularExpression>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using test::RealPool;
namespace keys = xapi::keys;

namespace {

//! One real way to a real engine.
struct Ground
{
    test::RealEngineKind kind;
    test::Way way;
};

const QMap<QString, Ground> &grounds()
{
    using test::RealEngineKind;
    using test::Way;
    static const QMap<QString, Ground> all{
        {u"Docker over SSH"_s, {RealEngineKind::Docker, Way::Ssh}},
        {u"Docker over TLS"_s, {RealEngineKind::Docker, Way::Tls}},
        {u"Podman over SSH"_s, {RealEngineKind::Podman, Way::Ssh}},
    };
    return all;
}

//! What lifecycle, inspect and top answer when all is well, in an order in which they can: a pattern.
struct Step
{
    QString function;
    QString answer;
    QString state; //!< of the container afterwards, as the engine says
};

const QList<Step> &steps()
{
    const QString running = u"running"_s;
    static const QList<Step> all{
        {u"get_inspect"_s, u"True<\\?xml.*<docker_inspect>.*busybox.*</docker_inspect>\\s*"_s, running},
        {u"get_top"_s, u"True<\\?xml.*<docker_top><item><Process>.*sh -c.*</docker_top>\\s*"_s, running},
        {u"pause"_s, u"True"_s, u"paused"_s},
        {u"unpause"_s, u"True"_s, running},
        {u"restart"_s, u"True"_s, running},
        {u"stop"_s, u"True"_s, u"exited"_s},
        {u"start"_s, u"True"_s, running},
    };
    return all;
}

bool isOfLifecycle(const QString &function) { return !function.startsWith(u"get_"_s); }

QString argumentOf(const QString &function) { return isOfLifecycle(function) ? u"container"_s : u"object"_s; }

//! One way the world can be, or what is called by mistake.
struct Circumstance
{
    std::function<Result<>(RealPool &)> prepare;
    std::function<Result<>(RealPool &)> restore;
    QStringList codes; //!< any of them over SSH; of the failure
    QString tlsCode;   //!< over TLS; empty: codes
    std::function<QString(RealPool &)> vm = [](RealPool &pool) { return pool.vm(); };
    QString container = u"web"_s;
};

Result<> setKey(RealPool &pool, const QString &key, const QString &value)
{
    auto &model = pool.pool().model();
    const QString ref = *model.byUuid(u"VM"_s, pool.vm());
    xapi::StringMap map = model.value(u"VM"_s, ref, u"other_config"_s).toMap();
    map.insert(key, value);
    const auto set = model.set(u"VM"_s, ref, u"other_config"_s, xapi::Value::fromMap(map));
    return set ? Result<>() : fail(set.error());
}

Result<> setSecret(RealPool &pool, const QString &key, const QByteArray &pem)
{
    auto &model = pool.pool().model();
    const QString ref = model.add(u"secret"_s, {{u"value"_s, xapi::Value(QString::fromUtf8(pem))}});
    return setKey(pool, key, model.value(u"secret"_s, ref, u"uuid"_s).toString());
}

Result<> setIdentity(RealPool &pool, const net::TlsIdentity &identity)
{
    return setSecret(pool, keys::tlsClientCert, identity.certificatePem).and_then([&] {
        return setSecret(pool, keys::tlsClientKey, identity.keyPem.reveal());
    });
}

// A key, or a client certificate, that the VM does not know.
Result<> presentAnotherKey(RealPool &pool)
{
    if (pool.sshd())
        return pool.sshd()->authorize({});
    net::CertificatePlan plan;
    plan.commonName = u"somebody else"_s;
    plan.use = net::CertificateUse::Client;
    return net::makeAuthority(u"another authority"_s)
        .and_then([&](const net::TlsIdentity &authority) { return net::makeCertificate(authority, plan); })
        .and_then([&](const net::TlsIdentity &identity) { return setIdentity(pool, identity); });
}

// A VM that shows another host key, or a certificate of another authority, than what is recorded.
Result<> beAnotherVm(RealPool &pool)
{
    if (!pool.sshd())
        return net::makeAuthority(u"another authority"_s).and_then([&](const net::TlsIdentity &authority) {
            return setSecret(pool, keys::tlsCaCert, authority.certificatePem);
        });
    pool.sshd()->stop();
    return pool.sshd()->makeHostKey().and_then([&] { return pool.sshd()->start(); });
}

Result<> recordTheVm(RealPool &pool)
{
    if (pool.sshd())
        return setKey(pool, keys::sshHostKey, QString::fromLatin1(pool.sshd()->hostKey()));
    return setSecret(pool, keys::tlsCaCert, pool.engine().tls().caPem);
}

Result<> nothing(RealPool &) { return {}; }

const QMap<QString, Circumstance> &circumstances()
{
    static QByteArray s_authorized;
    static const QMap<QString, Circumstance> all{
        {u"unknown container"_s, {nothing, nothing, {u"XSCONTAINER_ENGINE_REFUSED"_s}, {}, {}, u"nobody"_s}},
        {u"unknown VM"_s,
         {nothing, nothing, {u"UUID_INVALID"_s}, {}, [](RealPool &) { return u"no-such-vm"_s; }}},
        {u"halted VM"_s,
         {nothing,
          nothing,
          {u"XSCONTAINER_VM_NOT_RUNNING"_s},
          {},
          [](RealPool &pool) { return pool.haltedVm(); }}},
        {u"no IP"_s,
         {nothing, nothing, {u"XSCONTAINER_NO_ADDRESS"_s}, {}, [](RealPool &pool) { return pool.muteVm(); }}},
        {u"wrong key"_s,
         {[](RealPool &pool) {
              if (pool.sshd())
                  s_authorized = pool.sshd()->authorizedKeys().value(0);
              return presentAnotherKey(pool);
          },
          [](RealPool &pool) {
              return pool.sshd() ? pool.sshd()->authorize({s_authorized})
                                 : setIdentity(pool, *pool.engine().tls().identity);
          },
          {u"XSCONTAINER_KEY_REFUSED"_s},
          u"XSCONTAINER_TLS_REFUSED"_s}},
        {u"changed host key"_s,
         {beAnotherVm, recordTheVm, {u"XSCONTAINER_HOST_KEY_CHANGED"_s}, u"XSCONTAINER_TLS_AUTHORITY"_s}},
        {u"engine down"_s,
         {[](RealPool &pool) {
              pool.engine().shutDown();
              return Result<>();
          },
          nothing,
          {u"XSCONTAINER_ENGINE_DOWN"_s, u"XSCONTAINER_NO_ENGINE_SOCKET"_s},
          u"XSCONTAINER_UNREACHABLE"_s}},
    };
    return all;
}

} // namespace

//! The plugin's executable, run by the embedded pool, on real engines behind a real sshd and real TLS,
//! without a monitor that could lend it a connection. One engine serves the rows of its name, the last of
//! which ends it.
class RealPluginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walksThroughEveryFunction_data() { grounded({u"its own host"_s, u"other host"_s}); }
    void walksThroughEveryFunction();
    void tellsWhatTheEngineRefuses_data() { grounded({u"refusals"_s}); }
    void tellsWhatTheEngineRefuses();
    void namesTheMissingArgument_data() { grounded({u"missing arguments"_s}); }
    void namesTheMissingArgument();
    void failsAsItMust_data();
    void failsAsItMust();
    void cleanupTestCase() { m_pools.clear(); }

private:
    static void grounded(const QStringList &whats);
    //! Null, with the test failed or skipped, when there is none.
    RealPool *poolOf(const QString &ground);
    static QString complaint(RealPool &pool, const QString &vm, const Step &step);

    std::map<QString, std::unique_ptr<RealPool>> m_pools;
};

void RealPluginTest::grounded(const QStringList &whats)
{
    QTest::addColumn<QString>("ground");
    QTest::addColumn<QString>("what");
    for (const QString &ground : grounds().keys()) {
        for (const QString &what : whats)
            QTest::addRow("%s: %s", qPrintable(ground), qPrintable(what)) << ground << what;
    }
}

RealPool *RealPluginTest::poolOf(const QString &name)
{
    auto &pool = m_pools[name];
    if (pool)
        return pool.get();
    const Ground ground = grounds().value(name);
    auto started = RealPool::start(ground.kind, ground.way, RealPool::Monitors::Rest);
    if (started)
        pool = std::move(*started);
    else
        QTest::qFail(qPrintable(started.error().text()), __FILE__, __LINE__);
    return pool.get();
}

#define POOL(ground)                                                                                         \
    if (const QString why = RealPool::obstacle(grounds()[ground].kind, grounds()[ground].way);               \
        !why.isEmpty())                                                                                      \
        QSKIP(qPrintable(why));                                                                              \
    RealPool *const pool = poolOf(ground);                                                                   \
    if (!pool)                                                                                               \
    return

QString RealPluginTest::complaint(RealPool &pool, const QString &vm, const Step &step)
{
    const auto answer =
        pool.callPlugin(step.function, {{u"vmuuid"_s, vm}, {argumentOf(step.function), u"web"_s}});
    if (!answer)
        return step.function + u" failed: "_s + answer.error().code.join(u", "_s);
    const QRegularExpression shape(QRegularExpression::anchoredPattern(step.answer),
                                   QRegularExpression::DotMatchesEverythingOption);
    if (!shape.match(*answer).hasMatch())
        return step.function + u" answered "_s + answer->left(400);
    return pool.engineState() == step.state ? QString() : step.function + u" left it "_s + pool.engineState();
}

void RealPluginTest::walksThroughEveryFunction()
{
    QFETCH(QString, ground);
    QFETCH(QString, what);
    POOL(ground);
    const QString vm = what == "other host"_L1 ? pool->farVm() : pool->vm();
    for (const Step &step : steps()) {
        const QString wrong = complaint(*pool, vm, step);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
}

void RealPluginTest::tellsWhatTheEngineRefuses()
{
    QFETCH(QString, ground);
    POOL(ground);
    auto &model = pool->pool().model();
    const qsizetype before = model.refs(u"message"_s).size();
    const auto twice = pool->callPlugin(u"start"_s);
    VERIFY_FAILS(twice, ErrorKind::Remote);
    QCOMPARE(twice.error().code.value(0), u"XSCONTAINER_ENGINE_REFUSED"_s);
    QCOMPARE(twice.error().code.value(2), u"304"_s);
    const auto awake = pool->callPlugin(u"unpause"_s);
    VERIFY_FAILS(awake, ErrorKind::Remote);
    QCOMPARE(awake.error().code.value(2), u"500"_s);
    QVERIFY2(!awake.error().code.value(1).contains(u'{'), qPrintable(awake.error().code.value(1)));
    QStringList bodies;
    for (const QString &ref : model.refs(u"message"_s))
        bodies.append(model.value(u"message"_s, ref, u"body"_s).toString());
    QCOMPARE(bodies.size() - before, 2);
    QCOMPARE(bodies.filter(u"Please try again later. (304)"_s).size(), 1);
    QCOMPARE(bodies.filter(u"(500)"_s).size(), 1);
}

void RealPluginTest::namesTheMissingArgument()
{
    QFETCH(QString, ground);
    POOL(ground);
    for (const Step &step : steps()) {
        const xapi::StringMap whole{{u"vmuuid"_s, pool->vm()}, {argumentOf(step.function), u"web"_s}};
        for (const QString &missing : whole.keys()) {
            xapi::StringMap arguments = whole;
            arguments.remove(missing);
            const auto answer = pool->callPlugin(step.function, arguments);
            VERIFY_FAILS(answer, ErrorKind::Remote);
            QCOMPARE(answer.error().code, QStringList({u"INVALID_ARGUMENTS"_s, missing}));
        }
    }
}

void RealPluginTest::failsAsItMust_data()
{
    QStringList names = circumstances().keys();
    names.removeAll(u"engine down"_s);
    grounded(names + QStringList{u"engine down"_s});
}

void RealPluginTest::failsAsItMust()
{
    QFETCH(QString, ground);
    QFETCH(QString, what);
    POOL(ground);
    const Circumstance world = circumstances().value(what);
    VERIFY_RESULT(world.prepare(*pool));
    const bool overTls = !pool->sshd() && !world.tlsCode.isEmpty();
    const QStringList expected = overTls ? QStringList{world.tlsCode} : world.codes;
    QStringList complaints;
    for (const Step &step : steps()) {
        const QString vm = world.vm ? world.vm(*pool) : pool->vm();
        const auto answer = pool->callPlugin(
            step.function, {{u"vmuuid"_s, vm}, {argumentOf(step.function), world.container}});
        const QStringList code = answer ? QStringList{*answer} : answer.error().code;
        if (!expected.contains(code.value(0)) || code.value(1).isEmpty())
            complaints.append(step.function + u": "_s + code.join(u", "_s).left(400));
    }
    VERIFY_RESULT(world.restore(*pool));
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    if (what == "engine down"_L1) {
        m_pools.erase(ground);
        return;
    }
    const QString wrong = complaint(*pool, pool->vm(), steps().first());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(RealPluginTest)
#include "tst_real_plugin.moc"
