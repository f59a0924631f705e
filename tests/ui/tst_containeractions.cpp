// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakepool.h"
#include "ui/actions/commandrules.h"
#include "ui/actions/containeractions.h"

#include <QSignalSpy>
#include <QTest>

using namespace xsc;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using docker::ContainerState;
using service::Command;
using test::FakePool;

class TestContainerActions : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ui::PoolList> m_pools;
    std::unique_ptr<ui::BusyBook> m_busy;
    std::unique_ptr<ui::InventoryModel> m_model;
    std::unique_ptr<ui::ContainerJobs> m_jobs;
    std::unique_ptr<ui::ContainerActions> m_actions;
    FakePool *m_pool = nullptr;

    ui::ObjectKey key(const QString &vm, const QString &container) const
    {
        const QModelIndex host = m_model->index(0, 0, m_model->index(0, 0));
        for (int v = 0; v < m_model->rowCount(host); ++v) {
            const QModelIndex vmIndex = m_model->index(v, 0, host);
            for (int c = 0; vmIndex.data() == vm && c < m_model->rowCount(vmIndex); ++c) {
                const QModelIndex index = m_model->index(c, 0, vmIndex);
                if (index.data() == container) {
                    return m_model->keyOf(index);
                }
            }
        }
        return {};
    }

    ui::ObjectKey vmKey(const QString &vm) const
    {
        return ui::ObjectKey::ofVm(m_pool, xapi::VmRef(u"OpaqueRef:"_s + vm));
    }

    QString enabledNames() const
    {
        QStringList names;
        for (const QAction *action : m_actions->containerActions()) {
            if (action->isEnabled()) {
                names.append(action->iconText());
            }
        }
        return names.join(u' ');
    }

private Q_SLOTS:
    void init()
    {
        m_pools = std::make_unique<ui::PoolList>();
        m_busy = std::make_unique<ui::BusyBook>();
        m_model = std::make_unique<ui::InventoryModel>(m_pools.get(), m_busy.get());
        m_jobs = std::make_unique<ui::ContainerJobs>(m_model.get(), m_busy.get());
        m_actions = std::make_unique<ui::ContainerActions>(m_model.get(), m_busy.get(), m_jobs.get());
        m_pool = static_cast<FakePool *>(m_pools->add(std::make_unique<FakePool>()));
        m_pool->fill({u"host"_s});
    }

    void cleanup()
    {
        m_actions.reset();
        m_jobs.reset();
        m_model.reset();
        m_busy.reset();
        m_pools.reset();
    }

    void fitsCommandsToStates_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<bool>("windows");
        QTest::addColumn<QString>("enabled");
        QTest::newRow("running") << u"Up"_s << false << u"Stop Pause Restart"_s;
        QTest::newRow("running on Windows") << u"Up"_s << true << u"Stop Restart"_s;
        QTest::newRow("paused") << u"Up (Paused)"_s << false << u"Resume"_s;
        QTest::newRow("exited") << u"Exited (0)"_s << false << u"Start"_s;
        QTest::newRow("created") << u"Created"_s << false << u"Start"_s;
        QTest::newRow("dead") << u"Dead"_s << false << u"Start"_s;
    }

    void fitsCommandsToStates()
    {
        QFETCH(QString, status);
        QFETCH(bool, windows);
        QFETCH(QString, enabled);
        const xapi::StringMap version{
            {u"docker_version"_s,
             u"<docker_version><Os>%1</Os></docker_version>"_s.arg(windows ? u"windows"_s : u"linux"_s)}};
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, status}}, u"Running"_s, version);
        m_actions->setSelection({key(u"web"_s, u"a"_s)});
        QCOMPARE(enabledNames(), enabled);
    }

    void nothingIsEnabledWithoutAConnection()
    {
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Up"_s}});
        m_actions->setSelection({key(u"web"_s, u"a"_s)});
        m_pool->setState(FakePool::State::Lost);
        QTRY_COMPARE(enabledNames(), QString());
        m_pool->setState(FakePool::State::Live);
        QTRY_COMPARE(enabledNames(), u"Stop Pause Restart"_s);
    }

    void manyChangesAreOneLook()
    {
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Up"_s}});
        m_actions->setSelection({key(u"web"_s, u"a"_s)});
        const QSignalSpy changed(m_actions->action(Command::Stop), &QAction::changed);
        for (const QString &status : {u"Exited (0)"_s, u"Up"_s, u"Exited (1)"_s, u"Up"_s, u"Exited (2)"_s}) {
            m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, status}});
        }
        QTRY_COMPARE(enabledNames(), u"Start"_s);
        QVERIFY2(changed.size() <= 3, qPrintable(QString::number(changed.size())));
    }

    void aCommandGoesToWhatThereIsNow()
    {
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Up"_s}});
        m_actions->setSelection({key(u"web"_s, u"a"_s)});
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Exited (0)"_s}});
        m_actions->action(Command::Stop)->trigger();
        QVERIFY(m_pool->commands.isEmpty());
    }

    void disabledActionsSayWhatToSelect()
    {
        m_actions->setSelection({});
        for (const QAction *action : m_actions->containerActions()) {
            QVERIFY2(action->toolTip().startsWith(u"Select a "_s), qPrintable(action->toolTip()));
        }
    }

    void aCommandStaysBusyUntilThePoolShowsIt()
    {
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Up"_s}});
        const ui::ObjectKey a = key(u"web"_s, u"a"_s);
        m_actions->setSelection({a});
        m_actions->action(Command::Stop)->trigger();
        QCOMPARE(m_pool->commands.size(), 1);
        QCOMPARE(m_pool->commands[0].vmUuid, u"web-uuid"_s);
        QCOMPARE(m_pool->commands[0].container, a.container.text());
        QCOMPARE(m_model->stateText(a), u"Stopping…"_s);
        QTRY_COMPARE(enabledNames(), QString());
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Exited (0)"_s}});
        QTRY_COMPARE(m_jobs->running(), 0);
        QCOMPARE(m_model->stateText(a), u"Exited (0)"_s);
        QTRY_COMPARE(enabledNames(), u"Start"_s);
    }

    void aRefusedCommandIsTold()
    {
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Up"_s}});
        m_pool->answer = fail(ErrorKind::Remote, u"outer"_s, u"engine says no"_s);
        const QSignalSpy failed(m_jobs.get(), &ui::ContainerJobs::failed);
        m_actions->setSelection({key(u"web"_s, u"a"_s)});
        m_actions->action(Command::Stop)->trigger();
        QTRY_COMPARE(failed.size(), 1);
        const auto failure = failed[0][0].value<ui::Failure>();
        QCOMPARE(failure.what, u"The container “a” on the virtual machine “web” could not be stopped."_s);
        QCOMPARE(failure.why, u"engine says no"_s);
        QCOMPARE(m_model->stateText(key(u"web"_s, u"a"_s)), u"Running"_s);
    }

    void anAnswerThatDoesNotComeIsTold()
    {
        m_jobs->setTimes({20ms, 1000ms});
        m_pool->holdAnswers = true;
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Up"_s}});
        const QSignalSpy failed(m_jobs.get(), &ui::ContainerJobs::failed);
        m_actions->setSelection({key(u"web"_s, u"a"_s)});
        m_actions->action(Command::Stop)->trigger();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<ui::Failure>().what,
                 u"The container “a” on the virtual machine “web” could not be stopped."_s);
        QVERIFY(!failed[0][0].value<ui::Failure>().advice.isEmpty());
        QTRY_COMPARE(enabledNames(), u"Stop Pause Restart"_s);
    }

    void managementThatIsNotAnsweredIsTold()
    {
        m_jobs->setTimes({20ms, 1000ms});
        m_pool->holdAnswers = true;
        m_pool->setVm(u"on"_s, u"host"_s, {});
        const QSignalSpy failed(m_jobs.get(), &ui::ContainerJobs::failed);
        m_actions->setSelection({vmKey(u"on"_s)});
        m_actions->unmanageAction()->trigger();
        QTRY_COMPARE(failed.size(), 1);
        QTRY_VERIFY(m_actions->unmanageAction()->isEnabled());
    }

    void silenceAfterTheAnswerIsTold()
    {
        m_jobs->setTimes({1000ms, 20ms});
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Up"_s}});
        const QSignalSpy failed(m_jobs.get(), &ui::ContainerJobs::failed);
        m_actions->setSelection({key(u"web"_s, u"a"_s)});
        m_actions->action(Command::Stop)->trigger();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<ui::Failure>().what,
                 u"The new state of the container “a” on the virtual machine “web” is not known."_s);
        QVERIFY(!m_busy->isBusy(key(u"web"_s, u"a"_s).containerKey()));
    }

    void aStoppedContainerMayBeGone()
    {
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Up"_s}, {u"b"_s, u"Up"_s}});
        const QSignalSpy failed(m_jobs.get(), &ui::ContainerJobs::failed);
        m_actions->setSelection({key(u"web"_s, u"a"_s)});
        m_actions->action(Command::Stop)->trigger();
        m_pool->setVm(u"web"_s, u"host"_s, {{u"b"_s, u"Up"_s}});
        QTRY_COMPARE(m_jobs->running(), 0);
        QCOMPARE(failed.size(), 0);
    }

    void aStartedContainerHasToComeBack()
    {
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Exited (0)"_s}, {u"b"_s, u"Up"_s}});
        const ui::ObjectKey a = key(u"web"_s, u"a"_s);
        m_actions->setSelection({a});
        m_actions->action(Command::Start)->trigger();
        m_pool->setVm(u"web"_s, u"host"_s, {{u"b"_s, u"Up"_s}});
        QCoreApplication::processEvents();
        QCOMPARE(m_jobs->running(), 1);
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Up"_s}, {u"b"_s, u"Up"_s}});
        QTRY_COMPARE(m_jobs->running(), 0);
        QCOMPARE(m_model->stateText(a), u"Running"_s);
    }

    void aStartedContainerThatStaysAwayIsTold()
    {
        m_jobs->setTimes({1000ms, 20ms});
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Exited (0)"_s}});
        const QSignalSpy failed(m_jobs.get(), &ui::ContainerJobs::failed);
        m_actions->setSelection({key(u"web"_s, u"a"_s)});
        m_actions->action(Command::Start)->trigger();
        m_pool->setVm(u"web"_s, u"host"_s, {});
        QTRY_COMPARE(failed.size(), 1);
    }

    void manyFailuresOfOneCommandAreToldTogether()
    {
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Up"_s}, {u"b"_s, u"Up"_s}, {u"c"_s, u"Exited (0)"_s}});
        m_pool->answer = fail(ErrorKind::Network, u"no way"_s);
        const QSignalSpy failed(m_jobs.get(), &ui::ContainerJobs::failed);
        m_actions->setSelection({key(u"web"_s, u"a"_s), key(u"web"_s, u"b"_s), key(u"web"_s, u"c"_s)});
        m_actions->action(Command::Stop)->trigger();
        QTRY_COMPARE(m_jobs->running(), 0);
        QCOMPARE(m_pool->commands.size(), 2);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<ui::Failure>().what, u"2 container(s) could not be stopped."_s);
    }

    void asksBeforeInterruptingSeveralVms()
    {
        m_pool->setVm(u"v1"_s, u"host"_s, {{u"a"_s, u"Up"_s}});
        m_pool->setVm(u"v2"_s, u"host"_s, {{u"b"_s, u"Up"_s}});
        int asked = 0;
        bool answer = false;
        m_actions->setQuestion([&](Command, int containers, int vms) {
            ++asked;
            return containers == 2 && vms == 2 && answer;
        });
        m_actions->setSelection({key(u"v1"_s, u"a"_s), key(u"v2"_s, u"b"_s)});
        m_actions->action(Command::Stop)->trigger();
        QCOMPARE(asked, 1);
        QVERIFY(m_pool->commands.isEmpty());
        answer = true;
        m_actions->action(Command::Stop)->trigger();
        QCOMPARE(m_pool->commands.size(), 2);
        m_actions->setSelection({key(u"v1"_s, u"a"_s)});
        QCOMPARE(asked, 2);
    }

    void aPoolThatGoesAwayEndsItsCommands()
    {
        m_pool->holdAnswers = true;
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Up"_s}});
        m_actions->setSelection({key(u"web"_s, u"a"_s)});
        m_actions->action(Command::Stop)->trigger();
        QCOMPARE(m_jobs->running(), 1);
        m_pools->remove(m_pool);
        QTRY_COMPARE(m_jobs->running(), 0);
    }

    void aPoolThatGoesAwayEndsTheWaitForNews()
    {
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Exited (0)"_s}});
        m_actions->setSelection({key(u"web"_s, u"a"_s)});
        m_actions->action(Command::Start)->trigger();
        QCOMPARE(m_jobs->running(), 1);
        m_pools->remove(m_pool);
        QTRY_COMPARE(m_jobs->running(), 0);
    }

    void offersManagementAndItsEnd()
    {
        m_pool->setVm(u"on"_s, u"host"_s, {});
        m_pool->setVm(u"off"_s, u"host"_s, {}, u"Running"_s, {{u"xscontainer-monitor"_s, u"False"_s}});
        const QSignalSpy wanted(m_actions.get(), &ui::ContainerActions::preparingWanted);
        m_actions->setSelection({vmKey(u"off"_s), vmKey(u"on"_s)});
        QVERIFY(m_actions->manageAction()->isEnabled());
        QVERIFY(m_actions->unmanageAction()->isEnabled());
        m_actions->manageAction()->trigger();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<QList<ui::ObjectKey>>(), QList<ui::ObjectKey>{vmKey(u"off"_s)});
        QVERIFY(m_pool->managed.isEmpty());
        m_actions->setSelection({vmKey(u"on"_s)});
        QVERIFY(!m_actions->manageAction()->isEnabled());
    }

    void aVmIsReleasedOnceAndSaysSo()
    {
        m_pool->holdAnswers = true;
        m_pool->setVm(u"on"_s, u"host"_s, {});
        m_actions->setSelection({vmKey(u"on"_s)});
        m_actions->unmanageAction()->trigger();
        m_actions->unmanageAction()->trigger();
        QCOMPARE(m_pool->managed, (QList<std::pair<QString, bool>>{{u"on-uuid"_s, false}}));
        QCOMPARE(m_model->stateText(vmKey(u"on"_s)), u"Disabling management…"_s);
        QTRY_VERIFY(!m_actions->unmanageAction()->isEnabled());
        m_pool->holdAnswers = false;
        QTRY_COMPARE(m_jobs->running(), 0);
        QCOMPARE(m_model->stateText(vmKey(u"on"_s)), u"Running"_s);
        QTRY_VERIFY(m_actions->unmanageAction()->isEnabled());
    }
};

QTEST_MAIN(TestContainerActions)
#include "tst_containeractions.moc"
