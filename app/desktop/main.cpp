// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopoptions.h"

#include "core/logfile.h"
#include "core/termination.h"
#include "simulator/embeddedpool.h"
#include "simulator/scenario.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/pools/connectedpool.h"
#include "ui/tour/tour.h"
#include "ui/translations.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto goodbyeTime = 2s;

void print(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

int complain(const xsc::Error &error)
{
    std::fputs(qPrintable(error.text() + u'\n'), stderr);
    return 1;
}

void addEmbedded(xsc::ui::MainWindow &window, const xsc::simulator::EmbeddedPool &pool)
{
    xsc::xapi::Login login;
    login.user = pool.settings().user;
    login.password = xsc::Secret::fromText(pool.settings().password);
    const auto address =
        xsc::xapi::ServerAddress::https(u"127.0.0.1"_s, pool.tlsPort(), pool.certificateSha256());
    window.pools()->add(xsc::ui::ConnectedPool::make(address, login))->open();
}

using Outcome = std::optional<xsc::Result<>>;

QCoro::Task<void> playTour(xsc::ui::Tour *tour, Outcome *outcome)
{
    *outcome = co_await tour->run();
    QCoreApplication::exit(); // quit() would let the window ask about the text that the tour has changed
}

int startTour(xsc::ui::MainWindow &window, const QString &folder)
{
    if (!QDir().mkpath(folder)) {
        return complain({xsc::ErrorKind::Invalid,
                         QCoreApplication::translate("main", "The folder %1 cannot be made.").arg(folder),
                         {},
                         {}});
    }
    xsc::ui::Tour tour(&window, QDir(folder), print);
    Outcome outcome;
    playTour(&tour, &outcome);
    QCoreApplication::exec();
    // Somebody has closed the window: a tour that was not played to its end has failed.
    tour.cancel();
    while (!outcome) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return *outcome ? 0 : complain(outcome->error());
}

// When the tree has stood still for a while: containers come one monitor after the other.
void photographWhenQuiet(xsc::ui::MainWindow &window, const QString &file)
{
    auto *quiet = new QTimer(&window);
    quiet->setSingleShot(true);
    quiet->callOnTimeout(&window, [&window, file] {
        window.view()->expandAll();
        QCoreApplication::exit(window.grab().save(file) ? 0 : 1);
    });
    QObject::connect(window.model(), &QAbstractItemModel::rowsInserted, quiet, [quiet] { quiet->start(3s); });
    quiet->start(20s);
}

QString logFile()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    folder.mkpath(u"."_s);
    return folder.filePath(u"desktop.log"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN);
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(u"xscontainer"_s);
    QCoreApplication::setApplicationName(u"xscontainer"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(XSC_VERSION));
    QGuiApplication::setDesktopFileName(u"io.github.xscontainer.Desktop"_s);
    xsc::ui::installTranslators(app);
    const DesktopOptions options = readOptions();
    const xsc::Termination termination;
    // Nobody answers the questions that quit() may lead to.
    QObject::connect(&termination, &xsc::Termination::requested, &app, [] { QCoreApplication::exit(); });
    const QString log = logFile();
    xsc::LogFile::catchMessages(log, u"xscontainer-desktop"_s, true);

    std::unique_ptr<xsc::simulator::EmbeddedPool> embedded;
    if (options.embeddedPool) {
        embedded = std::make_unique<xsc::simulator::EmbeddedPool>(xsc::simulator::showcaseScenario());
        if (const xsc::Result<> started = embedded->start(); !started) {
            return complain(started.error());
        }
    }
    QSettings settings;
    const bool isTour = !options.tourFolder.isEmpty();
    xsc::ui::MainWindow window(isTour ? nullptr : &settings, xsc::ui::ConnectedPool::make);
    window.setLogFile(log);
    if (!options.theme.isEmpty()) {
        xsc::ui::applyTheme(xsc::ui::themeFromName(options.theme));
    }
    window.show();
    if (embedded) {
        addEmbedded(window, *embedded);
    }
    if (isTour) {
        return startTour(window, options.tourFolder);
    }
    if (!options.connectTo.isEmpty()) {
        window.showConnectDialog(options.connectTo, options.user);
    }
    if (!options.screenshot.isEmpty()) {
        photographWhenQuiet(window, options.screenshot);
    }
    const int code = QApplication::exec();
    QCoro::waitFor(window.pools()->end(xsc::Patience::of(goodbyeTime)));
    return code;
}
