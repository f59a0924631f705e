// SPDX-License-Identifier: BSD-2-Clause
#include "docker/engine.h"
#include "docker/lifecycle.h"
#include "docker/statsreader.h"
#include "scriptedengine.h"
#include "verify.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using namespace xsc::docker;
using xsc::test::await;
using xsc::test::ScriptedEngine;

namespace {

const ContainerId mill(u"mill"_s);

Document document(const QByteArray &json) { return parseDocument(json).value(); }

Task<net::StreamPtr> openSocket(QString path, Patience patience)
{
    return net::connectUnix(std::move(path), std::move(patience));
}

std::shared_ptr<Engine> engineAt(const ScriptedEngine &server)
{
    return Engine::over(
        [path = server.socket()](Patience patience) { return openSocket(path, std::move(patience)); });
}

QByteArray linuxSample(int used, int system)
{
    return R"({"read":"2026-03-04T05:06:07.123456789Z","cpu_stats":{"cpu_usage":{"total_usage":)" +
           QByteArray::number(used) + R"(},"online_cpus":4,"system_cpu_usage":)" +
           QByteArray::number(system) + "}}";
}

} // namespace

class StatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void computesSharesOnLinux();
    void computesSharesOnWindows();
    void leavesTheCacheOut_data();
    void leavesTheCacheOut();
    void readsWhateverComes_data();
    void readsWhateverComes();
    void takesTwoSamples();
    void takesOneOfOldEngines();
    void knowsAContainerThatDoesNotRun_data();
    void knowsAContainerThatDoesNotRun();
    void knowsHowLongAContainerHasToEnd_data();
    void knowsHowLongAContainerHasToEnd();
    void asksForActions();
    void refusesArgumentsOfActions();
};

void StatsTest::computesSharesOnLinux()
{
    const auto now = document(
        R"({"read":"2026-03-04T05:06:07.1Z","preread":"2026-03-04T05:06:06.1Z",
            "cpu_stats":{"cpu_usage":{"total_usage":1500,"percpu_usage":[1,2]},"system_cpu_usage":12000},
            "precpu_stats":{"cpu_usage":{"total_usage":1000},"system_cpu_usage":10000},
            "memory_stats":{"usage":400,"limit":1000,"stats":{"inactive_file":100}},
            "networks":{"eth0":{"rx_bytes":5,"tx_bytes":6},"eth1":{"rx_bytes":7}},
            "blkio_stats":{"io_service_bytes_recursive":[{"op":"Read","value":8},{"op":"read","value":1},
                                                         {"op":"Write","value":3},{"op":"Total","value":12}]},
            "pids_stats":{"current":2}})");
    const Stats stats = read::stats(now, {}, false);
    QVERIFY(stats.isRunning);
    QCOMPARE(stats.processors, 2);
    QCOMPARE(stats.cpuPercent, 50.0);
    QCOMPARE(stats.cpuTime, 1500);
    QCOMPARE(stats.systemTime, 12000);
    QCOMPARE(stats.memory, 300);
    QCOMPARE(stats.memoryPercent, 30.0);
    QCOMPARE(stats.networks, (QList<Stats::Network>{{u"eth0"_s, 5, 6}, {u"eth1"_s, 7, 0}}));
    QCOMPARE(stats.blockRead, 9);
    QCOMPARE(stats.blockWritten, 3);
    QCOMPARE(stats.processes, 2);
}

void StatsTest::computesSharesOnWindows()
{
    const auto now = document(
        R"({"read":"2026-03-04T05:06:08Z","preread":"2026-03-04T05:06:07Z","num_procs":2,
            "cpu_stats":{"cpu_usage":{"total_usage":15000000}},
            "precpu_stats":{"cpu_usage":{"total_usage":5000000}},
            "memory_stats":{"commitbytes":900,"privateworkingset":700},
            "storage_stats":{"read_size_bytes":11,"write_size_bytes":12}})");
    const Stats stats = read::stats(now, {}, true);
    QCOMPARE(stats.cpuPercent, 50.0);
    QCOMPARE(stats.cpuTime, 1'500'000'000);
    QCOMPARE(stats.memory, 700);
    QVERIFY(!stats.memoryLimit && !stats.memoryPercent && !stats.systemTime && !stats.processes);
    QCOMPARE(stats.blockRead, 11);
    QCOMPARE(stats.blockWritten, 12);
}

void StatsTest::leavesTheCacheOut_data()
{
    QTest::addColumn<QByteArray>("memory");
    QTest::addColumn<qint64>("used");
    QTest::newRow("cgroup v1") << QByteArray(
                                      R"({"usage":9,"stats":{"total_inactive_file":4,"inactive_file":1}})")
                               << qint64(5);
    QTest::newRow("cgroup v2") << QByteArray(R"({"usage":9,"stats":{"inactive_file":1}})") << qint64(8);
    QTest::newRow("Podman") << QByteArray(R"({"usage":9,"stats":null})") << qint64(9);
    QTest::newRow("more cache than memory")
        << QByteArray(R"({"usage":9,"stats":{"inactive_file":10}})") << qint64(9);
    QTest::newRow("below zero") << QByteArray(R"({"usage":-9,"stats":{"inactive_file":-10}})") << qint64(0);
}

void StatsTest::leavesTheCacheOut()
{
    QFETCH(QByteArray, memory);
    const auto now = document(R"({"read":"2026-03-04T05:06:08Z","memory_stats":)" + memory + '}');
    QTEST(read::stats(now, {}, false).memory, "used");
}

void StatsTest::readsWhateverComes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("other types") << QByteArray(R"({"read":"2026-03-04T05:06:08Z","cpu_stats":[],
        "precpu_stats":"x","memory_stats":7,"networks":[1],"blkio_stats":{"io_service_bytes_recursive":{}},
        "pids_stats":null,"num_procs":"many"})");
    QTest::newRow("numbers beyond all") << QByteArray(R"({"read":"2026-03-04T05:06:08Z",
        "cpu_stats":{"cpu_usage":{"total_usage":18446744073709551615},"system_cpu_usage":1e300,
        "online_cpus":1e18},"memory_stats":{"usage":9223372036854775807,"limit":18446744073709551615},
        "blkio_stats":{"io_service_bytes_recursive":[{"op":"read","value":9223372036854775807},
        {"op":"read","value":9223372036854775807}]}})");
    QTest::newRow("a clock running backwards") << QByteArray(R"({"read":"2026-03-04T05:06:08Z",
        "preread":"2027-03-04T05:06:08Z","cpu_stats":{"cpu_usage":{"total_usage":1},"system_cpu_usage":1,
        "online_cpus":2},"precpu_stats":{"cpu_usage":{"total_usage":9},"system_cpu_usage":9}})");
}

void StatsTest::readsWhateverComes()
{
    QFETCH(QByteArray, json);
    for (const bool isWindows : {false, true}) {
        const Stats stats = read::stats(document(json), document(json), isWindows);
        QVERIFY(stats.cpuPercent >= 0 && stats.cpuPercent < 1e12);
        QVERIFY(stats.memory >= 0 && stats.blockRead >= 0 && stats.processors >= 0);
    }
}

void StatsTest::takesTwoSamples()
{
    ScriptedEngine server;
    const QByteArray request = "GET /v1.41/containers/mill/stats?stream=false&one-shot=true";
    server.answer(request, QList<test::ScriptedAnswer>{{200, linuxSample(100, 1000), {}, {}},
                                                       {200, linuxSample(200, 2000), {}, {}}});
    const auto stats = await(engineAt(server)->stats(mill, Patience::of(20s)));
    VERIFY_RESULT(stats);
    QCOMPARE(stats->cpuPercent, 40.0);
    QCOMPARE(server.requests().count(request), 2);
}

void StatsTest::takesOneOfOldEngines()
{
    ScriptedEngine server;
    server.speaks("1.40", "1.12");
    const QByteArray request = "GET /v1.40/containers/mill/stats?stream=false";
    server.answer(request, 200, linuxSample(100, 1000));
    VERIFY_RESULT(await(engineAt(server)->stats(mill, Patience::of(20s))));
    QCOMPARE(server.requests(), (QByteArrayList{"GET /version", request}));
}

void StatsTest::knowsAContainerThatDoesNotRun_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isRefusal");
    QTest::newRow("Docker") << QByteArray(R"({"read":"0001-01-01T00:00:00Z","cpu_stats":{}})") << false;
    QTest::newRow("Podman 4") << QByteArray() << false;
    QTest::newRow("Podman 5") << QByteArray(R"({"cause":"stopped","message":"stopped","response":409})")
                              << true;
}

void StatsTest::knowsAContainerThatDoesNotRun()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isRefusal);
    ScriptedEngine server;
    server.answer("GET /v1.41/containers/mill/stats?stream=false&one-shot=true", 200, body);
    const auto stats = await(engineAt(server)->stats(mill, Patience::of(20s)));
    if (isRefusal) {
        VERIFY_FAILS(stats, ErrorKind::Remote);
        QCOMPARE(stats.error().code, (QStringList{u"HTTP"_s, u"409"_s}));
        return;
    }
    VERIFY_RESULT(stats);
    QVERIFY(!stats->isRunning);
}

void StatsTest::knowsHowLongAContainerHasToEnd_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("seconds");
    QTest::newRow("not told") << QByteArray(R"({"Config":{}})") << 10;
    QTest::newRow("null") << QByteArray(R"({"Config":{"StopTimeout":null}})") << 10;
    QTest::newRow("text") << QByteArray(R"({"Config":{"StopTimeout":"90"}})") << 10;
    QTest::newRow("told") << QByteArray(R"({"Config":{"StopTimeout":90}})") << 90;
    QTest::newRow("at once") << QByteArray(R"({"Config":{"StopTimeout":0}})") << 0;
    QTest::newRow("no bound") << QByteArray(R"({"Config":{"StopTimeout":-1}})") << 3570;
    QTest::newRow("beyond all") << QByteArray(R"({"Config":{"StopTimeout":99999999999}})") << 3570;
    QTest::newRow("nothing") << QByteArray("null") << 10;
}

void StatsTest::knowsHowLongAContainerHasToEnd()
{
    QFETCH(QByteArray, json);
    QFETCH(int, seconds);
    QCOMPARE(timeToEnd(document(json)), std::chrono::seconds(seconds));
}

void StatsTest::asksForActions()
{
    ScriptedEngine server;
    const QByteArrayList requests{"POST /v1.41/containers/mill/kill?signal=RTMIN%2B3",
                                  "POST /v1.41/containers/mill/rename?name=Big_Mill.2",
                                  "DELETE /v1.41/containers/mill?force=1&v=1",
                                  "DELETE /v1.41/containers/mill"};
    for (const QByteArray &request : requests)
        server.answer(request, 204, {});
    const auto engine = engineAt(server);
    const Patience soon = Patience::of(20s);
    VERIFY_RESULT(await(engine->kill(mill, u"RTMIN+3"_s, soon)));
    VERIFY_RESULT(await(engine->rename(mill, u"Big_Mill.2"_s, soon)));
    VERIFY_RESULT(await(engine->remove(mill, {true, true}, soon)));
    VERIFY_RESULT(await(engine->remove(mill, {}, soon)));
    for (const QByteArray &request : requests)
        QCOMPARE(server.requests().count(request), 1);
}

void StatsTest::refusesArgumentsOfActions()
{
    ScriptedEngine server;
    const auto engine = engineAt(server);
    const Patience soon = Patience::of(20s);
    for (const QString &signal : {u""_s, u"0"_s, u"65"_s, u"NAP"_s, u"KILL&x=1"_s, u"TERM\n"_s, u"SIG9"_s})
        VERIFY_FAILS(await(engine->kill(mill, signal, soon)), ErrorKind::Invalid);
    for (const QString &name : {u""_s, u"/x"_s, u"-x"_s, u"a b"_s, u"a&force=1"_s})
        VERIFY_FAILS(await(engine->rename(mill, name, soon)), ErrorKind::Invalid);
    VERIFY_FAILS(await(engine->remove(ContainerId(u"../images/x"_s), {true, true}, soon)),
                 ErrorKind::Invalid);
    QVERIFY(server.requests().isEmpty());
}

QTEST_GUILESS_MAIN(StatsTest)
#include "tst_stats.moc"
