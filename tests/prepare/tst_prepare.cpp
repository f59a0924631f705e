// SPDX-License-Identifier: BSD-2-Clause
#include "guest/ladder.h"
#include "guest/overview.h"
#include "passwordvm.h"
#include "prepare/prepare.h"
#include "simulator/xapimodel.h"
#include "simulator/xapiserver.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

#include <QFile>
#include <QTcpServer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
namespace keys = xapi::keys;

class PrepareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void preparesAVm();
    void recordsModeAndUser();
    void takesThePortOfTheMode_data();
    void takesThePortOfTheMode();
    void makesCertificatesForOnePortOnly();
    void tellsWhereTheKeyBelongs();
    void tellsThatSshdDoesNotReadTheKey();
    void leavesAVmThatCannotBeReachedUnmanaged_data();
    void leavesAVmThatCannotBeReachedUnmanaged();
    void tellsWhatALookIntoTheVmFinds();
    void staysWhereItMetTheHost();
    void tellsThatTheVmHasStopped_data();
    void tellsThatTheVmHasStopped();
    void recordsWhatOthersHaveChangedMeanwhile();
    void putsBackWhatOthersHaveChangedMeanwhile();
    void recordsNothingWhenCancelledAtTheLastCall();
    void listsTheVmsOfThePool();
    void tellsHowToReplaceLostCredentials_data();
    void tellsHowToReplaceLostCredentials();
    void refusesWhatIsNoVm_data();
    void refusesWhatIsNoVm();

private:
    Result<docker::EngineVersion> prepare(const prepare::PrepareRequest &request, std::stop_token stop = {});
    void stopWeb1();
    //! Another administrator records another user for web1 as soon as the engine has answered.
    void meddleOnceItAnswers();

    std::unique_ptr<test::TwoHosts> m_pool;
    QStringList m_told;
    std::function<void(const QString &)> m_onTold;
};

void PrepareTest::init()
{
    m_told.clear();
    m_onTold = {};
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
}

Result<docker::EngineVersion> PrepareTest::prepare(const prepare::PrepareRequest &request,
                                                   std::stop_token stop)
{
    prepare::PrepareDialogue dialogue;
    dialogue.tell = [this](const QString &line) {
        m_told.append(line);
        if (m_onTold)
            m_onTold(line);
    };
    return test::await(prepare::prepareVm(m_pool->session(), request, dialogue, Patience::of(60s, stop)));
}

void PrepareTest::preparesAVm()
{
    const auto version = prepare({m_pool->web1, {}, {}});
    VERIFY_RESULT(version);
    QCOMPARE(version->version, u"20.10.24"_s);
    QCOMPARE(m_pool->otherConfig(m_pool->web1).value(keys::monitor), u"True"_s);
    QVERIFY2(m_told.last().contains(u"web1"_s), qPrintable(m_told.join(u'\n')));
    QVERIFY(m_told.join(u' ').contains(u"20.10.24"_s));
}

void PrepareTest::recordsModeAndUser()
{
    const auto version = prepare({m_pool->web1, guest::Mode::Ssh, u"core"_s});
    VERIFY_RESULT(version);
    QCOMPARE(m_pool->otherConfig(m_pool->web1).value(keys::mode), u"ssh"_s);
    QCOMPARE(m_pool->otherConfig(m_pool->web1).value(keys::username), u"core"_s);
}

void PrepareTest::takesThePortOfTheMode_data()
{
    using guest::Mode;
    using Port = std::optional<quint16>;
    QTest::addColumn<xapi::StringMap>("recorded");
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<Port>("port");
    QTest::addColumn<QString>("wanted"); // null: stays as it is
    const xapi::StringMap tls{{keys::mode, u"tls"_s}, {keys::port, u"2376"_s}};
    const xapi::StringMap ssh{{keys::mode, u"ssh"_s}, {keys::port, u"2222"_s}};
    const xapi::StringMap plain{{keys::port, u"2222"_s}};
    xapi::StringMap managed = ssh;
    managed.insert(keys::monitor, u"True"_s);
    QTest::newRow("TLS, then SSH") << tls << Mode::Ssh << Port() << u"22"_s;
    QTest::newRow("SSH, then TLS") << ssh << Mode::Tls << Port() << u"2376"_s;
    QTest::newRow("SSH by default, then TLS") << plain << Mode::Tls << Port() << u"2376"_s;
    QTest::newRow("SSH and managed, then TLS") << managed << Mode::Tls << Port() << u"2376"_s;
    QTest::newRow("TLS as ever") << tls << Mode::Tls << Port() << QString();
    QTest::newRow("SSH as ever") << plain << Mode::Ssh << Port() << QString();
    QTest::newRow("given") << tls << Mode::Ssh << Port(2200) << u"2200"_s;
    QTest::newRow("none recorded") << xapi::StringMap() << Mode::Tls << Port() << QString();
}

void PrepareTest::takesThePortOfTheMode()
{
    QFETCH(xapi::StringMap, recorded);
    QFETCH(guest::Mode, mode);
    QFETCH(std::optional<quint16>, port);
    QFETCH(QString, wanted);
    xapi::VmRecord vm;
    vm.otherConfig = recorded;
    const auto keysToSet = prepare::wantedKeys({.vmUuid = {}, .mode = mode, .port = port}, vm);
    QCOMPARE(keysToSet.value(keys::port), wanted);
    QCOMPARE(keysToSet.contains(keys::port), !wanted.isNull());
}

void PrepareTest::makesCertificatesForOnePortOnly()
{
    const prepare::PrepareRequest request{
        .vmUuid = m_pool->tls1, .port = 12376, .newTls = prepare::TlsWish{net::KeyKind::EcP256, 30}};
    const auto version = prepare(request);
    VERIFY_FAILS(version, ErrorKind::Invalid);
    QVERIFY2(version.error().message.contains(u"2376"_s), qPrintable(version.error().message));
    QVERIFY(m_told.isEmpty());
}

void PrepareTest::tellsWhereTheKeyBelongs()
{
    const auto version = prepare({m_pool->web1, {}, u"nobody"_s});
    VERIFY_FAILS(version, ErrorKind::Auth);
    QVERIFY(m_told.last().startsWith(u"ssh-rsa AAAA"_s));
    QVERIFY2(m_told.at(m_told.size() - 2).contains(u"~nobody/.ssh/authorized_keys"_s),
             qPrintable(m_told.join(u'\n')));
    QVERIFY(!m_pool->otherConfig(m_pool->web1).contains(keys::monitor));
}

// The key has been added and is refused all the same: to add it again is no advice.
void PrepareTest::tellsThatSshdDoesNotReadTheKey()
{
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    test::PasswordVm vm;
    VERIFY_RESULT(vm.start({.authorizedKeys = {}, .extraLines = {u"AuthorizedKeysFile /nonexistent/%u"_s}}));
    prepare::PrepareDialogue dialogue;
    QString advised;
    dialogue.tell = [this](const QString &line) { m_told.append(line); };
    dialogue.advise = [&advised](const QString &command) { advised = command; };
    dialogue.password = [](const QString &) -> Task<Secret> {
        co_return Secret(test::PasswordVm::password());
    };
    const auto version =
        test::await(prepare::prepareVm(vm.session(), {vm.vm()}, dialogue, Patience::of(60s)));
    VERIFY_FAILS(version, ErrorKind::Auth);
    QVERIFY2(m_told.last().contains(u"was added"_s), qPrintable(m_told.join(u'\n')));
    QVERIFY(vm.authorizedKeys().contains(vm.publicLine().trimmed()));
    QCOMPARE(version.error().code, QStringList(u"KEY_IGNORED"_s));
    const QString &words = version.error().message;
    QVERIFY2(words.contains(u"log of sshd"_s) && words.contains(u"~/.ssh"_s), qPrintable(words));
    QVERIFY2(!words.contains(u"prepare-vm"_s), qPrintable(words));
    QVERIFY2(advised.contains(u"sshd -T"_s) && advised.contains(u"~guest/.ssh"_s), qPrintable(advised));
    QVERIFY(!vm.otherConfig().contains(keys::monitor));
}

void PrepareTest::leavesAVmThatCannotBeReachedUnmanaged_data()
{
    QTest::addColumn<QString>("vm");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown") << u"unknown"_s << u"UUID_INVALID"_s;
    QTest::newRow("halted") << u"off1"_s << u"VM_NOT_RUNNING"_s;
    QTest::newRow("no address") << u"mute1"_s << u"NO_ADDRESS"_s;
    QTest::newRow("no certificates") << u"web1"_s << u"NO_TLS_FILES"_s;
}

void PrepareTest::leavesAVmThatCannotBeReachedUnmanaged()
{
    QFETCH(QString, vm);
    QFETCH(QString, code);
    const QHash<QString, QString> uuids{
        {u"off1"_s, m_pool->off1}, {u"mute1"_s, m_pool->mute1}, {u"web1"_s, m_pool->web1}};
    prepare::PrepareRequest request{uuids.value(vm, u"unknown"_s), {}, {}};
    if (vm == "web1"_L1)
        request.mode = guest::Mode::Tls;
    const auto version = prepare(request);
    QVERIFY(!version);
    QCOMPARE(version.error().code.value(0), code);
    if (uuids.contains(vm))
        QVERIFY(!m_pool->otherConfig(uuids.value(vm)).contains(keys::monitor));
}

// sshd does not say why it forwards to no socket, and no program in the VM tries again: a look tells.
void PrepareTest::tellsWhatALookIntoTheVmFinds()
{
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    const QTemporaryDir bare;
    QFile::setPermissions(bare.path(), QFile::Permissions::fromInt(0x7055));
    for (const QString &program : {u"sh"_s, u"id"_s, u"ls"_s, u"readlink"_s})
        QVERIFY(QFile::link(test::findProgram(program), bare.filePath(program)));
    test::PasswordVm vm;
    VERIFY_RESULT(vm.start({.authorizedKeys = {}, .extraLines = {u"SetEnv PATH="_s + bare.path()}}));
    VERIFY_RESULT(vm.setAuthorizedKeys(vm.publicLine().trimmed() + '\n'));
    const prepare::PrepareRequest request{.vmUuid = vm.vm(), .engineSocket = u"/nonexistent/engine.sock"_s};
    prepare::PrepareDialogue dialogue;
    dialogue.tell = [](const QString &) {};
    const auto version = test::await(prepare::prepareVm(vm.session(), request, dialogue, Patience::of(60s)));
    VERIFY_FAILS(version, ErrorKind::NotFound);
    auto record = test::await(xapi::vmByUuid(vm.session(), vm.vm(), Patience::of(10s)));
    VERIFY_RESULT(record);
    record->otherConfig.insert(keys::engineSocket, *request.engineSocket);
    const auto found = test::await(guest::diagnose(vm.session(), *record, Patience::of(60s)));
    VERIFY_RESULT(found);
    QVERIFY(found->firstFailed());
    QCOMPARE(version.error().code, QStringList(found->firstFailed()->code));
    QCOMPARE(version.error().message, guest::sentences(found->firstFailed()->advice));
    QCOMPARE(version.error().code.value(0), u"NO_ENGINE_SOCKET"_s);
}

// Where it was met answers; at the other address somebody listens, and hears of us while it is looked for
// only.
void PrepareTest::staysWhereItMetTheHost()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(u"127.0.0.9"_s), m_pool->guest(m_pool->web1).port()));
    int visits = 0;
    connect(&other, &QTcpServer::newConnection, &other, [&visits] { ++visits; });
    m_pool->setOtherConfig(m_pool->web1, keys::address, u"127.0.0.9"_s);
    VERIFY_RESULT(prepare({m_pool->web1, {}, {}}));
    QCOMPARE(visits, 1);
}

void PrepareTest::stopWeb1()
{
    m_pool->guest(m_pool->web1).stop();
    QVERIFY(m_pool->model().set(u"VM"_s, m_pool->vmRef(m_pool->web1), u"power_state"_s,
                                xapi::Value(u"Halted"_s)));
}

void PrepareTest::tellsThatTheVmHasStopped_data()
{
    QTest::addColumn<QString>("user");
    QTest::newRow("before the login") << u"core"_s;
    QTest::newRow("while the password is asked for") << u"nobody"_s;
}

void PrepareTest::tellsThatTheVmHasStopped()
{
    QFETCH(QString, user);
    prepare::PrepareDialogue dialogue;
    const bool isAtPassword = user == "nobody"_L1;
    QString advised = u"none"_s;
    dialogue.advise = [&](const QString &command) { advised = command; };
    dialogue.tell = [&](const QString &line) {
        if (!isAtPassword && line.contains(u"host key"_s))
            stopWeb1();
    };
    dialogue.password = [&](const QString &) -> Task<Secret> {
        stopWeb1();
        co_return Secret("secret"_ba);
    };
    const prepare::PrepareRequest request{m_pool->web1, {}, user};
    const auto version =
        test::await(prepare::prepareVm(m_pool->session(), request, dialogue, Patience::of(60s)));
    VERIFY_FAILS(version, ErrorKind::NotFound);
    QCOMPARE(version.error().code, QStringList(u"VM_NOT_RUNNING"_s));
    QCOMPARE(advised, QString());
}

void PrepareTest::meddleOnceItAnswers()
{
    m_pool->setOtherConfig(m_pool->web1, keys::username, u"core"_s);
    m_onTold = [this](const QString &line) {
        if (line.contains(u"answers"_s))
            m_pool->setOtherConfig(m_pool->web1, keys::username, u"other"_s);
    };
}

void PrepareTest::recordsWhatOthersHaveChangedMeanwhile()
{
    meddleOnceItAnswers();
    VERIFY_RESULT(prepare({m_pool->web1, {}, u"core"_s}));
    QCOMPARE(m_pool->otherConfig(m_pool->web1).value(keys::username), u"core"_s);
}

void PrepareTest::putsBackWhatOthersHaveChangedMeanwhile()
{
    meddleOnceItAnswers();
    auto &dispatcher = m_pool->pool().server().dispatcher();
    std::stop_source stop;
    dispatcher.setWatcher([&](const QString &method) {
        if (method == "VM.get_other_config"_L1)
            stop.request_stop();
    });
    const auto version = prepare({m_pool->web1, guest::Mode::Ssh, u"core"_s}, stop.get_token());
    dispatcher.setWatcher({});
    VERIFY_FAILS(version, ErrorKind::Cancelled);
    QCOMPARE(m_pool->otherConfig(m_pool->web1).value(keys::username), u"other"_s);
    QVERIFY(!m_pool->otherConfig(m_pool->web1).contains(keys::mode));
}

// What is left to do then is to read whether management is on.
void PrepareTest::recordsNothingWhenCancelledAtTheLastCall()
{
    const auto before = m_pool->otherConfig(m_pool->web1);
    auto &dispatcher = m_pool->pool().server().dispatcher();
    std::stop_source stop;
    bool isRecorded = false;
    dispatcher.setWatcher([&](const QString &method) {
        isRecorded = isRecorded || m_pool->otherConfig(m_pool->web1).value(keys::mode) == "ssh"_L1;
        if (isRecorded && method == "VM.get_other_config"_L1)
            stop.request_stop();
    });
    const auto version = prepare({m_pool->web1, guest::Mode::Ssh, u"core"_s}, stop.get_token());
    dispatcher.setWatcher({});
    QVERIFY(stop.stop_requested());
    VERIFY_FAILS(version, ErrorKind::Cancelled);
    QCOMPARE(m_pool->otherConfig(m_pool->web1), before);
}

void PrepareTest::listsTheVmsOfThePool()
{
    m_pool->setOtherConfig(m_pool->tls1, keys::monitor, u"True"_s);
    const auto vms = test::await(guest::vmOverview(m_pool->session(), Patience::of(10s)));
    VERIFY_RESULT(vms);
    QStringList lines;
    for (const auto &vm : *vms)
        lines.append(u"%1 %2 %3 %4"_s.arg(vm.name, vm.managed ? u"managed"_s : u"-"_s, vm.mode,
                                          vm.address.isEmpty() ? u"-"_s : vm.address));
    QCOMPARE(lines, QStringList({u"far1 - ssh 127.0.0.1"_s, u"mute1 - ssh -"_s, u"off1 - ssh -"_s,
                                 u"tls1 managed tls 127.0.0.1"_s, u"web1 - ssh 127.0.0.1"_s,
                                 u"win1 - tls 127.0.0.1"_s}));
}

void PrepareTest::tellsHowToReplaceLostCredentials_data()
{
    QTest::addColumn<bool>("isTls");
    QTest::addColumn<QString>("words");
    QTest::newRow("key of the pool") << false << keys::privateKeySecret;
    QTest::newRow("certificates") << true << u"new certificates"_s;
}

// To run what is being run is no remedy, nor is what a desktop cannot run.
void PrepareTest::tellsHowToReplaceLostCredentials()
{
    QFETCH(bool, isTls);
    QFETCH(QString, words);
    simulator::XapiModel &model = m_pool->model();
    if (isTls)
        m_pool->setOtherConfig(m_pool->tls1, keys::tlsCaCert, u"gone"_s);
    else
        VERIFY_RESULT(model.set(u"pool"_s, model.refs(u"pool"_s).value(0), u"other_config"_s,
                                xapi::Value::fromMap({{keys::privateKeySecret, u"gone"_s}})));
    const auto prepared = prepare({isTls ? m_pool->tls1 : m_pool->web1, {}, {}});
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().code.value(0), u"NO_CREDENTIALS"_s);
    const QString message = prepared.error().message;
    QVERIFY2(message.contains(words) && !message.contains(u"prepare-vm"_s), qPrintable(message));
}

void PrepareTest::refusesWhatIsNoVm_data()
{
    QTest::addColumn<QStringList>("marks");
    QTest::addColumn<QString>("words");
    QTest::newRow("control domain") << QStringList{u"is_control_domain"_s} << u"control domain"_s;
    QTest::newRow("template") << QStringList{u"is_a_template"_s} << u"a template"_s;
    QTest::newRow("snapshot") << QStringList{u"is_a_template"_s, u"is_a_snapshot"_s} << u"a snapshot"_s;
}

// In a pool without keys, which preparing would make.
void PrepareTest::refusesWhatIsNoVm()
{
    QFETCH(QStringList, marks);
    QFETCH(QString, words);
    simulator::XapiModel &model = m_pool->model();
    for (const QString &mark : marks)
        VERIFY_RESULT(model.set(u"VM"_s, m_pool->vmRef(m_pool->web1), mark, xapi::Value(true)));
    VERIFY_RESULT(model.set(u"pool"_s, model.refs(u"pool"_s).value(0), u"other_config"_s,
                            xapi::Value::fromMap(xapi::StringMap())));
    const quint64 before = model.generation();
    const auto prepared = prepare({m_pool->web1, guest::Mode::Ssh, u"core"_s});
    const auto rehearsed = test::await(prepare::rehearsePreparing(
        m_pool->session(), {m_pool->web1}, [this](const QString &line) { m_told.append(line); },
        Patience::of(60s)));
    VERIFY_FAILS(prepared, ErrorKind::Invalid);
    VERIFY_FAILS(rehearsed, ErrorKind::Invalid);
    QCOMPARE(rehearsed.error().message, prepared.error().message);
    QCOMPARE(prepared.error().code, QStringList(u"NOT_A_VM"_s));
    QVERIFY2(prepared.error().message.contains(u"web1 is "_s) && prepared.error().message.contains(words),
             qPrintable(prepared.error().message));
    QCOMPARE(m_told, QStringList());
    QCOMPARE(model.generation(), before);
}

QTEST_GUILESS_MAIN(PrepareTest)
#include "tst_prepare.moc"
