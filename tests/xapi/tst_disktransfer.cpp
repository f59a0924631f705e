// SPDX-License-Identifier: BSD-2-Clause
#include "images.h"
#include "net/certificatemaker.h"
#include "scriptedxapi.h"
#include "simulator/xapidisks.h"
#include "verify.h"
#include "wire.h"
#include "xapi/disktransfer.h"
#include "xapi/hostpin.h"

#include <QTimer>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using namespace xsc::xapi;
using simulator::TransferFault;

namespace {

constexpr qint64 mebi = 1024 * 1024;

//! A source that never ends, and how much of it was asked for.
struct Spring
{
    std::shared_ptr<qint64> given = std::make_shared<qint64>(0);

    [[nodiscard]] net::HttpBodySource source() const
    {
        return [given = given](const Patience &) {
            *given += 64 * 1024;
            return [](qsizetype size) -> Task<QByteArray> { co_return QByteArray(size, 'x'); }(64 * 1024);
        };
    }
};

net::HttpBodySource failingAfter(qint64 bytes)
{
    const auto given = std::make_shared<qint64>(0);
    return [given, bytes](const Patience &) {
        *given += 64 * 1024;
        return [](bool isOver) -> Task<QByteArray> {
            if (isOver)
                co_return fail(ErrorKind::Protocol, u"the source is damaged"_s);
            co_return QByteArray(64 * 1024, 'x');
        }(*given > bytes);
    };
}

DiskSink intoBuffer(QByteArray *buffer)
{
    return [buffer](const QByteArray &piece, const Patience &) {
        buffer->append(piece);
        return []() -> Task<> { co_return Result<>(); }();
    };
}

} // namespace

class DiskTransferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void importsWhatIsInMemory();
    void leavesTheRestOfTheDiskAsItIs();
    void importsAVhdFileWhoseLengthNobodyKnows();
    void looksAtWhatFollowsTheEndOfAVhd();
    void importsARawStreamOfTheWholeDisk();
    void showsItsProgressInTheTask();
    void exports();
    void passesTheSinksFailureOn();

    void tellsTheTasksOwnError_data();
    void tellsTheTasksOwnError();
    void tellsAnUnknownDisk();
    void tellsABusyDisk();
    void endsWhenTheHostHangsUp();
    void endsWhenTheHostStalls();
    void holdsNoMoreThanAPieceBack();
    void passesTheSourcesFailureOn();
    void refusesASourceOfAnotherLength_data();
    void refusesASourceOfAnotherLength();
    void endsWhenItsTaskIsCancelled();
    void endsWhenItsCallerStops();
    void endsWhenXapiRestarts();

    void tellsTheHostOfARedirectWithoutAPin();
    void trustsAHostThatThePoolVouchesFor();
    void findsTheHostHoweverItIsWritten_data();
    void findsTheHostHoweverItIsWritten();
    void followsARedirectBeforeTheFirstByte();
    void tellsARefusal_data();
    void tellsARefusal();

private:
    [[nodiscard]] QString addDisk(qint64 size);
    [[nodiscard]] Result<> imported(const QString &disk, DiskContent content,
                                    Patience patience = Patience::of(30s));
    [[nodiscard]] bool isTidy(const QString &disk) const;
    [[nodiscard]] simulator::XapiDisks &disks() { return m_wire->server().disks(); }

    std::unique_ptr<test::Wire> m_wire;
    SessionPtr m_session;
    TransferSettings m_settings{u"Import of a test"_s, 5s};
};

void DiskTransferTest::init()
{
    m_wire = std::make_unique<test::Wire>();
    const auto session =
        test::await(Session::login(ServerAddress::unixSocket(m_wire->socketPath()), {}, Patience::of(10s)));
    VERIFY_RESULT(session);
    m_session = *session;
    m_settings.stallTime = 5s;
}

void DiskTransferTest::cleanup()
{
    m_session.reset();
    m_wire.reset();
}

QString DiskTransferTest::addDisk(qint64 size)
{
    const QString storage = m_wire->model().add(u"SR"_s, {});
    return m_wire->model().add(u"VDI"_s, {{u"SR"_s, Value(storage)}, {u"virtual_size"_s, Value(size)}});
}

Result<> DiskTransferTest::imported(const QString &disk, DiskContent content, Patience patience)
{
    return test::await(importDisk(m_session, VdiRef(disk), std::move(content), m_settings, patience));
}

// Nobody holds the disk and no task is left.
bool DiskTransferTest::isTidy(const QString &disk) const
{
    const simulator::XapiModel &model = m_wire->model();
    return model.refs(u"task"_s).isEmpty() &&
           model.value(u"VDI"_s, disk, u"current_operations"_s).toStruct().isEmpty();
}

void DiskTransferTest::importsWhatIsInMemory()
{
    const QString disk = addDisk(2 * mebi);
    const QByteArray image = test::noise(700'000);
    VERIFY_RESULT(imported(disk, DiskContent::ofBytes(image)));
    QCOMPARE(disks().content(disk, image.size()), image);
    QVERIFY(isTidy(disk));
}

void DiskTransferTest::leavesTheRestOfTheDiskAsItIs()
{
    const QString disk = addDisk(2 * mebi);
    disks().setContent(disk, QByteArray(2 * mebi, 'o'));
    VERIFY_RESULT(imported(disk, DiskContent::ofBytes("new")));
    QCOMPARE(disks().content(disk, 6), "newooo");
    VERIFY_RESULT(imported(disk, DiskContent::ofBytes({})));
    QCOMPARE(disks().content(disk, 6), "newooo");
}

void DiskTransferTest::importsAVhdFileWhoseLengthNobodyKnows()
{
    const QByteArray image = test::someDisk(9 * mebi);
    const QString disk = addDisk(10 * mebi);
    VERIFY_RESULT(imported(disk, {DiskFormat::Vhd, -1, test::sourceOf(test::vhdOf(image))}));
    QVERIFY(disks().content(disk, image.size()) == image);
    QVERIFY(isTidy(disk));
}

void DiskTransferTest::looksAtWhatFollowsTheEndOfAVhd()
{
    const QByteArray file = test::vhdOf(test::someDisk(9 * mebi));
    const QString disk = addDisk(10 * mebi);
    const auto tail = std::make_shared<bool>(false);
    const net::HttpBodySource source = [body = test::sourceOf(file), tail](const Patience &patience) {
        return
            [](net::HttpBodySource inner, std::shared_ptr<bool> atTail, Patience ofOne) -> Task<QByteArray> {
                const auto piece = co_await inner(ofOne);
                if (piece && !piece->isEmpty())
                    co_return piece;
                *atTail = true;
                co_return fail(ErrorKind::Protocol, u"the end of the file is damaged"_s);
            }(body, tail, patience);
    };
    VERIFY_FAILS(imported(disk, {DiskFormat::Vhd, -1, source}), ErrorKind::Protocol);
    QVERIFY(*tail);
    QVERIFY(isTidy(disk));
}

void DiskTransferTest::importsARawStreamOfTheWholeDisk()
{
    const QByteArray image = test::someDisk(4 * mebi);
    const QString disk = addDisk(image.size());
    VERIFY_RESULT(imported(disk, {DiskFormat::Raw, -1, test::sourceOf(image, 10'000)}));
    QVERIFY(disks().content(disk, image.size()) == image);
    QVERIFY(isTidy(disk));
}

void DiskTransferTest::showsItsProgressInTheTask()
{
    const QString disk = addDisk(8 * mebi);
    QSet<double> seen;
    QStringList names;
    const auto watching = connect(&m_wire->model(), &simulator::XapiModel::changed, this, [&] {
        for (const QString &task : m_wire->model().refs(u"task"_s)) {
            if (m_wire->model().value(u"task"_s, task, u"name_label"_s).toString() == m_settings.label)
                seen.insert(m_wire->model().value(u"task"_s, task, u"progress"_s).toDouble());
        }
    });
    VERIFY_RESULT(imported(disk, {DiskFormat::Raw, 8 * mebi, test::sourceOf(QByteArray(8 * mebi, 'x'))}));
    disconnect(watching);
    QVERIFY2(seen.size() > 20, qPrintable(QString::number(seen.size())));
    QVERIFY(seen.contains(1.0));
}

void DiskTransferTest::exports()
{
    const QByteArray image = test::noise(3 * mebi);
    const QString disk = addDisk(image.size());
    disks().setContent(disk, image);
    QByteArray copy;
    VERIFY_RESULT(test::await(exportDisk(m_session, VdiRef(disk), DiskFormat::Raw, intoBuffer(&copy),
                                         m_settings, Patience::of(30s))));
    QVERIFY(copy == image);
    QVERIFY(isTidy(disk));
}

void DiskTransferTest::passesTheSinksFailureOn()
{
    const QString disk = addDisk(8 * mebi);
    const DiskSink full = [](const QByteArray &, const Patience &) {
        return []() -> Task<> { co_return fail(ErrorKind::Limit, u"no more room"_s); }();
    };
    const auto outcome = test::await(
        exportDisk(m_session, VdiRef(disk), DiskFormat::Raw, full, m_settings, Patience::of(30s)));
    VERIFY_FAILS(outcome, ErrorKind::Limit);
    QVERIFY(isTidy(disk));
}

void DiskTransferTest::tellsTheTasksOwnError_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QStringList>("planned");
    QTest::addColumn<QString>("code");
    QTest::newRow("storage full") << 8 * mebi << QStringList{u"SR_BACKEND_FAILURE_44"_s, u""_s, u"no space"_s}
                                  << u"SR_BACKEND_FAILURE_44"_s;
    QTest::newRow("image too large") << 9 * mebi << QStringList() << u"VDI_IO_ERROR"_s;
}

void DiskTransferTest::tellsTheTasksOwnError()
{
    QFETCH(qint64, size);
    QFETCH(QStringList, planned);
    QFETCH(QString, code);
    const QString disk = addDisk(8 * mebi);
    if (!planned.isEmpty())
        disks().planFault({TransferFault::Kind::BreakOff, mebi, planned});
    const auto outcome = imported(disk, {DiskFormat::Raw, size, test::sourceOf(QByteArray(size, 'x'))});
    VERIFY_FAILS(outcome, ErrorKind::Remote);
    QCOMPARE(outcome.error().code.value(0), code);
    QVERIFY(isTidy(disk));
}

void DiskTransferTest::tellsAnUnknownDisk()
{
    const auto outcome = imported(u"OpaqueRef:nowhere"_s, DiskContent::ofBytes("x"));
    VERIFY_FAILS(outcome, ErrorKind::NotFound);
    QCOMPARE(outcome.error().code.value(0), u"HANDLE_INVALID"_s);
    QVERIFY(isTidy(u"OpaqueRef:nowhere"_s));
}

void DiskTransferTest::tellsABusyDisk()
{
    const QString disk = addDisk(8 * mebi);
    m_wire->model().set(u"VDI"_s, disk, u"current_operations"_s,
                        Value::fromMap({{u"OpaqueRef:x"_s, u"copy"_s}}));
    const auto outcome = imported(disk, DiskContent::ofBytes("x"));
    VERIFY_FAILS(outcome, ErrorKind::Remote);
    QCOMPARE(outcome.error().code.value(0), u"VDI_IN_USE"_s);
}

void DiskTransferTest::endsWhenTheHostHangsUp()
{
    const QString disk = addDisk(8 * mebi);
    disks().planFault({TransferFault::Kind::HangUp, 2 * mebi, {}});
    const auto outcome =
        imported(disk, {DiskFormat::Raw, 8 * mebi, test::sourceOf(QByteArray(8 * mebi, 'x'))});
    VERIFY_FAILS(outcome, ErrorKind::Remote);
    QCOMPARE(outcome.error().code.value(0), u"VDI_IO_ERROR"_s);
    QVERIFY(isTidy(disk));

    disks().planFault({TransferFault::Kind::HangUp, 2 * mebi, {}});
    QByteArray copy;
    const auto read = test::await(exportDisk(m_session, VdiRef(disk), DiskFormat::Raw, intoBuffer(&copy),
                                             m_settings, Patience::of(30s)));
    QVERIFY(!read);
    QVERIFY(copy.size() < 8 * mebi);
    QVERIFY(isTidy(disk));
}

void DiskTransferTest::endsWhenTheHostStalls()
{
    const QString disk = addDisk(64 * mebi);
    disks().planFault({TransferFault::Kind::Stall, mebi, {}});
    m_settings.stallTime = 300ms;
    const Spring spring;
    VERIFY_FAILS(imported(disk, {DiskFormat::Raw, 64 * mebi, spring.source()}), ErrorKind::Timeout);
    QVERIFY(isTidy(disk));
}

void DiskTransferTest::holdsNoMoreThanAPieceBack()
{
    const QString disk = addDisk(64 * mebi);
    disks().planFault({TransferFault::Kind::Stall, mebi, {}});
    m_settings.stallTime = 500ms;
    const Spring spring;
    VERIFY_FAILS(imported(disk, {DiskFormat::Raw, 64 * mebi, spring.source()}), ErrorKind::Timeout);
    QVERIFY2(*spring.given < 4 * mebi, qPrintable(QString::number(*spring.given)));
}

void DiskTransferTest::passesTheSourcesFailureOn()
{
    const QString disk = addDisk(8 * mebi);
    const auto outcome = imported(disk, {DiskFormat::Raw, 8 * mebi, failingAfter(3 * mebi)});
    VERIFY_FAILS(outcome, ErrorKind::Protocol);
    QCOMPARE(outcome.error().message, u"the source is damaged"_s);
    QVERIFY(isTidy(disk));
}

void DiskTransferTest::refusesASourceOfAnotherLength_data()
{
    QTest::addColumn<qint64>("announced");
    QTest::newRow("shorter") << 5 * mebi;
    QTest::newRow("longer") << 3 * mebi;
}

void DiskTransferTest::refusesASourceOfAnotherLength()
{
    QFETCH(qint64, announced);
    const QString disk = addDisk(8 * mebi);
    const QByteArray bytes(4 * mebi, 'x');
    VERIFY_FAILS(imported(disk, {DiskFormat::Raw, announced, test::sourceOf(bytes)}), ErrorKind::Invalid);
    QVERIFY(isTidy(disk));
}

void DiskTransferTest::endsWhenItsTaskIsCancelled()
{
    const QString disk = addDisk(64 * mebi);
    const Spring spring;
    const auto watching = connect(&m_wire->model(), &simulator::XapiModel::changed, this, [&] {
        for (const QString &task : m_wire->model().refs(u"task"_s)) {
            if (m_wire->model().value(u"task"_s, task, u"progress"_s).toDouble() > 0.1)
                (void)m_session->call(u"task.cancel"_s, {Value(task)}, Patience::of(10s));
        }
    });
    VERIFY_FAILS(imported(disk, {DiskFormat::Raw, 64 * mebi, spring.source()}), ErrorKind::Cancelled);
    disconnect(watching);
    QVERIFY(*spring.given < 64 * mebi);
    QTRY_VERIFY(isTidy(disk));
}

void DiskTransferTest::endsWhenItsCallerStops()
{
    const QString disk = addDisk(64 * mebi);
    const Spring spring;
    std::stop_source stop;
    const auto watching = connect(&m_wire->model(), &simulator::XapiModel::changed, this, [&] {
        if (*spring.given > 8 * mebi)
            stop.request_stop();
    });
    VERIFY_FAILS(
        imported(disk, {DiskFormat::Raw, 64 * mebi, spring.source()}, Patience::of(30s, stop.get_token())),
        ErrorKind::Cancelled);
    disconnect(watching);
    QVERIFY(isTidy(disk));
}

void DiskTransferTest::endsWhenXapiRestarts()
{
    const QString disk = addDisk(64 * mebi);
    const Spring spring;
    bool isRestarted = false;
    const auto watching = connect(&m_wire->model(), &simulator::XapiModel::changed, this, [&] {
        if (*spring.given > 8 * mebi && !std::exchange(isRestarted, true))
            QTimer::singleShot(0, this, [this] { m_wire->server().restart(50ms); });
    });
    const auto outcome = imported(disk, {DiskFormat::Raw, 64 * mebi, spring.source()});
    disconnect(watching);
    QVERIFY(isRestarted);
    QVERIFY(!outcome);
    QTRY_VERIFY(isTidy(disk));
}

void DiskTransferTest::tellsTheHostOfARedirectWithoutAPin()
{
    ScriptedXapi other([](const xmlrpc::Call &) { return ScriptedXapi::hangUp(); });
    const ServerAddress tls = other.listenTls();
    ScriptedXapi xapi([](const xmlrpc::Call &call) {
        if (call.method == "task.create"_L1)
            return ScriptedXapi::success(u"OpaqueRef:task"_s);
        return ScriptedXapi::failure({u"HANDLE_INVALID"_s, u"task"_s, u"OpaqueRef:task"_s});
    });
    xapi.setPage([&](const net::HttpRequest &request) {
        net::HttpResponse page;
        page.status = 302;
        page.headers = {{"Location", "https://127.0.0.1:" + QByteArray::number(tls.port) + request.target}};
        return page;
    });
    m_session = Session::adopt(xapi.address(), u"OpaqueRef:session"_s);
    const auto outcome = imported(u"OpaqueRef:disk"_s, DiskContent::ofBytes("x"));
    VERIFY_FAILS(outcome, ErrorKind::Trust);
    QCOMPARE(outcome.error().code, (QStringList{u"UNKNOWN_CERTIFICATE"_s, tls.pinnedSha256, u"127.0.0.1"_s}));
    QCOMPARE(xapi.callsOf(u"task.destroy"_s), 1);
}

// The socket's host does not see the storage.
void DiskTransferTest::trustsAHostThatThePoolVouchesFor()
{
    const auto identity = net::makeSelfSigned(
        {.commonName = u"host"_s, .dnsNames = {}, .addresses = {}, .key = net::KeyKind::Rsa2048});
    VERIFY_RESULT(identity);
    VERIFY_RESULT(m_wire->server().listenTls(0, *identity));
    const QString path = m_wire->socketPath() + u'2';
    VERIFY_RESULT(m_wire->server().listenUnix(path, u"another host"_s));
    VERIFY_RESULT(m_wire->model().set(u"host"_s, m_wire->host(), u"address"_s, Value(u"127.0.0.1"_s)));
    const auto session = test::await(Session::login(ServerAddress::unixSocket(path), {}, Patience::of(10s)));
    VERIFY_RESULT(session);
    m_session = *session;
    const QString disk = addDisk(2 * mebi);
    VERIFY_RESULT(imported(disk, DiskContent::ofBytes("drive")));
    QCOMPARE(disks().content(disk, 5), "drive");
    const auto other = net::makeSelfSigned({.commonName = u"other"_s, .dnsNames = {}, .addresses = {}});
    VERIFY_RESULT(other);
    m_wire->server().dispatcher().methods().add(
        u"host.get_server_certificate"_s, 1,
        [&other](const simulator::XapiCaller &, const QList<Value> &) -> Result<Value> {
            return Value(QString::fromLatin1(other->certificatePem));
        });
    const auto stranger = imported(disk, DiskContent::ofBytes("more!"));
    VERIFY_FAILS(stranger, ErrorKind::Trust);
    QCOMPARE(stranger.error().code.value(0), u"UNKNOWN_CERTIFICATE"_s);
    QVERIFY2(stranger.error().message.contains(u"the pool has"_s), qPrintable(stranger.error().message));
    VERIFY_RESULT(m_wire->model().set(u"host"_s, m_wire->host(), u"address"_s, Value(u"127.0.0.7"_s)));
    VERIFY_FAILS(imported(disk, DiskContent::ofBytes("more!")), ErrorKind::Trust);
    QCOMPARE(disks().content(disk, 5), "drive");
}

void DiskTransferTest::findsTheHostHoweverItIsWritten_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("recorded");
    QTest::addColumn<QString>("location");
    QTest::addColumn<bool>("isFound");
    const auto add = [](const char *tag, const QString &field, const QString &recorded,
                        const QString &location,
                        bool isFound) { QTest::newRow(tag) << field << recorded << location << isFound; };
    add("a name with capitals", u"hostname"_s, u"XCP-Host7.Lab"_s, u"https://XCP-Host7.Lab/"_s, true);
    add("another name", u"hostname"_s, u"XCP-Host7.Lab"_s, u"https://xcp-host8.lab/"_s, false);
    add("IPv6 written out", u"address"_s, u"2001:DB8:0:0:0:0:0:7"_s, u"https://[2001:db8::7]/"_s, true);
    add("IPv6 in capitals", u"address"_s, u"2001:DB8::7"_s, u"https://[2001:DB8::7]/"_s, true);
    add("another IPv6", u"address"_s, u"2001:DB8::7"_s, u"https://[2001:db8::8]/"_s, false);
}

void DiskTransferTest::findsTheHostHoweverItIsWritten()
{
    QFETCH(QString, field);
    QFETCH(QString, recorded);
    QFETCH(QString, location);
    const auto identity = net::makeSelfSigned({.commonName = u"host"_s, .dnsNames = {}, .addresses = {}});
    VERIFY_RESULT(identity);
    VERIFY_RESULT(m_wire->server().listenTls(0, *identity));
    VERIFY_RESULT(m_wire->model().set(u"host"_s, m_wire->host(), field, Value(recorded)));
    const QString pin = test::await(pinOfHost(m_session, QUrl(location).host(), Patience::of(10s)));
    QFETCH(bool, isFound);
    QCOMPARE(pin, isFound ? net::certificateSha256(identity->certificatePem) : QString());
}

void DiskTransferTest::followsARedirectBeforeTheFirstByte()
{
    QList<QByteArray> targets;
    ScriptedXapi xapi([](const xmlrpc::Call &call) {
        if (call.method == "task.create"_L1)
            return ScriptedXapi::success(u"OpaqueRef:task"_s);
        return ScriptedXapi::failure({u"HANDLE_INVALID"_s, u"task"_s, u"OpaqueRef:task"_s});
    });
    const ServerAddress tls = xapi.listenTls();
    xapi.setPage([&](const net::HttpRequest &request) {
        targets.append(request.target);
        net::HttpResponse page;
        page.status = 302;
        page.headers = {{"Location", "https://127.0.0.1:" + QByteArray::number(tls.port) + request.target}};
        return page;
    });
    m_session = Session::adopt(tls, u"OpaqueRef:session"_s);
    const Spring spring;
    const auto outcome = imported(u"OpaqueRef:disk"_s, {DiskFormat::Vhd, -1, spring.source()});
    VERIFY_FAILS(outcome, ErrorKind::Protocol);
    QCOMPARE(targets.size(), 4);
    QCOMPARE(targets.first(), "/import_raw_vdi?session_id=OpaqueRef:session&task_id=OpaqueRef:task"
                              "&vdi=OpaqueRef:disk&format=vhd");
    QCOMPARE(targets.last(), targets.first());
    QCOMPARE(*spring.given, 0);
}

void DiskTransferTest::tellsARefusal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("wrong session") << 401 << ErrorKind::Auth;
    QTest::newRow("forbidden") << 403 << ErrorKind::Auth;
    QTest::newRow("unknown") << 404 << ErrorKind::Protocol;
    QTest::newRow("head too large") << 431 << ErrorKind::Protocol;
}

void DiskTransferTest::tellsARefusal()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    ScriptedXapi xapi([](const xmlrpc::Call &call) {
        if (call.method == "task.create"_L1)
            return ScriptedXapi::success(u"OpaqueRef:task"_s);
        return ScriptedXapi::failure({u"SESSION_INVALID"_s, u"OpaqueRef:session"_s});
    });
    xapi.setPage([status](const net::HttpRequest &) {
        net::HttpResponse page;
        page.status = status;
        return page;
    });
    m_session = Session::adopt(xapi.address(), u"OpaqueRef:session"_s);
    const auto outcome = imported(u"OpaqueRef:disk"_s, DiskContent::ofBytes("x"));
    VERIFY_FAILS(outcome, kind);
    QVERIFY(outcome.error().message.contains(QString::number(status)));
    QVERIFY(!outcome.error().text().contains(u"OpaqueRef:session"_s));
}

QTEST_GUILESS_MAIN(DiskTransferTest)
#include "tst_disktransfer.moc"
