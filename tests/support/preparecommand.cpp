// SPDX-License-Identifier: BSD-2-Clause
#include "preparecommand.h"

#include "places.h"

#include <QProcess>
#include <QTest>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

static QProcessEnvironment environmentWith(const QString &agentSocket)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"xsc.*=true"_s);
    environment.remove(u"SSH_AUTH_SOCK"_s);
    if (!agentSocket.isEmpty())
        environment.insert(u"SSH_AUTH_SOCK"_s, agentSocket);
    return environment;
}

CommandOutcome runPrepareCommand(const QString &root, const QStringList &options, const QByteArray &answers,
                                 const QString &agentSocket)
{
    QProcess program;
    program.setProcessEnvironment(environmentWith(agentSocket));
    program.start(ourProgram(u"xscontainer-prepare-vm"_s), QStringList{u"--root"_s, root} + options);
    program.write(answers);
    program.closeWriteChannel();
    const bool hasEnded =
        program.waitForStarted() &&
        QTest::qWaitFor([&program] { return program.state() == QProcess::NotRunning; }, 120'000);
    const bool isCode = hasEnded && program.exitStatus() == QProcess::NormalExit;
    return {isCode ? program.exitCode() : -1, QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

} // namespace xsc::test
