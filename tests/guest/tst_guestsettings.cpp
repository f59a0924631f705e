// SPDX-License-Identifier: BSD-2-Clause
#include "guest/guestsettings.h"
#include "verify.h"
#include "xapi/keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using guest::guestSettings;
namespace keys = xapi::keys;

namespace {

xapi::PoolRecord poolWithKey()
{
    xapi::PoolRecord pool;
    pool.otherConfig.insert(keys::privateKeySecret, u"key-secret"_s);
    return pool;
}

xapi::VmRecord runningVm()
{
    xapi::VmRecord vm;
    vm.ref = xapi::VmRef(u"OpaqueRef:vm"_s);
    vm.uuid = u"vm-uuid"_s;
    vm.name = u"web1"_s;
    vm.powerState = xapi::PowerState::Running;
    return vm;
}

xapi::GuestMetricsRecord metricsWith(const xapi::StringMap &networks)
{
    xapi::GuestMetricsRecord metrics;
    metrics.networks = networks;
    return metrics;
}

const xapi::GuestMetricsRecord oneAddress = metricsWith({{u"0/ip"_s, u"10.0.0.5"_s}});

} // namespace

class GuestSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersAddresses_data();
    void ordersAddresses();
    void putsTheOverrideFirst();
    void fillsInTheDefaults();
    void readsEveryKey();
    void refuses_data();
    void refuses();
    void namesTheFirstReasonOnly();
    void wantsTlsFilesForTls();
    void knowsManagedVms_data();
    void knowsManagedVms();
};

void GuestSettingsTest::ordersAddresses_data()
{
    QTest::addColumn<xapi::StringMap>("networks");
    QTest::addColumn<QStringList>("addresses");
    QTest::newRow("link-local before others, IPv6 last")
        << xapi::StringMap{{u"0/ip"_s, u"10.0.0.5"_s},
                           {u"0/ipv6/0"_s, u"fd00::5"_s},
                           {u"1/ip"_s, u"169.254.7.8"_s}}
        << QStringList{u"169.254.7.8"_s, u"10.0.0.5"_s, u"fd00::5"_s};
    QTest::newRow("the same address twice")
        << xapi::StringMap{{u"0/ip"_s, u"10.0.0.5"_s}, {u"0/ipv4/0"_s, u"10.0.0.5"_s}}
        << QStringList{u"10.0.0.5"_s};
    QTest::newRow("devices by number")
        << xapi::StringMap{{u"10/ip"_s, u"10.0.0.10"_s}, {u"2/ip"_s, u"10.0.0.2"_s}}
        << QStringList{u"10.0.0.2"_s, u"10.0.0.10"_s};
    QTest::newRow("leading nowhere") << xapi::StringMap{{u"0/ip"_s, u"0.0.0.0"_s},
                                                        {u"0/ipv6/0"_s, u"fe80::1"_s},
                                                        {u"1/ip"_s, u"no address"_s},
                                                        {u"2/ip"_s, u"224.0.0.1"_s},
                                                        {u"3/ip"_s, u""_s}}
                                     << QStringList();
    QTest::newRow("none") << xapi::StringMap() << QStringList();
}

void GuestSettingsTest::ordersAddresses()
{
    QFETCH(xapi::StringMap, networks);
    QFETCH(QStringList, addresses);
    QCOMPARE(guest::reportedAddresses(metricsWith(networks)), addresses);
}

void GuestSettingsTest::putsTheOverrideFirst()
{
    xapi::VmRecord vm = runningVm();
    vm.otherConfig.insert(keys::address, u" web1.example "_s);
    const auto withMetrics = guestSettings(poolWithKey(), vm, &oneAddress);
    VERIFY_RESULT(withMetrics);
    QCOMPARE(withMetrics->addresses, QStringList({u"web1.example"_s, u"10.0.0.5"_s}));
    const auto without = guestSettings(poolWithKey(), vm, nullptr);
    VERIFY_RESULT(without);
    QCOMPARE(without->addresses, QStringList({u"web1.example"_s}));
}

void GuestSettingsTest::fillsInTheDefaults()
{
    const auto settings = guestSettings(poolWithKey(), runningVm(), &oneAddress);
    VERIFY_RESULT(settings);
    QCOMPARE(settings->mode, guest::Mode::Ssh);
    QCOMPARE(settings->user, u"core"_s);
    QCOMPARE(settings->port, quint16(22));
    QCOMPARE(settings->engineSocket, u"/var/run/docker.sock"_s);
    QCOMPARE(settings->privateKeySecret, u"key-secret"_s);
    QVERIFY(settings->pinnedHostKey.isEmpty());
}

void GuestSettingsTest::readsEveryKey()
{
    xapi::VmRecord vm = runningVm();
    vm.otherConfig = {{keys::mode, u"TLS"_s},         {keys::username, u"admin"_s},
                      {keys::port, u"2377"_s},        {keys::engineSocket, u"/run/podman/podman.sock"_s},
                      {keys::sshHostKey, u"QUJD"_s},  {keys::tlsClientCert, u"cert"_s},
                      {keys::tlsClientKey, u"key"_s}, {keys::tlsCaCert, u"ca"_s}};
    const auto settings = guestSettings({}, vm, &oneAddress);
    VERIFY_RESULT(settings);
    QCOMPARE(settings->mode, guest::Mode::Tls);
    QCOMPARE(settings->user, u"admin"_s);
    QCOMPARE(settings->port, quint16(2377));
    QCOMPARE(settings->engineSocket, u"/run/podman/podman.sock"_s);
    QCOMPARE(settings->pinnedHostKey, QByteArray("QUJD"));
    QCOMPARE(settings->clientCertSecret, u"cert"_s);
    QCOMPARE(settings->clientKeySecret, u"key"_s);
    QCOMPARE(settings->caCertSecret, u"ca"_s);
}

void GuestSettingsTest::refuses_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown mode") << keys::mode << u"telnet"_s << u"BAD_MODE"_s;
    QTest::newRow("port of letters") << keys::port << u"ssh"_s << u"BAD_PORT"_s;
    QTest::newRow("port 0") << keys::port << u"0"_s << u"BAD_PORT"_s;
    QTest::newRow("port too high") << keys::port << u"65536"_s << u"BAD_PORT"_s;
    QTest::newRow("relative socket") << keys::engineSocket << u"docker.sock"_s << u"BAD_ENGINE_SOCKET"_s;
    QTest::newRow("socket with a line end") << keys::engineSocket << u"/run/a\nb"_s << u"BAD_ENGINE_SOCKET"_s;
    QTest::newRow("endless socket") << keys::engineSocket << u"/"_s + QString(107, u'a')
                                    << u"BAD_ENGINE_SOCKET"_s;
}

void GuestSettingsTest::refuses()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, code);
    xapi::VmRecord vm = runningVm();
    vm.otherConfig.insert(key, value);
    const auto settings = guestSettings(poolWithKey(), vm, &oneAddress);
    VERIFY_FAILS(settings, ErrorKind::Invalid);
    QCOMPARE(settings.error().code.value(0), code);
    QVERIFY(settings.error().message.contains(u"web1"_s));
}

void GuestSettingsTest::namesTheFirstReasonOnly()
{
    xapi::VmRecord vm = runningVm();
    const auto withoutKey = guestSettings({}, vm, &oneAddress);
    VERIFY_FAILS(withoutKey, ErrorKind::Invalid);
    QCOMPARE(withoutKey.error().code.value(0), u"NO_POOL_KEY"_s);
    const auto withoutAddress = guestSettings({}, vm, nullptr);
    VERIFY_FAILS(withoutAddress, ErrorKind::NotFound);
    QCOMPARE(withoutAddress.error().code.value(0), u"NO_ADDRESS"_s);
    vm.powerState = xapi::PowerState::Halted;
    const auto halted = guestSettings({}, vm, nullptr);
    VERIFY_FAILS(halted, ErrorKind::NotFound);
    QCOMPARE(halted.error().code.value(0), u"VM_NOT_RUNNING"_s);
}

void GuestSettingsTest::wantsTlsFilesForTls()
{
    xapi::VmRecord vm = runningVm();
    vm.otherConfig = {
        {keys::mode, u"tls"_s}, {keys::tlsClientCert, u"cert"_s}, {keys::tlsClientKey, u"key"_s}};
    const auto settings = guestSettings(poolWithKey(), vm, &oneAddress);
    VERIFY_FAILS(settings, ErrorKind::Invalid);
    QCOMPARE(settings.error().code.value(0), u"NO_TLS_FILES"_s);
}

void GuestSettingsTest::knowsManagedVms_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("managed");
    QTest::newRow("True") << u"True"_s << true;
    QTest::newRow("true") << u"true"_s << true;
    QTest::newRow("TRUE") << u"TRUE"_s << true;
    QTest::newRow("False") << u"False"_s << false;
    QTest::newRow("1") << u"1"_s << false;
    QTest::newRow("empty") << u""_s << false;
}

void GuestSettingsTest::knowsManagedVms()
{
    QFETCH(QString, value);
    QFETCH(bool, managed);
    xapi::VmRecord vm = runningVm();
    vm.otherConfig.insert(keys::monitor, value);
    QCOMPARE(guest::isManaged(vm), managed);
}

QTEST_GUILESS_MAIN(GuestSettingsTest)
#include "tst_guestsettings.moc"
