// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakepool.h"
#include "guest/advice.h"
#include "guest/hostkeys.h"
#include "ui/actions/containeractions.h"
#include "ui/diagnosis/ladderdialog.h"
#include "ui/diagnosis/rungwords.h"
#include "ui/icons/iconfactory.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/pages/valuetext.h"
#include "xapi/keys.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;
using guest::Outcome;
using guest::Rung;
using test::FakePool;

namespace {

guest::GuestSettings settingsOfWeb()
{
    return {.vm = {},
            .vmUuid = u"web-uuid"_s,
            .vmName = u"web"_s,
            .user = u"core"_s,
            .addresses = {u"10.0.0.5"_s},
            .port = 22,
            .engineSocket = u"/var/run/docker.sock"_s,
            .pinnedHostKey = "AAAAC3NzaC1lZDI1NTE5AAAAIAAA"};
}

//! Passed below \a failed, nothing known above it; management is on.
guest::Diagnosis failingAt(const QString &code, const QString &detail = {})
{
    guest::Diagnosis diagnosis{.vmUuid = u"web-uuid"_s, .vmName = u"web"_s, .steps = {}};
    const Rung failed = *guest::rungOf(code);
    for (const Rung rung : guest::allRungs()) {
        guest::Step step{.rung = rung};
        if (rung < failed || rung == Rung::Management)
            step.outcome = Outcome::Passed;
        if (rung == Rung::Address)
            step.evidence = u"10.0.0.5"_s;
        if (rung == Rung::Port)
            step.evidence = u"10.0.0.5, port 22"_s;
        if (rung == failed) {
            step = {.rung = rung, .outcome = Outcome::Failed, .code = code, .evidence = u"What was seen."_s};
            step.advice = guest::adviceOn(code, settingsOfWeb(), detail);
        }
        diagnosis.steps.append(step);
    }
    return diagnosis;
}

guest::Diagnosis withOtherHostKey()
{
    guest::Diagnosis diagnosis = failingAt(u"HOST_KEY_CHANGED"_s, u"AAAAC3NzaC1lZDI1NTE5AAAAIBBB"_s);
    diagnosis.steps[qsizetype(Rung::Trust)].repair =
        guest::Repair{guest::Repair::Action::AcceptHostKey, u"new"_s, u"old"_s};
    return diagnosis;
}

} // namespace

//! Why are there no containers? On the real window.
class LadderDialogTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ui::MainWindow> m_window;
    FakePool *m_pool = nullptr;

    ui::LadderDialog *dialog() const { return m_window->findChild<ui::LadderDialog *>(); }
    template <class Widget>
    Widget *find(const QString &name) const
    {
        return dialog()->findChild<Widget *>(name);
    }
    QString text(const QString &name) const
    {
        const auto *value = find<ui::ValueText>(name);
        return value ? value->toPlainText() : QString();
    }

    void selectVm() const
    {
        ui::InventoryModel *model = m_window->model();
        m_window->view()->expandAll();
        const QModelIndex vm = model->index(0, 0, model->index(0, 0, model->index(0, 0)));
        QVERIFY(vm.isValid());
        m_window->view()->setCurrentIndex(vm);
        QTRY_VERIFY(m_window->actions()->diagnoseAction()->isEnabled());
    }

    void open(const guest::Diagnosis &diagnosis)
    {
        m_pool->diagnosis = diagnosis;
        selectVm();
        m_window->actions()->diagnoseAction()->trigger();
        QVERIFY(dialog());
        QTRY_VERIFY(!dialog()->isBusy());
    }

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<ui::MainWindow>(nullptr, nullptr);
        m_window->show();
        m_pool = static_cast<FakePool *>(m_window->pools()->add(std::make_unique<FakePool>()));
        m_pool->fill({u"host"_s});
        m_pool->setVm(u"web"_s, u"host"_s, {}, u"Running"_s, {{xapi::keys::monitor, u"True"_s}});
    }

    void cleanup() { m_window.reset(); }

    void opensFromTheNotice()
    {
        m_pool->diagnosis = failingAt(u"UNREACHABLE"_s);
        selectVm();
        const QList<QPushButton *> buttons =
            m_window->details()->findChildren<QPushButton *>(u"noticeButton"_s);
        const auto shown = std::find_if(buttons.cbegin(), buttons.cend(),
                                        [](const QPushButton *button) { return button->isVisible(); });
        QVERIFY(shown != buttons.cend());
        (*shown)->click();
        QVERIFY(dialog());
        QVERIFY(dialog()->windowTitle().contains(u"web"_s));
    }

    void blamesASilentMonitorForAWayInOrder()
    {
        guest::Diagnosis diagnosis{.vmUuid = u"web-uuid"_s, .vmName = u"web"_s, .steps = {}};
        const QDateTime now = QDateTime::currentDateTimeUtc();
        m_pool->setVm(u"web"_s, u"host"_s, {}, u"Running"_s, FakePool::heardAt(now));
        open(diagnosis);
        QVERIFY(text(u"ladderSummary"_s).startsWith(u"Everything is in order"_s));
        delete dialog();
        m_pool->setVm(u"web"_s, u"host"_s, {}, u"Running"_s, FakePool::heardAt(now.addSecs(-3 * 3600)));
        open(diagnosis);
        QVERIFY2(text(u"ladderSummary"_s).contains(u"last confirmed 3 hour(s) ago"_s),
                 qPrintable(text(u"ladderSummary"_s)));
        delete dialog();
        open(failingAt(u"UNREACHABLE"_s));
        QVERIFY(text(u"ladderSummary"_s).contains(u"cannot be reached"_s));
    }

    void showsEveryRung()
    {
        open(failingAt(u"UNREACHABLE"_s));
        for (const Rung rung : guest::allRungs()) {
            const QString id = guest::rungId(rung);
            QVERIFY2(find<QFrame>(u"rung-"_s + id), qPrintable(id));
            QCOMPARE(find<QLabel>(id + u"-title"_s)->text(), ui::rungwords::title(rung, guest::Mode::Ssh));
        }
        QCOMPARE(find<QLabel>(u"address-outcome"_s)->text(), u"In order"_s);
        QCOMPARE(find<QLabel>(u"port-outcome"_s)->text(), u"Failed"_s);
        QCOMPARE(find<QLabel>(u"login-outcome"_s)->text(), u"Not reached"_s);
        QCOMPARE(text(u"address-evidence"_s), u"10.0.0.5"_s);
        QCOMPARE(text(u"port-evidence"_s), u"What was seen."_s);
        QVERIFY(text(u"port-cause"_s).contains(u"cannot be reached"_s));
        QVERIFY(text(u"port-remedy"_s).contains(u"sshd"_s));
        QVERIFY(text(u"port-command"_s).contains(u"systemctl"_s));
        QCOMPARE(text(u"ladderSummary"_s), text(u"port-cause"_s));
        QVERIFY(!find<QPushButton>(u"port-fix"_s));
        QVERIFY(!find<ui::ValueText>(u"address-cause"_s));
    }

    void copiesTheCommand()
    {
        open(failingAt(u"NOT_PERMITTED"_s, u"docker"_s));
        find<QPushButton>(u"permission-copy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"sudo usermod -aG docker core"_s);
    }

    void mendsAndLooksAgain()
    {
        open(withOtherHostKey());
        auto *fix = find<QPushButton>(u"trust-fix"_s);
        QVERIFY(fix);
        QVERIFY(text(u"trust-cause"_s).contains(u"SHA256:"_s));
        m_pool->diagnosis->steps = failingAt(u"NOT_MANAGED"_s).steps;
        for (guest::Step &step : m_pool->diagnosis->steps)
            step.outcome = Outcome::Passed;
        fix->click();
        QTRY_COMPARE(m_pool->repairs.size(), 1);
        QCOMPARE(m_pool->repairs.first(), *withOtherHostKey().at(Rung::Trust)->repair);
        QTRY_VERIFY(!dialog()->isBusy());
        QTRY_VERIFY(!find<QPushButton>(u"trust-fix"_s));
        QVERIFY(text(u"ladderSummary"_s).contains(u"in order"_s));
    }

    void tellsThatItCouldNotMend()
    {
        m_pool->answer = fail(ErrorKind::Trust, u"Yet another key."_s);
        open(withOtherHostKey());
        find<QPushButton>(u"trust-fix"_s)->click();
        QTRY_COMPARE(text(u"ladderSummary"_s), u"Yet another key."_s);
        QVERIFY(find<QPushButton>(u"trust-fix"_s));
    }

    void tellsWhereItCanBeMendedInstead()
    {
        m_pool->answer = fail(ErrorKind::Network, u"Nobody answers."_s);
        open(withOtherHostKey());
        find<QPushButton>(u"trust-fix"_s)->click();
        QTRY_VERIFY(text(u"ladderSummary"_s).startsWith(u"Nobody answers."_s));
        QVERIFY(text(u"ladderSummary"_s).contains(u"xscontainer-prepare-vm -v "_s));
    }

    void addsThePoolsKeyOverALogin()
    {
        guest::Diagnosis diagnosis = failingAt(u"KEY_REFUSED"_s, u"ssh-rsa AAAA xscontainer"_s);
        const guest::Repair repair{guest::Repair::Action::PushKey, u"ssh-rsa AAAA xscontainer"_s};
        diagnosis.steps[qsizetype(Rung::Login)].repair = repair;
        open(diagnosis);
        QVERIFY(text(u"login-command"_s).contains(u"authorized_keys"_s));
        find<QPushButton>(u"login-fix"_s)->click();
        QTRY_VERIFY(find<QDialog>(u"keyLoginDialog"_s));
        QCOMPARE(text(u"keyLoginHostKey"_s), guest::fingerprint(m_pool->shownKey->key) + u" at 10.0.0.5"_s);
        QVERIFY(!find<QPushButton>(u"keyLoginAdd"_s)->isEnabled());
        find<QLineEdit>(u"keyLoginPassword"_s)->setText(u"secret"_s);
        find<QPushButton>(u"keyLoginAdd"_s)->click();
        QTRY_COMPARE(m_pool->repairs, QList<guest::Repair>{repair});
        QCOMPARE(m_pool->logins[0].password.reveal(), "secret"_ba);
        QCOMPARE(m_pool->logins[0].host.key, m_pool->shownKey->key);
    }

    void offersNoKeyThatIsIgnored()
    {
        guest::Diagnosis diagnosis = failingAt(u"KEY_REFUSED"_s, u"ssh-rsa AAAA xscontainer"_s);
        diagnosis.steps[qsizetype(Rung::Login)].repair =
            guest::Repair{guest::Repair::Action::PushKey, u"ssh-rsa AAAA xscontainer"_s};
        m_pool->answer = fail(ErrorKind::Auth, u"It is refused all the same."_s, {}, {u"KEY_IGNORED"_s});
        open(diagnosis);
        find<QPushButton>(u"login-fix"_s)->click();
        QTRY_VERIFY(find<QDialog>(u"keyLoginDialog"_s));
        find<QLineEdit>(u"keyLoginPassword"_s)->setText(u"secret"_s);
        find<QPushButton>(u"keyLoginAdd"_s)->click();
        QTRY_COMPARE(text(u"ladderSummary"_s), u"It is refused all the same."_s);
        QTRY_VERIFY(!find<QPushButton>(u"login-fix"_s));
        QVERIFY(text(u"login-remedy"_s).contains(u"log of sshd"_s));
        QVERIFY(text(u"login-command"_s).contains(u"sshd -T"_s));
    }

    void asksForNoPasswordWithoutAHostKey()
    {
        guest::Diagnosis diagnosis = failingAt(u"KEY_REFUSED"_s, u"ssh-rsa AAAA xscontainer"_s);
        diagnosis.steps[qsizetype(Rung::Login)].repair =
            guest::Repair{guest::Repair::Action::PushKey, u"ssh-rsa AAAA xscontainer"_s};
        m_pool->shownKey = fail(ErrorKind::Network, u"Nobody answers."_s);
        open(diagnosis);
        find<QPushButton>(u"login-fix"_s)->click();
        QTRY_VERIFY(text(u"ladderSummary"_s).startsWith(u"Nobody answers."_s));
        QVERIFY(!find<QDialog>(u"keyLoginDialog"_s));
        QVERIFY(m_pool->repairs.isEmpty());
    }

    void asksBeforeItMakesSomebodyAsGoodAsRoot()
    {
        guest::Diagnosis diagnosis = failingAt(u"NOT_PERMITTED"_s, u"docker"_s);
        const guest::Repair repair{guest::Repair::Action::JoinEngineGroup, u"docker"_s};
        diagnosis.steps[qsizetype(Rung::Permission)].repair = repair;
        open(diagnosis);
        find<QPushButton>(u"permission-fix"_s)->click();
        QVERIFY(find<QMessageBox>(u"groupQuestion"_s));
        QVERIFY(m_pool->repairs.isEmpty());
        find<QPushButton>(u"groupQuestionAdd"_s)->click();
        QTRY_COMPARE(m_pool->repairs, QList<guest::Repair>{repair});
    }

    void startsTheEngine()
    {
        guest::Diagnosis diagnosis = failingAt(u"ENGINE_DOWN"_s, u"docker.service"_s);
        const guest::Repair repair{guest::Repair::Action::StartEngine, u"docker.service"_s};
        diagnosis.steps[qsizetype(Rung::Engine)].repair = repair;
        open(diagnosis);
        find<QPushButton>(u"engine-fix"_s)->click();
        QTRY_COMPARE(m_pool->repairs, QList<guest::Repair>{repair});
    }

    void tellsWhyItCouldNotLook()
    {
        m_pool->diagnosis = fail(ErrorKind::Remote, u"XAPI says no."_s);
        selectVm();
        m_window->actions()->diagnoseAction()->trigger();
        QTRY_COMPARE(text(u"ladderSummary"_s), u"XAPI says no."_s);
        QVERIFY(find<QPushButton>(u"ladderAgain"_s)->isEnabled());
        m_pool->diagnosis = failingAt(u"ENGINE_DOWN"_s);
        find<QPushButton>(u"ladderAgain"_s)->click();
        QTRY_VERIFY(find<QFrame>(u"rung-engine"_s));
        m_pool->diagnosis = fail(ErrorKind::Remote, u"XAPI says no."_s);
        find<QPushButton>(u"ladderAgain"_s)->click();
        QTRY_COMPARE(text(u"ladderSummary"_s), u"XAPI says no."_s);
        QTRY_VERIFY(!find<QFrame>(u"rung-engine"_s));
    }

    void closesWhileItLooks()
    {
        m_pool->holdAnswers = true;
        m_pool->diagnosis = failingAt(u"ENGINE_DOWN"_s);
        selectVm();
        m_window->actions()->diagnoseAction()->trigger();
        QVERIFY(dialog()->isBusy());
        dialog()->reject();
        QTRY_VERIFY(!dialog());
        m_pool->holdAnswers = false;
        QCoreApplication::processEvents();
    }

    void namesEveryControl()
    {
        open(withOtherHostKey());
        for (const QWidget *widget : dialog()->findChildren<QWidget *>()) {
            const bool isControl =
                qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QTextEdit *>(widget);
            if (!isControl || widget->objectName().startsWith(u"qt_"_s))
                continue;
            QVERIFY(!widget->objectName().isEmpty());
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }

    void wordsAndPicturesForAll()
    {
        for (const Outcome outcome :
             {Outcome::Passed, Outcome::Failed, Outcome::NotReached, Outcome::NotApplicable}) {
            QVERIFY(ui::IconFactory::exists(ui::rungwords::outcomeIcon(outcome)));
            QVERIFY(!ui::rungwords::outcomeText(outcome).isEmpty());
        }
        for (const Rung rung : guest::allRungs())
            QVERIFY(!ui::rungwords::title(rung, guest::Mode::Tls).isEmpty());
    }
};

QTEST_MAIN(LadderDialogTest)
#include "tst_ladderdialog.moc"
