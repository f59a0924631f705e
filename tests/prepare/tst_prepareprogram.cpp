// SPDX-License-Identifier: BSD-2-Clause
#include "cddrive.h"
#include "engineport.h"
#include "passwordvm.h"
#include "places.h"
#include "preparecommand.h"
#include "process.h"
#include "realagent.h"
#include "secretwatch.h"
#include "simulator/xapidispatcher.h"
#include "simulator/xapimodel.h"
#include "simulator/xapiserver.h"
#include "twohosts.h"
#include "verify.h"
#include "writefile.h"
#include "xapi/keys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTimer>

#include <signal.h>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;

//! The command's executable on host1 of an embedded pool.
class PrepareProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { m_agentSocket.clear(); }
    void listsTheVms();
    void preparesAVm();
    void listsForPrograms();
    void listsEachVmOnOneLine();
    void listsWhatTheMonitorSays_data();
    void listsWhatTheMonitorSays();
    void tellsTheCommandThatHelps();
    void tellsProgramsOfAFailure();
    void namesTheOptionThatHelps_data();
    void namesTheOptionThatHelps();
    void rehearses();
    void takesAUserNameForSsh_data();
    void takesAUserNameForSsh();
    void asksForWhatItNeeds();
    void usesTheAgentBeforeThePassword_data();
    void usesTheAgentBeforeThePassword();
    void handsCertificatesOver();
    void takesOwnCertificates();
    void showsSecretsNowhere();
    void showsKeysForTlsNowhere_data();
    void showsKeysForTlsNowhere();
    void answersProgramsInOneShape_data();
    void answersProgramsInOneShape();
    void keepsTheReportOfARotationThatFails();
    void changesThePoolsKey();
    void takesNoForAnAnswer();
    void leavesNothingHalfDoneWhenInterrupted();
    void tellsThatARotationWasInterrupted();
    void endsWithItsReason_data();
    void endsWithItsReason();

private:
    using Outcome = test::CommandOutcome;
    struct OwnFiles
    {
        QStringList options;
        QByteArray key;
    };
    [[nodiscard]] static OwnFiles ownFilesOf(test::TwoHosts &pool, const QString &folder);
    Outcome run(const QStringList &options, const QByteArray &answers = {});
    //! What a program is told of it.
    QJsonObject listed(const QString &vm);
    Outcome runAt(const QString &root, const QStringList &options, const QByteArray &answers);

    std::unique_ptr<test::TwoHosts> m_pool;
    QString m_agentSocket;
};

void PrepareProgramTest::initTestCase()
{
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
}

PrepareProgramTest::Outcome PrepareProgramTest::run(const QStringList &options, const QByteArray &answers)
{
    return runAt(m_pool->pool().hostRoot(m_pool->host1), options, answers);
}

PrepareProgramTest::Outcome PrepareProgramTest::runAt(const QString &root, const QStringList &options,
                                                      const QByteArray &answers)
{
    return test::runPrepareCommand(root, options, answers, m_agentSocket);
}

QJsonObject PrepareProgramTest::listed(const QString &vm)
{
    const QJsonDocument answer = QJsonDocument::fromJson(run({u"--list"_s, u"--json"_s}).out.toUtf8());
    const QJsonArray vms = answer[u"vms"_s].toArray();
    const auto found =
        std::find_if(vms.begin(), vms.end(), [&vm](const QJsonValue &one) { return one[u"uuid"_s] == vm; });
    return found == vms.end() ? QJsonObject() : found->toObject();
}

void PrepareProgramTest::listsTheVms()
{
    const Outcome outcome = run({u"--list"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out.count(u'\n'), 6);
    for (const QString &word : {m_pool->web1, u"mute1"_s, u"127.0.0.1"_s})
        QVERIFY2(outcome.out.contains(word), qPrintable(outcome.out));
}

void PrepareProgramTest::preparesAVm()
{
    const Outcome outcome =
        run({u"-v"_s, m_pool->web1, u"--mode"_s, u"ssh"_s, u"-u"_s, u"core"_s, u"--yes"_s});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
    QVERIFY2(outcome.out.contains(u"20.10.24"_s), qPrintable(outcome.out));
    QCOMPARE(m_pool->otherConfig(m_pool->web1).value(xapi::keys::monitor), u"True"_s);
}

void PrepareProgramTest::listsForPrograms()
{
    const Outcome outcome = run({u"--list"_s, u"--json"_s});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject answer = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    const QJsonArray vms = answer[u"vms"_s].toArray();
    QCOMPARE(answer[u"ok"_s], QJsonValue(true));
    QCOMPARE(vms.size(), 6);
    QCOMPARE(vms.at(1)[u"name"_s].toString(), u"mute1"_s);
    QCOMPARE(vms.at(1)[u"power"_s].toString(), u"running"_s);
    QCOMPARE(vms.at(1)[u"managed"_s].toBool(true), false);
}

void PrepareProgramTest::listsEachVmOnOneLine()
{
    const auto before = m_pool->otherConfig(m_pool->tls1);
    const QString address = u"fd00:1111:2222:3333:4444:5555:6666:7777"_s;
    m_pool->setOtherConfig(m_pool->tls1, xapi::keys::address, address);
    m_pool->setOtherConfig(m_pool->tls1, xapi::keys::mode, u" TLS"_s);
    QCOMPARE(listed(m_pool->tls1)[u"mode"_s].toString(), u"tls"_s);
    const Outcome apart = run({u"--list"_s});
    QVERIFY2(apart.out.contains(u"  tls  "_s + address + u"  tls1"_s), qPrintable(apart.out));

    // Whoever may write other_config may not write further lines.
    m_pool->setOtherConfig(m_pool->tls1, xapi::keys::address, u"10.0.0.1\nforged  running"_s);
    m_pool->setOtherConfig(m_pool->tls1, xapi::keys::mode, u"tls\x1b[2J\nforged"_s);
    const Outcome forged = run({u"--list"_s});
    QCOMPARE(forged.out.count(u'\n'), 6);
    QVERIFY2(!forged.out.contains(u'\x1b'), qPrintable(forged.out));
    for (const QString &key : {xapi::keys::address, xapi::keys::mode})
        m_pool->setOtherConfig(m_pool->tls1, key, before.value(key));
}

void PrepareProgramTest::listsWhatTheMonitorSays_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("error");
    const QString since = QDateTime::currentDateTimeUtc().addSecs(-5 * 60).toString(Qt::ISODate);
    QTest::newRow("nothing") << QString() << u"no monitor has reported"_s << QString();
    QTest::newRow("connected") << u"{\"connected\":true,\"since\":\"%1\"}"_s.arg(since)
                               << u"connected for 5 min)"_s << QString();
    QTest::newRow("connected again")
        << u"{\"connected\":true,\"since\":\"%1\",\"lastError\":{\"text\":\"No way.\"}}"_s.arg(since)
        << u"connected for 5 min; before that: No way."_s << u"No way."_s;
    QTest::newRow("old") << u"{\"connected\":true,\"since\":\"2026-01-01T00:00:00Z\",\"lastContact\":"
                            "\"%1\"}"_s.arg(
                                QDateTime::currentDateTimeUtc().addSecs(-7201).toString(Qt::ISODate))
                         << u"last confirmed 2 h ago"_s << QString();
    QTest::newRow("failing") << u"{\"connected\":false,\"since\":\"%1\",\"error\":{\"code\":\"NO_CHANNEL\","
                                "\"text\":\"No\\nway.\"}}"_s.arg(since)
                             << u"not reached for 5 min: No way."_s << u"No\nway."_s;
}

void PrepareProgramTest::listsWhatTheMonitorSays()
{
    QFETCH(QString, state);
    QFETCH(QString, words);
    QFETCH(QString, error);
    m_pool->setOtherConfig(m_pool->web1, xapi::keys::monitor, u"True"_s);
    m_pool->setOtherConfig(m_pool->web1, xapi::keys::state, state.isEmpty() ? QString() : state);
    const QStringList lines = run({u"--list"_s}).out.split(u'\n').filter(m_pool->web1);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.first().contains(words), qPrintable(lines.first()));
    const QJsonObject web1 = listed(m_pool->web1);
    QVERIFY(!web1.isEmpty());
    QCOMPARE(web1[u"monitor"_s].isObject(), !state.isEmpty());
    QCOMPARE(web1[u"monitor"_s][u"error"_s].toString(), error);
}

void PrepareProgramTest::tellsTheCommandThatHelps()
{
    const QStringList options{u"-v"_s, m_pool->web1, u"-u"_s, u"nobody"_s, u"--yes"_s};
    const Outcome told = run(options);
    QVERIFY2(told.exitCode == 1, qPrintable(told.err));
    QVERIFY2(told.err.contains(u"\n  sudo "_s) && told.err.contains(u"authorized_keys"_s),
             qPrintable(told.err));
    const QJsonObject answer =
        QJsonDocument::fromJson(run(options + QStringList{u"--json"_s}).out.toUtf8()).object();
    const QString command = answer[u"error"_s][u"command"_s].toString();
    QVERIFY2(command.contains(u"authorized_keys"_s) && command.contains(u"nobody"_s), qPrintable(command));
    QVERIFY2(told.err.contains(command), qPrintable(told.err));
}

void PrepareProgramTest::tellsProgramsOfAFailure()
{
    const Outcome outcome = run({u"-v"_s, m_pool->web1, u"-u"_s, u"nobody"_s, u"--yes"_s, u"--json"_s});
    QVERIFY2(outcome.exitCode == 1, qPrintable(outcome.err));
    const QJsonObject answer = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    QCOMPARE(answer[u"ok"_s].toBool(true), false);
    QCOMPARE(answer[u"error"_s][u"code"_s].toString(), u"KEY_REFUSED"_s);
    QVERIFY2(answer[u"steps"_s].toArray().last().toString().startsWith(u"ssh-rsa AAAA"_s),
             qPrintable(outcome.out));
}

void PrepareProgramTest::namesTheOptionThatHelps_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    const QStringList tls{u"--mode"_s, u"tls"_s};
    QTest::newRow("no certificates") << tls << u"NO_TLS_FILES"_s << u"--generate-certs"_s;
    QTest::newRow("no certificates, rehearsed")
        << tls + QStringList{u"--dry-run"_s} << u"NO_TLS_FILES"_s << u"--generate-certs"_s;
    QTest::newRow("unknown account") << QStringList{u"-u"_s, u"nobody"_s} << u"KEY_REFUSED"_s
                                     << u"--username"_s;
}

// To run this program is no remedy for whoever runs it.
void PrepareProgramTest::namesTheOptionThatHelps()
{
    QFETCH(QStringList, options);
    QFETCH(QString, code);
    QFETCH(QString, words);
    const Outcome outcome = run(QStringList{u"-v"_s, m_pool->web1, u"--yes"_s, u"--json"_s} + options);
    QVERIFY2(outcome.exitCode == 1, qPrintable(outcome.err));
    const QJsonValue error = QJsonDocument::fromJson(outcome.out.toUtf8())[u"error"_s];
    QCOMPARE(error[u"code"_s].toString(), code);
    const QString message = error[u"message"_s].toString();
    QVERIFY2(message.contains(u"web1"_s) && !message.contains(u"prepare-vm"_s), qPrintable(message));
    QVERIFY2(error[u"remedy"_s].toString().contains(words), qPrintable(outcome.out));
    QVERIFY2(outcome.err.contains(words) && outcome.err.contains(message), qPrintable(outcome.err));
}

void PrepareProgramTest::rehearses()
{
    const auto before = m_pool->otherConfig(m_pool->far1);
    const Outcome outcome = run({u"-v"_s, m_pool->far1, u"--port"_s, before.value(xapi::keys::port),
                                 u"--engine-socket"_s, u"/run/x.sock"_s, u"--dry-run"_s});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
    for (const QString &words : {u"SHA256:"_s, u"/run/x.sock"_s, u"turned on"_s, u"has the pool's key"_s})
        QVERIFY2(outcome.out.contains(words), qPrintable(outcome.out));
    QCOMPARE(m_pool->otherConfig(m_pool->far1), before);
}

void PrepareProgramTest::takesAUserNameForSsh_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("isSsh");
    const QStringList name{u"-u"_s, u"core"_s};
    QTest::newRow("a name") << name << true;
    QTest::newRow("no name") << QStringList() << false;
    QTest::newRow("a name for later") << name + QStringList{u"--mode"_s, u"tls"_s} << false;
    QTest::newRow("a name beside certificates") << name + QStringList{u"--generate-certs"_s} << false;
}

// A VM that is recorded for TLS.
void PrepareProgramTest::takesAUserNameForSsh()
{
    QFETCH(QStringList, options);
    QFETCH(bool, isSsh);
    const QStringList rehearsal{u"-v"_s, m_pool->tls1, u"--yes"_s, u"--dry-run"_s};
    const Outcome outcome = run(rehearsal + options);
    QCOMPARE(outcome.out.contains(u"xscontainer-mode would become ssh"_s), isSsh);
    QVERIFY2(isSsh || outcome.exitCode == 0, qPrintable(outcome.err));
}

void PrepareProgramTest::asksForWhatItNeeds()
{
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    test::PasswordVm vm;
    VERIFY_RESULT(vm.start());
    const QByteArray answers = "y\nwrong\n" + test::PasswordVm::password() + '\n';
    const Outcome outcome = runAt(vm.hostRoot(), {u"-v"_s, vm.vm()}, answers);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.out + outcome.err));
    QVERIFY2(outcome.out.contains(u"SHA256:"_s), qPrintable(outcome.out));
    QVERIFY2(outcome.out.contains(u"refuses that password"_s), qPrintable(outcome.out));
    QVERIFY(!(outcome.out + outcome.err).contains(QString::fromUtf8(test::PasswordVm::password())));
    QCOMPARE(vm.authorizedKeys(), vm.publicLine().trimmed() + '\n');
    QCOMPARE(vm.otherConfig().value(xapi::keys::monitor), u"True"_s);
}

void PrepareProgramTest::usesTheAgentBeforeThePassword_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("answers");
    QTest::addColumn<QByteArray>("method");
    const QByteArray password = test::PasswordVm::password() + '\n';
    QTest::newRow("known key") << u"known"_s << QStringList() << QByteArray("y\n") << QByteArray("publickey");
    QTest::newRow("nobody to be asked")
        << u"known"_s << QStringList{u"--yes"_s} << QByteArray() << QByteArray("publickey");
    QTest::newRow("foreign key") << u"foreign"_s << QStringList() << "y\n" + password
                                 << QByteArray("password");
    QTest::newRow("switched off") << u"known"_s << QStringList{u"--no-agent"_s} << "y\n" + password
                                  << QByteArray("password");
    QTest::newRow("no agent there") << QString() << QStringList() << "y\n" + password
                                    << QByteArray("password");
}

void PrepareProgramTest::usesTheAgentBeforeThePassword()
{
    QString missing = test::PasswordVm::missing();
    if (missing.isEmpty())
        missing = test::RealAgent::missing();
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
    QFETCH(QString, key);
    QFETCH(QStringList, options);
    QFETCH(QByteArray, answers);
    QFETCH(QByteArray, method);
    test::PasswordVm vm;
    VERIFY_RESULT(vm.start());
    const auto known = test::makeSshKeyPair();
    const auto foreign = test::makeSshKeyPair();
    VERIFY_RESULT(known);
    VERIFY_RESULT(foreign);
    VERIFY_RESULT(vm.setAuthorizedKeys(known->publicLine + '\n'));
    test::RealAgent agent;
    m_agentSocket = agent.socket();
    if (!key.isEmpty()) {
        VERIFY_RESULT(agent.start());
        VERIFY_RESULT(agent.add(key == "known"_L1 ? *known : *foreign));
    }
    const Outcome outcome = runAt(vm.hostRoot(), QStringList{u"-v"_s, vm.vm()} + options, answers);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.out + outcome.err));
    QCOMPARE(vm.authorizedKeys(), known->publicLine + '\n' + vm.publicLine().trimmed() + '\n');
    QCOMPARE(vm.otherConfig().value(xapi::keys::monitor), u"True"_s);
    const QByteArray log = vm.sshd().log();
    QCOMPARE(log.contains("Accepted password"), method == "password");
    const QByteArray print = test::runProgram(u"ssh-keygen"_s, {u"-l"_s, u"-f"_s, u"-"_s}, known->publicLine)
                                 .value()
                                 .split(' ')
                                 .value(1);
    QVERIFY(!print.isEmpty());
    QCOMPARE(log.contains("Accepted publickey") && log.contains("ED25519 " + print), method == "publickey");
}

void PrepareProgramTest::handsCertificatesOver()
{
    if (test::findProgram(u"isoinfo"_s).isEmpty())
        QSKIP("isoinfo is not installed here");
    test::CdDrive drive(m_pool->pool(), m_pool->win1);
    test::EnginePort port(m_pool->guest(m_pool->win1).port());
    QVERIFY(port.open(m_pool->pool(), m_pool->win1));
    QTimer inVm;
    QObject::connect(&inVm, &QTimer::timeout, &inVm, [&] {
        const auto changed = drive.serverFiles().and_then([this](test::ServerFiles files) {
            return m_pool->guest(m_pool->win1)
                .changeTls(files.ca, files.certificate, Secret(std::move(files.key)));
        });
        if (changed)
            inVm.stop();
    });
    inVm.start(100);
    const Outcome outcome = run({u"-v"_s, m_pool->win1, u"--mode"_s, u"tls"_s, u"--generate-certs"_s,
                                 u"--key-type"_s, u"p256"_s, u"--days"_s, u"30"_s, u"--yes"_s, u"--json"_s});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.out + outcome.err));
    QVERIFY(QJsonDocument::fromJson(outcome.out.toUtf8())[u"ok"_s].toBool());
    QVERIFY(!outcome.out.contains(u"PRIVATE KEY"_s));
    QVERIFY(drive.isEmpty());
    QCOMPARE(m_pool->otherConfig(m_pool->win1).value(xapi::keys::monitor), u"True"_s);
}

// Those that the engine of tls1 lets in, as files of the user's.
PrepareProgramTest::OwnFiles PrepareProgramTest::ownFilesOf(test::TwoHosts &pool, const QString &folder)
{
    OwnFiles files;
    const auto config = pool.otherConfig(pool.tls1);
    for (const auto &[option, key] : {std::pair(u"--client-cert"_s, xapi::keys::tlsClientCert),
                                      std::pair(u"--client-key"_s, xapi::keys::tlsClientKey),
                                      std::pair(u"--ca-cert"_s, xapi::keys::tlsCaCert)}) {
        const auto secret = pool.model().byUuid(u"secret"_s, config.value(key));
        const QByteArray text =
            secret ? pool.model().value(u"secret"_s, *secret, u"value"_s).toString().toUtf8() : QByteArray();
        if (key == xapi::keys::tlsClientKey)
            files.key = text;
        const QString path = folder + u'/' + key;
        if (test::writeFile(path, text))
            files.options += {option, path};
    }
    return files;
}

void PrepareProgramTest::takesOwnCertificates()
{
    const auto before = m_pool->otherConfig(m_pool->tls1);
    const QTemporaryDir folder;
    const Outcome outcome =
        run(QStringList{u"-v"_s, m_pool->tls1, u"--yes"_s} + ownFilesOf(*m_pool, folder.path()).options);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.out + outcome.err));
    const auto after = m_pool->otherConfig(m_pool->tls1);
    QCOMPARE(after.value(xapi::keys::monitor), u"True"_s);
    QVERIFY(after.value(xapi::keys::tlsClientKey) != before.value(xapi::keys::tlsClientKey));
}

// The password, the pool's key that is read, and the one that is made.
void PrepareProgramTest::showsSecretsNowhere()
{
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    test::PasswordVm vm;
    VERIFY_RESULT(vm.start());
    test::SecretWatch watch(vm.hostRoot());
    auto &model = vm.pool().model();
    const QByteArray password = test::PasswordVm::password();
    watch.words = {password, QByteArray(password).replace('"', "\\\"")};
    const auto learn = [&] {
        for (const QString &secret : model.refs(u"secret"_s)) {
            const QByteArray text = model.value(u"secret"_s, secret, u"value"_s).toString().toUtf8();
            const QByteArray line = test::SecretWatch::lineOf(text);
            if (text.contains("PRIVATE KEY") && !watch.words.contains(line))
                watch.words.append(line);
        }
        watch.glance();
    };
    vm.pool().server().dispatcher().setWatcher([&](const QString &) { learn(); });
    QTimer duringLogin;
    QObject::connect(&duringLogin, &QTimer::timeout, &duringLogin, learn);
    duringLogin.start(20);
    const Outcome prepared = runAt(vm.hostRoot(), {u"-v"_s, vm.vm()}, "y\n" + password + '\n');
    duringLogin.stop();
    QVERIFY2(prepared.exitCode == 0, qPrintable(prepared.err));
    const Outcome rotated = runAt(vm.hostRoot(), {u"--rotate"_s, u"--yes"_s}, {});
    QVERIFY2(rotated.exitCode == 0, qPrintable(rotated.err));
    QVERIFY2(watch.looks() > 40, qPrintable(QString::number(watch.looks())));
    QVERIFY(watch.words.size() >= 4);
    watch.look();
    QCOMPARE(watch.found(), QStringList());
    for (const QByteArray &word : watch.words + watch.ownWords)
        QVERIFY(!(prepared.out + prepared.err + rotated.out + rotated.err).contains(QString::fromUtf8(word)));
    // The watch does see what there is to see.
    VERIFY_RESULT(test::writeFile(vm.hostRoot() + u"/var/log/other.log"_s, watch.words.last()));
    watch.look();
    QVERIFY(!watch.found().isEmpty());
}

void PrepareProgramTest::showsKeysForTlsNowhere_data()
{
    QTest::addColumn<bool>("isOwn");
    QTest::newRow("made and on a disc") << false;
    QTest::newRow("the user's own") << true;
}

// Looked for at every call to XAPI: of keys that are made, no key of any kind may be seen before they are
// known.
void PrepareProgramTest::showsKeysForTlsNowhere()
{
    if (test::findProgram(u"isoinfo"_s).isEmpty())
        QSKIP("isoinfo is not installed here");
    QFETCH(bool, isOwn);
    test::TwoHosts pool;
    VERIFY_RESULT(pool.start());
    test::CdDrive drive(pool.pool(), pool.tls1);
    test::EnginePort port(pool.guest(pool.tls1).port());
    QVERIFY(port.open(pool.pool(), pool.tls1));
    const QTemporaryDir folder;
    QStringList options{u"-v"_s, pool.tls1, u"--yes"_s, u"--json"_s};
    QByteArrayList words;
    OwnFiles own;
    if (isOwn) {
        own = ownFilesOf(pool, folder.path());
        options += own.options;
        words = {test::SecretWatch::lineOf(own.key)};
    } else {
        options += {u"--generate-certs"_s, u"--key-type"_s, u"p256"_s};
    }
    test::SecretWatch watch(pool.pool().hostRoot(pool.host1));
    watch.words = words;
    if (!isOwn)
        watch.ownWords = {"PRIVATE KEY-----"};
    simulator::XapiDispatcher &dispatcher = pool.pool().server().dispatcher();
    const auto inVm = [&] {
        return drive.serverFiles().and_then([&](test::ServerFiles files) {
            watch.words.append(test::SecretWatch::lineOf(files.key));
            watch.words.append(test::SecretWatch::lineOf(drive.file(u"client/key.pem"_s).value_or("none")));
            return pool.guest(pool.tls1).changeTls(files.ca, files.certificate, Secret(std::move(files.key)));
        });
    };
    for (const QString &path : own.options)
        watch.exempt(path);
    dispatcher.setWatcher([&](const QString &) { watch.glance(); });
    QTimer script;
    QObject::connect(&script, &QTimer::timeout, &script, [&] {
        if (inVm())
            script.stop();
    });
    script.start(100);
    const Outcome outcome = runAt(pool.pool().hostRoot(pool.host1), options, {});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.out + outcome.err));
    QVERIFY2(watch.looks() > 20, qPrintable(QString::number(watch.looks())));
    QCOMPARE(watch.words.size(), isOwn ? 1 : 2);
    watch.look();
    QCOMPARE(watch.found(), QStringList());
    for (const QByteArray &word : watch.words + watch.ownWords)
        QVERIFY(!(outcome.out + outcome.err).contains(QString::fromUtf8(word)));
    // The watch does see what a process has open, even if nobody else could open it.
    const QString path = folder.filePath(u"open"_s);
    VERIFY_RESULT(test::writeFile(path, watch.words.last()));
    QProcess holder;
    holder.start(u"sh"_s, {u"-c"_s, u"exec 3<\"$1\"; rm \"$1\"; read line"_s, u"sh"_s, path,
                           pool.pool().hostRoot(pool.host1)});
    QTRY_VERIFY(!QFile::exists(path));
    watch.look();
    QVERIFY(!watch.found().isEmpty());
    holder.closeWriteChannel();
    QVERIFY(holder.waitForFinished());
}

void PrepareProgramTest::answersProgramsInOneShape_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("members");
    QTest::addColumn<int>("failing"); // call to XAPI, of which the first logs in
    const QStringList list{u"--list"_s};
    const QStringList rotation{u"--rotate"_s, u"--yes"_s};
    const QStringList vm{u"-v"_s, m_pool->web1, u"--yes"_s};
    const QStringList ofList{u"error"_s, u"ok"_s, u"vms"_s};
    const QStringList ofRotation{u"changed"_s, u"error"_s, u"ok"_s, u"steps"_s, u"vms"_s};
    const QStringList ofVm{u"engine"_s, u"error"_s, u"ok"_s, u"steps"_s, u"vm"_s};
    QTest::newRow("list") << list << ofList << 0;
    QTest::newRow("list, no login") << list << ofList << 1;
    QTest::newRow("list, no records") << list << ofList << 2;
    QTest::newRow("rotation, no login") << rotation << ofRotation << 1;
    QTest::newRow("rotation, no pool") << rotation << ofRotation << 2;
    QTest::newRow("VM") << vm << ofVm << 0;
    QTest::newRow("VM, no login") << vm << ofVm << 1;
    QTest::newRow("VM, no record") << vm << ofVm << 2;
    QTest::newRow("rehearsal") << vm + QStringList{u"--dry-run"_s} << ofVm << 0;
}

void PrepareProgramTest::answersProgramsInOneShape()
{
    QFETCH(QStringList, options);
    QFETCH(QStringList, members);
    QFETCH(int, failing);
    m_pool->pool().server().failCall(failing, {u"INTERNAL_ERROR"_s, u"refused"_s});
    const Outcome outcome = run(options + QStringList{u"--json"_s});
    m_pool->pool().server().failCall(0, {});
    QVERIFY2(outcome.exitCode == (failing == 0 ? 0 : 1), qPrintable(outcome.err));
    const QJsonObject answer = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    QCOMPARE(answer.keys(), members);
    QCOMPARE(answer[u"ok"_s], QJsonValue(failing == 0));
    QCOMPARE(answer[u"error"_s].isNull(), failing == 0);
    if (failing != 0)
        QCOMPARE(answer[u"error"_s][u"code"_s].toString(), u"INTERNAL_ERROR"_s);
}

// XAPI fails while the key changes: by then it is known which VMs stay behind.
void PrepareProgramTest::keepsTheReportOfARotationThatFails()
{
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    test::PasswordVm vm;
    VERIFY_RESULT(vm.start());
    xapi::StringMap config = vm.otherConfig();
    config.insert(xapi::keys::monitor, u"True"_s);
    VERIFY_RESULT(
        vm.pool().model().set(u"VM"_s, vm.ref().text(), u"other_config"_s, xapi::Value::fromMap(config)));
    simulator::XapiServer &server = vm.pool().server();
    bool isRefused = false;
    server.dispatcher().setWatcher([&](const QString &method) {
        if (method == "secret.set_value"_L1 && !std::exchange(isRefused, true))
            server.failCall(1, {u"INTERNAL_ERROR"_s, u"refused"_s});
    });
    const Outcome outcome =
        runAt(vm.hostRoot(), {u"--rotate"_s, u"--leave-behind"_s, u"--yes"_s, u"--json"_s}, {});
    server.dispatcher().setWatcher({});
    QVERIFY(isRefused);
    QVERIFY2(outcome.exitCode == 1, qPrintable(outcome.out + outcome.err));
    const QJsonObject answer = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    QCOMPARE(answer[u"error"_s][u"code"_s].toString(), u"INTERNAL_ERROR"_s);
    QCOMPARE(answer[u"changed"_s], QJsonValue(false));
    const QJsonArray vms = answer[u"vms"_s].toArray();
    QCOMPARE(vms.size(), 1);
    QCOMPARE(vms.first()[u"name"_s].toString(), u"guarded"_s);
    QCOMPARE(vms.first()[u"behind"_s], QJsonValue(true));
    QVERIFY(vms.first()[u"error"_s].isObject());
    const QString steps = answer[u"steps"_s].toVariant().toStringList().join(u'\n');
    QVERIFY2(steps.contains(u"guarded stays behind"_s), qPrintable(outcome.out));
}

void PrepareProgramTest::changesThePoolsKey()
{
    // web1 is prepared by now, but has no shell for a new key: it would stay behind.
    const Outcome kept = run({u"--rotate"_s, u"--yes"_s, u"--json"_s});
    QVERIFY2(kept.exitCode == 3, qPrintable(kept.err));
    QVERIFY2(kept.err.contains(u"--leave-behind"_s), qPrintable(kept.err));
    const QJsonObject answer = QJsonDocument::fromJson(kept.out.toUtf8()).object();
    QCOMPARE(answer.keys(), QStringList({u"changed"_s, u"error"_s, u"ok"_s, u"steps"_s, u"vms"_s}));
    QCOMPARE(answer[u"changed"_s], QJsonValue(false));
    QCOMPARE(answer[u"ok"_s].toBool(true), false);
    QCOMPARE(answer[u"error"_s][u"code"_s].toString(), u"VMS_BEHIND"_s);
    const QJsonArray vms = answer[u"vms"_s].toArray();
    QVERIFY(!vms.isEmpty());
    QCOMPARE(vms.first()[u"name"_s].toString(), u"web1"_s);
    QVERIFY(vms.first()[u"error"_s].isObject());
    QCOMPARE(vms.first()[u"behind"_s], QJsonValue(true));
    QCOMPARE(vms.first()[u"former"_s], QJsonValue(false));
}

void PrepareProgramTest::takesNoForAnAnswer()
{
    const auto before = m_pool->otherConfig(m_pool->far1);
    // And for none: nothing, half an answer and nothing, and a pipe that never ends.
    for (const auto &[answers, questions] :
         {std::pair(QByteArray("n\n"), 1), std::pair(QByteArray("nope\n\nNO\n"), 3),
          std::pair(QByteArray(), 1), std::pair(QByteArray("ye"), 2),
          std::pair(QByteArray("\n").repeated(2000), 1000)}) {
        const Outcome outcome = run({u"-v"_s, m_pool->far1}, answers);
        QVERIFY2(outcome.exitCode == 3, qPrintable(outcome.err));
        QCOMPARE(outcome.err.count(u"[y/n]"_s), questions);
        QCOMPARE(m_pool->otherConfig(m_pool->far1), before);
    }
}

void PrepareProgramTest::leavesNothingHalfDoneWhenInterrupted()
{
    const auto before = m_pool->otherConfig(m_pool->far1);
    QProcess program;
    program.start(
        test::ourProgram(u"xscontainer-prepare-vm"_s),
        {u"--root"_s, m_pool->pool().hostRoot(m_pool->host1), u"-v"_s, m_pool->far1, u"-u"_s, u"core"_s});
    QByteArray asked;
    QVERIFY(
        QTest::qWaitFor([&] { return (asked += program.readAllStandardError()).contains("[y/n]"); }, 60000));
    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGINT), 0);
    QVERIFY(QTest::qWaitFor([&program] { return program.state() == QProcess::NotRunning; }, 60000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 130);
    QCOMPARE(m_pool->otherConfig(m_pool->far1), before);
}

// While the key changes, which goes on to its end; the VM then keeps the former one until another run.
void PrepareProgramTest::tellsThatARotationWasInterrupted()
{
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    test::PasswordVm vm;
    VERIFY_RESULT(vm.start());
    VERIFY_RESULT(vm.setAuthorizedKeys(vm.publicLine().trimmed() + '\n'));
    xapi::StringMap config = vm.otherConfig();
    config.insert(xapi::keys::monitor, u"True"_s);
    VERIFY_RESULT(
        vm.pool().model().set(u"VM"_s, vm.ref().text(), u"other_config"_s, xapi::Value::fromMap(config)));
    QProcess program;
    bool isInterrupted = false;
    vm.pool().server().dispatcher().setWatcher([&](const QString &method) {
        if (method == "secret.set_value"_L1 && !std::exchange(isInterrupted, true))
            ::kill(static_cast<pid_t>(program.processId()), SIGINT);
    });
    program.start(test::ourProgram(u"xscontainer-prepare-vm"_s),
                  {u"--root"_s, vm.hostRoot(), u"--rotate"_s, u"--leave-behind"_s, u"--yes"_s});
    QVERIFY(program.waitForStarted());
    QVERIFY(QTest::qWaitFor([&program] { return program.state() == QProcess::NotRunning; }, 120000));
    QVERIFY(isInterrupted);
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    const QByteArray errors = program.readAllStandardError();
    QVERIFY2(program.exitCode() == 130, errors.constData());
    QVERIFY2(errors.contains("former key"), errors.constData());
    QVERIFY2(errors.contains("interrupted") && !errors.contains("--leave-behind"), errors.constData());
}

void PrepareProgramTest::endsWithItsReason_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing to do") << QStringList() << 2 << u"--list"_s;
    QTest::newRow("two things") << QStringList{u"--list"_s, u"-v"_s, u"x"_s} << 2 << u"--list"_s;
    QTest::newRow("unknown option") << QStringList{u"--force"_s} << 2 << u"force"_s;
    QTest::newRow("unknown mode") << QStringList{u"-v"_s, u"x"_s, u"--mode"_s, u"telnet"_s} << 2 << u"tls"_s;
    QTest::newRow("no port") << QStringList{u"-v"_s, u"x"_s, u"--port"_s, u"65536"_s} << 2 << u"65535"_s;
    const QStringList vm{u"-v"_s, u"x"_s};
    QTest::newRow("no path") << vm + QStringList{u"--engine-socket"_s, u"foo"_s} << 2 << u"--engine-socket"_s;
    QTest::newRow("no name") << vm + QStringList{u"-u"_s, u"a b"_s} << 2 << u"--username"_s;
    QTest::newRow("half the files") << vm + QStringList{u"--ca-cert"_s, u"/dev/null"_s} << 2
                                    << u"--client-key"_s;
    QTest::newRow("no such file") << vm + QStringList{u"--ca-cert"_s,     u"/dev/null"_s,
                                                      u"--client-key"_s,  u"/nonexistent"_s,
                                                      u"--client-cert"_s, u"/dev/null"_s}
                                  << 2 << u"/nonexistent"_s;
    QTest::newRow("two kinds of files")
        << vm + QStringList{u"--ca-cert"_s,     u"/dev/null"_s, u"--client-key"_s,    u"/dev/null"_s,
                            u"--client-cert"_s, u"/dev/null"_s, u"--generate-certs"_s}
        << 2 << u"--generate-certs"_s;
    QTest::newRow("files over SSH") << vm + QStringList{u"--generate-certs"_s, u"--mode"_s, u"ssh"_s} << 2
                                    << u"tls"_s;
    QTest::newRow("made for another port")
        << vm + QStringList{u"--generate-certs"_s, u"--port"_s, u"12376"_s} << 2 << u"2376, and no"_s;
    QTest::newRow("unknown key type")
        << vm + QStringList{u"--generate-certs"_s, u"--key-type"_s, u"dsa"_s} << 2 << u"p384"_s;
    QTest::newRow("no day") << vm + QStringList{u"--generate-certs"_s, u"--days"_s, u"0"_s} << 2
                            << u"36500"_s;
    QTest::newRow("no fingerprint") << vm + QStringList{u"--accept-new-host-key"_s, u"MD5:00:11"_s} << 2
                                    << u"SHA256:"_s;
    QTest::newRow("rotation of a VM") << vm + QStringList{u"--rotate"_s} << 2 << u"--list"_s;
    for (const QString &task : {u"--list"_s, u"--rotate"_s}) {
        for (const QStringList &options :
             {QStringList{u"-u"_s, u"core"_s}, QStringList{u"--mode"_s, u"ssh"_s},
              QStringList{u"--port"_s, u"22"_s}, QStringList{u"--engine-socket"_s, u"/x"_s},
              QStringList{u"--generate-certs"_s}, QStringList{u"--no-agent"_s}, QStringList{u"--dry-run"_s}})
            QTest::newRow(qPrintable(task + u' ' + options.first()))
                << QStringList{task} + options << 2 << u"is for a VM"_s;
    }
    QTest::newRow("nothing to leave") << vm + QStringList{u"--leave-behind"_s} << 2 << u"--rotate"_s;
    QTest::newRow("days of nothing") << vm + QStringList{u"--days"_s, u"30"_s} << 2 << u"--generate-certs"_s;
    QTest::newRow("unknown VM") << QStringList{u"-v"_s, u"no-such-vm"_s} << 1 << u"no-such-vm"_s;
    const QString domain = m_pool->model().byNameLabel(u"VM"_s, u"Control domain on host: host1"_s).value(0);
    const QString uuid = m_pool->model().value(u"VM"_s, domain, u"uuid"_s).toString();
    QTest::newRow("control domain") << QStringList{u"-v"_s, uuid, u"--yes"_s} << 1 << u"Only VMs"_s;
    QTest::newRow("no XAPI") << QStringList{u"--list"_s, u"--root"_s, u"/nonexistent"_s} << 1
                             << u"/nonexistent"_s;
}

void PrepareProgramTest::endsWithItsReason()
{
    QFETCH(QStringList, options);
    QFETCH(int, exitCode);
    QFETCH(QString, words);
    const Outcome outcome = run(options);
    QVERIFY2(outcome.exitCode == exitCode, qPrintable(outcome.err));
    QVERIFY2(outcome.err.contains(words), qPrintable(outcome.err));
}

QTEST_GUILESS_MAIN(PrepareProgramTest)
#include "tst_prepareprogram.moc"
