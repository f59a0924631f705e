// SPDX-License-Identifier: BSD-2-Clause
#include "fairclock.h"
#include "places.h"
#include "secretwatch.h"
#include "simulator/xapidispatcher.h"
#include "simulator/xapiserver.h"
#include "twohosts.h"
#include "verify.h"
#include "vmfarm.h"
#include "xapi/keys.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
namespace keys = xapi::keys;

namespace {

constexpr int patience = 30000; // ms
const QString s_program = test::ourProgram(u"xscontainer-monitor"_s);

QProcessEnvironment environmentOf(const QString &notifySocket)
{
    QProcessEnvironment environment;
    environment.insert(u"NOTIFY_SOCKET"_s, notifySocket);
    return environment;
}

QProcessEnvironment environmentThatLogsAll()
{
    QProcessEnvironment environment;
    environment.insert(u"QT_LOGGING_RULES"_s, u"xsc.*=true"_s);
    return environment;
}

//! What systemd is to a service of Type=notify.
class NotifySocket
{
public:
    NotifySocket()
    {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        const QByteArray name = path().toUtf8();
        std::memcpy(address.sun_path, name.constData(), static_cast<size_t>(name.size()));
        m_fd = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
        m_bound = ::bind(m_fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    ~NotifySocket() { ::close(m_fd); }
    Q_DISABLE_COPY_MOVE(NotifySocket)

    [[nodiscard]] bool isBound() const { return m_bound; }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"notify"_s); }
    //! What was told since the last call, without the signs of life.
    [[nodiscard]] QByteArray next()
    {
        QByteArray told;
        char buffer[256];
        for (;;) {
            const auto size = ::recv(m_fd, buffer, sizeof buffer, 0);
            if (size <= 0)
                return told;
            const QByteArray one(buffer, size);
            if (one == "WATCHDOG=1")
                ++m_signsOfLife;
            else
                told += one;
        }
    }
    [[nodiscard]] int signsOfLife()
    {
        std::ignore = next();
        return m_signsOfLife;
    }

private:
    QTemporaryDir m_folder;
    int m_fd = -1;
    int m_signsOfLife = 0;
    bool m_bound = false;
};

} // namespace

//! The daemon's executable on host1 of an embedded pool.
class MonitorProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void publishesAndEndsWhenTold_data();
    void publishesAndEndsWhenTold();
    void publishesOnce();
    void showsKeysNowhere();
    void refusesUnknownOptions();
    void isReadyBeforeXapiIs();
    void givesSignsOfLife();
    void givesNoneInTheNameOfAnother();
    void reopensItsLogWhenHungUp();
    void leavesTheHostToTheFirst();
    void tellsHowItStands();
    void endsInTimeWhenXapiHangs();
    void endsInTimeWithManyVms();

private:
    void start(const QStringList &options, const QProcessEnvironment &more = {});
    struct Output
    {
        int code = -1;
        QByteArray text;
        QByteArray errors;
    };
    //! Runs another one to its end.
    [[nodiscard]] Output run(const QStringList &options);
    [[nodiscard]] QString root() { return m_pool->pool().hostRoot(m_pool->host1); }
    [[nodiscard]] QString logPath() { return root() + u"/var/log/xscontainer.log"_s; }
    void waitUntilPublished();
    //! A line of each private key that the pool has.
    [[nodiscard]] QByteArrayList privateKeys();

    std::unique_ptr<test::TwoHosts> m_pool;
    std::unique_ptr<QProcess> m_program;
};

void MonitorProgramTest::init()
{
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
    m_pool->setOtherConfig(m_pool->web1, keys::monitor, u"True"_s);
}

void MonitorProgramTest::cleanup()
{
    m_program.reset();
    m_pool.reset();
}

void MonitorProgramTest::start(const QStringList &options, const QProcessEnvironment &more)
{
    m_program = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(more);
    m_program->setProcessEnvironment(environment);
    m_program->start(s_program, QStringList{u"--root"_s, root()} + options);
    QVERIFY(m_program->waitForStarted());
}

MonitorProgramTest::Output MonitorProgramTest::run(const QStringList &options)
{
    QProcess other;
    other.start(s_program, QStringList{u"--root"_s, root()} + options);
    const bool ended = QTest::qWaitFor([&other] { return other.state() == QProcess::NotRunning; }, patience);
    return {ended && other.exitStatus() == QProcess::NormalExit ? other.exitCode() : -1,
            other.readAllStandardOutput(), other.readAllStandardError()};
}

void MonitorProgramTest::waitUntilPublished()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->otherConfig(m_pool->web1).contains(keys::dockerVersion), patience);
}

void MonitorProgramTest::publishesAndEndsWhenTold_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void MonitorProgramTest::publishesAndEndsWhenTold()
{
    QFETCH(int, signal);
    NotifySocket systemd;
    QVERIFY(systemd.isBound());
    QElapsedTimer timer;
    timer.start();
    start({}, environmentOf(systemd.path()));
    waitUntilPublished();
    QCOMPARE(systemd.next(), QByteArray("READY=1"));
    const qint64 toBegin = timer.restart();
    ::kill(static_cast<pid_t>(m_program->processId()), signal);
    QTRY_COMPARE_WITH_TIMEOUT(m_program->state(), QProcess::NotRunning, patience);
    // Two seconds, or on a slow machine what beginning took there.
    QCOMPARE_LT(timer.elapsed(), std::max<qint64>(2000, toBegin));
    QCOMPARE(m_program->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_program->exitCode(), 0);
    QCOMPARE(systemd.next(), QByteArray("STOPPING=1"));
    QVERIFY(m_pool->otherConfig(m_pool->web1).contains(keys::dockerPs));
    QFile log(logPath());
    QVERIFY(log.open(QIODevice::ReadOnly));
    QVERIFY(log.readAll().contains("web1 is watched"));
}

void MonitorProgramTest::publishesOnce()
{
    start({u"--once"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_program->state(), QProcess::NotRunning, patience);
    QCOMPARE(m_program->exitCode(), 0);
    QVERIFY(m_pool->otherConfig(m_pool->web1).contains(keys::dockerVersion));
}

QByteArrayList MonitorProgramTest::privateKeys()
{
    QByteArrayList lines;
    for (const QString &secret : m_pool->model().refs(u"secret"_s)) {
        const QByteArray text = m_pool->model().value(u"secret"_s, secret, u"value"_s).toString().toUtf8();
        if (text.contains("PRIVATE KEY"))
            lines.append(test::SecretWatch::lineOf(text));
    }
    return lines;
}

// Looked for at every call to XAPI, one way to an engine being SSH and the other one TLS.
void MonitorProgramTest::showsKeysNowhere()
{
    m_pool->setOtherConfig(m_pool->tls1, keys::monitor, u"True"_s);
    test::SecretWatch watch(root());
    watch.words = privateKeys();
    QVERIFY2(watch.words.size() >= 2, qPrintable(QString::number(watch.words.size())));
    m_pool->pool().server().dispatcher().setWatcher([&watch](const QString &) { watch.glance(); });
    start({u"--foreground"_s}, environmentThatLogsAll());
    waitUntilPublished();
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->otherConfig(m_pool->tls1).contains(keys::dockerVersion), patience);
    watch.look();
    m_program->terminate();
    QTRY_COMPARE_WITH_TIMEOUT(m_program->state(), QProcess::NotRunning, patience);
    m_pool->pool().server().dispatcher().setWatcher({});
    QVERIFY2(watch.looks() > 10, qPrintable(QString::number(watch.looks())));
    watch.look();
    QVERIFY2(watch.found().isEmpty(), qPrintable(watch.found().join(u' ')));
    const QByteArray told = m_program->readAllStandardOutput() + m_program->readAllStandardError();
    QVERIFY2(told.contains("GET /version: 200"), told.constData()); // it was told all
    for (const QByteArray &word : watch.words)
        QVERIFY2(!told.contains(word), told.constData());
}

void MonitorProgramTest::refusesUnknownOptions()
{
    start({u"--polling"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_program->state(), QProcess::NotRunning, patience);
    QVERIFY(m_program->exitCode() != 0);
}

void MonitorProgramTest::isReadyBeforeXapiIs()
{
    NotifySocket systemd;
    m_pool->pool().server().close();
    start({}, environmentOf(systemd.path()));
    QByteArray told;
    QTRY_VERIFY_WITH_TIMEOUT((told += systemd.next()) == "READY=1", patience);
    const Output status = run({u"--status"_s});
    QCOMPARE(status.code, 0);
    QVERIFY2(status.text.contains("XAPI has not answered yet"), status.text.constData());
}

void MonitorProgramTest::givesSignsOfLife()
{
    NotifySocket systemd;
    QProcessEnvironment environment = environmentOf(systemd.path());
    environment.insert(u"WATCHDOG_USEC"_s, u"100000"_s);
    start({}, environment);
    QTRY_VERIFY_WITH_TIMEOUT(systemd.signsOfLife() >= 5, patience);
}

void MonitorProgramTest::givesNoneInTheNameOfAnother()
{
    NotifySocket systemd;
    QProcessEnvironment environment = environmentOf(systemd.path());
    environment.insert(u"WATCHDOG_USEC"_s, u"1000"_s);
    environment.insert(u"WATCHDOG_PID"_s, u"1"_s);
    start({}, environment);
    waitUntilPublished();
    QCOMPARE(systemd.signsOfLife(), 0);
}

void MonitorProgramTest::reopensItsLogWhenHungUp()
{
    start({});
    waitUntilPublished();
    const auto isOpen = [this] {
        const QDir open(u"/proc/%1/fd"_s.arg(m_program->processId()));
        const QFileInfoList entries = open.entryInfoList(QDir::Files | QDir::System);
        return std::any_of(entries.begin(), entries.end(),
                           [this](const QFileInfo &entry) { return entry.symLinkTarget() == logPath(); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(), patience);
    ::kill(static_cast<pid_t>(m_program->processId()), SIGHUP);
    QTRY_VERIFY_WITH_TIMEOUT(!isOpen(), patience);
    const auto isOpenAfterTrouble = [this, &isOpen] {
        m_pool->guest(m_pool->web1).dropConnections();
        return isOpen();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOpenAfterTrouble(), patience);
    QCOMPARE(m_program->state(), QProcess::Running);
}

void MonitorProgramTest::leavesTheHostToTheFirst()
{
    start({});
    waitUntilPublished();
    for (const QStringList &options :
         {QStringList{u"--foreground"_s}, QStringList{u"--foreground"_s, u"--once"_s}}) {
        const Output second = run(options);
        QCOMPARE(second.code, 1);
        QVERIFY2(second.errors.contains("Another monitor runs on this host"), second.errors.constData());
    }
    QCOMPARE(run({u"--status"_s}).code, 0);
    // The kernel lets go of what a killed one held.
    m_program->kill();
    QTRY_COMPARE_WITH_TIMEOUT(m_program->state(), QProcess::NotRunning, patience);
    const Output none = run({u"--status"_s});
    QCOMPARE(none.code, 1);
    QVERIFY2(none.errors.contains("No monitor runs on this host"), none.errors.constData());
    QVERIFY(none.text.isEmpty());
    QCOMPARE(run({u"--once"_s}).code, 0);
}

void MonitorProgramTest::tellsHowItStands()
{
    m_pool->setOtherConfig(m_pool->mute1, keys::monitor, u"True"_s);
    start({});
    waitUntilPublished();
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->otherConfig(m_pool->mute1).contains(keys::state), patience);
    const Output text = run({u"--status"_s});
    QCOMPARE(text.code, 0);
    for (const char *part :
         {"XAPI is connected.", "web1", "connected", "docker 20.10.24", "mute1", "failing", "NO_ADDRESS: "})
        QVERIFY2(text.text.contains(part), text.text.constData());
    const Output json = run({u"--status"_s, u"--json"_s});
    QCOMPARE(json.code, 0);
    const QJsonObject whole = QJsonDocument::fromJson(json.text).object();
    QCOMPARE(whole[u"pid"_s].toInteger(), m_program->processId());
    QCOMPARE(whole[u"vms"_s].toArray().size(), 2);
    QCOMPARE(whole[u"vms"_s][1][u"state"_s].toString(), u"connected"_s);
}

// A xapi that takes calls and answers none; calls are under way when the end comes.
void MonitorProgramTest::endsInTimeWhenXapiHangs()
{
    QElapsedTimer timer;
    timer.start();
    start({});
    waitUntilPublished();
    const qint64 toBegin = timer.elapsed();
    const QString socket = m_pool->pool().xapiSocket(m_pool->host1);
    m_pool->pool().server().close();
    QLocalServer deaf;
    QLocalServer::removeServer(socket);
    QVERIFY(deaf.listen(socket));
    QSignalSpy calls(&deaf, &QLocalServer::newConnection);
    QVERIFY(m_pool->engine(m_pool->web1).stop(u"web"_s));
    QTRY_VERIFY_WITH_TIMEOUT(calls.count() >= 2, patience);
    timer.restart();
    m_program->terminate();
    QTRY_COMPARE_WITH_TIMEOUT(m_program->state(), QProcess::NotRunning, patience);
    QCOMPARE_LT(timer.elapsed(), std::max<qint64>(2000, toBegin));
    QCOMPARE(m_program->exitCode(), 0);
}

// The last word about each of them is written, and all of it together takes no longer than that about one.
void MonitorProgramTest::endsInTimeWithManyVms()
{
    bench::VmFarm farm(20);
    VERIFY_RESULT(farm.start());
    const test::FairClock beginning;
    start({u"--root"_s, farm.hostRoot()});
    QVERIFY(farm.waitUntilTrue(std::chrono::milliseconds(patience)));
    const auto toBegin = beginning.elapsed();
    const test::FairClock ending;
    m_program->terminate();
    QTRY_COMPARE_WITH_TIMEOUT(m_program->state(), QProcess::NotRunning, patience);
    qInfo("began in %lld ms, ended in %lld ms", static_cast<long long>(toBegin.count()),
          static_cast<long long>(ending.elapsed().count()));
    QCOMPARE_LT(ending.elapsed().count(), std::max<qint64>(2000, toBegin.count()));
    QCOMPARE(m_program->exitCode(), 0);
    for (int vm = 0; vm < farm.size(); ++vm)
        QVERIFY(farm.otherConfig(vm).value(keys::state).contains("NOT_WATCHED"_L1));
}

QTEST_GUILESS_MAIN(MonitorProgramTest)
#include "tst_monitorprogram.moc"
