// SPDX-License-Identifier: BSD-2-Clause
#include "onevmpool.h"
#include "prepare/prepare.h"
#include "preparecommand.h"
#include "realguest.h"
#include "verify.h"
#include "writefile.h"
#include "xapi/keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using guest::Repair;
using test::GuestEngine;
using test::verifyFound;
using Action = Repair::Action;
namespace keys = xapi::keys;

Q_DECLARE_METATYPE(GuestEngine)

namespace {

constexpr auto account = test::RealGuest::account;

const auto allButManaged = u"pppppppppppf"_s;
const auto notManaged = u"NOT_MANAGED"_s;

//! A pool and its VM, with a real systemd, sudo, sshd and engine.
struct World : test::OneVmPool
{
    std::unique_ptr<test::RealGuest> guest;

    [[nodiscard]] QString groups() const
    {
        const auto names = guest->run({u"id"_s, u"-Gn"_s, account});
        return names ? QString::fromLatin1(names->trimmed()) : names.error().text();
    }
    [[nodiscard]] Result<> joinGroup() const
    {
        return guest->run({u"usermod"_s, u"-aG"_s, u"docker"_s, account}).map([](const QByteArray &) {});
    }
};

} // namespace

//! What is offered to mend in a VM, carried out by a real sudo, usermod and systemctl.
class RealRepairTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void joinsTheEnginesGroup();
    void startsTheEngine_data();
    void startsTheEngine();
    void startsPodmanBehindItsSocket();
    void tellsThatSudoWantsAPassword_data();
    void tellsThatSudoWantsAPassword();
    void tellsWhyTheEngineDoesNotStart_data();
    void tellsWhyTheEngineDoesNotStart();
    void usesTheSocketOfRootlessPodman();
    void preparesInOneRun_data();
    void preparesInOneRun();
    void preparesByTheCommand();

private:
    std::unique_ptr<World> worldOf(test::GuestOptions options);
    static Repair offered(World &world, const QString &outcomes, const QString &code,
                          const QString &evidence);

    QTemporaryDir m_sudoRs{u"/tmp/xsr-XXXXXX"_s}; //!< what sudo-rs says, for machines that have the other
    std::optional<simulator::PoolKey> m_key;
};

void RealRepairTest::initTestCase()
{
    const QString why = test::RealGuest::obstacle(GuestEngine::Docker);
    if (!why.isEmpty())
        QSKIP(qPrintable(why));
    const auto key = simulator::makePoolKey();
    VERIFY_RESULT(key);
    m_key = *key;
    const QString sudo = m_sudoRs.filePath(u"sudo"_s);
    VERIFY_RESULT(
        test::writeFile(sudo, "#!/bin/sh\necho sudo: interactive authentication is required >&2\nexit 1\n"));
    for (const QString &open : {m_sudoRs.path(), sudo})
        QFile::setPermissions(open, QFile::Permissions::fromInt(0x7055));
}

std::unique_ptr<World> RealRepairTest::worldOf(test::GuestOptions options)
{
    options.authorizedKey = m_key->publicLine;
    auto vm = test::RealGuest::start(options);
    if (!vm) {
        qWarning("%ls", qUtf16Printable(vm.error().text()));
        return {};
    }
    auto world = std::make_unique<World>();
    world->guest = std::move(*vm);
    simulator::ScenarioEndpoint endpoint;
    endpoint.port = world->guest->sshd().port();
    endpoint.user = account;
    endpoint.hostKey = world->guest->sshd().hostKey();
    const auto opened = world->open(endpoint, *m_key);
    return opened ? std::move(world) : nullptr;
}

//! What is offered at the lowest rung that failed.
Repair RealRepairTest::offered(World &world, const QString &outcomes, const QString &code,
                               const QString &evidence)
{
    const auto found = world.diagnose();
    verifyFound(found, outcomes, code, evidence);
    if (QTest::currentTestFailed() || !found->firstFailed()->repair)
        return {};
    return *found->firstFailed()->repair;
}

void RealRepairTest::joinsTheEnginesGroup()
{
    const auto world = worldOf({.engine = GuestEngine::DockerBehindSocket});
    QVERIFY(world);
    VERIFY_RESULT(world->guest->systemctl({u"start"_s, u"docker.service"_s}));
    const Repair repair = offered(*world, u"ppppppppf--f"_s, u"NOT_PERMITTED"_s, u"may not use it"_s);
    QCOMPARE(repair, (Repair{Action::JoinEngineGroup, u"docker"_s}));
    QCOMPARE(world->groups(), account);
    VERIFY_RESULT(world->carryOut(repair));
    QCOMPARE(world->groups(), account + u" docker"_s);
    verifyFound(world->diagnose(), allButManaged, notManaged);
    // Done already, by whomever.
    VERIFY_RESULT(world->carryOut(repair));
    VERIFY_RESULT(world->joinGroup());
    QCOMPARE(world->groups(), account + u" docker"_s);
    verifyFound(world->diagnose(), allButManaged, notManaged);
}

void RealRepairTest::startsTheEngine_data()
{
    QTest::addColumn<GuestEngine>("engine");
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QString>("outcomes");
    QTest::addColumn<QString>("code");
    const QStringList never;
    QTest::newRow("never started") << GuestEngine::Docker << never << u"pppppppf---f"_s
                                   << u"NO_ENGINE_SOCKET"_s;
    QTest::newRow("killed") << GuestEngine::Docker << QStringList{u"kill"_s, u"--signal"_s, u"KILL"_s}
                            << u"pppppppppf-f"_s << u"ENGINE_DOWN"_s;
    QTest::newRow("behind a socket, never started")
        << GuestEngine::DockerBehindSocket << never << u"pppppppf---f"_s << u"NO_ENGINE_SOCKET"_s;
    QTest::newRow("behind a socket, stopped")
        << GuestEngine::DockerBehindSocket << QStringList{u"stop"_s, u"docker.socket"_s} << u"pppppppppf-f"_s
        << u"ENGINE_DOWN"_s;
}

void RealRepairTest::startsTheEngine()
{
    QFETCH(GuestEngine, engine);
    QFETCH(QStringList, before);
    QFETCH(QString, outcomes);
    QFETCH(QString, code);
    const auto world = worldOf({.engine = engine});
    QVERIFY(world);
    VERIFY_RESULT(world->joinGroup());
    const QString unit = u"docker.service"_s;
    if (!before.isEmpty()) {
        VERIFY_RESULT(world->guest->systemctl({u"start"_s, unit}));
        VERIFY_RESULT(world->guest->systemctl(before + QStringList{unit}));
        QTRY_VERIFY(world->guest->stateOf(unit) != u"active"_s &&
                    world->guest->stateOf(unit) != u"deactivating"_s);
    }
    const Repair repair = offered(*world, outcomes, code, {});
    QCOMPARE(repair, (Repair{Action::StartEngine, unit}));
    for (int i = 0; i < 2; ++i) {
        VERIFY_RESULT(world->carryOut(repair));
        QCOMPARE(world->guest->stateOf(unit), u"active"_s);
        verifyFound(world->diagnose(), allButManaged, notManaged);
    }
}

void RealRepairTest::startsPodmanBehindItsSocket()
{
    const QString why = test::RealGuest::obstacle(GuestEngine::PodmanBehindSocket);
    if (!why.isEmpty())
        QSKIP(qPrintable(why));
    const auto world = worldOf({.engine = GuestEngine::PodmanBehindSocket});
    QVERIFY(world);
    VERIFY_RESULT(world->joinGroup());
    VERIFY_RESULT(world->setOtherConfig(keys::engineSocket, test::RealGuest::podmanPath));
    const Repair repair = offered(*world, u"pppppppf---f"_s, u"NO_ENGINE_SOCKET"_s, u"no such file"_s);
    QCOMPARE(repair, (Repair{Action::StartEngine, u"podman.socket"_s}));
    VERIFY_RESULT(world->carryOut(repair));
    const auto found = world->diagnose();
    verifyFound(found, allButManaged, notManaged);
    const QString engine = found->at(guest::Rung::Engine)->evidence;
    QVERIFY2(engine.startsWith(u"Podman "_s), world->guest->engineLog().constData());
}

void RealRepairTest::tellsThatSudoWantsAPassword_data()
{
    QTest::addColumn<QString>("environment");
    QTest::newRow("in English") << QString();
    QTest::newRow("in German") << u"LC_ALL=C.UTF-8 LANGUAGE=de"_s;
    QTest::newRow("as sudo-rs") << u"PATH=%1:/usr/bin:/bin"_s.arg(m_sudoRs.path());
}

void RealRepairTest::tellsThatSudoWantsAPassword()
{
    QFETCH(QString, environment);
    const auto world = worldOf({.engine = GuestEngine::Docker, .maySudo = false, .environment = environment});
    QVERIFY(world);
    const QString words = u"may not use sudo without a password"_s;
    const Repair start = offered(*world, u"pppppppf---f"_s, u"NO_ENGINE_SOCKET"_s, {});
    QCOMPARE(start.action, Action::StartEngine);
    const auto started = world->carryOut(start);
    VERIFY_FAILS(started, ErrorKind::Auth);
    QVERIFY2(started.error().message.contains(words), qPrintable(started.error().text()));
    QCOMPARE(world->guest->stateOf(start.subject), u"inactive"_s);

    VERIFY_RESULT(world->guest->systemctl({u"start"_s, start.subject}));
    const Repair join = offered(*world, u"ppppppppf--f"_s, u"NOT_PERMITTED"_s, {});
    QCOMPARE(join.action, Action::JoinEngineGroup);
    const auto joined = world->carryOut(join);
    VERIFY_FAILS(joined, ErrorKind::Auth);
    QVERIFY2(joined.error().message.contains(words), qPrintable(joined.error().text()));
    QCOMPARE(world->groups(), account);
}

void RealRepairTest::tellsWhyTheEngineDoesNotStart_data()
{
    QTest::addColumn<GuestEngine>("engine");
    QTest::newRow("alone") << GuestEngine::Docker;
    QTest::newRow("behind a socket") << GuestEngine::DockerBehindSocket;
}

void RealRepairTest::tellsWhyTheEngineDoesNotStart()
{
    QFETCH(GuestEngine, engine);
    const auto world = worldOf({.engine = engine});
    QVERIFY(world);
    VERIFY_RESULT(world->joinGroup());
    VERIFY_RESULT(
        world->guest->extendUnit(u"docker.service"_s, "[Service]\nExecStart=\nExecStart=/bin/false\n"));
    const Repair repair = offered(*world, u"pppppppf---f"_s, u"NO_ENGINE_SOCKET"_s, {});
    QCOMPARE(repair, (Repair{Action::StartEngine, u"docker.service"_s}));
    const auto done = world->carryOut(repair);
    VERIFY_FAILS(done, ErrorKind::Remote);
    QVERIFY2(done.error().detail.contains(u"Job for docker.service failed"_s),
             qPrintable(done.error().text()));
    QCOMPARE(world->guest->stateOf(u"docker.service"_s), u"failed"_s);
    // docker.socket accepted a connection that nobody came to serve, and gave up.
    const bool isAlone = engine == GuestEngine::Docker;
    const QString outcomes = isAlone ? u"pppppppf---f"_s : u"pppppppppf-f"_s;
    const QString code = isAlone ? u"NO_ENGINE_SOCKET"_s : u"ENGINE_DOWN"_s;
    QCOMPARE(offered(*world, outcomes, code, {}), repair);
}

void RealRepairTest::usesTheSocketOfRootlessPodman()
{
    const QString why = test::RealGuest::obstacle(GuestEngine::RootlessPodman);
    if (!why.isEmpty())
        QSKIP(qPrintable(why));
    const auto world = worldOf({.engine = GuestEngine::RootlessPodman});
    QVERIFY(world);
    const QString socket = u"/run/user/%1/podman/podman.sock"_s.arg(test::accountId);
    VERIFY_RESULT(world->guest->systemctl({u"start"_s, test::RealGuest::podmanUnit}));
    QTRY_VERIFY2(world->guest->run({u"test"_s, u"-S"_s, socket}), world->guest->engineLog().constData());
    const Repair repair = offered(*world, u"pppppppf---f"_s, u"NO_ENGINE_SOCKET"_s, u"no such file"_s);
    QCOMPARE(repair, (Repair{Action::UseEngineSocket, socket, u"/var/run/docker.sock"_s}));
    VERIFY_RESULT(world->carryOut(repair));
    const auto record = world->record();
    VERIFY_RESULT(record);
    QCOMPARE(record->otherConfig.value(keys::engineSocket), socket);
    const auto found = world->diagnose();
    verifyFound(found, allButManaged, notManaged);
    const QString engine = found->at(guest::Rung::Engine)->evidence;
    QVERIFY2(engine.startsWith(u"Podman "_s), qPrintable(engine));
}

void RealRepairTest::preparesInOneRun_data()
{
    QTest::addColumn<GuestEngine>("engine");
    QTest::addColumn<bool>("wasUp");
    QTest::newRow("alone") << GuestEngine::Docker << false;
    QTest::newRow("alone, stopped") << GuestEngine::Docker << true;
    QTest::newRow("behind a socket") << GuestEngine::DockerBehindSocket << false;
    QTest::newRow("behind a socket, stopped") << GuestEngine::DockerBehindSocket << true;
}

// The account is in no group, and the engine is not started.
void RealRepairTest::preparesInOneRun()
{
    QFETCH(GuestEngine, engine);
    QFETCH(bool, wasUp);
    const auto world = worldOf({.engine = engine});
    QVERIFY(world);
    if (wasUp) {
        VERIFY_RESULT(world->guest->systemctl({u"start"_s, u"docker.service"_s}));
        VERIFY_RESULT(world->guest->systemctl({u"stop"_s, u"docker*"_s}));
    }
    QStringList told;
    prepare::PrepareDialogue dialogue;
    dialogue.tell = [&told](const QString &line) { told.append(line); };
    const prepare::PrepareRequest request{.vmUuid = world->vm()};
    const auto version =
        test::await(prepare::prepareVm(world->session(), request, dialogue, Patience::of(120s)));
    if (!version)
        QVERIFY2(false, qPrintable(version.error().text() + u'\n' + told.join(u'\n')));
    QCOMPARE(version->kind, docker::EngineKind::Docker);
    QCOMPARE(world->groups(), account + u" docker"_s);
    QCOMPARE(world->guest->stateOf(u"docker.service"_s), u"active"_s);
    const auto found = world->diagnose();
    VERIFY_RESULT(found);
    QCOMPARE(test::outcomesOf(*found), u"pppppppppppp"_s);
}

void RealRepairTest::preparesByTheCommand()
{
    const auto world = worldOf({.engine = GuestEngine::DockerBehindSocket});
    QVERIFY(world);
    const auto outcome =
        test::runPrepareCommand(world->pool().hostRoot(world->host()),
                                {u"-v"_s, world->vm(), u"--mode"_s, u"ssh"_s, u"-u"_s, account, u"--yes"_s});
    const QString words = outcome.out + outcome.err;
    QVERIFY2(outcome.exitCode == 0, qPrintable(words));
    QVERIFY2(words.contains("to the group docker"_L1), qPrintable(words));
    const auto found = world->diagnose();
    VERIFY_RESULT(found);
    QCOMPARE(test::outcomesOf(*found), u"pppppppppppp"_s);
}

QTEST_GUILESS_MAIN(RealRepairTest)
#include "tst_real_repair.moc"
