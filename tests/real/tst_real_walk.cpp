// SPDX-License-Identifier: BSD-2-Clause
#include "realpool.h"
#include "simulator/xapiserver.h"
#include "verify.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using docker::ContainerState;

Q_DECLARE_METATYPE(xsc::test::RealEngineKind)
Q_DECLARE_METATYPE(xsc::test::Way)

//! The walk of a click, with nothing on it a stand-in but the host: client, XAPI, plugin, the way into the
//! VM, engine, monitor, XAPI, client.
class RealWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWalkOfEveryCommand_data()
    {
        QTest::addColumn<test::RealEngineKind>("kind");
        QTest::addColumn<test::Way>("way");
        QTest::newRow("Docker over SSH") << test::RealEngineKind::Docker << test::Way::Ssh;
        QTest::newRow("Docker over TLS") << test::RealEngineKind::Docker << test::Way::Tls;
        QTest::newRow("Podman over SSH") << test::RealEngineKind::Podman << test::Way::Ssh;
    }

    void theWalkOfEveryCommand()
    {
        QFETCH(test::RealEngineKind, kind);
        QFETCH(test::Way, way);
        if (const QString why = test::RealPool::obstacle(kind, way); !why.isEmpty())
            QSKIP(qPrintable(why));
        auto pool = test::RealPool::start(kind, way);
        VERIFY_RESULT(pool);
        test::RealPool &real = **pool;
        QTRY_COMPARE_WITH_TIMEOUT(real.publishedState(), ContainerState::Running, 20000);

        const QList<Step> steps{{u"pause"_s, u"paused"_s, ContainerState::Paused},
                                {u"unpause"_s, u"running"_s, ContainerState::Running},
                                {u"stop"_s, u"exited"_s, ContainerState::Exited},
                                {u"start"_s, u"running"_s, ContainerState::Running},
                                {u"restart"_s, u"running"_s, ContainerState::Running}};
        for (const Step &step : steps) {
            walk(real, step);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void whatTheEngineDoesByItselfIsPublished()
    {
        if (const QString why = obstacle(); !why.isEmpty())
            QSKIP(qPrintable(why));
        auto pool = test::RealPool::start(test::RealEngineKind::Docker, test::Way::Ssh);
        VERIFY_RESULT(pool);
        test::RealPool &real = **pool;
        QTRY_COMPARE_WITH_TIMEOUT(real.publishedState(), ContainerState::Running, 20000);
        VERIFY_RESULT(real.engine().request("POST", "/containers/web/kill"));
        QTRY_COMPARE_WITH_TIMEOUT(real.publishedState(), ContainerState::Exited, 5000);
    }

    // Each pause is followed so closely that the monitor is still busy with the one before.
    void quickChangesEndInTheTruth()
    {
        if (const QString why = obstacle(); !why.isEmpty())
            QSKIP(qPrintable(why));
        auto pool = test::RealPool::start(test::RealEngineKind::Docker, test::Way::Ssh);
        VERIFY_RESULT(pool);
        test::RealPool &real = **pool;
        QTRY_COMPARE_WITH_TIMEOUT(real.publishedState(), ContainerState::Running, 20000);
        const auto calls = [&real] { return real.pool().server().dispatcher().calls().size(); };
        for (int round = 0; round < 15; ++round) {
            VERIFY_RESULT(real.engine().request("POST", "/containers/web/pause"));
            QTRY_COMPARE_WITH_TIMEOUT(real.publishedState(), ContainerState::Paused, 5000);
            const auto before = calls();
            VERIFY_RESULT(real.engine().request("POST", "/containers/web/unpause"));
            // At another point of its work each time; with nothing left to call it has finished.
            std::ignore = QTest::qWaitFor([&] { return calls() >= before + round % 4; }, 150);
            VERIFY_RESULT(real.engine().request("POST", "/containers/web/pause"));
            VERIFY_RESULT(real.engine().request("POST", "/containers/web/unpause"));
            QTRY_COMPARE_WITH_TIMEOUT(real.publishedState(), ContainerState::Running, 5000);
        }
    }

    void aRefusalOfTheEngineComesBack()
    {
        if (const QString why = obstacle(); !why.isEmpty())
            QSKIP(qPrintable(why));
        auto pool = test::RealPool::start(test::RealEngineKind::Docker, test::Way::Ssh);
        VERIFY_RESULT(pool);
        VERIFY_RESULT((*pool)->engine().request("DELETE", "/containers/web?force=true"));
        const Result<QString> answer = (*pool)->callPlugin(u"start"_s);
        QVERIFY(!answer || !answer->startsWith("True"_L1));
        const QString words = answer ? *answer : answer.error().text();
        QVERIFY2(words.contains("web"_L1), qPrintable(words));
    }

private:
    static QString obstacle()
    {
        return test::RealPool::obstacle(test::RealEngineKind::Docker, test::Way::Ssh);
    }

    struct Step
    {
        QString function;
        QString inEngine;
        ContainerState published;
    };

    static void walk(test::RealPool &real, const Step &step)
    {
        const Result<QString> answer = real.callPlugin(step.function);
        VERIFY_RESULT(answer);
        QVERIFY2(answer->startsWith("True"_L1), qPrintable(step.function + u": "_s + *answer));
        QCOMPARE(real.engineState(), step.inEngine);
        QTRY_COMPARE_WITH_TIMEOUT(real.publishedState(), step.published, 5000);
    }
};

QTEST_GUILESS_MAIN(RealWalkTest)
#include "tst_real_walk.moc"
