// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakepool.h"
#include "guest/hostkeys.h"
#include "ui/diagnosis/ladderdialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/management/wayform.h"
#include "ui/pages/valuetext.h"
#include "ui/prepare/preparedialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;
using test::FakePool;

namespace {

const QString connected =
    u"{\"connected\":true,\"since\":\"2024-05-01T10:00:00Z\",\"lastContact\":\"2024-05-01T10:10:00Z\","
    "\"lastError\":{\"code\":\"ENGINE_DOWN\",\"text\":\"It was down.\"}}"_s;
const QString lost = u"{\"connected\":false,\"since\":\"2024-05-01T10:00:00Z\","
                     "\"error\":{\"code\":\"KEY_REFUSED\",\"text\":\"web refuses the key.\"}}"_s;

} // namespace

//! The page of a virtual machine on its management, on the real window.
class ManagementPageTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ui::MainWindow> m_window;
    FakePool *m_pool = nullptr;

    ui::ManagementPage *page() const { return m_window->details()->managementPage(); }
    template <class Widget>
    Widget *find(const QString &name) const
    {
        return page()->findChild<Widget *>(name);
    }
    QString text(const QString &name) const { return find<ui::ValueText>(name)->toPlainText(); }
    QPushButton *button(const QString &name) const { return find<QPushButton>(name); }

    void show(const xapi::StringMap &otherConfig, const QString &name = u"web"_s,
              const QString &power = u"Running"_s, const QList<FakePool::Row> &rows = {})
    {
        m_pool->setVm(name, u"host"_s, rows, power, otherConfig);
        const auto key = ui::ObjectKey::ofVm(m_pool, xapi::VmRef(u"OpaqueRef:"_s + name));
        m_window->details()->pages()->setCurrentWidget(page());
        m_window->details()->setSelection({key});
    }

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<ui::MainWindow>(nullptr, nullptr);
        m_window->show();
        m_pool = static_cast<FakePool *>(m_window->pools()->add(std::make_unique<FakePool>()));
        m_pool->fill({u"host"_s});
    }

    void cleanup() { m_window.reset(); }

    void tellsThatAllIsWell()
    {
        m_pool->setLastContact(QDateTime(QDate(2024, 5, 1), QTime(10, 25), Qt::UTC));
        show({{u"xscontainer-state"_s, connected}}, u"web"_s, u"Running"_s, {{u"a"_s, u"Up"_s}});
        QCOMPARE(text(u"managementTitle"_s), u"Container management is on"_s);
        QVERIFY(text(u"managementSince"_s).startsWith(u"Connected since"_s));
        QVERIFY(text(u"managementContact"_s).contains(u"2024"_s) ||
                text(u"managementContact"_s).contains(u"24"_s));
        QCOMPARE(text(u"managementError"_s), u"It was down."_s);
        QVERIFY(!button(u"managementWhy"_s)->isVisible());
    }

    void offersToFindOutWhyThereIsNothing_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("power");
        QTest::newRow("empty") << u"<docker_ps/>"_s << u"Running"_s;
        QTest::newRow("no list") << QString() << u"Running"_s;
        QTest::newRow("unreadable") << u"garbage"_s << u"Running"_s;
        QTest::newRow("suspended") << FakePool::listing({{u"a"_s, u"Up"_s}}) << u"Suspended"_s;
    }

    void offersToFindOutWhyThereIsNothing()
    {
        QFETCH(QString, list);
        QFETCH(QString, power);
        xapi::StringMap config = FakePool::heardAt(QDateTime::currentDateTimeUtc());
        config.insert(u"docker_ps"_s, list);
        show(config, u"web"_s, power);
        QVERIFY(button(u"managementWhy"_s)->isVisible());
    }

    void tellsThatTheMonitorIsSilent()
    {
        show({{u"xscontainer-state"_s, connected}}, u"web"_s, u"Running"_s, {{u"a"_s, u"Up"_s}});
        QVERIFY2(text(u"managementText"_s).contains(u"monitor on host host seems not to run"_s),
                 qPrintable(text(u"managementText"_s)));
        QVERIFY(text(u"managementSince"_s).startsWith(u"Not confirmed since"_s));
        QVERIFY(button(u"managementWhy"_s)->isVisible());
    }

    void tellsWhatIsWrong()
    {
        show({{u"xscontainer-state"_s, lost}});
        QCOMPARE(text(u"managementError"_s), u"web refuses the key."_s);
        QVERIFY(text(u"managementSince"_s).startsWith(u"Not reached since"_s));
        QVERIFY(text(u"managementText"_s).contains(u"tried again"_s));
        QString unwatched = lost;
        show({{u"xscontainer-state"_s, unwatched.replace(u"KEY_REFUSED"_s, u"NOT_WATCHED"_s)}});
        QVERIFY(text(u"managementText"_s).contains(u"may be old"_s));
        button(u"managementWhy"_s)->click();
        QVERIFY(m_window->findChild<ui::LadderDialog *>());
    }

    void saysWhyThereIsNothing_data()
    {
        QTest::addColumn<QString>("monitor");
        QTest::addColumn<QString>("power");
        QTest::addColumn<QString>("words");
        QTest::newRow("off") << u"False"_s << u"Running"_s << u"not shown"_s;
        QTest::newRow("halted") << u"True"_s << u"Halted"_s << u"does not run"_s;
        QTest::newRow("no word yet") << u"True"_s << u"Running"_s << u"not reported"_s;
    }

    void saysWhyThereIsNothing()
    {
        QFETCH(QString, monitor);
        QFETCH(QString, power);
        QFETCH(QString, words);
        show({{u"xscontainer-monitor"_s, monitor}}, u"web"_s, power);
        QVERIFY2(text(u"managementText"_s).contains(words), qPrintable(text(u"managementText"_s)));
        QCOMPARE(text(u"managementSince"_s), u"None"_s);
    }

    void turnsItOff()
    {
        show({});
        button(u"managementSwitch"_s)->click();
        QTRY_COMPARE(m_pool->managed, (QList<std::pair<QString, bool>>{{u"web-uuid"_s, false}}));
    }

    void opensTheWizard()
    {
        show({{u"xscontainer-monitor"_s, u"False"_s}});
        button(u"managementSwitch"_s)->click();
        QVERIFY(m_window->findChild<ui::PrepareDialog *>());
        QVERIFY(m_pool->managed.isEmpty());
    }

    void changesTheWay()
    {
        show({{u"xscontainer-username"_s, u"root"_s}});
        QCOMPARE(find<QLineEdit>(u"wayUser"_s)->text(), u"root"_s);
        QVERIFY(!button(u"wayApply"_s)->isEnabled());
        find<QLineEdit>(u"wayAddress"_s)->setText(u"web.example"_s);
        find<QLineEdit>(u"wayPort"_s)->setText(u"2222"_s);
        button(u"wayApply"_s)->click();
        QCOMPARE(m_pool->ways,
                 (QList<guest::RecordedWay>{{.user = u"root"_s, .port = 2222, .address = u"web.example"_s}}));
        show({{u"xscontainer-username"_s, u"root"_s},
              {u"xscontainer-address"_s, u"web.example"_s},
              {u"xscontainer-port"_s, u"2222"_s}});
        QTRY_VERIFY(!button(u"wayApply"_s)->isEnabled());
    }

    void mendsWhatCannotBeRead()
    {
        show({{u"xscontainer-port"_s, u"99999"_s}});
        QCOMPARE(find<QLineEdit>(u"wayPort"_s)->text(), QString());
        QVERIFY(button(u"wayApply"_s)->isEnabled());
        button(u"wayApply"_s)->click();
        QCOMPARE(m_pool->ways, QList<guest::RecordedWay>{guest::RecordedWay()});
    }

    void keepsWhatIsEditedWhileThePoolChanges()
    {
        show({});
        find<QLineEdit>(u"wayUser"_s)->setText(u"admin"_s);
        show({{u"xscontainer-state"_s, lost}});
        QCOMPARE(find<QLineEdit>(u"wayUser"_s)->text(), u"admin"_s);
        show({{u"xscontainer-port"_s, u"2222"_s}});
        QCOMPARE(find<QLineEdit>(u"wayUser"_s)->text(), u"admin"_s);
        QCOMPARE(find<QLineEdit>(u"wayPort"_s)->text(), u"2222"_s);
        button(u"wayRevert"_s)->click();
        QCOMPARE(find<QLineEdit>(u"wayUser"_s)->text(), QString());
        show({}, u"shop"_s);
        find<QLineEdit>(u"wayUser"_s)->setText(u"other"_s);
        show({}, u"web"_s);
        QCOMPARE(find<QLineEdit>(u"wayUser"_s)->text(), QString());
    }

    void showsTheFieldsOfTheMode()
    {
        show({{u"xscontainer-mode"_s, u"TLS"_s}, {u"xscontainer-username"_s, u"root"_s}});
        QVERIFY(!find<QLineEdit>(u"wayUser"_s)->isVisible());
        QVERIFY(!find<QWidget>(u"managementHostKey"_s)->isVisible());
        QCOMPARE(find<QLineEdit>(u"wayPort"_s)->placeholderText(), u"2376"_s);
        auto *mode = find<QComboBox>(u"wayMode"_s);
        mode->setCurrentIndex(mode->findData(int(guest::Mode::Ssh)));
        QVERIFY(find<QLineEdit>(u"wayUser"_s)->isVisible());
        QCOMPARE(find<QLineEdit>(u"wayPort"_s)->placeholderText(), u"22"_s);
    }

    void tellsWhatTheGuestAgentReports()
    {
        show({});
        m_pool->setAddress(u"web"_s, u"10.0.0.7"_s);
        QTRY_VERIFY(find<QLineEdit>(u"wayAddress"_s)->placeholderText().contains(u"10.0.0.7"_s));
    }

    void tellsWhatFailed()
    {
        show({});
        m_pool->answer = fail(ErrorKind::Remote, u"XAPI says no."_s);
        find<QLineEdit>(u"wayUser"_s)->setText(u"admin"_s);
        button(u"wayApply"_s)->click();
        QTRY_COMPARE(m_window->messages()->count(), 1);
        QCOMPARE(m_window->messages()->current().why, u"XAPI says no."_s);
        QVERIFY(button(u"wayApply"_s)->isEnabled());
        QVERIFY(m_window->messages()->current().what.contains(u"“web”"_s));
    }

    void hasNothingToChangeOnceTheMachineIsGone()
    {
        show({{u"xscontainer-username"_s, u"root"_s}});
        m_pool->removeVm(u"web"_s);
        const auto key = ui::ObjectKey::ofVm(m_pool, xapi::VmRef(u"OpaqueRef:web"_s));
        page()->setVm(key, nullptr);
        QVERIFY(!button(u"managementSwitch"_s)->isEnabled());
        QVERIFY(!button(u"wayApply"_s)->isEnabled());
        QVERIFY(!find<QLineEdit>(u"wayUser"_s)->isEnabled());
    }

    void showsAndForgetsTheHostKey()
    {
        const QByteArray key = "AAAAC3NzaC1lZDI1NTE5AAAAIAAA";
        show({{u"xscontainer-sshhostkey"_s, QString::fromLatin1(key)}});
        QCOMPARE(text(u"hostKeyText"_s), guest::fingerprint(key));
        button(u"hostKeyCopy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), guest::fingerprint(key));
        button(u"hostKeyForget"_s)->click();
        QTRY_COMPARE(m_pool->forgotten, QStringList{u"web-uuid"_s});
        show({}, u"shop"_s);
        QVERIFY(text(u"hostKeyText"_s).contains(u"None yet"_s));
        QVERIFY(!button(u"hostKeyForget"_s)->isEnabled());
    }

    void isOffWithoutAConnection()
    {
        show({});
        m_pool->setState(FakePool::State::Lost, Error{ErrorKind::Network, u"Gone."_s, {}, {}});
        QTRY_VERIFY(!button(u"managementSwitch"_s)->isEnabled());
        QVERIFY(!find<QLineEdit>(u"wayUser"_s)->isEnabled());
    }

    void namesEveryControl()
    {
        show({});
        for (const QWidget *widget : page()->findChildren<QWidget *>()) {
            const bool isControl =
                qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
                qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QComboBox *>(widget);
            if (!isControl || widget->objectName().startsWith(u"qt_"_s))
                continue;
            QVERIFY(!widget->objectName().isEmpty());
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }
};

QTEST_MAIN(ManagementPageTest)
#include "tst_managementpage.moc"
