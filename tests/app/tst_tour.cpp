// SPDX-License-Identifier: GPL-3.0-or-later
// The built desktop as a user starts it.
#include "places.h"
#include "process.h"

#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longest = 280'000; // ms

const QHash<QString, QSize> leastSizes{{u"connect"_s, QSize(400, 150)},
                                       {u"editor-preview"_s, QSize(250, 300)},
                                       {u"editor-preview-dark"_s, QSize(250, 300)},
                                       {u"drive-summary"_s, QSize(350, 250)},
                                       {u"drive-summary-dark"_s, QSize(350, 250)}};

} // namespace

class TestTour : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_desktop;

    QString pictures() const { return m_folder->filePath(u"pictures"_s); }

    void start(const QString &platform = u"offscreen"_s, QStringList display = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, platform);
        environment.insert(u"XDG_DATA_HOME"_s, m_folder->filePath(u"data"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s));
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        m_desktop.setProcessEnvironment(environment);
        display << xsc::test::ourProgram(u"xscontainer-desktop"_s) << u"--tour"_s << pictures();
        m_desktop.start(display.takeFirst(), display);
        QVERIFY(m_desktop.waitForStarted());
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void cleanup()
    {
        m_desktop.kill();
        m_desktop.waitForFinished();
    }

    void playsItsStepsAndLeavesPictures_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QStringList>("display");
        QTest::newRow("no display") << u"offscreen"_s << QStringList();
#ifndef XSC_SANITIZE // the libraries of X11 keep what they took
        QTest::newRow("as ./run does") << u"xcb"_s
                                       << QStringList{u"xvfb-run"_s, u"--auto-servernum"_s,
                                                      u"--server-args"_s, u"-screen 0 1440x900x24"_s};
#endif
    }

    void playsItsStepsAndLeavesPictures()
    {
        QFETCH(QString, platform);
        QFETCH(QStringList, display);
        if (!display.isEmpty() && xsc::test::findProgram(display.constFirst()).isEmpty()) {
            QSKIP("no xvfb-run (package xvfb)");
        }
        start(platform, display);
        QVERIFY(m_desktop.waitForFinished(longest));
        const QString errors = QString::fromUtf8(m_desktop.readAllStandardError());
        QCOMPARE(m_desktop.exitStatus(), QProcess::NormalExit);
        QVERIFY2(m_desktop.exitCode() == 0, qPrintable(errors));
        const QStringList steps =
            QString::fromUtf8(m_desktop.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        const QStringList wanted{u"Connected to the pool .+ [0-9]+ container"_s,
                                 u"Selected the container .+: Running"_s,
                                 u"Picture: .+window-light"_s,
                                 u"Chose Stop; the row says “Stopping…”"_s,
                                 u"after [0-9]+ ms the row says “Exited"_s,
                                 u"Picture: .+container-stopped"_s,
                                 u"Chose Start; the row says “Starting…”"_s,
                                 u"after [0-9]+ ms the row says “Running"_s,
                                 u"Picture: .+window-dark"_s,
                                 u"Asked the unreachable virtual machine .+could not be stopped"_s,
                                 u"Picture: .+failure"_s,
                                 u"Entered a cloud-config with mistakes; .+ [0-9]+ finding"_s,
                                 u"Picture: .+editor[.]png"_s,
                                 u"Picture: .+editor-dark"_s,
                                 u"Picture: .+editor-help"_s,
                                 u"Picture: .+editor-help-dark"_s,
                                 u"Picture: .+editor-keys"_s,
                                 u"Picture: .+editor-keys-dark"_s,
                                 u"Picture: .+editor-preview"_s,
                                 u"Picture: .+editor-preview-dark"_s,
                                 u"Picture: .+editor-fixes"_s,
                                 u"Picture: .+editor-fixes-dark"_s,
                                 u"Closed the dialog; nothing was written"_s,
                                 u"Picture: .+drive-summary"_s,
                                 u"Picture: .+drive-summary-dark"_s,
                                 u"Wrote a config drive for a virtual machine that runs: .+ locked"_s,
                                 u"Picture: .+drive-locked"_s,
                                 u"Picture: .+drive-locked-dark"_s,
                                 u"Picture: .+no-pool"_s,
                                 u"Picture: .+connect"_s};
        QCOMPARE(steps.size(), wanted.size());
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const QRegularExpression line(u"^%1\\. .*%2"_s.arg(i + 1).arg(wanted[i]));
            QVERIFY2(line.match(steps[i]).hasMatch(), qPrintable(steps[i]));
        }
        for (const QString &name : {u"window-light"_s,
                                    u"container-stopped"_s,
                                    u"window-dark"_s,
                                    u"failure"_s,
                                    u"editor"_s,
                                    u"editor-dark"_s,
                                    u"editor-help"_s,
                                    u"editor-help-dark"_s,
                                    u"editor-keys"_s,
                                    u"editor-keys-dark"_s,
                                    u"editor-preview-dark"_s,
                                    u"editor-fixes-dark"_s,
                                    u"drive-summary"_s,
                                    u"drive-summary-dark"_s,
                                    u"drive-locked"_s,
                                    u"drive-locked-dark"_s,
                                    u"editor-preview"_s,
                                    u"editor-fixes"_s,
                                    u"no-pool"_s,
                                    u"connect"_s}) {
            const QImage picture(pictures() + u'/' + name + u".png"_s, "PNG");
            const QSize least = leastSizes.value(name, QSize(1000, 600));
            QVERIFY2(picture.width() >= least.width() && picture.height() >= least.height(),
                     qPrintable(name));
        }
    }

    // As when its window is closed.
    void aTourThatIsBrokenOffHasFailed()
    {
        start();
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop.bytesAvailable() > 0, longest);
        ::kill(pid_t(m_desktop.processId()), SIGTERM);
        QVERIFY(m_desktop.waitForFinished(longest));
        QCOMPARE(m_desktop.exitStatus(), QProcess::NormalExit);
        QVERIFY(m_desktop.exitCode() != 0);
        QVERIFY(!m_desktop.readAllStandardError().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTour)
#include "tst_tour.moc"
