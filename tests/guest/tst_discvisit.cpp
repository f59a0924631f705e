// SPDX-License-Identifier: BSD-2-Clause
#include "guest/discvisit.h"
#include "guest/tlsdisc.h"
#include "guest/tlshandover.h"
#include "simulator/xapiserver.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QSslCertificate>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using namespace xsc::guest;
using xapi::Value;

namespace {

const QByteArray imageBytes = QByteArray(4096, 'x') + "the disc";

Task<> doNothing(Patience) { co_return Result<>(); }

Task<> refuse(Patience) { co_return fail(ErrorKind::Remote, u"The script failed."_s, {}, {u"NO"_s}); }

} // namespace

class DiscVisitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTheDiscAndTakesItAway();
    void takesTheDefaultStorageWhenTheFirstOneFails();
    void asksBeforeItEjects();
    void putsTheFormerDiscBack();
    void needsADrive();
    void endsWithTheVisitsError();
    void clearsAwayWhenCancelled();
    void removesWhatAnEarlierRunLeft();
    void leavesNothingBehind_data();
    void leavesNothingBehind();
    void survivesABrokenTransfer();
    void handsCertificatesOver();
    void needsAnAddress();

private:
    [[nodiscard]] simulator::XapiModel &model() { return m_pool->model(); }
    [[nodiscard]] QString addStorage(const QString &name, const QString &contentType = u"user"_s);
    QString addDisc(const QString &name);
    void insertFormer();
    [[nodiscard]] QString inDrive() { return model().value(u"VBD"_s, m_drive, u"VDI"_s).toString(); }
    [[nodiscard]] bool isDriveEmpty() { return model().value(u"VBD"_s, m_drive, u"empty"_s).toBool(); }
    [[nodiscard]] QStringList disks() { return model().refs(u"VDI"_s); }
    [[nodiscard]] DiscOrder order(bool mayEject = false) const
    {
        return {m_pool->web1, Secret(QByteArray(imageBytes)), mayEject};
    }
    [[nodiscard]] Result<> run(const DiscOrder &order, DiscVisit visit, Patience patience = Patience::of(60s))
    {
        return test::await(withDisc(m_pool->session(), order, std::move(visit), patience));
    }

    std::unique_ptr<test::TwoHosts> m_pool;
    QString m_first, m_default; //!< storages
    QString m_drive;            //!< the CD drive of web1
};

QString DiscVisitTest::addStorage(const QString &name, const QString &contentType)
{
    const QString sr = model().add(u"SR"_s, {{u"name_label"_s, Value(name)},
                                             {u"content_type"_s, Value(contentType)},
                                             {u"type"_s, Value(u"ext"_s)}});
    for (const QString &host : model().refs(u"host"_s))
        model().add(u"PBD"_s,
                    {{u"host"_s, Value(host)}, {u"SR"_s, Value(sr)}, {u"currently_attached"_s, Value(true)}});
    return sr;
}

QString DiscVisitTest::addDisc(const QString &name)
{
    return model().add(u"VDI"_s, {{u"name_label"_s, Value(name)}, {u"SR"_s, Value(m_default)}});
}

void DiscVisitTest::init()
{
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
    m_first = addStorage(u"first"_s);
    m_default = addStorage(u"default"_s);
    model().set(u"pool"_s, model().refs(u"pool"_s).first(), u"default_SR"_s, Value(m_default));
    const QString vm = m_pool->vmRef(m_pool->web1);
    const QString disk =
        model().add(u"VDI"_s, {{u"name_label"_s, Value(u"web1 disk"_s)}, {u"SR"_s, Value(m_first)}});
    model().add(u"VBD"_s, {{u"VM"_s, Value(vm)},
                           {u"VDI"_s, Value(disk)},
                           {u"userdevice"_s, Value(u"0"_s)},
                           {u"type"_s, Value(u"Disk"_s)},
                           {u"currently_attached"_s, Value(true)}});
    m_drive = model().add(u"VBD"_s, {{u"VM"_s, Value(vm)},
                                     {u"userdevice"_s, Value(u"3"_s)},
                                     {u"type"_s, Value(u"CD"_s)},
                                     {u"mode"_s, Value(u"RO"_s)},
                                     {u"empty"_s, Value(true)},
                                     {u"currently_attached"_s, Value(true)}});
}

void DiscVisitTest::insertFormer()
{
    model().set(u"VBD"_s, m_drive, u"VDI"_s, Value(addDisc(u"tools.iso"_s)));
    model().set(u"VBD"_s, m_drive, u"empty"_s, Value(false));
}

void DiscVisitTest::showsTheDiscAndTakesItAway()
{
    const QStringList before = disks();
    QByteArray seen;
    QString storage;
    const DiscVisit visit = [&](Patience patience) {
        seen = m_pool->pool().server().disks().content(inDrive(), imageBytes.size());
        storage = model().value(u"VDI"_s, inDrive(), u"SR"_s).toString();
        return doNothing(patience);
    };
    VERIFY_RESULT(run(order(), visit));
    QCOMPARE(seen, imageBytes);
    QCOMPARE(storage, m_first);
    QVERIFY(isDriveEmpty());
    QCOMPARE(disks(), before);
}

void DiscVisitTest::takesTheDefaultStorageWhenTheFirstOneFails()
{
    const QStringList before = disks();
    model().set(u"SR"_s, m_first, u"content_type"_s, Value(u"iso"_s));
    QString storage;
    const DiscVisit visit = [&](Patience patience) {
        storage = model().value(u"VDI"_s, inDrive(), u"SR"_s).toString();
        return doNothing(patience);
    };
    VERIFY_RESULT(run(order(), visit));
    QCOMPARE(storage, m_default);
    QCOMPARE(disks(), before);
}

void DiscVisitTest::asksBeforeItEjects()
{
    insertFormer();
    const QString former = inDrive();
    const QStringList before = disks();
    const auto done = run(order(), doNothing);
    VERIFY_FAILS(done, ErrorKind::Invalid);
    QCOMPARE(done.error().code, (QStringList{u"CD_DRIVE_FULL"_s, u"tools.iso"_s}));
    QCOMPARE(inDrive(), former);
    QCOMPARE(disks(), before);
}

void DiscVisitTest::putsTheFormerDiscBack()
{
    insertFormer();
    const QString former = inDrive();
    const QStringList before = disks();
    QString inside;
    const DiscVisit visit = [&](Patience patience) {
        inside = inDrive();
        return doNothing(patience);
    };
    VERIFY_RESULT(run(order(true), visit));
    QVERIFY(!inside.isEmpty() && inside != former);
    QCOMPARE(inDrive(), former);
    QCOMPARE(disks(), before);
}

void DiscVisitTest::needsADrive()
{
    VERIFY_RESULT(model().destroy(u"VBD"_s, m_drive));
    const QStringList before = disks();
    const auto done = run(order(), doNothing);
    VERIFY_FAILS(done, ErrorKind::Unsupported);
    QCOMPARE(done.error().code, QStringList{u"NO_CD_DRIVE"_s});
    QCOMPARE(disks(), before);
}

void DiscVisitTest::endsWithTheVisitsError()
{
    const QStringList before = disks();
    const auto done = run(order(), refuse);
    VERIFY_FAILS(done, ErrorKind::Remote);
    QCOMPARE(done.error().code, QStringList{u"NO"_s});
    QVERIFY(isDriveEmpty());
    QCOMPARE(disks(), before);
}

void DiscVisitTest::clearsAwayWhenCancelled()
{
    const QStringList before = disks();
    std::stop_source stop;
    const DiscVisit visit = [&](Patience) {
        stop.request_stop();
        return refuse({});
    };
    QVERIFY(!run(order(), visit, Patience::of(60s, stop.get_token())));
    QVERIFY(isDriveEmpty());
    QCOMPARE(disks(), before);
}

void DiscVisitTest::removesWhatAnEarlierRunLeft()
{
    const QStringList before = disks();
    const QString name = u"Temp Container Management Image %1"_s.arg(m_pool->web1);
    const QString left = addDisc(name);
    const xapi::StringMap mark{{xapi::keys::tlsDisc, m_pool->web1}};
    model().set(u"VDI"_s, left, u"other_config"_s, Value::fromMap(mark));
    model().set(u"VBD"_s, m_drive, u"VDI"_s, Value(left));
    model().set(u"VBD"_s, m_drive, u"empty"_s, Value(false));
    const QString alien = addDisc(name); // the same name without our mark is somebody else's
    VERIFY_RESULT(run(order(), doNothing));
    QVERIFY(model().contains(u"VDI"_s, alien));
    QCOMPARE(disks().size(), before.size() + 1);
    QVERIFY(isDriveEmpty());
}

void DiscVisitTest::leavesNothingBehind_data()
{
    QTest::addColumn<bool>("isFull");
    QTest::newRow("empty drive") << false;
    QTest::newRow("full drive") << true;
}

// XAPI refuses the first call, then the second one, and so on until it has nothing left to refuse.
void DiscVisitTest::leavesNothingBehind()
{
    QFETCH(bool, isFull);
    if (isFull)
        insertFormer();
    const QString former = inDrive();
    QStringList before = disks();
    before.sort();
    simulator::XapiServer &server = m_pool->pool().server();
    int refused = 0;
    for (int call = 1;; ++call) {
        QVERIFY(call < 100);
        server.failCall(call, {u"SR_BACKEND_FAILURE_46"_s, {}, u"refused"_s, {}});
        const auto done = run(order(true), doNothing);
        const bool wasRefused = !server.dispatcher().isFailureToCome();
        server.failCall(0, {});
        QStringList after = disks();
        after.sort();
        QVERIFY2(after == before, qPrintable(u"after call %1"_s.arg(call)));
        QCOMPARE(inDrive(), former);
        QCOMPARE(isDriveEmpty(), !isFull);
        if (!wasRefused) {
            VERIFY_RESULT(done);
            break;
        }
        ++refused;
    }
    QVERIFY2(refused > 12, qPrintable(QString::number(refused)));
}

void DiscVisitTest::survivesABrokenTransfer()
{
    const QStringList before = disks();
    simulator::TransferFault fault;
    fault.kind = simulator::TransferFault::Kind::HangUp;
    fault.afterBytes = 1024;
    m_pool->pool().server().disks().planFault(fault);
    VERIFY_RESULT(run(order(), doNothing)); // the default storage takes it
    QCOMPARE(disks(), before);
}

void DiscVisitTest::handsCertificatesOver()
{
    m_pool->setOtherConfig(m_pool->web1, xapi::keys::address, u"10.9.8.7"_s);
    QByteArray image;
    const DiscVisit visit = [&](Patience patience) {
        image = m_pool->pool().server().disks().content(inDrive(), 4 << 20);
        return doNothing(patience);
    };
    const TlsHandoverRequest request{m_pool->web1, net::KeyKind::EcP256, 30, false};
    const auto files = test::await(handOverTls(m_pool->session(), request, visit, Patience::of(60s)));
    VERIFY_RESULT(files);
    QVERIFY(image.contains(files->caPem));
    QVERIFY(image.contains(files->identity.keyPem.reveal()));
    QVERIFY(isDriveEmpty());
}

void DiscVisitTest::needsAnAddress()
{
    const TlsHandoverRequest request{m_pool->mute1, net::KeyKind::EcP256, 30, false};
    const auto files = test::await(handOverTls(m_pool->session(), request, doNothing, Patience::of(60s)));
    VERIFY_FAILS(files, ErrorKind::NotFound);
    QCOMPARE(files.error().code, QStringList{u"NO_ADDRESS"_s});
}

QTEST_GUILESS_MAIN(DiscVisitTest)
#include "tst_discvisit.moc"
