// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakepool.h"
#include "treetext.h"
#include "ui/tree/inventorymodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;
using test::FakePool;
using test::treeText;
using ui::InventoryModel;

class TestInventoryModel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ui::PoolList> m_pools;
    std::unique_ptr<ui::BusyBook> m_busy;
    std::unique_ptr<InventoryModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    FakePool *m_pool = nullptr;

    FakePool *addPool(const QString &name)
    {
        return static_cast<FakePool *>(m_pools->add(std::make_unique<FakePool>(name)));
    }

    QModelIndex at(const QList<int> &rows) const
    {
        QModelIndex index;
        for (const int row : rows) {
            index = m_model->index(row, 0, index);
        }
        return index;
    }

private Q_SLOTS:
    void init()
    {
        m_pools = std::make_unique<ui::PoolList>();
        m_busy = std::make_unique<ui::BusyBook>();
        m_model = std::make_unique<InventoryModel>(m_pools.get(), m_busy.get());
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_pool = addPool(u"Pool"_s);
        m_pool->fill({u"host2"_s, u"host10"_s});
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_busy.reset();
        m_pools.reset();
    }

    void showsPoolHostVmAndContainer()
    {
        m_pool->setVm(u"web"_s, u"host2"_s, {{u"b"_s, u"Exited (3)"_s}, {u"a"_s, u"Up"_s, u"nginx"_s}});
        QCOMPARE(treeText(*m_model),
                 QStringList({u"Pool | Connected | pool.example"_s, u" host2 | Running | 192.0.2.1"_s,
                              u"  web | Running | 2 container(s)"_s, u"   a | Running | nginx"_s,
                              u"   b | Exited (3) | busybox"_s, u" host10 | Running | 192.0.2.1"_s}));
    }

    void aHaltedVmWithoutAHomeStandsBelowThePool()
    {
        m_pool->setVm(u"old"_s, {}, {}, u"Halted"_s);
        QCOMPARE(treeText(*m_model).constLast(), u" old | Stopped"_s);
        QCOMPARE(at({0, 2}).data().toString(), u"old"_s);
    }

    void fillsAtOnceFromAFullInventory()
    {
        FakePool *late = new FakePool(u"Late"_s);
        late->fill({u"h"_s});
        late->setVm(u"v"_s, u"h"_s, {{u"c"_s, u"Up"_s}});
        const QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        m_pools->add(std::unique_ptr<ui::PoolSource>(late));
        QCOMPARE(inserted.size(), 2); // the pool, then everything below it
        QCOMPARE(treeText(*m_model).mid(0, 4),
                 QStringList({u"Late | Connected | late.example"_s, u" h | Running | 192.0.2.1"_s,
                              u"  v | Running | 1 container(s)"_s, u"   c | Running | busybox"_s}));
    }

    void aStoppingContainerChangesOneRow()
    {
        m_pool->setVm(u"web"_s, u"host2"_s, {{u"a"_s, u"Up"_s}, {u"b"_s, u"Up"_s}});
        const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        const QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        const QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        m_pool->setVm(u"web"_s, u"host2"_s, {{u"a"_s, u"Up"_s}, {u"b"_s, u"Exited (0)"_s}});
        QCOMPARE(at({0, 0, 0, 1}).siblingAtColumn(1).data().toString(), u"Exited (0)"_s);
        QCOMPARE(inserted.size(), 0);
        QCOMPARE(removed.size(), 0);
        QCOMPARE(changed.size(), 2); // the container, and its VM's own row
        QCOMPARE(changed[0][0].toModelIndex(), at({0, 0, 0, 1}));
    }

    void containersComeAndGoAsRows()
    {
        m_pool->setVm(u"web"_s, u"host2"_s, {{u"a"_s, u"Up"_s}, {u"c"_s, u"Up"_s}});
        const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        const QPersistentModelIndex kept = at({0, 0, 0, 1});
        m_pool->setVm(u"web"_s, u"host2"_s, {{u"b"_s, u"Up"_s}, {u"c"_s, u"Up"_s}, {u"d"_s, u"Up"_s}});
        QCOMPARE(m_model->rowCount(at({0, 0, 0})), 3);
        QCOMPARE(kept.data().toString(), u"c"_s);
        m_pool->setVm(u"web"_s, u"host2"_s, {});
        QCOMPARE(m_model->rowCount(at({0, 0, 0})), 0);
        QCOMPARE(resets.size(), 0);
    }

    void aMigratingVmKeepsItsRow()
    {
        m_pool->setVm(u"web"_s, u"host2"_s, {{u"a"_s, u"Up"_s}});
        const QPersistentModelIndex container = at({0, 0, 0, 0});
        m_pool->setVm(u"web"_s, u"host10"_s, {{u"a"_s, u"Up"_s}});
        QCOMPARE(container.parent().parent().data().toString(), u"host10"_s);
    }

    void aRemovedHostLeavesItsVmsToThePool()
    {
        m_pool->setVm(u"web"_s, u"host2"_s, {{u"a"_s, u"Up"_s}});
        m_pool->removeHost(u"host2"_s);
        QCOMPARE(treeText(*m_model),
                 QStringList({u"Pool | Connected | pool.example"_s, u" host10 | Running | 192.0.2.1"_s,
                              u" web | Running | 1 container(s)"_s, u"  a | Running | busybox"_s}));
        m_pool->setHost(u"host2"_s);
        QCOMPARE(at({0, 0, 0}).data().toString(), u"web"_s);
    }

    void aRemovedVmIsGone()
    {
        m_pool->setVm(u"web"_s, u"host2"_s, {{u"a"_s, u"Up"_s}});
        const ui::ObjectKey key = m_model->keyOf(at({0, 0, 0, 0}));
        m_pool->removeVm(u"web"_s);
        QVERIFY(!m_model->container(key.containerKey()));
        QVERIFY(!m_model->indexOfKey(key).isValid());
        QCOMPARE(m_model->rowCount(at({0, 0})), 0);
    }

    void anUnreadableListSaysSoAndKeepsTheRows()
    {
        m_pool->setVm(u"web"_s, u"host2"_s, {{u"a"_s, u"Up"_s}});
        const QPersistentModelIndex kept = at({0, 0, 0, 0});
        m_pool->setVm(u"web"_s, u"host2"_s, {}, u"Running"_s, {{u"docker_ps"_s, u"<docker_ps><item"_s}});
        QCOMPARE(treeText(*m_model).mid(2, 2),
                 QStringList({u"  web | Running | List not readable"_s, u"   a | Running | busybox"_s}));
        QVERIFY(kept.isValid());
        m_pool->setVm(u"web"_s, u"host2"_s, {{u"b"_s, u"Up"_s}});
        QCOMPARE(treeText(*m_model).mid(2, 2),
                 QStringList({u"  web | Running | 1 container(s)"_s, u"   b | Running | busybox"_s}));
    }

    void twinsInAListDoNotPileUp()
    {
        for (const QString &status : {u"Up"_s, u"Exited (0)"_s, u"Up (Paused)"_s, u"Up"_s}) {
            m_pool->setVm(u"web"_s, u"host2"_s, {{u"a"_s, status}, {u"a"_s, u"Up"_s}, {u"b"_s, status}});
            QCOMPARE(m_model->rowCount(at({0, 0, 0})), 2);
        }
        QCOMPARE(at({0, 0, 0}).siblingAtColumn(2).data().toString(), u"2 container(s)"_s);
    }

    void findsByImageProjectAndState()
    {
        m_pool->setVm(u"web"_s, u"host2"_s,
                      {{u"a"_s, u"Up"_s, u"nginx"_s, {{u"com.docker.compose.project"_s, u"shop"_s}}},
                       {u"b"_s, u"Up (Paused)"_s, u"redis"_s}});
        m_model->setFilter(u"paused"_s);
        QCOMPARE(treeText(*m_model).constLast(), u"   b | Paused | redis"_s);
        m_model->setFilter(u"nginx shop"_s);
        QCOMPARE(treeText(*m_model).constLast(), u"   a | Running | nginx · shop"_s);
        m_model->setFilter(u"host10"_s);
        QCOMPARE(treeText(*m_model).size(), 2);
    }

    void busyRowsSayWhatIsGoingOn()
    {
        m_pool->setVm(u"web"_s, u"host2"_s, {{u"a"_s, u"Up"_s}});
        const QModelIndex row = at({0, 0, 0, 0});
        const ui::ContainerKey key = m_model->keyOf(row).containerKey();
        const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_busy->begin(key, service::Command::Stop);
        QCOMPARE(row.siblingAtColumn(1).data().toString(), u"Stopping…"_s);
        QVERIFY(row.data(InventoryModel::BusyRole).toBool());
        m_busy->end(key);
        QCOMPARE(row.siblingAtColumn(1).data().toString(), u"Running"_s);
        QCOMPARE(changed.size(), 2);
    }

    void aLostPoolMarksItsRowsStale()
    {
        m_pool->setVm(u"web"_s, u"host2"_s, {{u"a"_s, u"Up"_s}});
        const QModelIndex row = at({0, 0, 0, 0});
        QVERIFY(!row.data(InventoryModel::StaleRole).toBool());
        m_pool->setLastContact(QDateTime::currentDateTimeUtc().addSecs(-190));
        m_pool->setState(FakePool::State::Lost, {ErrorKind::Network, u"gone"_s, {}, {}});
        QVERIFY(row.data(InventoryModel::StaleRole).toBool());
        QCOMPARE(row.siblingAtColumn(1).data().toString(), u"Running, 3 minute(s) ago"_s);
        QCOMPARE(at({0}).siblingAtColumn(1).data().toString(), u"Connection lost, 3 minute(s) ago"_s);
        m_pool->setState(FakePool::State::Live);
        QCOMPARE(row.siblingAtColumn(1).data().toString(), u"Running"_s);
    }

    void aSilentMonitorMakesContainersStale()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QList<FakePool::Row> rows{{u"a"_s, u"Up"_s}};
        m_pool->setVm(u"web"_s, u"host2"_s, rows, u"Running"_s, FakePool::heardAt(now.addSecs(-1000)));
        const QModelIndex vm = at({0, 0, 0});
        const QModelIndex container = at({0, 0, 0, 0});
        QCOMPARE(vm.siblingAtColumn(2).data().toString(), u"1 container(s)"_s);
        QVERIFY(!container.data(InventoryModel::StaleRole).toBool());
        QSignalSpy changed(m_model.get(), &InventoryModel::dataChanged);
        m_pool->setVm(u"web"_s, u"host2"_s, rows, u"Running"_s, FakePool::heardAt(now.addSecs(-3 * 3600)));
        QCOMPARE(vm.siblingAtColumn(2).data().toString(), u"Seen 3 hour(s) ago: 1 container(s)"_s);
        QCOMPARE(vm.siblingAtColumn(1).data().toString(), u"Running"_s);
        QCOMPARE(container.siblingAtColumn(1).data().toString(), u"Running, 3 hour(s) ago"_s);
        QVERIFY(container.data(InventoryModel::StaleRole).toBool());
        QVERIFY(std::ranges::any_of(changed, [&vm](const QList<QVariant> &signal) {
            return signal[0].toModelIndex().parent() == vm;
        }));
        m_pool->setVm(u"web"_s, u"host2"_s, rows, u"Running"_s, FakePool::heardAt(now.addSecs(3600)));
        QVERIFY(!container.data(InventoryModel::StaleRole).toBool());
    }

    void silenceIsSeenAsTimeGoesBy()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        m_pool->setVm(u"web"_s, u"host2"_s, {{u"a"_s, u"Up"_s}}, u"Running"_s, FakePool::heardAt(now));
        const QModelIndex container = at({0, 0, 0, 0});
        m_pool->setLastContact(now.addSecs(7200));
        auto *timer = m_model->findChild<QTimer *>(u"silenceTimer"_s);
        QVERIFY(timer && timer->isActive() && !container.data(InventoryModel::StaleRole).toBool());
        timer->setInterval(0);
        QTRY_VERIFY(container.data(InventoryModel::StaleRole).toBool());
    }

    void aRemovedPoolTakesItsRowsAlong()
    {
        addPool(u"Other"_s)->fill({u"h"_s});
        QCOMPARE(m_model->rowCount(), 2);
        m_pools->remove(m_pool);
        QCOMPARE(treeText(*m_model).constFirst(), u"Other | Connected | other.example"_s);
    }

    // Whoever hears that rows come or go asks for the keys of all the others.
    void everyRowHasItsKeyWhilePoolsComeAndGo()
    {
        m_pool->setVm(u"web"_s, u"host2"_s, {{u"a"_s, u"Up"_s}});
        QObject listener;
        QStringList unnamed;
        int looks = 0;
        const auto look = [&](const QModelIndex &gone) {
            ++looks;
            for (int row = 0; row < m_model->rowCount(); ++row) {
                const QModelIndex index = m_model->index(row, 0);
                if (index != gone && m_model->keyOf(index).isNull()) {
                    unnamed.append(index.data().toString());
                }
            }
        };
        connect(m_model.get(), &QAbstractItemModel::rowsInserted, &listener, [&] { look({}); });
        connect(m_model.get(), &QAbstractItemModel::rowsAboutToBeRemoved, &listener,
                [&](const QModelIndex &, int first) { look(m_model->index(first, 0)); });
        addPool(u"Qool"_s)->fill({u"h"_s});
        addPool(u"Rool"_s)->fill({u"h"_s});
        m_pools->remove(m_pool);
        QVERIFY(looks > 3);
        QCOMPARE(unnamed, QStringList());
        QCOMPARE(m_model->rowCount(), 2);
    }

    void toolTipsEscapeWhatGuestsSay()
    {
        m_pool->setVm(u"web"_s, u"host2"_s, {{u"a"_s, u"Up"_s, u"<b>img</b>"_s}});
        const QString tip = at({0, 0, 0, 0}).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(u"&lt;b&gt;img"_s), qPrintable(tip));
    }
};

QTEST_MAIN(TestInventoryModel)
#include "tst_inventorymodel.moc"
