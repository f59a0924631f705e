// SPDX-License-Identifier: BSD-2-Clause
#include "places.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Output
{
    int code = -1;
    QString out, err;
};

Output bash(const QString &script, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(xsc::test::sourcePath());
    process.start(u"bash"_s, {u"-euo"_s, u"pipefail"_s, u"-c"_s, script});
    if (!process.waitForFinished(60000))
        return {-1, {}, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

Output bash(const QString &script) { return bash(script, QProcessEnvironment::systemEnvironment()); }

Output packages(const QString &script)
{
    return bash(u". installer/lib/say.sh; . installer/lib/system.sh; . installer/lib/packages.sh; "_s +
                script);
}

} // namespace

//! The parts of installer/bootstrap that need neither root nor a network.
// A command of that name that only tells that it was called.
static void watch(const QTemporaryDir &folder, const QString &tool)
{
    QFile script(folder.filePath(tool));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\necho \"$0 $*\" >>\"$(dirname \"$0\")/called\"\nexit 1\n");
    QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

class BootstrapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSectionsItIsAskedFor()
    {
        QTemporaryDir folder;
        const QString list = folder.filePath(u"list"_s);
        QFile file(list);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# words\n[build]\none\n\n[desktop]\ntwo | three\n[test]\nfour ?bash\n");
        file.close();
        QCOMPARE(packages(u"requirements '%1' build test"_s.arg(list)).out, u"one\nfour ?bash\n"_s);
        QCOMPARE(packages(u"requirements '%1' desktop"_s.arg(list)).out, u"two | three\n"_s);
    }

    void aPresentCommandNeedsNoPackage()
    {
        QCOMPARE(packages(u"alternatives 'thing ?bash'"_s).out, QString());
        QCOMPARE(packages(u"alternatives 'thing ?no-such-command-anywhere'"_s).out.trimmed(), u"thing"_s);
    }

    void triesThreeTimesAndThenFails()
    {
        const Output output = packages(u"sleep() { :; }; retry false || echo gave up"_s);
        QCOMPARE(output.out, u"gave up\n"_s);
        QCOMPARE(output.err.count("attempt"_L1), 3);
    }

    void refusesAnUnknownOption()
    {
        const Output output = bash(u"installer/bootstrap --nonsense"_s);
        QCOMPARE(output.code, 2);
        QVERIFY(output.err.contains("--nonsense"_L1));
    }

    void everyListedRequirementIsWellFormed()
    {
        const Output output = packages(u"requirements installer/packages/debian.txt build desktop test"_s);
        const QStringList lines = output.out.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 30);
        static const QRegularExpression s_shape(
            u"^[a-z0-9][a-z0-9.+-]+( \\| [a-z0-9][a-z0-9.+-]+)*( \\?[a-z0-9+-]+)?$"_s);
        for (const QString &line : lines)
            QVERIFY2(s_shape.match(line).hasMatch(), qPrintable(line));
    }

    // Whoever runs this test has run bootstrap: a second run must be quick and ask nobody.
    void theSecondRunIsQuickAndNeedsNoNetwork()
    {
        const Output check = bash(u"installer/bootstrap --headless --check"_s);
        QVERIFY2(check.code == 0, qPrintable(check.err));
        QCOMPARE(bash(u"installer/bootstrap --headless"_s).code, 0);

        const QTemporaryDir folder;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s, folder.path() + u':' + environment.value(u"PATH"_s));
        for (const QString &tool : {u"apt-get"_s, u"apt-cache"_s, u"dpkg"_s, u"sudo"_s, u"curl"_s})
            watch(folder, tool);
        QCOMPARE(bash(u"installer/bootstrap --headless"_s, environment).code, 0);
        QVERIFY2(!QFile::exists(folder.filePath(u"called"_s)), "a tool of the package system was called");
    }
};

QTEST_GUILESS_MAIN(BootstrapTest)
#include "tst_bootstrap.moc"
