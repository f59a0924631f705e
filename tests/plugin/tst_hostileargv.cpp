// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/call.h"
#include "verify.h"
#include "xapi/xmlrpc.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;

namespace {

struct Outcome
{
    int exitCode = -1;
    QByteArray output;
};

//! Runs the program as xapi does: this one argument, byte for byte, and nothing but PATH in the environment.
Outcome runWith(const QString &program, const QByteArray &argument, bool withArgument = true)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return {};
    const QByteArray path = program.toUtf8();
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        const char *arguments[] = {path.constData(), withArgument ? argument.constData() : nullptr, nullptr};
        const char *environment[] = {"PATH=/sbin:/usr/sbin:/bin:/usr/bin", nullptr};
        ::execve(path.constData(), const_cast<char *const *>(arguments),
                 const_cast<char *const *>(environment));
        ::_exit(127);
    }
    ::close(ends[1]);
    Outcome outcome;
    QFile reader;
    if (reader.open(ends[0], QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        outcome.output = reader.readAll();
    int status = 0;
    ::waitpid(child, &status, 0);
    outcome.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return outcome;
}

} // namespace

class HostileArgvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersWhateverItIsCalledWith_data();
    void answersWhateverItIsCalledWith();
    void answersWithoutAnArgument();
    void failsWhenNobodyCanReadTheAnswer();
    void leavesOneLineInTheLog();

private:
    QTemporaryDir m_root;
    QString m_program;
};

void HostileArgvTest::initTestCase()
{
    QVERIFY(QDir(m_root.path()).mkpath(u"etc/xapi.d/plugins"_s));
    QVERIFY(QDir(m_root.path()).mkpath(u"var/log"_s));
    m_program = m_root.filePath(u"etc/xapi.d/plugins/xscontainer"_s);
    QVERIFY(QFile::link(QStringLiteral(XSC_PROGRAMS "/xscontainer-plugin"), m_program));
}

void HostileArgvTest::answersWhateverItIsCalledWith_data()
{
    QTest::addColumn<QByteArray>("argument");
    QTest::addColumn<QString>("code");
    const auto call = [](const QString &function, const xapi::StringMap &arguments) {
        return xapi::xmlrpc::encodeCall({function, {u"OpaqueRef:s"_s, xapi::Value::fromMap(arguments)}});
    };
    QTest::newRow("empty") << QByteArray("") << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("an option") << QByteArray("--help") << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("garbage") << QByteArray("\x01\x02%n%s\x7f$(reboot)") << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\xc3\x28") << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("120 KiB") << QByteArray(120 * 1024, 'A') << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("deep nesting") << QByteArray("<value><array><data>").repeated(5000)
                                  << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("entities that multiply")
        << QByteArray("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><methodCall>&b;</methodCall>")
        << QString();
    QTest::newRow("no function") << call(u""_s, {}) << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("unknown function") << call(u"format_disks"_s, {}) << u"UNKNOWN_XENAPI_PLUGIN_FUNCTION"_s;
    QTest::newRow("missing argument") << call(u"stop"_s, {{u"vmuuid"_s, u"x"_s}}) << u"INVALID_ARGUMENTS"_s;
    QTest::newRow("no XAPI") << call(u"stop"_s, {{u"vmuuid"_s, u"x"_s}, {u"container"_s, u"y"_s}})
                             << u"XSCONTAINER_NETWORK"_s;
    QTest::newRow("120 KiB of a call")
        << call(u"register"_s, {{u"vmuuid"_s, QString(110 * 1024, u'x')}}) << u"XSCONTAINER_NETWORK"_s;
}

void HostileArgvTest::answersWhateverItIsCalledWith()
{
    QFETCH(QByteArray, argument);
    QFETCH(QString, code);
    const Outcome outcome = runWith(m_program, argument);
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.startsWith("<?xml version='1.0'?>\n<methodResponse>"));
    const auto envelope = xapi::xmlrpc::decodeResponse(outcome.output);
    VERIFY_RESULT(envelope);
    const auto value = xapi::xmlrpc::openEnvelope(*envelope);
    VERIFY_FAILS(value, ErrorKind::Remote);
    if (!code.isEmpty())
        QCOMPARE(value.error().code.value(0), code);
}

void HostileArgvTest::answersWithoutAnArgument()
{
    const Outcome outcome = runWith(m_program, {}, false);
    QCOMPARE(outcome.exitCode, 0);
    VERIFY_RESULT(xapi::xmlrpc::decodeResponse(outcome.output));
}

void HostileArgvTest::failsWhenNobodyCanReadTheAnswer()
{
    QProcess program;
    program.setStandardOutputFile(u"/dev/full"_s);
    program.start(m_program, {u"x"_s});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 1);
}

void HostileArgvTest::leavesOneLineInTheLog()
{
    const QString path = m_root.filePath(u"var/log/xscontainer.log"_s);
    QFile::remove(path);
    const QByteArray call = xapi::xmlrpc::encodeCall(
        {u"start\nforged line"_s,
         {u"OpaqueRef:s"_s, xapi::Value::fromMap({{u"vmuuid"_s, u"u\n1"_s}, {u"secret"_s, u"hunter2"_s}})}});
    QCOMPARE(runWith(m_program, call).exitCode, 0);
    QFile log(path);
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray text = log.readAll();
    QCOMPARE(text.count('\n'), 1);
    QVERIFY2(text.contains(" ms UNKNOWN_XENAPI_PLUGIN_FUNCTION"), text.constData());
    QVERIFY(!text.contains("hunter2"));
}

QTEST_GUILESS_MAIN(HostileArgvTest)
#include "tst_hostileargv.moc"
