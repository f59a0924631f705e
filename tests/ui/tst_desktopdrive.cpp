// SPDX-License-Identifier: GPL-3.0-or-later
// The real window makes, edits and locks the config drives of a real pool in this process.
#include "drivepool.h"
#include "embeddedlogin.h"
#include "keptlog.h"
#include "places.h"
#include "secretwatch.h"
#include "simulator/xapidispatcher.h"
#include "ui/cloudconfig/configdrivepage.h"
#include "ui/cloudconfig/newdrivedialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/pages/valuetext.h"
#include "ui/pools/connectedpool.h"
#include "verify.h"

#include <QAbstractButton>
#include <QPointer>
#include <QTabWidget>
#include <QTest>
#include <QTimer>

using namespace xsc;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 30'000; // ms

} // namespace

class DesktopDriveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesEditsAndKeepsOneDrive_data();
    void makesEditsAndKeepsOneDrive();
    void locksADriveWhileItsMachineRuns();
    void tellsWhatThePoolRefuses();
    void showsSecretsNowhere_data() { makesEditsAndKeepsOneDrive_data(); }
    void showsSecretsNowhere();

    void cleanup()
    {
        test::await(m_window->pools()->end(Patience::of(10s)));
        m_window.reset();
        m_embedded.reset();
    }

private:
    void openWindow(const QString &plugin);
    void look(const QString &vmUuid);
    void press(QWidget *place, const QString &name);
    void agree(QWidget *asking);
    [[nodiscard]] ui::ConfigDrivePage *page() const { return m_window->details()->configDrivePage(); }
    [[nodiscard]] bool isEditorShown() const { return page()->editor()->isVisible(); }
    [[nodiscard]] QString stored(const QString &vm) { return m_embedded->stored(vm).value_or(QString()); }
    [[nodiscard]] static QString pluginProgram() { return test::ourProgram(u"xscontainer-plugin"_s); }
    //! Should none be named, the pool looks for one.
    [[nodiscard]] static QString noPlugin() { return u"/nowhere/plugin"_s; }
    [[nodiscard]] static QAbstractButton *button(QWidget *in, const QString &name)
    {
        return in->findChild<QAbstractButton *>(name);
    }

    std::unique_ptr<test::DrivePool> m_embedded;
    std::unique_ptr<ui::MainWindow> m_window;
    QPointer<ui::PoolSource> m_pool;
};

void DesktopDriveTest::openWindow(const QString &plugin)
{
    m_embedded = std::make_unique<test::DrivePool>(plugin);
    VERIFY_RESULT(m_embedded->start());
    m_window = std::make_unique<ui::MainWindow>(nullptr, ui::ConnectedPool::make);
    m_window->show();
    m_pool = test::logIn(*m_window, m_embedded->pool());
    const xapi::VmRef vm(m_embedded->vmRef(m_embedded->running));
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->inventory().find(vm), patience);
}

void DesktopDriveTest::look(const QString &vmUuid)
{
    const auto key = ui::ObjectKey::ofVm(m_pool, xapi::VmRef(m_embedded->vmRef(vmUuid)));
    m_window->details()->pages()->setCurrentWidget(page());
    m_window->details()->setSelection({key});
}

void DesktopDriveTest::press(QWidget *place, const QString &name)
{
    QAbstractButton *pressed = button(place, name);
    QTRY_VERIFY_WITH_TIMEOUT(pressed->isEnabled(), patience);
    pressed->click();
}

void DesktopDriveTest::agree(QWidget *asking)
{
    const auto summary = [asking] { return asking->findChild<QDialog *>(u"summaryDialog"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(summary(), patience);
    button(summary(), u"summaryWriteButton"_s)->click();
}

void DesktopDriveTest::makesEditsAndKeepsOneDrive_data()
{
    QTest::addColumn<QString>("plugin");
    QTest::newRow("through the plugin") << pluginProgram();
    QTest::newRow("directly") << noPlugin();
}

void DesktopDriveTest::makesEditsAndKeepsOneDrive()
{
    QFETCH(QString, plugin);
    openWindow(plugin);
    const QString vm = m_embedded->halted;
    look(vm);
    QAbstractButton *offer = button(page(), u"driveMessageButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(offer->isVisible(), patience);
    offer->click();
    const QPointer<ui::NewDriveDialog> dialog = m_window->findChild<ui::NewDriveDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->editor()->bytes().startsWith("#cloud-config"), patience);
    const QByteArray first = dialog->editor()->bytes();
    press(dialog, u"newDriveWriteButton"_s);
    agree(dialog);
    QTRY_COMPARE_WITH_TIMEOUT(m_embedded->drives().size(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog && isEditorShown(), patience);
    QCOMPARE(page()->editor()->bytes(), first);
    QCOMPARE(stored(vm).toUtf8(), first);

    const QByteArray edited = first + "# caf\xc3\xa9 <&>\t \r\n  ";
    page()->editor()->replaceBytes(edited);
    press(page(), u"writeDriveButton"_s);
    agree(m_window.get());
    QTRY_COMPARE_WITH_TIMEOUT(stored(vm).toUtf8(), edited, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!page()->editor()->code()->isReadOnly(), patience);
    QCOMPARE(page()->editor()->bytes(), edited);
    QCOMPARE(m_embedded->drives().size(), 1);
}

void DesktopDriveTest::locksADriveWhileItsMachineRuns()
{
    openWindow(pluginProgram());
    VERIFY_RESULT(m_embedded->create(m_embedded->running, u"#cloud-config\n# of a running machine\n"_s));
    look(m_embedded->running);
    QTRY_VERIFY_WITH_TIMEOUT(isEditorShown(), patience);
    QCOMPARE(page()->editor()->bytes(), "#cloud-config\n# of a running machine\n");
    QVERIFY(page()->editor()->code()->isReadOnly());
    const QString why = page()->findChild<ui::ValueText *>(u"readOnlyText"_s)->toPlainText();
    QVERIFY2(why.contains(u"shut down"_s), qPrintable(why));
    QVERIFY(!button(page(), u"writeDriveButton"_s)->isEnabled());

    const QString vm = m_embedded->vmRef(m_embedded->running);
    VERIFY_RESULT(m_embedded->model().set(u"VM"_s, vm, u"power_state"_s, xapi::Value(u"Halted"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(!page()->editor()->code()->isReadOnly(), patience);
}

void DesktopDriveTest::tellsWhatThePoolRefuses()
{
    openWindow(noPlugin());
    VERIFY_RESULT(m_embedded->create(m_embedded->halted, u"#cloud-config\n"_s));
    look(m_embedded->halted);
    QTRY_VERIFY_WITH_TIMEOUT(isEditorShown(), patience);
    page()->editor()->replaceBytes("#cloud-config\n# mine\n");
    m_embedded->server().failNext(u"VDI.create"_s, {u"SR_FULL"_s, u"8"_s, u"2"_s});
    press(page(), u"writeDriveButton"_s);
    agree(m_window.get());
    QTRY_COMPARE_WITH_TIMEOUT(m_window->messages()->count(), 1, patience);
    QCOMPARE(page()->editor()->bytes(), "#cloud-config\n# mine\n");
    QCOMPARE(stored(m_embedded->halted), u"#cloud-config\n"_s);
    QCOMPARE(m_embedded->drives().size(), 1);
}

// Looked for while a drive is refused, is written and is read again. XAPI gives a plugin its call as an
// argument, which it wipes before all else: there is nothing to see from its first call on that is about the
// drive.
void DesktopDriveTest::showsSecretsNowhere()
{
    QFETCH(QString, plugin);
    openWindow(plugin);
    const QByteArray marker = "marker-2e9a47-" + QByteArray::number(QCoreApplication::applicationPid());
    VERIFY_RESULT(m_embedded->create(m_embedded->halted, u"#cloud-config\n"_s));
    look(m_embedded->halted);
    QTRY_VERIFY_WITH_TIMEOUT(isEditorShown(), patience);

    test::SecretWatch watch(m_embedded->pool().hostRoot(m_embedded->host));
    watch.isAtHome = true;
    watch.words = {marker};
    const test::KeptLog log;
    const bool isDirect = plugin == noPlugin();
    m_embedded->server().dispatcher().setWatcher([&watch, isDirect](const QString &method) {
        if (isDirect || QStringList{u"VDI.create"_s, u"VDI.get_uuid"_s, u"VBD.create"_s}.contains(method)) {
            watch.glance();
        }
    });
    QTimer between;
    connect(&between, &QTimer::timeout, &between, [&watch] { watch.glance(); });
    if (isDirect) {
        between.start(20);
    }
    const QByteArray text = "#cloud-config\npassword: " + marker + '\n';
    page()->editor()->replaceBytes(text);
    m_embedded->server().failNext(u"VDI.create"_s, {u"SR_FULL"_s, u"8"_s, u"2"_s});
    press(page(), u"writeDriveButton"_s);
    agree(m_window.get());
    QTRY_COMPARE_WITH_TIMEOUT(m_window->messages()->count(), 1, patience);
    press(page(), u"writeDriveButton"_s);
    agree(m_window.get());
    QTRY_COMPARE_WITH_TIMEOUT(stored(m_embedded->halted).toUtf8(), text, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!page()->editor()->code()->isReadOnly(), patience);
    m_embedded->server().dispatcher().setWatcher({});
    between.stop();
    QVERIFY2(watch.looks() > (isDirect ? 20 : 2), qPrintable(QString::number(watch.looks())));
    watch.look();
    QVERIFY2(watch.found().isEmpty(), qPrintable(watch.found().join(u' ')));
    qInfo("The log is kept.");
    QVERIFY(log.lines().contains("The log is kept."));
    QVERIFY2(!log.lines().contains(marker), log.lines().constData());
}

QTEST_MAIN(DesktopDriveTest)
#include "tst_desktopdrive.moc"
