// SPDX-License-Identifier: BSD-2-Clause
#include "places.h"
#include "plugin/call.h"
#include "verify.h"
#include "xapi/xmlrpc.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;

namespace {

//! What the program finds at the other end of its standard output.
enum class Reader {
    Reads,
    HasGone,  //!< a pipe that nobody reads any more
    NeverWas, //!< a closed descriptor
    IsFull    //!< /dev/full
};

struct Outcome
{
    int exitCode = -1; //!< -1: ended by a signal
    QByteArray output;
};

[[noreturn]] void become(const QByteArray &program, const char *argument)
{
    const char *arguments[] = {program.constData(), argument, nullptr};
    const char *environment[] = {"PATH=/sbin:/usr/sbin:/bin:/usr/bin", nullptr};
    ::execve(program.constData(), const_cast<char *const *>(arguments),
             const_cast<char *const *>(environment));
    ::_exit(127);
}

void connectOutput(Reader reader, int pipeEnd)
{
    if (reader == Reader::NeverWas)
        ::close(STDOUT_FILENO);
    else if (reader == Reader::IsFull)
        ::dup2(::open("/dev/full", O_WRONLY), STDOUT_FILENO);
    else
        ::dup2(pipeEnd, STDOUT_FILENO);
}

//! Runs the program as xapi does: this one argument, byte for byte, and nothing but PATH in the environment.
Outcome runWith(const QString &program, const char *argument, Reader reader = Reader::Reads)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return {};
    const QByteArray path = program.toUtf8();
    if (reader == Reader::HasGone)
        ::close(ends[0]);
    const pid_t child = ::fork();
    if (child == 0) {
        connectOutput(reader, ends[1]);
        become(path, argument);
    }
    ::close(ends[1]);
    Outcome outcome;
    QFile file;
    if (reader != Reader::HasGone && file.open(ends[0], QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        outcome.output = file.readAll();
    int status = 0;
    ::waitpid(child, &status, 0);
    outcome.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return outcome;
}

QByteArray callText(const QString &function, const xapi::StringMap &arguments)
{
    return xapi::xmlrpc::encodeCall({function, {u"OpaqueRef:s"_s, xapi::Value::fromMap(arguments)}});
}

//! A call as long as the kernel lets an argument be, its end included.
QByteArray longestCall()
{
    constexpr qsizetype longest = 128 * 1024 - 1;
    const QByteArray filler = "filler";
    const QByteArray text = callText(u"register"_s, {{u"vmuuid"_s, u"filler"_s}});
    return QByteArray(text).replace(filler, QByteArray(longest - text.size() + filler.size(), 'x'));
}

} // namespace

Q_DECLARE_METATYPE(Reader)

//! The plugin's executable without a XAPI.
class HostileArgvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersWhateverItIsCalledWith_data();
    void answersWhateverItIsCalledWith();
    void answersWithoutAnArgument();
    void failsWhenNobodyCanReadTheAnswer_data();
    void failsWhenNobodyCanReadTheAnswer();
    void leavesOneLineInTheLog();
    void logsToStandardErrorWithoutAFolderForTheLog();

private:
    [[nodiscard]] QByteArray log() const;

    QTemporaryDir m_root;
    QString m_program;
    QString m_log;
};

void HostileArgvTest::initTestCase()
{
    QVERIFY(QDir(m_root.path()).mkpath(u"etc/xapi.d/plugins"_s));
    QVERIFY(QDir(m_root.path()).mkpath(u"var/log"_s));
    m_program = m_root.filePath(u"etc/xapi.d/plugins/xscontainer"_s);
    m_log = m_root.filePath(u"var/log/xscontainer.log"_s);
    QVERIFY(QFile::link(test::ourProgram(u"xscontainer-plugin"_s), m_program));
}

QByteArray HostileArgvTest::log() const
{
    QFile file(m_log);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void HostileArgvTest::answersWhateverItIsCalledWith_data()
{
    QTest::addColumn<QByteArray>("argument");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray("") << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("an option") << QByteArray("--help") << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("garbage") << QByteArray("\x01\x02%n%s\x7f$(reboot)") << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\xc3\x28") << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("128 KiB") << QByteArray(128 * 1024 - 1, 'A') << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("deep nesting") << QByteArray("<value><array><data>").repeated(5000)
                                  << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("entities that multiply")
        << QByteArray("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><methodCall>&b;</methodCall>")
        << QString();
    QTest::newRow("no function") << callText(u""_s, {}) << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("unknown function")
        << callText(u"format_disks"_s, {}) << u"UNKNOWN_XENAPI_PLUGIN_FUNCTION"_s;
    QTest::newRow("a function that is no UTF-8")
        << callText(u"format_disks"_s, {}).replace("disks", "\xff\xc3")
        << u"UNKNOWN_XENAPI_PLUGIN_FUNCTION"_s;
    QTest::newRow("missing argument")
        << callText(u"stop"_s, {{u"vmuuid"_s, u"x"_s}}) << u"INVALID_ARGUMENTS"_s;
    const QByteArray call = callText(u"stop"_s, {{u"vmuuid"_s, u"x"_s}, {u"container"_s, u"filler"_s}});
    QTest::newRow("no XAPI") << call << u"XSCONTAINER_NETWORK"_s;
    QTest::newRow("arguments that are no UTF-8")
        << QByteArray(call).replace("filler", "\xff\xfe\xc3\x28") << u"XSCONTAINER_NETWORK"_s;
    QTest::newRow("128 KiB of a call") << longestCall() << u"XSCONTAINER_NETWORK"_s;
}

void HostileArgvTest::answersWhateverItIsCalledWith()
{
    QFETCH(QByteArray, argument);
    QFETCH(QString, code);
    const Outcome outcome = runWith(m_program, argument.constData());
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
    const Outcome outcome = runWith(m_program, nullptr);
    QCOMPARE(outcome.exitCode, 0);
    VERIFY_RESULT(xapi::xmlrpc::decodeResponse(outcome.output));
}

void HostileArgvTest::failsWhenNobodyCanReadTheAnswer_data()
{
    QTest::addColumn<Reader>("reader");
    QTest::newRow("full") << Reader::IsFull;
    QTest::newRow("the reader has gone") << Reader::HasGone;
    QTest::newRow("closed") << Reader::NeverWas;
}

// Nor may the answer go where nobody looks for it.
void HostileArgvTest::failsWhenNobodyCanReadTheAnswer()
{
    QFETCH(Reader, reader);
    QFile::remove(m_log);
    QCOMPARE(runWith(m_program, "x", reader).exitCode, 1);
    QCOMPARE(log().count('\n'), 1);
    QVERIFY(!log().contains("methodResponse"));
}

void HostileArgvTest::leavesOneLineInTheLog()
{
    QFile::remove(m_log);
    const QByteArray call =
        callText(u"start\nforged line"_s, {{u"vmuuid"_s, u"u\n1"_s}, {u"configuration"_s, u"hunter2"_s}});
    QCOMPARE(runWith(m_program, call.constData()).exitCode, 0);
    QCOMPARE(log().count('\n'), 1);
    QVERIFY2(log().contains(" ms UNKNOWN_XENAPI_PLUGIN_FUNCTION"), log().constData());
    QVERIFY(!log().contains("hunter2"));
}

void HostileArgvTest::logsToStandardErrorWithoutAFolderForTheLog()
{
    const QTemporaryDir root;
    QVERIFY(QDir(root.path()).mkpath(u"etc/xapi.d/plugins"_s));
    const QString link = root.filePath(u"etc/xapi.d/plugins/xscontainer"_s);
    QVERIFY(QFile::link(test::ourProgram(u"xscontainer-plugin"_s), link));
    QProcess program;
    program.start(link, {u"x"_s});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
    const QByteArray errors = program.readAllStandardError();
    QCOMPARE(errors.count('\n'), 1);
    QVERIFY2(errors.contains(" ms XSCONTAINER_PROTOCOL"), errors.constData());
    VERIFY_RESULT(xapi::xmlrpc::decodeResponse(program.readAllStandardOutput()));
}

QTEST_GUILESS_MAIN(HostileArgvTest)
#include "tst_hostileargv.moc"
