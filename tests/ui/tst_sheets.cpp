// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakepool.h"
#include "ui/pages/sheets.h"
#include "ui/pages/sheetview.h"
#include "ui/pages/valuetext.h"

#include <QLabel>
#include <QScrollBar>
#include <QTest>

#include <algorithm>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;
using test::FakePool;

class TestSheets : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakePool> m_pool;

    const xapi::VmRecord &vm() const { return *m_pool->inventory().find(xapi::VmRef(u"OpaqueRef:web"_s)); }

    ui::Sheet vmSheet() const
    {
        service::PublishedState published;
        published.update(vm().otherConfig);
        return ui::sheets::ofVm(*m_pool, vm(), published);
    }

    static QString value(const ui::Sheet &sheet, const QString &label)
    {
        for (const ui::SheetSection &section : sheet.sections) {
            for (const ui::SheetRow &row : section.rows) {
                if (row.label == label) {
                    return row.value;
                }
            }
        }
        return u"(no such row)"_s;
    }

private Q_SLOTS:
    void longValuesAreBrokenAndShownWhole()
    {
        ui::ValueText value;
        value.resize(200, 20);
        value.show();
        value.setValue(QString(64, u'a'));
        QVERIFY(value.height() > 2 * value.fontMetrics().height());
        value.resize(2000, 20);
        QTRY_VERIFY(value.height() < 2 * value.fontMetrics().height());
    }

    void aLongValueCanScrollInItself()
    {
        ui::ValueText value;
        value.setMostLines(3);
        value.resize(200, 20);
        value.show();
        value.setValue(u"one line"_s);
        const int line = value.height();
        QVERIFY(line < 2 * value.fontMetrics().lineSpacing());
        value.setValue(QString(5000, u'a'));
        QCOMPARE(value.height(), 3 * value.fontMetrics().lineSpacing());
        QTRY_VERIFY(value.verticalScrollBar()->isVisible());
    }

    void init()
    {
        m_pool = std::make_unique<FakePool>();
        m_pool->fill({u"host"_s});
    }

    void aPoolCountsWhatItHas()
    {
        m_pool->setVm(u"web"_s, u"host"_s);
        const ui::Sheet sheet = ui::sheets::ofPool(*m_pool);
        QCOMPARE(value(sheet, u"Coordinator"_s), u"host"_s);
        QCOMPARE(value(sheet, u"Virtual machines"_s), u"1"_s);
        QVERIFY(sheet.notice.isEmpty());
    }

    void aLostPoolSaysWhyAndOffersToTryAgain()
    {
        m_pool->setState(FakePool::State::Lost, {ErrorKind::Network, u"cable cut"_s, {}, {}});
        const ui::Sheet sheet = ui::sheets::ofPool(*m_pool);
        QVERIFY2(sheet.notice.contains(u"cable cut"_s), qPrintable(sheet.notice));
        QCOMPARE(sheet.step, ui::NextStep::Reconnect);
    }

    void onlyAPoolThatHasGivenUpIsTriedAgain_data()
    {
        using State = FakePool::State;
        QTest::addColumn<FakePool::State>("state");
        QTest::addColumn<ui::NextStep>("step");
        QTest::newRow("disconnected") << State::Disconnected << ui::NextStep::Reconnect;
        QTest::newRow("connecting") << State::Connecting << ui::NextStep::None;
        QTest::newRow("filling") << State::Filling << ui::NextStep::None;
        QTest::newRow("live") << State::Live << ui::NextStep::None;
        QTest::newRow("lost") << State::Lost << ui::NextStep::Reconnect;
        QTest::newRow("failed") << State::Failed << ui::NextStep::Reconnect;
    }

    void onlyAPoolThatHasGivenUpIsTriedAgain()
    {
        QFETCH(FakePool::State, state);
        m_pool->setState(state);
        QTEST(ui::sheets::ofPool(*m_pool).step, "step");
    }

    void aVmTellsItsEngine()
    {
        m_pool->setVm(
            u"web"_s, u"host"_s, {{u"a"_s, u"Up"_s}}, u"Running"_s,
            {{u"docker_version"_s, u"<docker_version><Version>24.0</Version></docker_version>"_s},
             {u"docker_info"_s, u"<docker_info><IPv4Forwarding>True</IPv4Forwarding></docker_info>"_s}});
        const ui::Sheet sheet = vmSheet();
        QCOMPARE(value(sheet, u"Version"_s), u"24.0"_s);
        QCOMPARE(value(sheet, u"IPv4 forwarding"_s), u"Yes"_s);
        QCOMPARE(value(sheet, u"Containers"_s), u"1"_s);
        QVERIFY(sheet.notice.isEmpty());
    }

    void aVmCountsContainersThatDidNotFit()
    {
        m_pool->setVm(u"web"_s, u"host"_s, {}, u"Running"_s,
                      {{u"docker_ps"_s, u"<docker_ps missing=\"40\"/>"_s}});
        QCOMPARE(value(vmSheet(), u"Containers"_s), u"40"_s);
    }

    void aVmWithAnUnreadableListSaysSo()
    {
        m_pool->setVm(u"web"_s, u"host"_s, {}, u"Running"_s, {{u"docker_ps"_s, u"garbage"_s}});
        QVERIFY2(vmSheet().notice.contains(u"cannot be read"_s), qPrintable(vmSheet().notice));
        QCOMPARE(vmSheet().step, ui::NextStep::Diagnose);
    }

    void aVmWhoseMonitorIsSilentSaysSo()
    {
        const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-3 * 3600);
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Up"_s}}, u"Running"_s, FakePool::heardAt(old));
        const ui::Sheet sheet = vmSheet();
        QVERIFY2(sheet.notice.contains(u"last confirmed 3 hour(s) ago"_s) &&
                     sheet.notice.contains(u"monitor on host host "_s),
                 qPrintable(sheet.notice));
        QCOMPARE(sheet.step, ui::NextStep::Diagnose);
        m_pool->setLastContact(old);
        QVERIFY2(vmSheet().notice.isEmpty(), "the pool was lost when it was still true");
        m_pool->setVm(u"web"_s, u"host"_s, {}, u"Halted"_s, FakePool::heardAt(old));
        QVERIFY(vmSheet().notice.contains(u"does not run"_s));
    }

    void aContainerWhoseMonitorIsSilentSaysSo()
    {
        ui::PoolList pools;
        ui::BusyBook busy;
        ui::InventoryModel model(&pools, &busy);
        auto *pool = static_cast<FakePool *>(pools.add(std::make_unique<FakePool>()));
        pool->fill({u"host"_s});
        pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Up"_s}}, u"Running"_s,
                    FakePool::heardAt(QDateTime::currentDateTimeUtc().addSecs(-3 * 3600)));
        const QModelIndex vm = model.index(0, 0, model.index(0, 0, model.index(0, 0)));
        const auto sheet = ui::sheets::of(model, model.keyOf(model.index(0, 0, vm)));
        QVERIFY(sheet && sheet->notice.contains(u"last confirmed 3 hour(s) ago"_s));
        QCOMPARE(sheet->state, u"Running, 3 hour(s) ago"_s);
    }

    void aVmWithoutContainersSaysWhatIsMissing_data()
    {
        QTest::addColumn<QString>("monitor");
        QTest::addColumn<QString>("power");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("notice");
        QTest::addColumn<ui::NextStep>("step");
        const QString failed =
            u"{\"connected\":false,\"since\":\"2020-01-01T00:00:00Z\",\"error\":{\"code\":\"x\","
            "\"text\":\"No route.\"}}"_s;
        QTest::newRow("unmanaged") << u"False"_s << u"Running"_s << QString()
                                   << u"Container management is off"_s << ui::NextStep::EnableManagement;
        const QString connected = u"{\"connected\":true,\"since\":\"2020-01-01T00:00:00Z\"}"_s;
        QTest::newRow("halted") << u"True"_s << u"Halted"_s << QString() << u"does not run"_s
                                << ui::NextStep::Diagnose;
        QTest::newRow("suspended") << u"True"_s << u"Suspended"_s << connected << u"does not run"_s
                                   << ui::NextStep::Diagnose;
        QTest::newRow("empty") << u"True"_s << u"Running"_s << connected << u"has no containers"_s
                               << ui::NextStep::Diagnose;
        QTest::newRow("not reached") << u"True"_s << u"Running"_s << failed << u"No route."_s
                                     << ui::NextStep::Diagnose;
        QTest::newRow("silent") << u"True"_s << u"Running"_s << QString() << u"Nothing has been heard"_s
                                << ui::NextStep::Diagnose;
    }

    void aVmWithoutContainersSaysWhatIsMissing()
    {
        QFETCH(QString, monitor);
        QFETCH(QString, power);
        QFETCH(QString, state);
        QFETCH(QString, notice);
        xapi::StringMap config{{u"xscontainer-monitor"_s, monitor}, {u"xscontainer-state"_s, state}};
        if (state.contains(u"true"_s)) {
            config.insert(u"docker_ps"_s, u"<docker_ps/>"_s);
        }
        m_pool->setVm(u"web"_s, u"host"_s, {}, power, config);
        const ui::Sheet sheet = vmSheet();
        QVERIFY2(sheet.notice.contains(notice), qPrintable(sheet.notice));
        QTEST(sheet.step, "step");
    }

    void aContainerTellsItsPorts()
    {
        m_pool->setVm(u"web"_s, u"host"_s);
        docker::Container container;
        container.id = docker::ContainerId(u"0123456789abcdef"_s);
        container.name = u"a"_s;
        container.ports = {
            {u"0.0.0.0"_s, 80, 8080, u"tcp"_s}, {u"::"_s, 80, 8080, u"tcp"_s}, {{}, 53, 0, u"udp"_s}};
        const ui::Sheet sheet = ui::sheets::ofContainer(*m_pool, vm(), container, u"Running"_s);
        QCOMPARE(value(sheet, u"Ports"_s),
                 u"0.0.0.0:8080 → 80/tcp\n[::]:8080 → 80/tcp\n53/udp, not published"_s);
        QCOMPARE(value(sheet, u"Container"_s), u"0123456789"_s);
        QCOMPARE(value(sheet, u"Created"_s), QString());
    }

    void labelsOfGuestsAreTextAndNoWiderThanTheirColumn()
    {
        ui::SheetView view;
        ui::Sheet sheet;
        sheet.sections = {{u"S"_s, {{u"<b>key</b>"_s, u"1"_s}, {QString(200, u'k'), u"2"_s}}}};
        view.setSheet(sheet);
        QVERIFY2(view.widget()->minimumSizeHint().width() < 600,
                 qPrintable(QString::number(view.widget()->minimumSizeHint().width())));
        QVERIFY(std::ranges::any_of(view.findChildren<QLabel *>(), [](const QLabel *label) {
            return label->text() == "<b>key</b>"_L1 && label->textFormat() == Qt::PlainText;
        }));
    }

    void aPageIsBoundedWhateverAGuestSays()
    {
        ui::Sheet sheet;
        sheet.title = QString(100'000, u't');
        sheet.sections = {{u"S"_s, QList<ui::SheetRow>(5000, {QString(9000, u'l'), QString(9000, u'v')})}};
        sheet = ui::sheets::bounded(sheet);
        QCOMPARE(sheet.sections[0].rows.size(), 101);
        QCOMPARE(sheet.sections[0].rows.constLast().value, u"4900 not shown"_s);
        QVERIFY(sheet.title.size() < 1000);
        QVERIFY(sheet.sections[0].rows[0].label.size() < 1000);
        QVERIFY(sheet.sections[0].rows[0].value.endsWith(u'…'));
    }

    void aPageWithinItsBoundsStaysAsItIs()
    {
        m_pool->setVm(u"web"_s, u"host"_s);
        QCOMPARE(ui::sheets::bounded(vmSheet()), vmSheet());
    }

    void anObjectWithoutANameIsCalledByItsUuid()
    {
        m_pool->setVm(u"web"_s, u"host"_s);
        xapi::VmRecord nameless = vm();
        nameless.name = u" "_s;
        QCOMPARE(ui::sheets::ofVm(*m_pool, nameless, {}).title, u"web-uuid"_s);
        xapi::HostRecord host;
        host.uuid = u"host-uuid"_s;
        QCOMPARE(ui::sheets::ofHost(*m_pool, host).title, u"host-uuid"_s);
    }

    void theViewShowsNoneForEmptyValuesAndKeepsItsLabels()
    {
        ui::SheetView view;
        ui::Sheet sheet;
        sheet.icon = u"host"_s;
        sheet.title = u"t"_s;
        sheet.sections = {{u"S"_s, {{u"A"_s, {}}, {u"B"_s, u"<i>b</i>"_s}}}};
        view.setSheet(sheet);
        const QList<ui::ValueText *> values = view.findChildren<ui::ValueText *>(u"value"_s);
        QCOMPARE(values.size(), 2);
        QCOMPARE(values[0]->toPlainText(), u"None"_s);
        QCOMPARE(values[1]->toPlainText(), u"<i>b</i>"_s);
        sheet.sections[0].rows[0].value = u"now"_s;
        view.setSheet(sheet);
        QCOMPARE(view.findChildren<ui::ValueText *>(u"value"_s), values);
        QCOMPARE(values[0]->toPlainText(), u"now"_s);
    }
};

QTEST_MAIN(TestSheets)
#include "tst_sheets.moc"
