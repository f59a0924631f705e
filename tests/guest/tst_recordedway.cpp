// SPDX-License-Identifier: BSD-2-Clause
#include "guest/recordedway.h"
#include "verify.h"
#include "xapi/keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using guest::RecordedWay;
namespace keys = xapi::keys;

//! What people record of the way to an engine. How it gets there: tst_managementservice.
class RecordedWayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsRecorded();
    void leavesOutWhatCannotBeRead_data();
    void leavesOutWhatCannotBeRead();
    void checks_data();
    void checks();
    void knowsAddresses_data();
    void knowsAddresses();
};

void RecordedWayTest::readsWhatIsRecorded()
{
    xapi::VmRecord vm;
    QCOMPARE(guest::recordedWay(vm), RecordedWay());
    vm.otherConfig = {{keys::mode, u" TLS "_s},
                      {keys::username, u" admin "_s},
                      {keys::port, u"2222"_s},
                      {keys::address, u"web.example"_s},
                      {keys::engineSocket, u"/run/podman/podman.sock"_s}};
    const RecordedWay way{.mode = guest::Mode::Tls,
                          .user = u"admin"_s,
                          .port = 2222,
                          .address = u"web.example"_s,
                          .engineSocket = u"/run/podman/podman.sock"_s};
    QCOMPARE(guest::recordedWay(vm), way);
}

void RecordedWayTest::leavesOutWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("mode") << keys::mode << u"telepathy"_s;
    QTest::newRow("port, a word") << keys::port << u"ssh"_s;
    QTest::newRow("port, none") << keys::port << u"0"_s;
    QTest::newRow("port, too large") << keys::port << u"65536"_s;
    QTest::newRow("port, negative") << keys::port << u"-22"_s;
}

void RecordedWayTest::leavesOutWhatCannotBeRead()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    xapi::VmRecord vm;
    QVERIFY(guest::isWayReadable(vm));
    vm.otherConfig.insert(key, value);
    QCOMPARE(guest::recordedWay(vm), RecordedWay());
    QVERIFY(!guest::isWayReadable(vm));
}

void RecordedWayTest::checks_data()
{
    QTest::addColumn<RecordedWay>("way");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing at all") << RecordedWay() << QString();
    QTest::newRow("everything") << RecordedWay{.user = u"jürgen"_s,
                                               .port = 65535,
                                               .address = u"fe80::1%eth0"_s,
                                               .engineSocket = u"/a b/c"_s}
                                << QString();
    QTest::newRow("no port") << RecordedWay{.port = 0} << u"BAD_PORT"_s;
    QTest::newRow("two words") << RecordedWay{.user = u"a b"_s} << u"BAD_USER"_s;
    QTest::newRow("a line in the name") << RecordedWay{.user = u"a\nb"_s} << u"BAD_USER"_s;
    QTest::newRow("no address") << RecordedWay{.address = u"web/../x"_s} << u"BAD_ADDRESS"_s;
    QTest::newRow("relative path") << RecordedWay{.engineSocket = u"run/docker.sock"_s}
                                   << u"BAD_ENGINE_SOCKET"_s;
    QTest::newRow("a line in the path")
        << RecordedWay{.engineSocket = u"/run/\ndocker.sock"_s} << u"BAD_ENGINE_SOCKET"_s;
    QTest::newRow("too long") << RecordedWay{.engineSocket = u'/' + QString(107, u'a')}
                              << u"BAD_ENGINE_SOCKET"_s;
}

void RecordedWayTest::checks()
{
    QFETCH(RecordedWay, way);
    QFETCH(QString, code);
    const Result<> checked = guest::checkWay(way);
    QCOMPARE(checked ? QString() : checked.error().code.value(0), code);
    QVERIFY(checked || (checked.error().kind == ErrorKind::Invalid && !checked.error().message.isEmpty()));
}

void RecordedWayTest::knowsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAddress");
    QTest::newRow("IPv4") << u"10.0.0.5"_s << true;
    QTest::newRow("IPv6") << u"2001:db8::5"_s << true;
    QTest::newRow("name") << u"web-1.example.com"_s << true;
    QTest::newRow("final dot") << u"web.example."_s << true;
    QTest::newRow("underscore") << u"web_1"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("empty label") << u"web..example"_s << false;
    QTest::newRow("hyphen first") << u"-oProxyCommand=x"_s << false;
    QTest::newRow("space") << u"web example"_s << false;
    QTest::newRow("user") << u"root@web"_s << false;
    QTest::newRow("port") << u"web:22"_s << false;
    QTest::newRow("line") << u"web\n"_s << false;
    QTest::newRow("too long") << QString(254, u'a') << false;
}

void RecordedWayTest::knowsAddresses()
{
    QFETCH(QString, text);
    QFETCH(bool, isAddress);
    QCOMPARE(guest::isAddress(text), isAddress);
}

QTEST_GUILESS_MAIN(RecordedWayTest)
#include "tst_recordedway.moc"
