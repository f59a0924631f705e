// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signalwait.h"
#include "fakepool.h"
#include "guest/advice.h"
#include "ui/actions/containeractions.h"
#include "ui/diagnosis/ladderdialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/pages/valuetext.h"
#include "ui/prepare/preparedialog.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QTreeView>

using namespace xsc;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using test::FakePool;
using ui::Progress;

namespace {

const xapi::StringMap unmanaged{{u"xscontainer-monitor"_s, u"False"_s}};

Result<docker::EngineVersion> someEngine()
{
    docker::EngineVersion engine;
    engine.version = u"24.0.5"_s;
    return engine;
}

Task<docker::EngineVersion> preparesAtOnce(prepare::PrepareRequest, prepare::PrepareDialogue dialogue,
                                           Patience)
{
    dialogue.tell(u"The engine answers."_s);
    co_return someEngine();
}

// As a VM that knows neither us nor the pool's key.
Task<docker::EngineVersion> preparesWithQuestions(prepare::PrepareRequest request,
                                                  prepare::PrepareDialogue dialogue, Patience)
{
    dialogue.tell(u"It shows the key SHA256:abc."_s);
    const auto agreed = co_await dialogue.agree(u"Is this the key?"_s);
    if (!agreed)
        co_return fail(agreed.error());
    if (!*agreed)
        co_return fail(ErrorKind::Cancelled, u"You did not agree."_s, {}, {u"DECLINED"_s});
    for (int i = 0; i < 2; ++i) {
        const auto password = co_await dialogue.password(u"Password?"_s);
        if (!password)
            co_return fail(password.error());
        if (password->reveal() == "right") {
            dialogue.tell(u"The key was added to "_s + request.vmUuid);
            co_return someEngine();
        }
        dialogue.tell(u"The password was refused."_s);
    }
    co_return fail(ErrorKind::Auth, u"No password was right."_s);
}

Task<docker::EngineVersion> asksForAPassword(prepare::PrepareRequest, prepare::PrepareDialogue dialogue,
                                             Patience)
{
    const auto password = co_await dialogue.password(u"Password?"_s);
    if (!password)
        co_return fail(password.error());
    co_return someEngine();
}

Task<docker::EngineVersion> failsWith(Error failure) { co_return fail(failure); }

Task<docker::EngineVersion> neverEnds(prepare::PrepareRequest, prepare::PrepareDialogue dialogue,
                                      Patience patience)
{
    dialogue.tell(u"Waiting for the engine."_s);
    (void)co_await pause(10min, patience);
    co_return fail(patience.why(u"Preparing"_s));
}

guest::GuestSettings settingsOfUser(const QString &user)
{
    return {.vm = {}, .vmUuid = {}, .vmName = u"web"_s, .user = user};
}

// The way of one VM as other_config has it.
xapi::StringMap recorded(const xapi::StringMap &way)
{
    xapi::StringMap config = unmanaged;
    config.insert(way);
    return config;
}

// The one text whose words depend on its number here.
class EnglishDays : public QTranslator
{
public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *sourceText, const char *, int n) const override
    {
        if (qstrcmp(sourceText, "%n day(s)") != 0) {
            return {};
        }
        return n == 1 ? u"%n day"_s : u"%n days"_s;
    }
};

} // namespace

//! Enable container management, on the real window.
class PrepareDialogTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ui::MainWindow> m_window;
    FakePool *m_pool = nullptr;

    ui::PrepareDialog *dialog() const { return m_window->findChild<ui::PrepareDialog *>(); }
    template <class Widget>
    Widget *find(const QString &name) const
    {
        return dialog()->findChild<Widget *>(name);
    }
    QString text(const QString &name) const { return find<ui::ValueText>(name)->toPlainText(); }
    void click(const QString &name) const
    {
        QTRY_VERIFY(find<QAbstractButton>(name)->isEnabled());
        find<QAbstractButton>(name)->click();
    }
    Progress progress(int row) const { return dialog()->vms()->at(row).progress; }
    QString state(int row) const
    {
        return dialog()->vms()->index(row, ui::PrepareList::State).data(Qt::DisplayRole).toString();
    }

    void addVm(const QString &name)
    {
        m_pool->setVm(name, u"host"_s, {}, u"Running"_s, unmanaged);
        m_pool->setAddress(name, u"10.0.0.5"_s);
    }

    ui::ObjectKey key(const QString &vm) const
    {
        return ui::ObjectKey::ofVm(m_pool, xapi::VmRef(u"OpaqueRef:"_s + vm));
    }

    void open(const QStringList &vms)
    {
        QList<ui::ObjectKey> keys;
        for (const QString &vm : vms)
            keys.append(key(vm));
        m_window->actions()->setSelection(keys);
        m_window->actions()->manageAction()->trigger();
        QVERIFY(dialog());
    }

    void answerPassword(const QString &password, bool isForAll = false)
    {
        QTRY_VERIFY(find<QLineEdit>(u"questionPassword"_s)->isVisible());
        find<QLineEdit>(u"questionPassword"_s)->setText(password);
        find<QCheckBox>(u"questionForAll"_s)->setChecked(isForAll);
        click(u"questionYes"_s);
    }

private Q_SLOTS:
    void init()
    {
        qunsetenv("SSH_AUTH_SOCK");
        m_window = std::make_unique<ui::MainWindow>(nullptr, nullptr);
        m_window->show();
        m_pool = static_cast<FakePool *>(m_window->pools()->add(std::make_unique<FakePool>()));
        m_pool->fill({u"host"_s});
        m_pool->onPrepare = preparesAtOnce;
        addVm(u"web"_s);
    }

    void cleanup() { m_window.reset(); }

    void preparesOne()
    {
        open({u"web"_s});
        find<QLineEdit>(u"prepareUser"_s)->setText(u"admin"_s);
        find<QLineEdit>(u"prepareSshPort"_s)->setText(u"2222"_s);
        find<QLineEdit>(u"prepareSocket"_s)->setText(u"/run/podman/podman.sock"_s);
        click(u"prepareGo"_s);
        QTRY_COMPARE(progress(0), Progress::Done);
        const prepare::PrepareRequest request = m_pool->prepared.value(0);
        QCOMPARE(request.vmUuid, u"web-uuid"_s);
        QVERIFY(request.mode == guest::Mode::Ssh && request.port == 2222 && request.user == u"admin"_s);
        QVERIFY(request.engineSocket == u"/run/podman/podman.sock"_s && !request.newTls && !request.ownTls);
        QCOMPARE(text(u"prepareSummary"_s), u"Container management is on for 1 virtual machine(s)."_s);
        QCOMPARE(find<QPlainTextEdit>(u"prepareTold"_s)->toPlainText(), u"The engine answers."_s);
        QVERIFY(!find<QPushButton>(u"prepareGo"_s)->isVisible());
        click(u"prepareClose"_s);
        QTRY_VERIFY(!dialog());
    }

    void triesTheAgentWhereThereIsOne()
    {
        qputenv("SSH_AUTH_SOCK", "/nonexistent/agent");
        open({u"web"_s});
        QVERIFY(find<QCheckBox>(u"prepareAgent"_s)->isVisible());
        click(u"prepareGo"_s);
        QTRY_COMPARE(m_pool->prepared.size(), 1);
        QCOMPARE(m_pool->prepared[0].agentSocket, u"/nonexistent/agent"_s);
        QTRY_COMPARE(progress(0), Progress::Done);
        dialog()->reject();
        QTRY_VERIFY(!dialog());
        addVm(u"shop"_s);
        open({u"shop"_s});
        click(u"prepareAgent"_s);
        click(u"prepareGo"_s);
        QTRY_COMPARE(m_pool->prepared.size(), 2);
        QVERIFY(m_pool->prepared[1].agentSocket.isEmpty());
        QTRY_COMPARE(progress(0), Progress::Done);
    }

    void leavesRecordedWhatIsNotGiven()
    {
        open({u"web"_s});
        click(u"prepareGo"_s);
        QTRY_COMPARE(progress(0), Progress::Done);
        const prepare::PrepareRequest request = m_pool->prepared.value(0);
        QVERIFY(!request.user && !request.port && !request.engineSocket && request.agentSocket.isEmpty());
    }

    void offersTheCommandThatHelps_data()
    {
        QTest::addColumn<QStringList>("advised");
        QTest::addColumn<QString>("command");
        const auto admin = settingsOfUser(u"admin"_s);
        const QString join = guest::adviceOn(u"NOT_PERMITTED"_s, admin, u"docker"_s).command;
        QTest::newRow("one") << QStringList{join} << join;
        QTest::newRow("the last of two") << QStringList{u"true"_s, join} << join;
        QTest::newRow("none") << QStringList() << QString();
    }

    void offersTheCommandThatHelps()
    {
        QFETCH(QStringList, advised);
        QFETCH(QString, command);
        m_pool->onPrepare = [advised](prepare::PrepareRequest, prepare::PrepareDialogue dialogue,
                                      Patience) -> Task<docker::EngineVersion> {
            for (const QString &one : advised) {
                dialogue.advise(one);
            }
            return failsWith({ErrorKind::Network, u"Nobody answers."_s, {}, {}});
        };
        open({u"web"_s});
        click(u"prepareGo"_s);
        QTRY_COMPARE(progress(0), Progress::Failed);
        QCOMPARE(text(u"prepare-command"_s), command);
        auto *copy = find<QPushButton>(u"prepare-copy"_s);
        QCOMPARE(copy->isVisible(), !command.isEmpty());
        if (copy->isVisible()) {
            copy->click();
            QCOMPARE(QGuiApplication::clipboard()->text(), command);
        }
        click(u"prepareBack"_s);
        QVERIFY(!copy->isVisible());
    }

    void saysThatTheyAreReachedInDifferentWays_data()
    {
        QTest::addColumn<xapi::StringMap>("one");
        QTest::addColumn<xapi::StringMap>("other");
        QTest::addColumn<bool>("differ");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("port");
        const QString user = u"xscontainer-username"_s;
        const QString port = u"xscontainer-port"_s;
        const QString mode = u"xscontainer-mode"_s;
        using Map = xapi::StringMap;
        QTest::newRow("nothing") << Map{} << Map{} << false << QString() << QString();
        QTest::newRow("the same") << Map{{user, u"bob"_s}, {port, u"2222"_s}}
                                  << Map{{user, u"bob"_s}, {port, u"2222"_s}} << false << u"bob"_s
                                  << u"2222"_s;
        QTest::newRow("the usual, said and unsaid")
            << Map{{port, u"22"_s}} << Map{} << false << QString() << u"22"_s;
        QTest::newRow("users") << Map{{user, u"bob"_s}, {port, u"2222"_s}}
                               << Map{{user, u"eve"_s}, {port, u"2222"_s}} << true << QString() << u"2222"_s;
        QTest::newRow("ports") << Map{{user, u"bob"_s}, {port, u"2222"_s}}
                               << Map{{user, u"bob"_s}, {port, u"2223"_s}} << true << u"bob"_s << QString();
        QTest::newRow("modes") << Map{{mode, u"tls"_s}, {port, u"2400"_s}} << Map{{user, u"eve"_s}} << true
                               << QString() << QString();
        QTest::newRow("one without") << Map{} << Map{{user, u"eve"_s}} << true << QString() << QString();
    }

    void saysThatTheyAreReachedInDifferentWays()
    {
        QFETCH(xapi::StringMap, one);
        QFETCH(xapi::StringMap, other);
        QFETCH(bool, differ);
        m_pool->setVm(u"a"_s, u"host"_s, {}, u"Running"_s, recorded(one));
        m_pool->setVm(u"b"_s, u"host"_s, {}, u"Running"_s, recorded(other));
        open({u"a"_s, u"b"_s});
        QCOMPARE(find<QLabel>(u"prepareMixed"_s)->isVisible(), differ);
        QTEST(find<QLineEdit>(u"prepareUser"_s)->text(), "user");
        QTEST(find<QLineEdit>(u"prepareSshPort"_s)->text(), "port");
        QVERIFY(find<QRadioButton>(u"prepareSsh"_s)->isChecked());
        click(u"prepareRecorded"_s);
        QVERIFY(!find<QLabel>(u"prepareMixed"_s)->isVisible());
    }

    void setsThemAlike()
    {
        m_pool->setVm(u"a"_s, u"host"_s, {}, u"Running"_s,
                      recorded({{u"xscontainer-username"_s, u"bob"_s}, {u"xscontainer-port"_s, u"2222"_s}}));
        m_pool->setAddress(u"a"_s, u"10.0.0.6"_s);
        open({u"web"_s, u"a"_s});
        click(u"prepareGo"_s);
        QTRY_COMPARE(m_pool->prepared.size(), 2);
        for (const prepare::PrepareRequest &request : std::as_const(m_pool->prepared)) {
            QCOMPARE(request.user.value_or(QString()), u"core"_s);
            QCOMPARE(request.port.value_or(0), 22);
        }
        QTRY_COMPARE(progress(1), Progress::Done);
    }

    void beginsFromWhatIsRecorded()
    {
        m_pool->setVm(u"old"_s, u"host"_s, {}, u"Running"_s,
                      {{u"xscontainer-monitor"_s, u"False"_s},
                       {u"xscontainer-mode"_s, u"tls"_s},
                       {u"xscontainer-port"_s, u"2400"_s}});
        m_pool->setAddress(u"old"_s, u"10.0.0.6"_s);
        open({u"old"_s});
        QVERIFY(find<QRadioButton>(u"prepareTls"_s)->isChecked());
        QCOMPARE(find<QLineEdit>(u"prepareTlsPort"_s)->text(), u"2400"_s);
        // An empty field is what it says, not what is recorded.
        click(u"prepareSsh"_s);
        click(u"prepareGo"_s);
        QTRY_COMPARE(m_pool->prepared.size(), 1);
        QVERIFY(m_pool->prepared[0].mode == guest::Mode::Ssh && m_pool->prepared[0].port == 22);
    }

    void refusesFieldsThatMakeNoSense()
    {
        open({u"web"_s});
        find<QLineEdit>(u"prepareSshPort"_s)->setText(u"99999"_s);
        click(u"prepareGo"_s);
        QVERIFY(text(u"prepareSummary"_s).contains(u"1 to 65535"_s));
        QVERIFY(m_pool->prepared.isEmpty());
    }

    void asksOneAfterTheOther()
    {
        m_pool->onPrepare = preparesWithQuestions;
        addVm(u"shop"_s);
        open({u"web"_s, u"shop"_s});
        click(u"prepareGo"_s);
        QTRY_VERIFY(find<QFrame>(u"questionBox"_s)->isVisible());
        QCOMPARE(text(u"questionContext"_s), u"It shows the key SHA256:abc."_s);
        QCOMPARE(text(u"questionText"_s), u"Is this the key?"_s);
        QVERIFY(!find<QLineEdit>(u"questionPassword"_s)->isVisible());
        click(u"questionYes"_s);
        click(u"questionYes"_s);
        answerPassword(u"right"_s);
        answerPassword(u"right"_s);
        QTRY_COMPARE(dialog()->vms()->count(Progress::Done), 2);
        QVERIFY(!find<QFrame>(u"questionBox"_s)->isVisible());
        QVERIFY(find<QLineEdit>(u"questionPassword"_s)->text().isEmpty());
    }

    void triesOnePasswordOnAll()
    {
        m_pool->onPrepare = preparesWithQuestions;
        addVm(u"shop"_s);
        addVm(u"mail"_s);
        open({u"web"_s, u"shop"_s, u"mail"_s});
        click(u"prepareGo"_s);
        for (int i = 0; i < 3; ++i) {
            QTRY_COMPARE(text(u"questionText"_s), u"Is this the key?"_s);
            click(u"questionYes"_s);
        }
        answerPassword(u"right"_s, true);
        QTRY_COMPARE(dialog()->vms()->count(Progress::Done), 3);
    }

    void aFurtherQuestionLeavesWhatIsTyped()
    {
        m_pool->onPrepare = asksForAPassword;
        open({u"web"_s});
        click(u"prepareGo"_s);
        QTRY_VERIFY(find<QLineEdit>(u"questionPassword"_s)->isVisible());
        find<QLineEdit>(u"questionPassword"_s)->setText(u"rig"_s);
        auto *desk = dialog()->findChild<ui::QuestionDesk *>();
        const ui::Question further{.vmUuid = u"x"_s, .vmName = u"x"_s, .context = {}, .text = u"Really?"_s};
        const auto waiting = ui::QuestionDesk::agree(desk, further, Patience());
        QVERIFY(find<QWidget>(u"questionMore"_s)->isVisible());
        QCOMPARE(find<QLineEdit>(u"questionPassword"_s)->text(), u"rig"_s);
    }

    void aDoubleClickAnswersOneQuestion()
    {
        m_pool->onPrepare = preparesWithQuestions;
        addVm(u"shop"_s);
        open({u"web"_s, u"shop"_s});
        click(u"prepareGo"_s);
        QTRY_COMPARE(dialog()->findChild<ui::QuestionDesk *>()->waiting(), 2);
        find<QAbstractButton>(u"questionYes"_s)->click();
        find<QAbstractButton>(u"questionYes"_s)->click();
        QCOMPARE(dialog()->findChild<ui::QuestionDesk *>()->current()->vmName, u"shop"_s);
        QCOMPARE(text(u"questionText"_s), u"Is this the key?"_s);
    }

    void leavesNoMarkWhenThePoolGoes()
    {
        m_pool->onPrepare = neverEnds;
        ui::BusyBook busy;
        ui::PrepareDialog dialog(m_pool, {u"web-uuid"_s}, &busy);
        const ui::ContainerKey mark = key(u"web"_s).containerKey();
        dialog.findChild<QPushButton *>(u"prepareGo"_s)->click();
        QTRY_VERIFY(busy.isBusy(mark));
        m_window->pools()->remove(m_pool);
        dialog.reject();
        QTRY_VERIFY(!dialog.isRunning());
        QVERIFY(!busy.isBusy(mark));
    }

    void preparesNothingTwiceAtOnce()
    {
        m_pool->onPrepare = neverEnds;
        ui::BusyBook busy;
        ui::PrepareDialog first(m_pool, {u"web-uuid"_s}, &busy);
        ui::PrepareDialog second(m_pool, {u"web-uuid"_s}, &busy);
        first.findChild<QPushButton *>(u"prepareGo"_s)->click();
        QTRY_COMPARE(m_pool->prepared.size(), 1);
        second.findChild<QPushButton *>(u"prepareGo"_s)->click();
        QTRY_COMPARE(second.vms()->at(0).progress, Progress::Failed);
        QCOMPARE(m_pool->prepared.size(), 1);
        QVERIFY(busy.isBusy(key(u"web"_s).containerKey()));
    }

    void seesThatAMachineHasStarted()
    {
        m_pool->setVm(u"off"_s, {}, {}, u"Halted"_s, unmanaged);
        open({u"off"_s});
        QCOMPARE(state(0), u"It does not run"_s);
        QVERIFY(!find<QPushButton>(u"prepareGo"_s)->isEnabled());
        addVm(u"off"_s);
        QTRY_COMPARE(state(0), u"Ready"_s);
        QVERIFY(find<QPushButton>(u"prepareGo"_s)->isEnabled());
    }

    void asksAgainWhereThatPasswordIsWrong()
    {
        m_pool->onPrepare = preparesWithQuestions;
        addVm(u"shop"_s);
        open({u"web"_s, u"shop"_s});
        click(u"prepareGo"_s);
        QTRY_COMPARE(text(u"questionText"_s), u"Is this the key?"_s);
        click(u"questionYes"_s);
        click(u"questionYes"_s);
        answerPassword(u"wrong"_s, true);
        answerPassword(u"right"_s);
        answerPassword(u"right"_s);
        QTRY_COMPARE(dialog()->vms()->count(Progress::Done), 2);
    }

    void tellsWhatWasNotAgreedTo()
    {
        m_pool->onPrepare = preparesWithQuestions;
        open({u"web"_s});
        click(u"prepareGo"_s);
        QTRY_VERIFY(find<QFrame>(u"questionBox"_s)->isVisible());
        click(u"questionNo"_s);
        QTRY_COMPARE(progress(0), Progress::Failed);
        QCOMPARE(state(0), u"You did not agree."_s);
    }

    void triesAgainWhatFailed()
    {
        m_pool->onPrepare = preparesWithQuestions;
        open({u"web"_s});
        click(u"prepareGo"_s);
        QTRY_VERIFY(find<QFrame>(u"questionBox"_s)->isVisible());
        click(u"questionYes"_s);
        QTRY_VERIFY(find<QLineEdit>(u"questionPassword"_s)->isVisible());
        click(u"questionNo"_s);
        QTRY_VERIFY(find<QFrame>(u"questionBox"_s)->isVisible());
        click(u"questionNo"_s);
        QTRY_COMPARE(progress(0), Progress::Failed);
        QCOMPARE(text(u"prepareSummary"_s), u"1 virtual machine(s) could not be prepared."_s);
        QVERIFY(find<QPlainTextEdit>(u"prepareTold"_s)->toPlainText().contains(u"No password was right."_s));
        m_pool->onPrepare = preparesAtOnce;
        click(u"prepareGo"_s);
        QTRY_COMPARE(progress(0), Progress::Done);
        QCOMPARE(dialog()->vms()->at(0).told, QStringList{u"The engine answers."_s});
    }

    void goesBackToTheChoices()
    {
        m_pool->onPrepare = [](prepare::PrepareRequest, prepare::PrepareDialogue,
                               Patience) -> Task<docker::EngineVersion> {
            co_return fail(ErrorKind::Network, u"Nobody answers."_s, u"raw words"_s);
        };
        open({u"web"_s});
        click(u"prepareGo"_s);
        QTRY_COMPARE(progress(0), Progress::Failed);
        QVERIFY(find<QPlainTextEdit>(u"prepareTold"_s)->toPlainText().contains(u"raw words"_s));
        QVERIFY(!find<QWidget>(u"prepareForm"_s)->isVisible());
        click(u"prepareBack"_s);
        QVERIFY(find<QWidget>(u"prepareForm"_s)->isVisible());
    }

    void asksWhyItFails()
    {
        m_pool->onPrepare = [](prepare::PrepareRequest, prepare::PrepareDialogue,
                               Patience) -> Task<docker::EngineVersion> {
            co_return fail(ErrorKind::Network, u"Nobody answers."_s);
        };
        open({u"web"_s});
        QVERIFY(!find<QPushButton>(u"prepareWhy"_s)->isEnabled());
        click(u"prepareGo"_s);
        QTRY_VERIFY(find<QPushButton>(u"prepareWhy"_s)->isEnabled());
        click(u"prepareWhy"_s);
        QVERIFY(m_window->findChild<ui::LadderDialog *>());
    }

    void stopsWhatIsUnderWay()
    {
        m_pool->onPrepare = neverEnds;
        open({u"web"_s});
        click(u"prepareGo"_s);
        QTRY_COMPARE(state(0), u"Waiting for the engine."_s);
        QCOMPARE(m_window->model()->stateText(key(u"web"_s)), u"Enabling management…"_s);
        dialog()->reject();
        QTRY_COMPARE(progress(0), Progress::Stopped);
        QCOMPARE(m_window->model()->stateText(key(u"web"_s)), u"Running"_s);
        QVERIFY(dialog()->isVisible());
        dialog()->reject();
        QTRY_VERIFY(!dialog());
    }

    void goesWhileItWorks()
    {
        m_pool->onPrepare = preparesWithQuestions;
        open({u"web"_s});
        click(u"prepareGo"_s);
        QTRY_VERIFY(find<QFrame>(u"questionBox"_s)->isVisible());
        delete dialog();
        QCOMPARE(m_window->model()->stateText(key(u"web"_s)), u"Running"_s);
        QCoreApplication::processEvents();
    }

    void thePoolGoesWhileItWorks()
    {
        m_pool->onPrepare = neverEnds;
        open({u"web"_s});
        click(u"prepareGo"_s);
        QTRY_COMPARE(state(0), u"Waiting for the engine."_s);
        m_window->pools()->remove(m_pool);
        QTRY_COMPARE(text(u"prepareSummary"_s), u"There is no connection to the pool."_s);
        dialog()->reject();
        QTRY_COMPARE(progress(0), Progress::Stopped);
    }

    void leavesOutWhatDoesNotRun()
    {
        m_pool->setVm(u"off"_s, {}, {}, u"Halted"_s, unmanaged);
        open({u"web"_s, u"off"_s});
        QCOMPARE(state(1), u"It does not run"_s);
        click(u"prepareGo"_s);
        QTRY_COMPARE(progress(0), Progress::Done);
        QCOMPARE(progress(1), Progress::Waiting);
        QCOMPARE(m_pool->prepared.size(), 1);
    }

    void onlyTurnsItOn()
    {
        m_pool->setVm(u"off"_s, {}, {}, u"Halted"_s, unmanaged);
        open({u"off"_s});
        QVERIFY(!find<QPushButton>(u"prepareGo"_s)->isEnabled());
        click(u"prepareRecorded"_s);
        click(u"prepareGo"_s);
        QTRY_COMPARE(progress(0), Progress::Done);
        QCOMPARE(m_pool->managed, (QList<std::pair<QString, bool>>{{u"off-uuid"_s, true}}));
        QVERIFY(m_pool->prepared.isEmpty());
    }

    void preparesOnlyTheChosenOnes()
    {
        addVm(u"shop"_s);
        open({u"web"_s, u"shop"_s});
        QVERIFY(dialog()->vms()->setData(dialog()->vms()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        click(u"prepareGo"_s);
        QTRY_COMPARE(progress(1), Progress::Done);
        QCOMPARE(m_pool->prepared.size(), 1);
        QCOMPARE(progress(0), Progress::Waiting);
    }

    void makesCertificates()
    {
        open({u"web"_s});
        click(u"prepareTls"_s);
        auto *kinds = find<QComboBox>(u"prepareKeyKind"_s);
        kinds->setCurrentIndex(kinds->findData(int(net::KeyKind::EcP256)));
        find<QSpinBox>(u"prepareDays"_s)->setValue(90);
        click(u"prepareGo"_s);
        QTRY_COMPARE(progress(0), Progress::Done);
        const prepare::PrepareRequest request = m_pool->prepared.value(0);
        QVERIFY(request.mode == guest::Mode::Tls && request.newTls && !request.ownTls);
        QVERIFY(request.newTls->key == net::KeyKind::EcP256 && request.newTls->days == 90);
    }

    void theUnitFollowsTheNumberOfDays()
    {
        EnglishDays english;
        QCoreApplication::installTranslator(&english);
        open({u"web"_s});
        auto *days = find<QSpinBox>(u"prepareDays"_s);
        QVERIFY2(days->text().endsWith(u" days"_s), qPrintable(days->text()));
        auto *edit = days->findChild<QLineEdit *>();
        days->setValue(1);
        QCOMPARE(edit->text(), u"1 day"_s);
        edit->setCursorPosition(1);
        QTest::keyClicks(edit, u"2"_s);
        QCOMPARE(edit->text(), u"12 days"_s);
        QTest::keyClicks(edit, u"3"_s);
        QCOMPARE(days->value(), 123);
    }

    void takesOwnCertificates()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(write(u"cert.pem"_s, "the certificate") && write(u"key.pem"_s, "the key") &&
                write(u"ca.pem"_s, "the authority"));
        open({u"web"_s});
        click(u"prepareTls"_s);
        click(u"prepareOwnTls"_s);
        find<QLineEdit>(u"prepareCertificate"_s)->setText(folder.filePath(u"cert.pem"_s));
        find<QLineEdit>(u"prepareKey"_s)->setText(folder.filePath(u"key.pem"_s));
        click(u"prepareGo"_s);
        QVERIFY(m_pool->prepared.isEmpty());
        find<QLineEdit>(u"prepareAuthority"_s)->setText(folder.filePath(u"missing.pem"_s));
        click(u"prepareGo"_s);
        QVERIFY(text(u"prepareSummary"_s).contains(u"missing.pem"_s));
        find<QLineEdit>(u"prepareAuthority"_s)->setText(folder.filePath(u"ca.pem"_s));
        click(u"prepareGo"_s);
        QTRY_COMPARE(progress(0), Progress::Done);
        const prepare::PrepareRequest request = m_pool->prepared.value(0);
        QVERIFY(request.ownTls && !request.newTls);
        QCOMPARE(request.ownTls->caPem, "the authority"_ba);
        QCOMPARE(request.ownTls->identity.keyPem.reveal(), "the key"_ba);
    }

    void namesEveryControl()
    {
        open({u"web"_s});
        for (const QWidget *widget : dialog()->findChildren<QWidget *>()) {
            const bool isControl =
                qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
                qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QComboBox *>(widget) ||
                qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QTreeView *>(widget);
            if (!isControl || widget->objectName().startsWith(u"qt_"_s))
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }
};

QTEST_MAIN(PrepareDialogTest)
#include "tst_preparedialog.moc"
