// SPDX-License-Identifier: GPL-3.0-or-later
#include "realpool.h"
#include "ui/actions/containeractions.h"
#include "ui/pools/connectedpool.h"
#include "ui/tree/inventorymodel.h"
#include "verify.h"

#include <QAbstractItemModelTester>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using service::Command;

namespace {

QModelIndex findByName(const QAbstractItemModel &model, const QString &name, const QModelIndex &parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data().toString() == name)
            return index;
        if (const QModelIndex below = findByName(model, name, index); below.isValid())
            return below;
    }
    return {};
}

} // namespace

//! The tree and the actions of the desktop, without its window, on a real engine.
class RealDesktopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = test::RealPool::obstacle(test::RealEngineKind::Docker, test::Way::Ssh);
        if (!why.isEmpty())
            QSKIP(qPrintable(why));
        auto pool = test::RealPool::start(test::RealEngineKind::Docker, test::Way::Ssh);
        VERIFY_RESULT(pool);
        m_real = std::move(*pool);
        m_jobs = std::make_unique<ui::ContainerJobs>(&m_model, &m_busy);
        m_actions = std::make_unique<ui::ContainerActions>(&m_model, &m_busy, m_jobs.get());
        m_pools.add(std::make_unique<ui::ConnectedPool>(m_real->address(), m_real->login()))->open();
    }

    void theContainerStandsBelowItsVm()
    {
        QTRY_VERIFY_WITH_TIMEOUT(findByName(m_model, u"web"_s).isValid(), 20000);
        QCOMPARE(findByName(m_model, u"web"_s).parent().data().toString(), u"real"_s);
    }

    void actionsChangeTheRowOnceTheEngineHas_data()
    {
        QTest::addColumn<Command>("command");
        QTest::addColumn<QString>("inEngine");
        QTest::newRow("pause") << Command::Pause << u"paused"_s;
        QTest::newRow("resume") << Command::Unpause << u"running"_s;
        QTest::newRow("stop") << Command::Stop << u"exited"_s;
        QTest::newRow("start") << Command::Start << u"running"_s;
    }

    void actionsChangeTheRowOnceTheEngineHas()
    {
        QFETCH(Command, command);
        QFETCH(QString, inEngine);
        const QModelIndex row = findByName(m_model, u"web"_s);
        QVERIFY(row.isValid());
        const ui::ObjectKey key = m_model.keyOf(row);
        m_actions->setSelection({key});
        QTRY_VERIFY_WITH_TIMEOUT(m_actions->action(command)->isEnabled(), 10000);
        const QString before = m_model.stateText(key);

        m_actions->action(command)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_real->engineState(), inEngine, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(!m_model.indexOfKey(key).data(ui::InventoryModel::BusyRole).toBool(), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(m_model.stateText(key) != before, 10000);
        QTRY_VERIFY_WITH_TIMEOUT(!m_actions->action(command)->isEnabled(), 10000);
    }

    void cleanupTestCase()
    {
        test::await(m_pools.end(Patience::of(10s)));
        while (!m_pools.all().empty())
            m_pools.remove(m_pools.all().front().get());
        m_real.reset();
    }

private:
    std::unique_ptr<test::RealPool> m_real;
    ui::PoolList m_pools;
    ui::BusyBook m_busy;
    ui::InventoryModel m_model{&m_pools, &m_busy};
    QAbstractItemModelTester m_tester{&m_model};
    std::unique_ptr<ui::ContainerJobs> m_jobs;
    std::unique_ptr<ui::ContainerActions> m_actions;
};

QTEST_MAIN(RealDesktopTest)
#include "tst_real_desktop.moc"
