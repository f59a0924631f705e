// SPDX-License-Identifier: BSD-2-Clause
#include "guest/guestrecords.h"
#include "guest/hostkeys.h"
#include "guest/ladder.h"
#include "guest/repair.h"
#include "guest/survey.h"
#include "net/certificatemaker.h"
#include "process.h"
#include "twohosts.h"
#include "verify.h"
#include "writefile.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using guest::Outcome;
using guest::Rung;
namespace keys = xapi::keys;

namespace {

//! One way a VM can be. What a test opens lives as long as the test.
struct Stage
{
    test::TwoHosts pool;
    QTcpServer server;
    std::vector<std::unique_ptr<QTcpSocket>> visitors;

    void pointAt(const QString &vm, quint16 port)
    {
        pool.setOtherConfig(vm, keys::port, QString::number(port));
    }
    void setMetrics(const QString &vm, const QString &field, const xapi::StringMap &value)
    {
        const QString metrics = pool.model().value(u"VM"_s, pool.vmRef(vm), u"guest_metrics"_s).toString();
        QVERIFY(pool.model().set(u"VM_guest_metrics"_s, metrics, field, xapi::Value::fromMap(value)));
    }
    QString addSecret(const QByteArray &value)
    {
        const QString ref = pool.model().add(u"secret"_s, {{u"value"_s, QString::fromUtf8(value)}});
        return pool.model().value(u"secret"_s, ref, u"uuid"_s).toString();
    }
    //! A port where every visitor is told \a words, if any.
    void serve(const QString &vm, const QByteArray &words, bool thenClose)
    {
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this, words, thenClose] {
            QTcpSocket *visitor = server.nextPendingConnection();
            visitor->write(words);
            if (thenClose)
                visitor->disconnectFromHost();
        });
        pointAt(vm, server.serverPort());
    }
    //! A port that takes no notice of further visitors, as one behind a firewall that drops them.
    void servePassively(const QString &vm)
    {
        server.setListenBacklogSize(1);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        server.pauseAccepting();
        for (int i = 0; i < 4; ++i) {
            visitors.push_back(std::make_unique<QTcpSocket>());
            visitors.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), server.serverPort());
            visitors.back()->waitForConnected(100);
        }
        pointAt(vm, server.serverPort());
    }
};

struct Circumstance
{
    std::function<QString(Stage &)> prepare; //!< gives the VM
    //! A letter for each rung: passed, failed, - not reached, n not applicable.
    QString outcomes;
    QString code;       //!< of the rung that failed
    QString evidence{}; //!< a part of it
    std::chrono::milliseconds time = 20s;
};

const QMap<QString, Circumstance> &circumstances()
{
    static const QMap<QString, Circumstance> all{
        {u"good"_s,
         {[](Stage &s) {
              s.pool.setOtherConfig(s.pool.web1, keys::monitor, u"True"_s);
              return s.pool.web1;
          },
          u"pppppppppppp"_s,
          {}}},
        {u"not managed"_s, {[](Stage &s) { return s.pool.web1; }, u"pppppppppppf"_s, u"NOT_MANAGED"_s}},
        {u"halted"_s, {[](Stage &s) { return s.pool.off1; }, u"f----------f"_s, u"VM_NOT_RUNNING"_s}},
        {u"no agent"_s,
         {[](Stage &s) { return s.pool.mute1; }, u"pf---------f"_s, u"NO_AGENT"_s, u"empty"_s}},
        {u"no guest metrics"_s,
         {[](Stage &s) {
              s.pool.model().set(u"VM"_s, s.pool.vmRef(s.pool.web1), u"guest_metrics"_s,
                                 xapi::Value(u"OpaqueRef:NULL"_s));
              return s.pool.web1;
          },
          u"pf---------f"_s, u"NO_AGENT"_s, u"no guest metrics"_s}},
        {u"no address"_s,
         {[](Stage &s) {
              s.setMetrics(s.pool.web1, u"networks"_s, {{u"0/ipv6/0"_s, u"fe80::1"_s}});
              return s.pool.web1;
          },
          u"ppf--------f"_s, u"NO_ADDRESS"_s, u"fe80::1"_s}},
        {u"address set by hand"_s,
         {[](Stage &s) {
              s.setMetrics(s.pool.web1, u"networks"_s, {});
              s.pool.setOtherConfig(s.pool.web1, keys::address, u"127.0.0.1"_s);
              return s.pool.web1;
          },
          u"pnpppppppppf"_s, u"NOT_MANAGED"_s}},
        {u"unknown mode"_s,
         {[](Stage &s) {
              s.pool.setOtherConfig(s.pool.web1, keys::mode, u"telnet"_s);
              return s.pool.web1;
          },
          u"pppf-------f"_s, u"BAD_MODE"_s, u"telnet"_s}},
        {u"bad port"_s,
         {[](Stage &s) {
              s.pool.setOtherConfig(s.pool.web1, keys::port, u"ssh"_s);
              return s.pool.web1;
          },
          u"pppf-------f"_s, u"BAD_PORT"_s, u"ssh"_s}},
        {u"bad engine socket"_s,
         {[](Stage &s) {
              s.pool.setOtherConfig(s.pool.web1, keys::engineSocket, u"docker.sock"_s);
              return s.pool.web1;
          },
          u"ppp----f---f"_s, u"BAD_ENGINE_SOCKET"_s, u"docker.sock"_s}},
        {u"no pool key"_s,
         {[](Stage &s) {
              s.pool.model().set(u"pool"_s, s.pool.model().refs(u"pool"_s).first(), u"other_config"_s,
                                 xapi::Value::fromMap({}));
              return s.pool.web1;
          },
          u"ppp--f-----f"_s, u"NO_POOL_KEY"_s}},
        {u"pool key unreadable"_s,
         {[](Stage &s) {
              const QString secret = s.addSecret("no key");
              s.pool.model().set(u"pool"_s, s.pool.model().refs(u"pool"_s).first(), u"other_config"_s,
                                 xapi::Value::fromMap({{keys::privateKeySecret, secret}}));
              return s.pool.web1;
          },
          u"pppppf-----f"_s, u"BAD_POOL_KEY"_s}},
        {u"secret gone"_s,
         {[](Stage &s) {
              s.pool.model().set(u"pool"_s, s.pool.model().refs(u"pool"_s).first(), u"other_config"_s,
                                 xapi::Value::fromMap({{keys::privateKeySecret, u"gone"_s}}));
              return s.pool.web1;
          },
          u"ppp--f-----f"_s, u"NO_CREDENTIALS"_s}},
        {u"nobody listens"_s,
         {[](Stage &s) {
              s.pool.guest(s.pool.web1).stop();
              return s.pool.web1;
          },
          u"pppf-------f"_s, u"UNREACHABLE"_s, u"Connection refused"_s}},
        {u"firewall"_s,
         {[](Stage &s) {
              s.servePassively(s.pool.web1);
              return s.pool.web1;
          },
          u"pppf-------f"_s, u"NO_ANSWER"_s, u"too long"_s, 1s}},
        {u"silent port"_s,
         {[](Stage &s) {
              s.serve(s.pool.web1, {}, false);
              return s.pool.web1;
          },
          u"ppppf------f"_s, u"NO_GREETING"_s, u"too long"_s, 1s}},
        {u"no sshd"_s,
         {[](Stage &s) {
              s.serve(s.pool.web1, "HTTP/1.0 400 Bad Request\r\n\r\n", true);
              return s.pool.web1;
          },
          u"ppppf------f"_s, u"NO_SSH"_s}},
        {u"other host key"_s,
         {[](Stage &s) {
              s.pool.setOtherConfig(s.pool.web1, keys::sshHostKey, u"AAAAC3NzaC1lZDI1NTE5AAAAIAAA"_s);
              return s.pool.web1;
          },
          u"ppppf------f"_s, u"HOST_KEY_CHANGED"_s, u"SHA256:"_s}},
        {u"key refused"_s,
         {[](Stage &s) {
              s.pool.guest(s.pool.web1).setAuthorizedKey("ssh-rsa AAAA someone else");
              return s.pool.web1;
          },
          u"pppppf-----f"_s, u"KEY_REFUSED"_s, u"denied"_s}},
        {u"no channel"_s,
         {[](Stage &s) {
              s.pool.guest(s.pool.web1).setAllowStreamLocal(false);
              s.pool.guest(s.pool.web1).setCommands({});
              return s.pool.web1;
          },
          u"ppppppf----f"_s, u"NO_CHANNEL"_s, u"not found"_s}},
        {u"by a helper"_s,
         {[](Stage &s) {
              s.pool.guest(s.pool.web1).setAllowStreamLocal(false);
              return s.pool.web1;
          },
          u"pppppppppppf"_s, u"NOT_MANAGED"_s}},
        {u"no socket"_s,
         {[](Stage &s) {
              s.pool.guest(s.pool.web1).setEngineRunning(false);
              s.pool.guest(s.pool.web1).setCommands({u"ncat"_s});
              return s.pool.web1;
          },
          u"pppppp-f---f"_s, u"NO_ENGINE_SOCKET"_s, u"No such file"_s}},
        {u"engine down"_s,
         {[](Stage &s) {
              s.pool.guest(s.pool.web1).setEngineRunning(false);
              return s.pool.web1;
          },
          u"pppppp---f-f"_s, u"ENGINE_DOWN"_s, u"Is the docker daemon running"_s}},
        {u"TLS"_s, {[](Stage &s) { return s.pool.tls1; }, u"ppppppnnnppf"_s, u"NOT_MANAGED"_s}},
        {u"TLS, nobody listens"_s,
         {[](Stage &s) {
              s.pool.guest(s.pool.tls1).stop();
              return s.pool.tls1;
          },
          u"pppf--nnn--f"_s, u"UNREACHABLE"_s, u"refused"_s}},
        {u"TLS, firewall"_s,
         {[](Stage &s) {
              s.servePassively(s.pool.tls1);
              return s.pool.tls1;
          },
          u"pppf--nnn--f"_s, u"NO_ANSWER"_s, u"too long"_s, 1s}},
        {u"TLS, silent port"_s,
         {[](Stage &s) {
              s.serve(s.pool.tls1, {}, false);
              return s.pool.tls1;
          },
          u"ppppf-nnn--f"_s, u"NO_GREETING"_s, u"too long"_s, 1s}},
        {u"TLS, plain port"_s,
         {[](Stage &s) {
              s.serve(s.pool.tls1, "HTTP/1.0 400 Bad Request\r\n\r\nNo.", false);
              return s.pool.tls1;
          },
          u"ppppf-nnn--f"_s, u"NO_TLS"_s, u"wrong version number"_s}},
        {u"TLS, other authority"_s,
         {[](Stage &s) {
              const auto other = net::makeAuthority(u"another"_s);
              s.pool.setOtherConfig(s.pool.tls1, keys::tlsCaCert, s.addSecret(other->certificatePem));
              return s.pool.tls1;
          },
          u"ppppf-nnn--f"_s, u"TLS_AUTHORITY"_s, u"issued by"_s}},
        {u"TLS, key of another"_s,
         {[](Stage &s) {
              const auto other = net::makeAuthority(u"another"_s);
              s.pool.setOtherConfig(s.pool.tls1, keys::tlsClientKey, s.addSecret(other->keyPem.reveal()));
              return s.pool.tls1;
          },
          u"pppp-fnnn--f"_s, u"TLS_IDENTITY"_s}},
        {u"TLS, own certificate expired"_s,
         {[](Stage &s) {
              const auto authority = net::makeAuthority(u"another"_s);
              const net::CertificatePlan plan{
                  u"once"_s, {}, {}, net::KeyKind::EcP256, net::CertificateUse::Client, -1};
              const auto own = net::makeCertificate(*authority, plan);
              s.pool.setOtherConfig(s.pool.tls1, keys::tlsClientCert, s.addSecret(own->certificatePem));
              s.pool.setOtherConfig(s.pool.tls1, keys::tlsClientKey, s.addSecret(own->keyPem.reveal()));
              return s.pool.tls1;
          },
          u"ppp--fnnn--f"_s, u"TLS_OWN_EXPIRED"_s,
          QDateTime::currentDateTimeUtc().addDays(-1).date().toString(Qt::ISODate)}},
        {u"TLS, unreadable authority"_s,
         {[](Stage &s) {
              s.pool.setOtherConfig(s.pool.tls1, keys::tlsCaCert, s.addSecret("no PEM"));
              return s.pool.tls1;
          },
          u"ppp--fnnn--f"_s, u"TLS_IDENTITY"_s}},
        {u"TLS without files"_s,
         {[](Stage &s) {
              s.pool.setOtherConfig(s.pool.tls1, keys::tlsCaCert, {});
              return s.pool.tls1;
          },
          u"ppp--fnnn--f"_s, u"NO_TLS_FILES"_s}},
    };
    return all;
}

QString outcomesOf(const guest::Diagnosis &diagnosis)
{
    QString text;
    for (const guest::Step &step : diagnosis.steps)
        text += step.outcome == Outcome::Passed       ? u'p'
                : step.outcome == Outcome::Failed     ? u'f'
                : step.outcome == Outcome::NotReached ? u'-'
                                                      : u'n';
    return text;
}

} // namespace

class LadderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheRung_data();
    void findsTheRung();
    void triesAllAddresses();
    void heedsNoStranger_data();
    void heedsNoStranger();
    void tellsOfASilentPortRatherThanAClosedOne();
    void tellsWhatItIsWithoutXapi();
    void endsWhenCancelled();
    void acceptsTheHostKeyThatWasSeen();
    void refusesAHostKeyThatChangedMeanwhile();
    void turnsManagementOn();
    void leavesWhatIsMendedAlready();
    void doesNothingThatIsNoLongerOffered();
    void sendsAndReadsItself();
    void readsOnlyDiagnoses_data();
    void readsOnlyDiagnoses();
    void readsSurveys();
    void startsOnlyWhatListensThere_data();
    void startsOnlyWhatListensThere();
    void mendsOnlyWithTheTools();
    void looksForTheTools_data();
    void looksForTheTools();
    void knowsAdviceForEveryCode();
    void startsTheEngineOfAUser_data();
    void startsTheEngineOfAUser();

private:
    Result<guest::Diagnosis> diagnose(Stage &stage, const QString &vm, const Patience &patience);
    Result<> carryOut(Stage &stage, const QString &vm, const guest::Repair &repair);
};

Result<guest::Diagnosis> LadderTest::diagnose(Stage &stage, const QString &vm, const Patience &patience)
{
    const auto record = test::await(xapi::vmByUuid(stage.pool.session(), vm, Patience::of(20s)));
    if (!record)
        return fail(record.error());
    return test::await(guest::diagnose(stage.pool.session(), *record, patience));
}

void LadderTest::findsTheRung_data()
{
    QTest::addColumn<QString>("circumstance");
    for (const QString &name : circumstances().keys())
        QTest::newRow(qPrintable(name)) << name;
}

void LadderTest::findsTheRung()
{
    QFETCH(QString, circumstance);
    const Circumstance world = circumstances().value(circumstance);
    Stage stage;
    VERIFY_RESULT(stage.pool.start());
    const QString vm = world.prepare(stage);
    const auto found = diagnose(stage, vm, Patience::of(world.time));
    VERIFY_RESULT(found);
    QCOMPARE(found->vmUuid, vm);
    const guest::Step *failed = found->firstFailed();
    const QString why = failed ? failed->code + u": "_s + failed->evidence : QString();
    QVERIFY2(outcomesOf(*found) == world.outcomes, qPrintable(outcomesOf(*found) + u' ' + why));
    QCOMPARE(failed ? failed->code : QString(), world.code);
    QCOMPARE(found->isOk(), world.code.isEmpty());
    if (!failed)
        return;
    QVERIFY2(failed->evidence.contains(world.evidence), qPrintable(failed->evidence));
    QVERIFY2(failed->advice.cause.contains(found->vmName) || failed->code.contains(u"POOL_KEY"_s),
             qPrintable(failed->advice.cause));
    for (const QString &text : {failed->advice.cause, failed->advice.remedy})
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
}

void LadderTest::triesAllAddresses()
{
    Stage stage;
    VERIFY_RESULT(stage.pool.start());
    stage.pool.setOtherConfig(stage.pool.web1, keys::address, u"127.0.0.9"_s);
    const auto found = diagnose(stage, stage.pool.web1, Patience::of(20s));
    VERIFY_RESULT(found);
    const QString evidence = found->at(Rung::Port)->evidence;
    QVERIFY2(evidence.contains(u"127.0.0.9"_s) && evidence.contains(u"refused"_s) &&
                 evidence.contains(u"127.0.0.1, port"_s),
             qPrintable(evidence));
    QCOMPARE(found->at(Rung::Engine)->evidence, u"Docker 20.10.24"_s);
}

void LadderTest::heedsNoStranger_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("reported");
    QTest::newRow("at a former address") << u"127.0.0.9"_s << u"127.0.0.1"_s;
    QTest::newRow("at the address that comes next") << u"127.0.0.1"_s << u"127.0.0.9"_s;
}

// Another machine answers at an address that the VM had, or seems to have.
void LadderTest::heedsNoStranger()
{
    QFETCH(QString, set);
    QFETCH(QString, reported);
    Stage stage;
    VERIFY_RESULT(stage.pool.start());
    const QString vm = stage.pool.web1;
    simulator::SimulatedGuest &own = stage.pool.guest(vm);
    simulator::GuestAccess access;
    access.address = u"127.0.0.9"_s;
    access.port = own.port();
    simulator::SimulatedGuest stranger(access, std::make_unique<simulator::EngineSimulator>());
    VERIFY_RESULT(stranger.start());
    own.setAuthorizedKey("ssh-rsa AAAA someone else");
    stage.pool.setOtherConfig(vm, keys::sshHostKey, QString::fromLatin1(own.hostKey()));
    stage.pool.setOtherConfig(vm, keys::address, set);
    stage.setMetrics(vm, u"networks"_s, {{u"0/ip"_s, reported}});
    const auto found = diagnose(stage, vm, Patience::of(20s));
    VERIFY_RESULT(found);
    QCOMPARE(outcomesOf(*found), u"pppppf-----f"_s);
    QCOMPARE(found->firstFailed()->code, u"KEY_REFUSED"_s);
    const QString shown = found->at(Rung::Trust)->evidence;
    QVERIFY2(shown.contains(guest::fingerprint(own.hostKey())), qPrintable(shown));
}

void LadderTest::tellsOfASilentPortRatherThanAClosedOne()
{
    Stage stage;
    VERIFY_RESULT(stage.pool.start());
    stage.serve(stage.pool.web1, {}, false);
    stage.pool.setOtherConfig(stage.pool.web1, keys::address, u"127.0.0.9"_s);
    const auto found = diagnose(stage, stage.pool.web1, Patience::of(1s));
    VERIFY_RESULT(found);
    QCOMPARE(outcomesOf(*found), u"ppppf------f"_s);
    QCOMPARE(found->firstFailed()->code, u"NO_GREETING"_s);
}

void LadderTest::tellsWhatItIsWithoutXapi()
{
    Stage stage;
    VERIFY_RESULT(stage.pool.start());
    auto record = test::await(xapi::vmByUuid(stage.pool.session(), stage.pool.web1, Patience::of(20s)));
    VERIFY_RESULT(record);
    stage.pool.pool().stop();
    const auto found = test::await(guest::diagnose(stage.pool.session(), *record, Patience::of(20s)));
    QVERIFY(!found);
}

void LadderTest::endsWhenCancelled()
{
    Stage stage;
    VERIFY_RESULT(stage.pool.start());
    stage.serve(stage.pool.web1, {}, false);
    std::stop_source stop;
    QObject::connect(&stage.server, &QTcpServer::newConnection, &stage.server, [&] { stop.request_stop(); });
    VERIFY_FAILS(diagnose(stage, stage.pool.web1, Patience::of(60s, stop.get_token())), ErrorKind::Cancelled);
}

Result<> LadderTest::carryOut(Stage &stage, const QString &vm, const guest::Repair &repair)
{
    const auto session = stage.pool.session();
    const auto record = test::await(xapi::vmByUuid(session, vm, Patience::of(20s)));
    if (!record)
        return fail(record.error());
    const guest::Diagnose again = [session, record](Patience patience) {
        return guest::diagnose(session, *record, std::move(patience));
    };
    return test::await(guest::carryOut(session, record->ref, repair, again, Patience::of(20s)));
}

void LadderTest::acceptsTheHostKeyThatWasSeen()
{
    Stage stage;
    VERIFY_RESULT(stage.pool.start());
    const QString vm = circumstances()[u"other host key"_s].prepare(stage);
    const auto found = diagnose(stage, vm, Patience::of(20s));
    VERIFY_RESULT(found);
    const auto repair = found->at(Rung::Trust)->repair;
    QVERIFY(repair && repair->action == guest::Repair::Action::AcceptHostKey);
    VERIFY_RESULT(carryOut(stage, vm, *repair));
    QCOMPARE(stage.pool.otherConfig(vm).value(keys::sshHostKey).toLatin1(), stage.pool.guest(vm).hostKey());
    const auto after = diagnose(stage, vm, Patience::of(20s));
    VERIFY_RESULT(after);
    QCOMPARE(outcomesOf(*after), u"pppppppppppf"_s);
}

void LadderTest::refusesAHostKeyThatChangedMeanwhile()
{
    Stage stage;
    VERIFY_RESULT(stage.pool.start());
    const QString vm = circumstances()[u"other host key"_s].prepare(stage);
    const auto found = diagnose(stage, vm, Patience::of(20s));
    VERIFY_RESULT(found);
    const QString before = stage.pool.otherConfig(vm).value(keys::sshHostKey);
    stage.pool.guest(vm).changeHostKey();
    VERIFY_FAILS(carryOut(stage, vm, *found->at(Rung::Trust)->repair), ErrorKind::Trust);
    QCOMPARE(stage.pool.otherConfig(vm).value(keys::sshHostKey), before);
}

void LadderTest::turnsManagementOn()
{
    Stage stage;
    VERIFY_RESULT(stage.pool.start());
    const auto found = diagnose(stage, stage.pool.web1, Patience::of(20s));
    VERIFY_RESULT(found);
    VERIFY_RESULT(carryOut(stage, stage.pool.web1, *found->at(Rung::Management)->repair));
    QCOMPARE(stage.pool.otherConfig(stage.pool.web1).value(keys::monitor), u"True"_s);
}

void LadderTest::leavesWhatIsMendedAlready()
{
    Stage stage;
    VERIFY_RESULT(stage.pool.start());
    const QString vm = circumstances()[u"other host key"_s].prepare(stage);
    const auto found = diagnose(stage, vm, Patience::of(20s));
    VERIFY_RESULT(found);
    const QString right = QString::fromLatin1(stage.pool.guest(vm).hostKey());
    stage.pool.setOtherConfig(vm, keys::sshHostKey, right);
    const auto record = test::await(xapi::vmByUuid(stage.pool.session(), vm, Patience::of(20s)));
    VERIFY_RESULT(record);
    VERIFY_RESULT(carryOut(stage, vm, *found->at(Rung::Trust)->repair));
    QCOMPARE(stage.pool.otherConfig(vm).value(keys::sshHostKey), right);
}

void LadderTest::doesNothingThatIsNoLongerOffered()
{
    Stage stage;
    VERIFY_RESULT(stage.pool.start());
    const QString vm = circumstances()[u"other host key"_s].prepare(stage);
    const auto found = diagnose(stage, vm, Patience::of(20s));
    VERIFY_RESULT(found);
    stage.pool.guest(vm).stop();
    const QString before = stage.pool.otherConfig(vm).value(keys::sshHostKey);
    const auto done = carryOut(stage, vm, *found->at(Rung::Trust)->repair);
    VERIFY_FAILS(done, ErrorKind::Invalid);
    QVERIFY2(done.error().detail.contains(u"cannot be reached"_s), qPrintable(done.error().text()));
    QCOMPARE(stage.pool.otherConfig(vm).value(keys::sshHostKey), before);
    VERIFY_FAILS(carryOut(stage, vm, {guest::Repair::Action::PushKey, u"ssh-rsa AAAA"_s}),
                 ErrorKind::Unsupported);
}

void LadderTest::sendsAndReadsItself()
{
    guest::Diagnosis made{
        .vmUuid = u"uuid"_s, .vmName = u"web \"1\""_s, .mode = guest::Mode::Tls, .steps = {}};
    for (const Rung rung : guest::allRungs())
        made.steps.append({.rung = rung, .outcome = Outcome::Passed, .evidence = u"a\nb"_s});
    made.steps[4] = {.rung = Rung::Trust,
                     .outcome = Outcome::Failed,
                     .code = u"HOST_KEY_CHANGED"_s,
                     .evidence = {},
                     .advice = {u"c"_s, u"r"_s, u"x"_s},
                     .repair = guest::Repair{guest::Repair::Action::AcceptHostKey, u"new"_s, u"old"_s}};
    const QByteArray json = QJsonDocument(guest::toJson(made)).toJson();
    const auto read = guest::readDiagnosis(json);
    VERIFY_RESULT(read);
    QVERIFY(*read == made);
    QCOMPARE(QJsonDocument::fromJson(json)[u"failed"_s].toString(), u"trust"_s);
    QCOMPARE(QJsonDocument::fromJson(json)[u"ok"_s].toBool(true), false);
}

void LadderTest::readsOnlyDiagnoses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("steps");
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("no JSON") << QByteArray("True") << 0;
    QTest::newRow("a list") << QByteArray("[1,2]") << 0;
    QTest::newRow("no steps") << QByteArray(R"({"vm":"x"})") << 0;
    QTest::newRow("steps of other kinds") << QByteArray(R"({"steps":[1,null,"x",{}]})") << 0;
    QTest::newRow("one of tomorrow beside one of today")
        << QByteArray(R"({"steps":[{"id":"moon","result":"passed"},{"id":"port","result":"passed"}]})") << 1;
    QTest::newRow("a result of tomorrow") << QByteArray(R"({"steps":[{"id":"port","result":"maybe"}]})") << 0;
    QTest::newRow("a repair of tomorrow")
        << QByteArray(R"({"steps":[{"id":"port","result":"failed","repair":{"action":"pray"}}]})") << 1;
    QTest::newRow("endless") << "{\"steps\":[" +
                                    QByteArray(R"({"id":"port","result":"passed"},)").repeated(9999) + "{}]}"
                             << 0;
}

void LadderTest::readsOnlyDiagnoses()
{
    QFETCH(QByteArray, json);
    QFETCH(int, steps);
    const auto read = guest::readDiagnosis(json);
    QCOMPARE(read ? int(read->steps.size()) : 0, steps);
    if (read)
        QVERIFY(!read->steps.first().repair);
}

void LadderTest::readsSurveys()
{
    using guest::Survey;
    const Survey survey = guest::readSurvey("place=socket\nwritable=no\nlistening=yes\n"
                                            "line=srw-rw---- 1 root docker 0 Jan  1 00:00 /run/docker.sock\n"
                                            "groups=core\ngroups=wheel\nhelpers=ncat\n"
                                            "others=/run/podman/podman.sock\nothers=$(reboot)\n"
                                            "units=docker.socket\nunits=a; reboot\n");
    QCOMPARE(survey.place, Survey::Place::Socket);
    QCOMPARE(survey.isWritable, Survey::Answer::No);
    QCOMPARE(survey.isListening, Survey::Answer::Yes);
    QCOMPARE(survey.group, u"docker"_s);
    QCOMPARE(survey.groups, QStringList({u"core"_s, u"wheel"_s}));
    QCOMPARE(survey.others, QStringList(u"/run/podman/podman.sock"_s));
    QCOMPARE(survey.units, QStringList(u"docker.socket"_s));
    QCOMPARE(guest::readSurvey("place=hidden\n").place, Survey::Place::Hidden);
    QCOMPARE(guest::readSurvey("This account is currently not available."), Survey());
    QCOMPARE(survey.groupToJoin(), u"docker"_s);
    // A group gets in where it may write, and only to the socket itself.
    for (const QByteArray &line :
         {"place=socket\nline=srw------- 1 root docker"_ba, "place=socket\nline=srwxr-xr-x 1 root docker"_ba,
          "place=hidden\nline=drwxrwx--- 2 alice docker"_ba}) {
        const Survey closed = guest::readSurvey(line + " 0 Jan  1 00:00 /run/docker.sock\n");
        QVERIFY(closed.group.isEmpty());
        QCOMPARE(closed.groupToJoin(), u"root"_s);
    }
    QVERIFY(guest::readSurvey("place=socket\nwritable=no\n").groupToJoin().isEmpty());
    const Survey unread =
        guest::readSurvey("place=socket\nline=srw-rw---- 1 root x;reboot 0 Jan  1 00:00 /s");
    QVERIFY(unread.group.isEmpty() && unread.groupToJoin().isEmpty());
    QVERIFY(guest::readSurvey(QByteArray("groups=x\n").repeated(100000)).groups.size() < 100);
}

void LadderTest::startsOnlyWhatListensThere_data()
{
    QTest::addColumn<QString>("socket");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QStringList>("units");
    QTest::addColumn<QString>("unit");
    const QStringList both{u"docker.socket"_s, u"podman.socket"_s};
    const QStringList podman{u"podman.socket"_s};
    const QString usual = u"/var/run/docker.sock"_s;
    const QString podmans = u"/run/podman/podman.sock"_s;
    QTest::newRow("docker") << usual << QString() << both << u"docker.socket"_s;
    QTest::newRow("docker, only podman there") << usual << QString() << podman << QString();
    QTest::newRow("link of podman-docker") << usual << podmans << podman << u"podman.socket"_s;
    QTest::newRow("podman") << podmans << QString() << both << u"podman.socket"_s;
    QTest::newRow("podman, only docker there")
        << podmans << QString() << QStringList{both.first()} << QString();
    QTest::newRow("of no known name") << u"/srv/engine.sock"_s << QString() << both << u"docker.socket"_s;
    QTest::newRow("of a user") << u"/run/user/1000/docker.sock"_s << QString() << both << QString();
    QTest::newRow("link to a user's") << usual << u"/run/user/1000/docker.sock"_s << both << QString();
}

void LadderTest::startsOnlyWhatListensThere()
{
    QFETCH(QString, socket);
    QFETCH(QString, target);
    QFETCH(QStringList, units);
    QFETCH(QString, unit);
    QByteArray output = "place=absent\ntarget=" + target.toUtf8() + '\n';
    for (const QString &one : units)
        output += "units=" + one.toUtf8() + '\n';
    QCOMPARE(guest::readSurvey(output).unitToStart(socket), unit);
}

void LadderTest::mendsOnlyWithTheTools()
{
    const auto canMend = [](const QByteArray &found, const QString &code) {
        return guest::readSurvey("place=socket\n" + found).canMend(code);
    };
    const QString forbidden = u"NOT_PERMITTED"_s;
    QVERIFY(canMend("tools=sudo\ntools=usermod\n", forbidden));
    QVERIFY(!canMend("tools=sudo\n", forbidden));
    QVERIFY(!canMend("tools=usermod\n", forbidden));
    QVERIFY(canMend("tools=sudo\n", u"ENGINE_DOWN"_s));
    QVERIFY(!canMend("", u"ENGINE_DOWN"_s));
    QVERIFY(!canMend("", u"NO_ENGINE_SOCKET"_s));
    QVERIFY(canMend("others=/run/podman/podman.sock\n", u"NO_ENGINE_SOCKET"_s));
}

void LadderTest::looksForTheTools_data()
{
    QTest::addColumn<QStringList>("programs");
    QTest::addColumn<bool>("isRoot");
    QTest::addColumn<bool>("isSudo");
    QTest::newRow("sudo") << QStringList{u"sudo"_s} << false << true;
    QTest::newRow("neither") << QStringList() << false << false;
    QTest::newRow("root needs none") << QStringList() << true << true;
}

// The script in a shell, whose account is made up.
void LadderTest::looksForTheTools()
{
    QFETCH(QStringList, programs);
    QFETCH(bool, isRoot);
    QFETCH(bool, isSudo);
    const QTemporaryDir bin;
    const auto install = [&bin](const QString &name, const QByteArray &text) {
        const QString path = bin.filePath(name);
        return test::writeFile(path, text) &&
               QFile::setPermissions(path, QFile::Permissions::fromInt(0x7055));
    };
    QVERIFY(install(u"id"_s, isRoot ? "#!/bin/sh\necho 0\n" : "#!/bin/sh\necho 1000\n"));
    QVERIFY(QFile::link(test::findProgram(u"sh"_s), bin.filePath(u"sh"_s)));
    for (const QString &program : programs)
        QVERIFY(install(program, "#!/bin/sh\n"));
    const auto output =
        test::runProgram(test::findProgram(u"env"_s), {u"PATH="_s + bin.path(), u"sh"_s, u"-c"_s,
                                                       guest::surveyCommand(bin.filePath(u"docker.sock"_s))});
    VERIFY_RESULT(output);
    QCOMPARE(guest::readSurvey(*output).tools.contains(u"sudo"_s), isSudo);
}

void LadderTest::knowsAdviceForEveryCode()
{
    const guest::GuestSettings settings{.vm = {}, .vmUuid = {}, .vmName = u"web1"_s, .user = u"core"_s};
    for (const QString &code : guest::allRungCodes()) {
        const guest::Advice advice = guest::adviceOn(code, settings);
        QVERIFY2(advice.cause.endsWith(u'.') && advice.remedy.endsWith(u'.'), qPrintable(code));
        QVERIFY(guest::rungOf(code) && guest::kindOfRung(code));
    }
    for (const Rung rung : guest::allRungs())
        QCOMPARE(guest::rungById(guest::rungId(rung)), std::optional(rung));
    // Whoever its owner is: nothing is said of root, and no group is to be joined.
    const guest::Advice forNobody = guest::adviceOn(u"NOT_PERMITTED"_s, settings, u"root"_s);
    QVERIFY2(!forNobody.remedy.contains(u"root"_s), qPrintable(forNobody.remedy));
    QVERIFY(forNobody.command.isEmpty());
    QCOMPARE(guest::adviceOn(u"NO_SUCH_CODE"_s, settings), guest::Advice());
}

void LadderTest::startsTheEngineOfAUser_data()
{
    QTest::addColumn<QString>("socket");
    QTest::addColumn<QString>("unit");
    QTest::newRow("podman") << u"/run/user/1000/podman/podman.sock"_s << u"podman.socket"_s;
    QTest::newRow("docker") << u"/run/user/1000/docker.sock"_s << u"docker"_s;
}

// The system's unit makes no socket of a user's.
void LadderTest::startsTheEngineOfAUser()
{
    QFETCH(QString, socket);
    QFETCH(QString, unit);
    const guest::GuestSettings settings{
        .vm = {}, .vmUuid = {}, .vmName = u"web1"_s, .user = u"core"_s, .engineSocket = socket};
    for (const QString &code : {u"NO_ENGINE_SOCKET"_s, u"ENGINE_DOWN"_s}) {
        const guest::Advice advice = guest::adviceOn(code, settings);
        QCOMPARE(advice.command,
                 u"sudo loginctl enable-linger core; systemctl --user enable --now "_s + unit);
        QVERIFY2(!advice.remedy.contains(u"systemctl start docker"_s), qPrintable(advice.remedy));
    }
    const guest::GuestSettings overTls{
        .vm = {}, .vmUuid = {}, .vmName = u"web1"_s, .mode = guest::Mode::Tls, .user = u"core"_s};
    QCOMPARE(guest::adviceOn(u"ENGINE_DOWN"_s, overTls).command, u"sudo systemctl start docker"_s);
}

QTEST_GUILESS_MAIN(LadderTest)
#include "tst_ladder.moc"
