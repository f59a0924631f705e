// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on a real pool in this process: click, plugin, guest, engine, monitor, tree.
#include "places.h"
#include "simulator/embeddedpool.h"
#include "simulator/scenario.h"
#include "simulator/simulatedguest.h"
#include "ui/actions/containeractions.h"
#include "ui/actions/containerjobs.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/pools/connectedpool.h"
#include "ui/tour/tourfinds.h"
#include "verify.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace xsc;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using service::Command;

namespace {

constexpr int patience = 30'000; // ms

std::unique_ptr<ui::PoolSource> makePool(xapi::ServerAddress address, xapi::Login login)
{
    return std::make_unique<ui::ConnectedPool>(std::move(address), std::move(login));
}

} // namespace

class TestDesktop : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<simulator::EmbeddedPool> m_embedded;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::PoolSource *m_pool = nullptr;
    ui::ObjectKey m_container;

    void open(const QString &password, const QString &fingerprint)
    {
        xapi::Login login;
        login.password = Secret::fromText(password);
        m_pool = m_window->pools()->add(
            makePool(xapi::ServerAddress::https(u"127.0.0.1"_s, m_embedded->tlsPort(), fingerprint), login));
        m_pool->open();
    }

    void openAndSelect()
    {
        open(m_embedded->settings().password, m_embedded->certificateSha256());
        QTRY_VERIFY_WITH_TIMEOUT(ui::tourfinds::runningContainer(*m_window->model()).has_value(), patience);
        m_container = *ui::tourfinds::runningContainer(*m_window->model());
        m_window->view()->select(m_container);
    }

    docker::ContainerState state() const
    {
        const auto container = m_window->model()->container(m_container.containerKey());
        return container ? container->state : docker::ContainerState::Unknown;
    }

    void startPool(const QString &plugin)
    {
        simulator::EmbeddedPoolSettings settings;
        settings.pluginProgram = plugin;
        settings.monitorProgram = test::ourProgram(u"xscontainer-monitor"_s);
        m_embedded = std::make_unique<simulator::EmbeddedPool>(simulator::smallScenario(), settings);
        const Result<> started = m_embedded->start();
        QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().text()));
        m_window = std::make_unique<ui::MainWindow>(nullptr, makePool);
        m_window->show();
    }

    // A plugin that does nothing but this.
    void replacePlugin(const QByteArray &script)
    {
        const QString path = m_folder.filePath(u"plugin"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script + '\n');
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        cleanup();
        startPool(path);
    }

private Q_SLOTS:
    void init() { startPool(test::ourProgram(u"xscontainer-plugin"_s)); }

    void cleanup()
    {
        test::await(m_window->pools()->end(Patience::of(10s)));
        m_window.reset();
        m_embedded.reset();
    }

    void stopsAndStartsAContainerThroughThePlugin()
    {
        openAndSelect();
        m_window->actions()->action(Command::Stop)->trigger();
        QCOMPARE(m_window->model()->stateText(m_container), u"Stopping…"_s);
        QTRY_COMPARE_WITH_TIMEOUT(state(), docker::ContainerState::Exited, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->actions()->action(Command::Start)->isEnabled(), patience);
        m_window->actions()->action(Command::Start)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(state(), docker::ContainerState::Running, patience);
        QCOMPARE(m_window->messages()->count(), 0);
    }

    void pausesAndResumesAContainer()
    {
        openAndSelect();
        m_window->actions()->action(Command::Pause)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(state(), docker::ContainerState::Paused, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->actions()->action(Command::Unpause)->isEnabled(), patience);
        m_window->actions()->action(Command::Unpause)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(state(), docker::ContainerState::Running, patience);
    }

    void showsWhatHappensInTheGuest()
    {
        openAndSelect();
        const xapi::VmRecord *vm = m_pool->inventory().find(m_container.vm);
        simulator::SimulatedGuest *guest = m_embedded->guest(vm->uuid);
        QVERIFY(guest->engine().die(m_window->model()->container(m_container.containerKey())->name, 137));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->model()->stateText(m_container), u"Exited (137)"_s, patience);
    }

    void aPluginThatFailsIsTold()
    {
        replacePlugin("echo broken >&2; exit 1");
        openAndSelect();
        m_window->actions()->action(Command::Stop)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_window->messages()->count(), 1, patience);
        QVERIFY(m_window->messages()->current().what.contains(u"could not be stopped"_s));
        QCOMPARE(state(), docker::ContainerState::Running);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->actions()->action(Command::Stop)->isEnabled(), patience);
    }

    void aPluginThatHangsIsGivenUp()
    {
        replacePlugin("exec sleep 60");
        openAndSelect();
        m_window->jobs()->setTimes({500ms, 500ms});
        m_window->actions()->action(Command::Stop)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_window->messages()->count(), 1, patience);
        QVERIFY(!m_window->messages()->current().advice.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->actions()->action(Command::Stop)->isEnabled(), patience);
    }

    void tellsARefusedPassword()
    {
        open(u"wrong"_s, m_embedded->certificateSha256());
        QTRY_COMPARE_WITH_TIMEOUT(m_pool->state(), ui::PoolSource::State::Failed, patience);
        QCOMPARE(m_pool->error().kind, ErrorKind::Auth);
        QVERIFY(m_window->messages()->isVisible());
    }

    void asksForTrustInAnUnknownCertificate()
    {
        open(m_embedded->settings().password, {});
        QTRY_COMPARE_WITH_TIMEOUT(m_pool->state(), ui::PoolSource::State::Failed, patience);
        QCOMPARE(m_pool->error().kind, ErrorKind::Trust);
        QCOMPARE(m_pool->error().code,
                 QStringList({u"UNKNOWN_CERTIFICATE"_s, m_embedded->certificateSha256(), u"127.0.0.1"_s}));
        m_pool->trust(m_pool->error().code.at(1));
        m_pool->open();
        QTRY_COMPARE_WITH_TIMEOUT(m_pool->state(), ui::PoolSource::State::Live, patience);
    }

    void aPoolThatGoesAwayIsLostAndStale()
    {
        openAndSelect();
        m_embedded->stop();
        QTRY_COMPARE_WITH_TIMEOUT(m_pool->state(), ui::PoolSource::State::Lost, patience);
        QVERIFY(m_window->model()->indexOfKey(m_container).data(ui::InventoryModel::StaleRole).toBool());
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->actions()->action(Command::Stop)->isEnabled(), patience);
    }
};

QTEST_MAIN(TestDesktop)
#include "tst_desktop.moc"
