// SPDX-License-Identifier: BSD-2-Clause
#include "core/logfile.h"
#include "verify.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using xsc::LogFile;

namespace {

QList<QByteArray> linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeLast();
    return lines;
}

} // namespace

class LogFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appendsOneLineAMessage();
    void movesAFullFileAway();
    void keepsOnlySoManyOldFiles();
    void goesOnWhenTheFileWasMovedByAnother();
    void reopensWhenAsked();
    void losesNoLineBetweenProcesses();
    void saysWhenItCannotWrite();
    void catchesWhatTheProgramLogs();
};

void LogFileTest::appendsOneLineAMessage()
{
    const QTemporaryDir folder;
    LogFile log(folder.filePath(u"log"_s));
    QVERIFY(log.write("first"));
    QVERIFY(log.write("two\nlines\r\nin one"));
    QCOMPARE(linesOf(folder.filePath(u"log"_s)), QList<QByteArray>({"first", "two lines  in one"}));
}

void LogFileTest::movesAFullFileAway()
{
    const QTemporaryDir folder;
    LogFile log(folder.filePath(u"log"_s), 20);
    log.write("0123456789012345678901234");
    log.write("next");
    QCOMPARE(linesOf(folder.filePath(u"log.1"_s)), QList<QByteArray>({"0123456789012345678901234"}));
    QCOMPARE(linesOf(folder.filePath(u"log"_s)), QList<QByteArray>({"next"}));
}

void LogFileTest::keepsOnlySoManyOldFiles()
{
    const QTemporaryDir folder;
    LogFile log(folder.filePath(u"log"_s), 1, 2);
    for (const auto *line : {"one", "two", "three", "four"})
        log.write(line);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList({u"log.1"_s, u"log.2"_s}));
    QCOMPARE(linesOf(folder.filePath(u"log.1"_s)), QList<QByteArray>({"four"}));
}

void LogFileTest::goesOnWhenTheFileWasMovedByAnother()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"log"_s);
    LogFile log(path);
    log.write("before");
    QVERIFY(QFile::rename(path, path + u".moved"_s));
    log.write("after");
    QCOMPARE(linesOf(path), QList<QByteArray>({"after"}));
}

// Every line comes to the file of that name all the same; what shows the difference is the descriptor.
void LogFileTest::reopensWhenAsked()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"log"_s);
    const auto isOpen = [&path] {
        const QDir open(u"/proc/self/fd"_s);
        const QFileInfoList entries = open.entryInfoList(QDir::Files | QDir::System);
        return std::any_of(entries.begin(), entries.end(),
                           [&path](const QFileInfo &entry) { return entry.symLinkTarget() == path; });
    };
    LogFile::catchMessages(path, u"prog"_s);
    qInfo("before");
    QVERIFY(isOpen());
    LogFile::reopenCaught();
    QVERIFY(!isOpen());
    qInfo("after");
    qInstallMessageHandler(nullptr);
    QCOMPARE(linesOf(path).size(), 2);
}

void LogFileTest::losesNoLineBetweenProcesses()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"log"_s);
    QList<pid_t> children;
    for (int child = 0; child < 4; ++child) {
        const pid_t pid = ::fork();
        if (pid == 0) {
            LogFile log(path, 2000, 50);
            for (int i = 0; i < 100; ++i)
                log.write("a line of forty-nine bytes and its own line end.");
            ::_exit(0);
        }
        children.append(pid);
    }
    for (const pid_t pid : children) {
        int status = -1;
        QCOMPARE(::waitpid(pid, &status, 0), pid);
        QCOMPARE(status, 0);
    }
    qsizetype lines = 0;
    const QStringList files = QDir(folder.path()).entryList(QDir::Files);
    QVERIFY(files.size() > 2);
    for (const QString &file : files)
        lines += linesOf(folder.filePath(file)).size();
    QCOMPARE(lines, 400);
}

void LogFileTest::saysWhenItCannotWrite()
{
    LogFile log(u"/nonexistent/folder/log"_s);
    QVERIFY(!log.write("x"));
}

void LogFileTest::catchesWhatTheProgramLogs()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"log"_s);
    LogFile::catchMessages(path, u"prog"_s);
    qInfo("a message");
    qInstallMessageHandler(nullptr);
    const QList<QByteArray> lines = linesOf(path);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.first().contains(" prog["), lines.first().constData());
    QVERIFY2(lines.first().endsWith("] info default: a message"), lines.first().constData());
}

QTEST_GUILESS_MAIN(LogFileTest)
#include "tst_logfile.moc"
