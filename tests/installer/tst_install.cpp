// SPDX-License-Identifier: BSD-2-Clause
#include "places.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Output
{
    int code = -1;
    QString text;
};

Output run(const QString &program, const QStringList &arguments, const QString &destDir = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!destDir.isEmpty())
        environment.insert(u"DESTDIR"_s, destDir);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60000))
        return {-1, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

Output install(const QString &component, const QString &destDir, const QString &prefix)
{
    return run(QStringLiteral(XSC_CMAKE),
               {u"--install"_s, xsc::test::buildPath(), u"--component"_s, component, u"--prefix"_s, prefix},
               destDir);
}

QString readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

constexpr auto s_everybodyRuns = QFileDevice::ExeOwner | QFileDevice::ExeGroup | QFileDevice::ExeOther |
                                 QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;

} // namespace

//! cmake --install as a packager calls it.
class InstallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_dom0.isValid() && m_desktop.isValid());
        const Output dom0 = install(u"dom0"_s, m_dom0.path(), u"/usr"_s);
        QVERIFY2(dom0.code == 0, qPrintable(dom0.text));
        const Output desktop = install(u"desktop"_s, m_desktop.path(), u"/usr"_s);
        QVERIFY2(desktop.code == 0, qPrintable(desktop.text));
    }

    void dom0HasItsPrograms_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("plugin") << u"etc/xapi.d/plugins/xscontainer"_s;
        QTest::newRow("monitor") << u"usr/libexec/xscontainer/xscontainer-monitor"_s;
        QTest::newRow("prepare-vm") << u"usr/sbin/xscontainer-prepare-vm"_s;
    }

    void dom0HasItsPrograms()
    {
        QFETCH(QString, path);
        const QFileInfo program(m_dom0.filePath(path));
        QVERIFY2(program.isFile(), qPrintable(program.filePath()));
        QCOMPARE(program.permissions() & s_everybodyRuns, s_everybodyRuns);
        const Output libraries = run(u"ldd"_s, {program.filePath()});
        QCOMPARE(libraries.code, 0);
        QVERIFY(libraries.text.contains("libQt6Core"_L1));
        for (const QString &library : {u"Qt6Gui"_s, u"Qt6Widgets"_s, u"Qt6Svg"_s})
            QVERIFY2(!libraries.text.contains(library), qPrintable(library));
    }

    void theServiceStartsTheInstalledMonitor()
    {
        const QString unit =
            readFile(m_dom0.filePath(u"usr/lib/systemd/system/xscontainer-monitor.service"_s));
        for (const auto setting : {"Type=notify"_L1, "Restart=on-failure"_L1, "WatchdogSec=60"_L1,
                                   "Nice=10"_L1, "RuntimeDirectory=xscontainer"_L1, "LimitNOFILE=65536"_L1})
            QVERIFY2(unit.contains(u'\n' + setting + u'\n'), qPrintable(setting));
        const QString command = unit.section(u"\nExecStart="_s, 1).section(u'\n', 0, 0);
        QVERIFY(QFileInfo(m_dom0.path() + command.section(u' ', 0, 0)).isExecutable());
    }

    void theBugReportTakesTheLog()
    {
        const QString folder = m_dom0.filePath(u"etc/xensource/bugtool/"_s);
        QXmlStreamReader capability(readFile(folder + u"xscontainer.xml"_s));
        QVERIFY(capability.readNextStartElement());
        QCOMPARE(capability.name(), u"capability"_s);
        QXmlStreamReader stuff(readFile(folder + u"xscontainer/stuff.xml"_s));
        QVERIFY(stuff.readNextStartElement());
        QCOMPARE(stuff.name(), u"collect"_s);
        QVERIFY(stuff.readNextStartElement());
        QVERIFY(stuff.readElementText().split(u' ').contains(u"/var/log/xscontainer.log"_s));
    }

    void dom0HasNothingElse()
    {
        QCOMPARE(filesBelow(m_dom0.path()),
                 (QStringList{u"etc/xapi.d/plugins/xscontainer"_s, u"etc/xensource/bugtool/xscontainer.xml"_s,
                              u"etc/xensource/bugtool/xscontainer/stuff.xml"_s,
                              u"usr/lib/systemd/system/xscontainer-monitor.service"_s,
                              u"usr/libexec/xscontainer/xscontainer-monitor"_s,
                              u"usr/sbin/xscontainer-prepare-vm"_s,
                              u"usr/share/man/man8/xscontainer-prepare-vm.8"_s}));
    }

#if XSC_WIPES_HEAP
    void everyProgramWipesItsHeap_data()
    {
        QTest::addColumn<QString>("program");
        for (const QTemporaryDir *folder : {&m_dom0, &m_desktop}) {
            const char *machine = folder == &m_dom0 ? "dom0" : "desktop";
            for (const QString &file : filesBelow(folder->path())) {
                const QString path = folder->filePath(file);
                if (QFileInfo(path).isExecutable())
                    QTest::addRow("%s: %s", machine, qPrintable(file)) << path;
            }
        }
    }

    // See backend/wipingheap.
    void everyProgramWipesItsHeap()
    {
#ifndef __GLIBC__
        QSKIP("The C library is not glibc.");
#endif
        QFETCH(QString, program);
        const Output symbols = run(QStringLiteral(XSC_NM), {u"-D"_s, u"--defined-only"_s, program});
        QVERIFY2(symbols.code == 0, qPrintable(symbols.text));
        for (const auto name : {"free"_L1, "realloc"_L1})
            QVERIFY2(symbols.text.contains(u" T "_s + name + u'\n'), qPrintable(name));
    }
#endif

    // It starts the plugin and the monitor that were installed with it.
    void theInstalledEmbeddedPoolStarts()
    {
        QProcess simulator;
        simulator.start(m_desktop.filePath(u"usr/bin/xscontainer-simulator"_s),
                        {u"--scenario"_s, u"small"_s});
        QByteArray output;
        while (!output.contains("\nready\n") && simulator.waitForReadyRead(30000))
            output += simulator.readAllStandardOutput();
        QVERIFY2(output.contains("\nready\n"), simulator.readAllStandardError().constData());
        simulator.terminate();
        QVERIFY(simulator.waitForFinished(10000));
        QCOMPARE(simulator.exitCode(), 0);
    }

#if XSC_HAS_DESKTOP
    void theDesktopEntryStartsTheInstalledProgram()
    {
        QDir share(m_desktop.filePath(u"usr/share"_s));
        const QStringList entries = QDir(share.filePath(u"applications"_s)).entryList({u"*.desktop"_s});
        QCOMPARE(entries.size(), 1);
        const QString entry = readFile(share.filePath(u"applications/"_s + entries.first()));
        const QString program = entry.section(u"\nExec="_s, 1).section(u'\n', 0, 0).section(u' ', 0, 0);
        QVERIFY2(QFileInfo(m_desktop.filePath(u"usr/bin/"_s + program)).isExecutable(), qPrintable(program));
        const QString icon = entry.section(u"\nIcon="_s, 1).section(u'\n', 0, 0);
        QVERIFY2(QFileInfo::exists(share.filePath(u"icons/hicolor/scalable/apps/%1.svg"_s.arg(icon))),
                 qPrintable(icon));
    }
#endif

private:
    static QStringList filesBelow(const QString &folder)
    {
        QStringList files;
        QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(QDir(folder).relativeFilePath(it.next()));
        files.sort();
        return files;
    }

    QTemporaryDir m_dom0, m_desktop;
};

QTEST_GUILESS_MAIN(InstallTest)
#include "tst_install.moc"
