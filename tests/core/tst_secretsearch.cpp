// SPDX-License-Identifier: BSD-2-Clause
#include "secretwatch.h"
#include "verify.h"
#include "writefile.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;

//! Whether what the other tests rely on sees anything.
class SecretSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesNewFiles_data();
    void seesNewFiles();
    void leavesOldFilesAndExemptOnes();
    void seesWhatThisProcessHasOpen();
    void glancesAtMuchNowAndThenOnly();
    void seesProcesses_data();
    void seesProcesses();

private:
    const QByteArray m_marker =
        "marker-" + QByteArray::number(QCoreApplication::applicationPid()) + "-9b07d3";
    QTemporaryDir m_own;
};

void SecretSearchTest::seesNewFiles_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("/tmp") << u"/tmp"_s;
    QTest::newRow("/var/tmp") << u"/var/tmp"_s;
    QTest::newRow("/dev/shm") << u"/dev/shm"_s;
    QTest::newRow("the user's") << QString();
}

// The user's own folders are elsewhere for this test: within one where nobody would look.
void SecretSearchTest::seesNewFiles()
{
    QFETCH(QString, place);
    const QTemporaryDir home(QDir::currentPath() + u"/home-XXXXXX"_s);
    qputenv("XDG_RUNTIME_DIR", home.path().toUtf8());
    const QTemporaryDir folder((place.isEmpty() ? home.path() : place) + u"/seen-XXXXXX"_s);
    if (!folder.isValid())
        QSKIP("this folder is not to be written to here");
    test::SecretWatch watch(m_own.path());
    watch.words = {m_marker};
    watch.look();
    QCOMPARE(watch.found(), QStringList());
    const QString path = folder.filePath(u"a/.b/c"_s);
    VERIFY_RESULT(test::writeFile(path, "password: " + m_marker));
    watch.look();
    QCOMPARE(watch.found(), QStringList{path});
    qunsetenv("XDG_RUNTIME_DIR");
}

void SecretSearchTest::leavesOldFilesAndExemptOnes()
{
    const QTemporaryDir folder;
    QFile old(folder.filePath(u"old"_s));
    VERIFY_RESULT(test::writeFile(old.fileName(), m_marker));
    QVERIFY(old.open(QIODevice::ReadWrite));
    QVERIFY(old.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFile::FileModificationTime));
    old.close();
    VERIFY_RESULT(test::writeFile(folder.filePath(u"exempt"_s), m_marker));
    test::SecretWatch watch(m_own.path());
    watch.words = {m_marker};
    watch.exempt(folder.filePath(u"exempt"_s));
    watch.look();
    QCOMPARE(watch.found(), QStringList());
}

void SecretSearchTest::seesWhatThisProcessHasOpen()
{
    const QTemporaryDir folder;
    QFile open(folder.filePath(u"open"_s));
    QVERIFY(open.open(QIODevice::ReadWrite));
    QVERIFY(open.write(m_marker) == m_marker.size() && open.flush() && QFile::remove(open.fileName()));
    test::SecretWatch watch(m_own.path());
    watch.words = {m_marker};
    watch.look();
    QCOMPARE(watch.found(), QStringList());
    watch.isAtHome = true;
    watch.look();
    QCOMPARE(watch.found().size(), 1);
}

void SecretSearchTest::glancesAtMuchNowAndThenOnly()
{
    const QTemporaryDir folder;
    test::SecretWatch watch(m_own.path());
    watch.words = {m_marker};
    VERIFY_RESULT(test::writeFile(folder.filePath(u"seen"_s), m_marker));
    watch.glance();
    QCOMPARE(watch.found().size(), 1);
    const auto isSeenAgain = [&watch] {
        watch.glance();
        return watch.found().size() > 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSeenAgain(), 30'000);
}

void SecretSearchTest::seesProcesses_data()
{
    QTest::addColumn<bool>("isArgument");
    QTest::newRow("argument") << true;
    QTest::newRow("environment") << false;
}

void SecretSearchTest::seesProcesses()
{
    QFETCH(bool, isArgument);
    const QString word = QString::fromLatin1(m_marker);
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!isArgument)
        environment.insert(u"XSC_SECRET"_s, word);
    child.setProcessEnvironment(environment);
    child.start(u"sh"_s, {u"-c"_s, u"echo; read line"_s, u"sh"_s, isArgument ? word : QString()});
    QVERIFY(child.waitForReadyRead());
    test::SecretWatch watch(m_own.path());
    watch.words = {m_marker};
    watch.look();
    const QString file = isArgument ? u"cmdline"_s : u"environ"_s;
    QCOMPARE(watch.found(), QStringList{u"/proc/%1/%2"_s.arg(child.processId()).arg(file)});
    child.closeWriteChannel();
    QVERIFY(child.waitForFinished());
}

QTEST_GUILESS_MAIN(SecretSearchTest)
#include "tst_secretsearch.moc"
