// SPDX-License-Identifier: BSD-2-Clause
#include "process.h"

#include <QFile>
#include <QHostAddress>
#include <QStandardPaths>
#include <QTcpServer>

#include <unistd.h>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

void EndProcess::operator()(QProcess *process) const
{
    if (process->state() != QProcess::NotRunning) {
        process->terminate();
        if (!process->waitForFinished(patienceMs)) {
            process->kill();
            process->waitForFinished(5000);
        }
    }
    delete process;
}

Result<ProcessPtr> startProgram(const QString &program, const QStringList &arguments, const QString &logFile,
                                int patienceMs)
{
    ProcessPtr process(new QProcess, EndProcess{patienceMs});
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setStandardOutputFile(logFile, QIODevice::Append);
    process->setStandardInputFile(QProcess::nullDevice());
    process->start(program, arguments);
    if (!process->waitForStarted())
        return fail(ErrorKind::NotFound, program + u" did not start"_s, process->errorString());
    return process;
}

Result<QByteArray> runProgram(const QString &program, const QStringList &arguments, const QByteArray &input,
                              int timeoutMs)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        return fail(ErrorKind::Timeout, program + u" did not end"_s, process.errorString());
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(ErrorKind::Remote, program + u" failed"_s,
                    QString::fromUtf8(process.readAllStandardError()), {QString::number(process.exitCode())});
    return process.readAllStandardOutput();
}

QString findProgram(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty()
               ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/sbin"_s, u"/usr/local/sbin"_s})
               : found;
}

QString systemPython() { return QStandardPaths::findExecutable(u"python3"_s, {u"/usr/bin"_s, u"/bin"_s}); }

quint16 freePort(const QString &address)
{
    QTcpServer probe;
    probe.listen(QHostAddress(address), 0);
    return probe.serverPort();
}

bool isRoot() { return geteuid() == 0; }

QList<pid_t> childrenOf(pid_t pid)
{
    QList<pid_t> children;
    QFile file(u"/proc/%1/task/%1/children"_s.arg(pid));
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    for (const QByteArray &child : text.split(' ')) {
        if (!child.trimmed().isEmpty())
            children << child.trimmed().toInt();
    }
    return children;
}

} // namespace xsc::test
