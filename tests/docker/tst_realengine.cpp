// SPDX-License-Identifier: BSD-2-Clause
#include "docker/engine.h"
#include "docker/xml.h"
#include "net/tlsstream.h"
#include "realengine.h"
#include "verify.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using namespace xsc::docker;
using xsc::test::await;
using xsc::test::RealEngine;
using xsc::test::RealEngineKind;

static const ContainerId web(u"web"_s);

static Patience soon() { return Patience::of(60s); }

class RealEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void negotiates_data() { kinds(); }
    void negotiates();
    void listsContainers_data() { kinds(); }
    void listsContainers();
    void walksThroughALifecycle_data() { kinds(); }
    void walksThroughALifecycle();
    void refusesWhatTheEngineRefuses_data() { kinds(); }
    void refusesWhatTheEngineRefuses();
    void projectsInspectAndTop_data() { kinds(); }
    void projectsInspectAndTop();
    void readsLogs_data() { kinds(); }
    void readsLogs();
    void takesSamples_data() { kinds(); }
    void takesSamples();
    void killsRenamesAndRemoves_data() { kinds(); }
    void killsRenamesAndRemoves();
    void tellsEvents_data() { kinds(); }
    void tellsEvents();
    void worksOverTlsToo();
    void noticesWhenTheEngineEnds();

private:
    static void kinds();
    void startEngine(RealEngineKind kind, const QString &tlsAddress = {});

    std::unique_ptr<RealEngine> m_real;
    std::shared_ptr<Engine> m_engine;
};

static Task<net::StreamPtr> openSocket(QString path, Patience patience)
{
    return net::connectUnix(std::move(path), std::move(patience));
}

void RealEngineTest::kinds()
{
    QTest::addColumn<RealEngineKind>("kind");
    QTest::newRow("docker") << RealEngineKind::Docker;
    QTest::newRow("podman") << RealEngineKind::Podman;
}

void RealEngineTest::startEngine(RealEngineKind kind, const QString &tlsAddress)
{
    if (const QString obstacle = RealEngine::obstacle(kind); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    auto real = RealEngine::start({kind, tlsAddress});
    VERIFY_RESULT(real);
    m_real = std::move(*real);
    m_engine = Engine::over(
        [path = m_real->socket()](Patience patience) { return openSocket(path, std::move(patience)); });
}

// A check that ends a helper does not end the test that called it.
#define START(...)                                                                                           \
    do {                                                                                                     \
        startEngine(__VA_ARGS__);                                                                            \
        if (!m_engine)                                                                                       \
            return;                                                                                          \
    } while (false)

void RealEngineTest::cleanup()
{
    m_engine.reset();
    m_real.reset();
}

void RealEngineTest::negotiates()
{
    QFETCH(RealEngineKind, kind);
    START(kind);
    VERIFY_RESULT(await(m_engine->ping(soon())));
    const auto version = await(m_engine->negotiate(soon()));
    VERIFY_RESULT(version);
    QCOMPARE(version->kind, kind == RealEngineKind::Docker ? EngineKind::Docker : EngineKind::Podman);
    QVERIFY(version->api >= QVersionNumber(1, 24) && version->api <= version->newest);
    QVERIFY(!version->version.isEmpty());
    VERIFY_RESULT(await(m_engine->info(soon())));
    const auto document = await(m_engine->versionDocument(soon()));
    VERIFY_RESULT(document);
    QVERIFY(xml::version(*document).contains(version->version));
}

void RealEngineTest::listsContainers()
{
    QFETCH(RealEngineKind, kind);
    START(kind);
    QCOMPARE(await(m_engine->containers(soon())).value().size(), 0);
    test::RealContainer plan;
    plan.name = u"shop-web"_s;
    plan.labels = {{u"com.docker.compose.project"_s, u"shop"_s}, {u"80/tcp"_s, u"R&D { \"x\" <y>"_s}};
    VERIFY_RESULT(m_real->run(plan));
    plan.name = u"idle"_s;
    plan.start = false;
    VERIFY_RESULT(m_real->run(plan));

    const auto document = await(m_engine->ps(soon()));
    VERIFY_RESULT(document);
    const auto list = await(m_engine->containers(soon()));
    VERIFY_RESULT(list);
    QCOMPARE(list->size(), 2);
    for (const Container &container : *list) {
        QCOMPARE(container.state,
                 container.name == plan.name ? ContainerState::Created : ContainerState::Running);
        QCOMPARE(container.composeProject(), u"shop"_s);
        QCOMPARE(container.labels.value(u"80/tcp"_s), u"R&D { \"x\" <y>"_s);
        QVERIFY(container.created.isValid());
    }
    const auto listing = xml::readPs(xml::ps(*document));
    VERIFY_RESULT(listing);
    QCOMPARE(listing->containers.size(), 2);
    QCOMPARE(listing->containers.at(0).labels, list->at(0).labels);
}

void RealEngineTest::walksThroughALifecycle()
{
    QFETCH(RealEngineKind, kind);
    START(kind);
    VERIFY_RESULT(m_real->run(web.text()));
    VERIFY_RESULT(await(m_engine->pause(web, soon())));
    QCOMPARE(m_real->state(web.text()).value(), u"paused"_s);
    VERIFY_RESULT(await(m_engine->unpause(web, soon())));
    QCOMPARE(m_real->state(web.text()).value(), u"running"_s);
    VERIFY_RESULT(await(m_engine->stop(web, soon())));
    QCOMPARE(m_real->state(web.text()).value(), u"exited"_s);
    VERIFY_RESULT(await(m_engine->start(web, soon())));
    QCOMPARE(m_real->state(web.text()).value(), u"running"_s);
    VERIFY_RESULT(await(m_engine->restart(web, soon())));
    QCOMPARE(m_real->state(web.text()).value(), u"running"_s);
}

void RealEngineTest::refusesWhatTheEngineRefuses()
{
    QFETCH(RealEngineKind, kind);
    START(kind);
    VERIFY_RESULT(m_real->run(web.text()));
    const auto twice = await(m_engine->start(web, soon()));
    VERIFY_FAILS(twice, ErrorKind::Remote);
    QCOMPARE(twice.error().code, (QStringList{u"HTTP"_s, u"304"_s}));
    const auto awake = await(m_engine->unpause(web, soon()));
    VERIFY_FAILS(awake, ErrorKind::Remote);
    QCOMPARE(awake.error().code, (QStringList{u"HTTP"_s, u"500"_s}));
    QVERIFY2(awake.error().message.contains(u"web"_s), qPrintable(awake.error().message));
    QVERIFY(!awake.error().detail.isEmpty());
    VERIFY_FAILS(await(m_engine->stop(ContainerId(u"nobody"_s), soon())), ErrorKind::NotFound);
    VERIFY_FAILS(await(m_engine->inspect(ContainerId(u"../info"_s), soon())), ErrorKind::Invalid);
}

void RealEngineTest::projectsInspectAndTop()
{
    QFETCH(RealEngineKind, kind);
    START(kind);
    const auto id = m_real->run(web.text());
    VERIFY_RESULT(id);
    const auto details = await(m_engine->inspect(web, soon()));
    VERIFY_RESULT(details);
    const auto tree = xml::readTree(xml::inspect(*details));
    VERIFY_RESULT(tree);
    QCOMPARE(tree->name, u"docker_inspect"_s);
    QVERIFY(xml::inspect(*details).contains(*id));

    const auto processes = await(m_engine->top(web, soon()));
    VERIFY_RESULT(processes);
    const auto text = xml::top(*processes);
    VERIFY_RESULT(text);
    const auto table = xml::readTop(*text);
    VERIFY_RESULT(table);
    QVERIFY(!table->rows.isEmpty());
    QVERIFY(table->rows.first().join(u' ').contains(u"sh -c"_s));
}

void RealEngineTest::readsLogs()
{
    QFETCH(RealEngineKind, kind);
    START(kind);
    test::RealContainer plan;
    plan.name = web.text();
    plan.command = {u"sh"_s, u"-c"_s, u"echo grinds; sleep 0.1; echo jams >&2; sleep 600"_s};
    VERIFY_RESULT(m_real->run(plan));
    const LogWish all{{}, {}, {}, true};
    QTRY_COMPARE(await(m_engine->logs(web, all, soon())).value().lines.size(), 2);
    const auto log = await(m_engine->logs(web, all, soon()));
    VERIFY_RESULT(log);
    for (const LogLine &line : log->lines) {
        QCOMPARE(line.text, line.stream == LogStream::Errors ? u"jams"_s : u"grinds"_s);
        QVERIFY(!line.time.isEmpty());
    }
    const auto last = await(m_engine->logs(web, {1, {}, {}, false}, soon()));
    VERIFY_RESULT(last);
    QCOMPARE(last->lines, (QList<LogLine>{{LogStream::Errors, {}, u"jams"_s, 0}}));
    VERIFY_FAILS(await(m_engine->logs(ContainerId(u"nobody"_s), {}, soon())), ErrorKind::NotFound);
}

void RealEngineTest::takesSamples()
{
    QFETCH(RealEngineKind, kind);
    START(kind);
    test::RealContainer plan;
    plan.name = web.text();
    plan.command = {u"sh"_s, u"-c"_s, u"while :; do :; done"_s};
    VERIFY_RESULT(m_real->run(plan));
    const auto stats = await(m_engine->stats(web, soon()));
    VERIFY_RESULT(stats);
    QVERIFY(stats->isRunning);
    QVERIFY2(stats->cpuPercent > 0 && stats->cpuPercent <= 100 * stats->processors * 1.5,
             qPrintable(QString::number(stats->cpuPercent)));
    QVERIFY(stats->memory > 0 && stats->memory <= stats->memoryWithCache);
    VERIFY_RESULT(await(m_engine->kill(web, u"KILL"_s, soon())));
    QTRY_COMPARE(m_real->state(web.text()).value(), u"exited"_s);
    const auto stopped = await(m_engine->stats(web, soon()));
    VERIFY_RESULT(stopped);
    QVERIFY(!stopped->isRunning);
}

void RealEngineTest::killsRenamesAndRemoves()
{
    QFETCH(RealEngineKind, kind);
    START(kind);
    VERIFY_RESULT(m_real->run(web.text()));
    const ContainerId mill(u"Mill_2"_s);
    VERIFY_RESULT(await(m_engine->rename(web, mill.text(), soon())));
    VERIFY_FAILS(await(m_engine->kill(web, u"HUP"_s, soon())), ErrorKind::NotFound);
    VERIFY_FAILS(await(m_engine->remove(mill, {}, soon())), ErrorKind::Remote);
    VERIFY_RESULT(await(m_engine->kill(mill, u"SIGKILL"_s, soon())));
    QTRY_COMPARE(m_real->state(mill.text()).value(), u"exited"_s);
    VERIFY_FAILS(await(m_engine->kill(mill, u"TERM"_s, soon())), ErrorKind::Remote);
    VERIFY_RESULT(await(m_engine->start(mill, soon())));
    VERIFY_RESULT(await(m_engine->remove(mill, {true, true}, soon())));
    QVERIFY(await(m_engine->containers(soon())).value().isEmpty());
}

static Task<QStringList> collectUntil(std::shared_ptr<EventStream> events, QString last, Patience patience)
{
    QStringList actions;
    while (!actions.contains(last)) {
        const auto batch = co_await events->next(patience);
        if (!batch)
            co_return fail(batch.error());
        for (const Event &event : *batch)
            actions.append(event.action);
    }
    co_return actions;
}

void RealEngineTest::tellsEvents()
{
    QFETCH(RealEngineKind, kind);
    START(kind);
    const auto events = await(m_engine->events(soon()));
    VERIFY_RESULT(events);
    VERIFY_RESULT(m_real->run(web.text()));
    const auto started = await(collectUntil(*events, u"start"_s, soon()));
    VERIFY_RESULT(started);
    QVERIFY(started->contains(u"create"_s));
    VERIFY_RESULT(await(m_engine->stop(web, soon())));
    VERIFY_RESULT(await(collectUntil(*events, u"die"_s, soon())));
    VERIFY_RESULT(m_real->request("DELETE", "/containers/web"));
    VERIFY_RESULT(await(collectUntil(*events, u"destroy"_s, soon())));
}

static Task<net::StreamPtr> openTls(net::TlsSettings settings, Patience patience)
{
    return net::connectTls(std::move(settings), std::move(patience));
}

void RealEngineTest::worksOverTlsToo()
{
    START(RealEngineKind::Docker, u"127.0.0.2"_s);
    const auto engine = Engine::over(
        [settings = m_real->tls()](Patience patience) { return openTls(settings, std::move(patience)); });
    VERIFY_RESULT(m_real->run(web.text()));
    VERIFY_RESULT(await(engine->stop(web, soon())));
    QCOMPARE(await(engine->containers(soon())).value().first().state, ContainerState::Exited);
}

void RealEngineTest::noticesWhenTheEngineEnds()
{
    START(RealEngineKind::Docker);
    const auto events = await(m_engine->events(soon()));
    VERIFY_RESULT(events);
    VERIFY_RESULT(await(m_engine->containers(soon())));
    m_real->shutDown();
    VERIFY_FAILS(await((*events)->next(soon())), ErrorKind::Network);
    QVERIFY(!await(m_engine->containers(soon())).has_value());
    VERIFY_RESULT(m_real->launch());
    VERIFY_RESULT(await(m_engine->containers(soon())));
}

QTEST_GUILESS_MAIN(RealEngineTest)
#include "tst_realengine.moc"
