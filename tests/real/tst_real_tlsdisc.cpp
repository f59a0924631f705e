// SPDX-License-Identifier: BSD-2-Clause
#include "cddrive.h"
#include "engineport.h"
#include "onevmpool.h"
#include "poolsession.h"
#include "prepare/tlsdisc.h"
#include "preparecommand.h"
#include "realguest.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QJsonDocument>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
namespace keys = xapi::keys;

namespace {

const auto unit = u"docker.service"_s;
constexpr quint16 enginePort = 2376;
const auto dropIn = u"/etc/systemd/system/docker.service.d/xscontainer-tls.conf"_s;

// Port 2376 is dockerd's alone in a network of its own: of this machine others may want it.
const QByteArray ownNetwork = "[Service]\nPrivateNetwork=yes\n";

// What the engine answers by its port; $1 is the disc.
constexpr auto askByTls =
    "exec nsenter --net --target $(systemctl show --value --property MainPID docker.service) curl -sS "
    "--max-time 30 --cacert $1/client/ca.pem --cert $1/client/cert.pem --key $1/client/key.pem "
    "https://127.0.0.1:2376/_ping"_L1;

// A setting that dockerd refuses only beside an option of the same name.
constexpr auto standInTheWay =
    R"(sed -i '1s|^{|{"tlscert": "/etc/docker/own.pem",|' \
  $(sed -n 's/^ExecStart=.*--config-file \([^ ]*\).*/\1/p' /usr/lib/systemd/system/docker.service))"_L1;

} // namespace

//! The script of the disc with TLS files, in a system with a real systemd and a real dockerd.
class RealTlsDiscTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void makesDockerdListen();
    void labelsWhatItWrote();
    void putsAllBackWhenDockerdDoesNotStart();
    void endsTheRunThatMadeIt();

private:
    [[nodiscard]] Result<> unpackDisc();
    [[nodiscard]] Result<QByteArray> sh(const QString &script) const;
    //! The script's exit code, as a line.
    [[nodiscard]] QByteArray configure() const;
    [[nodiscard]] bool exists(const QString &path) const;
    //! What this dockerd says of itself by its socket, e.g. its "ID"; empty when it does not answer.
    [[nodiscard]] QString engineFact(const QString &name) const;
    //! The port of a VM that is this guest.
    [[nodiscard]] bool reach(QTcpSocket &engine) const;
    void configureOnce(const test::CdDrive &drive);
    //! A managed VM whose engine, as the plugin says, is this dockerd.
    void checkRegistered(test::OneVmPool &pool) const;

    std::unique_ptr<QTemporaryDir> m_disc; //!< its files
    std::unique_ptr<test::RealGuest> m_guest;
    QStringList m_ends; //!< of configureOnce()
};

void RealTlsDiscTest::initTestCase()
{
    QString why = test::RealGuest::obstacle(test::GuestEngine::Docker);
    for (const QString &program : {u"curl"_s, u"isoinfo"_s}) {
        if (why.isEmpty() && test::findProgram(program).isEmpty())
            why = u"%1 is not installed here"_s.arg(program);
    }
    if (!why.isEmpty())
        QSKIP(qPrintable(why));
}

Result<> RealTlsDiscTest::unpackDisc()
{
    const auto kit = test::await(prepare::makeTlsKit({u"web1"_s, {u"web1"_s}, net::KeyKind::EcP256, 30}));
    if (!kit)
        return fail(kit.error());
    const auto image = prepare::makeTlsDisc(*kit);
    if (!image)
        return fail(image.error());
    return test::unpackImage(image->reveal(), m_disc->path());
}

void RealTlsDiscTest::init()
{
    m_guest.reset();
    m_ends.clear();
    m_disc = std::make_unique<QTemporaryDir>(u"/tmp/xsd-XXXXXX"_s);
    auto guest = test::RealGuest::start({.engine = test::GuestEngine::DockerBehindSocket});
    VERIFY_RESULT(guest);
    m_guest = std::move(*guest);
    VERIFY_RESULT(m_guest->extendUnit(unit, ownNetwork));
    VERIFY_RESULT(m_guest->systemctl({u"start"_s, unit}));
}

Result<QByteArray> RealTlsDiscTest::sh(const QString &script) const
{
    return m_guest->run({u"sh"_s, u"-c"_s, script, u"sh"_s, m_disc->path()});
}

QByteArray RealTlsDiscTest::configure() const
{
    const auto done = sh(u"code=0; sh $1/configure_tls.sh >&2 || code=$?; echo $code"_s);
    return done ? done->trimmed() : done.error().text().toUtf8();
}

bool RealTlsDiscTest::exists(const QString &path) const
{
    return m_guest->run({u"test"_s, u"-e"_s, path}).has_value();
}

void RealTlsDiscTest::makesDockerdListen()
{
    VERIFY_RESULT(unpackDisc());
    QVERIFY(!sh(askByTls));
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(configure(), "0");
        const auto answer = sh(askByTls);
        VERIFY_RESULT(answer);
        QCOMPARE(*answer, "OK");
        VERIFY_RESULT(sh(u"curl -sS --max-time 30 --unix-socket /run/docker.sock http://d/_ping"_s));
    }
}

// Where there is SELinux, dockerd may read no file with another label.
void RealTlsDiscTest::labelsWhatItWrote()
{
    VERIFY_RESULT(unpackDisc());
    VERIFY_RESULT(sh(u"mkdir -p /run/fake && printf '#!/bin/sh\\necho \"$*\" >>/run/labelled\\n' "
                     ">/run/fake/restorecon && chmod 0755 /run/fake/restorecon"_s));
    VERIFY_RESULT(sh(u"PATH=/run/fake:$PATH sh $1/configure_tls.sh"_s));
    const auto labelled = sh(u"cat /run/labelled"_s);
    VERIFY_RESULT(labelled);
    QCOMPARE(*labelled, "-R /etc/docker/tls\n");
}

void RealTlsDiscTest::putsAllBackWhenDockerdDoesNotStart()
{
    VERIFY_RESULT(unpackDisc());
    VERIFY_RESULT(sh(standInTheWay));
    QCOMPARE(configure(), "2");
    QCOMPARE(m_guest->stateOf(unit), u"active"_s);
    QVERIFY(!exists(dropIn));
    const auto left = sh(u"ls -A /etc/docker/tls"_s);
    VERIFY_RESULT(left);
    QCOMPARE(*left, QByteArray());
    VERIFY_RESULT(sh(u"curl -sS --max-time 30 --unix-socket /run/docker.sock http://d/_ping"_s));
}

QString RealTlsDiscTest::engineFact(const QString &name) const
{
    const auto info = sh(u"curl -sS --max-time 30 --unix-socket /run/docker.sock http://d/info"_s);
    return info ? QJsonDocument::fromJson(*info)[name].toString() : QString();
}

bool RealTlsDiscTest::reach(QTcpSocket &engine) const
{
    const auto fd = m_guest->connectTo(unit, enginePort);
    return fd && engine.setSocketDescriptor(*fd);
}

// What the command tells somebody to do in the VM, done once.
void RealTlsDiscTest::configureOnce(const test::CdDrive &drive)
{
    if (drive.isEmpty() || !m_ends.isEmpty())
        return;
    const auto unpacked = drive.unpack(m_disc->path());
    m_ends.append(unpacked ? QString::fromUtf8(configure()) : unpacked.error().text());
}

void RealTlsDiscTest::checkRegistered(test::OneVmPool &pool) const
{
    const auto record = pool.record();
    VERIFY_RESULT(record);
    QCOMPARE(record->otherConfig.value(keys::mode), u"tls"_s);
    QCOMPARE(record->otherConfig.value(keys::monitor), u"True"_s);
    const auto info = test::askPlugin(pool.pool(), pool.session(), u"get_info"_s, pool.vm());
    VERIFY_RESULT(info);
    const QString id = engineFact(u"ID"_s);
    QVERIFY2(!id.isEmpty() && info->contains(id), qPrintable(id + u'\n' + *info));
}

// From making the certificates to the registered VM in one run of the command, with the disc of this run.
void RealTlsDiscTest::endsTheRunThatMadeIt()
{
    const auto key = simulator::makePoolKey();
    VERIFY_RESULT(key);
    test::OneVmPool pool;
    VERIFY_RESULT(pool.open({}, *key));
    const test::CdDrive drive(pool.pool(), pool.vm());
    test::EnginePort port([this](QTcpSocket &engine) { return reach(engine); });
    QVERIFY(port.open(pool.pool(), pool.vm()));
    QVERIFY(!m_guest->connectTo(unit, enginePort));
    const QStringList disks = pool.pool().model().refs(u"VDI"_s);
    QTimer inVm;
    QObject::connect(&inVm, &QTimer::timeout, &inVm, [&] { configureOnce(drive); });
    inVm.start(100);
    const auto outcome = test::runPrepareCommand(
        pool.pool().hostRoot(pool.host()), {u"-v"_s, pool.vm(), u"--mode"_s, u"tls"_s, u"--generate-certs"_s,
                                            u"--key-type"_s, u"p256"_s, u"--yes"_s});
    const QString words = m_ends.join(u'\n') + u'\n' + outcome.out + outcome.err;
    QVERIFY2(m_ends == QStringList{u"0"_s}, qPrintable(words));
    QVERIFY2(outcome.exitCode == 0, qPrintable(words));
    const QString version = engineFact(u"ServerVersion"_s);
    QVERIFY2(!version.isEmpty() && outcome.out.contains(version), qPrintable(words));
    QVERIFY(drive.isEmpty());
    QCOMPARE(pool.pool().model().refs(u"VDI"_s), disks);
    checkRegistered(pool);
}

QTEST_GUILESS_MAIN(RealTlsDiscTest)
#include "tst_real_tlsdisc.moc"
