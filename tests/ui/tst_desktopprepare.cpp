// SPDX-License-Identifier: GPL-3.0-or-later
// The real window prepares a VM that is a real sshd, in a real pool in this process.
#include "embeddedlogin.h"
#include "guest/hostkeys.h"
#include "keptlog.h"
#include "passwordvm.h"
#include "secretwatch.h"
#include "simulator/xapidispatcher.h"
#include "simulator/xapimodel.h"
#include "simulator/xapiserver.h"
#include "ui/diagnosis/ladderdialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/management/wayform.h"
#include "ui/pages/valuetext.h"
#include "ui/pools/connectedpool.h"
#include "ui/prepare/preparedialog.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPointer>
#include <QTabWidget>
#include <QTest>
#include <QTimer>

using namespace xsc;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using ui::Progress;
namespace keys = xapi::keys;

namespace {

constexpr int longest = 30'000; // ms

} // namespace

class DesktopPrepareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void preparesWithTheRightPassword();
    void showsSecretsNowhere();
    void refusesAHostThatIsNotAgreedTo();
    void addsTheKeyFromTheLadder();
    void changesTheWayAndForgetsTheHostKey();

    void cleanup()
    {
        if (m_window)
            test::await(m_window->pools()->end(Patience::of(10s)));
        m_window.reset();
        m_vm.reset();
    }

private:
    void openWizard();
    void answer(const QString &button);
    void logIn(const QByteArray &password);
    [[nodiscard]] ui::ObjectKey key() const;
    [[nodiscard]] ui::PrepareDialog *wizard() const { return m_window->findChild<ui::PrepareDialog *>(); }
    [[nodiscard]] Progress progress() const { return wizard()->vms()->at(0).progress; }
    template <class Widget>
    [[nodiscard]] static Widget *find(QWidget *in, const QString &name)
    {
        return in->findChild<Widget *>(name);
    }
    [[nodiscard]] const xapi::VmRecord *record() const { return m_pool->inventory().find(m_vm->ref()); }

    std::unique_ptr<test::PasswordVm> m_vm;
    std::unique_ptr<ui::MainWindow> m_window;
    QPointer<ui::PoolSource> m_pool;
};

void DesktopPrepareTest::init()
{
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    qunsetenv("SSH_AUTH_SOCK");
    m_vm = std::make_unique<test::PasswordVm>();
    VERIFY_RESULT(m_vm->start());
    m_window = std::make_unique<ui::MainWindow>(nullptr, ui::ConnectedPool::make);
    m_window->show();
    m_pool = test::logIn(*m_window, m_vm->pool());
    QTRY_VERIFY_WITH_TIMEOUT(record() && m_pool->isLive(), longest);
}

ui::ObjectKey DesktopPrepareTest::key() const { return ui::ObjectKey::ofVm(m_pool, m_vm->ref()); }

void DesktopPrepareTest::openWizard()
{
    m_window->showPrepareDialogs({key()});
    QVERIFY(wizard());
    find<QLineEdit>(wizard(), u"prepareUser"_s)->setText(test::PasswordVm::user());
    find<QLineEdit>(wizard(), u"prepareSshPort"_s)->setText(QString::number(m_vm->sshd().port()));
    find<QLineEdit>(wizard(), u"prepareSocket"_s)->setText(m_vm->otherConfig().value(keys::engineSocket));
    find<QAbstractButton>(wizard(), u"prepareGo"_s)->click();
}

void DesktopPrepareTest::answer(const QString &button)
{
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(wizard(), u"questionBox"_s)->isVisible(), longest);
    find<QAbstractButton>(wizard(), button)->click();
}

void DesktopPrepareTest::logIn(const QByteArray &password)
{
    QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>(wizard(), u"questionPassword"_s)->isVisible(), longest);
    find<QLineEdit>(wizard(), u"questionPassword"_s)->setText(QString::fromUtf8(password));
    find<QAbstractButton>(wizard(), u"questionYes"_s)->click();
}

void DesktopPrepareTest::preparesWithTheRightPassword()
{
    openWizard();
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(wizard(), u"questionBox"_s)->isVisible(), longest);
    QVERIFY(find<ui::ValueText>(wizard(), u"questionContext"_s)
                ->toPlainText()
                .contains(guest::fingerprint(m_vm->sshd().hostKey())));
    answer(u"questionYes"_s);
    logIn("not this one");
    logIn(test::PasswordVm::password());
    QTRY_COMPARE_WITH_TIMEOUT(progress(), Progress::Done, longest);
    QVERIFY(m_vm->authorizedKeys().contains(m_vm->publicLine().trimmed()));
    QCOMPARE(m_vm->otherConfig().value(keys::monitor), u"True"_s);
    QCOMPARE(m_vm->otherConfig().value(keys::sshHostKey).toLatin1(), m_vm->sshd().hostKey());
    QTRY_VERIFY_WITH_TIMEOUT(guest::isManaged(*record()), longest);
    m_window->details()->pages()->setCurrentWidget(m_window->details()->managementPage());
    m_window->details()->setSelection({key()});
    QCOMPARE(find<ui::ValueText>(m_window.get(), u"hostKeyText"_s)->toPlainText(),
             guest::fingerprint(m_vm->sshd().hostKey()));
}

// The password and the pool's key, looked for at every call to XAPI and while the window logs in.
void DesktopPrepareTest::showsSecretsNowhere()
{
    const auto &model = m_vm->pool().model();
    test::SecretWatch watch(m_vm->hostRoot());
    watch.isAtHome = true;
    watch.words = {test::PasswordVm::password()};
    for (const QString &secret : model.refs(u"secret"_s)) {
        const QByteArray text = model.value(u"secret"_s, secret, u"value"_s).toString().toUtf8();
        if (text.contains("PRIVATE KEY"))
            watch.words.append(test::SecretWatch::lineOf(text));
    }
    QCOMPARE(watch.words.size(), 2);
    const test::KeptLog log;
    auto &dispatcher = m_vm->pool().server().dispatcher();
    dispatcher.setWatcher([&watch](const QString &) { watch.glance(); });
    QTimer between;
    connect(&between, &QTimer::timeout, &between, [&watch] { watch.glance(); });
    between.start(20);
    openWizard();
    answer(u"questionYes"_s);
    logIn(test::PasswordVm::password());
    QTRY_COMPARE_WITH_TIMEOUT(progress(), Progress::Done, longest);
    dispatcher.setWatcher({});
    between.stop();
    QVERIFY2(watch.looks() > 20, qPrintable(QString::number(watch.looks())));
    watch.look();
    QVERIFY2(watch.found().isEmpty(), qPrintable(watch.found().join(u' ')));
    QVERIFY(!log.lines().isEmpty());
    for (const QByteArray &word : watch.words)
        QVERIFY2(!log.lines().contains(word), log.lines().constData());
}

void DesktopPrepareTest::refusesAHostThatIsNotAgreedTo()
{
    const xapi::StringMap before = m_vm->otherConfig();
    openWizard();
    answer(u"questionNo"_s);
    QTRY_COMPARE_WITH_TIMEOUT(progress(), Progress::Failed, longest);
    QCOMPARE(m_vm->otherConfig(), before);
    QVERIFY(m_vm->authorizedKeys().isEmpty());
}

void DesktopPrepareTest::addsTheKeyFromTheLadder()
{
    auto *ladder = new ui::LadderDialog(m_pool, m_vm->vm(), u"guarded"_s, m_window.get());
    QTRY_VERIFY_WITH_TIMEOUT(!ladder->isBusy(), longest);
    auto *fix = find<QAbstractButton>(ladder, u"login-fix"_s);
    QVERIFY(fix);
    fix->click();
    QTRY_VERIFY_WITH_TIMEOUT(find<QDialog>(ladder, u"keyLoginDialog"_s), longest);
    find<QLineEdit>(ladder, u"keyLoginPassword"_s)->setText(QString::fromUtf8(test::PasswordVm::password()));
    find<QAbstractButton>(ladder, u"keyLoginAdd"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_vm->authorizedKeys().contains(m_vm->publicLine().trimmed()), longest);
    QTRY_VERIFY_WITH_TIMEOUT(!ladder->isBusy(), longest);
    QTRY_VERIFY_WITH_TIMEOUT(!find<QAbstractButton>(ladder, u"login-fix"_s), longest);
}

void DesktopPrepareTest::changesTheWayAndForgetsTheHostKey()
{
    VERIFY_RESULT(test::await(m_vm->session()->setMapKey(u"VM"_s, m_vm->ref().text(), u"other_config"_s,
                                                         keys::sshHostKey, u"AAAA"_s, Patience::of(10s))));
    QTRY_VERIFY_WITH_TIMEOUT(record()->otherConfig.contains(keys::sshHostKey), longest);
    ui::ManagementPage *page = m_window->details()->managementPage();
    m_window->details()->pages()->setCurrentWidget(page);
    m_window->details()->setSelection({key()});
    find<QLineEdit>(page, u"wayAddress"_s)->setText(u"127.0.0.9"_s);
    find<QAbstractButton>(page, u"wayApply"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_vm->otherConfig().value(keys::address), u"127.0.0.9"_s, longest);
    QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>(page, u"hostKeyForget"_s)->isEnabled(), longest);
    find<QAbstractButton>(page, u"hostKeyForget"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_vm->otherConfig().contains(keys::sshHostKey), longest);
}

QTEST_MAIN(DesktopPrepareTest)
#include "tst_desktopprepare.moc"
