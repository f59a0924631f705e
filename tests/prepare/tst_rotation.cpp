// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/rotation.h"

#include "core/signalwait.h"
#include "guest/guest.h"
#include "guest/guestrecords.h"
#include "guest/poolkeys.h"
#include "guest/sshkeys.h"
#include "passwordvm.h"
#include "prepare/rotationjob.h"
#include "simulator/xapidispatcher.h"
#include "simulator/xapimodel.h"
#include "simulator/xapiserver.h"
#include "verify.h"
#include "writefile.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

#include <QDir>
#include <QTcpServer>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using prepare::Rotation;
using prepare::RotationRequest;
using xapi::Value;
namespace keys = xapi::keys;

namespace {

constexpr int bits = 2048; // as good for a test, and quicker
const QByteArray somebody = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOther somebody\n";

Task<bool> answer(bool value) { co_return value; }

//! The first of many VMs is silent until the last one is done.
struct SilentFirst
{
    SignalWait last;
    int running = 0;
    int most = 0;

    static Task<> work(SilentFirst *self, xapi::VmRecord vm, QString lastName, Patience patience)
    {
        self->most = std::max(self->most, ++self->running);
        if (vm.name == "0"_L1)
            co_await self->last.until(patience);
        else
            co_await pause(1ms, patience);
        --self->running;
        if (vm.name == lastName)
            self->last.wake();
        if (patience.isOver())
            co_return fail(patience.why(vm.name));
        co_return {};
    }
};

} // namespace

//! The pool of one VM, a real sshd, gets another key.
class RotationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void changesTheKey();
    void keepsTheKeyRatherThanAVm();
    void asksWhoStaysBehind_data();
    void asksWhoStaysBehind();
    void keepsTheKeyWhenStopped_data();
    void keepsTheKeyWhenStopped();
    void goesOnWhereItWasCutOff();
    void comesBackToWhoKeepsTheFormerKey();
    void findsTheFormerKeyElsewhere();
    void findsThatItLockedItselfOut();
    void comesBackToWhomItDidNotReach();
    void mendsAPublicHalfThatIsGone();
    void countsWhoIsPreparedMeanwhile();
    void countsWhoIsPreparedAtTheLastMoment_data();
    void countsWhoIsPreparedAtTheLastMoment();
    void countsWhoIsPreparedOnceMore_data();
    void countsWhoIsPreparedOnceMore();
    void followsAVmThatIsStartedAnew();
    void needsAKey();
    void tellsWhatEachVmGot_data();
    void tellsWhatEachVmGot();
    void asksWhetherTheKeyIsInUse();
    void keepsAVmThatTakesOnlyEd25519();
    void completesWhatIsHalfForgotten();
    void keepsNobodyWaitingForASilentOne();
    void losesNoAccess_data();
    void losesNoAccess();

private:
    //! Has sshd look for keys in these files.
    void readKeysFrom(const QString &files);
    [[nodiscard]] simulator::XapiModel &model() { return m_vm->pool().model(); }
    [[nodiscard]] Result<Rotation> rotate(bool leaveBehind = false, std::stop_token stop = {});
    [[nodiscard]] QString poolRef() { return model().refs(u"pool"_s).value(0); }
    [[nodiscard]] xapi::StringMap poolConfig();
    [[nodiscard]] QByteArray secret(const QString &key);
    [[nodiscard]] qsizetype secretCount() { return model().refs(u"secret"_s).size(); }
    //! A VM that nobody can reach now.
    [[nodiscard]] QString addHaltedVm();
    [[nodiscard]] bool isReachable();
    //! The pool's key is whole, and the VM knows it and no former one.
    void checkDone();

    std::unique_ptr<test::PasswordVm> m_vm;
    prepare::PrepareDialogue m_dialogue;
    QStringList m_told;
    Rotation m_reached; //!< by the last rotate()
};

void RotationTest::init()
{
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_told.clear();
    m_dialogue = {};
    m_dialogue.tell = [this](const QString &line) { m_told.append(line); };
    m_vm = std::make_unique<test::PasswordVm>();
    VERIFY_RESULT(m_vm->start());
    VERIFY_RESULT(m_vm->setAuthorizedKeys(somebody + m_vm->publicLine().trimmed() + '\n'));
    xapi::StringMap config = m_vm->otherConfig();
    config.insert(keys::monitor, u"True"_s);
    VERIFY_RESULT(model().set(u"VM"_s, m_vm->ref().text(), u"other_config"_s, Value::fromMap(config)));
}

Result<Rotation> RotationTest::rotate(bool leaveBehind, std::stop_token stop)
{
    const RotationRequest request{leaveBehind, bits};
    const Patience patience = Patience::of(120s, std::move(stop));
    m_reached = test::await(prepare::rotatePoolKey(m_vm->session(), request, m_dialogue, patience));
    return m_reached.failure ? Result<Rotation>(fail(*m_reached.failure)) : m_reached;
}

xapi::StringMap RotationTest::poolConfig()
{
    return model().value(u"pool"_s, poolRef(), u"other_config"_s).toMap();
}

QByteArray RotationTest::secret(const QString &key)
{
    const auto ref = model().byUuid(u"secret"_s, poolConfig().value(key));
    return ref ? model().value(u"secret"_s, *ref, u"value"_s).toString().toUtf8() : QByteArray();
}

QString RotationTest::addHaltedVm()
{
    const xapi::StringMap config{{keys::monitor, u"True"_s}};
    return model().add(u"VM"_s, {{u"name_label"_s, Value(u"asleep"_s)},
                                 {u"power_state"_s, Value(u"Halted"_s)},
                                 {u"other_config"_s, Value::fromMap(config)}});
}

bool RotationTest::isReachable()
{
    const auto vm = test::await(xapi::vmByUuid(m_vm->session(), m_vm->vm(), Patience::of(10s)));
    if (!vm)
        return false;
    const auto records = test::await(guest::guestRecords(m_vm->session(), *vm, Patience::of(10s)));
    const auto settings = records ? records->settings() : fail(records.error());
    return settings &&
           test::await(guest::Guest::connect(m_vm->session(), *settings, Patience::of(20s))).has_value();
}

void RotationTest::checkDone()
{
    QByteArray lines;
    for (const guest::PairNames &names : {guest::rsaNames(), guest::ed25519Names()}) {
        const QByteArray line = secret(names.publicKey).trimmed();
        const auto belongs = guest::publicLineOf(Secret(secret(names.privateKey)));
        VERIFY_RESULT(belongs);
        QCOMPARE(line, belongs->trimmed());
        QVERIFY(!poolConfig().contains(names.nextPrivateKey));
        QVERIFY(!poolConfig().contains(names.formerLine));
        lines += line + '\n';
    }
    QCOMPARE(m_vm->authorizedKeys(), somebody + lines);
    QCOMPARE(secretCount(), 4);
    QVERIFY(isReachable());
}

void RotationTest::changesTheKey()
{
    const auto config = poolConfig();
    const QByteArray before = secret(keys::privateKeySecret);
    const auto rotation = rotate();
    VERIFY_RESULT(rotation);
    QVERIFY(rotation->isChanged);
    QCOMPARE(rotation->vms.size(), 1);
    QVERIFY(!rotation->vms.first().failure);
    QVERIFY(secret(keys::privateKeySecret) != before);
    checkDone();
    // The same uuids, for everybody who has read them already.
    QCOMPARE(poolConfig().value(keys::privateKeySecret), config.value(keys::privateKeySecret));
    // It has a pair of ed25519 by now, which changes as well.
    const auto withBoth = poolConfig();
    const QByteArray ed25519 = secret(keys::ed25519PrivateKeySecret);
    VERIFY_RESULT(rotate());
    QCOMPARE(poolConfig(), withBoth);
    QVERIFY(secret(keys::ed25519PrivateKeySecret) != ed25519);
    checkDone();
}

void RotationTest::keepsTheKeyRatherThanAVm()
{
    const QString asleep = addHaltedVm();
    const QByteArray before = secret(keys::privateKeySecret);
    const auto rotation = rotate();
    VERIFY_RESULT(rotation);
    QVERIFY(!rotation->isChanged);
    QCOMPARE(rotation->vms.size(), 2);
    QCOMPARE(rotation->vms.first().name, u"asleep"_s);
    QVERIFY(rotation->vms.first().failure);
    QCOMPARE(rotation->vms.first().failure->code.value(0), u"VM_NOT_RUNNING"_s);
    QCOMPARE(secret(keys::privateKeySecret), before);
    QVERIFY(isReachable());
    const QByteArray next = secret(keys::nextPrivateKeySecret);
    QVERIFY(!next.isEmpty());

    VERIFY_RESULT(model().destroy(u"VM"_s, asleep));
    const auto again = rotate();
    VERIFY_RESULT(again);
    QVERIFY(again->isChanged);
    QCOMPARE(secret(keys::privateKeySecret), next);
    checkDone();
}

void RotationTest::asksWhoStaysBehind_data()
{
    QTest::addColumn<bool>("isOrdered");
    QTest::addColumn<bool>("agrees");
    QTest::newRow("ordered") << true << false;
    QTest::newRow("agreed") << false << true;
    QTest::newRow("declined") << false << false;
}

void RotationTest::asksWhoStaysBehind()
{
    QFETCH(bool, isOrdered);
    QFETCH(bool, agrees);
    std::ignore = addHaltedVm();
    QStringList asked;
    m_dialogue.agree = [&](const QString &question) {
        asked.append(question);
        return answer(agrees);
    };
    const auto rotation = rotate(isOrdered);
    VERIFY_RESULT(rotation);
    QCOMPARE(asked.size(), isOrdered ? 0 : 1);
    QCOMPARE(rotation->isChanged, isOrdered || agrees);
    QVERIFY(isReachable());
    if (rotation->isChanged)
        checkDone();
}

void RotationTest::keepsTheKeyWhenStopped_data()
{
    QTest::addColumn<bool>("isAsked"); // the VM, at that moment
    QTest::newRow("while a VM is asked") << true;
    QTest::newRow("once a VM is told of") << false;
}

// Who was not asked any more is not one of those that may stay behind.
void RotationTest::keepsTheKeyWhenStopped()
{
    QFETCH(bool, isAsked);
    const QByteArray before = secret(keys::privateKeySecret);
    std::stop_source stop;
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    connect(&silent, &QTcpServer::newConnection, this, [&stop] { stop.request_stop(); });
    const xapi::StringMap config = m_vm->otherConfig();
    xapi::StringMap detour = config;
    detour.insert(keys::port, QString::number(silent.serverPort()));
    if (isAsked)
        VERIFY_RESULT(model().set(u"VM"_s, m_vm->ref().text(), u"other_config"_s, Value::fromMap(detour)));
    m_dialogue.tell = [this, &stop](const QString &line) {
        m_told.append(line);
        stop.request_stop();
    };
    VERIFY_FAILS(rotate(true, stop.get_token()), ErrorKind::Cancelled);
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(m_told.first().startsWith(u"It is not known whether guarded"_s), isAsked);
    QCOMPARE(m_reached.vms.size(), 1);
    QCOMPARE(m_reached.vms.first().failure.has_value(), isAsked);
    QCOMPARE(m_reached.vms.first().hasFormer, !isAsked);
    QCOMPARE(secret(keys::privateKeySecret), before);
    VERIFY_RESULT(model().set(u"VM"_s, m_vm->ref().text(), u"other_config"_s, Value::fromMap(config)));
    QVERIFY(isReachable());
}

// The private half is new, the public one is not.
void RotationTest::goesOnWhereItWasCutOff()
{
    m_vm->pool().server().failNext(u"secret.destroy"_s, {u"INTERNAL_ERROR"_s, u"cut off"_s});
    QVERIFY(!rotate());
    const auto publicHalf = model().byUuid(u"secret"_s, poolConfig().value(keys::publicKeySecret));
    QVERIFY(publicHalf);
    VERIFY_RESULT(
        model().set(u"secret"_s, *publicHalf, u"value"_s, Value(QString::fromUtf8(m_vm->publicLine()))));
    VERIFY_RESULT(m_vm->setAuthorizedKeys(m_vm->authorizedKeys() + m_vm->publicLine().trimmed() + '\n'));
    const auto again = rotate();
    VERIFY_RESULT(again);
    QVERIFY(again->isComplete);
    checkDone();
}

// The names of the secret stay, and with them what the VM is to drop.
void RotationTest::comesBackToWhoKeepsTheFormerKey()
{
    const QString file = m_vm->home() + u"/.ssh"_s;
    m_dialogue.tell = [this, &file](const QString &line) {
        m_told.append(line);
        if (m_told.filter(u"has its new key"_s).size() != 1)
            return;
        QCOMPARE(::chown(file.toLocal8Bit().constData(), 0, 0), 0); // nobody may write there from now on
        QVERIFY(QFile::setPermissions(file, QFile::Permissions::fromInt(0x7055)));
    };
    const auto rotation = rotate();
    VERIFY_RESULT(rotation);
    QVERIFY(rotation->isChanged);
    QVERIFY(!rotation->isComplete);
    QVERIFY(rotation->vms.first().failure && !rotation->vms.first().isBehind);
    QVERIFY(m_vm->authorizedKeys().contains(m_vm->publicLine().trimmed()));
    m_dialogue.tell = [](const QString &) {};
    // Out of reach, it is not forgotten either.
    m_vm->sshd().stop();
    const auto away = rotate();
    VERIFY_RESULT(away);
    QVERIFY(away->vms.first().isBehind && away->vms.first().hasFormer && !away->isComplete);
    VERIFY_RESULT(m_vm->sshd().start());
    VERIFY_RESULT(m_vm->setAuthorizedKeys(m_vm->authorizedKeys()));
    const auto again = rotate();
    VERIFY_RESULT(again);
    QVERIFY(again->isComplete);
    checkDone();
}

void RotationTest::readKeysFrom(const QString &files)
{
    m_vm->sshd().stop();
    m_vm->sshd().options().extraLines.prepend(u"AuthorizedKeysFile "_s + files);
    VERIFY_RESULT(m_vm->sshd().start());
}

void RotationTest::findsTheFormerKeyElsewhere()
{
    readKeysFrom(u".ssh/authorized_keys .ssh/more"_s);
    QFile more(m_vm->home() + u"/.ssh/more"_s);
    VERIFY_RESULT(test::writeFile(more.fileName(), m_vm->publicLine()));
    QVERIFY(more.setPermissions(QFile::Permissions::fromInt(0x6044)));
    const auto rotation = rotate();
    VERIFY_RESULT(rotation);
    QVERIFY(rotation->isChanged && !rotation->isComplete);
    const prepare::RotatedVm vm = rotation->vms.first();
    QVERIFY(vm.hasFormer && !vm.isBehind && vm.failure);
    QVERIFY2(vm.failure->message.contains(u"AuthorizedKeysFile"_s), qPrintable(vm.failure->text()));
    QVERIFY(m_told.last().startsWith(u"guarded still lets the former key in."_s));
    QVERIFY(!m_vm->authorizedKeys().contains(m_vm->publicLine().trimmed()));
    // Nobody has its private half any more.
    const auto later = rotate();
    VERIFY_RESULT(later);
    QVERIFY(later->isChanged && !later->isComplete && later->vms.first().hasFormer);
    QVERIFY(m_told.last().startsWith(u"guarded still lets the former key in."_s));
    QVERIFY(more.remove());
    const auto again = rotate();
    VERIFY_RESULT(again);
    QVERIFY(again->isComplete);
    checkDone();
}

// The keys go away under its hands.
void RotationTest::findsThatItLockedItselfOut()
{
    readKeysFrom(u".ssh/way"_s);
    const QString folder = m_vm->home() + u"/.ssh"_s;
    QVERIFY(QFile::link(u"authorized_keys"_s, folder + u"/way"_s));
    m_dialogue.tell = [this, &folder](const QString &line) {
        m_told.append(line);
        if (!line.contains(u"has its new key"_s))
            return;
        VERIFY_RESULT(test::writeFile(folder + u"/rc"_s, "rm -f ~/.ssh/way\n"));
        QVERIFY(QFile::setPermissions(folder + u"/rc"_s, QFile::Permissions::fromInt(0x6044)));
    };
    const auto rotation = rotate();
    VERIFY_RESULT(rotation);
    QVERIFY(rotation->isChanged && !rotation->isComplete);
    QVERIFY(rotation->vms.first().isBehind && rotation->vms.first().hasFormer);
    QVERIFY(m_told.last().startsWith(u"guarded stays behind."_s));
    m_dialogue.tell = [this](const QString &line) { m_told.append(line); };
    QVERIFY(QFile::remove(folder + u"/rc"_s));
    QVERIFY(QFile::link(u"authorized_keys"_s, folder + u"/way"_s));
    const auto again = rotate();
    VERIFY_RESULT(again);
    QVERIFY2(again->isComplete, qPrintable(m_told.join(u'\n')));
    checkDone();
}

void RotationTest::comesBackToWhomItDidNotReach()
{
    std::stop_source stop;
    m_dialogue.tell = [&stop](const QString &line) {
        if (line.contains(u"has its new key"_s))
            stop.request_stop();
    };
    const auto rotation = rotate(true, stop.get_token());
    VERIFY_RESULT(rotation);
    QVERIFY(rotation->isChanged && !rotation->isComplete);
    QVERIFY(rotation->vms.first().hasFormer && !rotation->vms.first().isBehind);
    const auto again = rotate(true);
    VERIFY_RESULT(again);
    QVERIFY(again->isComplete);
    checkDone();
}

void RotationTest::mendsAPublicHalfThatIsGone()
{
    const auto publicHalf = model().byUuid(u"secret"_s, poolConfig().value(keys::publicKeySecret));
    QVERIFY(publicHalf);
    VERIFY_RESULT(model().destroy(u"secret"_s, *publicHalf));
    const auto rotation = rotate();
    VERIFY_RESULT(rotation);
    QVERIFY(rotation->isComplete);
    checkDone();
}

void RotationTest::countsWhoIsPreparedMeanwhile()
{
    m_dialogue.tell = [this](const QString &line) {
        if (m_told.isEmpty())
            std::ignore = addHaltedVm();
        m_told.append(line);
    };
    const auto rotation = rotate();
    VERIFY_RESULT(rotation);
    QVERIFY(!rotation->isChanged);
    QCOMPARE(rotation->vms.size(), 2);
    QVERIFY(rotation->vms.last().isBehind);
    QVERIFY(isReachable());
}

void RotationTest::countsWhoIsPreparedAtTheLastMoment_data()
{
    QTest::addColumn<bool>("isStopped");
    QTest::newRow("and stays") << false;
    QTest::newRow("and is stopped") << true;
}

// After the last look at the VMs, and before the keys change. Nobody else could let it in afterwards.
void RotationTest::countsWhoIsPreparedAtTheLastMoment()
{
    QFETCH(bool, isStopped);
    std::stop_source stop;
    const auto setConfig = [this](const xapi::StringMap &config) {
        return model().set(u"VM"_s, m_vm->ref().text(), u"other_config"_s, Value::fromMap(config));
    };
    const xapi::StringMap prepared = m_vm->otherConfig();
    xapi::StringMap config = prepared;
    config.remove(keys::monitor);
    config.remove(keys::sshHostKey);
    VERIFY_RESULT(setConfig(config));
    bool isPrepared = false;
    m_vm->pool().server().dispatcher().setWatcher([&](const QString &method) {
        if (method == "secret.set_value"_L1 && !std::exchange(isPrepared, true))
            VERIFY_RESULT(setConfig(prepared));
        if (isPrepared && isStopped)
            stop.request_stop();
    });
    const auto rotation = rotate(false, stop.get_token());
    m_vm->pool().server().dispatcher().setWatcher({});
    VERIFY_RESULT(rotation);
    QVERIFY(isPrepared);
    QCOMPARE(rotation->vms.size(), 1);
    QVERIFY(!rotation->vms.first().isBehind && isReachable());
    QCOMPARE(rotation->isComplete, !isStopped);
    if (isStopped)
        VERIFY_RESULT(rotate());
    checkDone();
}

void RotationTest::countsWhoIsPreparedOnceMore_data()
{
    QTest::addColumn<bool>("isLate"); // after the last look at the VMs
    QTest::newRow("in time") << false;
    QTest::newRow("at the last moment") << true;
}

// For another way in, which knows only the keys that are in use, after it let the new ones in.
void RotationTest::countsWhoIsPreparedOnceMore()
{
    QFETCH(bool, isLate);
    xapi::StringMap config = m_vm->otherConfig();
    config.insert(keys::address, m_vm->sshd().address());
    const QByteArray lines = m_vm->authorizedKeys();
    bool isPrepared = false;
    const auto prepareAnew = [&] {
        if (std::exchange(isPrepared, true))
            return;
        VERIFY_RESULT(m_vm->setAuthorizedKeys(lines));
        VERIFY_RESULT(model().set(u"VM"_s, m_vm->ref().text(), u"other_config"_s, Value::fromMap(config)));
    };
    m_dialogue.tell = [&](const QString &line) {
        if (!isLate && line.contains(u"lets the new key in"_s))
            prepareAnew();
    };
    m_vm->pool().server().dispatcher().setWatcher([&](const QString &called) {
        if (isLate && called == "secret.set_value"_L1)
            prepareAnew();
    });
    const auto rotation = rotate();
    m_vm->pool().server().dispatcher().setWatcher({});
    VERIFY_RESULT(rotation);
    QVERIFY(isPrepared && rotation->isComplete);
    QCOMPARE(rotation->vms.size(), 1);
    checkDone();
}

// A VM that starts anew gets other guest metrics.
void RotationTest::followsAVmThatIsStartedAnew()
{
    m_dialogue.tell = [this](const QString &line) {
        if (!line.contains(u"has its new key"_s))
            return;
        const QString vm = m_vm->ref().text();
        const QString former = model().value(u"VM"_s, vm, u"guest_metrics"_s).toString();
        const QString metrics =
            model().add(u"VM_guest_metrics"_s,
                        {{u"networks"_s, model().value(u"VM_guest_metrics"_s, former, u"networks"_s)}});
        VERIFY_RESULT(model().set(u"VM"_s, vm, u"guest_metrics"_s, Value(metrics)));
        VERIFY_RESULT(model().destroy(u"VM_guest_metrics"_s, former));
    };
    const auto rotation = rotate();
    VERIFY_RESULT(rotation);
    const auto &failure = rotation->vms.first().failure;
    QVERIFY2(rotation->isComplete, failure ? qPrintable(failure->text()) : "no VM failed");
    checkDone();
}

void RotationTest::needsAKey()
{
    VERIFY_RESULT(model().set(u"pool"_s, poolRef(), u"other_config"_s, Value::fromMap(xapi::StringMap())));
    const auto rotation = rotate();
    VERIFY_FAILS(rotation, ErrorKind::Invalid);
    QCOMPARE(rotation.error().code, QStringList{u"NO_POOL_KEY"_s});
}

void RotationTest::tellsWhatEachVmGot_data()
{
    QTest::addColumn<QString>("method"); // that XAPI refuses
    QTest::addColumn<int>("time");
    QTest::addColumn<bool>("isChanged");
    QTest::addColumn<bool>("hasFormer");
    QTest::newRow("the last look for VMs") << u"VM.get_all_records"_s << 2 << false << true;
    QTest::newRow("the first key") << u"secret.set_value"_s << 1 << false << true;
    QTest::newRow("its public half") << u"secret.set_value"_s << 2 << true << true;
    QTest::newRow("the second key") << u"secret.set_value"_s << 3 << true << true;
    QTest::newRow("the look for late VMs") << u"VM.get_all_records"_s << 3 << true << true;
    QTest::newRow("the next key's end") << u"secret.destroy"_s << 1 << true << false;
}

// Whatever the stage at which XAPI fails.
void RotationTest::tellsWhatEachVmGot()
{
    QFETCH(QString, method);
    QFETCH(int, time);
    QFETCH(bool, isChanged);
    QFETCH(bool, hasFormer);
    VERIFY_RESULT(rotate()); // there are two pairs from now on
    m_told.clear();
    int calls = 0;
    m_vm->pool().server().dispatcher().setWatcher([&](const QString &called) {
        if (called == method && ++calls == time)
            m_vm->pool().server().failCall(1, {u"INTERNAL_ERROR"_s, u"refused"_s});
    });
    const auto rotation = rotate();
    m_vm->pool().server().dispatcher().setWatcher({});
    QVERIFY(!rotation);
    QCOMPARE(rotation.error().code.value(0), u"INTERNAL_ERROR"_s);
    QCOMPARE(m_reached.isChanged, isChanged);
    QVERIFY(!m_reached.isComplete);
    QCOMPARE(m_reached.vms.size(), 1);
    const prepare::RotatedVm vm = m_reached.vms.first();
    QVERIFY(vm.uuid == m_vm->vm() && !vm.isBehind && !vm.failure);
    QCOMPARE(vm.hasFormer, hasFormer);
    QCOMPARE(m_told.filter(u"and still the former one"_s).size(), isChanged && hasFormer ? 1 : 0);
    QVERIFY(isReachable());
    VERIFY_RESULT(rotate());
    checkDone();
}

// XAPI has put it there, but the answer gets lost.
void RotationTest::asksWhetherTheKeyIsInUse()
{
    bool isLost = false;
    m_vm->pool().server().dispatcher().setWatcher([&](const QString &called) {
        if (called == "secret.set_value"_L1 && !std::exchange(isLost, true))
            m_vm->pool().server().loseAnswer(1);
    });
    const auto rotation = rotate();
    m_vm->pool().server().dispatcher().setWatcher({});
    VERIFY_RESULT(rotation);
    QVERIFY(isLost && rotation->isComplete);
    checkDone();
}

void RotationTest::keepsAVmThatTakesOnlyEd25519()
{
    VERIFY_RESULT(rotate());
    m_vm->sshd().stop();
    m_vm->sshd().options().extraLines.prepend(u"PubkeyAcceptedAlgorithms ssh-ed25519"_s);
    VERIFY_RESULT(m_vm->sshd().start());
    QVERIFY(isReachable());
    const auto rotation = rotate();
    VERIFY_RESULT(rotation);
    QVERIFY(rotation->isComplete);
    checkDone();
}

// One pair is done, of the other all is done but its end: nothing is changed once more.
void RotationTest::completesWhatIsHalfForgotten()
{
    VERIFY_RESULT(rotate());
    m_dialogue.tell = [this](const QString &line) {
        if (line.contains(u"has its new key"_s))
            m_vm->pool().server().failNext(u"secret.destroy"_s, {u"INTERNAL_ERROR"_s, u"cut off"_s});
    };
    QVERIFY(!rotate());
    m_dialogue.tell = [](const QString &) {};
    const QString staged = poolConfig().value(keys::nextPrivateKeySecret);
    const auto ref = model().byUuid(u"secret"_s, staged);
    QVERIFY(ref);
    VERIFY_RESULT(model().destroy(u"secret"_s, *ref));
    const QByteArray changed = secret(keys::privateKeySecret);
    const auto rotation = rotate();
    VERIFY_RESULT(rotation);
    QVERIFY(rotation->isComplete);
    QCOMPARE(secret(keys::privateKeySecret), changed);
    checkDone();
}

void RotationTest::keepsNobodyWaitingForASilentOne()
{
    QList<xapi::VmRecord> vms(30);
    for (qsizetype i = 0; i < vms.size(); ++i)
        vms[i].name = QString::number(i);
    SilentFirst all;
    const prepare::VmWork work = [&](const prepare::RotationJobPtr &, const xapi::VmRecord &vm,
                                     const Patience &patience) {
        return SilentFirst::work(&all, vm, vms.last().name, patience);
    };
    const auto outcomes = test::await(prepare::forVms({}, vms, work, Patience::of(20s)));
    QCOMPARE(outcomes.size(), vms.size());
    for (qsizetype i = 0; i < vms.size(); ++i) {
        QCOMPARE(outcomes[i].name, vms[i].name);
        QVERIFY2(!outcomes[i].failure, qPrintable(outcomes[i].name));
    }
    QCOMPARE(all.most, 8);
}

void RotationTest::losesNoAccess_data()
{
    QTest::addColumn<bool>("isLost"); // the call is carried out, its answer gets lost
    QTest::newRow("refused calls") << false;
    QTest::newRow("lost answers") << true;
}

// XAPI refuses the first call, then the second one, and so on until it has nothing left to refuse.
void RotationTest::losesNoAccess()
{
    QFETCH(bool, isLost);
    simulator::XapiServer &server = m_vm->pool().server();
    int refused = 0;
    for (int call = 1;; ++call) {
        QVERIFY(call < 200);
        if (isLost)
            server.loseAnswer(call);
        else
            server.failCall(call, {u"INTERNAL_ERROR"_s, u"refused"_s});
        const auto rotation = rotate();
        const bool wasRefused = !server.dispatcher().isFailureToCome();
        server.failCall(0, {});
        server.loseAnswer(0);
        QVERIFY2(isReachable(), qPrintable(u"after call %1"_s.arg(call)));
        if (!wasRefused) {
            VERIFY_RESULT(rotation);
            break;
        }
        ++refused;
        if (!rotation || !rotation->isComplete)
            VERIFY_RESULT(rotate());
        checkDone();
    }
    QVERIFY2(refused > 20, qPrintable(QString::number(refused)));
    checkDone();
}

QTEST_GUILESS_MAIN(RotationTest)
#include "tst_rotation.moc"
