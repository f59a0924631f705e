// SPDX-License-Identifier: BSD-2-Clause
#include "places.h"
#include "realguest.h"
#include "twohosts.h"
#include "verify.h"
#include "writefile.h"
#include "xapi/keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
namespace keys = xapi::keys;

namespace {

constexpr int patience = 60000; // ms
const auto unit = u"xscontainer-monitor.service"_s;
const auto logFile = u"/var/log/xscontainer.log"_s;

// No ordinary boot comes before it here, the program is that of this build, and nobody waits a minute.
// A sanitizer that looks for leaks wants to trace, which is what the unit forbids.
constexpr auto changes = R"([Unit]
DefaultDependencies=no
[Service]
ExecStart=
ExecStart=/var/lib/xsc/xscontainer-monitor
RestartSec=100ms
WatchdogSec=5
Environment=ASAN_OPTIONS=detect_leaks=0
)";

// $1 root of the simulated host, $2 its xapi socket, $3 the program: what a dom0 has, in the places where it
// has it.
constexpr auto furnish = R"sh(set -e
cp "$1/etc/xensource-inventory" /etc/
install -D "$3" /var/lib/xsc/xscontainer-monitor
mkdir -p /var/lib/xcp
mount --bind "$(dirname "$2")" /var/lib/xcp
)sh"_L1;

} // namespace

//! The monitor as a service of a real systemd, with all that its unit forbids it.
class RealMonitorUnitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void servesUntilItIsStopped();
    void isStartedAgainWhenItHangs();
    void opensItsLogAnewOnReload();
    void isStoppedInTime();

private:
    [[nodiscard]] Result<> install();
    [[nodiscard]] QByteArray tell(const QString &property) const;
    [[nodiscard]] QByteArray sh(const QString &script) const;
    [[nodiscard]] bool publishes(const QString &state);

    std::unique_ptr<test::TwoHosts> m_pool;
    std::unique_ptr<test::RealGuest> m_host; //!< what has a systemd of its own can be a dom0 as well
};

void RealMonitorUnitTest::initTestCase()
{
    const QString why = test::RealGuest::obstacle(test::GuestEngine::Docker);
    if (!why.isEmpty())
        QSKIP(qPrintable(why));
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
    m_pool->setOtherConfig(m_pool->web1, keys::monitor, u"True"_s);
    auto host = test::RealGuest::start({.engine = test::GuestEngine::Docker});
    VERIFY_RESULT(host);
    m_host = std::move(*host);
    VERIFY_RESULT(install());
}

Result<> RealMonitorUnitTest::install()
{
    const QString installer = test::sourcePath(u"installer/systemd/"_s + unit);
    const QString root = m_pool->pool().hostRoot(m_pool->host1);
    const auto furnished =
        m_host->run({u"sh"_s, u"-c"_s, furnish, u"sh"_s, root, m_pool->pool().xapiSocket(m_pool->host1),
                     test::ourProgram(u"xscontainer-monitor"_s)});
    if (!furnished)
        return fail(furnished.error());
    const auto copied =
        m_host->run({u"install"_s, u"-D"_s, u"-m"_s, u"644"_s, installer, u"/etc/systemd/system/"_s + unit});
    if (!copied)
        return fail(copied.error());
    return m_host->extendUnit(unit, changes);
}

QByteArray RealMonitorUnitTest::tell(const QString &property) const
{
    const auto told = m_host->systemctl({u"show"_s, u"--value"_s, u"--property"_s, property, unit});
    return told ? told->trimmed() : told.error().text().toUtf8();
}

QByteArray RealMonitorUnitTest::sh(const QString &script) const
{
    const auto said = m_host->run({u"sh"_s, u"-c"_s, script});
    return said ? said->trimmed() : said.error().text().toUtf8();
}

// Of the container "web".
bool RealMonitorUnitTest::publishes(const QString &state)
{
    const QString list = m_pool->otherConfig(m_pool->web1).value(keys::dockerPs);
    return list.contains(u"web"_s) && list.contains(state);
}

void RealMonitorUnitTest::servesUntilItIsStopped()
{
    const auto started = m_host->systemctl({u"start"_s, unit});
    QVERIFY2(started, started ? "" : sh(u"systemctl status "_s + unit).constData());
    QCOMPARE(tell(u"ActiveState"_s), "active");
    QTRY_VERIFY_WITH_TIMEOUT(publishes(u"Up"_s), patience);
    QVERIFY(m_pool->engine(m_pool->web1).stop(u"web"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!publishes(u"Up"_s), patience);
    const QByteArray status = sh(u"/var/lib/xsc/xscontainer-monitor --status"_s);
    QVERIFY2(status.contains("XAPI is connected.") && status.contains("web1"), status.constData());
}

void RealMonitorUnitTest::isStartedAgainWhenItHangs()
{
    const QByteArray before = tell(u"MainPID"_s);
    QCOMPARE(sh(u"kill -STOP "_s + QString::fromLatin1(before)), "");
    QTRY_VERIFY_WITH_TIMEOUT(tell(u"NRestarts"_s).toInt() > 0, patience);
    QVERIFY(m_pool->engine(m_pool->web1).start(u"web"_s));
    QTRY_VERIFY_WITH_TIMEOUT(publishes(u"Up"_s), patience);
    QTRY_COMPARE_WITH_TIMEOUT(tell(u"ActiveState"_s), "active", patience);
    QVERIFY(tell(u"MainPID"_s) != before);
}

void RealMonitorUnitTest::opensItsLogAnewOnReload()
{
    QVERIFY(sh(u"cat "_s + logFile).contains("web1 is watched"));
    QCOMPARE(sh(u"mv %1 %1.1"_s.arg(logFile)), "");
    VERIFY_RESULT(m_host->systemctl({u"reload"_s, unit}));
    m_pool->guest(m_pool->web1).dropConnections();
    QTRY_VERIFY_WITH_TIMEOUT(sh(u"cat "_s + logFile).contains("web1 is watched"), patience);
}

void RealMonitorUnitTest::isStoppedInTime()
{
    QTRY_VERIFY_WITH_TIMEOUT(publishes(u"Up"_s), patience);
    VERIFY_RESULT(m_host->systemctl({u"stop"_s, u"--no-block"_s, unit}));
    QTRY_COMPARE_WITH_TIMEOUT(tell(u"ActiveState"_s), "inactive", patience);
    // systemd kills what has not ended within the unit's ten seconds, and says so.
    QCOMPARE(tell(u"Result"_s), "success");
    QVERIFY(!sh(u"ls -d /run/xscontainer"_s).startsWith("/run"));
    QVERIFY(publishes(u"Up"_s));
}

QTEST_GUILESS_MAIN(RealMonitorUnitTest)
#include "tst_real_monitorunit.moc"
