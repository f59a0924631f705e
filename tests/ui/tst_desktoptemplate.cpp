// SPDX-License-Identifier: GPL-3.0-or-later
// The real window makes the config drive of a template in a real pool in this process.
#include "drivepool.h"
#include "embeddedlogin.h"
#include "places.h"
#include "ui/cloudconfig/newdrivedialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/pools/connectedpool.h"
#include "verify.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QTest>

using namespace xsc;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 30'000; // ms

} // namespace

class DesktopTemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTemplateGetsADriveOfItsOwn();
    void whatThePoolBringsAlongIsNoTarget();
    void aRefusalLeavesTheTemplateAndTheText();

private:
    void mark(const QString &vmUuid, const QString &otherConfig = {});
    void openDialog(const QString &vmUuid);
    [[nodiscard]] const xapi::VmRecord *seen(const QString &vmUuid) const
    {
        return m_pool->inventory().vmByUuid(vmUuid);
    }
    [[nodiscard]] QComboBox *targets() const { return m_dialog->findChild<QComboBox *>(u"newDriveVmBox"_s); }
    [[nodiscard]] QDialog *summary() const { return m_dialog->findChild<QDialog *>(u"summaryDialog"_s); }
    [[nodiscard]] QString said() const
    {
        return summary()->findChild<QLabel *>(u"summaryInstance"_s)->text();
    }
    void askToWrite();
    void agree() { summary()->findChild<QAbstractButton *>(u"summaryWriteButton"_s)->click(); }

    std::unique_ptr<test::DrivePool> m_embedded;
    std::unique_ptr<ui::MainWindow> m_window;
    QPointer<ui::PoolSource> m_pool;
    QPointer<ui::NewDriveDialog> m_dialog;
};

void DesktopTemplateTest::init()
{
    m_embedded = std::make_unique<test::DrivePool>(test::ourProgram(u"xscontainer-plugin"_s));
    VERIFY_RESULT(m_embedded->start());
    mark(m_embedded->halted);
    m_window = std::make_unique<ui::MainWindow>(nullptr, ui::ConnectedPool::make);
    m_window->show();
    m_pool = test::logIn(*m_window, m_embedded->pool());
    QTRY_VERIFY_WITH_TIMEOUT(seen(m_embedded->halted) && seen(m_embedded->halted)->isTemplate, patience);
    QTRY_VERIFY_WITH_TIMEOUT(seen(m_embedded->running), patience);
}

void DesktopTemplateTest::cleanup()
{
    test::await(m_window->pools()->end(Patience::of(10s)));
    m_window.reset();
    m_embedded.reset();
}

void DesktopTemplateTest::mark(const QString &vmUuid, const QString &otherConfig)
{
    const QString vm = m_embedded->vmRef(vmUuid);
    VERIFY_RESULT(m_embedded->model().set(u"VM"_s, vm, u"is_a_template"_s, xapi::Value(true)));
    if (!otherConfig.isEmpty())
        VERIFY_RESULT(
            m_embedded->model().addTo(u"VM"_s, vm, u"other_config"_s, otherConfig, xapi::Value(u"true"_s)));
}

void DesktopTemplateTest::openDialog(const QString &vmUuid)
{
    const auto key = ui::ObjectKey::ofVm(m_pool, xapi::VmRef(m_embedded->vmRef(vmUuid)));
    m_dialog = m_window->showNewDriveDialog(key);
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->editor()->bytes().startsWith("#cloud-config"), patience);
}

void DesktopTemplateTest::askToWrite()
{
    auto *write = m_dialog->findChild<QAbstractButton *>(u"newDriveWriteButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(write->isEnabled(), patience);
    QTest::mouseClick(write, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(summary(), patience);
}

void DesktopTemplateTest::aTemplateGetsADriveOfItsOwn()
{
    openDialog(m_embedded->running);
    QCOMPARE(targets()->currentText(), u"Web 2"_s);
    QTest::keyClick(targets(), Qt::Key_Up);
    QCOMPARE(targets()->currentText(), u"Web 1 (template)"_s);
    const auto *preview = m_dialog->editor()->preview()->view();
    QTRY_VERIFY_WITH_TIMEOUT(preview->bytes().contains("web1"), patience);
    askToWrite();
    QVERIFY2(said().contains(u"made from this template"_s) && said().contains(u"instance ID"_s),
             qPrintable(said()));
    const QByteArray text = m_dialog->editor()->bytes();
    agree();
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog, patience);
    QCOMPARE(m_embedded->stored(m_embedded->halted).value_or(QString()).toUtf8(), text);
    QCOMPARE(m_embedded->drives().size(), 1);
    QVERIFY(m_embedded->content(m_embedded->drives().constFirst()).contains(m_embedded->halted.toLatin1()));
    QVERIFY(seen(m_embedded->halted)->isTemplate);
    openDialog(m_embedded->running);
    askToWrite();
    QVERIFY2(!said().contains(u"template"_s), qPrintable(said()));
}

void DesktopTemplateTest::whatThePoolBringsAlongIsNoTarget()
{
    mark(m_embedded->halted, u"default_template"_s);
    QTRY_VERIFY_WITH_TIMEOUT(seen(m_embedded->halted)->otherConfig.contains(u"default_template"_s), patience);
    openDialog(m_embedded->running);
    QCOMPARE(targets()->findText(u"Web 1 (template)"_s), -1);
    QVERIFY(targets()->findText(u"Web 2"_s) >= 0);
}

void DesktopTemplateTest::aRefusalLeavesTheTemplateAndTheText()
{
    openDialog(m_embedded->halted);
    m_dialog->editor()->replaceBytes("#cloud-config\n# mine\n");
    askToWrite();
    m_embedded->server().failNext(u"VBD.create"_s, {u"OPERATION_NOT_ALLOWED"_s, u"No disk for you."_s});
    agree();
    const QPointer messages = m_dialog->findChild<ui::MessageBar *>(u"messageBar"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!messages || messages->count() == 1, patience);
    QVERIFY(messages);
    QVERIFY2(messages->current().why.contains(u"OPERATION_NOT_ALLOWED"_s),
             qPrintable(messages->current().why));
    QCOMPARE(m_dialog->editor()->bytes(), "#cloud-config\n# mine\n");
    QTRY_COMPARE_WITH_TIMEOUT(m_embedded->drives(), QStringList(), patience);
}

QTEST_MAIN(DesktopTemplateTest)
#include "tst_desktoptemplate.moc"
