// SPDX-License-Identifier: BSD-2-Clause
#include "cddrive.h"
#include "prepare/discvisit.h"
#include "simulator/xapiserver.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using namespace xsc::prepare;
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
    void tellsThatTheDiscIsLeftBehind_data();
    void tellsThatTheDiscIsLeftBehind();
    void clearsAwayWhenCancelled();
    void removesWhatAnEarlierRunLeft();
    void leavesNothingBehind_data();
    void leavesNothingBehind();
    void leavesNoDiscWhenTheFormerStaysAway();
    void survivesABrokenTransfer();

private:
    [[nodiscard]] simulator::XapiModel &model() { return m_pool->model(); }
    void insertFormer() { m_drive->insert(m_drive->addDisc(u"tools.iso"_s)); }
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
    std::unique_ptr<test::CdDrive> m_drive; //!< of web1
};

void DiscVisitTest::init()
{
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
    m_drive = std::make_unique<test::CdDrive>(m_pool->pool(), m_pool->web1);
}

void DiscVisitTest::showsTheDiscAndTakesItAway()
{
    const QStringList before = disks();
    QByteArray seen;
    QString storage;
    const DiscVisit visit = [&](Patience patience) {
        seen = m_drive->content(imageBytes.size());
        storage = model().value(u"VDI"_s, m_drive->disc(), u"SR"_s).toString();
        return doNothing(patience);
    };
    VERIFY_RESULT(run(order(), visit));
    QCOMPARE(seen, imageBytes);
    QCOMPARE(storage, m_drive->first());
    QVERIFY(m_drive->isEmpty());
    QCOMPARE(disks(), before);
}

void DiscVisitTest::takesTheDefaultStorageWhenTheFirstOneFails()
{
    const QStringList before = disks();
    model().set(u"SR"_s, m_drive->first(), u"content_type"_s, Value(u"iso"_s));
    QString storage;
    const DiscVisit visit = [&](Patience patience) {
        storage = model().value(u"VDI"_s, m_drive->disc(), u"SR"_s).toString();
        return doNothing(patience);
    };
    VERIFY_RESULT(run(order(), visit));
    QCOMPARE(storage, m_drive->fallback());
    QCOMPARE(disks(), before);
}

void DiscVisitTest::asksBeforeItEjects()
{
    insertFormer();
    const QString former = m_drive->disc();
    const QStringList before = disks();
    const auto done = run(order(), doNothing);
    VERIFY_FAILS(done, ErrorKind::Invalid);
    QCOMPARE(done.error().code, (QStringList{u"CD_DRIVE_FULL"_s, u"tools.iso"_s}));
    QCOMPARE(m_drive->disc(), former);
    QCOMPARE(disks(), before);
}

void DiscVisitTest::putsTheFormerDiscBack()
{
    insertFormer();
    const QString former = m_drive->disc();
    const QStringList before = disks();
    QString inside;
    const DiscVisit visit = [&](Patience patience) {
        inside = m_drive->disc();
        return doNothing(patience);
    };
    VERIFY_RESULT(run(order(true), visit));
    QVERIFY(!inside.isEmpty() && inside != former);
    QCOMPARE(m_drive->disc(), former);
    QCOMPARE(disks(), before);
}

void DiscVisitTest::needsADrive()
{
    VERIFY_RESULT(model().destroy(u"VBD"_s, m_drive->ref()));
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
    QVERIFY(m_drive->isEmpty());
    QCOMPARE(disks(), before);
}

void DiscVisitTest::tellsThatTheDiscIsLeftBehind_data()
{
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("after a good visit") << false;
    QTest::newRow("after one that failed") << true;
}

void DiscVisitTest::tellsThatTheDiscIsLeftBehind()
{
    QFETCH(bool, isRefused);
    simulator::XapiDispatcher &dispatcher = m_pool->pool().server().dispatcher();
    dispatcher.setWatcher([&](const QString &method) {
        if (method == "VDI.destroy"_L1)
            dispatcher.failNext(method, {u"SR_BACKEND_FAILURE_46"_s, {}, u"refused"_s, {}});
    });
    const DiscOrder brief{.vmUuid = m_pool->web1, .image = Secret(QByteArray(imageBytes)), .clearTime = 10ms};
    const auto done = run(brief, isRefused ? refuse : doNothing);
    dispatcher.setWatcher({});
    QVERIFY(!done);
    QCOMPARE(done.error().code.value(0), u"DISC_LEFT_BEHIND"_s);
    QVERIFY2(done.error().message.contains(u"private keys"_s), qPrintable(done.error().text()));
    QCOMPARE(done.error().detail.contains(u"The script failed."_s), isRefused);
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
    QVERIFY(m_drive->isEmpty());
    QCOMPARE(disks(), before);
}

void DiscVisitTest::removesWhatAnEarlierRunLeft()
{
    const QStringList before = disks();
    const QString name = u"Temp Container Management Image %1"_s.arg(m_pool->web1);
    const QString left = m_drive->addDisc(name);
    const xapi::StringMap mark{{xapi::keys::tlsDisc, m_pool->web1}};
    model().set(u"VDI"_s, left, u"other_config"_s, Value::fromMap(mark));
    m_drive->insert(left);
    const QString alien = m_drive->addDisc(name); // the same name without our mark is somebody else's
    VERIFY_RESULT(run(order(), doNothing));
    QVERIFY(model().contains(u"VDI"_s, alien));
    QCOMPARE(disks().size(), before.size() + 1);
    QVERIFY(m_drive->isEmpty());
}

void DiscVisitTest::leavesNothingBehind_data()
{
    QTest::addColumn<bool>("isFull");
    QTest::addColumn<bool>("isLost"); // the call is carried out, its answer gets lost
    QTest::newRow("empty drive") << false << false;
    QTest::newRow("full drive") << true << false;
    QTest::newRow("empty drive, lost answers") << false << true;
    QTest::newRow("full drive, lost answers") << true << true;
}

// XAPI refuses the first call, then the second one, and so on until it has nothing left to refuse.
void DiscVisitTest::leavesNothingBehind()
{
    QFETCH(bool, isFull);
    QFETCH(bool, isLost);
    if (isFull)
        insertFormer();
    const QString former = m_drive->disc();
    QStringList before = disks();
    before.sort();
    simulator::XapiServer &server = m_pool->pool().server();
    int refused = 0;
    for (int call = 1;; ++call) {
        QVERIFY(call < 100);
        if (isLost)
            server.loseAnswer(call);
        else
            server.failCall(call, {u"SR_BACKEND_FAILURE_46"_s, {}, u"refused"_s, {}});
        const auto done = run(order(true), doNothing);
        const bool wasRefused = !server.dispatcher().isFailureToCome();
        server.failCall(0, {});
        server.loseAnswer(0);
        QStringList after = disks();
        after.sort();
        QVERIFY2(after == before, qPrintable(u"after call %1"_s.arg(call)));
        QCOMPARE(m_drive->disc(), former);
        QCOMPARE(m_drive->isEmpty(), !isFull);
        if (!wasRefused) {
            VERIFY_RESULT(done);
            break;
        }
        ++refused;
    }
    QVERIFY2(refused > 12, qPrintable(QString::number(refused)));
}

// Its storage is gone, for instance.
void DiscVisitTest::leavesNoDiscWhenTheFormerStaysAway()
{
    insertFormer();
    const QStringList before = disks();
    simulator::XapiServer &server = m_pool->pool().server();
    int inserted = 0;
    server.dispatcher().setWatcher([&](const QString &method) {
        if (method == "VBD.insert"_L1 && ++inserted > 1)
            server.failNext(method, {u"SR_BACKEND_FAILURE_46"_s, {}, u"refused"_s, {}});
    });
    VERIFY_RESULT(run(order(true), doNothing));
    server.dispatcher().setWatcher({});
    QCOMPARE(inserted, 3);
    QCOMPARE(disks().size(), before.size());
    QVERIFY(m_drive->isEmpty());
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

QTEST_GUILESS_MAIN(DiscVisitTest)
#include "tst_discvisit.moc"
