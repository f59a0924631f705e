// SPDX-License-Identifier: BSD-2-Clause
#include "cddrive.h"
#include "prepare/tlsdisc.h"
#include "realguest.h"
#include "verify.h"
#include "writefile.h"

using namespace Qt::Literals::StringLiterals;
using namespace xsc;

namespace {

const auto unit = u"docker.service"_s;
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

private:
    [[nodiscard]] Result<> unpackDisc();
    [[nodiscard]] Result<QByteArray> sh(const QString &script) const;
    //! The script's exit code, as a line.
    [[nodiscard]] QByteArray configure() const;
    [[nodiscard]] bool exists(const QString &path) const;

    QTemporaryDir m_disc{u"/tmp/xsd-XXXXXX"_s};
    std::unique_ptr<test::RealGuest> m_guest;
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
    VERIFY_RESULT(unpackDisc());
}

Result<> RealTlsDiscTest::unpackDisc()
{
    const auto kit = test::await(prepare::makeTlsKit({u"web1"_s, {u"web1"_s}, net::KeyKind::EcP256, 30}));
    if (!kit)
        return fail(kit.error());
    const auto image = prepare::makeTlsDisc(*kit);
    if (!image)
        return fail(image.error());
    for (const QString &path :
         {u"client/ca.pem"_s, u"client/cert.pem"_s, u"client/key.pem"_s, u"configure_tls.sh"_s,
          u"server/ca.pem"_s, u"server/server-cert.pem"_s, u"server/server-key.pem"_s}) {
        const auto bytes = test::fileInImage(image->reveal(), path);
        if (!bytes)
            return fail(bytes.error());
        if (auto written = test::writeFile(m_disc.filePath(path), *bytes); !written)
            return written;
    }
    return {};
}

void RealTlsDiscTest::init()
{
    m_guest.reset();
    auto guest = test::RealGuest::start({.engine = test::GuestEngine::DockerBehindSocket});
    VERIFY_RESULT(guest);
    m_guest = std::move(*guest);
    VERIFY_RESULT(m_guest->extendUnit(unit, ownNetwork));
    VERIFY_RESULT(m_guest->systemctl({u"start"_s, unit}));
}

Result<QByteArray> RealTlsDiscTest::sh(const QString &script) const
{
    return m_guest->run({u"sh"_s, u"-c"_s, script, u"sh"_s, m_disc.path()});
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
    VERIFY_RESULT(sh(u"mkdir -p /run/fake && printf '#!/bin/sh\\necho \"$*\" >>/run/labelled\\n' "
                     ">/run/fake/restorecon && chmod 0755 /run/fake/restorecon"_s));
    VERIFY_RESULT(sh(u"PATH=/run/fake:$PATH sh $1/configure_tls.sh"_s));
    const auto labelled = sh(u"cat /run/labelled"_s);
    VERIFY_RESULT(labelled);
    QCOMPARE(*labelled, "-R /etc/docker/tls\n");
}

void RealTlsDiscTest::putsAllBackWhenDockerdDoesNotStart()
{
    VERIFY_RESULT(sh(standInTheWay));
    QCOMPARE(configure(), "2");
    QCOMPARE(m_guest->stateOf(unit), u"active"_s);
    QVERIFY(!exists(dropIn));
    const auto left = sh(u"ls -A /etc/docker/tls"_s);
    VERIFY_RESULT(left);
    QCOMPARE(*left, QByteArray());
    VERIFY_RESULT(sh(u"curl -sS --max-time 30 --unix-socket /run/docker.sock http://d/_ping"_s));
}

QTEST_GUILESS_MAIN(RealTlsDiscTest)
#include "tst_real_tlsdisc.moc"
