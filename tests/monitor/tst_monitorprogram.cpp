// SPDX-License-Identifier: BSD-2-Clause
#include "twohosts.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

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
    [[nodiscard]] QByteArray next()
    {
        char buffer[256];
        const auto size = ::recv(m_fd, buffer, sizeof buffer, 0);
        return size > 0 ? QByteArray(buffer, size) : QByteArray();
    }

private:
    QTemporaryDir m_folder;
    int m_fd = -1;
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
    void refusesUnknownOptions();

private:
    void start(const QStringList &options, const QString &notifySocket = {});

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

void MonitorProgramTest::start(const QStringList &options, const QString &notifySocket)
{
    m_program = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NOTIFY_SOCKET"_s, notifySocket);
    m_program->setProcessEnvironment(environment);
    m_program->start(QStringLiteral(XSC_PROGRAMS "/xscontainer-monitor"),
                     QStringList{u"--root"_s, m_pool->pool().hostRoot(m_pool->host1)} + options);
    QVERIFY(m_program->waitForStarted());
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
    start({}, systemd.path());
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->otherConfig(m_pool->web1).contains(keys::dockerVersion), patience);
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
    QFile log(m_pool->pool().hostRoot(m_pool->host1) + u"/var/log/xscontainer.log"_s);
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

void MonitorProgramTest::refusesUnknownOptions()
{
    start({u"--polling"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_program->state(), QProcess::NotRunning, patience);
    QVERIFY(m_program->exitCode() != 0);
}

QTEST_GUILESS_MAIN(MonitorProgramTest)
#include "tst_monitorprogram.moc"
