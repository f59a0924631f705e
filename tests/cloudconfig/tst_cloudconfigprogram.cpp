// SPDX-License-Identifier: BSD-2-Clause
#include "places.h"
#include "secretwatch.h"
#include "verify.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Outcome
{
    int code = -1;
    QByteArray out;
    QString err;
};

} // namespace

//! xscontainer-cloudconfig lint and render, as a pipeline calls them.
class CloudConfigProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lintsFiles();
    void lintsAsJson();
    void lintsStandardInput();
    void lintsForTheFacts();
    void rendersATemplate();
    void rendersStandardInput();
    void tellsWrongPlaceholders();
    void showsSecretsNowhere_data();
    void showsSecretsNowhere();
    void explainsItself_data();
    void explainsItself();
    void endsWithItsReason_data();
    void endsWithItsReason();

private:
    void start(QProcess &program, const QStringList &arguments);
    Outcome run(const QStringList &arguments, const QByteArray &input = {});
    QString write(const QString &name, const QByteArray &content);

    QTemporaryDir m_folder;
};

void CloudConfigProgramTest::start(QProcess &program, const QStringList &arguments)
{
    program.setWorkingDirectory(m_folder.path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    program.setProcessEnvironment(environment);
    program.start(xsc::test::ourProgram(u"xscontainer-cloudconfig"_s), arguments);
}

Outcome CloudConfigProgramTest::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess program;
    start(program, arguments);
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(60'000) || program.exitStatus() != QProcess::NormalExit)
        return {};
    return {program.exitCode(), program.readAllStandardOutput(),
            QString::fromUtf8(program.readAllStandardError())};
}

QString CloudConfigProgramTest::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    return name;
}

void CloudConfigProgramTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(!write(u"good"_s, "#cloud-config\nhostname: web1\n").isEmpty());
    QVERIFY(!write(u"warned"_s, "#cloud-config\nhostname: a_b\n").isEmpty());
    QVERIFY(!write(u"bad"_s, "#cloud-config\nhostname: 2024\npackges: [a]\n").isEmpty());
    QVERIFY(!write(u"template"_s, "hostname: \"%VMNAMETOHOSTNAME%\"\n%HINEXISTS%\neth%HIN%\n%ENDHINEXISTS%\n")
                 .isEmpty());
    QVERIFY(!write(u"facts"_s, R"({"vmName":"Web 1","publicKey":"ssh-rsa AAAA","managementDevice":"2"})")
                 .isEmpty());
}

void CloudConfigProgramTest::lintsFiles()
{
    QCOMPARE(run({u"lint"_s, u"good"_s}).code, 0);
    QCOMPARE(run({u"lint"_s, u"good"_s}).out, QByteArray());
    const Outcome warned = run({u"lint"_s, u"warned"_s});
    QCOMPARE(warned.code, 0);
    QVERIFY2(warned.out.startsWith("warned:2:11: warning: "), warned.out.constData());
    const Outcome both = run({u"lint"_s, u"good"_s, u"bad"_s});
    QCOMPARE(both.code, 1);
    QCOMPARE(both.out.count('\n'), 2);
    QVERIFY2(both.out.contains("bad:2:11: error: ") && both.out.contains("[unknown-key]"),
             both.out.constData());
}

void CloudConfigProgramTest::lintsAsJson()
{
    const Outcome outcome = run({u"lint"_s, u"--json"_s, u"good"_s, u"bad"_s});
    QCOMPARE(outcome.code, 1);
    const QJsonObject all = QJsonDocument::fromJson(outcome.out).object();
    QCOMPARE(all.keys(), QStringList({u"bad"_s, u"good"_s}));
    QCOMPARE(all[u"good"_s][u"problems"_s].toArray(), QJsonArray());
    QCOMPARE(all[u"bad"_s][u"target"_s].toString(), u"cloud-init"_s);
    const QJsonObject problem = all[u"bad"_s][u"problems"_s][0].toObject();
    QCOMPARE(problem.keys(),
             QStringList({u"column"_s, u"fix"_s, u"line"_s, u"message"_s, u"rule"_s, u"severity"_s}));
    QCOMPARE(problem[u"line"_s].toInt(), 2);
    QCOMPARE(problem[u"column"_s].toInt(), 11);
    QCOMPARE(problem[u"severity"_s].toString(), u"error"_s);
    QCOMPARE(problem[u"rule"_s].toString(), u"wrong-type"_s);
    const QJsonObject fix = problem[u"fix"_s].toObject();
    QCOMPARE(fix[u"text"_s].toString(), u"\"2024\""_s);
    QCOMPARE(fix[u"endColumn"_s].toInt(), 15);
    QCOMPARE(all[u"bad"_s][u"problems"_s][1][u"fix"_s][u"text"_s].toString(), u"packages"_s);
}

void CloudConfigProgramTest::lintsStandardInput()
{
    const Outcome outcome =
        run({u"lint"_s, u"--json"_s, u"--target"_s, u"coreos"_s, u"-"_s}, "hostname: a\n");
    QCOMPARE(outcome.code, 1);
    const QJsonObject report = QJsonDocument::fromJson(outcome.out).object()[u"-"_s].toObject();
    QCOMPARE(report[u"target"_s].toString(), u"coreos"_s);
    QCOMPARE(report[u"problems"_s][0][u"rule"_s].toString(), u"header-missing"_s);
}

void CloudConfigProgramTest::lintsForTheFacts()
{
    const QByteArray text = "#cloud-config\nhostname: %VMNAMETOHOSTNAME%\n";
    QCOMPARE(run({u"lint"_s, u"-"_s}, text).code, 0);
    QVERIFY(!write(u"number"_s, R"({"vmName":"2024"})").isEmpty());
    const Outcome outcome = run({u"lint"_s, u"-"_s, u"--facts"_s, u"number"_s}, text);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.out.startsWith("-:2:11: error: "), outcome.out.constData());
}

void CloudConfigProgramTest::rendersATemplate()
{
    const Outcome outcome = run({u"render"_s, u"template"_s, u"--facts"_s, u"facts"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out, QByteArray("hostname: \"web1\"\neth2\n"));
    QCOMPARE(outcome.err, QString());
}

void CloudConfigProgramTest::rendersStandardInput()
{
    const Outcome outcome =
        run({u"render"_s, u"-"_s, u"--facts"_s, u"facts"_s}, "%CONTAINERRSAPUB%\r\n\xc3\xa9");
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out, QByteArray("AAAA\r\n\xc3\xa9"));
}

void CloudConfigProgramTest::tellsWrongPlaceholders()
{
    const Outcome outcome = run({u"render"_s, u"-"_s, u"--facts"_s, u"facts"_s}, "a\n%HINEXISTS%\n");
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.out, QByteArray("a\n%HINEXISTS%\n"));
    QVERIFY2(outcome.err.contains(u"-:2:1: "_s), qPrintable(outcome.err));
}

void CloudConfigProgramTest::showsSecretsNowhere_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("lint") << QStringList{u"lint"_s, u"-"_s};
    QTest::newRow("render") << QStringList{u"render"_s, u"-"_s, u"--facts"_s, u"facts"_s};
    QTest::newRow("image") << QStringList{u"image"_s, u"-"_s, u"-o"_s, u"-"_s};
    QTest::newRow("inspect") << QStringList{u"inspect"_s, u"-"_s};
    QTest::newRow("inspect as JSON") << QStringList{u"inspect"_s, u"-"_s, u"--json"_s};
}

// Looked for while the program has half of the text, and when it is done.
void CloudConfigProgramTest::showsSecretsNowhere()
{
    QFETCH(QStringList, arguments);
    const QByteArray marker = "marker-8c2e41-" + QByteArray::number(QCoreApplication::applicationPid());
    QByteArray input = "#cloud-config\npassword: " + marker + "\nhostnam: a\n";
    const bool isInspect = arguments.startsWith(u"inspect"_s);
    if (isInspect)
        input = run({u"image"_s, u"-"_s, u"-o"_s, u"-"_s}, input).out;
    const qsizetype half = input.indexOf(marker) + marker.size();
    QVERIFY(half > marker.size());
    xsc::test::SecretWatch watch(m_folder.path());
    watch.words = {marker};
    QProcess program;
    start(program, arguments);
    program.write(input.first(half));
    QVERIFY(program.waitForBytesWritten());
    watch.look();
    program.write(input.sliced(half));
    program.closeWriteChannel();
    QVERIFY(program.waitForFinished(60'000));
    watch.look();
    QCOMPARE(watch.found(), QStringList());
    const QByteArray told = program.readAllStandardError();
    QVERIFY(!told.contains(marker));
    QVERIFY2(!isInspect || program.readAllStandardOutput().contains(marker), told.constData());
    // The watch does see what there is to see.
    QVERIFY(!write(u"seen"_s, marker).isEmpty());
    watch.look();
    QCOMPARE(watch.found().size(), 1);
    QVERIFY(QFile::remove(m_folder.filePath(u"seen"_s)));
}

void CloudConfigProgramTest::explainsItself_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("all") << QStringList{u"--help"_s};
    QTest::newRow("lint") << QStringList{u"lint"_s, u"--help"_s};
    QTest::newRow("render") << QStringList{u"render"_s, u"--help"_s};
}

void CloudConfigProgramTest::explainsItself()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 0);
    for (const char *section : {"NAME\n", "SYNOPSIS\n", "EXIT STATUS\n"})
        QVERIFY2(outcome.out.contains(section), section);
}

void CloudConfigProgramTest::endsWithItsReason_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QStringList &arguments, const QString &words) {
        QTest::newRow(name) << arguments << words;
    };
    row("nothing", {}, u"SYNOPSIS"_s);
    row("unknown command", {u"format"_s}, u"format"_s);
    row("unknown option", {u"lint"_s, u"--strict"_s, u"good"_s}, u"strict"_s);
    row("no file", {u"lint"_s}, u"-"_s);
    row("missing file", {u"lint"_s, u"good"_s, u"missing"_s}, u"missing"_s);
    row("a folder", {u"lint"_s, u"."_s}, u"\".\""_s);
    row("unknown target", {u"lint"_s, u"good"_s, u"--target"_s, u"ignition"_s}, u"coreos"_s);
    row("missing facts", {u"lint"_s, u"good"_s, u"--facts"_s, u"missing"_s}, u"missing"_s);
    row("bad facts", {u"lint"_s, u"good"_s, u"--facts"_s, u"good"_s}, u"JSON"_s);
    row("render without facts", {u"render"_s, u"template"_s}, u"--facts"_s);
    row("render of nothing", {u"render"_s, u"--facts"_s, u"facts"_s}, u"--facts"_s);
    row("render of two", {u"render"_s, u"good"_s, u"bad"_s, u"--facts"_s, u"facts"_s}, u"one"_s);
}

void CloudConfigProgramTest::endsWithItsReason()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains(words), qPrintable(outcome.err));
}

QTEST_GUILESS_MAIN(CloudConfigProgramTest)
#include "tst_cloudconfigprogram.moc"
