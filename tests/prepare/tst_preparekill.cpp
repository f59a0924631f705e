// SPDX-License-Identifier: BSD-2-Clause
#include "cddrive.h"
#include "engineport.h"
#include "places.h"
#include "process.h"
#include "simulator/xapiserver.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QProcess>
#include <QSignalSpy>

#include <signal.h>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
namespace keys = xapi::keys;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int step = 4; // of the calls: processes are slow then
#else
constexpr int step = 1;
#endif

const QStringList tlsKeys{keys::tlsClientCert, keys::tlsClientKey, keys::tlsCaCert};

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

//! The command's executable hands certificates over on a disc, and is killed.
class PrepareKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNothingThatTheNextRunDoesNotFind_data();
    void leavesNothingThatTheNextRunDoesNotFind();
    void takesTheDiscAway_data();
    void takesTheDiscAway();

private:
    struct Outcome
    {
        bool isKilled = false;
        int exitCode = -1;
        QByteArray err;
    };
    void setUp(bool isFull);
    [[nodiscard]] QStringList options() const;
    //! \a fatal: the call to XAPI at which it is killed; 0: none.
    [[nodiscard]] Outcome run(int fatal);
    //! Of the VM as it is recorded.
    [[nodiscard]] QString secretText(const QString &key);
    void configureOnce();
    //! What a monitor does after two days.
    void removeStraySecrets();

    std::unique_ptr<test::TwoHosts> m_pool;
    std::unique_ptr<test::CdDrive> m_drive;
    std::unique_ptr<test::EnginePort> m_port;
    QString m_configured; //!< the last disc that the engine has its files from
};

// What configure_tls does in a VM, as soon as a disc is in.
void PrepareKillTest::configureOnce()
{
    const QString disc = m_drive->disc();
    if (m_drive->isEmpty() || disc == m_configured)
        return;
    auto files = m_drive->serverFiles();
    if (!files)
        return;
    m_configured = disc;
    VERIFY_RESULT(
        m_pool->guest(m_pool->tls1).changeTls(files->ca, files->certificate, Secret(std::move(files->key))));
}

void PrepareKillTest::removeStraySecrets()
{
    simulator::XapiModel &model = m_pool->model();
    const xapi::StringMap named = m_pool->otherConfig(m_pool->tls1);
    for (const QString &ref : model.refs(u"secret"_s)) {
        const QString uuid = model.value(u"secret"_s, ref, u"uuid"_s).toString();
        const auto marks = model.value(u"secret"_s, ref, u"other_config"_s).toMap();
        if (marks.contains(keys::madeAt) && !named.values().contains(uuid))
            VERIFY_RESULT(model.destroy(u"secret"_s, ref));
    }
}

void PrepareKillTest::setUp(bool isFull)
{
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
    m_drive = std::make_unique<test::CdDrive>(m_pool->pool(), m_pool->tls1);
    m_port.reset();
    m_port = std::make_unique<test::EnginePort>(m_pool->guest(m_pool->tls1).port());
    QVERIFY(m_port->open(m_pool->pool(), m_pool->tls1));
    if (isFull)
        m_drive->insert(m_drive->addDisc(u"tools.iso"_s));
}

QStringList PrepareKillTest::options() const
{
    return {u"--root"_s,
            m_pool->pool().hostRoot(m_pool->host1),
            u"-v"_s,
            m_pool->tls1,
            u"--generate-certs"_s,
            u"--key-type"_s,
            u"p256"_s,
            u"--yes"_s,
            u"--json"_s};
}

PrepareKillTest::Outcome PrepareKillTest::run(int fatal)
{
    QProcess program;
    QSignalSpy finished(&program, &QProcess::finished);
    int calls = 0;
    m_pool->pool().server().dispatcher().setWatcher([&](const QString &) {
        configureOnce();
        if (++calls == fatal && program.processId() > 0)
            ::kill(static_cast<pid_t>(program.processId()), SIGKILL);
    });
    program.start(test::ourProgram(u"xscontainer-prepare-vm"_s), options());
    const bool hasEnded = finished.wait(60000);
    m_pool->pool().server().dispatcher().setWatcher({});
    if (!hasEnded)
        return {};
    return {program.exitStatus() == QProcess::CrashExit, program.exitCode(), program.readAllStandardError()};
}

QString PrepareKillTest::secretText(const QString &key)
{
    const auto secret = m_pool->model().byUuid(u"secret"_s, m_pool->otherConfig(m_pool->tls1).value(key));
    return secret ? m_pool->model().value(u"secret"_s, *secret, u"value"_s).toString() : QString();
}

void PrepareKillTest::leavesNothingThatTheNextRunDoesNotFind_data()
{
    QTest::addColumn<bool>("isFull");
    QTest::newRow("empty drive") << false;
    QTest::newRow("full drive") << true;
}

// Killed at its first call to XAPI, then at the second one, and so on until it ends before. XAPI carries the
// call out.
void PrepareKillTest::leavesNothingThatTheNextRunDoesNotFind()
{
    if (test::findProgram(u"isoinfo"_s).isEmpty())
        QSKIP("isoinfo is not installed here");
    QFETCH(bool, isFull);
    setUp(isFull);
    const QString former = m_drive->disc();
    const QStringList disks = sorted(m_pool->model().refs(u"VDI"_s));
    const auto secrets = m_pool->model().refs(u"secret"_s).size();
    int killed = 0;
    for (int call = 1;; call += step) {
        QVERIFY(call < 200);
        const QByteArray at = "killed at call " + QByteArray::number(call);
        if (!run(call).isKilled)
            break;
        ++killed;
        const Outcome again = run(0);
        QVERIFY2(again.exitCode == 0, (at + ": " + again.err).constData());
        QVERIFY2(sorted(m_pool->model().refs(u"VDI"_s)) == disks, at.constData());
        QVERIFY2(m_drive->disc() == former && m_drive->isEmpty() == !isFull, at.constData());
        removeStraySecrets();
        QVERIFY2(m_pool->model().refs(u"secret"_s).size() == secrets, at.constData());
        for (const QString &key : tlsKeys)
            QVERIFY2(!secretText(key).isEmpty(), at.constData());
    }
    QVERIFY2(killed > 50 / step, qPrintable(QString::number(killed)));
}

void PrepareKillTest::takesTheDiscAway_data()
{
    QTest::addColumn<bool>("isFull");
    QTest::addColumn<int>("signal");
    for (const bool isFull : {false, true}) {
        const QByteArray drive = isFull ? "full drive" : "empty drive";
        QTest::newRow((drive + ", SIGINT").constData()) << isFull << SIGINT;
        QTest::newRow((drive + ", SIGTERM").constData()) << isFull << SIGTERM;
        QTest::newRow((drive + ", SIGHUP").constData()) << isFull << SIGHUP;
        QTest::newRow((drive + ", SIGQUIT").constData()) << isFull << SIGQUIT;
    }
}

// Told to end while its disc is in the drive, and nobody has run anything in the VM.
void PrepareKillTest::takesTheDiscAway()
{
    if (test::findProgram(u"isoinfo"_s).isEmpty())
        QSKIP("isoinfo is not installed here");
    QFETCH(bool, isFull);
    QFETCH(int, signal);
    setUp(isFull);
    const QString former = m_drive->disc();
    const QStringList disks = sorted(m_pool->model().refs(u"VDI"_s));
    const auto secrets = m_pool->model().refs(u"secret"_s).size();
    const xapi::StringMap config = m_pool->otherConfig(m_pool->tls1);
    QProcess program;
    QSignalSpy finished(&program, &QProcess::finished);
    QString disc;
    m_pool->pool().server().dispatcher().setWatcher([&](const QString &) {
        if (!disc.isEmpty() || m_drive->isEmpty() || m_drive->disc() == former)
            return;
        disc = m_drive->disc();
        ::kill(static_cast<pid_t>(program.processId()), signal);
    });
    program.start(test::ourProgram(u"xscontainer-prepare-vm"_s), options());
    QVERIFY(finished.wait(60000));
    m_pool->pool().server().dispatcher().setWatcher({});
    QVERIFY(!disc.isEmpty());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QVERIFY2(program.exitCode() == 130, program.readAllStandardError().constData());
    QVERIFY(m_drive->disc() == former && m_drive->isEmpty() == !isFull);
    QCOMPARE(sorted(m_pool->model().refs(u"VDI"_s)), disks);
    QCOMPARE(m_pool->model().refs(u"secret"_s).size(), secrets);
    QCOMPARE(m_pool->otherConfig(m_pool->tls1), config);
}

QTEST_GUILESS_MAIN(PrepareKillTest)
#include "tst_preparekill.moc"
