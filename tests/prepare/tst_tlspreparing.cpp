// SPDX-License-Identifier: BSD-2-Clause
#include "cddrive.h"
#include "engineport.h"
#include "guest/guest.h"
#include "guest/guestrecords.h"
#include "prepare/prepare.h"
#include "process.h"
#include "simulator/xapiserver.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using prepare::PrepareRequest;
using xapi::Value;
namespace keys = xapi::keys;

namespace {

const QStringList tlsKeys{keys::tlsClientCert, keys::tlsClientKey, keys::tlsCaCert};

template <class T>
Task<T> answer(Result<T> value)
{
    co_return value;
}

} // namespace

//! A VM of an embedded pool is prepared over TLS: with the user's own files, and with new ones on a disc.
class TlsPreparingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void takesOwnFiles();
    void refusesOwnFilesThatDoNotFit();
    void keepsNothingThatTheEngineRefuses();
    void releasesWhatNobodyNames_data();
    void releasesWhatNobodyNames();
    void keepsAllOrNothingOfOwnFiles_data();
    void keepsAllOrNothingOfOwnFiles();

    void handsNewFilesOver();
    void asksAgainUntilTheEngineAnswers();
    void findsAVmThatWasStartedAgain();
    void looksOnceMoreWhenDeclined();
    void takesTheDiscAwayWhenDeclined();
    void asksBeforeItEjects();
    void needsNobody();
    void namesTheVmsAddresses();
    void dialsTheEnginesPortRatherThanSshds_data();
    void dialsTheEnginesPortRatherThanSshds();
    void needsAnAddress();
    void leavesNothingBehind_data();
    void leavesNothingBehind();

private:
    [[nodiscard]] PrepareRequest ownFiles() const { return {.vmUuid = m_pool->tls1, .ownTls = m_files}; }
    [[nodiscard]] PrepareRequest newFiles() const
    {
        return {.vmUuid = m_pool->tls1, .newTls = prepare::TlsWish{net::KeyKind::EcP256, 30}};
    }
    [[nodiscard]] Result<docker::EngineVersion> prepare(const PrepareRequest &request);
    [[nodiscard]] xapi::StringMap config() { return m_pool->otherConfig(m_pool->tls1); }
    [[nodiscard]] QStringList secrets() { return sorted(m_pool->model().refs(u"secret"_s)); }
    [[nodiscard]] QStringList disks() { return sorted(m_pool->model().refs(u"VDI"_s)); }
    [[nodiscard]] static QStringList sorted(QStringList list)
    {
        list.sort();
        return list;
    }
    [[nodiscard]] QString secretText(const QString &uuid);
    //! What configure_tls does in a VM, with the disc that is in the drive.
    [[nodiscard]] Result<> configureTls();
    [[nodiscard]] bool isReachable();
    //! The call that comes as that number is refused; or it is carried out, and its answer gets lost.
    void spoilCall(int number, bool isLost);
    //! The VM was never prepared.
    void forgetPreparing();
    [[nodiscard]] bool hasSecrets();

    std::unique_ptr<test::TwoHosts> m_pool;
    std::unique_ptr<test::CdDrive> m_drive;   //!< of tls1
    std::unique_ptr<test::EnginePort> m_port; //!< the same
    guest::TlsFiles m_files;                  //!< those that the engine of tls1 lets in
    prepare::PrepareDialogue m_dialogue;
    QStringList m_told, m_asked;
};

void TlsPreparingTest::initTestCase()
{
    if (test::findProgram(u"isoinfo"_s).isEmpty())
        QSKIP("isoinfo is not installed here");
}

void TlsPreparingTest::init()
{
    m_told.clear();
    m_asked.clear();
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
    m_drive = std::make_unique<test::CdDrive>(m_pool->pool(), m_pool->tls1);
    m_port.reset();
    m_port = std::make_unique<test::EnginePort>(m_pool->guest(m_pool->tls1).port());
    QVERIFY(m_port->open(m_pool->pool(), m_pool->tls1));
    const xapi::StringMap known = config();
    m_files = {secretText(known.value(keys::tlsCaCert)).toUtf8(),
               {secretText(known.value(keys::tlsClientCert)).toUtf8(),
                Secret(secretText(known.value(keys::tlsClientKey)).toUtf8())}};
    m_dialogue = {};
    m_dialogue.tell = [this](const QString &line) { m_told.append(line); };
}

QString TlsPreparingTest::secretText(const QString &uuid)
{
    const auto secret = m_pool->model().byUuid(u"secret"_s, uuid);
    return secret ? m_pool->model().value(u"secret"_s, *secret, u"value"_s).toString() : QString();
}

Result<docker::EngineVersion> TlsPreparingTest::prepare(const PrepareRequest &request)
{
    return test::await(prepare::prepareVm(m_pool->session(), request, m_dialogue, Patience::of(60s)));
}

Result<> TlsPreparingTest::configureTls()
{
    return m_drive->serverFiles().and_then([this](test::ServerFiles files) {
        return m_pool->guest(m_pool->tls1)
            .changeTls(files.ca, files.certificate, Secret(std::move(files.key)));
    });
}

bool TlsPreparingTest::isReachable()
{
    const auto vm = test::await(xapi::vmByUuid(m_pool->session(), m_pool->tls1, Patience::of(10s)));
    if (!vm)
        return false;
    const auto records = test::await(guest::guestRecords(m_pool->session(), *vm, Patience::of(10s)));
    const auto settings = records ? records->settings() : fail(records.error());
    if (!settings)
        return false;
    const auto way = test::await(guest::Guest::connect(m_pool->session(), *settings, Patience::of(10s)));
    return way && test::await((*way)->engine()->negotiate(Patience::of(10s))).has_value();
}

void TlsPreparingTest::takesOwnFiles()
{
    for (const QString &key : tlsKeys + QStringList{keys::mode})
        m_pool->setOtherConfig(m_pool->tls1, key, {});
    PrepareRequest request = ownFiles();
    request.port = config().value(keys::port).toUShort();
    VERIFY_RESULT(prepare(request));
    QCOMPARE(config().value(keys::mode), u"tls"_s);
    QCOMPARE(config().value(keys::monitor), u"True"_s);
    QCOMPARE(secretText(config().value(keys::tlsClientKey)).toUtf8(), m_files.identity.keyPem.reveal());
    QCOMPARE(secretText(config().value(keys::tlsCaCert)).toUtf8(), m_files.caPem);
    QVERIFY(isReachable());
}

void TlsPreparingTest::refusesOwnFilesThatDoNotFit()
{
    const auto before = config();
    const QStringList secretsBefore = secrets();
    PrepareRequest request = ownFiles();
    const auto other = net::makeAuthority(u"other"_s);
    VERIFY_RESULT(other);
    request.ownTls->identity.keyPem = other->keyPem;
    VERIFY_FAILS(prepare(request), ErrorKind::Invalid);
    QCOMPARE(config(), before);
    QCOMPARE(secrets(), secretsBefore);
    QVERIFY(m_told.isEmpty());
}

void TlsPreparingTest::keepsNothingThatTheEngineRefuses()
{
    const auto before = config();
    const QStringList secretsBefore = secrets();
    const auto other = net::makeAuthority(u"other"_s);
    VERIFY_RESULT(other);
    net::CertificatePlan plan;
    plan.commonName = u"foreign client"_s;
    plan.use = net::CertificateUse::Client;
    const auto foreign = net::makeCertificate(*other, plan);
    VERIFY_RESULT(foreign);
    PrepareRequest request = ownFiles();
    request.ownTls->identity = *foreign;
    QVERIFY(!prepare(request));
    QCOMPARE(config(), before);
    QCOMPARE(secrets(), secretsBefore);
}

void TlsPreparingTest::releasesWhatNobodyNames_data()
{
    QTest::addColumn<bool>("isShared");
    QTest::newRow("its own") << false;
    QTest::newRow("another VM's too") << true;
}

void TlsPreparingTest::releasesWhatNobodyNames()
{
    QFETCH(bool, isShared);
    const auto before = config();
    if (isShared) {
        for (const QString &key : tlsKeys)
            m_pool->setOtherConfig(m_pool->off1, key, before.value(key));
    }
    VERIFY_RESULT(prepare(ownFiles()));
    for (const QString &key : tlsKeys) {
        QVERIFY(config().value(key) != before.value(key));
        QVERIFY(!secretText(config().value(key)).isEmpty());
        QCOMPARE(!secretText(before.value(key)).isEmpty(), isShared);
    }
}

void TlsPreparingTest::spoilCall(int number, bool isLost)
{
    m_pool->pool().server().failCall(isLost ? 0 : number, {u"INTERNAL_ERROR"_s, u"refused"_s});
    m_pool->pool().server().loseAnswer(isLost ? number : 0);
}

void TlsPreparingTest::keepsAllOrNothingOfOwnFiles_data()
{
    QTest::addColumn<bool>("isLost");
    QTest::newRow("refused calls") << false;
    QTest::newRow("lost answers") << true;
}

// XAPI refuses the first call, then the second one, and so on until it has nothing left to refuse.
void TlsPreparingTest::keepsAllOrNothingOfOwnFiles()
{
    QFETCH(bool, isLost);
    simulator::XapiServer &server = m_pool->pool().server();
    const auto secretCount = secrets().size();
    int refused = 0;
    for (int call = 1;; ++call) {
        QVERIFY(call < 100);
        const auto before = config();
        spoilCall(call, isLost);
        const auto version = prepare(ownFiles());
        const bool wasRefused = !server.dispatcher().isFailureToCome();
        spoilCall(0, isLost);
        QVERIFY2(isReachable(), qPrintable(u"after call %1"_s.arg(call)));
        if (!version)
            QCOMPARE(config(), before);
        for (const QString &key : tlsKeys)
            QVERIFY(!secretText(config().value(key)).isEmpty());
        QVERIFY2(secrets().size() == secretCount, qPrintable(u"after call %1"_s.arg(call)));
        if (!wasRefused)
            break;
        ++refused;
    }
    QVERIFY2(refused > 15, qPrintable(QString::number(refused)));
}

void TlsPreparingTest::handsNewFilesOver()
{
    const QStringList disksBefore = disks();
    const QStringList secretsBefore = secrets();
    const auto before = config();
    m_dialogue.agree = [this](const QString &question) {
        m_asked.append(question);
        const auto done = configureTls();
        return answer(done ? Result<bool>(true) : fail(done.error()));
    };
    VERIFY_RESULT(prepare(newFiles()));
    QCOMPARE(m_asked.size(), 1);
    QVERIFY(m_told.join(u'\n').contains(u"LABEL=Container TLS"_s));
    QCOMPARE(config().value(keys::monitor), u"True"_s);
    QVERIFY(config().value(keys::tlsClientKey) != before.value(keys::tlsClientKey));
    QVERIFY(before.value(keys::port) != u"2376"_s);
    QCOMPARE(config().value(keys::port), u"2376"_s);
    QVERIFY(isReachable());
    QVERIFY(m_drive->isEmpty());
    QCOMPARE(disks(), disksBefore);
    QCOMPARE(secrets().size(), secretsBefore.size());
}

void TlsPreparingTest::asksAgainUntilTheEngineAnswers()
{
    m_dialogue.agree = [this](const QString &question) {
        m_asked.append(question);
        const auto done = m_asked.size() < 3 ? Result<>() : configureTls();
        return answer(done ? Result<bool>(true) : fail(done.error()));
    };
    VERIFY_RESULT(prepare(newFiles()));
    QCOMPARE(m_asked.size(), 3);
    QCOMPARE(m_told.filter(u"certificate"_s, Qt::CaseInsensitive).size(), 3); // made, and two refusals
}

// XAPI makes guest metrics for each start of a VM, and forgets the former ones.
void TlsPreparingTest::findsAVmThatWasStartedAgain()
{
    m_dialogue.agree = [this](const QString &question) {
        m_asked.append(question);
        if (m_asked.size() > 1)
            return answer(Result<bool>(false));
        auto &model = m_pool->model();
        const QString vm = m_pool->vmRef(m_pool->tls1);
        const QString before = model.value(u"VM"_s, vm, u"guest_metrics"_s).toString();
        const Value networks = model.value(u"VM_guest_metrics"_s, before, u"networks"_s);
        model.set(u"VM"_s, vm, u"guest_metrics"_s,
                  Value(model.add(u"VM_guest_metrics"_s, {{u"networks"_s, networks}})));
        const auto done =
            model.destroy(u"VM_guest_metrics"_s, before).and_then([this](auto...) { return configureTls(); });
        return answer(done ? Result<bool>(true) : fail(done.error()));
    };
    VERIFY_RESULT(prepare(newFiles()));
    QCOMPARE(m_asked.size(), 1);
}

// The engine lets in nobody else any more: what somebody gave up too early must not be lost.
void TlsPreparingTest::looksOnceMoreWhenDeclined()
{
    m_dialogue.agree = [this](const QString &) {
        const auto done = configureTls();
        return answer(done ? Result<bool>(false) : fail(done.error()));
    };
    VERIFY_RESULT(prepare(newFiles()));
    QCOMPARE(config().value(keys::monitor), u"True"_s);
    QVERIFY(isReachable());
    QVERIFY(m_drive->isEmpty());
}

void TlsPreparingTest::takesTheDiscAwayWhenDeclined()
{
    const QStringList disksBefore = disks();
    const QStringList secretsBefore = secrets();
    const auto before = config();
    bool wasThere = false;
    m_dialogue.agree = [&](const QString &) {
        wasThere = !m_drive->isEmpty();
        return answer(Result<bool>(false));
    };
    const auto version = prepare(newFiles());
    VERIFY_FAILS(version, ErrorKind::Cancelled);
    QCOMPARE(version.error().code, QStringList{u"DECLINED"_s});
    QVERIFY(wasThere);
    QVERIFY(m_drive->isEmpty());
    QCOMPARE(disks(), disksBefore);
    QCOMPARE(secrets(), secretsBefore);
    QCOMPARE(config(), before);
}

void TlsPreparingTest::asksBeforeItEjects()
{
    const QString tools = m_drive->addDisc(u"tools.iso"_s);
    m_drive->insert(tools);
    const QStringList disksBefore = disks();
    m_dialogue.agree = [this](const QString &question) {
        m_asked.append(question);
        const auto done = m_asked.size() == 1 ? Result<>() : configureTls();
        return answer(done ? Result<bool>(true) : fail(done.error()));
    };
    VERIFY_RESULT(prepare(newFiles()));
    QVERIFY2(m_asked.first().contains(u"tools.iso"_s), qPrintable(m_asked.join(u'\n')));
    QCOMPARE(m_drive->disc(), tools);
    QCOMPARE(disks(), disksBefore);
}

void TlsPreparingTest::needsNobody()
{
    QTimer inVm;
    QObject::connect(&inVm, &QTimer::timeout, &inVm, [&] {
        if (!m_drive->isEmpty() && configureTls())
            inVm.stop();
    });
    inVm.start(100ms);
    VERIFY_RESULT(prepare(newFiles()));
    QVERIFY(!inVm.isActive());
    QVERIFY(m_drive->isEmpty());
}

void TlsPreparingTest::namesTheVmsAddresses()
{
    const QString own = m_port->address();
    m_pool->setOtherConfig(m_pool->tls1, keys::address, own);
    QByteArray client;
    m_dialogue.agree = [&](const QString &) {
        client = m_drive->file(u"client/key.pem"_s).value_or(QByteArray());
        const auto done = configureTls();
        return answer(done ? Result<bool>(true) : fail(done.error()));
    };
    VERIFY_RESULT(prepare(newFiles()));
    QVERIFY2(m_told.first().contains(own), qPrintable(m_told.join(u'\n')));
    QCOMPARE(secretText(config().value(keys::tlsClientKey)).toUtf8(), client);
}

void TlsPreparingTest::dialsTheEnginesPortRatherThanSshds_data()
{
    QTest::addColumn<bool>("isManaged");
    QTest::newRow("managed") << true;
    QTest::newRow("not managed") << false;
}

void TlsPreparingTest::dialsTheEnginesPortRatherThanSshds()
{
    QFETCH(bool, isManaged);
    m_port.reset();
    m_pool->setOtherConfig(m_pool->tls1, keys::mode, u"ssh"_s);
    if (isManaged)
        m_pool->setOtherConfig(m_pool->tls1, keys::monitor, u"True"_s);
    m_pool->setOtherConfig(m_pool->tls1, keys::port, u"2222"_s);
    const auto before = config();
    m_dialogue.agree = [this](const QString &question) {
        m_asked.append(question);
        return answer(Result<bool>(m_asked.size() == 1));
    };
    VERIFY_FAILS(prepare(newFiles()), ErrorKind::Cancelled);
    const QString told = m_told.join(u'\n');
    QVERIFY2(told.contains(u"2376"_s) && !told.contains(u"2222"_s), qPrintable(told));
    QCOMPARE(config(), before);
}

void TlsPreparingTest::needsAnAddress()
{
    PrepareRequest request = newFiles();
    request.vmUuid = m_pool->mute1;
    const auto version = prepare(request);
    VERIFY_FAILS(version, ErrorKind::NotFound);
    QCOMPARE(version.error().code.value(0), u"NO_ADDRESS"_s);
}

void TlsPreparingTest::forgetPreparing()
{
    for (const QString &key : tlsKeys) {
        if (const auto secret = m_pool->model().byUuid(u"secret"_s, config().value(key)))
            VERIFY_RESULT(m_pool->model().destroy(u"secret"_s, *secret));
    }
    for (const QString &key : tlsKeys + QStringList{keys::mode, keys::port, keys::monitor})
        m_pool->setOtherConfig(m_pool->tls1, key, {});
}

bool TlsPreparingTest::hasSecrets()
{
    return std::all_of(tlsKeys.begin(), tlsKeys.end(),
                       [this](const QString &key) { return !secretText(config().value(key)).isEmpty(); });
}

void TlsPreparingTest::leavesNothingBehind_data()
{
    QTest::addColumn<bool>("isLost");
    QTest::addColumn<bool>("isFirst"); // nothing is recorded for the VM
    QTest::newRow("refused calls") << false << false;
    QTest::newRow("lost answers") << true << false;
    QTest::newRow("some refused calls, the first time") << false << true;
}

// After each refused call the pool is as clean as before, and the VM is within reach; done again, it
// succeeds.
void TlsPreparingTest::leavesNothingBehind()
{
    QFETCH(bool, isLost);
    QFETCH(bool, isFirst);
    simulator::XapiServer &server = m_pool->pool().server();
    const QStringList disksBefore = disks();
    const auto others = secrets().size() - tlsKeys.size();
    bool isRun = false;
    m_dialogue.agree = [&](const QString &) {
        const auto done = configureTls();
        isRun = isRun || done;
        return answer(done ? Result<bool>(true) : fail(done.error()));
    };
    const auto isClean = [&] {
        const auto named = config().contains(keys::tlsClientKey) ? tlsKeys.size() : 0;
        return disks() == disksBefore && m_drive->isEmpty() && secrets().size() == others + named &&
               hasSecrets() == (named > 0);
    };
    const int step = isFirst ? 4 : 1; // each takes its time
    int refused = 0;
    for (int call = 1;; call += step) {
        QVERIFY(call < 200);
        const QByteArray when = "after call " + QByteArray::number(call);
        if (isFirst)
            forgetPreparing();
        isRun = false;
        const auto before = config();
        spoilCall(call, isLost);
        const auto version = prepare(newFiles());
        const bool wasRefused = !server.dispatcher().isFailureToCome();
        spoilCall(0, isLost);
        QVERIFY2(isClean(), when.constData());
        if (!wasRefused) {
            VERIFY_RESULT(version);
            break;
        }
        ++refused;
        QVERIFY2((isFirst && !isRun) || isReachable(), when.constData());
        if (version)
            continue;
        QCOMPARE(config(), before);
        VERIFY_RESULT(prepare(newFiles()));
        QVERIFY2(isClean() && isReachable(), when.constData());
        QCOMPARE(config().value(keys::mode), u"tls"_s);
        QCOMPARE(config().value(keys::monitor), u"True"_s);
    }
    QVERIFY2(refused * step > 30, qPrintable(QString::number(refused)));
}

QTEST_GUILESS_MAIN(TlsPreparingTest)
#include "tst_tlspreparing.moc"
