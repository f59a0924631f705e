// SPDX-License-Identifier: BSD-2-Clause
#include "faultstage.h"
#include "poolsession.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using test::FaultStage;
namespace keys = xapi::keys;

namespace {

constexpr int writers = 8;
constexpr int changes = 1000;

struct Writer
{
    std::shared_ptr<xapi::Session> session;
    QString vm;
    QString key;
    QString present; //!< what the record was last seen with; null without the key
    QString target;  //!< what is being written
    QString failure;
    bool isDone = false;
};

// A write removes the key, then adds it anew: whatever else becomes of it somebody else has done.
bool isOwnStep(const Writer &writer, const QString &now)
{
    const bool isRemoval = now.isNull() && writer.present != writer.target;
    const bool isAddition = writer.present.isNull() && now == writer.target;
    return isRemoval || isAddition;
}

void look(Writer *writer, const xapi::StringMap &otherConfig)
{
    const QString now = otherConfig.value(writer->key);
    if (now == writer->present)
        return;
    if (!isOwnStep(*writer, now) && writer->failure.isEmpty())
        writer->failure = u"\"%1\" after \"%2\""_s.arg(now, writer->present);
    writer->present = now;
}

// Every tenth time the key is gone for a while.
QCoro::Task<void> write(Writer *writer)
{
    const QString cls = u"VM"_s;
    const QString field = u"other_config"_s;
    for (int i = 1; i <= changes && writer->failure.isEmpty(); ++i) {
        writer->target = u"%1 <&> %2"_s.arg(writer->key).arg(i);
        Result<> done;
        if (i % 10 == 5)
            done = co_await writer->session->removeMapKey(cls, writer->vm, field, writer->key,
                                                          Patience::of(60s));
        if (done)
            done = co_await writer->session->setMapKey(cls, writer->vm, field, writer->key, writer->target,
                                                       Patience::of(60s));
        if (!done)
            writer->failure = done.error().text();
        else if (writer->present != writer->target && writer->failure.isEmpty())
            writer->failure = u"\"%1\" is gone"_s.arg(writer->target);
    }
    writer->isDone = true;
}

} // namespace

//! Other clients that write the same other_config while the monitor publishes.
class MonitorKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNoKeyOfOthers();
};

void MonitorKeysTest::losesNoKeyOfOthers()
{
    FaultStage stage;
    auto options = FaultStage::quickly();
    options.times.burst = 5ms;
    options.times.settle = 10ms;
    stage.start(options);
    const QString vm = stage.pool().vmRef(stage.vm());
    std::vector<std::unique_ptr<Writer>> all;
    for (int i = 0; i < writers; ++i) {
        const auto session = test::loginTo(stage.pool().pool(), stage.pool().host1);
        VERIFY_RESULT(session);
        all.push_back(
            std::make_unique<Writer>(Writer{*session, vm, u"of-client-%1"_s.arg(i), {}, {}, {}, false}));
    }
    int published = 0;
    QTimer engine;
    QObject::connect(&engine, &QTimer::timeout, &engine, [&] {
        published += stage.engine().pause(u"web"_s) || stage.engine().unpause(u"web"_s) ? 1 : 0;
    });
    engine.start(10ms);
    QObject::connect(&stage.pool().model(), &simulator::XapiModel::changed, &engine, [&] {
        const auto otherConfig = stage.pool().otherConfig(stage.vm());
        for (const auto &writer : all)
            look(writer.get(), otherConfig);
    });
    const quint64 before = stage.pool().model().generation();
    for (const auto &writer : all)
        write(writer.get());
    const auto areDone = [&all] {
        return std::all_of(all.begin(), all.end(), [](const auto &writer) { return writer->isDone; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(areDone(), 300000);
    engine.stop();
    std::ignore = stage.engine().unpause(u"web"_s); // or it runs already
    for (const auto &writer : all) {
        QCOMPARE(writer->failure, QString());
        QCOMPARE(stage.published(writer->key), u"%1 <&> %2"_s.arg(writer->key).arg(changes));
    }
    // What they wrote, and beside it what the monitor did.
    constexpr quint64 theirs = quint64(writers) * changes * 2;
    const quint64 ours = stage.pool().model().generation() - before - theirs;
    qInfo("%d changes of the engine, %llu writes of the monitor", published, ours);
    QVERIFY(ours > 50);
    for (const auto &writer : all)
        VERIFY_RESULT(test::await(writer->session->logout(Patience::of(20s))));
    stage.checkAfter();
    stage.stop();
}

QTEST_GUILESS_MAIN(MonitorKeysTest)
#include "tst_monitorkeys.moc"
